"""What comes with the package."""

from pathlib import Path

REACHER = Path(__file__).parent / "reacher.safetensors"
"""An agent that reaches for hidden goals with Meta-World's arm, in two episodes of 60 steps (`make reacher`)."""
