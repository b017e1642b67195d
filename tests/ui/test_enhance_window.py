"""Enhancing in the whole window: from a click to the result, layers, lens, and the second view."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, qGray
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes
from ui.looking import do, seen, stamp

from inspector.core import edits
from inspector.core.enhanced import BICUBIC, STAMP
from inspector.core.frame import FrameRef, Window
from inspector.core.settings import Settings
from inspector.ui import theme
from inspector.ui.dialogs.ask import Ask
from inspector.ui.dialogs.clip import ClipPrompt
from inspector.ui.dialogs.references import ReferencesDialog
from inspector.ui.jobs import InlineJobs
from inspector.ui.panels.picture_choice import PictureChoice
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench

WHOLE = Window(0, 0, fakes.WIDTH_PX, fakes.HEIGHT_PX)


class Answers(Ask):
    """Says where to write."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def new_file(self, title: str, start: Path, filters: str, suffix: str) -> Path | None:
        return self.path


@pytest.fixture
def calls() -> fakes.Calls:
    return fakes.Calls()


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, calls: fakes.Calls
) -> Iterator[MainWindow]:
    made = opened(qtbot, qapp, tmp_path, fakes.services(calls))
    for number in (1, 2):
        fakes.draw_photo(tmp_path / "pipe" / f"IMG_{number}.jpg", number)
    made.file_verbs.take([tmp_path / "pipe"])
    yield made
    made.close()
    delete(made)


