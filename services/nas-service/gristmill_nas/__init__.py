"""One architecture search, Pareto fronts for every device (MODNAS), and what belongs to it."""

__version__ = "0.1.0"
