"""A job's events as a progress bar."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

from gristmill_client.errors import Json

Follow = Callable[[Json], None]


@contextmanager
def followed(how: bool | Follow, title: str) -> Iterator[Follow]:
    """What to call with events: the caller's own, or a bar on standard error with the newest message and metrics."""
    if not isinstance(how, bool):
        yield how
        return
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(title, total=1.0)

        def show(event: Json) -> None:
            if event["type"] == "progress":
                point = event["data"]["points"][-1]
                numbers = [f"{name} {value:.4g}" for name, value in point["metrics"].items() if value is not None]
                words = " ".join([point["message"], *numbers]).strip()
                bar.update(task, completed=point["fraction"], description=words or title)
            elif event["type"] == "retrying":
                console.print("trying again:", event["data"]["detail"], style="yellow", markup=False)

        yield show
