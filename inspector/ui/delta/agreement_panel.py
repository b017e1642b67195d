"""The panel that says how far models agree: the IoU of each with each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector.core.language import mark, number, tr
from inspector.ui.delta.agreeing import Agreeing
from inspector.ui.delta.tables import Numbers
from inspector.ui.panels.parts import described
from inspector.ui.plain import PlainLabel
from inspector.ui.theme import GRID_PX

_ABOUT = mark(
    "IoU of what models mark, at the threshold of the moment; 1 is the same pixels, 0 none."
)


class AgreementPanel(QWidget):
    """Signals
    panes_wanted()   show how many models mark each pixel, and what each marks
    """

    panes_wanted = Signal()

    def __init__(self, agreeing: Agreeing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agreeing = agreeing
        self._about = PlainLabel(tr(_ABOUT), "small", wrap=True)
        self._table = Numbers(tr("Agreement of each model with each"))
        self._show = QPushButton(tr("Show in panes"))
        self._copy = QPushButton(tr("Copy"))
        described(self._show, tr("Show in panes"), tr("How many models mark each pixel, and which"))
        described(self._copy, tr("Copy the table"), tr("For a spreadsheet"))
        self._show.clicked.connect(self.panes_wanted)
        self._copy.clicked.connect(self._on_copy)
        below = QHBoxLayout()
        below.addWidget(self._show)
        below.addStretch()
        below.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        column.setSpacing(GRID_PX // 2)
        column.addWidget(self._about)
        column.addWidget(self._table, 1)
        column.addLayout(below)
        column.addStretch()
        agreeing.changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def _on_copy(self) -> None:
        agreed = self._agreeing.agreed
        if agreed is not None:
            lines = ["\t".join(("IoU", *agreed.models))]
            for name, row in zip(agreed.models, agreed.iou.tolist(), strict=True):
                lines.append("\t".join((name, *(number(value, ".4f") for value in row))))
            QApplication.clipboard().setText("\n".join(lines))

    @Slot()
    def _refresh(self) -> None:
        agreed, why = self._agreeing.agreed, self._agreeing.why_not
        models: Sequence[str] = agreed.models if agreed is not None else ()
        self._about.setText(why or tr(_ABOUT))
        self._table.put_head([(name, "") for name in models], models)
        if agreed is not None:
            for row, values in enumerate(agreed.iou.tolist()):
                for column, value in enumerate(values):
                    self._table.put(row, column, number(value, ".3f"))
            self._table.resizeColumnsToContents()
        for control in (self._table, self._show, self._copy):
            control.setVisible(agreed is not None)
