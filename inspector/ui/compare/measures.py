"""Measures the panes beside the window, for the region if there is one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from inspector.core.errors import InspectorError
from inspector.core.frame import Window
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.ui.compare.choice import MOST_PANES
from inspector.ui.compare.contents import GROUND, Contents
from inspector.ui.compare.figures import Figure, figures
from inspector.ui.compare.pane_content import PaneContent
from inspector.ui.compare.state import CompareState
from inspector.ui.jobs import Job, Jobs

SETTLE_MS = 200
"""A region that is being dragged is measured when it rests."""


@dataclass(frozen=True)
class _Asked:
    """What is measured; contents are equal if they are the same."""

    mine: tuple[PaneContent, ...]
    reference: tuple[PaneContent, ...]
    source: tuple[PaneContent, ...]
    region: Window | None


class Measures(QObject):
    """Works only while it is active.

    Signals
        changed(int)   the figures of a pane are other ones now
    """

    changed = Signal(int)

    def __init__(
        self, jobs: Jobs, contents: Contents, state: CompareState, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._contents = contents
        self._state = state
        self._active = False
        self._asked: dict[int, _Asked] = {}
        self._shown: dict[int, tuple[Figure, ...]] = {}
        self._running: dict[int, Job] = {}
        self._settled = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settled.timeout.connect(self._measure)
        contents.changed.connect(lambda _: self._later())
        state.changed.connect(self._later)
        state.region_changed.connect(self._later)

    def of(self, pane: int) -> tuple[Figure, ...]:
        """The figures of a pane as far as they are known."""
        return self._shown.get(pane, ())

    def busy(self, pane: int) -> bool:
        """True while a pane is being measured."""
        return pane in self._running

    def set_active(self, on: bool) -> None:
        """The workspace is in view, or is not any more."""
        self._active = on
        if on:
            self._later()
            return
        self._settled.stop()
        for pane in list(self._running):
            self._stop(pane)
        self._asked.clear()

    def _later(self) -> None:
        if self._active:
            self._settled.start()

    @Slot()
    def _measure(self) -> None:
        layout, region = self._state.layout, self._state.region
        reference = layout.reference
        against = self._contents.contents(reference) if reference >= 0 else ()
        # A sensor does not see as shrinking does: maps have their contradiction instead.
        source = self._contents.contents(GROUND) if self._state.kind != "map" else ()
        for pane in range(MOST_PANES):
            mine = self._contents.contents(pane) if pane < layout.count else ()
            asked = _Asked(mine, against, source, region)
            if asked == self._asked.get(pane):
                continue
            self._stop(pane)
            self._asked[pane] = asked
            if not mine or pane == reference:
                self._show(pane, ())
            else:
                self._start(pane, asked)

    def _start(self, pane: int, asked: _Asked) -> None:
        def work(_: Progress) -> tuple[Figure, ...]:
            return figures(asked.mine, asked.reference, asked.source, asked.region)

        def done(found: tuple[Figure, ...]) -> None:
            self._running.pop(pane, None)
            self._show(pane, found)

        def failed(_: InspectorError) -> None:
            self._running.pop(pane, None)
            self._show(pane, ())

        job = self._jobs.submit(
            "survey", tr("Measure a view"), work, done=done, failed=failed, quiet=True
        )
        if not job.finished:
            self._running[pane] = job
            self.changed.emit(pane)

    def _stop(self, pane: int) -> None:
        if pane in self._running:
            self._jobs.cancel(self._running.pop(pane))

    def _show(self, pane: int, found: tuple[Figure, ...]) -> None:
        self._shown[pane] = found
        self.changed.emit(pane)
