from typing import Literal

TextConfigurationUpdate = Literal['frozen', 'full', 'lora']

TEXT_CONFIGURATION_UPDATE_VALUES: set[TextConfigurationUpdate] = { 'frozen', 'full', 'lora',  }

def check_text_configuration_update(value: str) -> TextConfigurationUpdate:
    if value in TEXT_CONFIGURATION_UPDATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TEXT_CONFIGURATION_UPDATE_VALUES!r}")
