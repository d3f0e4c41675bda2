from typing import Literal

LearnerTrialSpecShippedType0 = Literal['blood-transfusion', 'car', 'credit-approval', 'credit-g', 'diabetes', 'kc1', 'ozone-level-8hr', 'phoneme', 'qsar-biodeg', 'segment', 'spambase', 'tic-tac-toe', 'vehicle']

LEARNER_TRIAL_SPEC_SHIPPED_TYPE_0_VALUES: set[LearnerTrialSpecShippedType0] = { 'blood-transfusion', 'car', 'credit-approval', 'credit-g', 'diabetes', 'kc1', 'ozone-level-8hr', 'phoneme', 'qsar-biodeg', 'segment', 'spambase', 'tic-tac-toe', 'vehicle',  }

def check_learner_trial_spec_shipped_type_0(value: str) -> LearnerTrialSpecShippedType0:
    if value in LEARNER_TRIAL_SPEC_SHIPPED_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LEARNER_TRIAL_SPEC_SHIPPED_TYPE_0_VALUES!r}")
