"""What a report still lacks, as a list to work off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedLayout, QVBoxLayout, QWidget

from inspector.core.language import tr
from inspector.ui import icons
from inspector.ui.panels.formats import count
from inspector.ui.panels.parts import EmptyState, described
from inspector.ui.plain import PlainLabel, one_line, tooltip
from inspector.ui.services import Gap
from inspector.ui.theme import GRID_PX, tokens_of

_GapRole = Qt.ItemDataRole.UserRole + 1


class GapList(QWidget):
    """Lists gaps, those that must be mended first.

    Signals
        gap_chosen(Gap)   the user wants to mend this one
    """

    gap_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gaps: tuple[Gap, ...] = ()
        self._heading = PlainLabel(tr("Checking…"), "muted", wrap=True)
        self._list = QListWidget()
        self._list.setWordWrap(True)
        self._list.setSpacing(2)
        self._list.setIconSize(QSize(16, 16))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        described(
            self._list, tr("What the report lacks"), tr("Choose an entry to go where it is mended")
        )
        self._list.itemClicked.connect(self._on_chosen)
        self._list.itemActivated.connect(self._on_chosen)
        self._complete = EmptyState("ok", tr("Nothing is missing. The report is ready to go out."))
        body = QWidget()
        self._body = QStackedLayout(body)
        self._body.addWidget(self._list)
        self._body.addWidget(self._complete)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        layout.setSpacing(GRID_PX)
        layout.addWidget(self._heading)
        layout.addWidget(body, 1)

    @property
    def heading(self) -> str:
        """How much is missing, in words."""
        return self._heading.text()

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Replace the list."""
        shown = tuple(sorted(gaps, key=lambda gap: not gap.missing))
        if shown == self._gaps and self._heading.text() != "Checking…":
            return
        self._gaps = shown
        missing = sum(gap.missing for gap in shown)
        advice = len(shown) - missing
        parts = []
        if missing:
            parts.append(tr("{missing} missing", missing=missing))
        if advice:
            parts.append(count(advice, "hint", "hints"))
        self._heading.setText(", ".join(parts) or tr("Complete"))
        self._list.clear()
        for gap in shown:
            item = QListWidgetItem(one_line(gap.message))
            item.setData(_GapRole, gap)
            kind = tr("Missing") if gap.missing else tr("Hint")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{kind}: {one_line(gap.message)}")
            item.setToolTip(tooltip(gap.message))
            self._list.addItem(item)
        self._tint()
        self._body.setCurrentIndex(0 if shown else 1)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(event)

    def _tint(self) -> None:
        tokens = tokens_of(self.palette())
        marks = {
            missing: icons.pixmap(name, 16, QColor(colour), self.devicePixelRatioF())
            for missing, name, colour in (
                (True, "warning", tokens.warning),
                (False, "info", tokens.accent),
            )
        }
        for row, gap in enumerate(self._gaps):
            self._list.item(row).setIcon(marks[gap.missing])

    def _on_chosen(self, item: QListWidgetItem) -> None:
        gap: Gap = item.data(_GapRole)
        self.gap_chosen.emit(gap)
