"""A study's report, as Markdown that stands for itself."""

from collections.abc import Sequence

from gristmill_explain.specs import studies as specs


def of_study(result: specs.TabularStudyResult, pictures: Sequence[str]) -> str:
    """Args:
    pictures: names of files beside it.
    """
    names = [own.learner for own in result.learners]
    parts = [
        "# Which learner?",
        "\n".join(f"- {words}" for words in result.answer),
        "## Learners",
        _table(
            ["learner", "family", "mean rank", "normalised score", "best on", "seconds a fold", "failures"],
            [
                [
                    own.learner,
                    own.family,
                    f"{own.mean_rank:.2f}",
                    f"{own.normalised:.2f}",
                    own.wins,
                    f"{own.seconds:.1f}",
                    own.failures,
                ]
                for own in result.learners
            ],
        ),
        f"Friedman's χ² = {result.omnibus.chi_square:.2f} (p = {result.omnibus.chi_square_p:.2g}); Iman and Davenport's F = "
        + ("infinite" if result.omnibus.f is None else f"{result.omnibus.f:.2f}")
        + f" (p = {result.omnibus.f_p:.2g}); mean ranks that are {result.omnibus.critical_difference:.2f} apart differ by Nemenyi's test.",
        "## Tables",
        _table(
            ["table", "rows", "columns", "classes", *names],
            [
                [
                    own.name,
                    own.traits.rows,
                    own.traits.features,
                    own.traits.classes or "numbers",
                    *(_score(own, name) for name in names),
                ]
                for own in result.tables
            ],
        ),
        "Mean score over the folds; the best of each table is bold.",
        "## Pairs",
        _table(
            ["", "wins / ties / losses", "Wilcoxon p", "by Holm", "better", "alike", "worse"],
            [
                [
                    f"{own.one} – {own.other}",
                    f"{own.wins} / {own.ties} / {own.losses}",
                    f"{own.p:.3g}",
                    f"{own.holm_p:.3g}",
                    *(f"{value:.2f}" for value in (own.better, own.alike, own.worse)),
                ]
                for own in result.pairs
            ],
        ),
        "The last three: probabilities on another table (Bayesian signed-rank test; within a hundredth counts as alike).",
    ]
    if result.regimes:
        parts += [
            "## Kinds of tables",
            _table(
                ["", "tables", "Friedman p", *names],
                [
                    [
                        own.regime,
                        len(own.tables),
                        f"{own.friedman_p:.2g}",
                        *(f"{own.mean_ranks[name]:.2f}" for name in names),
                    ]
                    for own in result.regimes
                ],
            ),
            "Mean ranks.",
        ]
    if result.favours:
        parts += [
            "## What goes with the lead of networks over trees",
            _table(
                ["trait of the tables", "rank correlation", "p", "by Holm"],
                [[own.trait, f"{own.correlation:.2f}", f"{own.p:.2g}", f"{own.holm_p:.2g}"] for own in result.favours],
            ),
        ]
    if result.failures:
        parts += ["## Failures", "\n".join(f"- {where}: {words}" for where, words in result.failures.items())]
    parts += [f"![{name}]({name})" for name in pictures]
    return "\n\n".join(parts) + "\n"


def _score(table: specs.JudgedTable, name: str) -> str:
    value = f"{table.scores[name].value:.3f}"  # type: ignore[index]
    return f"**{value}**" if table.best == name else value


def _table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(own).replace("|", "\\|") for own in line) + " |" for line in lines)
