"""How good explanations are: metrics, and explainers of any model to compare with."""
