"""The HPO service's front door."""

from gristmill.service import Operation, Service
from gristmill_hpo import __version__
from gristmill_hpo.specs import curves, finetuning, language_models, pipelines, studies

service = Service(
    "hpo",
    title="Pipeline and hyper-parameter search",
    summary="Searches that begin with what other datasets taught: scikit-learn pipelines for a table (DeepPipe); pretrained text and "
    "image models, finetuned; language models that grow; and studies of your own objective, by ask and tell.",
    version=__version__,
)

service.job(
    "pipeline-trial",
    spec=pipelines.PipelineTrialSpec,
    result=pipelines.PipelineTrialResult,
    run="gristmill_hpo.jobs.trials:evaluate",
    summary="Evaluate one pipeline by cross-validation",
    description="A search is made of these.",
    max_attempts=2,
)
service.job(
    "pipeline-search",
    spec=pipelines.PipelineSearchSpec,
    result=pipelines.PipelineSearchResult,
    run="gristmill_hpo.jobs.pipelines:search",
    summary="Find a scikit-learn pipeline for a table",
    description="Imputation, encoding, scaling, dimensionality reduction and estimator, chosen together. The search has seen 300 "
    "other datasets, so its first pipelines are good ones.",
    lane="light",
    trial_kind="pipeline-trial",
)
service.job(
    "pipeline-meta-train",
    spec=pipelines.PipelineMetaTrainSpec,
    result=pipelines.PipelineMetaTrainResult,
    run="gristmill_hpo.jobs.surrogates:meta_train",
    summary="Train a surrogate of pipelines on many datasets",
    description="It goes on from its last checkpoint when it is interrupted.",
)
service.job(
    "pipeline-replay",
    spec=pipelines.PipelineReplaySpec,
    result=pipelines.PipelineReplayResult,
    run="gristmill_hpo.jobs.surrogates:replay_searches",
    summary="Compare searches on known evaluations",
)
service.call(
    "predict-pipeline",
    request=pipelines.PredictPipelineCall,
    answer=pipelines.PredictPipelineAnswer,
    run="gristmill_hpo.calls:predict_pipeline",
    load="gristmill_hpo.calls:open_pipeline",
    model="pipeline",
    summary="Predictions of a pipeline that was found",
)
service.job(
    "finetune",
    spec=finetuning.FinetuneSpec,
    result=finetuning.FinetuneResult,
    run="gristmill_hpo.jobs.finetuning:finetune",
    summary="Finetune a pretrained text or image model",
    description="All at once, or some epochs now and more later; it goes on from its last checkpoint when it is interrupted.",
)
service.job(
    "finetune-search",
    spec=finetuning.FinetuneSearchSpec,
    result=finetuning.FinetuneSearchResult,
    run="gristmill_hpo.jobs.finetune_search:search",
    summary="Find which pretrained model to finetune, and how, within a time",
    description="Configurations are trained a few epochs; the promising ones go on, exactly where they were. The best is judged by "
    "data that nothing else has seen.",
    lane="light",
    trial_kind="finetune",
)
service.call(
    "predict-finetuned",
    request=finetuning.PredictFinetunedCall,
    answer=finetuning.PredictFinetunedAnswer,
    run="gristmill_hpo.calls:predict_finetuned",
    load="gristmill_hpo.calls:open_finetuned",
    model="model",
    timeout_seconds=30,
    summary="Classes of texts or images, by a finetuned model",
)
service.job(
    "quicktune-meta-train",
    spec=curves.QuicktuneMetaTrainSpec,
    result=curves.QuicktuneMetaTrainResult,
    run="gristmill_hpo.jobs.curves:meta_train",
    summary="Train predictors of learning curves and costs on many datasets",
    description="It goes on from its last checkpoint when it is interrupted.",
)
service.job(
    "quicktune-replay",
    spec=curves.QuicktuneReplaySpec,
    result=curves.QuicktuneReplayResult,
    run="gristmill_hpo.jobs.curves:replay_searches",
    summary="Compare searches on known learning curves",
)
service.job(
    "lm-train",
    spec=language_models.LmTrainSpec,
    result=language_models.LmTrainResult,
    run="gristmill_hpo.jobs.language_models:train",
    summary="Train a language model",
    description="From random weights or from a narrower model; it goes on from its last checkpoint when it is interrupted.",
)
service.job(
    "lm-tune",
    spec=language_models.LmTuneSpec,
    result=language_models.LmTuneResult,
    run="gristmill_hpo.jobs.growth:tune",
    summary="Find a small language model's learning rate, which wider ones keep",
    lane="light",
    trial_kind="lm-train",
)
service.job(
    "lm-grow",
    spec=language_models.LmGrowSpec,
    result=language_models.LmGrowResult,
    run="gristmill_hpo.jobs.growth:grow",
    summary="Grow a small language model into a larger one",
    description="Its weights, shrunk, padded and perturbed, begin the larger one, which is trained on with the small one's "
    "hyper-parameters; beside training from scratch, at equal tokens and at equal compute.",
    lane="light",
    trial_kind="lm-train",
)
service.job(
    "lm-coordinate-check",
    spec=language_models.LmCoordinateSpec,
    result=language_models.LmCoordinateResult,
    run="gristmill_hpo.jobs.language_models:check",
    summary="See whether activations keep their size as the width grows",
)
service.call(
    "generate",
    request=language_models.LmGenerateCall,
    answer=language_models.LmGenerateAnswer,
    run="gristmill_hpo.calls:generate_text",
    load="gristmill_hpo.calls:open_language_model",
    model="model",
    timeout_seconds=30,
    summary="Text from a language model",
)
service.resource(
    "studies",
    spec=studies.StudySpec,
    state=studies.StudyState,
    create="gristmill_hpo.resources:create",
    operations=[
        Operation(
            "ask", studies.AskRequest, studies.AskAnswer, "gristmill_hpo.resources:ask", "Parameters to try next"
        ),
        Operation(
            "tell", studies.TellRequest, studies.TellAnswer, "gristmill_hpo.resources:tell", "What came of trials"
        ),
        Operation(
            "best", studies.BestRequest, studies.BestAnswer, "gristmill_hpo.resources:best", "The best trial so far"
        ),
        Operation(
            "pareto",
            studies.BestRequest,
            studies.ParetoAnswer,
            "gristmill_hpo.resources:pareto",
            "The trials on the Pareto front",
        ),
    ],
    summary="Begin a study",
    ttl_seconds=30 * 24 * 3600,
    timeout_seconds=25,
)
