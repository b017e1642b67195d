"""Two panes in one place: split, blinking, one through the other, or their difference."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from inspector.core.language import tr
from inspector.ui.compare.linked import LinkedView
from inspector.ui.compare.pane_paint import (
    LEGEND_WIDTH_PX,
    draw_frames,
    draw_legend,
    draw_marks,
    draw_stamp,
)
from inspector.ui.compare.pane_view import PaneView
from inspector.ui.compare.stack import PictureStack
from inspector.ui.compare.state import CompareState
from inspector.ui.theme import SMALL_PX, tokens_of, ui_font

HANDLE_PX = 28
_KEY_STEP = 0.02
_GRIP_PX = 11.0


class SplitHandle(QWidget):
    """The line between two pictures; drag it, or move it by the arrow keys.

    Signals
        moved(float)   its middle is wanted at this x of the parent
        stepped(float) it should move by this share of the width
    """

    moved = Signal(float)
    stepped = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Split"))
        self.setAccessibleDescription(tr("Left and Right move the line between the two pictures."))
        self.setFixedWidth(HANDLE_PX)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.moved.emit(self.mapToParent(event.position()).x())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -_KEY_STEP,
            Qt.Key.Key_Right: _KEY_STEP,
            Qt.Key.Key_Home: -1.0,
            Qt.Key.Key_End: 1.0,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
        else:
            self.stepped.emit(step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(HANDLE_PX / 2, self.height() / 2)
        for colour, width in ((QColor(0, 0, 0, 200), 4.0), (QColor("#FFFFFF"), 2.0)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(QPointF(middle.x(), 0), QPointF(middle.x(), self.height()))
        tokens = tokens_of(self.palette())
        ring = QColor(tokens.accent) if self.hasFocus() else QColor(0, 0, 0, 200)
        painter.setPen(QPen(ring, 3.0 if self.hasFocus() else 1.5))
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawEllipse(middle, _GRIP_PX, _GRIP_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#1B2229"))
        for way in (-1, 1):
            tip = QPointF(middle.x() + way * 7.0, middle.y())
            back = middle.x() + way * 2.5
            painter.drawPolygon(
                QPolygonF([tip, QPointF(back, middle.y() - 4), QPointF(back, middle.y() + 4)])
            )


class PairView(PaneView):
    """Shows two stacks in one place; `stack` is the first, `second` the other, `between` their
    difference."""

    def __init__(
        self, linked: LinkedView, state: CompareState, parent: QWidget | None = None
    ) -> None:
        super().__init__(linked, state, parent)
        self.setAccessibleName(tr("Two panes in one place"))
        self.second = PictureStack()
        self.between = PictureStack()
        self.names = "", ""
        self.handle = SplitHandle(self)
        self.handle.moved.connect(lambda x: state.set_split(x / max(self.width(), 1)))
        self.handle.stepped.connect(lambda by: state.set_split(state.split + by))
        state.look_changed.connect(self._follow)
        state.changed.connect(self._follow)
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 128)

    @property
    def split_px(self) -> float:
        """Where the line is."""
        return self._state.split * self.width()

    def seen(self) -> tuple[PictureStack, ...]:
        """The stacks that are seen now, the lowest first."""
        mode, blinking = self._state.layout.mode, self._state.blinking
        if mode == "difference":
            return (self.between,)
        if blinking:
            return (self.second,)
        return (self.stack,) if mode == "blink" else (self.stack, self.second)

    def paint_pictures(self, painter: QPainter, exposed: QRectF) -> None:
        whole = self._linked.picture_rect
        stacks = self.seen()
        if len(stacks) == 1:
            stacks[0].paint(painter, exposed, whole)
        elif self._state.layout.mode == "onion":
            stacks[0].paint(painter, exposed, whole)
            painter.setOpacity(self._state.opacity)
            stacks[1].paint(painter, exposed, whole)
            painter.setOpacity(1.0)
        else:
            for stack, side in zip(stacks, self._sides(), strict=True):
                painter.save()
                inverse, _ = painter.worldTransform().inverted()
                # Clip in whole screen pixels: TileLayer draws without the transform.
                painter.setClipRect(inverse.mapRect(side))
                stack.paint(painter, exposed, whole)
                painter.restore()

    def paint_over(self, painter: QPainter, there: QTransform) -> None:
        whole = self._linked.picture_rect
        stacks = self.seen()
        draw_marks(painter, there, self._marks())
        split = len(stacks) == 2 and self._state.layout.mode == "split"
        sides = self._sides() if split else [QRectF(self.rect())] * len(stacks)
        for stack, side in zip(stacks, sides, strict=True):
            painter.save()
            painter.setClipRect(side)
            draw_frames(painter, there, stack.parts(whole))
            painter.restore()
        if split:
            for stack, side in zip(stacks, sides, strict=True):
                room = side.toAlignedRect()
                if room.width() < 40:
                    continue
                painter.save()
                painter.setClipRect(side)
                draw_stamp(painter, room, stack.stamp)
                if stack.field is not None and room.width() > LEGEND_WIDTH_PX:
                    draw_legend(painter, room.adjusted(0, _NAME_PX, 0, 0), stack.field)
                painter.restore()
        else:
            draw_stamp(painter, self.rect(), " · ".join(dict.fromkeys(
                stack.stamp for stack in stacks if stack.stamp)))  # fmt: skip
            field = stacks[-1].field
            if field is not None:
                draw_legend(painter, self.rect().adjusted(0, _NAME_PX, 0, 0), field)
        self._draw_names(painter)

    def _sides(self) -> list[QRectF]:
        line = round(self.split_px)
        return [
            QRectF(0, 0, line, self.height()),
            QRectF(line, 0, self.width() - line, self.height()),
        ]

    def _draw_names(self, painter: QPainter) -> None:
        mode, blinking = self._state.layout.mode, self._state.blinking
        if mode == "difference":
            names = [" − ".join(self.names)]
        elif mode == "blink" or blinking:
            names = [self.names[1 if blinking else 0]]
        else:
            names = list(self.names)
        font = ui_font(SMALL_PX, bold=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        most = self.width() / len(names) - 24
        for number, name in enumerate(names):
            text = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, most)
            wide = metrics.horizontalAdvance(text) + 12
            left = 4.0 if number == 0 else self.width() - wide - 4
            box = QRectF(QPointF(left, 4), QSize(round(wide), _NAME_PX - 2).toSizeF())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(0, 0, 0, 190))
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(QColor("#FFFFFF"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _follow(self) -> None:
        split = self._state.layout.mode == "split"
        self.handle.setVisible(split and not self._state.blinking)
        self.handle.setFixedHeight(max(self.height(), 1))
        place = min(max(self.split_px, 0), self.width()) - HANDLE_PX / 2
        self.handle.move(QPoint(round(place), 0))
        self.update()


_NAME_PX = 22
