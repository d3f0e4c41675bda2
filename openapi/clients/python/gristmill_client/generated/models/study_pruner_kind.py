from typing import Literal

StudyPrunerKind = Literal['asha', 'hyperband']

STUDY_PRUNER_KIND_VALUES: set[StudyPrunerKind] = { 'asha', 'hyperband',  }

def check_study_pruner_kind(value: str) -> StudyPrunerKind:
    if value in STUDY_PRUNER_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STUDY_PRUNER_KIND_VALUES!r}")
