"""How findings are graded: a preset of width limits, or limits of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QFormLayout, QVBoxLayout, QWidget

from inspector.core import edits
from inspector.core.delta import Changed
from inspector.core.document import SeverityPreset
from inspector.core.language import mark, tr
from inspector.standards.pavement import preset_text
from inspector.ui.decimal_box import DecimalBox
from inspector.ui.panels.parts import calm_wheel, described
from inspector.ui.plain import PlainLabel, one_line
from inspector.ui.session import Session
from inspector.ui.theme import GRID_PX

OWN = mark("Own limits")
_NONE, _OWN = "none", "own"
OWN_START = SeverityPreset(OWN, 1.0, 2.0)
ORDER_HELP = mark("The second limit has to be larger than the first.")


class SeverityForm(QWidget):
    """Chooses the preset and edits its limits; each change is one edit."""

    def __init__(
        self, session: Session, presets: Sequence[SeverityPreset], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._presets = tuple(presets)
        self._choice = QComboBox()
        self._choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._choice.addItem(tr("No grading"), _NONE)
        for preset in self._presets:
            self._choice.addItem(one_line(preset_text(preset.name)), preset)
        self._choice.addItem(tr(OWN), _OWN)
        calm_wheel(self._choice)
        described(
            self._choice, tr("Severity"), tr("Bands of mean crack width, for pictures with a scale")
        )
        self._low = self._limit(tr("Low up to"), tr("Mean width up to which severity is low"))
        self._moderate = self._limit(
            tr("Moderate up to"), tr("Above this mean width severity is high")
        )
        self._source = PlainLabel(kind="small", wrap=True)
        self._help = PlainLabel(tr(ORDER_HELP), "warning", wrap=True)
        self._limits = QWidget()
        rows = QFormLayout(self._limits)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(GRID_PX // 2)
        for text, box in ((tr("Low up to"), self._low), (tr("Moderate up to"), self._moderate)):
            label = PlainLabel(text, "muted")
            label.setBuddy(box)
            rows.addRow(label, box)
        head = PlainLabel(tr("Severity"), "muted")
        head.setBuddy(self._choice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID_PX // 2)
        for widget in (head, self._choice, self._limits, self._help, self._source):
            layout.addWidget(widget)
        self._help.setVisible(False)
        self._choice.activated.connect(self._on_choice)
        self._low.editingFinished.connect(self._on_limits)
        self._moderate.editingFinished.connect(self._on_limits)
        session.document_changed.connect(self._on_document_changed)
        self._show(session.document.severity)

    @property
    def first_control(self) -> QWidget:
        """Where the keyboard focus goes."""
        return self._choice

    def _limit(self, name: str, tip: str) -> DecimalBox:
        box = DecimalBox()
        box.setRange(0.1, 1000.0)
        box.setDecimals(1)
        box.setSingleStep(0.5)
        box.setSuffix(" mm")
        box.setKeyboardTracking(False)
        calm_wheel(box)
        described(box, tr("{name}, millimetres", name=name), tip)
        return box

    def _on_document_changed(self, changed: Changed) -> None:
        if "severity" in changed.delta.values:
            self._show(changed.after.severity)

    def _show(self, preset: SeverityPreset | None) -> None:
        self._help.setVisible(False)
        self._limits.setVisible(preset is not None)
        if preset is None:
            self._choice.setCurrentIndex(0)
            self._source.setText(tr("Findings are not graded."))
            return
        known = self._presets.index(preset) if preset in self._presets else -1
        self._choice.setCurrentIndex(known + 1 if known >= 0 else self._choice.count() - 1)
        self._low.setValue(preset.low_max_mm)
        self._moderate.setValue(preset.moderate_max_mm)
        self._source.setText(preset_text(preset.source))
        self._source.setVisible(bool(preset.source))

    def _on_choice(self, index: int) -> None:
        chosen = self._choice.itemData(index)
        if chosen == _NONE:
            self._set(None)
        elif isinstance(chosen, SeverityPreset):
            self._set(chosen)
        else:
            start = self._session.document.severity or next(iter(self._presets), OWN_START)
            self._set(replace(start, name=OWN, source=""))

    def _on_limits(self) -> None:
        low, moderate = self._low.value(), self._moderate.value()
        old = self._session.document.severity
        if old is None or (low, moderate) == (old.low_max_mm, old.moderate_max_mm):
            self._help.setVisible(False)
            return
        self._help.setVisible(low >= moderate)
        if low < moderate:
            self._set(self._named(low, moderate))

    def _named(self, low: float, moderate: float) -> SeverityPreset:
        """The preset with these limits, or limits of one's own."""
        for preset in self._presets:
            if (preset.low_max_mm, preset.moderate_max_mm) == (low, moderate):
                return preset
        return SeverityPreset(OWN, low, moderate)

    def _set(self, preset: SeverityPreset | None) -> None:
        if not self._session.edit(tr("Change severity"), lambda d: edits.set_severity(d, preset)):
            self._show(self._session.document.severity)
