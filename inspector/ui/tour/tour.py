"""Leads through the steps of a tour: each waits for the user's act, or does it for them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Slot

from inspector.core.language import tr
from inspector.ui.tour.callout import Callout, Ring
from inspector.ui.tour.scene import DEEDS, Done, Scene
from inspector.ui.tour.steps import TOURS, TourName, TourStep
from inspector.ui.workbench import Workbench

LOOK_MS = 150
_RING_PX = 3
_SETTLED = 2
"""So many looks after the deed the tour goes on: the user sees what it led to."""


class Tour(QObject):
    """At most one tour at a time. It watches the window while it runs and holds nothing up; where
    it is, the workbench knows, so that a window in another language goes on there."""

    def __init__(self, scene: Scene, bench: Workbench) -> None:
        super().__init__(scene.window)
        self._scene = scene
        self._bench = bench
        self._steps: tuple[TourStep, ...] = ()
        self._before: Done | None = None
        self._settled = 0
        self._ring = Ring(scene.window)
        self.callout = Callout(scene.window)
        self.callout.next_clicked.connect(self.next)
        self.callout.back_clicked.connect(self.back)
        self.callout.do_clicked.connect(self._do)
        self.callout.skipped.connect(self.end)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        if bench.tour_at is not None:
            QTimer.singleShot(0, self, self._resume)

    @property
    def running(self) -> bool:
        """Whether a step is shown."""
        return bool(self._steps)

    @property
    def step(self) -> TourStep | None:
        """The step that is shown."""
        return self._steps[self._index] if self._steps else None

    def start(self, name: TourName = "pavement", index: int = 0) -> None:
        """Begin a tour, or this one again."""
        self._bench.preferences.set(tour_seen=True)
        self._steps = TOURS[name]
        self._bench.tour_at = name, index
        self._scene.window.installEventFilter(self)
        self.callout.show()
        self._enter()
        self.callout.take_focus()
        self._timer.start()

    @Slot()
    def next(self) -> None:
        """Go to the next step; after the last the tour is over."""
        self._go(1)

    @Slot()
    def back(self) -> None:
        """Go to the step before; what was done stays."""
        self._go(-1)

    @Slot()
    def end(self) -> None:
        """Leave the tour."""
        if not self._steps:
            return
        self._timer.stop()
        self._scene.window.removeEventFilter(self)
        self._steps = ()
        self._bench.tour_at = None
        self._ring.hide()
        self.callout.hide()

    @property
    def _index(self) -> int:
        return self._bench.tour_at[1] if self._bench.tour_at else 0

    def _go(self, by: int) -> None:
        at = self._bench.tour_at
        if at is None:
            return
        index = max(0, at[1] + by)
        if index >= len(self._steps):
            self.end()
            return
        self._bench.tour_at = at[0], index
        self._enter()

    def _enter(self) -> None:
        step = self._steps[self._index]
        self._before = self._scene.now()
        self._settled = 0
        self._scene.show_dock(step.dock)
        self.callout.tell(tr(step.title), tr(step.text), self._index + 1, len(self._steps))
        self._look()

    @Slot()
    def _do(self) -> None:
        step = self.step
        if step is not None:
            self._scene.do(step.deed)
            self._look()

    @Slot()
    def _resume(self) -> None:
        if self._bench.tour_at is not None:
            self.start(*self._bench.tour_at)

    @Slot()
    def _look(self) -> None:
        """Follow what the step points at, and see whether its deed is done."""
        step, before = self.step, self._before
        if step is None or before is None:
            return
        now = self._scene.now()
        deed = DEEDS.get(step.until)
        done = deed is not None and deed(before, now)
        # What was so already when the step began is no deed of the user.
        fresh = done and deed is not None and not deed(before, before)
        skippable = done or step.until != "opened" or now.sources > 0
        busy = not done and self._scene.works_on(step.deed)
        self.callout.offer(self._scene.can(step.deed) and not done, skippable, busy)
        self._place(step)
        if fresh:
            self._settled += 1
            if self._settled >= _SETTLED:
                self.next()

    def _place(self, step: TourStep) -> None:
        target = self._scene.place(step.target)
        self.callout.point_at(target)
        if target is None:
            self._ring.hide()
            return
        self._ring.setGeometry(target.adjusted(-_RING_PX, -_RING_PX, _RING_PX, _RING_PX))
        self._ring.show()
        self._ring.raise_()
        self.callout.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        step = self.step
        if event.type() == QEvent.Type.Resize and step is not None:
            self._place(step)
        return False
