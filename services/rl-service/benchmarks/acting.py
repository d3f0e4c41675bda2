"""An agent over HTTP: how long an `act` takes beside a call that does nothing."""

import os
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import torch
from figures import QUICK

from gristmill.local.stack import Stack
from gristmill.settings import Settings
from gristmill.testing import free_port, open_client
from gristmill_rl.agents.agent import Agent, Shape
from gristmill_rl.agents.artifact import TrainedAgent, save_agent
from gristmill_rl.spaces import Spaces

TESTBED = (
    Path(__file__).resolve().parents[3] / "shared/platform/tests/testbed"
)  # a service whose calls do next to nothing
ACTIONS = 100 if QUICK else 600
HORIZON = 60


def measured() -> dict[str, float]:
    """Meta-World's sizes, episodes of 60 steps; in turns with a call that doubles a number."""
    sys.path.insert(0, str(TESTBED))
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(TESTBED), os.environ.get("PYTHONPATH")]))
    with tempfile.TemporaryDirectory() as home:
        path = Path(home) / "agent.safetensors"
        torch.manual_seed(0)
        save_agent(path, TrainedAgent(Agent(Spaces(39, 4), Shape(), HORIZON, 2), {}), {})
        with (
            Stack(Settings(home=Path(home) / "home", slots=1), port=free_port()) as stack,
            open_client(stack) as client,
        ):
            agent = client.upload(path, path.name)["id"]
            at = f"/rl/v1/sessions/{client.post('/rl/v1/sessions', json={'agent': agent}).json()['id']}/act"
            spent, nothing = [], []
            for number in range(ACTIONS):
                body = {"observation": np.zeros(39).tolist(), "new_episode": number % HORIZON == 0}
                body |= {"reward": 0.0} if number else {}
                started = time.perf_counter()
                answer = client.post(at, json=body)
                spent.append(time.perf_counter() - started)
                assert answer.status_code == 200, answer.text
                started = time.perf_counter()
                answer = client.post("/testbed/v1/calls/double", json={"x": 1})
                nothing.append(time.perf_counter() - started)
                assert answer.status_code == 200, answer.text
    return {
        "act_p50_ms": 1e3 * float(np.median(spent)), "no_op_p50_ms": 1e3 * float(np.median(nothing)),
        "act_p50_ratio": float(np.median(spent) / np.median(nothing)),
    }  # fmt: skip
