"""Keeps the mask on the canvas what the session and the view say it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, log2

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from inspector.core.delta import Changed
from inspector.core.frame import FrameRef, Window
from inspector.core.language import tr
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.imaging.overlay import Correction
from inspector.imaging.windows import common, within
from inspector.ui.canvas.corrections import Corrections
from inspector.ui.canvas.images import blank_image, mask_image, plain
from inspector.ui.canvas.overlay_items import MaskItem
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.view_state import ViewState

MASK_PX = 4096
"""A mask is shown at most so large; finer ones are pooled, which keeps thin cracks visible."""
AT_ONCE_PX = 4_000_000
"""A larger mask takes longer than a slider may wait: it is drawn beside the window."""
AT_ONCE_SHAPES = 200
"""So do more shapes that people drew."""
AT_ONCE_IN_EDITS_PX = 500_000
"""An edit waits less than a slider."""


@dataclass(frozen=True, eq=False)
class _Look:
    """All that a drawn mask depends on, but for what people made of it."""

    mask: Mask | None
    size: tuple[int, int]
    threshold: float
    opacity: float
    heat: bool

    def same_as(self, other: _Look) -> bool:
        return self.mask is other.mask and (
            (self.size, self.threshold, self.opacity, self.heat)
            == (other.size, other.threshold, other.opacity, other.heat)
        )

    @property
    def outer(self) -> Window:
        """What is covered, source pixels."""
        mask = self.mask
        if mask is None:
            return Window(0, 0, *self.size)
        return Window(*mask.origin, mask.width_px, mask.height_px)

    @property
    def level(self) -> int:
        return max(0, ceil(log2(max(self.outer.width, self.outer.height) / MASK_PX)))


class MaskPresenter(QObject):
    """The mask of one frame as people have corrected it: what they erased or rejected is not
    shown, what they painted is."""

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
        self._corrections = Corrections(lambda label: plain(suggestions.colours.of(label)))
        self._asked: _Look | None = None
        self._drawn: _Look | None = None
        suggestions.mask_changed.connect(self._on_mask_changed)
        view.threshold_changed.connect(self.draw)
        view.overlay_changed.connect(self.draw)
        session.document_changed.connect(self._on_document_changed)

    def show_frame(self, frame: FrameRef | None) -> None:
        """Another frame is looked at; its mask comes with its picture, by `draw`."""
        self._frame = frame
        self._corrections.restart(self._session.on_frame(frame) if frame else ())
        self._show_nothing()

    def hide(self, hidden: bool) -> None:
        """Hide the mask for as long as a key is held."""
        self._item.setVisible(not hidden)

    @Slot()
    def draw(self) -> None:
        """Show the mask as it should look now; nothing happens if it looks so already."""
        look = self._look()
        if look is None:
            self._show_nothing()
        elif self._asked is None or not look.same_as(self._asked):
            self._draw(look)

    def _look(self) -> _Look | None:
        frame, view = self._frame, self._view
        if frame is None or not view.mask_visible:
            return None
        entry = self._session.document.sources.get(frame.source_id)
        mask = self._suggestions.mask(frame)
        if entry is None or (mask is None and not self._corrections):
            return None
        size = entry.width_px, entry.height_px
        return _Look(mask, size, view.threshold, view.opacity, view.heat)

    def _show_nothing(self) -> None:
        self._asked = self._drawn = None
        self._item.show_mask(None, (0, 0), 0)

    def _draw(self, look: _Look) -> None:
        self._asked = look
        corrections = self._corrections.all()
        colours, outer = self._colours(look), look.outer

        def work(_: Progress) -> QImage:
            return _image(look, outer, colours, corrections)

        def done(image: QImage) -> None:
            if look is self._asked:
                self._drawn = look
                self._item.show_mask(image, (outer.x, outer.y), look.level)

        if outer.width * outer.height <= AT_ONCE_PX and len(corrections) <= AT_ONCE_SHAPES:
            done(work(Progress()))
        else:
            self._session.jobs.submit(
                "decode", tr("Draw mask"), work, done=done, key="mask", quiet=True
            )

    def _draw_part(self, look: _Look, window: Window) -> None:
        """Only where an edit changed something."""
        aligned = _aligned(window, look)
        if aligned is None:
            return
        if aligned.width * aligned.height > AT_ONCE_IN_EDITS_PX or look is not self._drawn:
            self._draw(_Look(look.mask, look.size, look.threshold, look.opacity, look.heat))
            return
        near = self._corrections.near(aligned)
        image = _image(look, aligned, self._colours(look), near)
        self._item.replace(image, (aligned.x, aligned.y), look.level)

    def _colours(self, look: _Look) -> list[str]:
        labels = look.mask.labels if look.mask else ()
        return [self._suggestions.colours.of(label) for label in labels]

    @Slot(object)
    def _on_mask_changed(self, frame: FrameRef) -> None:
        if frame == self._frame:
            self.draw()

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        delta = changed.delta.annotations
        here = [a for a in delta.after.values() if a.frame == self._frame]
        kept = {a.id for a in here}
        gone = [i for i, a in delta.before.items() if a.frame == self._frame and i not in kept]
        window = self._corrections.follow(gone, here)
        if window is None or not self._view.mask_visible:
            return
        look = self._look()
        if look is None or self._asked is None or not look.same_as(self._asked):
            self.draw()
            return
        self._draw_part(self._asked, window)


def _image(
    look: _Look, part: Window, colours: Sequence[str], corrections: Sequence[Correction]
) -> QImage:
    """The look inside `part`, which is whole pixels of its level."""
    if look.mask is None:
        return blank_image(part, look.opacity, look.level, corrections)
    mask = look.mask.part(part)
    assert mask is not None
    return mask_image(
        mask, look.threshold, look.opacity, look.heat, colours, look.level, corrections
    )


def _aligned(window: Window, look: _Look) -> Window | None:
    """What the window shares with the mask, grown to whole pixels of its level."""
    outer, step = look.outer, 1 << look.level
    inner = within(window, outer)
    x, y = inner.x // step * step, inner.y // step * step
    right = -(-(inner.x + inner.width) // step) * step
    bottom = -(-(inner.y + inner.height) // step) * step
    grown = Window(x + outer.x, y + outer.y, right - x, bottom - y)
    return common(grown, outer)
