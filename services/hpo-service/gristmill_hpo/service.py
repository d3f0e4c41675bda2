"""The HPO service's front door."""

from gristmill.service import Operation, Service
from gristmill_hpo import __version__, specs

service = Service(
    "hpo",
    title="Pipeline and hyper-parameter search",
    summary="Searches that begin with what other datasets taught: scikit-learn pipelines for a table (DeepPipe); and studies of "
    "your own objective, by ask and tell.",
    version=__version__,
)

service.job(
    "pipeline-trial",
    spec=specs.PipelineTrialSpec,
    result=specs.PipelineTrialResult,
    run="gristmill_hpo.jobs.trials:evaluate",
    summary="Evaluate one pipeline by cross-validation",
    description="A search is made of these.",
    max_attempts=2,
)
service.job(
    "pipeline-search",
    spec=specs.PipelineSearchSpec,
    result=specs.PipelineSearchResult,
    run="gristmill_hpo.jobs.pipelines:search",
    summary="Find a scikit-learn pipeline for a table",
    description="Imputation, encoding, scaling, dimensionality reduction and estimator, chosen together. The search has seen 300 "
    "other datasets, so its first pipelines are good ones.",
    lane="light",
    trial_kind="pipeline-trial",
)
service.job(
    "pipeline-meta-train",
    spec=specs.PipelineMetaTrainSpec,
    result=specs.PipelineMetaTrainResult,
    run="gristmill_hpo.jobs.surrogates:meta_train",
    summary="Train a surrogate of pipelines on many datasets",
    description="It goes on from its last checkpoint when it is interrupted.",
)
service.job(
    "pipeline-replay",
    spec=specs.PipelineReplaySpec,
    result=specs.PipelineReplayResult,
    run="gristmill_hpo.jobs.surrogates:replay_searches",
    summary="Compare searches on known evaluations",
)
service.call(
    "predict-pipeline",
    request=specs.PredictPipelineCall,
    answer=specs.PredictPipelineAnswer,
    run="gristmill_hpo.calls:predict_pipeline",
    load="gristmill_hpo.calls:open_pipeline",
    model="pipeline",
    summary="Predictions of a pipeline that was found",
)
service.resource(
    "studies",
    spec=specs.StudySpec,
    state=specs.StudyState,
    create="gristmill_hpo.resources:create",
    operations=[
        Operation("ask", specs.AskRequest, specs.AskAnswer, "gristmill_hpo.resources:ask", "Parameters to try next"),
        Operation("tell", specs.TellRequest, specs.TellAnswer, "gristmill_hpo.resources:tell", "What came of trials"),
        Operation("best", specs.BestRequest, specs.BestAnswer, "gristmill_hpo.resources:best", "The best trial so far"),
        Operation(
            "pareto",
            specs.BestRequest,
            specs.ParetoAnswer,
            "gristmill_hpo.resources:pareto",
            "The trials on the Pareto front",
        ),
    ],
    summary="Begin a study",
    ttl_seconds=30 * 24 * 3600,
    timeout_seconds=25,
)
