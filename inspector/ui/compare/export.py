"""The compared view as a picture: redacted as every export, and stamped."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from inspector.core.errors import ExportError
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape
from inspector.imaging.redact import redacted
from inspector.imaging.redact_enhanced import grown
from inspector.imaging.stamp import stamped
from inspector.io.exporting import write_file
from inspector.io.png import png_with_text
from inspector.ui.compare.linked import LinkedView
from inspector.ui.compare.pair import PairView
from inspector.ui.compare.pane_image import PaneImage, image_of_content
from inspector.ui.compare.pane_view import PaneView
from inspector.ui.compare.state import CompareState
from inspector.ui.theme import ui_font
from inspector.ui.tokens import LIGHT
from inspector.ui.verbs.enhanced_use import CARRIES

FACTOR = 2
"""Written so many times as large as it is seen."""
_LINE_PX, _GAP_PX, _TEXT_PX = 34, 8, 17
Stacked = tuple[PaneImage, ...]


@dataclass(frozen=True, eq=False)
class PaneShot:
    """One pane to be written: its words, its figures, its pictures and those below, and its place
    on the screen."""

    title: str
    figures: str
    images: Stacked
    ground: Stacked
    place: QRect


def without_private(
    shots: Sequence[PaneShot], hidden: Mapping[FrameRef, Sequence[Shape]], carries: bool
) -> list[PaneShot]:
    """The same with everything unreadable that is redacted on the frames shown; for a lane.
    `carries`: areas are redacted on frames that may have helped. Raises ExportError."""
    known: dict[int, PaneImage] = {}

    def hide(images: Stacked) -> Stacked:
        return tuple(known.setdefault(id(i), _hidden(i, hidden, carries)) for i in images)

    return [replace(s, images=hide(s.images), ground=hide(s.ground)) for s in shots]


def _hidden(
    image: PaneImage, hidden: Mapping[FrameRef, Sequence[Shape]], carries: bool
) -> PaneImage:
    content = image.content
    if carries and content.helped:
        raise ExportError(CARRIES)
    shapes = hidden.get(content.frame, ()) if content.frame is not None else ()
    if not shapes:
        return image
    areas = grown(shapes) if content.stamp else list(shapes)
    level = -math.log2(content.scale)
    pixels = np.asarray(redacted(content.pixels, areas, content.origin, level), np.uint8)
    made = image_of_content(replace(content, pixels=pixels, mask=None))
    return PaneImage(made.content, (*made.tiers, *image.tiers[1:]))


def drawn_grid(
    shots: Sequence[PaneShot], linked: LinkedView, state: CompareState
) -> NDArray[np.uint8]:
    """Panes side by side as they are on the screen, uint8 (height, width, 3)."""
    columns = len({s.place.x() for s in shots})
    rows = len({s.place.y() for s in shots})
    cell = shots[0].place.size() * FACTOR
    high = cell.height() + 2 * _LINE_PX
    size = QSize(columns * (cell.width() + _GAP_PX) + _GAP_PX, rows * (high + _GAP_PX) + _GAP_PX)
    canvas = _canvas(size)
    painter = QPainter(canvas)
    larger = _larger(linked)
    for number, shot in enumerate(shots):
        row, column = divmod(number, columns)
        x, y = _GAP_PX + column * (cell.width() + _GAP_PX), _GAP_PX + row * (high + _GAP_PX)
        view = PaneView(larger, state)
        view.stack.show(shot.images, shot.ground)
        _words(painter, QRect(x, y, cell.width(), _LINE_PX), f"{number + 1}  {shot.title}", True)
        _render(painter, view, QPoint(x, y + _LINE_PX), cell)
        below = QRect(x, y + _LINE_PX + cell.height(), cell.width(), _LINE_PX)
        _words(painter, below, shot.figures, False)
    painter.end()
    return _array(canvas)


def drawn_pair(
    shots: Sequence[PaneShot], between: Stacked, linked: LinkedView, state: CompareState
) -> NDArray[np.uint8]:
    """Two panes in one place, as they are on the screen."""
    first, second = shots
    size = first.place.size() * FACTOR
    canvas = _canvas(QSize(size.width() + 2 * _GAP_PX, size.height() + _LINE_PX + 2 * _GAP_PX))
    view = PairView(_larger(linked), state)
    view.names = first.title, second.title
    view.stack.show(first.images, first.ground)
    view.second.show(second.images, second.ground)
    view.between.show(between)
    painter = QPainter(canvas)
    _render(painter, view, QPoint(_GAP_PX, _GAP_PX), size)
    below = QRect(_GAP_PX, _GAP_PX + size.height(), size.width(), _LINE_PX)
    _words(painter, below, second.figures, False)
    painter.end()
    return _array(canvas)


def write_view(path: Path, drawn: NDArray[np.uint8], words: str, notes: Mapping[str, str]) -> None:
    """Write it with the words burnt in below; for a lane. Raises ExportError."""
    content = png_with_text(stamped(drawn, words), notes)

    def put(temporary: Path) -> None:
        temporary.write_bytes(content)

    write_file(path, put)


def _larger(linked: LinkedView) -> LinkedView:
    """The same place, so many times as large; without a cursor."""
    copy = LinkedView()
    copy.show_as(linked, FACTOR)
    return copy


def _render(painter: QPainter, view: PaneView, corner: QPoint, size: QSize) -> None:
    view.resize(size)
    picture = QImage(size, QImage.Format.Format_RGB32)
    view.render(picture)
    painter.drawImage(corner, picture)
    view.deleteLater()


def _canvas(size: QSize) -> QImage:
    canvas = QImage(size, QImage.Format.Format_RGB32)
    canvas.fill(QColor(LIGHT.surface))
    return canvas


def _words(painter: QPainter, room: QRect, text: str, bold: bool) -> None:
    painter.setFont(ui_font(_TEXT_PX, bold))
    painter.setPen(QColor(LIGHT.text))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _array(canvas: QImage) -> NDArray[np.uint8]:
    drawn = canvas.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(drawn.constBits(), np.uint8).reshape(drawn.height(), drawn.bytesPerLine())
    return np.ascontiguousarray(rows[:, : 3 * drawn.width()].reshape(drawn.height(), -1, 3))
