"""What trainings have in common: epochs with a log line and a checkpoint after each, resumable.

An epoch has to be a pure function of the recipe's seed and the epoch's number.
"""

from __future__ import annotations

import json
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from torch import nn
from torch.optim import Optimizer

from inspector.core.errors import SettingsError
from inspector.core.progress import Progress
from inspector.train.checkpoint import Position, load_checkpoint, save_checkpoint

CHECKPOINT = "checkpoint.safetensors"
LOG = "log.jsonl"
Batch = TypeVar("Batch")


class Course(ABC):
    """A training: `run` takes it from where it stands to the last epoch.

    Who derives from it sets `learning` (what the checkpoint holds), `average` (the weights that are
    kept), `optimiser`, and says what an epoch does.
    """

    learning: nn.Module
    average: nn.Module
    optimiser: Optimizer

    def __init__(self, output: Path, identity: str, epochs: int) -> None:
        """`identity` is the fingerprint of all that decides what the training gives."""
        self._output = output
        self._identity = identity
        self._epochs = epochs
        self.epochs_done = 0
        self.history: list[Mapping[str, Any]] = []
        """The log: what each epoch that is done has given."""

    @abstractmethod
    def epoch(self, progress: Progress) -> dict[str, Any]:
        """One epoch, number `epochs_done` counted from 0; what it tells goes into the log."""

    def resume(self) -> None:
        """Continue from the output folder's checkpoint, if it holds one of the same identity."""
        path = self._output / CHECKPOINT
        if not path.exists():
            return
        position = load_checkpoint(path, self.learning, self.average, self.optimiser)
        if position.recipe != self._identity:
            raise SettingsError(f"{self._output} holds another training: choose an empty folder.")
        self.epochs_done = position.epochs_done

    def run(self, progress: Progress) -> None:
        """Train the remaining epochs. Raises Cancelled when stopped and what `epoch` raises; the
        last whole epoch's checkpoint stays."""
        log = self._output / LOG
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        entries = [json.loads(line) for line in lines]
        # A training killed between its log line and its checkpoint repeats that epoch.
        self.history = [entry for entry in entries if entry["epoch"] <= self.epochs_done]
        kept = "".join(json.dumps(entry) + "\n" for entry in self.history)
        log.write_text(kept, encoding="utf-8")
        while self.epochs_done < self._epochs:
            start = time.perf_counter()
            entry = self.epoch(progress)
            self.epochs_done += 1
            entry |= {"epoch": self.epochs_done, "seconds": time.perf_counter() - start}
            self.history.append(entry)
            with log.open("a", encoding="utf-8") as file:
                file.write(json.dumps(entry) + "\n")
            save_checkpoint(
                self._output / CHECKPOINT,
                self.learning,
                self.average,
                self.optimiser,
                Position(self.epochs_done, self._identity),
            )


def open_output(output: Path, resume: bool) -> None:
    """Make the folder of a training. Raises SettingsError when it cannot be made, or holds one that
    nobody asked to resume."""
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(
            f"The folder {output} cannot be made: choose another output.", str(error)
        ) from error
    if not resume and (output / CHECKPOINT).exists():
        raise SettingsError(
            f"{output} already holds a training: resume it or choose an empty folder."
        )


def batches(
    prepare: Callable[[np.random.Generator], Batch], seed: int, epoch: int, steps: int
) -> Iterator[Batch]:
    """The batches of an epoch, prepared one ahead in a second thread."""

    def prepared(step: int) -> Batch:
        return prepare(np.random.default_rng((seed, epoch, step)))

    with ThreadPoolExecutor(1, "batches") as pool:
        ahead = pool.submit(prepared, 0)
        for step in range(steps):
            ready = ahead.result()
            if step + 1 < steps:
                ahead = pool.submit(prepared, step + 1)
            yield ready
