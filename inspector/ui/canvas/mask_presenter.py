"""Keeps the mask on the canvas what the session and the view say it is."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, log2

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from inspector.core.annotation import Annotation
from inspector.core.delta import Changed
from inspector.core.frame import FrameRef
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.ui.canvas.images import mask_image
from inspector.ui.canvas.overlay_items import MaskItem
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.view_state import ViewState

MASK_PX = 4096
"""A mask is shown at most so large; finer ones are pooled, which keeps thin cracks visible."""
AT_ONCE_PX = 4_000_000
"""A larger mask takes longer than a slider may wait: it is drawn beside the window."""
AT_ONCE_IN_EDITS_PX = 500_000
"""An edit waits less than a slider."""


@dataclass(frozen=True, eq=False)
class _Look:
    """All that a drawn mask depends on."""

    mask: Mask
    threshold: float
    opacity: float
    heat: bool
    rejected: tuple[Shape, ...]

    def same_as(self, other: _Look) -> bool:
        return (
            self.mask is other.mask
            and (self.threshold, self.opacity, self.heat)
            == (other.threshold, other.opacity, other.heat)
            and self.rejected == other.rejected
        )


class MaskPresenter(QObject):
    """The mask of one frame, without the regions that a person rejected."""

    def __init__(
        self,
        item: MaskItem,
        session: Session,
        view: ViewState,
        suggestions: Suggestions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._item = item
        self._session = session
        self._view = view
        self._suggestions = suggestions
        self._frame: FrameRef | None = None
        self._drawn: _Look | None = None
        suggestions.mask_changed.connect(self._on_mask_changed)
        view.threshold_changed.connect(self.draw)
        view.overlay_changed.connect(self.draw)
        session.document_changed.connect(self._on_document_changed)

    def show_frame(self, frame: FrameRef | None) -> None:
        """Another frame is looked at; its mask comes with its picture, by `draw`."""
        self._frame = frame
        self._drawn = None
        self._item.show_mask(None, (0, 0), 0)

    def hide(self, hidden: bool) -> None:
        """Hide the mask for as long as a key is held."""
        self._item.setVisible(not hidden)

    @Slot()
    def draw(self) -> None:
        """Show the mask as it should look now; nothing happens if it looks so already."""
        self._draw(AT_ONCE_PX)

    def _draw(self, at_once_px: int) -> None:
        frame, view = self._frame, self._view
        mask = self._suggestions.mask(frame) if frame is not None else None
        if frame is None or mask is None or not view.mask_visible:
            self._drawn = None
            self._item.show_mask(None, (0, 0), 0)
            return
        rejected = tuple(a.shape for a in self._session.on_frame(frame) if clears(a))
        look = _Look(mask, view.threshold, view.opacity, view.heat, rejected)
        if self._drawn is not None and look.same_as(self._drawn):
            return
        self._drawn = look
        level = max(0, ceil(log2(max(mask.width_px, mask.height_px) / MASK_PX)))
        colours = [self._suggestions.colours.of(label) for label in mask.labels]

        def work(_: Progress) -> QImage:
            return mask_image(
                mask, look.threshold, look.opacity, look.heat, colours, level, rejected
            )

        def done(image: QImage) -> None:
            if look is self._drawn:
                self._item.show_mask(image, mask.origin, level)

        if mask.width_px * mask.height_px <= at_once_px:
            done(work(Progress()))
        else:
            self._session.jobs.submit(
                "decode", "Draw mask", work, done=done, key="mask", quiet=True
            )

    @Slot(object)
    def _on_mask_changed(self, frame: FrameRef) -> None:
        if frame == self._frame:
            self.draw()

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        """Only what a person rejects, or takes back, changes the mask."""
        touched = changed.delta.annotations.values
        if any(a.frame == self._frame and clears(a) for a in touched):
            self._draw(AT_ONCE_IN_EDITS_PX)


def clears(annotation: Annotation) -> bool:
    """True if the mask is not shown where this annotation is."""
    return annotation.status == "rejected" and annotation.purpose == "finding"
