"""What the selection is, to read and to change in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from inspector.core.label_names import label_name, label_named
from inspector.core.language import mark, tr
from inspector.ui.panels.parts import calm_wheel, described
from inspector.ui.plain import one_line

LONGEST = 200
"""Letters of a label."""
TIP = mark("What it is; choose, or type and press Enter")


class LabelBox(QComboBox):
    """The labels in use and the usual ones, or words of one's own. Choosing, Enter and leaving the
    field commit; Escape reverts.

    Signals
        committed(str)   another label than was shown
    """

    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        calm_wheel(self)
        described(self, tr("Label"), tr(TIP))
        self._text.setMaxLength(LONGEST)
        self._text.setAccessibleName(tr("Label"))
        self.activated.connect(self._on_activated)
        self._text.editingFinished.connect(self.commit)

    @property
    def _text(self) -> QLineEdit:
        line = self.lineEdit()
        assert line is not None  # it is editable from the beginning
        return line

    def show_label(self, label: str | None, labels: Sequence[str]) -> None:
        """Show the label of the selection, None for several, and what can be chosen; unless the
        user is just writing another one."""
        writing = self._text.hasFocus() and self.currentText() != self._shown
        self._shown = one_line(label_name(label)) if label else ""
        if writing:
            return
        offered = [one_line(label_name(each)) for each in labels]
        if [self.itemText(i) for i in range(self.count())] != offered:
            self.clear()
            self.addItems(offered)
        self.setCurrentIndex(self.findText(self._shown, Qt.MatchFlag.MatchExactly))
        self.setEditText(self._shown)
        self._text.setPlaceholderText("" if label is not None else tr("Several"))
        self._text.setCursorPosition(0)
        described(self, tr("Label"), f"{self._shown}\n{tr(TIP)}".strip())

    def commit(self) -> None:
        """Give out the label if it was changed."""
        text = one_line(self.currentText())
        if not text:
            self.setEditText(self._shown)
        elif text != self._shown:
            self._shown = text
            self.committed.emit(label_named(text))

    def _on_activated(self, index: int) -> None:
        self.setEditText(self.itemText(index))
        self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.currentText() != self._shown:
            self.setEditText(self._shown)
            return
        super().keyPressEvent(event)
