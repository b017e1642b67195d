"""From which error on damage is marked: the threshold of an error map, in units of the error.

There is one threshold. The error map bends its values into confidences, so the marks here and the
confidence of `ViewState` are the same thing said in two units.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from inspector.core.card import ModelCard
from inspector.core.delta import Changed
from inspector.core.language import tr
from inspector.core.restoration import UNITS, Mode
from inspector.ui.decimal_box import DecimalBox
from inspector.ui.finding import JUDGE_AGAIN, RestoredResult
from inspector.ui.jobs import Job
from inspector.ui.made_pictures import MadePictures
from inspector.ui.panels.error_histogram import ErrorHistogram
from inspector.ui.panels.error_words import MODE_NAMES, MODE_TIPS, figures, verdict
from inspector.ui.panels.parts import calm_wheel, can_shrink, described
from inspector.ui.plain import PlainLabel, tooltip
from inspector.ui.session import Session
from inspector.ui.theme import GRID_PX
from inspector.ui.view_state import ViewState

NUMBER_WIDTH_PX = 88
JUDGED = 0.5
"""The confidence at which exactly what was judged damaged is marked."""


class ErrorMeter(QWidget):
    """Stands where the confidence is set, while what is seen comes from a model that restores.

    Signals
        shown_changed(bool)   it is there for the picture in view, or not
        mode_chosen(str)      judge by this mode, now and in the next runs
    """

    shown_changed = Signal(bool)
    mode_chosen = Signal(str)

    def __init__(
        self,
        session: Session,
        view: ViewState,
        pictures: MadePictures,
        cards: Callable[[], Sequence[ModelCard]],
        parent: QWidget | None = None,
    ) -> None:
        """`cards`: of the models that there are; new ones are learnt meanwhile."""
        super().__init__(parent)
        self._session = session
        self._view = view
        self._pictures = pictures
        self._cards = cards
        self._subject: RestoredResult | None = None
        self._counts: NDArray[np.int64] = np.zeros(256, np.int64)
        self._modes = QComboBox()
        self._error = DecimalBox()
        self._unit = PlainLabel("", "small", wrap=True)
        self._histogram = ErrorHistogram()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._verdict = PlainLabel("", wrap=True)
        self._figures = PlainLabel("", "small", wrap=True)
        self._back = QPushButton(tr("Back to the judged threshold"))
        self._prepare()
        self._arrange()
        self._modes.activated.connect(self._on_mode)
        self._error.valueChanged.connect(self._on_error)
        self._slider.valueChanged.connect(self._take_level)
        self._histogram.level_picked.connect(self._take_level)
        self._back.clicked.connect(lambda: view.set_threshold(JUDGED))
        view.threshold_changed.connect(self._follow_threshold)
        pictures.changed.connect(self._refresh)
        session.document_changed.connect(self._on_document_changed)
        session.jobs.ended.connect(self._on_job_ended)
        self.hide()
        self._refresh()

    @property
    def subject(self) -> RestoredResult | None:
        """The restoration that is measured here, once it is in memory."""
        return self._subject

    @property
    def verdict(self) -> str:
        """What is said of it."""
        return self._verdict.text()

    def _prepare(self) -> None:
        described(
            self._modes, tr("Which difference counts"), tr("Judge the same restored surface again")
        )
        self._modes.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        described(
            self._error, tr("Error from which a pixel is marked"), tr("Suggestions follow at once")
        )
        self._error.setKeyboardTracking(False)
        self._error.setFixedWidth(NUMBER_WIDTH_PX)
        self._slider.setPageStep(8)
        described(
            self._slider,
            tr("Threshold of the error map"),
            tr("A pixel is marked from this error on"),
        )
        described(
            self._histogram,
            tr("Histogram of the filtered error"),
            tr("How many pixels have which error (logarithm); click or drag for the threshold"),
        )
        described(self._back, self._back.text(), tr("Mark what the model's guards found damaged"))
        can_shrink(self._back)
        for control in (self._modes, self._error, self._slider):
            calm_wheel(control)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        mode, head = QHBoxLayout(), QHBoxLayout()
        name, least = PlainLabel(tr("Mode")), PlainLabel(tr("Error from"))
        name.setBuddy(self._modes)
        least.setBuddy(self._error)
        mode.addWidget(name)
        mode.addWidget(self._modes, 1)
        head.addWidget(least)
        head.addWidget(self._unit, 1)
        head.addWidget(self._error)
        self._unit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        meter = QVBoxLayout()
        meter.setSpacing(0)
        meter.addWidget(self._histogram)
        meter.addWidget(self._slider)
        column.addLayout(mode)
        column.addLayout(head)
        column.addLayout(meter)
        for widget in (self._verdict, self._figures, self._back):
            column.addWidget(widget)

    # -- following ----------------------------------------------------------------------------

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        if changed.delta.results:
            self._refresh()

    @Slot(object)
    def _on_job_ended(self, job: Job) -> None:
        """Where judging again was stopped or failed, the mode is still the old one."""
        if job.key == JUDGE_AGAIN and self._subject is not None:
            self._offer_modes(self._subject.picture.mode)

    @Slot()
    def _refresh(self) -> None:
        session = self._session
        entries = self._pictures.entries("restored")
        mask = session.document.result_for(session.current) if session.current else None
        wanted = bool(entries) and mask is not None and mask.model_id == entries[-1].model_id
        in_memory = {made.entry.id: made for made in self._pictures.restored}
        subject = in_memory.get(entries[-1].id) if wanted else None
        if subject is not self._subject or (wanted and subject is None):
            self._subject = subject
            self._show()
        if wanted == self.isHidden():
            self.setVisible(wanted)
            self.shown_changed.emit(wanted)

    def _show(self) -> None:
        subject = self._subject
        for widget in (self._slider, self._error, self._modes, self._back):
            widget.setEnabled(subject is not None)
        if subject is None:
            self._histogram.show_error(None, None, 255)
            self._verdict.setText("")
            self._figures.setText("")
            return
        made = subject.picture
        judgement = made.error.judgement
        self._counts = np.bincount(made.error.values.ravel(), minlength=256)
        largest = int(np.flatnonzero(self._counts)[-1])
        marks = [judgement.otsu + 1, judgement.level_of(judgement.guards.floor)]
        last = min(255, max(largest, 15, *marks))
        self._histogram.show_error(self._counts, judgement, last)
        self._unit.setText(tr(UNITS[made.mode]))
        self._figures.setText(figures(judgement))
        self._offer_modes(made.mode)
        with QSignalBlocker(self._slider), QSignalBlocker(self._error):
            self._slider.setRange(0, last + 1)
            self._error.setRange(judgement.error_at(0), judgement.error_at(256))
            step = judgement.error_at(1) - judgement.error_at(0)
            self._error.setDecimals(0 if step > 5 else 1)
            self._error.setSingleStep(max(step, 0.1))
        self._follow_threshold()

    def _offer_modes(self, mode: Mode) -> None:
        assert self._subject is not None
        model_id = self._subject.entry.model_id
        known = next((card.modes for card in self._cards() if card.id == model_id), ())
        with QSignalBlocker(self._modes):
            self._modes.clear()
            for row, each in enumerate(known or (mode,)):
                self._modes.addItem(tr(MODE_NAMES[each]), each)
                self._modes.setItemData(
                    row, tooltip(tr(MODE_TIPS[each])), Qt.ItemDataRole.ToolTipRole
                )
            self._modes.setCurrentIndex(self._modes.findData(mode))
        self._modes.setEnabled(len(known) > 1 and not self._session.read_only)

    @Slot()
    def _follow_threshold(self) -> None:
        if self._subject is None:
            return
        made = self._subject.picture
        judgement = made.error.judgement
        level = judgement.level_at(self._view.threshold)
        with QSignalBlocker(self._slider), QSignalBlocker(self._error):
            self._slider.setValue(level)
            self._error.setValue(judgement.error_at(level))
        self._histogram.show_level(level)
        self._verdict.setText(verdict(judgement, made.mode, self._counts.tolist(), level))
        self._back.setVisible(level != judgement.level_at(JUDGED))

    # -- acting -------------------------------------------------------------------------------

    @Slot(int)
    def _take_level(self, level: int) -> None:
        if self._subject is not None:
            judgement = self._subject.picture.error.judgement
            now = judgement.level_at(self._view.threshold)
            # Values that confidences do not tell apart are stepped over, or a step up would not
            # leave the one it begins at.
            while now < level < 256 and judgement.level_at(judgement.confidence_at(level)) <= now:
                level += 1
            self._view.set_threshold(judgement.confidence_at(level))
            self._follow_threshold()

    @Slot(float)
    def _on_error(self, error: float) -> None:
        if self._subject is not None:
            self._take_level(self._subject.picture.error.judgement.level_of(error))

    @Slot(int)
    def _on_mode(self, row: int) -> None:
        # A threshold that was set for one error means nothing for another.
        self._view.set_threshold(JUDGED)
        self.mode_chosen.emit(self._modes.itemData(row))
