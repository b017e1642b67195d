"""The card of a tour's step, with an arrow to what it speaks of, and a ring around that."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector.core.language import tr
from inspector.ui.icons import IconButton
from inspector.ui.plain import PlainLabel
from inspector.ui.theme import GRID_PX, RADIUS_PX, tokens_of

WIDTH_PX = 340
ARROW_PX = 10
GAP_PX = 6
_OUT_OF_LINE_PX = 120


class Ring(QWidget):
    """A frame around what a step points at; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens_of(self.palette()).accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_PX, RADIUS_PX)


class Callout(QWidget):
    """Title, text and buttons of one step. It lies over the window and is never modal."""

    next_clicked = Signal()
    back_clicked = Signal()
    do_clicked = Signal()
    skipped = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self._window = window
        self._tip: QPoint | None = None
        self._offered: tuple[bool, bool, bool] | None = None
        self._title = PlainLabel(kind="title", wrap=True)
        self._count = PlainLabel(kind="muted")
        self._text = PlainLabel(wrap=True)
        self._close = IconButton("close", tr("End the tour"), size_px=16)
        self._close.clicked.connect(self.skipped)
        self.back = QPushButton(tr("Back"))
        self.back.clicked.connect(self.back_clicked)
        self.do = QPushButton(tr("Do it for me"))
        self.do.clicked.connect(self.do_clicked)
        self.next = QPushButton(tr("Next"))
        self.next.clicked.connect(self.next_clicked)
        for button in (self.back, self.do, self.next):
            button.setAutoDefault(True)  # Enter presses them, though this is no dialog
        self._busy = PlainLabel(tr("One moment …"), "muted")
        self._busy.hide()
        head = QHBoxLayout()
        head.setSpacing(GRID_PX)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        head.addWidget(self._close)
        foot = QHBoxLayout()
        foot.setSpacing(GRID_PX)
        foot.addWidget(self.back)
        foot.addWidget(self._busy)
        foot.addStretch(1)
        foot.addWidget(self.do)
        foot.addWidget(self.next)
        layout = self._layout = QVBoxLayout(self)
        edge = ARROW_PX + 2 * GRID_PX
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(GRID_PX)
        layout.addLayout(head)
        layout.addWidget(self._text)
        layout.addLayout(foot)
        self.setTabOrder(self.do, self.next)
        self.setTabOrder(self.next, self.back)
        self.setTabOrder(self.back, self._close)
        self.hide()

    def tell(self, title: str, text: str, number: int, count: int) -> None:
        """Show another step; a screen reader hears it."""
        last = number == count
        self._offered = None
        self._title.setText(title)
        self._text.setText(text)
        self._count.setText(tr("{number} of {count}", number=number, count=count))
        self.back.setVisible(number > 1)
        self.next.setText(tr("Done") if last else tr("Next"))
        spoken = tr("Tour, step {number} of {count}: {title}", number=number, count=count,
                    title=title)  # fmt: skip
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def offer(self, doable: bool, skippable: bool, busy: bool) -> None:
        """Whether the step can be done for the user, whether the next one makes sense without it,
        and whether it is being done: the primary button is what comes next, and has the focus if
        another one had it."""
        if self._offered == (doable, skippable, busy):
            return
        held = any(button.hasFocus() for button in (self.back, self.do, self.next, self._close))
        self._offered = doable, skippable, busy
        self._busy.setVisible(busy)
        self.do.setVisible(doable)
        self.next.setVisible(skippable)
        _make_primary(self.next, not doable)
        _make_primary(self.do, doable)
        if held:
            self.take_focus()

    def take_focus(self) -> None:
        """Let the keyboard begin here."""
        shown = [b for b in (self.do, self.next, self._close) if not b.isHidden()]
        shown[0].setFocus()

    def point_at(self, target: QRect | None) -> None:
        """Go beside a target (a rectangle of the window), or to the middle of its lower edge."""
        size = self._size()
        place, self._tip = placed(target, size, self._window.rect())
        self.setGeometry(place)
        self.raise_()
        self.update()

    def _size(self) -> QSize:
        width = WIDTH_PX + 2 * ARROW_PX
        wanted = max(width, self._layout.minimumSize().width())
        return QSize(wanted, self._layout.totalHeightForWidth(wanted))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.skipped.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = ARROW_PX + 0.5
        body = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        path = QPainterPath()
        path.addRoundedRect(body, 2 * RADIUS_PX, 2 * RADIUS_PX)
        if self._tip is not None:
            arrow = QPainterPath()
            arrow.addPolygon(_arrow(QPointF(self._tip), body))
            arrow.closeSubpath()
            path = path.united(arrow)
        painter.setPen(QPen(QColor(tokens.accent), 1.5))
        painter.setBrush(QColor(tokens.surface))
        painter.drawPath(path)


