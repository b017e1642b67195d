"""The table of findings as a view: how it looks, and which columns are seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView

from inspector.core.language import tr
from inspector.ui.panels.finding_model import FindingModel
from inspector.ui.panels.finding_rows import (
    AREA_COLUMN,
    COLUMNS,
    CRACKS,
    LABEL_COLUMN,
    NOTE_COLUMN,
    SEVERITY_COLUMN,
    SEWER,
    STATUS_COLUMN,
)
from inspector.ui.panels.parts import ElidesRight
from inspector.ui.theme import GRID_PX


def make_table(model: FindingModel) -> QTableView:
    """A view of the rows; what keys do there is the panel's."""
    table = QTableView()
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    table.setAccessibleName(tr("Findings"))
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(26)
    header = table.horizontalHeader()
    header.setSortIndicatorClearable(True)
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    header.setHighlightSections(False)
    header.setSectionsMovable(True)
    header.setStretchLastSection(True)
    table.setSortingEnabled(True)
    for number, column in enumerate(COLUMNS):
        title = header.fontMetrics().horizontalAdvance(tr(column.title)) + 3 * GRID_PX
        table.setColumnWidth(number, max(column.width_px, title))
    # Codes say most of an observation; they stand where others have their type.
    for place, number in enumerate(SEWER):
        header.moveSection(header.visualIndex(number), LABEL_COLUMN - 1 + place)
    # A file's name says most at both ends, a sentence at its beginning.
    for number in (STATUS_COLUMN, NOTE_COLUMN):
        table.setItemDelegateForColumn(number, ElidesRight(table))
    return table


def show_columns(table: QTableView, coded: bool, others: bool, maps: tuple[bool, bool]) -> None:
    """Show the columns of observations, or those of cracks, or both. `maps`: whether some row is on
    a map, which has an area, and whether some is not, which may have a severity."""
    on_maps, elsewhere = maps
    wanted = dict.fromkeys(SEWER, coded) | dict.fromkeys(CRACKS, others or not coded)
    wanted[AREA_COLUMN] &= on_maps
    wanted[SEVERITY_COLUMN] &= elsewhere or not on_maps
    for number, shown in wanted.items():
        if table.isColumnHidden(number) == shown:
            table.setColumnHidden(number, not shown)
