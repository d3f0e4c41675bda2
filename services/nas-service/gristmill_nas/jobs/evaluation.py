"""Fronts beside a reference front."""

import numpy as np

from gristmill.errors import InvalidInput
from gristmill.worker.context import Context
from gristmill_nas import fronts, plots, specs


def evaluate(spec: specs.EvaluateFrontsSpec, context: Context) -> specs.EvaluateFrontsResult:
    given = {name: [np.array(front) for front in runs] for name, runs in spec.fronts.items()}
    point = np.array(spec.reference_point)
    if spec.reference_front is not None:
        reference = np.array(spec.reference_front)
    else:
        every = np.concatenate([front for runs in given.values() for front in runs])
        reference = every[fronts.nondominated(every)]
    try:
        judged = {name: [fronts.judge(front, reference, point) for front in runs] for name, runs in given.items()}
    except fronts.FrontError as error:
        raise InvalidInput(str(error), pointer="/reference_point") from error
    names = spec.objectives or [f"objective {at + 1}" for at in range(len(point))]
    drawn = [plots.of_given_fronts(given, reference, names, context.scratch / "fronts.png")]
    if len(point) == 2 and any(len(runs) > 1 for runs in given.values()):
        drawn.append(plots.of_attainment(given, point, names, context.scratch / "attainment.png"))
    return specs.EvaluateFrontsResult(
        methods=sorted((_front_quality(*own) for own in judged.items()), key=lambda own: -own.hypervolume),
        reference_front=reference.tolist(),
        plots=[context.save(picture) for picture in drawn],
    )


def _front_quality(method: str, runs: list[fronts.Quality]) -> specs.FrontQuality:
    def mean(name: str) -> float:
        return float(np.mean([getattr(run, name) for run in runs]))

    spacings = [run.spacing for run in runs if np.isfinite(run.spacing)]
    return specs.FrontQuality(
        method=method,
        runs=len(runs),
        hypervolume=mean("hypervolume"),
        hypervolume_deviation=float(np.std([run.hypervolume for run in runs], ddof=1)) if len(runs) > 1 else 0.0,
        igd_plus=mean("igd_plus"),
        epsilon=mean("epsilon"),
        spacing=float(np.mean(spacings)) if spacings else None,
        distinct=mean("distinct"),
        nondominated=mean("nondominated"),
    )
