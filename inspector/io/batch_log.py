"""What became of each file of a batch, as text that people read: when, which, what and why."""

from __future__ import annotations

import contextlib
from datetime import datetime
from pathlib import Path

from inspector.core.batch import BatchItem
from inspector.io.files import shown
from inspector.io.project_paths import batch_log_path

_MOST_BYTES = 16 << 20
"""A longer log begins anew; the one before is kept beside it."""


class BatchLog:
    """One line an event, in local time. A log that cannot be written stops nobody."""

    def __init__(self, project: Path) -> None:
        self.path = batch_log_path(project)

    def write(self, text: str) -> None:
        """Add a line."""
        now = datetime.now().astimezone().isoformat(sep=" ", timespec="seconds")
        line = "".join(c if c.isprintable() else " " for c in text)
        with contextlib.suppress(OSError):
            if self.path.is_symlink():
                return
            if self.path.exists() and self.path.stat().st_size > _MOST_BYTES:
                self.path.replace(self.path.with_name(f"{self.path.name}.1"))
            with self.path.open("a", encoding="utf-8") as file:
                file.write(f"{now}  {line}\n")

    def ended(self, item: BatchItem) -> None:
        """What came of an item."""
        self.write(f"{shown(Path(item.path))}: {outcome(item)}  [{item.path}]")


def outcome(item: BatchItem) -> str:
    """What came of an item, in words: "done, 60 of 60 in 12.3 s"."""
    made = f"{item.done} of {item.total}" if item.total else f"{item.done}"
    if item.state == "failed":
        return f"failed, {made} made: {item.reason}"
    return f"{item.state}, {made} in {item.seconds:.1f} s"
