"""What usually works, by family."""

from dataclasses import replace

from gristmill_rl.families.family import Family
from gristmill_rl.training.ppo import Settings

_USUAL = {
    "point-goal": Settings(trials=256, minibatch=64),
    "bandits": Settings(trials=512, minibatch=128, entropy=0.01),
    "tabular-mdps": Settings(trials=256, minibatch=64, entropy=0.01),
    "locomotion": Settings(trials=40, minibatch=10, epochs=5, learning_rate=7e-4, discount=0.97),
    "meta-world": Settings(trials=60, minibatch=15, epochs=5, learning_rate=7e-4, discount=0.97),
}


def usual(family: Family) -> Settings:
    """For trials as long as this family's are."""
    return replace(_USUAL.get(family.name, Settings()), horizon=family.horizon, episodes=family.episodes)
