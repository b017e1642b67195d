"""A control under its name, which can say that it is to be filled in or corrected."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.core.language import tr
from inspector.ui.plain import PlainLabel, tooltip
from inspector.ui.theme import GRID_PX
from inspector.ui.warning_icon import WarningIcon


class MarkedField(QWidget):
    """`marked` is the part of the control that shows the mark, if not all of it does."""

    def __init__(
        self,
        title: str,
        control: QWidget,
        marked: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = title
        self._control = marked or control
        self._name = PlainLabel(title, "muted")
        self._name.setBuddy(control)
        self._icon = WarningIcon()
        self._says = PlainLabel(kind="warning")
        head = QHBoxLayout()
        head.setSpacing(GRID_PX // 2)
        head.addWidget(self._name)
        head.addStretch()
        head.addWidget(self._icon)
        head.addWidget(self._says)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX // 4)
        column.addLayout(head)
        column.addWidget(control)
        self._problem = ""
        self._show()

    @property
    def problem(self) -> str:
        """What is wrong with it, "" if nothing is."""
        return self._problem

    def mark(self, problem: str, empty: bool) -> None:
        """Say what is wrong; "" takes the mark away. `empty`: there is nothing in it yet."""
        says = tr("Missing") if empty else tr("To correct")
        self._says.setText(says if problem else "")
        if problem == self._problem:
            return
        self._problem = problem
        self._show()

    def _show(self) -> None:
        for part in (self._icon, self._says):
            part.setVisible(bool(self._problem))
            part.setToolTip(tooltip(self._problem))
        self._control.setAccessibleDescription(self._problem)
        self._control.setProperty("lacking", bool(self._problem))
        self._control.style().unpolish(self._control)
        self._control.style().polish(self._control)
