from gristmill.service import Service
from gristmill_testbed import specs

service = Service("testbed", title="Testbed", summary="For tests.", version="1")
service.job(
    "noop",
    spec=specs.NoopSpec,
    result=specs.NoopResult,
    run="gristmill_testbed.jobs:noop",
    summary="Do nothing",
    lane="light",
)
service.job(
    "count", spec=specs.CountSpec, result=specs.CountResult, run="gristmill_testbed.jobs:count", summary="Count"
)
service.job(
    "misbehave",
    spec=specs.MisbehaveSpec,
    result=specs.MisbehaveResult,
    run="gristmill_testbed.jobs:misbehave",
    summary="Fail",
    memory_mb=300,
    max_attempts=2,
)
service.job(
    "columns",
    spec=specs.ColumnsSpec,
    result=specs.ColumnsResult,
    run="gristmill_testbed.jobs:columns",
    summary="Read columns",
)
service.job(
    "square",
    spec=specs.SquareSpec,
    result=specs.SquareResult,
    run="gristmill_testbed.jobs:square",
    summary="x²",
    lane="light",
)
service.job(
    "minimise",
    spec=specs.MinimiseSpec,
    result=specs.MinimiseResult,
    run="gristmill_testbed.jobs:minimise",
    summary="A search",
    lane="light",
    trial_kind="square",
)
