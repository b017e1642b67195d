"""A list of choices whose present one is shortened to the room there is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from inspector.ui.plain import tooltip
from inspector.ui.theme import GRID_PX

_LEAST_LETTERS = 12
_ARROW_PX = 34
_WIDEST_PX = 480


class ElidedCombo(QComboBox):
    """Its list is as wide as its lines; the tool tips have all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Below the field and whole, not over it with arrows for what is cut off.
        self.setStyleSheet("QComboBox { combobox-popup: 0; }")

    def show_lines(self, lines: Sequence[str]) -> None:
        """Offer these lines, unless they are the present ones."""
        if [self.itemText(i) for i in range(self.count())] == list(lines):
            return
        self.clear()
        self.addItems(list(lines))
        for number, line in enumerate(lines):
            self.setItemData(number, tooltip(line), Qt.ItemDataRole.ToolTipRole)
        view = self.view()
        view.setMinimumWidth(min(view.sizeHintForColumn(0) + 3 * GRID_PX, _WIDEST_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = max(self.width() - _ARROW_PX, 0)
        right = Qt.TextElideMode.ElideRight
        option.currentText = painter.fontMetrics().elidedText(self.currentText(), right, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
