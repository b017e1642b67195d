"""The foot of the report window: how fresh it is, what is being written, and the exports."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QPushButton, QWidget

from inspector.core.language import plural, tr
from inspector.ui import icons
from inspector.ui.panels.parts import described
from inspector.ui.plain import PlainLabel
from inspector.ui.theme import GRID_PX

_BAR_PX = (120, 8)


class ReportFoot(QWidget):
    """Says and asks; does nothing itself.

    Signals
        pdf_pressed()                  write the PDF
        csv_chosen(str)                write the tables of a format, "" for those of all findings
        cancel_pressed()               stop writing
    """

    pdf_pressed = Signal()
    csv_chosen = Signal(str)
    cancel_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = PlainLabel(kind="muted")
        self._bar = QProgressBar()
        self._bar.setFixedSize(*_BAR_PX)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        self._cancel = QPushButton(tr("Cancel"))
        described(self._cancel, tr("Cancel the export"), tr("Stop; no file is written"))
        self._missing = PlainLabel(kind="warning", wrap=True)
        self._missing.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._pdf = QPushButton(tr("Export PDF…"))
        self._csv = QPushButton(tr("Export tables"))
        self._pdf.setProperty("kind", "primary")
        icons.follow(self._pdf, "report", self.palette().ColorRole.HighlightedText, 16)
        icons.follow(self._csv, "csv", size_px=16)
        described(self._pdf, tr("Export PDF"), tr("Write the report as PDF"))
        described(self._csv, tr("Export tables"), tr("Findings as CSV, also by a standard"))
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        row.setSpacing(GRID_PX)
        for widget in (self._state, self._bar, self._cancel):
            row.addWidget(widget)
        row.addWidget(self._missing, 1)
        for widget in (self._csv, self._pdf):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignRight)
        self._pdf.clicked.connect(self.pdf_pressed)
        self._menu = QMenu(self)
        self._csv.setMenu(self._menu)
        self.offer_tables(())
        self._cancel.clicked.connect(self.cancel_pressed)
        self._cancel.hide()
        self._bar.hide()
        self.say_missing(0)

    def offer_tables(self, formats: Sequence[tuple[str, str]]) -> None:
        """Offer tables by standards, as (format, title), below those of all findings."""
        self._menu.clear()
        everything = self._menu.addAction(tr("All findings and observations…"))
        everything.triggered.connect(lambda: self.csv_chosen.emit(""))
        for name, title in formats:
            action = self._menu.addAction(tr("{title}…", title=title))
            action.triggered.connect(partial(self.csv_chosen.emit, name))

    @property
    def state(self) -> str:
        """What is going on, in words."""
        return self._state.text()

    def say(self, text: str, works: bool = False, can_cancel: bool = False) -> None:
        """Say what is going on; `works`: it will take a moment."""
        self._state.setText(text)
        if works and self._bar.isHidden():
            self._bar.setRange(0, 0)
        self._bar.setVisible(works)
        self._cancel.setVisible(can_cancel)

    def show_progress(self, done: int, total: int) -> None:
        """How far the work is that was spoken of."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def say_missing(self, missing: int) -> None:
        """Say before an export that it will lack something."""
        text = missing_words(missing)
        self._missing.setText(text if missing else "")
        self._missing.setVisible(missing > 0)


def missing_words(missing: int) -> str:
    """What is said before an export."""
    return plural(
        "{n} entry is missing; you can export all the same.",
        "{n} entries are missing; you can export all the same.",
        missing,
    )
