"""Measures the rows of an experiment one after another, inside a budget of time.

After each row the tables are written anew, so whatever stops the work loses one epoch at most.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch

from inspector.core.errors import Cancelled, ExportError, SettingsError
from inspector.core.progress import Progress
from inspector.io.exporting import write_file
from inspector.train.budget import OutOfTime
from inspector.train.experiments.data_root import find_data
from inspector.train.experiments.experiment import Experiment, Figure, Ground, Row, digest
from inspector.train.experiments.markdown import markdown
from inspector.train.experiments.records import Record, read_records, write_records


@dataclass(frozen=True)
class Given:
    """What the user says: the folder with the data, that of the tables, one for trainings that are
    not done, torch's name of a device, how long a row trains, and for how long to go on at all.
    None: as the experiment says, and without end."""

    data: Path
    output: Path
    work: Path
    device: str
    epochs: int | None = None
    budget_s: float | None = None


@dataclass(frozen=True)
class _Task:
    """A row or a figure, and what measures it."""

    id: str
    identity: str
    needs: tuple[str, ...]
    work: Callable[[Ground], dict[str, float]]


def reproduce(
    experiment: Experiment, given: Given, progress: Progress, tell: Callable[[str], None]
) -> dict[str, Record]:
    """Measure what is missing and write the tables; what is measured now, by id.

    `tell` gets a sentence for each row. Rows whose data is not there are left out, those that the
    budget does not allow wait for the next call. Raises Cancelled with all tables written, and
    whatever a training raises.
    """
    deadline = float("inf") if given.budget_s is None else time.monotonic() + given.budget_s
    _make(given.output)
    _make(given.work)
    epochs = experiment.epochs if given.epochs is None else given.epochs
    place = given.output / f"{experiment.name}.json"
    tasks = _tasks(experiment, given.output)
    records = _still_true(read_records(place), tasks, epochs, place)
    _write(experiment, given.output, records)
    for number, task in enumerate(tasks):
        before = records.get(task.id)
        if before is not None and before.state == "measured":
            continue
        missing = [name for name in task.needs if find_data(given.data, name) is None]
        if missing:
            tell(f"{task.id}: not run, the data has no {', '.join(missing)}.")
            continue
        if time.monotonic() >= deadline:
            tell(f"{task.id}: not run, the budget is spent; the same command goes on from here.")
            break
        folder = given.work / f"{task.id}-{digest(task.identity, epochs)}"
        _make(folder)
        watch = _Until(progress.part(number, len(tasks)), deadline)
        ground = Ground(given.data, folder, given.device, epochs, watch)
        start = time.monotonic()
        spent = 0.0 if before is None else before.seconds
        try:
            values = task.work(ground)
        except ModuleNotFoundError as library:
            # A bare machine trains, but has nothing to render scenes with.
            tell(f"{task.id}: not run, this machine has no {library.name}.")
            continue
        except Cancelled as stop:
            spent += time.monotonic() - start
            records[task.id] = Record(task.identity, epochs, "stopped", spent, _on(given.device))
            _write(experiment, given.output, records)
            if isinstance(stop, OutOfTime):
                tell(f"{task.id}: stopped, the budget is spent; the same command goes on from it.")
                break
            raise
        spent += time.monotonic() - start
        records[task.id] = Record(
            task.identity, epochs, "measured", spent, _on(given.device), values
        )
        _write(experiment, given.output, records)
        shutil.rmtree(folder)
        found = ", ".join(f"{key} {value:.4g}" for key, value in values.items())
        tell(f"{task.id}: {found or 'drawn'} ({spent / 60:.1f} minutes)")
    return records


class _Until(Progress):
    """The progress of a row, which stops at a time of the monotonic clock."""

    def __init__(self, whole: Progress, deadline: float) -> None:
        super().__init__()
        self._whole = whole
        self._deadline = deadline

    def step(self, done: int, total: int) -> None:
        self._whole.step(done, total)
        if time.monotonic() >= self._deadline:
            raise OutOfTime


def _tasks(experiment: Experiment, output: Path) -> list[_Task]:
    rows = [_row_task(row) for row in experiment.rows()]
    return rows + [_figure_task(f, output / experiment.name) for f in experiment.figures]


def _row_task(row: Row) -> _Task:
    return _Task(row.id, row.identity, row.needs, lambda ground: dict(row.measure(ground)))


def _figure_task(figure: Figure, folder: Path) -> _Task:
    def draw(ground: Ground) -> dict[str, float]:
        content = figure.draw(ground)
        _make(folder)

        def put(temporary: Path) -> None:
            temporary.write_bytes(content)

        write_file(folder / f"{figure.id}.png", put)
        return {}

    return _Task(figure.id, figure.identity, figure.needs, draw)


def _still_true(
    records: dict[str, Record], tasks: list[_Task], epochs: int, place: Path
) -> dict[str, Record]:
    """Without what was measured otherwise than it would be now."""
    others = {record.epochs for record in records.values()} - {epochs}
    if others:
        raise SettingsError(
            f"{place.name} holds rows of {min(others)} epochs: choose as many with --epochs, or "
            "another output."
        )
    known = {task.id: task.identity for task in tasks}
    return {name: r for name, r in records.items() if known.get(name) == r.identity}


def _write(experiment: Experiment, output: Path, records: dict[str, Record]) -> None:
    write_records(output / f"{experiment.name}.json", experiment, records)

    def put(temporary: Path) -> None:
        temporary.write_text(markdown(experiment, records), encoding="utf-8")

    write_file(output / f"{experiment.name}.md", put)


def _on(device: str) -> str:
    """The device in words."""
    if torch.device(device).type == "cuda":
        return torch.cuda.get_device_name(device)
    threads = torch.get_num_threads()
    return "1 CPU core" if threads == 1 else f"{threads} CPU cores"


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            f"The folder {folder} cannot be made ({error.strerror}): choose another one."
        ) from error
