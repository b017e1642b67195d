"""Comparing in the whole window, by mouse and keyboard, with real files."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QComboBox, QMenu, QToolButton
from pytestqt.qtbot import QtBot
from ui import fakes
from ui.compare.panes import Answers
from ui.looking import do

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.enhanced import STAMP
from inspector.core.frame import FrameRef, Window
from inspector.core.shape import Shape
from inspector.io.png import read_png
from inspector.ui.compare.choice import Choice
from inspector.ui.compare.figures import Figure
from inspector.ui.compare.pane_content import PaneContent
from inspector.ui.compare.pane_view import PaneView
from inspector.ui.compare_parts import CompareParts
from inspector.ui.verbs.enhanced_use import CARRIES
from inspector.ui.window import MainWindow

WHOLE = Window(0, 0, fakes.WIDTH_PX, fakes.HEIGHT_PX)


@pytest.fixture
def compare(window: MainWindow) -> CompareParts:
    """The workspace, open."""
    do(window, "compare")
    return window.proof.compare


def shows(qtbot: QtBot, compare: CompareParts, pane: int, *choices: Choice) -> None:
    """Choose what panes show, from this one on, and wait until they do."""
    if compare.state.layout.count < pane + len(choices):
        compare.state.set_count(pane + len(choices))
    for number, choice in enumerate(choices, start=pane):
        compare.state.choose(number, choice)
    last = range(pane, pane + len(choices))
    qtbot.waitUntil(lambda: all(compare.contents.of(n).images for n in last))


def figures(qtbot: QtBot, compare: CompareParts, pane: int) -> dict[str, str]:
    strip = compare.workspace.panes[pane].strip
    qtbot.waitUntil(lambda: bool(strip.figures))
    return {figure.name: figure.text for figure in strip.figures}


def mask_file(path: Path, shift: int = 0, scale: int = 1) -> Path:
    """The two cracks of a drawn photo, white on black."""
    pixels = np.zeros((fakes.HEIGHT_PX, fakes.WIDTH_PX), np.uint8)
    for (x0, y0), (x1, y1) in fakes.CRACKS:
        cv2.line(pixels, (x0, y0 + shift), (x1, y1 + shift), 255, 5)
    large = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_NEAREST)
    path.write_bytes(cv2.imencode(".png", large)[1].tobytes())
    return path


def test_the_workspace_opens_by_its_button_and_is_left_by_escape(
    qtbot: QtBot, window: MainWindow
) -> None:
    compare = window.proof.compare
    window.bench.view.select(["x"])
    do(window, "compare")
    assert compare.is_open
    assert window.actions_["compare"].isChecked()
    assert not window.bench.view.selected, "what is not seen is not deleted by a key"
    assert window.docks["pictures"].isVisible()
    qtbot.waitUntil(lambda: bool(compare.contents.of(0).images))

    qtbot.keyClick(compare.workspace.panes[0].view, Qt.Key.Key_Escape)

    assert not compare.is_open
    assert window.canvas.isVisible()
    assert not window.actions_["compare"].isChecked()


def test_one_to_six_panes_share_the_room(qtbot: QtBot, window: MainWindow) -> None:
    compare = window.proof.compare
    for size in ((1280, 800), (1800, 1000)):
        window.resize(*size)
        for count in range(1, 7):
            do(window, f"compare-{count}")
            panes = [p for p in compare.workspace.panes if p.isVisible()]
            assert len(panes) == count
            assert len({p.view.size().toTuple() for p in panes}) == 1
            cells = [p.geometry() for p in panes]
            assert not any(a.intersects(b) for n, a in enumerate(cells) for b in cells[:n])
            assert all(p.view.width() >= 96 and p.view.height() >= 72 for p in panes)


def test_a_pane_that_lacks_its_result_offers_the_run(qtbot: QtBot, compare: CompareParts) -> None:
    pane = compare.workspace.panes[1]
    qtbot.waitUntil(lambda: pane.nothing.run_button.isVisible())
    assert "Fake cracks" in pane.nothing.words

    qtbot.mouseClick(pane.nothing.run_button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: bool(compare.contents.of(1).images))
    content = compare.contents.contents(1)[0]
    assert content.mask is not None
    assert content.mask[50, 160] == 1, "the crack is marked"
    assert not pane.nothing.isVisible()


def test_choices_mean_the_same_on_the_next_picture(
    qtbot: QtBot, window: MainWindow, compare: CompareParts, tmp_path: Path
) -> None:
    window.run_verbs.run_all()
    folder = tmp_path / "truth"
    folder.mkdir()
    path = mask_file(folder / "IMG_1.png")
    mask_file(folder / "IMG_2.png", shift=20)
    here = window.bench.session.current
    assert here is not None
    truth = Choice("truth", path=str(path), of=here.source_id)
    shows(qtbot, compare, 1, Choice("mask", "fake"), truth)

    do(window, "next")

    qtbot.waitUntil(lambda: "IMG_2" in compare.workspace.title(2))
    mask = compare.contents.contents(2)[0].mask
    assert mask is not None
    assert mask[70, 160], "the truth of this picture"
    frames = {c.frame for n in range(3) for c in compare.contents.contents(n)}
    assert frames == {window.bench.session.current}


def test_masks_are_measured_against_the_truth_and_in_the_region_alone(
    qtbot: QtBot, window: MainWindow, compare: CompareParts, tmp_path: Path
) -> None:
    window.run_verbs.run_current()
    path = mask_file(tmp_path / "IMG_1.png", scale=2)  # a whole multiple is in register, too
    shows(qtbot, compare, 0, Choice("truth", path=str(path)), Choice("mask", "fake"))
    compare.state.set_reference(0)
    whole = figures(qtbot, compare, 1)
    assert float(whole["IoU"]) > 0.6
    assert float(whole["clDice"]) > 0.9

    view = compare.workspace.panes[0].view
    ends = [view.to_screen().map(QPointF(*p)).toPoint() for p in ((180.0, 100.0), (260.0, 200.0))]
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, shift, ends[0])
    qtbot.mouseMove(view, ends[1])
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, shift, ends[1])

    region = compare.state.region
    assert region is not None
    assert abs(region.x - 180) <= 2
    assert abs(region.width - 80) <= 4
    qtbot.waitUntil(lambda: _text(compare, 1, "IoU") == "1.000")  # nothing is there
    do(window, "compare-all")
    qtbot.waitUntil(lambda: _text(compare, 1, "IoU") == whole["IoU"])


def _text(compare: CompareParts, pane: int, name: str) -> str:
    shown = compare.workspace.panes[pane].strip.figures
    return next((figure.text for figure in shown if figure.name == name), "")


def test_a_frame_taken_as_the_truth_says_what_models_make_of_a_quarter(
    qtbot: QtBot, window: MainWindow, compare: CompareParts
) -> None:
    shows(qtbot, compare, 0, Choice(), Choice("shrunk"), Choice("remade", "bicubic"))
    compare.state.set_reference(0)
    plain = figures(qtbot, compare, 2)
    assert plain["PSNR"].endswith(" dB")
    assert compare.contents.contents(1)[0].scale == 0.25
    compare.state.set_count(4)
    compare.state.choose(3, Choice("remade", "dsrnet-lite"))
    button = compare.workspace.panes[3].nothing.run_button
    qtbot.waitUntil(button.isVisible)

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert "SSIM" in figures(qtbot, compare, 3)
    assert compare.workspace.panes[3].view.stack.stamp == STAMP
    assert not window.bench.session.document.results, "nothing of it is kept with the project"


def test_a_click_copies_a_figure(qtbot: QtBot, compare: CompareParts) -> None:
    strip = compare.workspace.panes[0].strip
    figures(qtbot, compare, 0)
    button = next(b for b in strip.findChildren(QToolButton) if b.text().startswith("sharpness"))

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert QGuiApplication.clipboard().text() == strip.figures[0].line


def test_figures_that_do_not_fit_are_in_a_menu(qtbot: QtBot, compare: CompareParts) -> None:
    strip = compare.workspace.panes[0].strip
    strip.show_figures([Figure(f"figure {n}", "12.34 dB") for n in range(40)])
    more = next(b for b in strip.findChildren(QToolButton) if b.text() == "…")
    assert more.isVisible()
    menu = more.menu()
    assert menu is not None
    assert len([a for a in menu.actions() if a.text().startswith("figure")]) == 40


def test_wheel_drag_and_keys_move_all_panes(
    qtbot: QtBot, window: MainWindow, compare: CompareParts
) -> None:
    compare.state.set_count(3)
    view = compare.workspace.panes[2].view
    compare.linked.zoom_to(2.0)
    before = compare.linked.sight
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(60, 50))
    qtbot.mouseMove(view, QPoint(40, 44))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(40, 44))
    assert compare.linked.sight.x == pytest.approx(before.x + 10)
    assert compare.linked.sight.y == pytest.approx(before.y + 3)
    assert compare.linked.cursor == view.source_at(QPointF(40, 44))

    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert compare.linked.sight.x > before.x + 10
    do(window, "zoom-in")
    assert compare.linked.sight.zoom == pytest.approx(2.5)
    do(window, "fit")
    assert compare.linked.fitted


def test_a_dropped_file_is_shown_and_one_that_does_not_fit_says_why(
    qtbot: QtBot, compare: CompareParts, tmp_path: Path
) -> None:
    good = mask_file(tmp_path / "good.png", scale=3)
    odd = tmp_path / "odd.png"
    odd.write_bytes(cv2.imencode(".png", np.zeros((100, 333, 3), np.uint8))[1].tobytes())
    view = compare.workspace.panes[1].view

    drop(view, odd)
    words = compare.workspace.panes[1].nothing
    qtbot.waitUntil(lambda: "333 x 100" in words.words)
    assert "whole multiple" in words.words
    drop(view, good)
    qtbot.waitUntil(lambda: bool(compare.contents.of(1).images))
    assert compare.contents.contents(1)[0].scale == 3.0


def drop(view: PaneView, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, none)
    view.dropEvent(event)


def test_two_panes_are_split_blink_and_are_subtracted(
    qtbot: QtBot, window: MainWindow, compare: CompareParts, tmp_path: Path
) -> None:
    white = tmp_path / "white.png"
    pixels = np.full((fakes.HEIGHT_PX, fakes.WIDTH_PX, 3), 255, np.uint8)
    white.write_bytes(cv2.imencode(".png", pixels)[1].tobytes())
    shows(qtbot, compare, 0, Choice(), Choice("file", path=str(white)))
    do(window, "compare-split")
    pair = compare.workspace.pair
    assert pair.isVisible()
    view, handle = pair.view, pair.view.handle
    assert _brightness(view, 0.25) < 200 < _brightness(view, 0.75)

    handle.setFocus()
    for _ in range(20):
        qtbot.keyClick(handle, Qt.Key.Key_Left)
    assert compare.state.split == pytest.approx(0.1)
    assert _brightness(view, 0.25) > 200
    middle = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(handle, middle + QPoint(view.width() // 2, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert compare.state.split == pytest.approx(0.6, abs=0.02)

    do(window, "compare-blink")
    view.setFocus()
    assert _brightness(view, 0.25) < 200
    qtbot.keyPress(view, Qt.Key.Key_V)
    assert _brightness(view, 0.25) > 200
    qtbot.keyRelease(view, Qt.Key.Key_V)
    assert _brightness(view, 0.25) < 200

    do(window, "compare-onion")
    compare.state.set_opacity(1.0)
    assert _brightness(view, 0.25) > 200
    do(window, "compare-difference")
    qtbot.waitUntil(lambda: bool(view.between.images))
    field = view.between.field
    assert field is not None
    assert field.low == -field.high
    assert float(np.median(field.values)) == pytest.approx(150 - 255, abs=8)


def _brightness(view: PaneView, share: float) -> float:
    image = view.grab().toImage()
    at = QPointF(image.width() * share, image.height() * 0.6).toPoint()
    return float(image.pixelColor(at).lightness())


def test_the_agreement_of_two_models_counts_votes(
    qtbot: QtBot, window: MainWindow, compare: CompareParts
) -> None:
    frame = window.bench.session.current
    assert frame is not None
    compare.state.choose(1, Choice("agreement"))
    words = compare.workspace.panes[1].nothing
    qtbot.waitUntil(lambda: "No model" in words.words)
    for card in (fakes.card(), fakes.card("second", "Second")):
        window.bench.runs.run(card, "cpu", [frame])

    qtbot.waitUntil(lambda: bool(compare.contents.of(1).images))

    field = compare.contents.contents(1)[0].field
    assert field is not None
    assert (field.low, field.high) == (0.0, 2.0)
    assert set(np.unique(field.values)) == {0.0, 2.0}
    assert figures(qtbot, compare, 1) == {"all agree": "100.0 %"}


def test_the_view_is_exported_stamped_and_redacted(
    qtbot: QtBot, window: MainWindow, compare: CompareParts, ask: Answers
) -> None:
    session = window.bench.session
    frame = session.current
    assert frame is not None
    do(window, "enhance")
    shows(qtbot, compare, 0, Choice(), Choice("enhanced", "dsrnet-lite"))
    compare.linked.fit()
    do(window, "compare-export")  # says below the toolbar that it is written
    do(window, "compare-export")
    before, notes = read_png(ask.path)
    assert STAMP in notes["Title"]

    session.edit("Redact", lambda d: edits.put(d, _hidden(frame)))
    do(window, "compare-export")
    after, _ = read_png(ask.path)

    changed = np.abs(before.astype(int) - after.astype(int)).max(axis=2) > 8
    columns = np.nonzero(changed.any(axis=0))[0]
    middle = before.shape[1] // 2
    assert (columns < middle).any(), "hidden in the source"
    assert (columns > middle).any(), "and in what was made of it"

    ask.path.unlink()
    other = FrameRef(next(i for i in session.document.sources if i != frame.source_id))
    said: list[str] = []
    session.failed.connect(lambda error: said.append(error.message))
    session.edit("Redact", lambda d: edits.put(d, _hidden(other)))
    helped = compare.contents.contents(1)[0].helped
    do(window, "compare-export")
    assert ask.path.exists() != helped
    assert (CARRIES in said) == helped


def _hidden(frame: FrameRef) -> Annotation:
    ring = [(100.0, 100.0), (200.0, 100.0), (200.0, 180.0), (100.0, 180.0)]
    name = f"hide-{frame.source_id}"
    return Annotation(name, frame, Shape.of("region", [ring]), "text", purpose="redaction")


def test_others_put_contents_into_view_and_the_own_layout_comes_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    compare = window.proof.compare
    made = [
        PaneContent(name, "about", np.full((30, 40, 3), level, np.uint8))
        for name, level in (("HR", 200), ("LR", 100), ("SR", 180))
    ]

    compare.state.show_given(made, "Δ of a frame", reference=0)

    assert compare.is_open
    qtbot.waitUntil(lambda: all(compare.contents.of(n).images for n in range(3)))
    assert compare.linked.size == (40, 30)
    assert float(figures(qtbot, compare, 2)["PSNR"].split()[0]) == pytest.approx(22.11, abs=0.01)
    do(window, "next")
    assert not compare.state.given
    qtbot.waitUntil(lambda: compare.linked.size == (fakes.WIDTH_PX, fakes.HEIGHT_PX))
    assert compare.state.layout.shown[0] == Choice()


def test_the_menu_names_all_that_can_be_shown(
    qtbot: QtBot, window: MainWindow, compare: CompareParts
) -> None:
    window.run_verbs.run_current()
    compare.state.set_count(3)
    menu = QMenu()
    qtbot.addWidget(menu)
    compare.menu.fill(0, menu, compare.workspace.panes[0].button)
    texts = {action.text(): action for action in menu.actions()}
    for text in ("Source", "Bicubic", "Mask", "Restored surface", "Open file…"):
        assert text in texts
    masks = texts["Mask"].menu()
    assert isinstance(masks, QMenu)
    lines = [action.text() for action in masks.actions()]
    assert lines[0] == "Fake cracks   (ready)"
    differences = texts["Difference of panes"].menu()
    assert isinstance(differences, QMenu)
    differences.actions()[0].trigger()
    assert compare.state.layout.choices[0] == Choice("difference", panes=(2, 1))


def test_a_reference_is_chosen_in_the_bar(
    qtbot: QtBot, window: MainWindow, compare: CompareParts
) -> None:
    qtbot.waitUntil(lambda: bool(compare.contents.of(0).images))
    combos = compare.workspace.bar.findChildren(QComboBox)
    against = next(c for c in combos if c.itemText(0) == "Against nothing")
    assert against.itemText(1) == "Against 1 · Source"
    against.setCurrentIndex(1)
    against.activated.emit(1)
    assert compare.state.layout.reference == 0