def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path, services: object) -> MainWindow:
    bench = Workbench(InlineJobs(), services, Settings(model_id="fake"), tmp_path / "home")  # type: ignore[arg-type]
    ask = Answers(tmp_path / "enhanced.png")
    made = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0, ask)
    bench.setParent(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def drag(qtbot: QtBot, window: MainWindow, start: QPointF, end: QPointF) -> None:
    canvas = window.canvas
    port = canvas.viewport()
    places = [canvas.mapFromScene(p) for p in (start, end)]
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(port, left, pos=places[0])
    qtbot.mouseMove(port, places[1])
    qtbot.mouseRelease(port, left, pos=places[1])


def test_a_frame_is_enhanced_by_a_key_and_its_layers_are_flipped(
    window: MainWindow, calls: fakes.Calls
) -> None:
    canvas, session = window.canvas, window.bench.session
    canvas.zoom_to(4.0)
    flat = QPointF(120.5, 150.5)
    before = seen(window, flat)
    assert not window.actions_["layer-enhanced"].isEnabled()
    assert "Enhance" in window.actions_.why_disabled("layer-enhanced")
    session.undo_stack.clear()
    do(window, "enhance")
    assert calls.enhanced[0] == "dsrnet-lite"
    assert window.actions_["layer-enhanced"].isChecked()
    after = seen(window, flat)
    assert 12 < after[0] - before[0] < 28  # the fake makes it 20 brighter
    assert stamp(window).isVisible()
    assert stamp(window).text() == STAMP
    do(window, "layer-source")
    assert seen(window, flat) == before
    assert not stamp(window).isVisible()
    do(window, "layer-bicubic")
    assert abs(seen(window, flat)[0] - before[0]) <= 8
    assert stamp(window).text().startswith("Bicubic")
    do(window, "layer-difference")
    red, _, blue = seen(window, flat)
    assert red > blue + 60  # brighter than bicubic: orange
    do(window, "layer-depth")
    left, right = seen(window, QPointF(120, 150)), seen(window, QPointF(190, 150))
    assert sum(right) > sum(left)  # the fake's right half is nearer
    assert not session.undo_stack.canUndo()


def test_source_and_enhanced_pixels_land_on_the_same_place(
    qtbot: QtBot, window: MainWindow
) -> None:
    """The crack's corner has the same place on the screen in both layers."""
    canvas = window.canvas
    do(window, "enhance-region")
    drag(qtbot, window, QPointF(101, 61), QPointF(219, 201))
    (entry,) = window.bench.session.document.enhanced_on(window.bench.session.current)
    assert entry.window is not None
    canvas.zoom_to(3.0)
    canvas.centerOn(165, 150)
    pictures = {}
    for layer in ("source", "enhanced"):
        do(window, f"layer-{layer}")
        image = canvas.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        pixels = np.frombuffer(image.constBits(), np.uint8).reshape(
            image.height(), image.bytesPerLine() // 4, 4
        )
        middle = image.height() // 2
        pictures[layer] = 255.0 - pixels[middle - 30 : middle + 30, :, 0].mean(axis=0)
    # The dark crack runs down the middle: its centre of darkness, screen pixels.
    centres = {}
    for layer, dark in pictures.items():
        middle = len(dark) // 2
        part = np.clip(dark[middle - 40 : middle + 40] - dark[middle - 40], 0, None)
        centres[layer] = float((part * np.arange(80)).sum() / part.sum())
    assert centres["enhanced"] == pytest.approx(centres["source"], abs=0.5)


def test_the_region_is_dragged_on_the_picture(
    qtbot: QtBot, window: MainWindow, calls: fakes.Calls
) -> None:
    do(window, "enhance-region")
    assert "shown larger" in window.tool_options.text
    drag(qtbot, window, QPointF(40, 50), QPointF(120, 110))
    frame = window.bench.session.current
    assert frame is not None
    (entry,) = window.bench.session.document.enhanced_on(frame)
    assert entry.window is not None
    assert entry.window == pytest.approx((40, 50, 80, 60), abs=2)
    pieces = window.canvas.made_item.pieces
    assert [p.window for p in pieces] == [Window(*entry.window)]
    # The same region again replaces it; another one lies beside it.
    drag(qtbot, window, QPointF(150, 50), QPointF(220, 110))
    assert len(window.canvas.made_item.pieces) == 2


def test_another_frame_shows_nothing_of_the_last_one(window: MainWindow) -> None:
    do(window, "enhance")
    do(window, "next")
    assert window.canvas.made_item.pieces == ()
    assert not stamp(window).isVisible()
    do(window, "previous")
    assert len(window.canvas.made_item.pieces) == 1
    assert stamp(window).isVisible()


def test_tab_shows_the_bare_source(qtbot: QtBot, window: MainWindow) -> None:
    do(window, "enhance")
    qtbot.keyPress(window.canvas, Qt.Key.Key_Tab)
    assert not window.canvas.made_item.isVisible()
    assert not stamp(window).isVisible()
    qtbot.keyRelease(window.canvas, Qt.Key.Key_Tab)
    assert window.canvas.made_item.isVisible()


def test_the_lens_shows_the_other_layer_at_the_same_place(qtbot: QtBot, window: MainWindow) -> None:
    lens, canvas = window.enhance.presenter.lens, window.canvas
    do(window, "enhance")
    do(window, "layer-source")
    do(window, "lens")
    place = QPointF(165.5, 150.5)  # on the crack that runs down
    canvas.cursor_moved.emit(place)
    assert lens.isVisible()
    middle = lens.scene_to_lens().map(place)
    image = lens.grab().toImage()
    dark = image.pixelColor(middle.toPoint()).red()
    beside = image.pixelColor(lens.scene_to_lens().map(QPointF(158.5, 150.5)).toPoint()).red()
    assert dark < 90 < beside
    source = seen(window, QPointF(140.5, 150.5))[0]
    assert beside > source + 5  # enhanced, which the fake makes brighter
    do(window, "layer-enhanced")
    canvas.cursor_moved.emit(place)
    shown = lens.grab().toImage()
    now = shown.pixelColor(lens.scene_to_lens().map(QPointF(158.5, 150.5)).toPoint()).red()
    assert now < beside - 5  # the source
    before = window.bench.picture_look.lens_zoom
    assert canvas.shift_wheel(1.0)
    assert window.bench.picture_look.lens_zoom == pytest.approx(before * 1.25)
    canvas.cursor_moved.emit(None)
    assert not lens.isVisible()
    do(window, "lens")
    assert not canvas.shift_wheel(1.0)


def test_side_by_side_looks_at_the_same_place(qtbot: QtBot, window: MainWindow) -> None:
    canvas, beside = window.canvas, window.enhance.beside
    do(window, "beside")
    assert "Nothing" in beside.hint
    do(window, "enhance")
    assert beside.hint == ""
    assert not canvas.made_item.isVisible()  # the source stays on the left
    assert len(beside.made_item.pieces) == 1
    canvas.zoom_to(5.0)
    canvas.centerOn(200, 90)
    qtbot.waitUntil(lambda: beside.zoom == canvas.zoom)
    middles = [v.mapToScene(v.viewport().rect().center()) for v in (canvas, beside)]
    assert abs(middles[0].x() - middles[1].x()) <= 1 / 5
    assert abs(middles[0].y() - middles[1].y()) <= 1 / 5
    qtbot.mousePress(beside.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    qtbot.mouseMove(beside.viewport(), QPoint(20, 50))
    qtbot.mouseRelease(beside.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 50))
    moved = canvas.mapToScene(canvas.viewport().rect().center()).x() - middles[0].x()
    assert moved == pytest.approx(30 / 5, abs=0.5)
    beside.cursor_moved.emit(QPointF(10, 20))
    assert canvas.cross_item.isVisible()
    assert canvas.cross_item.pos() == QPointF(10, 20)
    do(window, "beside")
    assert not beside.isVisible()
    assert canvas.made_item.isVisible()


def test_a_model_without_weights_says_so_and_bicubic_is_offered(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    calls = fakes.Calls()
    services = fakes.services(calls, (fakes.card(), fakes.enlarger(trained=False)))
    window = opened(qtbot, qapp, tmp_path, services)
    window.file_verbs.take([fakes.draw_photo(tmp_path / "a.jpg")])
    do(window, "enhance")
    assert not calls.enhanced
    (button,) = [b for b in window.messages.findChildren(QPushButton) if b.text() == "Use bicubic"]
    button.click()
    assert calls.enhanced == [BICUBIC, ""]
    assert window.enhance.verbs.enlarger.id == BICUBIC
    assert not window.actions_["enhance-reference"].isEnabled()
    window.close()
    delete(window)


def test_references_are_listed_and_one_is_chosen(window: MainWindow, calls: fakes.Calls) -> None:
    do(window, "enhance-reference")
    (dialog,) = window.findChildren(ReferencesDialog)
    texts = [dialog.list.item(i).text() for i in range(dialog.list.count())]
    assert texts[0].startswith("Automatic")
    assert texts[1].startswith("None")
    assert any(t.startswith("IMG_2.jpg: shows it") for t in texts)
    dialog.list.setCurrentRow(1)
    dialog.accept()
    assert calls.enhanced[-1] == ""
    do(window, "enhance-reference")
    dialog = window.findChildren(ReferencesDialog)[-1]
    dialog.list.setCurrentRow(2)
    dialog.accept()
    assert calls.enhanced[-1] == "IMG_2.jpg"


def test_a_reopened_project_shows_it_again(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, tmp_path: Path
) -> None:
    do(window, "enhance")
    window.bench.session.save_as(tmp_path / "run.inspector.h5")
    path = window.bench.session.path
    assert path is not None
    window.bench.session.new_project()
    assert window.canvas.made_item.pieces == ()
    window.bench.session.open_project(path)
    qtbot.waitUntil(lambda: len(window.canvas.made_item.pieces) == 1)
    assert stamp(window).isVisible()


def test_defects_are_found_on_enhanced_pixels_and_measured_both_ways(
    window: MainWindow, calls: fakes.Calls
) -> None:
    session, suggestions = window.bench.session, window.bench.suggestions
    frame = session.current
    assert frame is not None
    assert not window.actions_["run-enhanced"].isEnabled()
    do(window, "enhance")
    do(window, "run-enhanced")
    found = suggestions.on_frame(frame)
    assert found
    mask = suggestions.mask(frame)
    assert mask is not None
    assert (mask.width_px, mask.height_px) == (fakes.WIDTH_PX, fakes.HEIGHT_PX)
    assert "enhanced by dsrnet-lite" in mask.provenance.notices[-1]
    do(window, "accept-picture")
    (enhanced,) = session.document.enhanced_on(frame)
    accepted = session.on_frame(frame)
    assert accepted
    for annotation in accepted:
        assert annotation.measures is not None
        assert annotation.on_enhanced is not None
        assert annotation.on_enhanced.result_id == enhanced.id
        widths = annotation.measures.width_mean_px, annotation.on_enhanced.measures.width_mean_px
        assert widths[1] == pytest.approx(widths[0], rel=0.25)
    # Accepting is one step, measuring none.
    session.undo_stack.undo()
    assert not session.on_frame(frame)


def test_the_export_is_stamped(window: MainWindow, tmp_path: Path) -> None:
    do(window, "enhance")
    do(window, "export-enhanced")
    image = QImage(str(tmp_path / "enhanced.png"))
    assert image.width() == 4 * fakes.WIDTH_PX
    assert image.height() > 4 * fakes.HEIGHT_PX  # the strip with the stamp
    assert image.text("Title") == STAMP


def test_the_panel_shows_what_can_be_used(window: MainWindow) -> None:
    panel, look = window.enhance.panel, window.bench.picture_look
    assert isinstance(panel, PictureChoice)
    window.docks["layers"].raise_()
    assert panel._empty.isVisible()
    assert not panel._layers["enhanced"].isVisible()
    do(window, "enhance")
    assert not panel._empty.isVisible()
    assert panel._opacity.isVisible()
    assert not panel._legends["depth"].isVisible()
    assert "IMG_2.jpg" in panel._made.text()
    panel._opacity.setValue(40)
    assert window.canvas.made_item.opacity() == pytest.approx(0.4)
    do(window, "layer-depth")
    assert panel._legends["depth"].isVisible()
    dark = window.canvas.made_item.pieces[0].levels[0].pixel(200, 100)
    panel._near.setValue(60)
    bright = window.canvas.made_item.pieces[0].levels[0].pixel(200, 100)
    assert qGray(bright) > qGray(dark)
    panel._far.setValue(90)  # cannot pass the near end
    assert look.depth_range == pytest.approx((0.55, 0.6))
    assert panel._far.value() == 55


def test_a_clip_is_exported_from_a_range_of_times(
    window: MainWindow, calls: fakes.Calls, small_video: Path, tmp_path: Path
) -> None:
    assert "video" in window.actions_.why_disabled("export-clip")
    window.file_verbs.take([small_video])
    session = window.bench.session
    source_id = list(session.document.sources)[-1]
    session.go_to(FrameRef(source_id, 20))
    do(window, "export-clip")
    (prompt,) = window.findChildren(ClipPrompt)
    assert prompt.says.startswith("51 frames")
    start, end = prompt.findChildren(QLineEdit)
    start.setText("0:02.0")
    end.setText("30")
    assert "ends before it begins" in prompt.says
    end.setText("0:02.4")
    assert prompt.says.startswith("11 frames")
    prompt._submit()
    assert calls.clips == [("dsrnet-lite", small_video, range(50, 61))]
    assert (tmp_path / "enhanced.png").read_bytes() == b"clip"


def test_what_is_redacted_is_hidden_in_the_export(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    session, path = window.bench.session, tmp_path / "enhanced.png"
    frame = session.current
    assert frame is not None
    window.enhance.verbs.run(None, "none")
    session.edit("Redact", lambda d: edits.put(d, fakes.redaction("r", frame.source_id)))
    do(window, "export-enhanced")
    shown = window.bench.made.enhanced[-1].picture.frame.pixels
    written = QImage(str(path))
    same = [
        written.pixelColor(x, y).red() == shown[y, x, 0]
        for x, y in ((800, 600), (100, 80), (180, 100))  # the area is from 10 to 50, 10 to 30
    ]
    assert same == [True, False, False]


def test_nothing_is_exported_that_another_frame_may_have_carried_over(
    window: MainWindow, small_video: Path, tmp_path: Path, calls: fakes.Calls
) -> None:
    window.file_verbs.take([small_video])
    session = window.bench.session
    source_id = list(session.document.sources)[-1]
    session.go_to(FrameRef(source_id, 20))
    window.enhance.verbs.run(None, FrameRef(source_id, 21))
    session.edit("Redact", lambda d: edits.put(d, fakes.redaction("r", source_id)))
    said: list[str] = []
    session.failed.connect(lambda error: said.append(error.message))
    do(window, "export-enhanced")
    window.enhance.clips.export(range(3))
    assert len(said) == 2
    assert all("redacted" in text for text in said)
    assert not (tmp_path / "enhanced.png").exists()
    assert not calls.clips
