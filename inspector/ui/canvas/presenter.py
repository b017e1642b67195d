"""Brings the current frame, its mask and its findings onto the canvas."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, log2

from PySide6.QtCore import QObject, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QImage

from inspector.core.delta import Changed
from inspector.core.errors import InspectorError
from inspector.core.frame import FrameRef
from inspector.core.progress import Progress
from inspector.imaging.tone import Limits, stretch_limits
from inspector.ui.canvas.images import image_of, mask_image
from inspector.ui.canvas.outlines_item import Outline
from inspector.ui.canvas.picture_item import TileKey
from inspector.ui.canvas.view import Canvas
from inspector.ui.library import Library
from inspector.ui.plain import one_line
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.tokens import CLASS_COLOURS
from inspector.ui.view_state import ViewState

BASE_PX = 2048
"""The coarse whole is at most so large."""
SLOW_MS = 200
"""A picture that takes longer to read leaves the last one, and the canvas says so."""
MASK_PX = 4096
"""A mask is shown at most so large; finer ones are pooled, which keeps thin cracks visible."""


@dataclass(frozen=True)
class _Base:
    """The coarse whole, made in the decode lane."""

    frame: FrameRef
    image: QImage
    level: int
    limits: Limits


class Presenter(QObject):
    """Follows the session and the view state; owns no data of its own but what is on the canvas.

    Signals
        shown(FrameRef)              the coarse whole of a frame is on the canvas
        refused(InspectorError)      a picture cannot be shown
    """

    shown = Signal(object)
    refused = Signal(object)
    _tile_read = Signal(object, object, object)

    def __init__(
        self,
        canvas: Canvas,
        session: Session,
        view: ViewState,
        library: Library,
        suggestions: Suggestions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._session = session
        self._view = view
        self._library = library
        self._suggestions = suggestions
        self._frame: FrameRef | None = None
        self._limits: Limits = (0.0, 255.0)
        self._hidden = False
        # A picture that is there at once replaces the last one without a flicker.
        self._slow = QTimer(self, interval=SLOW_MS, singleShot=True)
        self._slow.timeout.connect(self._on_slow)
        session.current_changed.connect(self._on_current_changed)
        session.document_changed.connect(self._on_document_changed)
        suggestions.changed.connect(self._on_suggestions_changed)
        suggestions.mask_changed.connect(self._on_mask_changed)
        view.threshold_changed.connect(self._draw_mask)
        view.overlay_changed.connect(self._draw_all)
        view.selection_changed.connect(self._on_selection_changed)
        canvas.view_changed.connect(self._want_tiles)
        self._tile_read.connect(self._on_tile_read)

    @property
    def frame(self) -> FrameRef | None:
        """The frame on the canvas."""
        return self._frame

    def hide_overlays(self, hidden: bool) -> None:
        """Show the untouched picture for as long as a key is held."""
        if hidden != self._hidden:
            self._hidden = hidden
            self._draw_all()

    def reveal(self, item_id: str) -> None:
        """Bring a finding or a suggestion into view, on its frame."""
        annotation = self._session.document.annotations.get(item_id)
        if annotation is not None:
            frame, shape = annotation.frame, annotation.shape
        else:
            found = self._suggestions.find(item_id)
            if found is None:
                return
            frame, shape = found[0], found[1].shape
        self._session.go_to(frame)
        left, top, right, bottom = shape.bounds
        self._canvas.reveal(QRectF(left, top, right - left + 1, bottom - top + 1))

    # -- the picture --------------------------------------------------------------------------

    def _on_current_changed(self) -> None:
        frame = self._session.current
        self._frame = frame
        self._canvas.mask_item.show_mask(None, (0, 0), 0)
        self._view.select([])
        if frame is None:
            self._slow.stop()
            self._blank("")
            return
        self._slow.start()
        entry = self._session.document.sources[frame.source_id]
        path = self._library.path_of(frame.source_id)
        pool = self._library.pool
        level = max(0, ceil(log2(max(entry.width_px, entry.height_px) / BASE_PX)))

        def work(_: Progress) -> _Base:
            usable = min(level, pool.levels(path, frame.index) - 1)
            pixels = pool.read(path, frame.index, None, usable)
            limits = stretch_limits(pixels)
            return _Base(frame, image_of(pixels, limits), usable, limits)

        self._session.jobs.submit(
            "decode",
            f"Show {entry.name}",
            work,
            done=self._show_base,
            failed=self._fail,
            key="picture",
            quiet=True,
        )

    @Slot()
    def _on_slow(self) -> None:
        if self._frame is not None:
            name = self._session.document.sources[self._frame.source_id].name
            self._blank(f"Reading {one_line(name)} …")

    def _blank(self, hint: str) -> None:
        self._canvas.picture_item.clear()
        self._canvas.outlines_item.show_outlines((), self._canvas.picture_rect)
        self._canvas.show_hint(hint)

    def _show_base(self, base: _Base) -> None:
        if base.frame != self._session.current:
            return
        self._slow.stop()
        self._canvas.show_hint("")
        entry = self._session.document.sources[base.frame.source_id]
        self._limits = base.limits
        self._canvas.set_picture_size(entry.width_px, entry.height_px)
        self._canvas.picture_item.show_picture(
            entry.width_px, entry.height_px, base.image, base.level
        )
        self._draw_all()
        self._want_tiles()
        self.shown.emit(base.frame)

    def _fail(self, error: InspectorError) -> None:
        self._slow.stop()
        self._blank(error.message)
        self.refused.emit(error)

    @Slot()
    def _want_tiles(self) -> None:
        frame = self._frame
        if frame is None or frame.source_id not in self._session.document.sources:
            return
        canvas = self._canvas
        keys = canvas.picture_item.missing_tiles(canvas.exposed, canvas.zoom)
        if not keys:
            return
        entry = self._session.document.sources[frame.source_id]
        path = self._library.path_of(frame.source_id)
        pool, limits, emit = self._library.pool, self._limits, self._tile_read.emit

        def work(progress: Progress) -> None:
            for done, key in enumerate(keys):
                progress.step(done, len(keys))
                window = key.window(entry.width_px, entry.height_px)
                pixels = pool.read(path, frame.index, window, key.level)
                emit(frame, key, image_of(pixels, limits))

        self._session.jobs.submit(
            "decode", "Read tiles", work, failed=self._fail, key="tiles", quiet=True
        )

    @Slot(object, object, object)
    def _on_tile_read(self, frame: FrameRef, key: TileKey, image: QImage) -> None:
        if frame == self._frame:
            self._canvas.picture_item.add_tile(key, image)

    # -- what lies over it --------------------------------------------------------------------

    def _draw_all(self) -> None:
        self._draw_mask()
        self._draw_outlines()

    @Slot()
    def _draw_mask(self) -> None:
        frame, view = self._frame, self._view
        mask = self._suggestions.mask(frame) if frame is not None else None
        if frame is None or mask is None or self._hidden or not view.mask_visible:
            self._canvas.mask_item.show_mask(None, (0, 0), 0)
            return
        level = max(0, ceil(log2(max(mask.width_px, mask.height_px) / MASK_PX)))
        rejected = [a.shape for a in self._session.on_frame(frame) if a.status == "rejected"]
        look = view.threshold, view.opacity, view.heat

        def work(_: Progress) -> QImage:
            return mask_image(mask, *look, level, rejected)

        if mask.width_px * mask.height_px <= 4_000_000:
            self._canvas.mask_item.show_mask(work(Progress()), mask.origin, level)
            return
        # A large mask takes longer than a frame of the screen: draw it beside the window.

        def done(image: QImage) -> None:
            if frame == self._frame and not self._hidden:
                self._canvas.mask_item.show_mask(image, mask.origin, level)

        self._session.jobs.submit("decode", "Draw mask", work, done=done, key="mask", quiet=True)

    def _draw_outlines(self) -> None:
        outlines: list[Outline] = []
        frame = self._frame
        if frame is not None and not self._hidden and self._view.outlines_visible:
            colours = self._colours()
            for suggestion in self._suggestions.on_frame(frame):
                colour = colours.get(suggestion.label, QColor(CLASS_COLOURS[0]))
                outlines.append(Outline(suggestion.id, suggestion.shape, "suggested", colour))
            for annotation in self._session.on_frame(frame):
                # Rejected ones stay in the table with their reason, but not in the picture,
                # unless they are selected there.
                if annotation.status == "rejected" and annotation.id not in self._view.selected:
                    continue
                colour = colours.get(annotation.label, QColor(CLASS_COLOURS[0]))
                outlines.append(Outline(annotation.id, annotation.shape, annotation.status, colour))
        self._canvas.outlines_item.show_outlines(outlines, self._canvas.picture_rect)
        self._canvas.outlines_item.select(self._view.selected)

    def _colours(self) -> dict[str, QColor]:
        mask = self._suggestions.mask(self._frame) if self._frame else None
        labels = mask.labels if mask else ()
        return {
            label: QColor(CLASS_COLOURS[index % len(CLASS_COLOURS)])
            for index, label in enumerate(labels)
        }

    @Slot()
    def _on_selection_changed(self) -> None:
        self._draw_outlines()

    @Slot(object)
    def _on_suggestions_changed(self, frame: FrameRef) -> None:
        if frame == self._frame:
            self._draw_outlines()

    @Slot(object)
    def _on_mask_changed(self, frame: FrameRef) -> None:
        if frame == self._frame:
            self._draw_mask()

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        if changed.delta.annotations:
            self._draw_all()
