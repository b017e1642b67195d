"""The button in a pane's header that says what it shows, with the menu of all that there is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCursor, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from inspector.core.language import tr
from inspector.ui.compare.choice import Choice
from inspector.ui.plain import one_line, tooltip

_ARROW_PX = 22
_PAD_PX = 6


class ChoiceButton(QToolButton):
    """Its text is shortened to the room there is; the menu is made when it is opened.

    Signals
        chosen(Choice)   something else is to be shown
    """

    chosen = Signal(object)

    def __init__(
        self, name: str, fill: Callable[[QMenu, ChoiceButton], None], parent: QWidget | None = None
    ) -> None:
        """`fill` puts what there is into the menu, by `add` and `add_group`."""
        super().__init__(parent)
        self._name = name
        self._whole = ""
        self.current: Choice | None = None
        """The one that has a tick."""
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(lambda: self._open(fill))
        self._menu.aboutToHide.connect(self.update)
        self.setMenu(self._menu)
        self.setAccessibleName(name)

    def show_choice(self, choice: Choice, text: str, about: str) -> None:
        """Say what is shown; `about` is in the tool tip."""
        self.current = choice
        self._whole = one_line(text)
        self.setText(self._whole.replace("&", "&&"))
        self.setAccessibleName(f"{self._name}: {self._whole}")
        self.setToolTip(
            tooltip("\n".join(filter(None, (self._whole, about, tr("Choose another")))))
        )
        self.update()

    def add(self, menu: QMenu, choice: Choice, text: str, note: str = "") -> None:
        """One line of the menu."""
        action = menu.addAction(
            one_line(text).replace("&", "&&") + (f"   ({note})" if note else "")
        )
        action.setCheckable(True)
        action.setChecked(choice == self.current)
        action.triggered.connect(lambda _=False: self.chosen.emit(choice))

    def add_group(self, menu: QMenu, title: str, lines: Sequence[tuple[Choice, str, str]]) -> None:
        """A menu of its own: choices with their texts and notes."""
        inner = menu.addMenu(title)
        for choice, text, note in lines:
            self.add(inner, choice, text, note)
        if any(choice == self.current for choice, _, _ in lines):
            inner.menuAction().setCheckable(True)
            inner.menuAction().setChecked(True)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().sizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(60, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = ""
        if not self.rect().contains(self.mapFromGlobal(QCursor.pos())):
            # Nobody tells a button that the mouse left it over its open menu.
            option.state &= ~QStyle.StateFlag.State_MouseOver
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        room = self.rect().adjusted(_PAD_PX, 0, -_ARROW_PX, 0)
        shown = painter.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _open(self, fill: Callable[[QMenu, ChoiceButton], None]) -> None:
        self._menu.clear()
        fill(self._menu, self)
