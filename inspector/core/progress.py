"""How long work tells how far it is, and learns that it should stop."""

from __future__ import annotations

import threading
from collections.abc import Callable

from inspector.core.errors import Cancelled

Report = Callable[[int, int], None]


class Progress:
    """Handed to every long piece of work; safe to cancel from another thread.

    Work calls `step(done, total)` once a tile, frame or page. The call reports, and raises
    `Cancelled` if somebody asked to stop: so work stops within one tile without polling.
    """

    def __init__(self, report: Report | None = None) -> None:
        self._report = report
        self._cancelled = threading.Event()

    def report_to(self, report: Report) -> None:
        """Send reports here from now on."""
        self._report = report

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """True once somebody asked to stop."""
        return self._cancelled.is_set()

    def step(self, done: int, total: int) -> None:
        """Report `done` of `total`; raises `Cancelled` if somebody asked to stop."""
        if self._cancelled.is_set():
            raise Cancelled
        if self._report is not None:
            self._report(done, total)

    def part(self, index: int, count: int, resolution: int = 1000) -> Progress:
        """The progress of part `index` of `count` equal parts of this work."""
        return _Part(self, index, count, resolution)


class _Part(Progress):
    """Maps a part's own steps onto its share of the whole."""

    def __init__(self, whole: Progress, index: int, count: int, resolution: int) -> None:
        super().__init__()
        self._whole = whole
        self._index = index
        self._count = count
        self._resolution = resolution

    @property
    def cancelled(self) -> bool:
        return self._whole.cancelled

    def cancel(self) -> None:
        self._whole.cancel()

    def step(self, done: int, total: int) -> None:
        share = self._resolution * done // max(total, 1)
        self._whole.step(self._index * self._resolution + share, self._count * self._resolution)
