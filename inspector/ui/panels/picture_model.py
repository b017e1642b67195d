"""The rows of the list of pictures, and which of them pass a filter."""

from __future__ import annotations

from typing import Any, Literal

from PySide6.QtCore import QObject, Qt

from inspector.core.language import mark, plural
from inspector.ui.panels.keyed_model import Index, KeyedModel
from inspector.ui.panels.thumbnail_delegate import FactsRole, PictureFacts
from inspector.ui.plain import tooltip

Filter = Literal["all", "suggestions", "findings", "not run", "missing"]
FILTERS: tuple[tuple[Filter, str], ...] = (
    ("all", mark("All pictures")),
    ("suggestions", mark("With suggestions")),
    ("findings", mark("With findings")),
    ("not run", mark("Not run yet")),
    ("missing", mark("Missing files")),
)


class PictureModel(KeyedModel):
    """Rows are sources by id; `facts` says what is known of each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(1, parent)
        self.facts: dict[str, PictureFacts] = {}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        facts = self.facts[self.key_at(index)]
        if role == FactsRole:
            return facts
        if role == Qt.ItemDataRole.DisplayRole:
            return facts.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(f"{facts.name}\n{facts.words}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{facts.name}, {facts.words}"
        return None


def passes(facts: PictureFacts, wanted: Filter) -> bool:
    """True if a picture is to be listed."""
    return {
        "all": True,
        "suggestions": facts.suggestions > 0,
        "findings": facts.accepted > 0,
        "not run": not facts.has_result,
        "missing": facts.missing,
    }[wanted]


def count_text(listed: int, total: int) -> str:
    """How many pictures are listed."""
    if listed == total:
        return plural("{n} picture", "{n} pictures", total)
    return plural("{listed} of {n} picture", "{listed} of {n} pictures", total, listed=listed)
