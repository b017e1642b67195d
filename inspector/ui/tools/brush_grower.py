"""The search for the crack under a stroke, while the stroke is painted."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from inspector.core.frame import Window
from inspector.core.language import tr
from inspector.imaging.contours import Mask2D
from inspector.imaging.magic import grown
from inspector.imaging.windows import placed, union
from inspector.ui.jobs import Job, Jobs
from inspector.ui.tools.brush_stroke import LiveStroke

LEAST_MS = 30
"""What is grown is looked for at most so often."""
AT_ONCE_MS = 12.0
"""What takes longer is looked for beside the window."""
_FIRST_GUESS_MS_PER_PX = 4e-5

Found = tuple[Mask2D, Window]
Probability = Callable[[Window], NDArray[np.uint8]]


class Grower(QObject):
    """Keeps looking for the crack under a stroke that grows: often while that is quick, otherwise
    beside the window, so that the stroke itself never waits.

    Signals
        found(Window)   other pixels are chosen in this part of the picture
    """

    found = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._live: LiveStroke | None = None
        self._probability: Probability = _nowhere
        self._points_seen = 0
        self._ms_per_px = _FIRST_GUESS_MS_PER_PX
        self._job: Job | None = None
        self._soon = QTimer(self, interval=LEAST_MS, singleShot=True)
        self._soon.timeout.connect(self._look)
        self._last = 0.0

    def begin(self, live: LiveStroke, probability: Probability) -> None:
        """Another stroke; `probability` gives uint8 (height, width) of a window."""
        self._live, self._probability = live, probability
        self._points_seen = 0
        self._job = None

    def look_soon(self) -> None:
        """The stroke is longer now."""
        if self._live is None or self._soon.isActive():
            return
        since = 1000 * (time.perf_counter() - self._last)
        if since >= self._soon.interval():
            self._look()
        else:
            self._soon.start()

    def end(self) -> Found | None:
        """The stroke is complete: what is chosen of all of it; None if nothing was painted."""
        live = self._live
        self.drop()
        if live is None or live.stroke.mask is None:
            return None
        if live.chosen is not None and self._points_seen == len(live.stroke.points):
            return live.chosen
        return self._task(live)()

    def drop(self) -> None:
        """Forget the stroke."""
        self._live = None
        self._soon.stop()

    def _task(self, live: LiveStroke) -> Callable[[], Found]:
        """The search as it can be made at once or in a thread, while the stroke grows on."""
        made = live.stroke.mask
        assert made is not None
        window = made[1]
        mask, probability = made[0].copy(), self._probability(window)
        path = live.stroke.points - (window.x, window.y)
        radius_px = live.stroke.radius_px
        return lambda: (grown(probability, mask, path, radius_px), window)

    @Slot()
    def _look(self) -> None:
        live = self._live
        made = live.stroke.mask if live is not None else None
        if live is None or made is None or (self._job is not None and not self._job.finished):
            return
        points = len(live.stroke.points)
        if points == self._points_seen:
            return
        task = self._task(live)
        area = made[1].width * made[1].height

        def timed() -> tuple[Found, float]:
            start = time.perf_counter()
            return task(), 1000 * (time.perf_counter() - start)

        def done(result: tuple[Found, float]) -> None:
            found, ms = result
            self._ms_per_px = ms / area
            self._last = time.perf_counter()
            if self._live is live:
                self._points_seen = points
                self._take(live, found)

        if area * self._ms_per_px <= AT_ONCE_MS:
            result = timed()
            done(result)
            self._soon.setInterval(max(LEAST_MS, round(2 * result[1])))
        else:
            self._job = self._jobs.submit(
                "decode", tr("Follow a crack"), lambda _: timed(), done=done, quiet=True
            )

    def _take(self, live: LiveStroke, found: Found) -> None:
        before = live.chosen
        live.chosen = found
        different = found if before is None else _difference(before, found)
        window = _bounds(*different)
        if window is not None:
            self.found.emit(window)
        if len(live.stroke.points) != self._points_seen:
            self._soon.start()


def _nowhere(window: Window) -> NDArray[np.uint8]:
    return np.zeros((window.height, window.width), dtype=np.uint8)


def _difference(one: Found, other: Found) -> Found:
    whole = union(one[1], other[1])
    return placed(*one, whole) ^ placed(*other, whole), whole


def _bounds(mask: Mask2D, window: Window) -> Window | None:
    """The smallest window around the pixels of a mask."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return None
    x, y = window.x + int(columns[0]), window.y + int(rows[0])
    return Window(x, y, int(columns[-1] - columns[0]) + 1, int(rows[-1] - rows[0]) + 1)
