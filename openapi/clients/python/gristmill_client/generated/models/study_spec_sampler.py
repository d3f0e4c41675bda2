from typing import Literal

StudySpecSampler = Literal['cma-es', 'log-ei', 'log-nei', 'random', 'sobol', 'tpe']

STUDY_SPEC_SAMPLER_VALUES: set[StudySpecSampler] = { 'cma-es', 'log-ei', 'log-nei', 'random', 'sobol', 'tpe',  }

def check_study_spec_sampler(value: str) -> StudySpecSampler:
    if value in STUDY_SPEC_SAMPLER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STUDY_SPEC_SAMPLER_VALUES!r}")
