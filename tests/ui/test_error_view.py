"""The error map in the whole window: layers, one threshold in two units, modes, and keeping it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QDoubleSpinBox, QPushButton, QSlider
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes
from ui.looking import do, seen, stamp

from inspector.core import edits
from inspector.core.enhanced import STAMP as ENHANCED
from inspector.core.frame import Window
from inspector.core.restoration import STAMP
from inspector.core.settings import Settings
from inspector.core.shape import Shape
from inspector.ui import theme
from inspector.ui.dialogs.ask import Ask
from inspector.ui.jobs import InlineJobs
from inspector.ui.panels.error_histogram import ErrorHistogram
from inspector.ui.panels.error_meter import ErrorMeter
from inspector.ui.services import Services
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench
from inspector.wiring.services import make_services

CRACK, PLAIN = QPointF(165.5, 150.5), QPointF(240.5, 150.5)


class Answers(Ask):
    """Says where to write."""

    path = Path()
    may_replace = False

    def new_file(self, title: str, start: Path, filters: str, suffix: str) -> Path | None:
        return self.path

    def replace(self, files: Sequence[Path]) -> bool:
        assert [file.name for file in files] == ["one restored error.png"]
        return self.may_replace


@pytest.fixture
def calls() -> fakes.Calls:
    return fakes.Calls()


@pytest.fixture
def services(calls: fakes.Calls) -> Services:
    return fakes.services(calls, [fakes.card(), fakes.restorer(), fakes.enlarger()])


def opened(
    qtbot: QtBot, qapp: QApplication, home: Path, services: Services, model_id: str
) -> MainWindow:
    bench = Workbench(InlineJobs(), services, Settings(model_id=model_id), home)
    made = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0, Answers(None))
    bench.setParent(made)
    with qtbot.waitExposed(made):
        made.show()
    made.docks["layers"].raise_()
    return made


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, services: Services
) -> Iterator[MainWindow]:
    made = opened(qtbot, qapp, tmp_path / "home", services, "surface")
    for number in (1, 2):
        fakes.draw_photo(tmp_path / "road" / f"IMG_{number}.jpg", number)
    fakes.draw_photo(tmp_path / "road" / "IMG_3 clean.jpg", 3, cracks=False)
    made.file_verbs.take([tmp_path / "road"])
    yield made
    made.close()
    delete(made)


def meter(window: MainWindow) -> ErrorMeter:
    return window.panels.error


def marked(window: MainWindow) -> np.ndarray:
    """What the mask in view marks, bool (height, width)."""
    frame = window.bench.session.current
    mask = window.bench.suggestions.mask(frame)
    assert mask is not None
    found: np.ndarray = mask.class_ids(window.bench.view.threshold) == 1
    return found


def test_layers_of_the_error_lie_over_the_source_and_are_stamped(window: MainWindow) -> None:
    assert "restores" in window.actions_.why_disabled("layer-restored")
    do(window, "run")
    window.bench.view.set_mask_visible(False)
    window.bench.view.set_outlines_visible(False)
    assert not stamp(window).isVisible()  # the source stays in view
    window.canvas.zoom_to(2.0)
    window.canvas.centerOn((CRACK + PLAIN) / 2)
    dark = seen(window, CRACK)
    do(window, "layer-restored")
    assert seen(window, CRACK) == (150, 150, 150) != dark
    assert stamp(window).text() == STAMP
    do(window, "layer-signed-error")
    red, green, _ = seen(window, CRACK)
    assert green > red + 40  # restored brighter
    assert min(seen(window, PLAIN)) > 190
    assert stamp(window).text() == f"Signed error · {STAMP}"
    for layer in ("absolute-error", "filtered-error"):
        do(window, f"layer-{layer}")
        assert sum(seen(window, CRACK)) > sum(seen(window, PLAIN)) + 150
    do(window, "enhance")
    do(window, "layer-enhanced")
    assert stamp(window).text() == ENHANCED
    do(window, "layer-source")
    assert seen(window, CRACK) == dark


def test_the_lens_shows_the_error_at_the_very_place(window: MainWindow) -> None:
    do(window, "run")
    do(window, "layer-absolute-error")
    do(window, "layer-source")
    do(window, "lens")
    window.canvas.zoom_to(2.0)
    lens = window.enhance.presenter.lens
    for place, bright in ((CRACK, True), (PLAIN, False)):
        window.canvas.centerOn(place)
        window.canvas.cursor_moved.emit(place)
        image = lens.grab().toImage()
        at = lens.scene_to_lens().map(place).toPoint()
        assert (image.pixelColor(at).green() > 120) is bright
    do(window, "layer-filtered-error")
    do(window, "beside")
    assert len(window.enhance.beside.made_item.pieces) == 1


def test_a_region_lies_over_its_own_pixels(window: MainWindow) -> None:
    window.run_verbs.run_region(Window(100, 60, 120, 100))
    do(window, "layer-restored")
    (piece,) = window.canvas.made_item.pieces
    assert piece.window == Window(100, 60, 120, 100)
    window.bench.view.set_mask_visible(False)
    window.bench.view.set_outlines_visible(False)
    window.canvas.zoom_to(4.0)
    window.canvas.centerOn(QPointF(165, 150))
    assert seen(window, QPointF(165.5, 150.5)) == (150, 150, 150)
    assert seen(window, QPointF(165.5, 170.5)) != (150, 150, 150)


def test_the_error_and_the_confidence_are_one_threshold(qtbot: QtBot, window: MainWindow) -> None:
    do(window, "run")
    error = meter(window)
    assert error.isVisible()
    assert not window.panels.layers._confidence.isVisible()
    assert error.subject is not None
    made = error.subject.picture.error
    np.testing.assert_array_equal(marked(window), made.mask)
    assert "of the map is marked" in error.verdict
    before = marked(window).sum()
    box, slider = error.findChild(QDoubleSpinBox), error.findChild(QSlider)
    back = error.findChild(QPushButton)
    assert box is not None
    assert slider is not None
    assert back is not None
    assert not back.isVisible()
    judged = box.value()
    assert judged == pytest.approx(made.judgement.error_at(made.judgement.threshold + 1), abs=0.06)
    box.setValue(judged + 60)
    assert window.bench.view.threshold > 0.6
    assert marked(window).sum() < before
    level = made.judgement.level_at(window.bench.view.threshold)
    np.testing.assert_array_equal(marked(window), made.values >= level)
    assert slider.value() == level
    for _ in range(3):  # a step up never sticks
        was = slider.value()
        slider.setValue(was + 1)
        assert slider.value() > was
    assert "Judged: from" in error.verdict
    back.click()
    assert window.bench.view.threshold == 0.5
    assert not back.isVisible()
    bars = error.findChild(ErrorHistogram)
    assert bars is not None
    assert list(bars.marks()) == ["Otsu", "floor"]
    at = QPoint(round(bars.place(made.judgement.level_of(60.0))), 30)
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=at)
    assert box.value() == pytest.approx(60.0, abs=3.0)
    window.bench.view.set_threshold(0.9)
    assert slider.value() == made.judgement.level_at(0.9)


def test_a_clean_picture_says_why_nothing_is_marked(window: MainWindow) -> None:
    do(window, "next")
    do(window, "next")
    do(window, "run")
    assert not marked(window).any()
    assert meter(window).verdict.startswith("Nothing is marked: ")
    assert window.bench.view.threshold == 0.5
    bars, subject = meter(window).findChild(ErrorHistogram), meter(window).subject
    assert bars is not None
    assert subject is not None
    bars.level_picked.emit(int(subject.picture.error.values.max()))
    assert marked(window).any()
    assert "Judged clean" in meter(window).verdict


def test_another_mode_judges_again_and_is_taken_for_the_next_run(
    window: MainWindow, calls: fakes.Calls
) -> None:
    do(window, "run")
    modes = meter(window).findChild(QComboBox)
    assert modes is not None
    assert [modes.itemText(i) for i in range(modes.count())] == [
        "Dark damage",
        "As published code",
        "As in the paper",
    ]
    window.bench.view.set_threshold(0.8)
    modes.setCurrentIndex(2)
    modes.activated.emit(2)
    assert calls.restored == ["", "again paper"]
    assert meter(window).subject is not None
    assert meter(window).subject.picture.mode == "paper"
    assert modes.currentText() == "As in the paper"
    assert window.bench.view.threshold == 0.5
    assert window.panels.layers.minimumSizeHint().width() <= 260
    assert "squared grey values" in meter(window).verdict
    do(window, "next")
    do(window, "run")
    assert calls.restored[-1] == "paper"
    assert window.bench.preferences.settings.restore_mode == "paper"


def test_the_meter_gives_way_to_the_confidence_of_another_model(window: MainWindow) -> None:
    do(window, "run")
    window.run_verbs.choose_model("fake")
    do(window, "run")
    assert not meter(window).isVisible()
    assert window.panels.layers._confidence.isVisible()
    window.run_verbs.choose_model("surface")
    do(window, "run")
    assert meter(window).isVisible()
    do(window, "next")
    assert not meter(window).isVisible()


def test_from_dark_lines_of_a_real_picture_to_a_saved_project(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, inspector_data: Path
) -> None:
    photo = inspector_data / "crack" / "deepcrack" / "images" / "11111.jpg"
    services = make_services(lambda settings: None)
    window = opened(qtbot, qapp, tmp_path / "home", services, "dark-otsu")
    window.file_verbs.take([photo])
    do(window, "run")
    for layer in ("restored", "signed-error", "absolute-error", "filtered-error"):
        do(window, f"layer-{layer}")
        assert window.canvas.made_item.isVisible()
    session, frame = window.bench.session, window.bench.session.current
    assert frame is not None
    error = meter(window)
    assert error.subject is not None
    box = error.findChild(QDoubleSpinBox)
    assert box is not None
    before = marked(window).sum()
    box.setValue(box.value() - 10)
    assert 0 < before < marked(window).sum()
    wanted = {s.id for s in window.bench.suggestions.on_frame(frame)}
    assert wanted
    do(window, "accept-picture")
    assert {a.id for a in session.document.on_frame(frame)} == wanted
    ask = window.file_verbs._ask
    assert isinstance(ask, Answers)
    ask.path = tmp_path / "deck.inspector.h5"
    do(window, "save")
    ask.path = tmp_path / "report.pdf"
    do(window, "export-pdf")
    assert ask.path.stat().st_size > 10_000
    ask.path = tmp_path / "findings.csv"
    do(window, "export-csv")
    table = ask.path.read_text("utf-8-sig")
    assert "dark-otsu" in table
    assert "error map by mode dark, error from 45, contrast from 6" in table
    made, document = error.subject.picture, session.document
    window.close()
    delete(window)

    again = opened(qtbot, qapp, tmp_path / "home", services, "dark-otsu")
    again.file_verbs.take([tmp_path / "deck.inspector.h5"])
    assert again.bench.session.document.annotations == document.annotations
    assert meter(again).isVisible()
    subject = meter(again).subject
    assert subject is not None
    np.testing.assert_array_equal(subject.picture.error.values, made.error.values)
    assert subject.picture.error.judgement == made.error.judgement
    do(again, "layer-filtered-error")
    assert len(again.canvas.made_item.pieces) == 1
    again.close()
    delete(again)


def test_a_trial_under_noise_covers_layers_and_their_stamp(window: MainWindow) -> None:
    do(window, "run")
    do(window, "layer-restored")
    assert stamp(window).isVisible()
    do(window, "noise")
    assert not stamp(window).isVisible()
    assert not window.canvas.made_item.isVisible()
    window.docks["noise"].close()
    assert stamp(window).isVisible()
    assert window.canvas.made_item.isVisible()


def test_what_was_restored_is_exported_stamped_and_redacted(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Answers, "path", tmp_path / "one restored.png")
    assert "restores" in window.actions_.why_disabled("export-restored")
    do(window, "run")
    do(window, "export-restored")
    restored = QImage(str(tmp_path / "one restored.png"))
    error = QImage(str(tmp_path / "one restored error.png"))
    assert restored.text("Title") == error.text("Title") == STAMP
    assert restored.width() == error.width() == fakes.WIDTH_PX
    assert restored.height() > error.height() == fakes.HEIGHT_PX  # the strip with the stamp
    crack = CRACK.toPoint()
    marks = [QColor(error.pixel(crack.x(), y)).red() for y in range(140, 160)]
    assert min(marks) > 100

    frame, (x, y) = window.bench.session.current, (crack.x(), crack.y())
    assert frame is not None
    box = [(x - 20, y - 20), (x + 20, y - 20), (x + 20, y + 20), (x - 20, y + 20)]
    hidden = replace(fakes.redaction("r", frame.source_id), shape=Shape.of("region", [box]))
    window.bench.session.edit("hide", lambda d: edits.put(d, hidden))
    before = (tmp_path / "one restored error.png").read_bytes()
    do(window, "export-restored")
    assert (tmp_path / "one restored error.png").read_bytes() == before, "nobody allowed it"
    monkeypatch.setattr(Answers, "may_replace", True)
    do(window, "export-restored")
    error = QImage(str(tmp_path / "one restored error.png"))
    line = [QColor(error.pixel(column, y)).red() for column in range(x - 18, x + 18)]
    assert max(line) - min(line) < 60, "nobody can see where the crack was"
