"""The NAS service's front door."""

from gristmill.service import Service
from gristmill_nas import __version__, specs

service = Service(
    "nas",
    title="Architecture search",
    summary="One search gives Pareto fronts of architectures for every device, also for one that it has never seen (MODNAS).",
    version=__version__,
)

service.job(
    "search",
    spec=specs.ArchitectureSearchSpec,
    result=specs.ArchitectureSearchResult,
    run="gristmill_nas.jobs.searches:search",
    summary="Search once for all devices",
    description="Trains a hypernetwork from preference and device to architecture; goes on from its last checkpoint when it is "
    "interrupted.",
)
service.job(
    "train-predictor",
    spec=specs.TrainPredictorSpec,
    result=specs.TrainPredictorResult,
    run="gristmill_nas.jobs.predictors:train_latency_predictor",
    summary="Train a latency predictor",
    description="It takes to a new device by ten measurements there.",
)
service.job(
    "measure",
    spec=specs.MeasureSpec,
    result=specs.MeasureResult,
    run="gristmill_nas.jobs.networks:measure",
    summary="Time architectures on the worker's machine",
)
service.job(
    "train-architectures",
    spec=specs.TrainArchitecturesSpec,
    result=specs.TrainArchitecturesResult,
    run="gristmill_nas.jobs.networks:train_architectures",
    summary="Train architectures from scratch",
    description="On your images or on handwritten digits, beside random architectures.",
)
service.job(
    "evaluate",
    spec=specs.EvaluateFrontsSpec,
    result=specs.EvaluateFrontsResult,
    run="gristmill_nas.jobs.evaluation:evaluate",
    summary="Judge Pareto fronts",
    description="Hypervolume, IGD+, epsilon and spacing beside a reference front, with attainment surfaces.",
)
service.call(
    "front",
    request=specs.FrontCall,
    answer=specs.FrontAnswer,
    run="gristmill_nas.calls:front",
    load="gristmill_nas.calls:open_search",
    model="model",
    summary="The Pareto front for a device",
)
service.call(
    "pick",
    request=specs.PickCall,
    answer=specs.PickAnswer,
    run="gristmill_nas.calls:pick",
    load="gristmill_nas.calls:open_search",
    model="model",
    summary="One architecture for one preference",
)
service.call(
    "predict-latency",
    request=specs.PredictLatencyCall,
    answer=specs.PredictLatencyAnswer,
    run="gristmill_nas.calls:predict_latency",
    load="gristmill_nas.calls:open_predictor",
    model="predictor",
    summary="What architectures take on a device",
)
