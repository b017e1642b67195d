"""Where a training stands, in the folder that it writes: its checkpoint, and its log."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from torch import nn
from torch.optim import Optimizer

from inspector.core.errors import SettingsError
from inspector.io.training_log import LOG, epochs
from inspector.train.checkpoint import Position, load_checkpoint, save_checkpoint
from inspector.train.run_files import CHECKPOINT


class RunFolder:
    """Of a training of one `identity`: its recipe, and what else decides what it gives."""

    def __init__(self, path: Path, identity: str) -> None:
        self._path = path
        self._identity = identity
        self._log = path / LOG
        self._checkpoint = path / CHECKPOINT

    @property
    def begun(self) -> bool:
        """True if there is a checkpoint."""
        return self._checkpoint.exists()

    def resume(self, learning: nn.Module, average: nn.Module, optimiser: Optimizer) -> int:
        """Put the checkpoint, if there is one, into freshly built parts; how many epochs are done.

        Raises SettingsError when it is of another identity, and ModelError when it does not fit.
        """
        if not self.begun:
            return 0
        position = load_checkpoint(self._checkpoint, learning, average, optimiser)
        if position.recipe != self._identity:
            raise SettingsError(
                f"{self._path} holds a training of another recipe or teacher: choose an empty "
                "folder."
            )
        return position.epochs_done

    def entries(self, epochs_done: int) -> list[dict[str, Any]]:
        """What the log says of the epochs that are done, up to a line that was cut off."""
        return [entry for entry in epochs(self._log) if entry["epoch"] <= epochs_done]

    def cut_log(self, epochs_done: int) -> None:
        """Forget later epochs: a training killed between a log line and its checkpoint repeats
        that epoch."""
        kept = self.entries(epochs_done)
        self._log.write_text("".join(json.dumps(each) + "\n" for each in kept), encoding="utf-8")

    def log(self, entry: Mapping[str, Any]) -> None:
        """Add an epoch to the log."""
        with self._log.open("a", encoding="utf-8") as file:
            file.write(json.dumps(entry) + "\n")

    def save(
        self, learning: nn.Module, average: nn.Module, optimiser: Optimizer, epochs_done: int
    ) -> None:
        """Write the checkpoint, at once or not at all."""
        position = Position(epochs_done, self._identity)
        save_checkpoint(self._checkpoint, learning, average, optimiser, position)
