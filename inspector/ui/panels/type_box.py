"""Which type a crack is said to be: as it was measured, or as somebody says."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QComboBox, QWidget

from inspector.core.annotation import CRACK_TYPES, CrackType
from inspector.core.language import tr
from inspector.ui.panels import formats
from inspector.ui.panels.parts import calm_wheel, described


class TypeBox(QComboBox):
    """The data of an entry is the type that it sets, None for the measured one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        calm_wheel(self)
        described(self, tr("Type"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def show_types(
        self,
        measured: Collection[CrackType | None],
        set_by_hand: Collection[CrackType | None],
    ) -> None:
        """Of what is selected: the types that were measured, None for one that is not measured yet,
        and those that were set, None for one that was not; no suggestion can be set."""
        only = next(iter(measured)) if len(measured) == 1 else None
        text = tr(formats.TYPE_TEXT[only]) if only else tr("each by its own")
        if set(measured) == {None}:
            text = tr("not yet")
        self.clear()
        self.addItem(tr("Measured: {type}", type=text), None)
        for kind in CRACK_TYPES:
            self.addItem(tr(formats.TYPE_TEXT[kind]), kind)
        if len(set_by_hand) > 1:
            self.setPlaceholderText(tr("Several"))
            self.setCurrentIndex(-1)
        else:
            chosen = next(iter(set_by_hand), None)
            self.setCurrentIndex(max(0, self.findData(chosen)))
        self.setEnabled(bool(set_by_hand))
        described(
            self,
            tr("Crack type"),
            tr("As measured, or as you say")
            if set_by_hand
            else tr("Accept the suggestion to change its type"),
        )
