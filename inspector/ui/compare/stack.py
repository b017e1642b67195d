"""The pictures of one pane over each other, drawn once and then only moved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from inspector.ui.canvas.tile_layer import TileLayer
from inspector.ui.compare.pane_content import Field, PaneContent
from inspector.ui.compare.pane_image import PaneImage
from inspector.ui.compare.words import told_stamps

TILES_KEPT = 24
"""Of 1 MiB each, in every pane: two large screens full."""


class PictureStack:
    """`ground` is what lies below a content that covers a part alone: the source."""

    def __init__(self) -> None:
        self._ground: tuple[PaneImage, ...] = ()
        self._images: tuple[PaneImage, ...] = ()
        self._tiles = TileLayer(self._draw, TILES_KEPT)

    @property
    def images(self) -> tuple[PaneImage, ...]:
        """What is shown, the last on top."""
        return self._images

    @property
    def contents(self) -> tuple[PaneContent, ...]:
        return tuple(image.content for image in self._images)

    @property
    def stamp(self) -> str:
        """Why what is seen is no evidence, in the language of the window; "" if it is."""
        return " · ".join(told_stamps(content.stamp for content in self.contents))

    @property
    def field(self) -> Field | None:
        """Whose colours are seen."""
        fields = [c.field for c in self.contents if c.field is not None]
        return fields[-1] if fields else None

    def show(self, images: Sequence[PaneImage], ground: Sequence[PaneImage] = ()) -> bool:
        """Show others; False if these are shown already."""
        shown, below = tuple(images), tuple(ground)
        if (shown, below) == (self._images, self._ground):
            return False
        self._images, self._ground = shown, below
        self._tiles.forget()
        return True

    def parts(self, whole: QRectF) -> list[QRectF]:
        """Where contents lie that are not the whole picture and not finer ones of it."""
        if any(image.rect.contains(whole) for image in self._images):
            return []
        return [image.rect for image in self._images]

    def paint(self, painter: QPainter, exposed: QRectF, whole: QRectF) -> None:
        """Draw what is exposed; the painter is in source places."""
        seen = exposed.intersected(whole)
        if not seen.isEmpty() and (self._images or self._ground):
            self._tiles.paint(painter, seen, whole.size().toTuple())

    def _draw(self, painter: QPainter, exposed: QRectF, zoom: float) -> None:
        device = painter.device()
        ratio = float(device.devicePixelRatioF()) if device is not None else 1.0
        for image in (*self._ground, *self._images):
            image.draw(painter, exposed, zoom * ratio)
