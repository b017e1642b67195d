"""The panel of a trial under noise: which noise, how much of it, and what it does to the mask."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from inspector.core.language import mark, number, plural, tr
from inspector.imaging.noise import NOISES
from inspector.ui.noise_names import HAPPENS, LONG, described_condition
from inspector.ui.noise_trial import NoiseTrial
from inspector.ui.noise_work import Figures, Judged
from inspector.ui.panels.formats import NOTHING
from inspector.ui.panels.parts import CopyValue, calm_wheel, described
from inspector.ui.plain import ElidedLabel, PlainLabel, one_line
from inspector.ui.theme import GRID_PX

BUSY_AFTER_MS = 300
"""Quicker answers need no word about it."""
_BOX_PX = 72
_TO = "→"
_DICE = mark("Agreement is Dice with the mask without noise: 1 is the same pixels, 0 none.")


class NoisePanel(QWidget):
    """Choose a noise and drag the slider; the canvas and the figures follow.

    Signals
        ended()   the trial is to end
    """

    ended = Signal()

    def __init__(self, trial: NoiseTrial, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trial = trial
        self._noise = QComboBox()
        self._happens = PlainLabel("", "small", wrap=True)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._box = QSpinBox()
        self._heading = PlainLabel("", wrap=True)
        self._model = ElidedLabel()
        self._marked, self._agreement, self._accepted = CopyValue(), CopyValue(), CopyValue()
        self._meaning = PlainLabel("", "small", wrap=True)
        self._where = PlainLabel("", "small", wrap=True)
        self._problem = PlainLabel("", "warning", wrap=True)
        self._end = QPushButton(tr("End trial"))
        self._form = QFormLayout()
        self._judged: Judged | None = None
        self._late = False
        self._quiet = QTimer(self, interval=BUSY_AFTER_MS, singleShot=True)
        self._quiet.timeout.connect(self._on_late)
        self._prepare()
        self._arrange()
        trial.changed.connect(self._refresh)
        self._refresh()

    def focus_slider(self) -> None:
        """Let the arrow keys move the slider."""
        self._slider.setFocus()

    def _prepare(self) -> None:
        for noise in NOISES:
            self._noise.addItem(tr(LONG[noise]), noise)
        self._noise.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        described(self._noise, tr("Noise"), tr("What spoils the picture"))
        calm_wheel(self._noise)
        self._slider.setRange(0, 100)
        self._slider.setPageStep(10)
        described(self._slider, tr("Intensity of the noise"), tr("Drag: picture and mask follow"))
        self._box.setRange(0, 100)
        self._box.setSuffix(" %")
        self._box.setFixedWidth(_BOX_PX)
        described(self._box, tr("Intensity of the noise in per cent"))
        for control in (self._slider, self._box):
            calm_wheel(control)
            control.valueChanged.connect(lambda value: self._trial.set_intensity(value / 100))
        described(
            self._end, tr("End trial"), tr("Close this panel; the picture is seen as it is again")
        )
        self._noise.currentIndexChanged.connect(
            lambda _: self._trial.set_noise(self._noise.currentData())
        )
        self._end.clicked.connect(self.ended)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        column.setSpacing(GRID_PX)
        column.addWidget(self._noise)
        column.addWidget(self._happens)
        row = QHBoxLayout()
        row.setSpacing(GRID_PX)
        row.addWidget(self._slider, 1)
        row.addWidget(self._box)
        column.addLayout(row)
        column.addWidget(self._problem)
        column.addWidget(self._heading)
        form = self._form
        form.setHorizontalSpacing(GRID_PX)
        form.setVerticalSpacing(GRID_PX // 2)
        form.addRow(PlainLabel(tr("Model"), "muted"), self._model)
        form.addRow(PlainLabel(tr("Marked area"), "muted"), self._marked)
        form.addRow(PlainLabel(tr("Agreement"), "muted"), self._agreement)
        form.addRow(PlainLabel(tr("With accepted"), "muted"), self._accepted)
        column.addLayout(form)
        column.addWidget(self._meaning)
        column.addWidget(self._where)
        column.addWidget(self._end)
        column.addStretch()

    @Slot()
    def _on_late(self) -> None:
        self._late = True
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        trial = self._trial
        percent = round(trial.condition.intensity * 100)
        for control in (self._slider, self._box):
            with QSignalBlocker(control):
                control.setValue(percent)
        with QSignalBlocker(self._noise):
            self._noise.setCurrentIndex(NOISES.index(trial.condition.noise))
        self._happens.setText(tr(HAPPENS[trial.condition.noise]))
        self._problem.setText(one_line(trial.problem))
        self._problem.setVisible(bool(trial.problem))
        self._watch()
        judged = trial.judged
        self._model.setText(trial.card.title if trial.card else NOTHING)
        self._heading.setText(self._says(judged))
        self._show(judged.figures if judged else None)
        self._where.setText(self._place())

    def _watch(self) -> None:
        """Say that something takes long only where nothing comes for a while."""
        trial = self._trial
        if trial.judged is not self._judged or not trial.pending:
            self._judged, self._late = trial.judged, False
            self._quiet.stop()
        if trial.pending and not self._late and not self._quiet.isActive():
            self._quiet.start()

    def _says(self, judged: Judged | None) -> str:
        trial = self._trial
        if self._late and trial.waits_for:
            return tr("Waits for “{job}”", job=one_line(trial.waits_for))
        if self._late:
            return tr("Working…")
        # While it is being made, what it will say: or all below would jump.
        condition = judged.masks.spoilt.condition if judged is not None else trial.condition
        return tr("Without → with {noise}", noise=described_condition(condition))

    def _show(self, figures: Figures | None) -> None:
        marked = agreement = accepted = NOTHING
        against = figures is not None and figures.noisy_dice is not None
        if figures is not None:
            marked = f"{_percent(figures.clean_share)} {_TO} {_percent(figures.noisy_share)}"
            agreement = number(figures.agreement, ".2f")
            if not figures.clean_share and not figures.noisy_share:
                agreement = tr("nothing marked")
        meaning = [tr(_DICE)]
        if figures is not None and against:
            dice = (figures.clean_dice, figures.noisy_dice)
            accepted = f" {_TO} ".join(number(value, ".2f") for value in dice if value is not None)
            meaning.append(
                plural(
                    "With accepted: Dice with the finding that people accepted here.",
                    "With accepted: Dice with the {n} findings that people accepted here.",
                    figures.accepted,
                )
            )
        self._marked.set_value(tr("Marked area, without and with noise"), marked)
        self._agreement.set_value(tr("Agreement with the mask without noise"), agreement)
        self._accepted.set_value(tr("Agreement with accepted findings"), accepted)
        self._form.setRowVisible(self._accepted, against)
        self._meaning.setText(" ".join(meaning))

    def _place(self) -> str:
        place = self._trial.place
        if place is None:
            return ""
        if place.whole:
            return tr("Tried on the whole picture.")
        window = place.window
        return tr(
            "Tried on {width} × {height} px in the middle of the view, inside the dashes; "
            "move the picture to try another part.",
            width=window.width,
            height=window.height,
        )


def _percent(share: float) -> str:
    """Two digits after the point below 1 %: cracks are thin."""
    return f"{number(100 * share, '.2f' if share < 0.01 else '.1f')} %"
