"""Real scikit-learn pipelines: what of a table they learn from, how they are built, and what they are worth."""
