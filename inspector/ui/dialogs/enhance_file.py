"""The prompt that asks what of a map is enhanced to a file, by which model, and says how much that
is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget

from inspector.core.frame import Window
from inspector.core.language import mark, plural, tr
from inspector.ui.dialogs.prompt import Prompt
from inspector.ui.enhance_models import Enlarger
from inspector.ui.panels import formats
from inspector.ui.panels.parts import calm_wheel, described
from inspector.ui.plain import PlainLabel, one_line, tooltip
from inspector.ui.theme import GRID_PX

GOES_ON = mark("What was stopped goes on when the same file is chosen again.")
WIDTH_PX = 56 * GRID_PX
_BYTES = 2
"""Of a number of an enlarged map."""


@dataclass(frozen=True)
class Extent:
    """A part of the map to choose; `window` is None for all of it."""

    title: str
    window: Window | None
    width_px: int
    height_px: int


@dataclass(frozen=True)
class MapWork:
    """What was chosen."""

    enlarger: Enlarger
    index: int
    window: Window | None


class EnhanceFilePrompt(Prompt):
    """Model, date and extent.

    Signals
        submitted(MapWork)   ask for the file now
    """

    submitted = Signal(object)

    def __init__(
        self,
        known: Sequence[Enlarger],
        chosen: Enlarger,
        dates: Sequence[str],
        index: int,
        extents: Sequence[Extent],
        first: int,
        bands: Callable[[Enlarger], int],
        pace: Callable[[str], float | None],
        parent: QWidget,
    ) -> None:
        """`dates`: what each is called; `first`: which extent is offered; `bands`: how many a way
        to enhance writes; `pace`: how long it takes for a pixel, where that was measured."""
        super().__init__(tr("Enhance to a file"), parent)
        self.setFixedWidth(WIDTH_PX)
        self._known = [e for e in known if e.trained]
        self._extents = extents
        self._bands = bands
        self._pace = pace
        self._method, self._date, self._extent = (self._box() for _ in range(3))
        self._first = self._method
        for enlarger in self._known:
            self._method.addItem(one_line(enlarger.title), enlarger.id)
        self._say_which_fit()
        self._method.setCurrentIndex(max(0, self._method.findData(chosen.id)))
        self._date.addItems([one_line(date) for date in dates])
        self._date.setCurrentIndex(index)
        self._extent.addItems([extent.title for extent in extents])
        self._extent.setCurrentIndex(first)
        described(
            self._method, tr("Way to enhance"), tr("The model that enlarges the map, or bicubic")
        )
        described(self._date, tr("Date"), tr("Which date of the stack the result is for"))
        described(self._extent, tr("Extent"), tr("How much of the map is enlarged"))
        self._says = PlainLabel("", "muted", wrap=True)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(GRID_PX)
        rows = (tr("With"), self._method), (tr("Date"), self._date), (tr("Extent"), self._extent)
        for row, (name, box) in enumerate(rows):
            if box is self._date and len(dates) < 2:
                continue
            label = PlainLabel(name)
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
            box.currentIndexChanged.connect(self._tell)
        self._rows.addLayout(grid)
        self._rows.addWidget(self._says)
        self._done = self._buttons(tr("Choose file…"), tr(GOES_ON))
        self._done.clicked.connect(self._submit)
        self._tell()

    @property
    def says(self) -> str:
        """What is said below the fields."""
        return self._says.text()

    def _box(self) -> QComboBox:
        box = QComboBox()
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        calm_wheel(box)
        return box

    def _say_which_fit(self) -> None:
        items = self._method.model()
        for row, enlarger in enumerate(self._known):
            if enlarger.why_not and isinstance(items, QStandardItemModel):
                item: QStandardItem = items.item(row)
                item.setEnabled(False)
                item.setToolTip(tooltip(enlarger.why_not))

    def _chosen(self) -> tuple[Enlarger, Extent]:
        return self._known[self._method.currentIndex()], self._extents[self._extent.currentIndex()]

    @Slot()
    def _tell(self) -> None:
        enlarger, extent = self._chosen()
        self._done.setEnabled(not enlarger.why_not)
        if enlarger.why_not:
            self._says.setText(enlarger.why_not)
            return
        scale, count = enlarger.scale, self._bands(enlarger)
        width, height = extent.width_px * scale, extent.height_px * scale
        size = formats.file_size(width * height * count * _BYTES)
        bands = plural("{n} band", "{n} bands", count)
        said = [
            f"{formats.whole(width)} × {formats.whole(height)} px",
            bands,
            tr("up to {size} (three times that on the disk while it is made)", size=size),
        ]
        pace = self._pace(enlarger.id)
        if pace is not None:
            long = formats.duration(max(1.0, pace * extent.width_px * extent.height_px))
            said.append(tr("about {time}", time=long))
        self._says.setText(" · ".join(said))

    @Slot()
    def _submit(self) -> None:
        enlarger, extent = self._chosen()
        self.close()
        self.submitted.emit(MapWork(enlarger, self._date.currentIndex(), extent.window))
