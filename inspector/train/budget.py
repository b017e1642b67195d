"""Stops a training in time, with its last whole epoch kept."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from inspector.core.errors import Cancelled
from inspector.core.progress import Progress


class OutOfTime(Cancelled):
    """The budget is spent."""


class Until(Progress):
    """The progress of a training that ends by a `deadline_s` of the clock, with the `checkpoint`
    that it writes after each epoch: neither a step nor an epoch is begun that would last too long,
    as the one before it did. Raises OutOfTime."""

    def __init__(
        self,
        whole: Progress,
        deadline_s: float,
        checkpoint: Path,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._whole = whole
        self._deadline_s = deadline_s
        self._checkpoint = checkpoint
        self._clock = clock
        self._written_ns = self._last_written_ns()
        self._begun_s: float | None = None
        self._stepped_s = 0.0

    @property
    def cancelled(self) -> bool:
        """True once somebody asked the whole work to stop."""
        return self._whole.cancelled

    def step(self, done: int, total: int) -> None:
        """Report to the whole work; stop where that was asked to stop, or in time."""
        self._whole.step(done, total)
        now_s, written_ns = self._clock(), self._last_written_ns()
        if self._begun_s is None:
            # What came before the first step, such as decoding pictures, is not done again.
            self._begun_s = self._stepped_s = now_s
        next_s = now_s - self._stepped_s
        self._stepped_s = now_s
        if written_ns != self._written_ns:
            next_s = now_s - self._begun_s
            self._written_ns, self._begun_s = written_ns, now_s
        if now_s + next_s >= self._deadline_s:
            raise OutOfTime

    def _last_written_ns(self) -> int:
        try:
            return self._checkpoint.stat().st_mtime_ns
        except FileNotFoundError:
            return 0
