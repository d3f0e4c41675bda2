from typing import Literal

LmNewTokenizer = Literal['bpe', 'bytes', 'characters']

LM_NEW_TOKENIZER_VALUES: set[LmNewTokenizer] = { 'bpe', 'bytes', 'characters',  }

def check_lm_new_tokenizer(value: str) -> LmNewTokenizer:
    if value in LM_NEW_TOKENIZER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LM_NEW_TOKENIZER_VALUES!r}")
