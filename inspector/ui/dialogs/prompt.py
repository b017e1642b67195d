"""The card that small questions stand on, inside the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector.core.language import tr
from inspector.ui.plain import PlainLabel
from inspector.ui.theme import GRID_PX

LEAST_HINT_PX = 12 * GRID_PX
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Prompt(QFrame):
    """A card over the window; Escape leaves everything as it was.

    It is a child of the window and not a popup: a click beside it throws nothing away, and the
    picture can be worked on while it is open.

    Signals
        dismissed()   it was left without an answer
    """

    dismissed = Signal()

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._first: QWidget = self
        self.setObjectName("prompt")
        self.setProperty("kind", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self.setFixedWidth(45 * GRID_PX)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(2 * GRID_PX, GRID_PX + 4, 2 * GRID_PX, GRID_PX + 4)
        self._rows.setSpacing(GRID_PX)
        self._rows.addWidget(PlainLabel(title, wrap=True))

    def open_at(self, place: QPoint) -> None:
        """Show the prompt near a point of the parent, whole and inside it."""
        self.adjustSize()
        right = self._over.width() - self.width() - GRID_PX
        bottom = self._over.height() - self.height() - GRID_PX
        self.move(max(GRID_PX, min(place.x(), right)), max(GRID_PX, min(place.y(), bottom)))
        self.show()
        self.raise_()
        self._first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _dismiss(self) -> None:
        self.close()
        self.dismissed.emit()

    def _buttons(
        self,
        submit: str,
        hint: str,
        cancel: str = "",
        between: QPushButton | None = None,
    ) -> QPushButton:
        """A row with the hint and the buttons at the end of the card; returns the main one."""
        row = QHBoxLayout()
        leave = QPushButton(cancel or tr("Cancel"))
        leave.clicked.connect(self._dismiss)
        done = QPushButton(submit)
        done.setProperty("kind", "primary")
        buttons = [button for button in (leave, between, done) if button is not None]
        says = PlainLabel(hint, "small", wrap=True)
        wide = sum(button.sizeHint().width() + GRID_PX for button in buttons)
        if wide > self.width() - 4 * GRID_PX - LEAST_HINT_PX:
            self._rows.addWidget(says)  # the words of some languages need the whole row
            row.addStretch(1)
        else:
            row.addWidget(says, 1)
        for button in buttons:
            row.addWidget(button)
        self._rows.addLayout(row)
        return done

    def event(self, event: QEvent) -> bool:
        # Digits, Enter and Escape mean something here; the window's shortcuts must not take them.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() != Qt.Key.Key_F1
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._dismiss()
        else:
            super().keyPressEvent(event)
