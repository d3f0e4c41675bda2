"""An agent that looks for hidden goals, in a world of your own that asks it over HTTP. Needs a running platform (`gristmill up`).

The agent is trained for some minutes first. Then one session acts on three goals, four episodes each: what it earns in the first
episode of a goal is luck and search; after that it knows where to go.

[GRISTMILL_URL=http://localhost:8000] [SMALL=1] python services/rl-service/examples/hidden_goals.py
"""

import math
import os

from gristmill_client import Gristmill

STEPS = 41_000 if os.environ.get("SMALL") else 1_000_000


class World:
    """A point that moves by at most 0.15 a step, and is paid within 0.3 of the goal."""

    def __init__(self, angle: float) -> None:
        self.goal = (math.cos(angle), math.sin(angle))
        self.place = (0.0, 0.0)

    def move(self, action: list[float]) -> float:
        x, y = (own + 0.15 * step for own, step in zip(self.place, action, strict=True))
        self.place = (x, y)
        distance = math.dist(self.place, self.goal)
        return 1 - distance if distance < 0.3 else 0.0


def main() -> None:
    mill = Gristmill()
    trained = mill.rl.meta_train(family={"name": "point-goal"}, steps=STEPS).wait(progress=True).result
    print(f"trained for {trained.steps:,} steps in {trained.seconds:.0f} s")
    session = mill.rl.sessions.create(agent=trained.agent, greedy=True)
    for number, angle in enumerate((0.4, 1.5, 2.6), start=1):
        earned, reward = [], 0.0
        for episode in range(4):
            world, total = World(angle), 0.0
            for step in range(20):
                if step == episode == 0:
                    answer = session.act(observation=world.place, new_trial=True)
                else:
                    answer = session.act(observation=world.place, reward=reward, new_episode=step == 0)
                reward = world.move(answer.action)
                total += reward
            earned.append(total)
        print(f"goal {number} at {math.degrees(angle):4.0f}°: " + "  ".join(f"{own:5.2f}" for own in earned))


if __name__ == "__main__":
    main()
