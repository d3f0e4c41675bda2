"""The life of a job on the API's side (`submission`, `view`, `waiting`) and on the searches' side (`searches`)."""
