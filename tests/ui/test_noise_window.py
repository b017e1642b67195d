"""Trying a model under noise in the whole window: live, in words, and without a trace."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QSlider, QSpinBox
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes

from inspector.core import edits
from inspector.core.errors import ModelError
from inspector.core.frame import Frame
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.settings import DeviceChoice, Settings
from inspector.core.shape import Shape
from inspector.imaging.noise import degraded
from inspector.ui import theme
from inspector.ui.canvas.trial_caption import TrialCaption
from inspector.ui.dialogs.ask import Ask
from inspector.ui.dialogs.palette import CommandPalette
from inspector.ui.jobs import InlineJobs
from inspector.ui.noise_ground import MOST_PX, seed_of
from inspector.ui.panels.noise import NoisePanel
from inspector.ui.plain import PlainLabel
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench

NAME = "<b>bay 1<b> & <img src=x>.jpg"


@pytest.fixture
def asked() -> list[Frame]:
    """What the model was run on."""
    return []


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, asked: list[Frame]
) -> Iterator[MainWindow]:
    services = fakes.services()

    def segment(model_id: str, device: DeviceChoice, frame: Frame, progress: Progress) -> Mask:
        asked.append(frame)
        if device == "cuda":
            raise ModelError("There is no graphics card; choose the processor.")
        return services.segment(model_id, device, frame, progress)

    settings = Settings(model_id="fake")
    home = tmp_path / "home"
    bench = Workbench(InlineJobs(), replace(services, segment=segment), settings, home)
    made = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0, Ask(None))  # type: ignore[arg-type]
    bench.setParent(made)
    with qtbot.waitExposed(made):
        made.show()
    fakes.draw_photo(tmp_path / "road" / NAME, 1)
    fakes.draw_photo(tmp_path / "road" / "IMG_2.jpg", 2)
    made.file_verbs.take([tmp_path / "road"])
    yield made
    made.close()
    delete(made)


def do(window: MainWindow, action: str) -> None:
    assert window.actions_[action].isEnabled(), window.actions_.why_disabled(action)
    window.actions_[action].trigger()


def begin(window: MainWindow, percent: int = 20) -> NoisePanel:
    do(window, "noise")
    (panel,) = window.findChildren(NoisePanel)
    panel.findChild(QSlider).setValue(percent)
    return panel


def says(panel: NoisePanel) -> str:
    labels = panel.findChildren(PlainLabel)
    return " | ".join(label.text().replace("\u200b", "") for label in labels if label.isVisible())


def seen(window: MainWindow) -> QImage:
    return window.canvas.viewport().grab().toImage()


def caption(window: MainWindow) -> TrialCaption:
    (found,) = window.canvas.findChildren(TrialCaption)
    return found


def test_slider_and_box_show_picture_mask_and_figures_live(
    window: MainWindow, asked: list[Frame]
) -> None:
    trial = window.noise.trial
    panel = begin(window, 0)
    judged = trial.judged
    assert judged is not None
    assert (judged.figures.agreement, judged.figures.noisy_share) == (
        1.0,
        judged.figures.clean_share,
    )
    agreements = []
    for percent in (10, 40):
        panel.findChild(QSpinBox).setValue(percent)
        assert panel.findChild(QSlider).value() == percent
        spoilt, judged = trial.spoilt, trial.judged
        assert spoilt is not None
        assert judged is not None
        expected = degraded(spoilt.ground.pixels, "salt", percent / 100, spoilt.ground.seed)
        assert np.array_equal(spoilt.pixels, expected)
        assert judged.masks.spoilt is spoilt
        assert caption(window).text() == f"Trial: salt {percent} %, nothing is kept"
        agreements.append(judged.figures.agreement)
    assert 1.0 > agreements[0] > agreements[1] > 0.0
    assert f"Without → with salt {percent} %" in says(panel)
    assert f"{agreements[1]:.2f}" in says(panel)
    assert "whole picture" in says(panel)
    # Clean is made once, and is what 0 % gives: besides there are 20 % of the start, 10 and 40 %.
    assert len(asked) == 4


def test_every_noise_is_there_in_words(window: MainWindow) -> None:
    panel = begin(window)
    box = panel.findChild(QComboBox)
    heard = set()
    for row in range(4):
        box.setCurrentIndex(row)
        heard.add(says(panel))
        spoilt = window.noise.trial.spoilt
        assert spoilt is not None
        assert (spoilt.condition.noise, spoilt.condition.intensity) == (box.itemData(row), 0.2)
    assert len(heard) == 4


def test_nothing_is_kept_and_closing_ends_it(window: MainWindow, qtbot: QtBot) -> None:
    do(window, "run")
    session, canvas = window.bench.session, window.canvas
    document, undo = session.document, session.undo_stack.count()
    found = [s.id for _, s in window.bench.suggestions.all()]
    before = seen(window)
    panel = begin(window, 40)
    assert seen(window) != before
    assert not canvas.mask_item.isVisible()
    assert window.noise.presenter.mask_item.isVisible()
    (end,) = (b for b in panel.findChildren(QPushButton) if b.text() == "End trial")
    qtbot.mouseClick(end, Qt.MouseButton.LeftButton)
    assert not window.docks["noise"].isVisible()
    assert not window.noise.trial.on
    assert caption(window).isHidden()
    assert seen(window) == before
    assert session.document is document
    assert session.undo_stack.count() == undo
    assert [s.id for _, s in window.bench.suggestions.all()] == found


def test_tab_shows_the_bare_picture_and_the_trial_comes_back(window: MainWindow) -> None:
    do(window, "run")
    begin(window)
    items = window.noise.presenter.picture_item, window.noise.presenter.mask_item
    window.canvas.peeked.emit(True)
    assert not any(item.isVisible() for item in (*items, window.canvas.mask_item))
    window.canvas.peeked.emit(False)
    assert all(item.isVisible() for item in items)
    assert not window.canvas.mask_item.isVisible()
    window.bench.view.set_mask_visible(False)
    assert [item.isVisible() for item in items] == [True, False]


def test_the_threshold_acts_on_the_trial(window: MainWindow, asked: list[Frame]) -> None:
    begin(window)
    trial = window.noise.trial
    assert trial.judged is not None
    before, runs = trial.judged.figures.clean_share, len(asked)
    window.bench.view.set_threshold(0.95)
    assert trial.judged.figures.clean_share < before
    assert len(asked) == runs


def test_accepted_findings_are_compared_too(window: MainWindow) -> None:
    panel = begin(window, 30)
    assert "With accepted" not in says(panel)
    session, frame = window.bench.session, window.bench.session.current
    assert frame is not None
    ring = [(30, 38), (290, 58), (290, 62), (30, 42)]
    region = replace(fakes.finding("f", frame.source_id), shape=Shape.of("region", [ring]))
    other = replace(region, id="o", label="spalling")
    open_one = replace(region, id="s", status="suggested")
    session.edit("Draw", lambda d: edits.put(d, region, other, open_one))
    judged = window.noise.trial.judged
    assert judged is not None
    assert judged.figures.accepted == 1
    assert judged.figures.clean_dice is not None
    assert judged.figures.noisy_dice is not None
    assert 1.0 > judged.figures.clean_dice > judged.figures.noisy_dice > 0.2
    assert "the finding that people accepted" in says(panel)


def test_another_picture_is_tried_when_it_comes(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    first = window.noise.trial.spoilt
    assert first is not None
    do(window, "next")
    trial = window.noise.trial
    qtbot.waitUntil(lambda: trial.judged is not None)
    assert trial.place is not None
    assert trial.place.frame == window.bench.session.current
    assert trial.spoilt is not None
    assert trial.spoilt.ground.seed != first.ground.seed
    do(window, "previous")
    qtbot.waitUntil(lambda: trial.judged is not None)
    assert np.array_equal(trial.spoilt.pixels, first.pixels)


def test_of_a_large_picture_the_part_in_view_is_tried(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, asked: list[Frame]
) -> None:
    path = tmp_path / "wide.png"
    pixels = np.random.default_rng(0).integers(100, 160, (1200, 1600, 3)).astype(np.uint8)
    cv2.imwrite(str(path), pixels)
    window.file_verbs.take([path])
    window.bench.session.go_to(list(window.bench.session.frames())[-1])
    panel = begin(window)
    trial, canvas = window.noise.trial, window.canvas
    qtbot.waitUntil(lambda: trial.judged is not None)
    place = trial.place
    assert place is not None
    assert place.window.width * place.window.height <= MOST_PX
    assert "inside the dashes" in says(panel)
    assert asked[-1].origin == (place.window.x, place.window.y)
    assert seed_of("wide.png", place) == trial.spoilt.ground.seed
    canvas.zoom_to(2.0)
    canvas.centerOn(QPointF(1590, 1190))
    qtbot.waitUntil(lambda: trial.place != place)
    assert trial.place.window.x + trial.place.window.width == 1600
    moved = trial.place
    canvas.scroll_by(QPoint(-10, -10))
    qtbot.waitUntil(lambda: not window.noise.presenter._settle.isActive())
    assert trial.place is moved


def test_what_cannot_be_tried_says_why(window: MainWindow) -> None:
    panel = begin(window)
    window.run_verbs.choose_device("cuda")
    assert "no graphics card" in says(panel)
    assert window.noise.trial.judged is None
    window.run_verbs.choose_device("cpu")
    assert window.noise.trial.judged is not None
    window.run_verbs.choose_model("untrained")
    assert "not trained" in says(panel)
    assert "not trained" in window.actions_.why_disabled("noise")
    assert window.noise.trial.judged is None
    window.run_verbs.choose_model("fake")
    assert "not trained" not in says(panel)
    do(window, "new-project")
    assert "Open a picture" in window.actions_.why_disabled("noise")
    assert not window.docks["noise"].isVisible()


def test_the_panel_is_in_no_layout(window: MainWindow) -> None:
    assert not window.docks["noise"].isVisible()
    begin(window)
    window.docks["properties"].raise_()
    assert window.noise.trial.on
    do(window, "reset-layout")
    assert not window.docks["noise"].isVisible()
    assert not window.noise.trial.on
    assert window.docks["properties"].isVisible()


def test_the_palette_finds_it(qtbot: QtBot, window: MainWindow) -> None:
    do(window, "palette")
    (palette,) = window.findChildren(CommandPalette)
    field = palette.findChild(QLineEdit)
    qtbot.keyClicks(field, "robustness")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.docks["noise"].isVisible()
