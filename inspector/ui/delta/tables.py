"""The two tables of a trial: scores with their differences, and how close the pictures are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from inspector.core.label_names import label_name
from inspector.core.language import mark, number, tr
from inspector.core.resolution_trial import ResolutionTrial
from inspector.ui.delta.rows import decibels, good, has_perceptual, likeness_rows, told
from inspector.ui.panels.parts import described, keeps_select_all
from inspector.ui.plain import one_line, tooltip
from inspector.ui.theme import tokens_of

UP, DOWN = "▲", "▼"
_HINTS = {
    "LR": mark("Shrunk, and brought back to its size by bicubic interpolation"),
    "HR": mark("The picture as it is"),
    "ΔLR": mark("LR − HR: what shrinking costs"),
    "ΔSR": mark("SR − LR: what restoring brings back"),
    "ΔHR": mark("HR − SR: what is still lost; below 0 the restored picture does better"),
}


def _hint(column: str) -> str:
    """What a column of scores is; "" of one of a model."""
    hint = _HINTS.get(column.split(" ")[0], "")
    return tr(hint) if hint else ""


class Numbers(QTableWidget):
    """Rows of numbers that can be selected and are not edited."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        described(self, name)
        keeps_select_all(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setDefaultSectionSize(26)
        self.horizontalHeader().setMinimumSectionSize(48)

    def put_head(self, columns: Sequence[tuple[str, str]], rows: Sequence[str]) -> None:
        """Begin anew: names of columns with their hints, and of rows."""
        self.clear()
        self.setColumnCount(len(columns))
        self.setRowCount(len(rows))
        for place, (name, hint) in enumerate(columns):
            item = QTableWidgetItem(one_line(name))
            item.setToolTip(tooltip(hint or name))
            self.setHorizontalHeaderItem(place, item)
        self.setVerticalHeaderLabels([one_line(name) for name in rows])

    def put(self, row: int, column: int, text: str, colour: str = "") -> None:
        """One number."""
        item = QTableWidgetItem(text)
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if colour:
            item.setForeground(QColor(colour))
        self.setItem(row, column, item)


class ScoreTable(Numbers):
    """A row for each label, their mean, and whatever is found as one label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Scores by resolution"), parent)
        self._trial: ResolutionTrial | None = None

    def show_trial(self, trial: ResolutionTrial | None) -> None:
        """Its scores; None for nothing."""
        self._trial = trial
        rows = trial.table.all_rows if trial is not None else ()
        columns = rows[0].columns if rows else ()
        self.put_head(
            [(name, _hint(name)) for name in columns],
            [label_name(row.label) for row in rows],
        )
        tokens = tokens_of(self.palette())
        colours = {1: tokens.ok, -1: tokens.danger, 0: ""}
        signs = {1: f"{UP} ", -1: f"{DOWN} ", 0: ""}
        for line, row in enumerate(rows):
            for place, (name, value) in enumerate(zip(columns, row.values, strict=True)):
                sense = good(name, value)
                self.put(line, place, signs[sense] + told(name, value), colours[sense])
        self.resizeColumnsToContents()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._trial is not None:
            self.show_trial(self._trial)


class LikenessTable(Numbers):
    """How close each version is to the picture as it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("How close the pictures are"), parent)

    def show_trial(self, trial: ResolutionTrial | None) -> None:
        """Its pictures; None for nothing."""
        found = likeness_rows(trial) if trial is not None else []
        columns = [
            ("PSNR", tr("All colours, dB")),
            ("SSIM", tr("All colours")),
            ("PSNR Y", tr("Brightness, dB")),
            ("SSIM Y", tr("Brightness")),
            (tr("Shrunk again"), tr("PSNR against LR, dB: whether it keeps what was seen")),
        ]
        if trial is not None and has_perceptual(trial):
            columns.append(
                (
                    trial.perceptual.split(" ")[0],
                    tr("{distance}: 0 looks the same", distance=tr(trial.perceptual)),
                )
            )
        self.put_head(columns, [name for name, _ in found])
        for row, (_, each) in enumerate(found):
            texts = [
                *(decibels(each.psnr_rgb_db), number(each.ssim_rgb, ".4f")),
                *(decibels(each.psnr_y_db), number(each.ssim_y, ".4f")),
                decibels(each.consistency_db),
            ]
            if each.perceptual is not None:
                texts.append(number(each.perceptual, ".4f"))
            for column, text in enumerate(texts):
                self.put(row, column, text)
        self.resizeColumnsToContents()
