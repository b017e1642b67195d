"""Findings, measurements and areas as outlines over the picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from inspector.ui.canvas.outline_paths import distance_to, path_of
from inspector.ui.canvas.outline_pens import OutlinePainter, cosmetic
from inspector.ui.canvas.outline_set import Outline, OutlineSet
from inspector.ui.canvas.tile_layer import TileLayer

__all__ = ["Outline", "OutlinesItem", "cosmetic", "distance_to", "path_of"]

FINE_FROM = 200
"""From about so many outlines in view on they are drawn with fine lines."""
LIFTED = 100
"""Up to so many selected ones are drawn over the layer of all others, so that selecting one does
not draw the layer anew."""
PIECES = 200
"""From so many changed places on the whole picture is painted again."""
OVERHANG = 0.1
"""Captions of places at the picture's edge reach out of it, as a share of its size."""


class OutlinesItem(QGraphicsItem):
    """All places of the frame: suggestions dashed, accepted ones solid, selected ones heavy."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._set = OutlineSet()
        self._painter = OutlinePainter()
        self._layer = TileLayer(self._draw_layer)
        self._selected: frozenset[str] = frozenset()
        self._rect = QRectF()
        self._zoom = 1.0
        self._fine = False

    # -- what is shown ------------------------------------------------------------------------

    def outlines(self) -> Mapping[str, Outline]:
        """All of them by id."""
        return self._set.outlines()

    def __contains__(self, outline_id: str) -> bool:
        return outline_id in self._set

    def show_outlines(self, outlines: Iterable[Outline], rect: QRectF) -> None:
        """Draw other outlines, on a picture of this `rect`."""
        self.prepareGeometryChange()
        self._rect = rect
        self._set.clear()
        for outline in outlines:
            self._set.put(outline)
        self._layer.forget()
        self.update()

    def change(self, gone: Iterable[str], fresh: Iterable[Outline]) -> None:
        """Take some away, then add or replace others. Only what they touch is painted again."""
        dirty: list[QRectF] = []
        for outline_id in gone:
            if outline_id in self._set:
                dirty.append(self._set.drawn_rect(outline_id, self._zoom))
                self._set.remove(outline_id)
        for outline in fresh:
            known = self._set.get(outline.id)
            if known is not None:
                if known == outline:
                    continue
                dirty.append(self._set.drawn_rect(outline.id, self._zoom))
            self._set.put(outline)
            dirty.append(self._set.drawn_rect(outline.id, self._zoom))
        self._repaint(dirty)

    def select(self, ids: Sequence[str]) -> None:
        """Draw these as selected."""
        before, self._selected = self._selected, frozenset(ids)
        changed = [i for i in before ^ self._selected if i in self._set]
        if max(len(before), len(self._selected)) > LIFTED:
            self._layer.forget()
        if len(changed) > PIECES:
            self.update()
            return
        for outline_id in changed:
            self.update(self._set.drawn_rect(outline_id, self._zoom))

    def _repaint(self, dirty: Sequence[QRectF]) -> None:
        if len(dirty) > PIECES:
            self._layer.forget()
            self.update()
            return
        self._layer.forget(dirty)
        for rect in dirty:
            self.update(rect)

    # -- where things are ---------------------------------------------------------------------

    def at(self, place: QPointF, zoom: float) -> str | None:
        """The id of what is under a scene point; of several the smallest. None while hidden."""
        return self._set.at(place, zoom) if self.isVisible() else None

    def inside(self, rect: QRectF) -> list[str]:
        """The ids of what lies wholly inside a scene rectangle; none while hidden."""
        return self._set.inside(rect) if self.isVisible() else []

    # -- painting -----------------------------------------------------------------------------

    def boundingRect(self) -> QRectF:
        across, down = self._rect.width() * OVERHANG, self._rect.height() * OVERHANG
        return self._rect.adjusted(-across, -down, across, down)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if not len(self._set):
            return
        self._zoom = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        self._fine = self._in_view(painter, widget) > FINE_FROM
        lifted = len(self._selected) <= LIFTED
        self._layer.paint(painter, option.exposedRect, (self._fine, lifted))
        if lifted and self._selected:
            self._draw_selected(painter, option.exposedRect)

    def _in_view(self, painter: QPainter, widget: QWidget | None) -> float:
        """About how many outlines are in view. Where the view is does not count: lines that get
        finer while one moves would flicker."""
        screen = widget if widget is not None else painter.device()
        if screen is None or self._rect.isEmpty():
            return len(self._set)
        across = screen.width() / self._zoom / self._rect.width()
        down = screen.height() / self._zoom / self._rect.height()
        return len(self._set) * min(1.0, across) * min(1.0, down)

    def _draw_layer(self, painter: QPainter, rect: QRectF, zoom: float) -> None:
        """Everything in a scene rectangle."""
        chosen = self._selected if len(self._selected) > LIFTED else frozenset()
        draw = self._painter.draw_fine if self._fine else self._painter.draw
        draw(painter, self._set.painted_in(rect, zoom), zoom, chosen)

    def _draw_selected(self, painter: QPainter, exposed: QRectF) -> None:
        drawables = [
            drawable
            for drawable in self._set.drawables(self._selected)
            if self._set.drawn_rect(drawable.outline.id, self._zoom).intersects(exposed)
        ]
        self._painter.draw(painter, drawables, self._zoom, self._selected)
