"""Works through a queue: trains one model after another, inside a budget of time.

    OUTPUT/<name>/               a model folder each, with the checkpoint that a later call goes on
                                 from; a finished one has a card with weights
    OUTPUT/queue.json, .txt      what was reached, against the models there were

Nothing else is written, least of all the models there are.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError

from inspector.core.card import ModelCard
from inspector.core.errors import Cancelled, InspectorError
from inspector.core.progress import Progress
from inspector.engine.weights import weights_files
from inspector.io.training_log import LOG, epochs
from inspector.train.budget import OutOfTime, Until
from inspector.train.checkpoint import read_position
from inspector.train.experiments.data_root import find_data
from inspector.train.job import Job, fingerprint_of, train_job
from inspector.train.queue import Entry, Queue
from inspector.train.queue_models import QueueModels
from inspector.train.queue_order import Standing, ordered
from inspector.train.queue_summary import Outcome, State, write_summary
from inspector.train.run_files import CHECKPOINT, prepare

SCORING_SHARE = 0.05
"""Of the budget, for the scores at the end of a training, which is not stopped there."""

Bar = Callable[[str], AbstractContextManager[Progress]]
Train = Callable[[Job, str, Progress], ModelCard]


@dataclass(frozen=True)
class Given:
    """What the user says: the folder with the data, that of what is trained, torch's name of a
    device, and for how long to go on, None without end."""

    data: Path
    output: Path
    device: str
    budget_s: float | None = None


@dataclass(frozen=True)
class _Done:
    state: State
    why: str
    seconds: float


class QueueRun:
    """A queue that is worked through."""

    def __init__(
        self,
        queue: Queue,
        models: QueueModels,
        given: Given,
        train: Train = train_job,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._queue = queue
        self._entries = {entry.name: entry for entry in queue.entries}
        self._models = models
        self._given = given
        self._train = train
        self._clock = clock
        self._began_s = clock()
        budget_s = given.budget_s if given.budget_s is not None else float("inf")
        self._deadline_s = self._began_s + budget_s * (1 - SCORING_SHARE)
        self._done: dict[str, _Done] = {}

    def run(self, bar: Bar, tell: Callable[[str], None]) -> tuple[Outcome, ...]:
        """Train what there is time for; what became of each entry, in the order of the work.

        The order is made anew after each, since its score may change what is weak. `tell` gets a
        sentence for each that is not left out. Raises Cancelled when the user stops it, and
        SettingsError or ExportError when the output cannot be written; whatever ends it, the next
        call goes on.
        """
        prepare(self._given.output, resume=True)
        try:
            while (one := self._next()) is not None and self._clock() < self._deadline_s:
                done = self._worked(one.entry, bar)
                self._done[one.entry.name] = done
                if done.state != "skipped":
                    tell(self._outcome(one).sentence)
                if done.state == "stopped":
                    break
                self._write()
        finally:
            self._write()
        return self._outcomes()

    def _order(self) -> tuple[Standing, ...]:
        return ordered(self._queue.entries, self._models.cards(self._queue.entries))

    def _next(self) -> Standing | None:
        return next((one for one in self._order() if one.entry.name not in self._done), None)

    def _worked(self, entry: Entry, bar: Bar) -> _Done:
        began_s = self._clock()
        state, why = self._trained(entry, bar)
        return _Done(state, why, self._clock() - began_s)

    def _trained(self, entry: Entry, bar: Bar) -> tuple[State, str]:
        place = self._models.folder(entry) / CHECKPOINT
        try:
            if self._models.new(entry) is not None:
                return "kept", _other_recipe(entry, place)
            why = self._lack(entry)
            if why:
                return "skipped", why
            with bar(f"Training {entry.name}") as progress:
                until = Until(progress, self._deadline_s, place, self._clock)
                self._train(self._job(entry), self._given.device, until)
        except OutOfTime:
            return "stopped", ""
        except Cancelled:
            raise
        except InspectorError as error:
            return "failed", error.message
        except (MemoryError, torch.cuda.OutOfMemoryError):
            return "failed", "It needs more memory than there is: train it on a larger machine."
        except ModuleNotFoundError as error:
            return "failed", (
                f"The package {error.name} is missing here: install it, or go on from the "
                "checkpoint where it is."
            )
        except (OSError, SafetensorError) as error:
            return "failed", f"Its folder cannot be written ({error}): free some space."
        return "trained", ""

    def _lack(self, entry: Entry) -> str:
        """What is not there, and how to get it; nothing where all is."""
        missing = lacking(entry, self._given.data)
        if missing:
            return f"{missing[0]} is not in {self._given.data}: {self._queue.data[missing[0]]}."
        for helper in entry.helpers:
            if self._models.trained(self._entries[helper]) is None:
                return f"It needs the model {helper}, which is not trained: train that one first."
        return ""

    def _job(self, entry: Entry) -> Job:
        there = [find_data(self._given.data, name) for name in entry.data]
        features = find_data(self._given.data, entry.features) if entry.features else None
        return Job(
            recipe=entry.recipe,
            data=tuple(path for path in there if path is not None),
            output=self._models.folder(entry),
            resume=True,
            teacher=self._helper(entry.teacher),
            start=self._helper(entry.start),
            judge=self._helper(entry.judge),
            features=features.parent if features is not None else None,
        )

    def _helper(self, name: str) -> Path | None:
        return self._models.trained(self._entries[name]) if name else None

    def _outcome(self, one: Standing) -> Outcome:
        entry = one.entry
        done = self._done.get(entry.name, _Done("waiting", "", 0.0))
        new = self._models.new(entry)
        folder = self._models.folder(entry)
        log = epochs(folder / LOG)
        return Outcome(
            name=entry.name,
            state=done.state,
            why=done.why,
            figure=entry.figure.name,
            old=entry.figure.of(self._models.old(entry)),
            new=entry.figure.of(new),
            wanted=one.wanted,
            epochs=len(log),
            seconds=round(done.seconds, 1),
            trained_s=round(sum(float(each.get("seconds", 0.0)) for each in log), 1),
            files_bytes=tuple(
                path.stat().st_size for path in (weights_files(new, folder) if new else ())
            ),
        )

    def _outcomes(self) -> tuple[Outcome, ...]:
        order = {one.entry.name: one for one in self._order()}
        names = [*self._done, *(name for name in order if name not in self._done)]
        return tuple(self._outcome(order[name]) for name in names)

    def _write(self) -> None:
        given = self._given
        spent_s = self._clock() - self._began_s
        write_summary(given.output, self._outcomes(), given.device, given.budget_s, spent_s)


def lacking(entry: Entry, data: Path) -> tuple[str, ...]:
    """The data of an entry that is not in a folder."""
    names = (*entry.data, *([entry.features] if entry.features else []))
    return tuple(name for name in names if find_data(data, name) is None)


def _other_recipe(entry: Entry, checkpoint: Path) -> str:
    """What to do where another recipe made the finished model; nothing if this one did."""
    position = read_position(checkpoint)
    if position is None or position.recipe.split(" ")[0] == fingerprint_of(entry.recipe):
        return ""
    return (
        "Its recipe has changed since: delete its folder, or choose another output, to train it "
        "anew."
    )
