"""The RL service's front door."""

from gristmill.service import Operation, Service
from gristmill_rl import __version__, specs

service = Service(
    "rl",
    title="Meta-reinforcement learning",
    summary="Agents that adapt to a new task of a family within a few episodes, without any training there (HTrMRL).",
    version=__version__,
)

service.job(
    "meta-train",
    spec=specs.MetaTrainSpec,
    result=specs.MetaTrainResult,
    run="gristmill_rl.jobs.meta_training:meta_train",
    summary="Train an agent on a family of tasks",
    description="It goes on from its last checkpoint when it is interrupted, to the same agent.",
)
service.job(
    "adapt",
    spec=specs.AdaptSpec,
    result=specs.AdaptResult,
    run="gristmill_rl.jobs.adapting:adapt",
    summary="Let an agent act on new tasks",
    description="Return and success by episode, with intervals; trajectories; a video.",
)
service.job(
    "meta-benchmark",
    spec=specs.MetaBenchmarkSpec,
    result=specs.MetaBenchmarkResult,
    run="gristmill_rl.jobs.benchmarking:benchmark",
    summary="Compare algorithms on families of tasks",
    description="Each is trained with several seeds, all for as many steps; curves, interquartile means, chances of improvement.",
    lane="light",
    trial_kind="meta-train",
)
service.resource(
    "sessions",
    spec=specs.SessionSpec,
    state=specs.SessionState,
    create="gristmill_rl.resources:create",
    load="gristmill_rl.resources:open_agent",
    model="agent",
    operations=[
        Operation("act", specs.ActRequest, specs.ActAnswer, "gristmill_rl.resources:act", "What the agent does next"),
    ],
    summary="Let an agent act in an environment of your own",
    ttl_seconds=24 * 3600,
)
