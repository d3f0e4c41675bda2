from gristmill.service import Operation, Service
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
service.job(
    "baton",
    spec=specs.BatonSpec,
    result=specs.BatonResult,
    run="gristmill_testbed.jobs:baton",
    summary="A file that grows",
    lane="light",
)
service.job(
    "relay",
    spec=specs.RelaySpec,
    result=specs.RelayResult,
    run="gristmill_testbed.jobs:relay",
    summary="A search that drops files",
    lane="light",
    trial_kind="baton",
)
service.call(
    "double",
    request=specs.DoubleRequest,
    answer=specs.DoubleAnswer,
    run="gristmill_testbed.calls:double",
    summary="2x",
    timeout_seconds=1,
)
service.call(
    "lookup",
    request=specs.LookupRequest,
    answer=specs.LookupAnswer,
    run="gristmill_testbed.calls:lookup",
    load="gristmill_testbed.calls:load",
    model="model",
    summary="Look up",
)
service.resource(
    "counters",
    spec=specs.CounterSpec,
    state=specs.CounterState,
    create="gristmill_testbed.calls:create_counter",
    operations=[
        Operation(
            "add",
            request=specs.AddRequest,
            answer=specs.AddAnswer,
            run="gristmill_testbed.calls:add",
            summary="Add to it",
        )
    ],
    summary="A counter",
    ttl_seconds=600,
)
service.job(
    "renamed",
    spec=specs.RenamedSpec,
    result=specs.NoopResult,
    run="gristmill_testbed.jobs:renamed",
    summary="A kind whose spec has changed",
    lane="light",
    spec_version=2,
    upgrade="gristmill_testbed.jobs:renamed_from_1",
)
