"""The layers panel changes how things are shown, and no document."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QSlider, QSpinBox
from pytestqt.qtbot import QtBot
from ui.conftest import Bench
from ui.fakes import finding, redaction

from inspector.core import edits
from inspector.core.document import Scale
from inspector.core.frame import FrameRef
from inspector.ui.panels.eye_button import EyeButton
from inspector.ui.panels.histogram import BINS, Histogram, bins_of
from inspector.ui.panels.layers import LayersPanel
from inspector.ui.panels.legend import Legend
from inspector.ui.panels.parts import Swatch
from inspector.ui.view_state import LAYERS


@pytest.fixture
def panel(bench: Bench, qtbot: QtBot) -> LayersPanel:
    made = LayersPanel(bench.session, bench.view, bench.suggestions, ("crack",))
    qtbot.addWidget(made)
    made.show()
    return made


def child(panel: LayersPanel, name: str) -> QSlider:
    return next(s for s in panel.findChildren(QSlider) if s.accessibleName() == name)


def eye(panel: LayersPanel, layer: str) -> EyeButton:
    return next(e for e in panel.findChildren(EyeButton) if e.accessibleName().endswith(layer))


def histogram(panel: LayersPanel) -> Histogram:
    found = panel.findChild(Histogram)
    assert found is not None
    return found


def test_eyes_and_heat_act_at_once_and_follow(bench: Bench, panel: LayersPanel) -> None:
    mask, outlines = eye(panel, "mask"), eye(panel, "outlines")
    mask.click()
    assert not bench.view.mask_visible
    assert mask.accessibleName() == "Show mask"
    bench.view.set_mask_visible(True)
    assert mask.isChecked()
    outlines.click()
    assert not bench.view.outlines_visible
    heat = panel.findChild(QCheckBox)
    assert heat is not None
    heat.click()
    assert bench.view.heat
    assert bench.session.undo_stack.count() == 0


def test_each_kind_of_outline_has_an_eye(bench: Bench, panel: LayersPanel) -> None:
    for layer in LAYERS:
        assert bench.view.shows(layer)
        eye(panel, layer).click()
        assert not bench.view.shows(layer)
    bench.view.set_layer_visible("redactions", True)
    assert eye(panel, "redactions").isChecked()
    bench.view.set_outlines_visible(False)
    assert not bench.view.shows("redactions")
    assert not eye(panel, "redactions").isEnabled()
    bench.view.set_outlines_visible(True)
    assert [layer for layer in LAYERS if bench.view.shows(layer)] == ["redactions"]


def test_threshold_by_slider_number_and_from_elsewhere(bench: Bench, panel: LayersPanel) -> None:
    slider = child(panel, "Confidence threshold")
    number = panel.findChild(QSpinBox)
    assert number is not None
    slider.setValue(72)
    assert bench.view.threshold == pytest.approx(0.72)
    assert number.value() == 72
    number.setValue(30)
    assert slider.value() == 30
    bench.view.set_threshold(0.99)
    assert (slider.value(), number.value()) == (99, 99)


def test_opacity(bench: Bench, panel: LayersPanel) -> None:
    child(panel, "Opacity of the mask").setValue(25)
    assert bench.view.opacity == pytest.approx(0.25)


def test_a_higher_threshold_leaves_fewer_suggestions(
    bench: Bench, photos: list[FrameRef], panel: LayersPanel
) -> None:
    bench.run()
    before = sum(s.measures.area_px for s in bench.suggestions.on_frame(photos[0]))
    child(panel, "Confidence threshold").setValue(95)
    after = sum(s.measures.area_px for s in bench.suggestions.on_frame(photos[0]))
    assert 0 < after < before


def test_smallest_length_in_pixels_and_millimetres(
    bench: Bench, photos: list[FrameRef], panel: LayersPanel
) -> None:
    box = panel.findChild(QDoubleSpinBox)
    assert box is not None
    box.setValue(40)
    assert bench.view.min_length_px == 40
    assert panel._min_length_mm.text() == ""
    ids = [photos[0].source_id]
    bench.session.edit("s", lambda d: edits.set_scale(d, ids, Scale(0.5, "typed")))
    assert panel._min_length_mm.text() == "20.0 mm"


def test_histogram_follows_the_mask_and_sets_the_threshold(
    bench: Bench, photos: list[FrameRef], panel: LayersPanel, qtbot: QtBot
) -> None:
    bars = histogram(panel)
    assert bars.bins is None
    bench.run(photos[0])
    assert bars.bins is not None
    assert bars.bins.shape == (BINS,)
    assert 0.0 <= bars.bins.min() <= bars.bins.max() == 1.0
    place = QPoint(round(bars.width() * 0.8), 10)
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=place)
    assert bench.view.threshold == pytest.approx(0.8, abs=0.01)
    bench.session.go_by(1)
    assert bars.bins is None


def test_bars_stand_where_the_probabilities_are(bench: Bench, photos: list[FrameRef]) -> None:
    from ui.fakes import mask_of

    from inspector.core.frame import Frame

    grey = np.full((50, 40, 3), 120 - 77, np.uint8)  # probability 77 * 2.6 = 200 of 255
    bars = bins_of(mask_of(Frame(grey)))
    assert list(np.flatnonzero(bars)) == [int((200 - 2.5) / 253 * BINS)]


def test_legend_shows_each_label_as_suggested_and_accepted(
    bench: Bench, photos: list[FrameRef], panel: LayersPanel, qtbot: QtBot
) -> None:
    legend = panel.findChild(Legend)
    assert legend is not None
    panel.show_labels(("crack", "joint"))
    assert legend.names() == ["crack", "joint"]
    others = 3  # a measurement, and a redaction as proposed and as confirmed
    qtbot.waitUntil(
        lambda: sum(s.isVisible() for s in panel.findChildren(Swatch)) == 2 * 2 + others
    )
    drawn = replace(finding("a", photos[0].source_id), label="Setzung\n" + "x" * 300)
    bench.session.edit("a", lambda d: edits.put(d, drawn, redaction("r", photos[0].source_id)))
    assert legend.names() == ["crack", "joint", drawn.label]
    assert panel.minimumSizeHint().width() <= 260
    bench.session.new_project()
    assert legend.names() == ["crack", "joint"]


def test_narrow_dock(light: None, panel: LayersPanel) -> None:
    assert panel.minimumSizeHint().width() <= 260
