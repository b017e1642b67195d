"""How large a brush is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

SMALLEST_PX, LARGEST_PX = 1, 500
STEP = 1.15


class BrushSize(QObject):
    """The diameter of one brush, whole source pixels, 1 to 500.

    Signals
        changed(int)   another diameter
    """

    changed = Signal(int)

    def __init__(self, diameter_px: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._diameter_px = _limited(diameter_px)
        self._turned = 0.0

    @property
    def diameter_px(self) -> int:
        return self._diameter_px

    @property
    def radius_px(self) -> float:
        return self._diameter_px / 2

    def set(self, diameter_px: float) -> None:
        """Another size; the nearest possible one."""
        wanted = _limited(diameter_px)
        if wanted != self._diameter_px:
            self._diameter_px = wanted
            self.changed.emit(wanted)

    def larger(self) -> None:
        """A step up, about 15 %."""
        self.set(max(self._diameter_px + 1, self._diameter_px * STEP))

    def smaller(self) -> None:
        """A step down, about 15 %."""
        self.set(min(self._diameter_px - 1, self._diameter_px / STEP))

    def turn(self, turns: float) -> None:
        """The wheel was turned. Touchpads turn by small parts, which add up to a step."""
        self._turned += turns
        while abs(self._turned) >= 1:
            if self._turned > 0:
                self._turned -= 1
                self.larger()
            else:
                self._turned += 1
                self.smaller()


def _limited(diameter_px: float) -> int:
    return min(max(round(diameter_px), SMALLEST_PX), LARGEST_PX)
