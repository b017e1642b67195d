"""What is done with the selected files of a batch: one choice changes all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector.core.batch import ALL_DATES, LAST_DATE, BatchItem, BatchSettings, FrameChoice
from inspector.core.card import ModelCard
from inspector.core.enhanced import BICUBIC
from inspector.core.frame import Window
from inspector.core.language import tr
from inspector.core.map_models import takes_maps
from inspector.core.restoration import MODES
from inspector.ui.decimal_box import DecimalBox
from inspector.ui.icons import IconButton
from inspector.ui.panels.batch_fields import (
    DIFFERENT,
    Change,
    frame_box,
    region_of,
    region_text,
    row_of,
    show_choice,
    with_model,
)
from inspector.ui.panels.batch_words import MODE_TEXT, models_text
from inspector.ui.panels.parts import calm_wheel, can_shrink, described
from inspector.ui.plain import PlainLabel, one_line
from inspector.ui.services import DeviceChoiceInfo
from inspector.ui.theme import GRID_PX

_LAST = -1


class BatchSettingsForm(QWidget):
    """The settings of some items; where they differ, it says so, and leaves them until somebody
    chooses.

    Signals
        chosen(change)    all selected items are to be changed like this
    """

    chosen = Signal(object)

    def __init__(
        self,
        cards: Callable[[], Sequence[ModelCard]],
        devices: Sequence[DeviceChoiceInfo],
        in_view: Callable[[], Window | None],
        parent: QWidget | None = None,
    ) -> None:
        """`in_view`: the pixels of the picture that the canvas shows."""
        super().__init__(parent)
        self._cards = cards
        self._in_view = in_view
        self._settings: tuple[BatchSettings, ...] = ()
        self._shown: object = None
        self._filling = False
        self._about = PlainLabel(kind="small", wrap=True)
        self._models = QPushButton()
        self._menu = QMenu(self._models)
        self._models.setMenu(self._menu)
        can_shrink(self._models)
        self._enlarge = self._combo(tr("Enlarge first"), lambda s, v: replace(s, enlarge=v))
        self._reference = self._combo(tr("Reference"), lambda s, v: replace(s, reference=v))
        self._mode = self._combo(tr("Difference"), lambda s, v: replace(s, mode=v))
        self._device = self._combo(tr("Device"), lambda s, v: replace(s, device=v))
        self._date = self._combo(tr("Date"), lambda s, v: replace(s, date=v))
        self._threshold = DecimalBox()
        self._threshold.setRange(0.0, 0.99)
        self._threshold.setSingleStep(0.05)
        self._threshold.setSpecialValueText(tr(DIFFERENT))
        self._threshold.valueChanged.connect(self._on_threshold)
        self._every, self._first, self._last = (frame_box(self._on_frames, _LAST) for _ in range(3))
        self._every.setMinimum(0)
        self._every.setSpecialValueText(tr(DIFFERENT))
        self._last.setSpecialValueText(tr("the end"))
        self._marks = QCheckBox(tr("Only marked frames"))
        self._marks.clicked.connect(self._on_frames)
        self._region = QLineEdit()
        self._region.setPlaceholderText(tr("whole frame"))
        self._region.editingFinished.connect(self._on_region)
        self._take = IconButton("region", tr("Take the part of the picture that is in view"))
        self._take.clicked.connect(self._take_view)
        self._lay_out()
        for reference, text in (("auto", tr("Chosen by itself")), ("none", tr("None"))):
            self._reference.addItem(text, reference)
        self._mode.addItem(tr("As usual for the model"), "")
        for mode in MODES:
            self._mode.addItem(tr(MODE_TEXT[mode]), mode)
        for info in devices:
            if info.available:
                self._device.addItem(tr(info.title), info.choice)
        self.show_items(())

    def show_items(self, items: Sequence[BatchItem], editable: bool = False) -> None:
        """Show the settings of items; those that are not `editable` are only shown."""
        # Ten thousand files are mostly added with the same settings.
        some = tuple({id(item.settings): item.settings for item in items}.values())
        kinds = {item.kind for item in items}
        shown = (some, kinds, editable, bool(items), tuple(card.id for card in self._cards()))
        if shown == self._shown:
            return  # a file further on: nothing that stands here
        self._shown, self._settings = shown, some
        self._filling = True
        self._fields.setVisible(bool(items))
        self._fields.setEnabled(editable)
        self._fill_models("map" in kinds)
        for combo, field in (
            (self._enlarge, "enlarge"),
            (self._reference, "reference"),
            (self._mode, "mode"),
            (self._device, "device"),
        ):
            show_choice(combo, {getattr(s, field) for s in some})
        thresholds = {s.threshold for s in some}
        self._threshold.setValue(thresholds.pop() if len(thresholds) == 1 else 0.0)
        self._show_frames(some, "video" in kinds)
        self._show_date(some, "map" in kinds)
        regions = {s.region for s in some}
        one = regions.pop() if len(regions) == 1 else None
        self._region.setText(region_text(one))
        self._region.setPlaceholderText(tr(DIFFERENT) if regions else tr("whole frame"))
        uses_reference = any(s.enlarge not in ("", BICUBIC) for s in some)
        self._reference.setEnabled(uses_reference)
        restoring = {c.id for c in self._cards() if c.task == "restore"}
        self._mode.setEnabled(any(restoring & set(s.models) for s in some))
        self._filling = False

    def say(self, text: str) -> None:
        """What these settings are of."""
        self._about.setText(text)

    # -- building -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._fields = QWidget()
        form = QFormLayout(self._fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(GRID_PX)
        form.setVerticalSpacing(GRID_PX // 2)
        region = row_of(self._region, self._take)
        span = row_of(self._first, PlainLabel(tr("to")), self._last)
        for title, widget in (
            (tr("Find with"), self._models),
            (tr("Enlarge first"), self._enlarge),
            (tr("Reference"), self._reference),
            (tr("Every n-th frame"), self._every),
            (tr("Frames from"), span),
            ("", self._marks),
            (tr("Date"), self._date),
            (tr("Threshold"), self._threshold),
            (tr("Region"), region),
            (tr("Difference"), self._mode),
            (tr("Device"), self._device),
        ):
            form.addRow(PlainLabel(title), widget)
        self._form, self._span = form, span
        for widget, name, tip in (
            (self._models, tr("Models"), tr("Which models look at each frame")),
            (self._enlarge, tr("Enlarge first"), tr("The models then look at the enlarged frame")),
            (self._reference, tr("Reference"), tr("Which other frame helps to enlarge")),
            (self._every, tr("Every n-th frame"), tr("1 takes every frame of a video")),
            (self._first, tr("First frame"), tr("Counted from 0")),
            (self._last, tr("Last frame"), tr("Counted from 0; below 0 is the end")),
            (
                self._marks,
                tr("Only marked frames"),
                tr("Frames with findings, measures or drawings"),
            ),
            (self._date, tr("Date"), tr("Which date of a stack of maps")),
            (
                self._threshold,
                tr("Threshold"),
                tr("From which probability a pixel counts as found"),
            ),
            (
                self._region,
                tr("Region"),
                tr("x, y, width, height in pixels; empty for all of the frame"),
            ),
            (
                self._mode,
                tr("Difference"),
                tr("Which difference from a restored surface is damage"),
            ),
            (self._device, tr("Device"), tr("Where the models run")),
        ):
            described(widget, name, tip)
            if isinstance(widget, QComboBox | QAbstractSpinBox):
                calm_wheel(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID_PX, GRID_PX // 2, GRID_PX, GRID_PX)
        column.setSpacing(GRID_PX // 2)
        column.addWidget(self._about)
        column.addWidget(self._fields)
        column.addStretch()

    def _combo(self, name: str, change: Callable[[BatchSettings, Any], BatchSettings]) -> QComboBox:
        combo = QComboBox()
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(12)
        combo.setAccessibleName(name)

        def on_activated(_: int) -> None:
            value = combo.currentData()
            if value is not None:
                self._choose(lambda settings: change(settings, value))

        combo.activated.connect(on_activated)
        return combo

    # -- showing ------------------------------------------------------------------------------

    def _fill_models(self, maps: bool) -> None:
        cards = [c for c in self._cards() if c.trained and takes_maps(c) == maps]
        used = [set(settings.models) for settings in self._settings]
        self._menu.clear()
        for card in cards:
            if card.finds:
                action = self._menu.addAction(one_line(card.title).replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(bool(used) and all(card.id in models for models in used))
                action.triggered.connect(lambda on, i=card.id: self._choose(with_model(i, on)))
        text = models_text({settings.models for settings in self._settings}, cards)
        self._models.setText(text.replace("&", "&&"))
        self._enlarge.clear()
        self._enlarge.addItem(tr("No"), "")
        self._enlarge.addItem(tr("Bicubic"), BICUBIC)
        for card in cards:
            if card.enhance is not None:
                self._enlarge.addItem(one_line(card.title), card.id)

    def _show_frames(self, some: Sequence[BatchSettings], videos: bool) -> None:
        for row in (self._every, self._span, self._marks):
            self._form.setRowVisible(row, videos)
        chosen = {s.frames for s in some}
        frames = chosen.pop() if len(chosen) == 1 else FrameChoice()
        self._every.setValue(0 if chosen else frames.every)
        self._first.setValue(frames.first)
        self._last.setValue(_LAST if frames.last is None else frames.last)
        self._marks.setChecked(frames.marks and not chosen)
        self._every.setEnabled(not frames.marks)

    def _show_date(self, some: Sequence[BatchSettings], maps: bool) -> None:
        self._form.setRowVisible(self._date, maps)
        self._date.clear()
        self._date.addItem(tr("The last"), LAST_DATE)
        self._date.addItem(tr("All"), ALL_DATES)
        dates = {s.date for s in some}
        for date in sorted(dates - {LAST_DATE, ALL_DATES}):
            self._date.addItem(one_line(date), date)
        show_choice(self._date, dates)

    # -- choosing -----------------------------------------------------------------------------

    def _choose(self, change: Change) -> None:
        if not self._filling:
            self.chosen.emit(change)

    def _on_threshold(self, value: float) -> None:
        if value > 0:
            self._choose(lambda settings: replace(settings, threshold=max(0.01, value)))

    def _on_frames(self) -> None:
        every, first, last = self._every.value(), max(0, self._first.value()), self._last.value()
        if every < 1 and not self._marks.isChecked():
            return
        end = None if last < 0 else max(first, last)
        frames = FrameChoice(max(1, every), first, end, self._marks.isChecked())
        self._choose(lambda settings: replace(settings, frames=frames))

    def _on_region(self) -> None:
        text = self._region.text().strip()
        region = region_of(text)
        if text and region is None:
            self._region.setText(region_text(None))
            return
        if text or len({settings.region for settings in self._settings}) < 2:
            self._choose(lambda settings: replace(settings, region=region))

    def _take_view(self) -> None:
        region = self._in_view()
        if region is not None:
            self._choose(lambda settings: replace(settings, region=region))
