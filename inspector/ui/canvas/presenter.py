"""Brings the current frame, its mask and its findings onto the canvas."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, log2

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from inspector.core.document import SourceEntry
from inspector.core.errors import InspectorError
from inspector.core.frame import FrameRef
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.imaging.tone import Limits, stretch_limits
from inspector.ui.canvas.images import image_of
from inspector.ui.canvas.map_images import MapWhole, part_image, whole_image
from inspector.ui.canvas.mask_presenter import MaskPresenter
from inspector.ui.canvas.outline_presenter import OutlinePresenter
from inspector.ui.canvas.picture_item import TileKey
from inspector.ui.canvas.view import Canvas
from inspector.ui.library import Library
from inspector.ui.map_look import MapLook, MapShown
from inspector.ui.plain import one_line
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.view_state import ViewState

BASE_PX = 2048
"""The coarse whole is at most so large."""
MAP_BASE_PX = 1024
"""That of a map, which has tiles of all levels: even a slow archive shows something soon."""
SLOW_MS = 200
"""A picture that takes longer to read leaves the last one, and the canvas says so."""
GLANCE_MS = 60
"""A frame of a video that takes longer to read is stood in for by a small one from near it."""

_SMOOTH = Qt.TransformationMode.SmoothTransformation


@dataclass(frozen=True)
class _Base:
    """The coarse whole, made in the decode lane."""

    frame: FrameRef
    image: QImage
    level: int
    limits: Limits = (0.0, 255.0)
    map: MapWhole | None = None


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
        glance: Callable[[FrameRef], QImage | None] = lambda _: None,
        map_look: MapLook | None = None,
    ) -> None:
        """`glance` gives a small picture from near a frame, if there is one. `map_look`: how maps
        are shown; one of its own by default."""
        super().__init__(parent)
        self._glance = glance
        self._map_look = map_look or MapLook(self)
        self._map_look.wished.connect(self._on_map_wished)
        self.keeps_last = False
        """The last picture stays until the next is there, however long that takes."""
        self._canvas = canvas
        self._session = session
        self._view = view
        self._library = library
        self._suggestions = suggestions
        self._mask = MaskPresenter(canvas.mask_item, session, view, suggestions, self)
        self._outlines = OutlinePresenter(canvas, session, view, suggestions, self)
        self._frame: FrameRef | None = None
        self._awaited = False
        self._limits: Limits = (0.0, 255.0)
        # A picture that is there at once replaces the last one without a flicker.
        self._slow = QTimer(self, interval=SLOW_MS, singleShot=True)
        self._slow.timeout.connect(self._on_slow)
        session.current_changed.connect(self._on_current_changed)
        canvas.view_changed.connect(self._want_tiles)
        self._tile_read.connect(self._on_tile_read)

    @property
    def frame(self) -> FrameRef | None:
        """The frame on the canvas."""
        return self._frame

    def hide_overlays(self, hidden: bool) -> None:
        """Show the untouched picture for as long as a key is held."""
        self._mask.hide(hidden)
        self._outlines.hide(hidden)

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
        self._mask.show_frame(frame)
        self._view.select([])
        if frame is None:
            self._slow.stop()
            self._map_look.leave()
            self._blank("")
            return
        entry = self._session.document.sources[frame.source_id]
        video = entry.kind == "video"
        if entry.kind != "map":
            self._map_look.leave()
        if not self.keeps_last:
            if video and self._awaited:  # reading does not keep up with who drags
                self._show_glance()
            self._slow.start(GLANCE_MS if video and self._glance(frame) else SLOW_MS)
        self._awaited = True
        self._read_base(frame, entry)

    @Slot()
    def _on_map_wished(self) -> None:
        """Show the map in view in another way; the last one stays until that is there."""
        if self._frame is not None and self._frame == self._map_look.frame:
            self._read_base(self._frame, self._session.document.sources[self._frame.source_id])

    def _read_base(self, frame: FrameRef, entry: SourceEntry) -> None:
        path, pool = self._library.path_of(frame.source_id), self._library.pool
        # A frame of a video is decoded whole anyway.
        longer = 0 if entry.kind == "video" else max(entry.width_px, entry.height_px)
        most_px = MAP_BASE_PX if entry.kind == "map" else BASE_PX
        level = ceil(log2(longer / most_px)) if longer > most_px else 0
        wish = self._map_look.wish_for(frame.source_id) if entry.kind == "map" else None

        def work(_: Progress) -> _Base:
            usable = min(level, pool.levels(path, frame.index) - 1)
            if wish is not None:
                whole = whole_image(pool.maps(path), frame.index, usable, wish)
                return _Base(frame, whole.image, usable, map=whole)
            pixels = pool.read(path, frame.index, None, usable)
            limits = stretch_limits(pixels)
            return _Base(frame, image_of(pixels, limits), usable, limits)

        self._session.jobs.submit(
            "decode",
            tr("Show {name}", name=entry.name),
            work,
            done=self._show_base,
            failed=self._fail,
            key="picture",
            quiet=True,
        )

    @Slot()
    def _on_slow(self) -> None:
        if self._frame is not None and not self._show_glance():
            name = self._session.document.sources[self._frame.source_id].name
            self._blank(tr("Reading {name} …", name=one_line(name)))

    def _show_glance(self) -> bool:
        """Stand in for a frame that is being read; False if there is nothing like it."""
        image = self._glance(self._frame) if self._frame is not None else None
        if image is None or self._frame is None:
            return False
        entry = self._session.document.sources[self._frame.source_id]
        self._outlines.clear()
        self._canvas.show_hint("")
        self._canvas.set_picture_size(entry.width_px, entry.height_px)
        whole = image.scaled(entry.width_px, entry.height_px, mode=_SMOOTH)
        self._canvas.picture_item.show_picture(entry.width_px, entry.height_px, whole, 0)
        return True

    def _blank(self, hint: str) -> None:
        self._canvas.picture_item.clear()
        self._outlines.clear()
        self._canvas.show_hint(hint)

    def _show_base(self, base: _Base) -> None:
        if base.frame != self._session.current:
            return
        self._slow.stop()
        self._awaited = False
        self._canvas.show_hint("")
        entry = self._session.document.sources[base.frame.source_id]
        self._limits = base.limits
        if base.map is not None:
            made = base.map
            self._map_look.take(base.frame, made.facts, made.shown, made.has_classes)
        self._canvas.set_picture_size(entry.width_px, entry.height_px)
        self._canvas.picture_item.show_picture(
            entry.width_px, entry.height_px, base.image, base.level
        )
        self._mask.draw()
        self._outlines.show_frame(base.frame)
        self._want_tiles()
        self.shown.emit(base.frame)

    def _fail(self, error: InspectorError) -> None:
        self._slow.stop()
        self._awaited = False
        self._blank(error.message)
        self.refused.emit(error)

    @Slot()
    def _want_tiles(self) -> None:
        frame = self._frame
        if frame is None or frame.source_id not in self._session.document.sources:
            return
        if self._awaited:
            return  # what is seen is another picture still: this one asks once its whole is there
        canvas = self._canvas
        keys = canvas.picture_item.missing_tiles(canvas.exposed, canvas.zoom)
        if not keys:
            return
        entry = self._session.document.sources[frame.source_id]
        path = self._library.path_of(frame.source_id)
        pool, limits, emit = self._library.pool, self._limits, self._tile_read.emit
        shown = self._map_look.shown if entry.kind == "map" else None
        if shown is not None and self._map_look.frame != frame:
            return  # of another date: this one asks again once its whole is there

        def work(progress: Progress) -> None:
            for done, key in enumerate(keys):
                progress.step(done, len(keys))
                window = key.window(entry.width_px, entry.height_px)
                if shown is not None:
                    maps = pool.maps(path)
                    image = part_image(maps, frame.index, window, key.level, shown)
                else:
                    image = image_of(pool.read(path, frame.index, window, key.level), limits)
                emit((frame, shown), key, image)

        self._session.jobs.submit(
            "decode", tr("Read tiles"), work, failed=self._fail, key="tiles", quiet=True
        )

    @Slot(object, object, object)
    def _on_tile_read(
        self, of: tuple[FrameRef, MapShown | None], key: TileKey, image: QImage
    ) -> None:
        if of == (self._frame, self._map_look.shown):
            self._canvas.picture_item.add_tile(key, image)
