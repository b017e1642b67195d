"""Parts of a form that fold away under their titles, and going to a field in them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inspector.core.language import plural, tr
from inspector.ui.panels.parts import described
from inspector.ui.plain import PlainLabel, tooltip
from inspector.ui.theme import GRID_PX
from inspector.ui.warning_icon import WarningIcon


class Fold(QWidget):
    """`body` is seen while the fold is open."""

    def __init__(
        self, title: str, body: QLayout, is_open: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._button = QToolButton()
        self._button.setText(title)
        self._button.setCheckable(True)
        self._button.setAutoRaise(True)
        self._button.setProperty("kind", "fold")
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        described(self._button, tr("{title}: more fields", title=title))
        self._icon = WarningIcon()
        self._number = PlainLabel(kind="warning")
        self._body = QWidget()
        body.setContentsMargins(0, 0, 0, 0)
        self._body.setLayout(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        head = QHBoxLayout()
        head.setSpacing(GRID_PX // 2)
        head.addWidget(self._button)
        head.addStretch()
        head.addWidget(self._icon)
        head.addWidget(self._number)
        column.addLayout(head)
        column.addWidget(self._body)
        self._button.toggled.connect(self._show)
        self._button.setChecked(is_open)
        self._show(is_open)
        self.mark(0)

    @property
    def is_open(self) -> bool:
        """Whether its fields are seen."""
        return self._button.isChecked()

    def open(self) -> None:
        """Show its fields."""
        self._button.setChecked(True)

    def mark(self, lacking: int) -> None:
        """Say how many of its fields have to be filled in or corrected."""
        text = plural("{n} field lacks something", "{n} fields lack something", lacking)
        for part in (self._icon, self._number):
            part.setVisible(lacking > 0)
            part.setToolTip(tooltip(text))
        self._number.setText(str(lacking))
        self._button.setAccessibleDescription(text if lacking else "")

    def _show(self, on: bool) -> None:
        self._body.setVisible(on)
        self._button.setArrowType(Qt.ArrowType.DownArrow if on else Qt.ArrowType.RightArrow)


def bring_into_sight(control: QWidget) -> None:
    """Put the cursor into a control, and scroll the form that it is in to it."""
    control.setFocus(Qt.FocusReason.OtherFocusReason)
    around = control.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if isinstance(around, QScrollArea):
        area = around
        # Where it is, is known once a fold that was just opened is laid out.
        QTimer.singleShot(0, control, lambda: area.ensureWidgetVisible(control, 0, 6 * GRID_PX))
