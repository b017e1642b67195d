"""Who signs one step of a report, and when."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from inspector.core.document import Signature
from inspector.core.language import tr
from inspector.ui.dialogs.date_line import DateLine
from inspector.ui.dialogs.report_fields import LONGEST_LINE
from inspector.ui.panels.parts import described
from inspector.ui.theme import GRID_PX


class SignatureEdit(QWidget):
    """A name over a date.

    Signals
        committed(Signature)   another one than was shown
    """

    committed = Signal(object)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_LINE)
        self.name.setPlaceholderText(tr("Name"))
        described(self.name, tr("{role}: name", role=title))
        self.date = DateLine(
            tr("{role}: date", role=title), tr("Leave it empty to date and sign by hand")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX // 2)
        column.addWidget(self.name)
        column.addWidget(self.date)
        self._shown = Signature()
        self.name.editingFinished.connect(self._on_name)
        self.date.committed.connect(self._on_date)
        self.setFocusProxy(self.name)

    def show_signature(self, signature: Signature) -> None:
        """Show a stored one, unless the user is just writing another."""
        if signature.name != self._shown.name:
            self.name.setText(signature.name)
            self.name.home(False)
        self.date.show_date(signature.signed_on)
        self._shown = signature

    def commit(self) -> None:
        """Give out what is written."""
        self._on_name()
        self.date.commit()

    def _on_name(self) -> None:
        self._give(Signature(self.name.text().strip(), self._shown.signed_on))

    def _on_date(self, day: str) -> None:
        self._give(Signature(self._shown.name, day))

    def _give(self, signature: Signature) -> None:
        if signature != self._shown:
            self._shown = signature
            self.committed.emit(signature)
