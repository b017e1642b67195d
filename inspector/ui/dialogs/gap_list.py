"""What a report still lacks, as a list to work off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from inspector.core.language import plural, tr
from inspector.ui import icons
from inspector.ui.dialogs.wrapped_rows import WrappedRows
from inspector.ui.panels.parts import EmptyState, can_shrink, described
from inspector.ui.plain import PlainLabel, one_line, tooltip
from inspector.ui.services import Gap
from inspector.ui.theme import GRID_PX, tokens_of

_GapRole = Qt.ItemDataRole.UserRole + 1
_ICON_PX = 16


class GapList(QWidget):
    """Lists gaps, those that must be mended first; either kind can be left out.

    Signals
        gap_chosen(Gap)   the user wants to mend this one
    """

    gap_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gaps: tuple[Gap, ...] | None = None
        self._heading = PlainLabel(tr("Checking…"), "muted", wrap=True)
        self._missing = _filter(tr("What is missing"))
        self._hints = _filter(tr("What could be better"))
        self._list = QListWidget()
        self._list.setItemDelegate(WrappedRows(self._list))
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setSpacing(2)
        self._list.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        described(
            self._list,
            tr("What the report lacks"),
            tr("Choose an entry to go where it is mended"),
        )
        self._list.itemClicked.connect(self._on_chosen)
        self._list.itemActivated.connect(self._on_chosen)
        self._nothing = EmptyState("ok", tr("Nothing is missing. The report is ready to go out."))
        body = QWidget()
        self._body = QStackedLayout(body)
        self._body.addWidget(self._list)
        self._body.addWidget(self._nothing)
        filters = QHBoxLayout()
        filters.setSpacing(GRID_PX // 2)
        for button in (self._missing, self._hints):
            button.toggled.connect(self._fill)
            filters.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        layout.setSpacing(GRID_PX)
        layout.addWidget(self._heading)
        layout.addLayout(filters)
        layout.addWidget(body, 1)

    @property
    def heading(self) -> str:
        """How the report stands, in words."""
        return self._heading.text()

    @property
    def missing(self) -> int:
        """How many gaps must be mended."""
        return sum(gap.missing for gap in self._gaps or ())

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Replace the list."""
        shown = tuple(sorted(gaps, key=lambda gap: not gap.missing))
        if shown == self._gaps:
            return
        self._gaps = shown
        missing = self.missing
        hints = len(shown) - missing
        self._missing.setText(plural("{n} missing", "{n} missing", missing))
        self._hints.setText(plural("{n} hint", "{n} hints", hints))
        self._missing.setVisible(missing > 0)
        self._hints.setVisible(hints > 0)
        if missing:
            self._heading.setText(tr("Before it goes out:"))
        else:
            self._heading.setText(tr("Nothing mandatory is missing.") if hints else tr("Complete"))
        self._fill()

    def _fill(self) -> None:
        wanted = {True: self._missing.isChecked(), False: self._hints.isChecked()}
        self._list.clear()
        for gap in self._gaps or ():
            if not wanted[gap.missing]:
                continue
            text = one_line(gap.message)
            item = QListWidgetItem(text)
            item.setData(_GapRole, gap)
            spoken = (
                tr("Missing: {text}", text=text) if gap.missing else tr("Hint: {text}", text=text)
            )
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip(tooltip(gap.message))
            self._list.addItem(item)
        self._tint()
        self._body.setCurrentIndex(0 if self._gaps else 1)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(event)

    def _tint(self) -> None:
        tokens = tokens_of(self.palette())
        ratio = self.devicePixelRatioF()
        missing = icons.pixmap("warning", _ICON_PX, QColor(tokens.warning), ratio)
        hint = icons.pixmap("info", _ICON_PX, QColor(tokens.accent), ratio)
        self._missing.setIcon(missing)
        self._hints.setIcon(hint)
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setIcon(missing if item.data(_GapRole).missing else hint)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        gap: Gap = item.data(_GapRole)
        self.gap_chosen.emit(gap)


def _filter(what: str) -> QPushButton:
    """A button that is pressed in while its kind is listed."""
    button = QPushButton()
    button.setCheckable(True)
    button.setChecked(True)
    button.setVisible(False)
    can_shrink(button)
    described(button, what, tr("{what}: listed while pressed in", what=what))
    return button
