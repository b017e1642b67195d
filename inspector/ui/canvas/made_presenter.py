"""Brings what models made of the frame in view onto the canvas, into the lens and beside, layer by
layer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from inspector.core.enhanced import EnhancedPicture
from inspector.core.errors import InspectorError
from inspector.core.frame import FrameRef
from inspector.core.language import mark, tr
from inspector.core.progress import Progress
from inspector.ui.canvas.beside import BesideView
from inspector.ui.canvas.lens import Lens
from inspector.ui.canvas.made_images import map_piece, piece_of, restored_piece
from inspector.ui.canvas.made_item import MadeItem, Piece
from inspector.ui.canvas.presenter import Presenter
from inspector.ui.canvas.stamp import Stamp, stamp_of
from inspector.ui.canvas.view import Canvas
from inspector.ui.enhance_references import Place
from inspector.ui.enhancing import Enhancing
from inspector.ui.finding import RestoredResult
from inspector.ui.made_pictures import Made, MadePictures
from inspector.ui.map_look import MapLook, MapShown
from inspector.ui.picture_look import KIND_OF, KINDS, PictureLayer, PictureLook
from inspector.ui.session import Session

NAMES: dict[PictureLayer, str] = {
    "bicubic": mark("Bicubic"),
    "depth": mark("Depth"),
    "difference": mark("Enhanced minus bicubic"),
    "consistency": mark("Difference from the measurement"),
    "signed-error": mark("Signed error"),
    "absolute-error": mark("Absolute error"),
    "filtered-error": mark("Filtered error"),
}
KEPT_BYTES = 256 * 2**20
"""Images of layers that are kept for the next flip."""
_Key = tuple[PictureLayer, tuple[float, float], tuple[str, ...], MapShown | None]


class MadePresenter(QObject):
    """Follows what there is and how it is looked at. Images of a layer are made once, beside the
    window, and kept until the frame or its results are others."""

    def __init__(
        self,
        canvas: Canvas,
        beside: BesideView,
        presenter: Presenter,
        session: Session,
        enhancing: Enhancing,
        pictures: MadePictures,
        look: PictureLook,
        map_look: MapLook,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._beside = beside
        self._session = session
        self._enhancing = enhancing
        self._pictures = pictures
        self._look = look
        self._map_look = map_look
        self._made: dict[_Key, tuple[Piece, ...]] = {}
        self._asked: _Key | None = None
        self._frame: FrameRef | None = None
        self._peeking = False
        self._stamp = Stamp(canvas)
        self.lens = Lens(canvas)
        # The lens may show what the canvas does not: an item of its own, in no scene.
        self._lens_item = MadeItem()
        canvas.shift_wheel = self._turn_lens
        canvas.peeked.connect(self._on_peeked)
        # Nothing of the last frame may lie over the next one.
        session.current_changed.connect(self.draw)
        presenter.shown.connect(self._on_shown)
        pictures.changed.connect(self._on_pictures_changed)
        look.changed.connect(self.draw)
        map_look.changed.connect(self.draw)
        self.draw()

    @Slot(object)
    def _on_shown(self, frame: FrameRef) -> None:
        self._frame = frame
        self._beside.copy_picture()
        self.draw()

    @Slot()
    def _on_pictures_changed(self) -> None:
        ids = {entry.id for kind in KINDS for entry in self._pictures.entries(kind)}
        self._made = {key: made for key, made in self._made.items() if ids.issuperset(key[2])}
        self.draw()

    @Slot(bool)
    def _on_peeked(self, peeking: bool) -> None:
        self._peeking = peeking
        self.draw()

    def _turn_lens(self, turns: float) -> bool:
        if self._look.lens:
            self._look.set_lens_zoom(self._look.lens_zoom * 1.25**turns)
        return self._look.lens

    @Slot()
    def draw(self) -> None:
        """Show what should be seen; images that are not there yet follow."""
        layer = self._look.layer_among(self._pictures.kinds)
        pictures, there = self._pictures, self._frame == self._session.current
        made = pictures.enhanced if KIND_OF[layer] == "enhanced" else pictures.restored
        results: Sequence[Made] = made if there else ()
        depth_range = self._look.depth_range if layer == "depth" else (0.0, 1.0)
        shown = self._map_look.shown if there else None
        key = layer, depth_range, tuple(r.entry.id for r in results), shown
        if not results:
            self._show((), layer)
        elif key in self._made:
            self._show(self._made[key], layer)
        elif key != self._asked:
            self._asked = key
            self._make(key, results)

    def _make(self, key: _Key, results: Sequence[Made]) -> None:
        layer, depth_range, _, shown = key
        compares = layer in ("bicubic", "difference")
        places = [
            self._enhancing.place(r.entry.frame, r.picture.window) if compares else None
            for r in results
        ]
        newest, ends = results[-1], (0.0, 0.0)
        if isinstance(newest, RestoredResult):
            # One scale for all parts: that of the newest, which the legend names.
            judgement = newest.picture.error.judgement
            ends = judgement.low, judgement.high

        def work(progress: Progress) -> tuple[Piece, ...]:
            made: list[Piece] = []
            for done, (result, place) in enumerate(zip(results, places, strict=True)):
                progress.step(done, len(results))
                if isinstance(result, RestoredResult):
                    made.append(restored_piece(result.picture, layer, ends))
                    continue
                piece = _enhanced_piece(result.picture, layer, place, depth_range, shown)
                if piece is not None:
                    made.append(piece)
            return tuple(made)

        def done(made: tuple[Piece, ...]) -> None:
            # Of a map that is being dragged only the last one is kept.
            self._made = {k: m for k, m in self._made.items() if k[0] != layer}
            self._made[key] = made
            while len(self._made) > 1 and sum(map(_bytes, self._made.values())) > KEPT_BYTES:
                del self._made[next(iter(self._made))]
            if key == self._asked:
                self._asked = None
                self.draw()

        def failed(error: InspectorError) -> None:
            self._session.failed.emit(error)

        self._session.jobs.submit(
            "decode", tr("Draw layer"), work, done=done, failed=failed, key="layer", quiet=True
        )

    def _show(self, pieces: tuple[Piece, ...], layer: PictureLayer) -> None:
        look, canvas = self._look, self._canvas
        over = look.over and not self._peeking
        kind, name = KIND_OF[layer], tr(NAMES.get(layer, ""))
        stamp = stamp_of(kind, self._map_look.shown is not None)
        item = canvas.made_item
        if item.pieces is not pieces:
            for one in (item, self._lens_item, self._beside.made_item):
                one.show_pieces(pieces, canvas.picture_rect)
        item.setVisible(over)
        item.setOpacity(look.opacity)
        seen = bool(pieces)
        self._stamp.say(seen and over and look.opacity > 0, stamp, name)
        self._beside.setVisible(look.beside)
        self._beside.stamp.say(seen, stamp, name)
        self._beside.say_nothing_there(not seen and self._frame is not None, kind)
        other = (canvas.picture_item,) if over else (canvas.picture_item, self._lens_item)
        self.lens.look(look.lens, other, look.lens_zoom, stamp if seen and not over else "")


def _enhanced_piece(
    picture: EnhancedPicture,
    layer: PictureLayer,
    place: Place | None,
    depth_range: tuple[float, float],
    shown: MapShown | None,
) -> Piece | None:
    """A layer of an enhanced picture or map; `place` is given where the source is needed."""
    if picture.facts is None:
        source = place.picture() if place is not None else None
        return piece_of(picture, layer, source, depth_range)
    if shown is None:
        return None
    measured = place.map_picture(picture.facts.names) if place is not None else None
    return map_piece(picture, layer, shown, measured)


def _bytes(pieces: tuple[Piece, ...]) -> int:
    return sum(image.sizeInBytes() for piece in pieces for image in piece.levels)
