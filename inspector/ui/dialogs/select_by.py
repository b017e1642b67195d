"""Select by what things are: label, state, confidence and length, here or everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QWidget,
)

from inspector.core.annotation import Purpose, Status
from inspector.core.label_names import label_name
from inspector.core.language import tr
from inspector.ui.decimal_box import DecimalBox
from inspector.ui.dialogs.prompt import ENTER, Prompt
from inspector.ui.naming import AREA_STATUS_TEXT, PURPOSE_TITLES
from inspector.ui.panels.formats import STATUS_TEXT
from inspector.ui.panels.parts import described
from inspector.ui.plain import PlainLabel, one_line
from inspector.ui.querying import Query
from inspector.ui.theme import GRID_PX

_STATUSES: tuple[Status, ...] = ("suggested", "accepted", "rejected")
_LONG: frozenset[Purpose] = frozenset({"finding", "measurement"})
"""What has a length."""
_LONGEST = 1_000_000
_SHOWN_LETTERS = 40


class SelectByPrompt(Prompt):
    """Shows how many are found while it is filled in. Enter selects them, Shift+Enter adds them to
    the selection, Escape leaves it as it is.

    Signals
        chosen(Query, bool)   select what is found; True: add it to the selection
    """

    chosen = Signal(object, bool)

    def __init__(
        self,
        query: Query,
        labels: Callable[[Purpose], Sequence[str]],
        counted: Callable[[Query], int],
        parent: QWidget,
    ) -> None:
        """`labels` gives the labels in use, `counted` how many a query finds."""
        super().__init__(tr("Select by class or confidence"), parent)
        self._labels = labels
        self._counted = counted
        self._purpose = QComboBox()
        for purpose, title in PURPOSE_TITLES.items():
            self._purpose.addItem(tr(title), purpose)
        self._label = self._first = QComboBox()
        self._status = QComboBox()
        self._least, self._most = _percent(), _percent()
        self._shortest, self._longest = _length(), _length()
        self._longest.setSpecialValueText(tr("any"))
        self._unit = QComboBox()
        self._unit.addItems(["mm", "px"])
        self._where = QComboBox()
        self._where.addItem(tr("This picture"), False)
        self._where.addItem(tr("All pictures"), True)
        self._number = PlainLabel("", "muted")
        self._add = QPushButton(tr("Add"))
        # While something changes quickly, such as a threshold, it is counted once.
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._count)
        self._arrange()
        self._show(query)
        self._connect()
        self._count()

    @property
    def text(self) -> str:
        """How many are found, in words."""
        return self._number.text()

    @property
    def query(self) -> Query:
        """What is filled in."""
        purpose: Purpose = self._purpose.currentData()
        sure = purpose == "finding"
        long = purpose in _LONG
        return Query(
            purpose=purpose,
            label=self._label.currentData(),
            status=self._status.currentData() if purpose != "measurement" else None,
            confidence_from=self._least.value() / 100 if sure and self._least.value() else None,
            confidence_to=self._most.value() / 100 if sure and self._most.value() < 100 else None,
            length_from=(self._shortest.value() or None) if long else None,
            length_to=(self._longest.value() or None) if long else None,
            in_mm=self._unit.currentIndex() == 0,
            everywhere=bool(self._where.currentData()),
        )

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(GRID_PX)
        form.setVerticalSpacing(GRID_PX)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for box, name in (
            (self._purpose, tr("Kind")),
            (self._label, tr("Label")),
            (self._status, tr("State")),
        ):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            described(box, name)
            form.addRow(PlainLabel(name, "muted"), box)
        described(self._least, tr("Confidence from, per cent"))
        described(self._most, tr("Confidence to, per cent"))
        described(self._shortest, tr("Length from"))
        described(self._longest, tr("Length to"))
        described(self._unit, tr("Unit of the lengths"))
        described(self._where, tr("Where"))
        form.addRow(PlainLabel(tr("Confidence"), "muted"), _row(self._least, self._most))
        form.addRow(
            PlainLabel(tr("Length"), "muted"), _row(self._shortest, self._longest, self._unit)
        )
        form.addRow(PlainLabel(tr("Where"), "muted"), self._where)
        self._rows.addLayout(form)
        self._rows.addWidget(self._number)
        hint = tr("Enter selects, Shift+Enter adds")
        self._select = self._buttons(tr("Select"), hint, tr("Close"), self._add)

    def _show(self, query: Query) -> None:
        self._purpose.setCurrentIndex(self._purpose.findData(query.purpose))
        self._fill(query.purpose)
        self._label.setCurrentIndex(max(0, self._label.findData(query.label)))
        self._status.setCurrentIndex(max(0, self._status.findData(query.status)))
        self._least.setValue(round((query.confidence_from or 0) * 100))
        to = query.confidence_to
        self._most.setValue(100 if to is None else round(to * 100))
        self._shortest.setValue(query.length_from or 0)
        self._longest.setValue(query.length_to or 0)
        self._unit.setCurrentIndex(0 if query.in_mm else 1)
        self._where.setCurrentIndex(int(query.everywhere))

    def _fill(self, purpose: Purpose) -> None:
        """The labels and states of this kind of annotation, keeping what was chosen."""
        label, status = self._label.currentData(), self._status.currentData()
        with QSignalBlocker(self._label), QSignalBlocker(self._status):
            self._label.clear()
            self._label.addItem(tr("Any"), None)
            for name in self._labels(purpose):
                self._label.addItem(one_line(label_name(name))[:_SHOWN_LETTERS], name)
            self._label.setCurrentIndex(max(0, self._label.findData(label)))
            self._status.clear()
            self._status.addItem(tr("Any"), None)
            texts = STATUS_TEXT if purpose in _LONG else AREA_STATUS_TEXT
            for each in _STATUSES:
                self._status.addItem(tr(texts[each]), each)
            self._status.setCurrentIndex(max(0, self._status.findData(status)))
        self._status.setEnabled(purpose != "measurement")
        for box in (self._least, self._most):
            box.setEnabled(purpose == "finding")
        for each_box in (self._shortest, self._longest, self._unit):
            each_box.setEnabled(purpose in _LONG)

    def _connect(self) -> None:
        self._purpose.currentIndexChanged.connect(self._on_purpose)
        for combo in (self._label, self._status, self._unit, self._where):
            combo.currentIndexChanged.connect(self._count)
        for box in (self._least, self._most, self._shortest, self._longest):
            box.valueChanged.connect(self._count)
        self._select.clicked.connect(lambda: self._choose(add=False))
        self._add.clicked.connect(lambda: self._choose(add=True))

    @Slot()
    def count_soon(self) -> None:
        """Something has changed: count again, once."""
        self._soon.start()

    @Slot()
    def _on_purpose(self) -> None:
        self._fill(self._purpose.currentData())
        self._count()

    @Slot()
    def _count(self) -> None:
        self._soon.stop()
        number = self._counted(self.query)
        self._number.setText(tr("{number} found", number=number) if number else tr("Nothing found"))
        self._select.setEnabled(number > 0)
        self._add.setEnabled(number > 0)

    def _choose(self, add: bool) -> None:
        if self._select.isEnabled():
            query = self.query
            self.close()
            self.chosen.emit(query, add)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._choose(add=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)


def _percent() -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, 100)
    box.setSingleStep(5)
    box.setSuffix(" %")
    return box


def _length() -> DecimalBox:
    box = DecimalBox()
    box.setRange(0, _LONGEST)
    box.setDecimals(0)
    box.setSingleStep(10)
    return box


def _row(first: QAbstractSpinBox, second: QAbstractSpinBox, last: QWidget | None = None) -> QWidget:
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GRID_PX)
    row.addWidget(first, 1)
    row.addWidget(PlainLabel(tr("to"), "muted"))
    row.addWidget(second, 1)
    if last is not None:
        row.addWidget(last)
    return held
