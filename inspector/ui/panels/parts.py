"""Small widgets that several panels are made of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFrame,
    QLabel,
    QListView,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from inspector.core.language import tr
from inspector.ui import icons
from inspector.ui.panels.keyed_model import Index
from inspector.ui.plain import PlainLabel, tooltip
from inspector.ui.theme import GRID_PX, tokens_of
from inspector.ui.tokens import outline_for

LONGEST_RUN = 18
"""Letters without a place to break the line."""


class _CalmWheel(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Wheel:
            return False
        # A list of choices keeps the focus long after the choice was made.
        in_use = isinstance(watched, QWidget) and watched.hasFocus()
        if in_use and not isinstance(watched, QComboBox):
            return False
        event.ignore()
        return True


def calm_wheel(control: QWidget) -> None:
    """Scrolling over a control scrolls the panel, and changes the control only while it has the
    focus."""
    control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    control.installEventFilter(_CalmWheel(control))


class _OwnSelectAll(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        asks = event.type() == QEvent.Type.ShortcutOverride
        if not asks or not isinstance(event, QKeyEvent):
            return False
        if event.matches(QKeySequence.StandardKey.SelectAll):
            event.accept()
            return True
        return False


def keeps_select_all(view: QAbstractItemView) -> None:
    """Ctrl+A selects the rows of this view while it has the focus, whatever it does elsewhere."""
    view.installEventFilter(_OwnSelectAll(view))


def described(widget: QWidget, name: str, tip: str = "") -> None:
    """Give a control its name for screen readers and its tooltip."""
    widget.setAccessibleName(name)
    if isinstance(widget, QComboBox):
        # Where Qt calls a combo box by its present text, and not by its name, as on Linux.
        widget.setAccessibleDescription(name)
    widget.setToolTip(tooltip(tip or name))


class EmptyState(QWidget):
    """What a panel shows while it has nothing to show: why, and what to do next."""

    pressed = Signal()

    def __init__(
        self, icon: str, text: str, button: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        picture = QLabel()
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        icons.follow(picture, icon, self.foregroundRole(), 24)
        self._text = PlainLabel(text, "muted", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, GRID_PX, 2 * GRID_PX, GRID_PX)
        layout.setSpacing(GRID_PX)
        layout.addStretch()
        layout.addWidget(picture)
        layout.addWidget(self._text)
        if button:
            press = QPushButton(button)
            described(press, button)
            press.clicked.connect(self.pressed)
            layout.addWidget(press, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch()

    def set_text(self, text: str) -> None:
        """Replace the sentence."""
        self._text.setText(text)

    def text(self) -> str:
        """The sentence."""
        return self._text.text()


def breakable(text: str) -> str:
    """The text with invisible places to break a line, so that a long file name never widens a
    panel: after signs, and inside what is longer than a line."""
    shown, run = "", 0
    for sign in text:
        shown += sign
        run = 0 if sign.isspace() else run + 1
        if run >= LONGEST_RUN or (sign in "_-./\\" and run > 3):
            shown, run = shown + "\u200b", 0
    return shown


class CopyValue(PlainLabel):
    """A value that a click, or Enter, copies."""

    copied = Signal(str)

    def __init__(self, wrap: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(wrap=wrap, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._value = ""

    @property
    def value(self) -> str:
        """What is shown and copied."""
        return self._value

    def set_value(self, name: str, text: str) -> None:
        """Show a text; `name` is what it is, for screen readers."""
        self._value = text
        self.setText(breakable(text))
        described(self, f"{name}: {text}", f"{name}: {text}\n{tr('Click to copy')}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._copy()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._copy()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(QColor(tokens_of(self.palette()).accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._value)
        self.copied.emit(self._value)


class Swatch(QWidget):
    """How a class looks on the picture: its colour with the outline that sets it off; `dashed`
    as suggestions are, solid as findings are."""

    def __init__(self, colour: str, dashed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour
        self._dashed = dashed
        self.setFixedSize(36, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        fill = QColor(self._colour)
        fill.setAlphaF(0.35)
        painter.setBrush(fill)
        painter.setPen(QPen(QColor(outline_for(self._colour)), 4))
        painter.drawRoundedRect(area, 3, 3)
        pen = QPen(QColor(self._colour), 2)
        if self._dashed:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawRoundedRect(area, 3, 3)


def steady_button(text: str, widest: str) -> QPushButton:
    """A button as wide as the widest text it will show: or the whole window would be laid out anew
    whenever it says something else."""
    button = QPushButton(widest)
    button.ensurePolished()
    button.setFixedSize(button.sizeHint())
    button.setText(text)
    return button


class SteadyList(QListView):
    """A list of rows of one height. Qt's own lays all rows out anew when one has other contents."""

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint these rows again."""
        top, bottom = self.visualRect(first), self.visualRect(last)
        self.viewport().update(top.united(bottom))


@cache
def swatch(colour: str) -> QImage:
    """A colour as a small picture for lists."""
    picture = QImage(10, 10, QImage.Format.Format_RGB32)
    picture.fill(QColor(outline_for(colour)))
    painter = QPainter(picture)
    painter.fillRect(1, 1, 8, 8, QColor(colour))
    painter.end()
    return picture


def tint_swatch(colour: tuple[int, int, int]) -> QLabel:
    """A colour that lies over a picture, as a small square."""
    label = QLabel()
    label.setPixmap(QPixmap.fromImage(swatch(QColor(*colour).name())))
    return label


class _UpAndDown(QScrollArea):
    def minimumSizeHint(self) -> QSize:
        content = self.widget()
        wide = content.minimumSizeHint().width() if content is not None else 0
        return QSize(wide + self.verticalScrollBar().sizeHint().width(), 48)


def scrolled(content: QWidget) -> QScrollArea:
    """A frameless area that scrolls its content up and down only, and is never narrower than it."""
    area = _UpAndDown()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


def can_shrink(button: QAbstractButton) -> None:
    """Let a button become narrower than its text where a dock is narrow."""
    button.setMinimumWidth(48)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class ElidesRight(QStyledItemDelegate):
    """Shortens a text that is too long at its end."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideRight
