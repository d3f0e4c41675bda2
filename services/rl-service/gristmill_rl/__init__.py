"""Meta-reinforcement learning: agents that adapt to a new task within a few episodes (HTrMRL)."""

__version__ = "0.1.0"
