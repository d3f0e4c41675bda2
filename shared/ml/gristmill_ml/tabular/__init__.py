"""Tables that are learnt from: which columns, what is predicted, and in what rows."""
