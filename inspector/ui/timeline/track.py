"""The timeline itself: shows where in the video one is, and takes one elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.core.language import tr
from inspector.io.video_index import VideoIndex
from inspector.ui.label_colours import LabelColours
from inspector.ui.panels.formats import clock_text
from inspector.ui.theme import SMALL_PX, tokens_of, ui_font
from inspector.ui.timeline import painting
from inspector.ui.timeline.axis import TimeAxis
from inspector.ui.timeline.marks import Mark
from inspector.ui.videos import KeyImage

RULER_PX, MARKS_PX, SHARPNESS_PX = 18, 14, 20
_ZOOM_STEP = 1.25
_SCROLL_PX = 80.0
_NEAR_PX = 6.0


class Track(QWidget):
    """One video over its time.

    Signals
        frame_wanted(int)   clicked or dragged to
        scrubbed()          the button that dragged went up
    """

    frame_wanted = Signal(int)
    scrubbed = Signal()

    def __init__(self, colours: LabelColours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Timeline"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFont(ui_font(SMALL_PX))
        self._colours = colours
        self._index: VideoIndex | None = None
        self._axis = TimeAxis.whole(0.0, 1)
        self._keys: Sequence[KeyImage] = ()
        self._marks: Sequence[Mark] = ()
        self._number = 0
        self._hover_x: float | None = None
        self._rows: QPixmap | None = None

    def sizeHint(self) -> QSize:
        return QSize(600, RULER_PX + MARKS_PX + 44 + SHARPNESS_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, RULER_PX + MARKS_PX + 40 + SHARPNESS_PX)

    # -- what is shown ------------------------------------------------------------------------

    @property
    def axis(self) -> TimeAxis:
        """Which times are seen where."""
        return self._axis

    @property
    def number(self) -> int:
        """The frame at the playhead."""
        return self._number

    def show_video(self, index: VideoIndex | None) -> None:
        """Another video, all of it; None while there is no index."""
        if index is not self._index:
            self._index = index
            self._axis = TimeAxis.whole(index.duration_s if index else 0.0, self.width())
            self._keys, self._marks = (), ()
            self._redraw()

    def show_keys(self, keys: Sequence[KeyImage]) -> None:
        """The small pictures there are, in order."""
        self._keys = tuple(keys)
        self._redraw()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """The frames with something on them, in order."""
        if marks != self._marks:
            self._marks = marks
            self._redraw()

    def show_frame(self, number: int) -> None:
        """Move the playhead, and what is seen of the video with it."""
        self._number = number
        self.setAccessibleDescription(self._words(number))
        axis = self._axis.showing(self._time_of(number))
        if axis != self._axis:
            self._axis = axis
            self._redraw()
        self.update()

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Closer by a factor, around a pixel or the playhead."""
        at = self._axis.x_of(self._time_of(self._number)) if x is None else x
        self._axis = self._axis.zoomed(factor, at)
        self._redraw()

    # -- painting -----------------------------------------------------------------------------

    def _redraw(self) -> None:
        self._rows = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._rows is None:
            self._rows = self._drawn()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._rows)
        if self._index is None:
            return
        tokens = tokens_of(self.palette())
        if self._hover_x is not None:
            painter.setPen(QPen(QColor(tokens.edge), 1, Qt.PenStyle.DotLine))
            painter.drawLine(
                QPointF(self._hover_x, RULER_PX), QPointF(self._hover_x, self.height())
            )
        x = round(self._axis.x_of(self._time_of(self._number))) + 0.5
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.drawLine(QPointF(x, RULER_PX - 4), QPointF(x, self.height()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        top = RULER_PX - 7
        painter.drawPolygon(
            QPolygonF([QPointF(x - 6, top), QPointF(x + 6, top), QPointF(x, top + 8)])
        )
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _drawn(self) -> QPixmap:
        dpr = self.devicePixelRatioF()
        rows = QPixmap(self.size() * dpr)
        rows.setDevicePixelRatio(dpr)
        tokens = tokens_of(self.palette())
        rows.fill(QColor(tokens.surface))
        if self._index is None:
            return rows
        painter = QPainter(rows)
        painter.setFont(self.font())
        wide = self.width()
        pictures = self.height() - RULER_PX - MARKS_PX - SHARPNESS_PX
        painting.draw_ruler(painter, QRect(0, 0, wide, RULER_PX), self._axis, tokens)
        below = RULER_PX + MARKS_PX
        painting.draw_pictures(
            painter, QRect(0, below, wide, pictures), self._axis, self._keys, tokens
        )
        trace = QRect(0, below + pictures, wide, SHARPNESS_PX)
        painting.draw_sharpness(painter, trace, self._axis, self._keys, tokens)
        marks = QRect(0, RULER_PX, wide, MARKS_PX)
        painting.draw_marks(
            painter, marks, self._axis, self._marks, self._time_of, self._colours.of, tokens
        )
        painter.end()
        return rows

    # -- mouse --------------------------------------------------------------------------------

    def frame_at(self, x: float, y: float | None = None) -> int:
        """The frame at a pixel; of a mark exactly, in the row of marks."""
        if self._index is None:
            return 0
        if y is not None and RULER_PX <= y < RULER_PX + MARKS_PX:
            near = self._mark_at(x)
            if near is not None:
                return near.number
        return self._index.at(self._axis.time_at(x))

    def _mark_at(self, x: float) -> Mark | None:
        def distance(mark: Mark) -> float:
            return abs(self._axis.x_of(self._time_of(mark.number)) - x)

        near = min(self._marks, key=distance, default=None)
        return near if near is not None and distance(near) <= _NEAR_PX else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._index is not None:
            at = event.position()
            self.frame_wanted.emit(self.frame_at(at.x(), at.y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        self._hover_x = at.x()
        self.update()
        if self._index is None:
            return
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.frame_wanted.emit(self.frame_at(at.x()))
            return
        number = self.frame_at(at.x(), at.y())
        words = self._words(number)
        mark = self._mark_at(at.x()) if RULER_PX <= at.y() < RULER_PX + MARKS_PX else None
        self.setToolTip(f"{words}\n{mark.words}" if mark else words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.scrubbed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        turns = (turned.y() or turned.x()) / 120.0
        sideways = abs(turned.x()) > abs(turned.y())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or sideways:
            self._axis = self._axis.scrolled(-turns * _SCROLL_PX)
            self._redraw()
        elif turns:
            self.zoom(_ZOOM_STEP**turns, event.position().x())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover_x = None
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._axis = self._axis.resized(self.width())
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._redraw()
        super().changeEvent(event)

    def _words(self, number: int) -> str:
        time = clock_text(self._time_of(number), 2)
        return tr("{time}, frame {number}", time=time, number=number)

    def _time_of(self, number: int) -> float:
        index = self._index
        return index.time_s(min(max(number, 0), len(index) - 1)) if index is not None else 0.0
