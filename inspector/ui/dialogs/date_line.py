"""A date as people type it, kept as ISO 8601."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from inspector.core.language import tr
from inspector.ui.panels.parts import described
from inspector.ui.plain import PlainLabel
from inspector.ui.theme import GRID_PX

_LONGEST = 40


def iso_date(text: str) -> str | None:
    """A date in ISO form from "2026-05-31" or "31.5.2026"; "" stays; None if it is none."""
    text = text.strip()
    if not text:
        return ""
    for pattern in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            return datetime.strptime(text, pattern).date().isoformat()  # noqa: DTZ007
        except ValueError:
            continue
    return None


class DateLine(QWidget):
    """A line for a date, and a button for today.

    Signals
        committed(str)   the date as it is now, "" for none; nothing is said of what is no date
    """

    committed = Signal(str)

    def __init__(self, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST)
        self.line.setPlaceholderText(tr("YYYY-MM-DD"))
        described(self.line, name, tip)
        self._today = QPushButton(tr("Today"))
        described(self._today, tr("{date}: today", date=name), tr("Put in today's date"))
        self._help = PlainLabel(tr("Write the date as 2026-05-31."), "warning", wrap=True)
        self._help.setVisible(False)
        row = QHBoxLayout()
        row.setSpacing(GRID_PX // 2)
        row.addWidget(self.line, 1)
        row.addWidget(self._today)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX // 2)
        column.addLayout(row)
        column.addWidget(self._help)
        self._shown = ""
        self.line.editingFinished.connect(self.commit)
        self._today.clicked.connect(self._on_today)
        self.setFocusProxy(self.line)

    def show_date(self, text: str) -> None:
        """Show a stored date, unless the user is just writing another one."""
        if text == self._shown:
            return
        self._shown = text
        self.line.setText(text)
        self._help.setVisible(iso_date(text) is None)

    @Slot()
    def commit(self) -> None:
        """Give out what is written, if it is a date and another one."""
        found = iso_date(self.line.text())
        # A stored text that is no date stays until somebody writes another.
        self._help.setVisible(found is None)
        if found is None:
            return
        self.line.setText(found)
        if found != self._shown:
            self._shown = found
            self.committed.emit(found)

    @Slot()
    def _on_today(self) -> None:
        self.line.setText(date.today().isoformat())  # noqa: DTZ011
        self.commit()
