"""The ensemble service's front door."""

from gristmill.service import Service
from gristmill_ensemble import __version__, specs

service = Service(
    "ensemble",
    title="Ensemble",
    summary="One predictor from the predictions of many: Regularized Neural Ensemblers and the usual baselines.",
    version=__version__,
)

service.job(
    "fit",
    spec=specs.FitEnsembleSpec,
    result=specs.FitEnsembleResult,
    run="gristmill_ensemble.jobs.predictions:fit",
    summary="Fit an ensemble",
    description="From the predictions of base models for rows with labels. No test set is needed: all figures are "
    "cross-validated.",
    memory_mb=6144,
)
service.job(
    "predict-batch",
    spec=specs.CombineSpec,
    result=specs.CombineResult,
    run="gristmill_ensemble.jobs.predictions:predict_batch",
    summary="Combine predictions for many rows",
    memory_mb=6144,
)
service.job(
    "compare",
    spec=specs.CompareMethodsSpec,
    result=specs.CompareMethodsResult,
    run="gristmill_ensemble.jobs.predictions:compare",
    summary="Compare methods on the same predictions",
    description="Repeated random splits, intervals, ranks and a critical-difference diagram.",
    memory_mb=6144,
)
service.job(
    "finetune-trial",
    spec=specs.FinetuneTrialSpec,
    result=specs.FinetuneTrialResult,
    run="gristmill_ensemble.jobs.texts:finetune_trial",
    summary="Finetune one text model once",
    description="A trial of `finetune-text`. It goes on from its last epoch when it is interrupted.",
)
service.job(
    "finetune-text",
    spec=specs.FinetuneTextSpec,
    result=specs.FinetuneTextResult,
    run="gristmill_ensemble.jobs.texts:finetune_text",
    trial_kind="finetune-trial",
    summary="Finetune language models and ensemble them",
    description="Several pretrained models under several settings, each a trial; then an ensemble of all. What every run says "
    "of the validation and test part is kept as a metadataset.",
    memory_mb=6144,
)
service.job(
    "metadataset",
    spec=specs.MetadatasetSpec,
    result=specs.MetadatasetResult,
    run="gristmill_ensemble.jobs.texts:metadataset",
    summary="Take runs out of a metadataset",
    description="To study ensembling without training anything.",
)
service.call(
    "predict",
    request=specs.CombineCall,
    answer=specs.CombineAnswer,
    run="gristmill_ensemble.calls:predict",
    load="gristmill_ensemble.calls:open_ensemble",
    model="ensemble",
    summary="Combine predictions for a few rows at once",
    description="Base models may be missing, in all rows or in some.",
)
