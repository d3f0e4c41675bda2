"""The studies of the HPO service: their state is their trials, and each operation rebuilds the study from it."""

from gristmill.errors import InvalidInput
from gristmill_hpo.specs import studies as specs
from gristmill_hpo.studies import Choice, Number, ParameterError, Pruner, Study, StudyError, StudySpace, StudyTrial

_MOST_TRIALS = 10_000


def create(model: None, spec: specs.StudySpec) -> specs.StudyState:
    return specs.StudyState(definition=spec, trials=[])


def ask(model: None, state: specs.StudyState, request: specs.AskRequest) -> tuple[specs.StudyState, specs.AskAnswer]:
    study = _opened(state)
    _leave_room(study, request.count)
    asked = study.ask(request.count)
    return _closed(state, study), specs.AskAnswer(trials=[_shown(trial) for trial in asked])


def tell(model: None, state: specs.StudyState, request: specs.TellRequest) -> tuple[specs.StudyState, specs.TellAnswer]:
    """All of it, or nothing."""
    study = _opened(state)
    told = []
    for at, own in enumerate(request.trials):
        try:
            told.append(_tell(study, own))
        except (StudyError, ParameterError) as error:
            raise InvalidInput(str(error), pointer=f"/trials/{at}") from error
    return _closed(state, study), specs.TellAnswer(trials=[_shown(trial) for trial in told])


def best(model: None, state: specs.StudyState, request: specs.BestRequest) -> tuple[specs.StudyState, specs.BestAnswer]:
    study = _opened(state)
    found = study.best()
    counts = {
        status: sum(trial.status == status for trial in study.trials)
        for status in ("complete", "running", "failed", "stopped")
    }
    return state, specs.BestAnswer(trial=None if found is None else _shown(found), **counts)


def pareto(
    model: None, state: specs.StudyState, request: specs.BestRequest
) -> tuple[specs.StudyState, specs.ParetoAnswer]:
    return state, specs.ParetoAnswer(trials=[_shown(trial) for trial in _opened(state).pareto()])


def _tell(study: Study, own: specs.ToldTrial) -> StudyTrial:
    number = own.number
    if number is None:
        assert own.parameters is not None
        _leave_room(study, 1)
        number = study.add(dict(own.parameters)).number
    if own.step is not None and own.value is not None:
        study.report(number, own.step, own.value)
        return study.trials[number]
    return study.tell(number, own.values)


def _leave_room(study: Study, count: int) -> None:
    if len(study.trials) + count > _MOST_TRIALS:
        raise InvalidInput(f"A study has at most {_MOST_TRIALS:,} trials.")


def _opened(state: specs.StudyState) -> Study:
    definition = state.definition
    space = StudySpace(
        tuple(
            Choice(own.name, tuple(own.values))
            if isinstance(own, specs.ChoiceParameter)
            else Number(own.name, own.low, own.high, own.log, own.kind == "integer")
            for own in definition.parameters
        )
    )
    signs = tuple(1 if own.direction == "minimize" else -1 for own in definition.objectives)
    told = definition.pruner
    pruner = None if told is None else Pruner(told.kind, told.least, told.most, told.factor)
    trials = [
        StudyTrial(own.number, dict(own.parameters), own.status, own.values, dict(own.intermediate))
        for own in state.trials
    ]
    return Study(space, signs, definition.sampler, pruner, definition.seed, trials)


def _closed(state: specs.StudyState, study: Study) -> specs.StudyState:
    return specs.StudyState(definition=state.definition, trials=[_shown(trial) for trial in study.trials])


def _shown(trial: StudyTrial) -> specs.TrialOfStudy:
    return specs.TrialOfStudy(
        number=trial.number, parameters=trial.parameters, status=trial.status, values=trial.values,
        intermediate=trial.intermediate,
    )  # fmt: skip
