"""The explain service's front door."""

from gristmill.service import Service
from gristmill_explain import __version__
from gristmill_explain.specs import imn, quality, studies

service = Service(
    "explain",
    title="Explainable models of tables",
    summary="Models as accurate as a black box whose every prediction is a sum over columns (interpretable mesomorphic networks), judged "
    "beside the usual learners of tables.",
    version=__version__,
)

service.job(
    "learner-trial",
    spec=imn.LearnerTrialSpec,
    result=imn.LearnerTrialResult,
    run="gristmill_explain.jobs.learners:evaluate",
    summary="Tune a learner, fit it, and judge it by one fold",
    description="`train-imn` and `tabular-study` are made of these. It goes on from the last configuration it tried when it is "
    "interrupted.",
    memory_mb=12_288,
)
service.job(
    "train-imn",
    spec=imn.TrainImnSpec,
    result=imn.TrainImnResult,
    run="gristmill_explain.jobs.imn:train",
    summary="Train a model of a table that explains itself",
    description="A network that generates a linear model for every row (IMN), beside the usual learners by the same folds. Numbers, "
    "categories, dates and missing values are taken as they are.",
    lane="light",
    trial_kind="learner-trial",
    memory_mb=8_192,
)
service.job(
    "explain-batch",
    spec=imn.ExplainBatchSpec,
    result=imn.ExplainBatchResult,
    run="gristmill_explain.jobs.imn:explain_batch",
    summary="Predict many rows, and say why",
    memory_mb=8_192,
)
service.job(
    "evaluate-explanations",
    spec=quality.EvaluateExplanationsSpec,
    result=quality.EvaluateExplanationsResult,
    run="gristmill_explain.jobs.quality:evaluate",
    summary="Judge explanations beside those of SHAP, LIME and models that explain themselves",
    description="By what taking features away does, by small changes of rows, by training again without what they point to; and, on "
    "tables whose truth is known, by the truth.",
    memory_mb=8_192,
)
service.job(
    "tabular-study",
    spec=studies.TabularStudySpec,
    result=studies.TabularStudyResult,
    run="gristmill_explain.jobs.studies:study",
    summary="Find out which learners are better on your tables",
    description="Every learner is tuned alike in every fold of every table, thousands of trials over all workers; then the tests that "
    "such comparisons need, the critical-difference diagram, and the answer in words.",
    lane="light",
    trial_kind="learner-trial",
    memory_mb=8_192,
)
service.call(
    "explain",
    request=imn.ExplainCall,
    answer=imn.ExplainAnswer,
    run="gristmill_explain.calls:explain",
    load="gristmill_explain.calls:open_model",
    model="model",
    timeout_seconds=30,
    summary="Predict rows, and say why",
    description="What columns contribute adds up to what the model says. Also: why one class rather than another, what would have to "
    "change, and how far the explanation holds.",
)
service.call(
    "describe",
    request=imn.DescribeCall,
    answer=imn.DescribeAnswer,
    run="gristmill_explain.calls:describe",
    load="gristmill_explain.calls:open_model",
    model="model",
    timeout_seconds=30,
    summary="What a model is like: its columns, what matters to it, and how",
)
