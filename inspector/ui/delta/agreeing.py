"""How far the models that ran on a frame agree about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.delta import Changed
from inspector.core.document import ResultEntry
from inspector.core.errors import InspectorError
from inspector.core.frame import FrameRef, Window
from inspector.core.language import tr
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.imaging.metrics.agreement import pairwise_iou
from inspector.imaging.windows import within
from inspector.ui.delta.place import tried_place
from inspector.ui.latest import Latest
from inspector.ui.session import Session
from inspector.ui.view_state import ViewState

_COLOURS = ("B04", "B03", "B02")
MOST_MODELS = 12


@dataclass(frozen=True, eq=False)
class Agreed:
    """`models` are ids, in the order of the table `iou` (models, models)."""

    frame: FrameRef
    models: tuple[str, ...]
    iou: NDArray[np.float64]


class Agreeing(QObject):
    """Compares while its panel is open, at the threshold of the moment.

    Signals
        changed()   there is another comparison, or none any more
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        view: ViewState,
        seen: Callable[[], Window | None],
        parent: QObject | None = None,
    ) -> None:
        """`seen`: the pixels of the picture that the canvas shows."""
        super().__init__(parent)
        self._session = session
        self._view = view
        self._seen = seen
        self._on = False
        self._agreed: Agreed | None = None
        self._problem = ""
        self._comparing = Latest(session.jobs, "decode", tr("Compare models"), self)
        session.current_changed.connect(self._leave)
        session.document_changed.connect(self._on_document_changed)
        view.threshold_changed.connect(self._compare)

    @property
    def agreed(self) -> Agreed | None:
        """Of the frame in view."""
        return self._agreed

    @property
    def entries(self) -> tuple[ResultEntry, ...]:
        """The newest mask of each model on the frame in view, in the order they were made."""
        frame = self._session.current
        return () if frame is None else self._session.document.masks_on(frame)[-MOST_MODELS:]

    @property
    def why_not(self) -> str:
        """Why nothing can be compared, "" if it can."""
        if self._session.current is None:
            return tr("Open a picture first.")
        if len(self.entries) < 2:
            return tr("Run two models or more on this picture; then it is seen how far they agree.")
        return self._problem

    def set_on(self, on: bool) -> None:
        """The panel was opened or closed."""
        self._on = on
        self._compare()

    @Slot()
    def _leave(self) -> None:
        self._comparing.drop()
        self._agreed, self._problem = None, ""
        self._compare()
        self.changed.emit()

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        if changed.delta.results.values:
            self._compare()

    @Slot()
    def _compare(self) -> None:
        frame, entries = self._session.current, self.entries
        if not self._on or frame is None or len(entries) < 2:
            self._comparing.drop()
            if self._agreed is not None:
                self._agreed = None
            self.changed.emit()
            return
        source = self._session.document.sources[frame.source_id]
        window = tried_place(source, frame, self._seen()).window
        store, threshold = self._session.result_store(), self._view.threshold

        def work(_: Progress) -> Agreed:
            marked = [_pasted(store.read(entry), threshold, window) for entry in entries]
            ids = tuple(entry.model_id for entry in entries)
            return Agreed(frame, ids, pairwise_iou(marked))

        self._comparing.ask(work, self._on_agreed, self._on_failed)

    def _on_agreed(self, agreed: Agreed) -> None:
        if agreed.frame == self._session.current:
            self._agreed, self._problem = agreed, ""
            self.changed.emit()

    def _on_failed(self, error: InspectorError) -> None:
        self._agreed, self._problem = None, error.message
        self.changed.emit()


def _pasted(mask: Mask, threshold: float, window: Window) -> NDArray[np.uint8]:
    """What a mask marks inside a window, 0 where it says nothing."""
    made = np.zeros((window.height, window.width), np.uint8)
    part = mask.part(window)
    if part is not None:
        there = Window(*part.origin, part.width_px, part.height_px)
        made[within(there, window).slices] = part.class_ids(threshold)
    return made
