"""The layers panel: what lies over the picture, how strongly, and from which confidence on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from inspector.core.frame import FrameRef
from inspector.core.language import tr
from inspector.ui.decimal_box import DecimalBox
from inspector.ui.panels import formats
from inspector.ui.panels.error_meter import ErrorMeter
from inspector.ui.panels.eye_button import LAYER_TEXTS, MASK, OUTLINES, EyeButton
from inspector.ui.panels.histogram import Histogram
from inspector.ui.panels.legend import Legend
from inspector.ui.panels.parts import calm_wheel, described
from inspector.ui.plain import PlainLabel
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.theme import GRID_PX
from inspector.ui.view_state import LAYERS, ViewState

NUMBER_WIDTH_PX = 88


class LayersPanel(QWidget):
    """Controls of the view; every change acts at once and is no edit."""

    def __init__(
        self,
        session: Session,
        view: ViewState,
        suggestions: Suggestions,
        labels: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        """`labels`: the classes that the chosen model tells apart."""
        super().__init__(parent)
        self._session = session
        self._view = view
        self._suggestions = suggestions
        self._mask_eye = EyeButton(MASK)
        self._outline_eye = EyeButton(OUTLINES)
        self._layer_eyes = {layer: EyeButton(LAYER_TEXTS[layer]) for layer in LAYERS}
        self._heat = QCheckBox(tr("Probability as heat map"))
        self._opacity = self._slider(0, 100, tr("Opacity of the mask"))
        self._opacity_text = PlainLabel(kind="small")
        self._threshold = self._slider(1, 99, tr("Confidence threshold"))
        self._threshold_box = QSpinBox()
        self._confidence = QWidget()
        self._min_length = DecimalBox()
        self._min_length_mm = PlainLabel(kind="small")
        self._histogram = Histogram()
        self._legend = Legend(session, suggestions, labels)
        self._prepare()
        self._arrange()
        self._connect()
        self._on_overlay_changed()
        self._on_threshold_changed(view.threshold)
        self._update_mask()

    def add_above(self, part: QWidget) -> None:
        """Put a part with controls of its own above all others."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(0, part)
        column.insertWidget(1, _line())

    def stand_in(self, meter: ErrorMeter) -> None:
        """While an error map is seen, its own meter, above all others, stands in for the
        confidence."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        line = _line()
        column.insertWidget(0, meter)
        column.insertWidget(1, line)

        def swap(shown: bool) -> None:
            line.setVisible(shown)
            self._confidence.setHidden(shown)

        meter.shown_changed.connect(swap)
        swap(not meter.isHidden())

    def show_labels(self, labels: Sequence[str]) -> None:
        """Another model tells these classes apart."""
        self._legend.show_labels(labels)

    def _slider(self, low: int, high: int, name: str) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(low, high)
        slider.setPageStep(5)
        described(slider, name)
        calm_wheel(slider)
        return slider

    def _prepare(self) -> None:
        described(
            self._heat, tr("Probability as heat map"), tr("Dark to bright: how sure the model is")
        )
        described(
            self._threshold,
            tr("Confidence threshold"),
            tr("A pixel counts as crack from this confidence on; suggestions follow at once"),
        )
        self._threshold_box.setRange(1, 99)
        self._threshold_box.setSuffix(" %")
        described(self._threshold_box, tr("Confidence threshold in per cent"))
        self._min_length.setRange(0, 100_000)
        self._min_length.setDecimals(0)
        self._min_length.setSingleStep(5)
        self._min_length.setSuffix(" px")
        self._min_length.setKeyboardTracking(False)
        for box in (self._threshold_box, self._min_length):
            box.setFixedWidth(NUMBER_WIDTH_PX)
            calm_wheel(box)
        described(
            self._min_length,
            tr("Smallest length of a suggestion"),
            tr("Shorter suggestions are not shown; accepted findings always are"),
        )
        described(
            self._histogram,
            tr("Histogram of the model's confidence"),
            tr("Click to set the threshold"),
        )

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        column.setSpacing(GRID_PX)
        mask = QHBoxLayout()
        mask.setSpacing(GRID_PX // 2)
        mask.addWidget(self._mask_eye)
        mask.addWidget(PlainLabel(tr("Mask")))
        mask.addWidget(self._opacity, 1)
        self._opacity_text.setMinimumWidth(40)
        self._opacity_text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        mask.addWidget(self._opacity_text)
        outlines = QHBoxLayout()
        outlines.setSpacing(GRID_PX // 2)
        outlines.addWidget(self._outline_eye)
        outlines.addWidget(PlainLabel(tr("Outlines")), 1)
        column.addLayout(mask)
        column.addLayout(outlines)
        column.addLayout(self._kinds())
        column.addWidget(self._heat)
        column.addWidget(_line())
        head = QHBoxLayout()
        label = PlainLabel(tr("Confidence from"))
        label.setBuddy(self._threshold_box)
        head.addWidget(label, 1)
        head.addWidget(self._threshold_box)
        meter = QVBoxLayout(self._confidence)
        meter.setContentsMargins(0, 0, 0, 0)
        meter.setSpacing(0)
        meter.addLayout(head)
        meter.addSpacing(GRID_PX)
        meter.addWidget(self._histogram)
        meter.addWidget(self._threshold)
        column.addWidget(self._confidence)
        least = QHBoxLayout()
        least_label = PlainLabel(tr("Length from"))
        least_label.setBuddy(self._min_length)
        least.addWidget(least_label)
        self._min_length_mm.setAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        least.addWidget(self._min_length_mm, 1)
        least.addWidget(self._min_length)
        column.addLayout(least)
        column.addWidget(_line())
        column.addWidget(self._legend)
        column.addStretch()

    def _kinds(self) -> QGridLayout:
        """What the outlines stand for."""
        grid = QGridLayout()
        grid.setContentsMargins(2 * GRID_PX, 0, 0, 0)
        grid.setHorizontalSpacing(GRID_PX // 2)
        grid.setVerticalSpacing(GRID_PX // 4)
        for row, (layer, eye) in enumerate(self._layer_eyes.items()):
            grid.addWidget(eye, row, 0)
            grid.addWidget(PlainLabel(tr(LAYER_TEXTS[layer].name)), row, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _connect(self) -> None:
        view = self._view
        self._mask_eye.toggled.connect(view.set_mask_visible)
        self._outline_eye.toggled.connect(view.set_outlines_visible)
        for layer, eye in self._layer_eyes.items():
            eye.toggled.connect(lambda on, layer=layer: view.set_layer_visible(layer, on))
        self._heat.toggled.connect(view.set_heat)
        self._opacity.valueChanged.connect(lambda value: view.set_opacity(value / 100))
        self._threshold.valueChanged.connect(lambda value: view.set_threshold(value / 100))
        self._threshold_box.valueChanged.connect(lambda value: view.set_threshold(value / 100))
        self._histogram.threshold_picked.connect(lambda value: view.set_threshold(round(value, 2)))
        self._min_length.valueChanged.connect(view.set_min_length)
        view.overlay_changed.connect(self._on_overlay_changed)
        view.threshold_changed.connect(self._on_threshold_changed)
        self._suggestions.mask_changed.connect(self._on_mask_changed)
        self._session.current_changed.connect(self._update_mask)
        self._session.document_changed.connect(self._update_scale)

    def _on_overlay_changed(self) -> None:
        view = self._view
        pairs = (
            (self._mask_eye, view.mask_visible),
            (self._outline_eye, view.outlines_visible),
            (self._heat, view.heat),
        )
        for button, checked in pairs:
            button.setChecked(checked)
        for layer, eye in self._layer_eyes.items():
            eye.setChecked(view.layer_visible(layer))
            eye.setEnabled(view.outlines_visible)
        percent = round(view.opacity * 100)
        with QSignalBlocker(self._opacity):
            self._opacity.setValue(percent)
        self._opacity_text.setText(f"{percent} %")
        self._opacity.setEnabled(view.mask_visible)
        self._heat.setEnabled(view.mask_visible)

    def _on_threshold_changed(self, threshold: float) -> None:
        percent = round(threshold * 100)
        for control in (self._threshold, self._threshold_box):
            with QSignalBlocker(control):
                control.setValue(percent)
        with QSignalBlocker(self._min_length):
            self._min_length.setValue(self._view.min_length_px)
        self._histogram.set_threshold(threshold)
        self._update_scale()

    def _on_mask_changed(self, frame: FrameRef) -> None:
        if frame == self._session.current:
            self._update_mask()

    def _update_mask(self) -> None:
        frame = self._session.current
        with QSignalBlocker(self._min_length):
            self._min_length.setValue(self._view.min_length_px)
        ran = frame is not None and self._session.document.result_for(frame) is not None
        self._histogram.set_mask(
            None if frame is None else self._suggestions.mask(frame),
            tr("Reading the result…") if ran else tr("No result on this picture yet"),
        )
        self._update_scale()

    def _update_scale(self) -> None:
        frame, sources = self._session.current, self._session.document.sources
        entry = sources.get(frame.source_id) if frame else None
        if entry is None or entry.scale is None:
            self._min_length_mm.setText("")
            return
        self._min_length_mm.setText(formats.length(self._view.min_length_px, entry.scale.mm_per_px))


def _line() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setForegroundRole(line.palette().ColorRole.Midlight)
    return line
