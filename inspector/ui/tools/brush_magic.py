"""The magic brush: paint loosely along a crack, and what the model sees there is taken."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QRectF, Slot

from inspector.core.frame import Window
from inspector.core.language import mark, tr
from inspector.core.mask import Mask
from inspector.imaging.contours import Mask2D
from inspector.imaging.windows import common, within
from inspector.ui.canvas.stroke_item import StrokeItem
from inspector.ui.editor import Editor
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.tools.brush import BrushTool
from inspector.ui.tools.brush_grower import Grower
from inspector.ui.tools.brush_size import BrushSize
from inspector.ui.tools.brush_stroke import LiveStroke
from inspector.ui.view_state import ViewState

NO_RESULT = mark("Run a model first (R); the magic brush follows what it sees.")
NOTHING_GROWN = mark(
    "The model sees no crack under this stroke; paint along one, or use the brush (B)."
)


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
        self._editor.told.emit(tr(NO_RESULT))
        return False

    def hint_now(self) -> str:
        if not self._erases_now() and self._mask() is None:
            return tr(NO_RESULT)
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
            self._editor.told.emit(tr(NOTHING_GROWN))
        else:
            super().make(*found, adds)

    def _mask(self) -> Mask | None:
        frame = self._session.current
        return self._suggestions.mask(frame) if frame is not None else None

    @Slot(object)
    def _on_found(self, window: Window) -> None:
        self.refresh(QRectF(window.x, window.y, window.width, window.height))


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