def placed(target: QRect | None, size: QSize, window: QRect) -> tuple[QRect, QPoint | None]:
    """Where a card of this size goes in the window, and the tip of its arrow in the card; None
    where it points at nothing. It never covers the target if there is any place for it."""
    if target is None or not window.intersects(target):
        corner = QPoint((window.width() - size.width()) // 2,
                        window.height() - size.height() - 6 * GRID_PX)  # fmt: skip
        return QRect(corner, size), None
    centre = target.center()
    half_w, half_h = size.width() // 2, size.height() // 2
    below = QPoint(centre.x() - half_w, target.bottom() + GAP_PX)
    above = QPoint(centre.x() - half_w, target.top() - GAP_PX - size.height())
    right = QPoint(target.right() + GAP_PX, centre.y() - half_h)
    left = QPoint(target.left() - GAP_PX - size.width(), centre.y() - half_h)

    def cost(corner: QPoint) -> tuple[int, bool]:
        place = _inside(QRect(corner, size), window)
        covered = place.intersected(target)
        # It covers nothing, then is not far out of line, and then is below.
        return (
            max(0, covered.width()) * max(0, covered.height()),
            (place.topLeft() - corner).manhattanLength() > _OUT_OF_LINE_PX,
        )

    corner = min((below, right, left, above), key=cost)
    place = _inside(QRect(corner, size), window)
    body = place.adjusted(ARROW_PX, ARROW_PX, -ARROW_PX, -ARROW_PX)
    if cost(corner)[0]:
        return place, None
    tip = QPoint(
        min(max(centre.x(), place.left()), place.right()),
        min(max(centre.y(), place.top()), place.bottom()),
    )
    # On the side of the card that looks at the target.
    if target.bottom() < body.top():
        tip.setY(place.top())
    elif target.top() > body.bottom():
        tip.setY(place.bottom())
    elif target.right() < body.left():
        tip.setX(place.left())
    else:
        tip.setX(place.right())
    return place, tip - place.topLeft()


def _inside(place: QRect, window: QRect) -> QRect:
    x = min(max(place.x(), window.left()), max(window.left(), window.right() - place.width()))
    y = min(max(place.y(), window.top()), max(window.top(), window.bottom() - place.height()))
    return QRect(QPoint(x, y), place.size())


def _arrow(tip: QPointF, body: QRectF) -> QPolygonF:
    """A triangle from the tip to the side of the card that is next to it."""
    edge = ARROW_PX + RADIUS_PX * 2
    if tip.y() < body.top() or tip.y() > body.bottom():
        x = min(max(tip.x(), body.left() + edge), body.right() - edge)
        y = body.top() + 1 if tip.y() < body.top() else body.bottom() - 1
        return QPolygonF([QPointF(x - ARROW_PX, y), tip, QPointF(x + ARROW_PX, y)])
    y = min(max(tip.y(), body.top() + edge), body.bottom() - edge)
    x = body.left() + 1 if tip.x() < body.left() else body.right() - 1
    return QPolygonF([QPointF(x, y - ARROW_PX), tip, QPointF(x, y + ARROW_PX)])


def _make_primary(button: QPushButton, primary: bool) -> None:
    kind = "primary" if primary else ""
    if button.property("kind") != kind:
        button.setProperty("kind", kind)
        button.style().unpolish(button)
        button.style().polish(button)
