"""What commands share: words on the terminal, a progress bar, Ctrl-C, and files written whole."""

from __future__ import annotations

import contextlib
import json
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any, TextIO

from inspector.core.card import ModelCard
from inspector.core.errors import ExportError
from inspector.core.progress import Progress
from inspector.io import exporting

_WIDTH = 30
_EVERY_S = 0.1


def plain(text: str) -> str:
    """`text` without anything that could steer a terminal or fail to encode: file names are
    written by strangers."""
    shown = "".join(c if c.isprintable() else " " if c.isspace() else "?" for c in text)
    encoding = sys.stderr.encoding or "utf-8"
    return shown.encode(encoding, "replace").decode(encoding)


def complain(message: str) -> None:
    """Say one sentence on stderr."""
    print(f"inspector: {plain(message)}", file=sys.stderr)


class ProgressBar:
    """Draws how far work is, and how long it will take, on one line of a terminal."""

    def __init__(self, stream: TextIO, label: str) -> None:
        self._stream = stream
        self._label = label
        self._start = time.monotonic()
        self._drawn_at = float("-inf")
        self._drawn = False

    def __call__(self, done: int, total: int) -> None:
        """Draw, but not more often than the eye can follow."""
        now = time.monotonic()
        if now - self._drawn_at < _EVERY_S and done < total:
            return
        self._drawn_at = now
        share = min(max(done / max(total, 1), 0.0), 1.0)
        filled = int(share * _WIDTH)
        left = (now - self._start) * (1 - share) / share if share > 0 else None
        eta = "" if left is None else f"  {_clock(left)} left"
        bar = "#" * filled + "." * (_WIDTH - filled)
        self._stream.write(f"\r{self._label} [{bar}] {share:4.0%}{eta}\x1b[K")
        self._stream.flush()
        self._drawn = True

    def close(self) -> None:
        """Leave the line, so that what follows starts on a fresh one."""
        if self._drawn:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
            self._drawn = False


@contextlib.contextmanager
def console_progress(label: str) -> Iterator[Progress]:
    """The progress of a command: a bar where stderr is a terminal, silence elsewhere.

    The first Ctrl-C asks the work to stop at its next step, which leaves no half-written file; the
    second one stops at once.
    """
    bar = ProgressBar(sys.stderr, label) if sys.stderr.isatty() else None
    progress = Progress(bar)

    def interrupt(signum: int, frame: FrameType | None) -> None:
        if progress.cancelled:
            raise KeyboardInterrupt
        progress.cancel()

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield progress
    finally:
        signal.signal(signal.SIGINT, before)
        if bar is not None:
            bar.close()


def make_folder(folder: Path) -> None:
    """Create a folder for results. Raises ExportError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            f"The folder {folder} cannot be made ({error.strerror}): choose another one."
        ) from error


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises ExportError."""

    def put(temporary: Path) -> None:
        temporary.write_bytes(content)

    exporting.write_file(path, put)


def write_json(path: Path, value: Any) -> None:
    """Write `value` as indented JSON. Raises ExportError."""
    write_file(path, (as_json(value) + "\n").encode())


def as_json(value: Any) -> str:
    """`value` as indented JSON of ASCII characters, so that any terminal and file can hold it."""
    return json.dumps(value, indent=2, allow_nan=False)


def _clock(seconds: float) -> str:
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def score_lines(card: ModelCard) -> list[str]:
    """The scores of a card for people: a line for each data set."""
    by_dataset: dict[str, list[str]] = {}
    for score in card.scores:
        by_dataset.setdefault(score.dataset, []).append(f"{score.metric} {score.value:.3f}")
    return [f"    {dataset}: {', '.join(scores)}" for dataset, scores in by_dataset.items()]
