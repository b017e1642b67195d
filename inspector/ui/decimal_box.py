"""A field for numbers with a fraction, as people of any country type them."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from inspector.core.language import number


class DecimalBox(QDoubleSpinBox):
    """Shows the decimal sign of the language and takes a dot as well as a comma; digits are not
    grouped, so that neither can mean anything else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLocale(QLocale.c())

    def textFromValue(self, val: float) -> str:
        return number(val, f".{self.decimals()}f")

    def valueFromText(self, text: str) -> float:
        return super().valueFromText(self._plain(text))

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        found = super().validate(self._plain(text), pos)
        assert isinstance(found, tuple)
        return found[0], text, pos

    def _plain(self, text: str) -> str:
        """As the locale C writes it; what is no number but has a name of its own stays so."""
        return text if text == self.specialValueText() else text.replace(",", ".")
