from typing import Literal

LocomotionFamilyBody = Literal['ant', 'cheetah']

LOCOMOTION_FAMILY_BODY_VALUES: set[LocomotionFamilyBody] = { 'ant', 'cheetah',  }

def check_locomotion_family_body(value: str) -> LocomotionFamilyBody:
    if value in LOCOMOTION_FAMILY_BODY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LOCOMOTION_FAMILY_BODY_VALUES!r}")
