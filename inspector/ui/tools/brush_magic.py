"""The magic brush: paint loosely along a crack, and what the model sees there is taken."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QRectF, QTimer, Signal, Slot

from inspector.core.frame import Window
from inspector.core.mask import Mask
from inspector.imaging.contours import Mask2D
from inspector.imaging.magic import grown
from inspector.imaging.windows import common, placed, union, within
from inspector.ui.canvas.stroke_item import StrokeItem
from inspector.ui.editor import Editor
from inspector.ui.jobs import Job, Jobs
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.tools.brush import BrushTool
from inspector.ui.tools.brush_size import BrushSize
from inspector.ui.tools.brush_stroke import LiveStroke
from inspector.ui.view_state import ViewState

NO_RESULT = "Run a model first (R); the magic brush follows what it sees."
NOTHING_GROWN = "The model sees no crack under this stroke; paint along one, or use the brush (B)."
LEAST_MS = 30
"""What is grown is looked for at most so often."""
AT_ONCE_MS = 12.0
"""What takes longer is looked for beside the window."""
_FIRST_GUESS_MS_PER_PX = 4e-5

Found = tuple[Mask2D, Window]
Probability = Callable[[Window], NDArray[np.uint8]]


class MagicBrushTool(BrushTool):
    """A brush that keeps only what stands out in the model's probability under the stroke."""

    def __init__(
        self,
        session: Session,
        view: ViewState,
        editor: Editor,
        item: StrokeItem,
        size: BrushSize,
        colour_of: Callable[[str], str],
        suggestions: Suggestions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(session, view, editor, item, size, colour_of, parent)
        self._suggestions = suggestions
        self._grower = Grower(session.jobs, self)
        self._grower.found.connect(self._on_found)
        suggestions.mask_changed.connect(self._on_changed)

    def may_paint(self) -> bool:
        if self._erases_now() or self._mask() is not None:
            return True
        self._editor.told.emit(NO_RESULT)
        return False

    def hint_now(self) -> str:
        if not self._erases_now() and self._mask() is None:
            return NO_RESULT
        return super().hint_now()

    def began(self, live: LiveStroke) -> None:
        mask = self._mask()
        if not live.adds or mask is None:
            return
        live.chosen = np.zeros((1, 1), dtype=bool), Window(0, 0, 1, 1)
        label = self._label()
        self._grower.begin(live, lambda window: probability_in(mask, label, window))

    def grew(self) -> None:
        self._grower.look_soon()

    def drop(self) -> None:
        self._grower.drop()
        super().drop()

    def make(self, mask: Mask2D, window: Window, adds: bool) -> None:
        if not adds:
            super().make(mask, window, adds)
            return
        found = self._grower.end()
        if found is None or not found[0].any():
            self._editor.told.emit(NOTHING_GROWN)
        else:
            super().make(*found, adds)

    def _mask(self) -> Mask | None:
        frame = self._session.current
        return self._suggestions.mask(frame) if frame is not None else None

    @Slot(object)
    def _on_found(self, window: Window) -> None:
        self.refresh(QRectF(window.x, window.y, window.width, window.height))


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
                "decode", "Follow a crack", lambda _: timed(), done=done, quiet=True
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


def probability_in(mask: Mask, label: str, window: Window) -> NDArray[np.uint8]:
    """uint8 (height, width) of a window of the source: how sure the model is of a label; of one
    that it does not know, of any. 0 where it did not look."""
    canvas = np.zeros((window.height, window.width), dtype=np.uint8)
    own = Window(*mask.origin, mask.width_px, mask.height_px)
    shared = common(window, own)
    if shared is not None:
        part = mask.probability[(slice(None), *within(shared, own).slices)]
        known = label in mask.labels
        canvas[within(shared, window).slices] = (
            part[mask.labels.index(label)] if known else part.max(axis=0)
        )
    return canvas


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
