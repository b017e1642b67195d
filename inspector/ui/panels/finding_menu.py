"""What can be done with the selected rows: the window's own commands, and what only a table has."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from inspector.core.language import mark, plural, tr
from inspector.standards.confidence import BANDS, Band, band_floor
from inspector.ui.actions import Actions
from inspector.ui.suggestions import Suggestions

TYPE_COMMANDS = (
    "type-measured",
    "type-longitudinal",
    "type-transverse",
    "type-diagonal",
    "type-pattern",
)
_BAND_TEXT: dict[Band, str] = {
    "high": mark("High confidence"),
    "medium": mark("Medium and high confidence"),
    "low": mark("All suggestions"),
}


class FindingMenu(QMenu):
    """The context menu of the findings table; disabled entries say why in their tooltip."""

    def __init__(
        self,
        actions: Actions,
        suggestions: Suggestions,
        copy_rows: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)
        self._suggestions = suggestions
        for name in ("reveal", "", "observe", "accept", "reject", "delete", ""):
            self._command(actions, name)
        types = self.addMenu(tr("Crack type"))
        types.setToolTipsVisible(True)
        types.addActions([actions[name] for name in TYPE_COMMANDS])
        for name in ("relabel", "note"):
            self._command(actions, name)
        copy = self.addAction(f"{tr('Copy rows')}\tCtrl+C")
        copy.triggered.connect(lambda _=False: copy_rows())
        self.addSeparator()
        self._command(actions, "accept-picture")
        self._accept_bands()

    def _command(self, actions: Actions, name: str) -> None:
        if name:
            self.addAction(actions[name])
        else:
            self.addSeparator()

    def _accept_bands(self) -> None:
        menu = self.addMenu(tr("Accept on all pictures"))
        menu.setToolTipsVisible(True)
        confidences = [s.confidence for _, s in self._suggestions.all()]
        for band in reversed(BANDS):
            floor = band_floor(band)
            number = sum(c >= floor for c in confidences)
            found = plural("{n} suggestion", "{n} suggestions", number)
            action = menu.addAction(f"{tr(_BAND_TEXT[band])} ({found})")
            action.setEnabled(number > 0)
            action.triggered.connect(self._accepting(floor))

    def _accepting(self, floor: float) -> Callable[[], None]:
        return lambda: self._suggestions.accept_above(floor)
