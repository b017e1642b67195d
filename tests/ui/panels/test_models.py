"""The models panel."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QListView, QPushButton
from pytestqt.qtbot import QtBot
from ui.conftest import Bench
from ui.fakes import Calls, card, restorer, services

from inspector.core.card import TimeTaken
from inspector.core.frame import FrameRef
from inspector.ui.panels.card_details import CardDetails
from inspector.ui.panels.card_list import headline, non_commercial
from inspector.ui.panels.models import ModelsPanel
from inspector.ui.plain import PlainLabel


@pytest.fixture
def panel(bench: Bench, qtbot: QtBot) -> ModelsPanel:
    known = (card(commercial=False), card("untrained", "Untrained", trained=False))
    made = ModelsPanel(bench.session, services(Calls(), known), "fake", "cuda")
    qtbot.addWidget(made)
    made.show()
    return made


def models(panel: ModelsPanel) -> QListView:
    return next(v for v in panel.findChildren(QListView) if v.accessibleName() == "Models")


def button(panel: ModelsPanel, text: str) -> QPushButton:
    return next(b for b in panel.findChildren(QPushButton) if b.text() == text)


def texts(panel: ModelsPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_a_card_in_one_line() -> None:
    assert headline(card()) == "crack IoU 0.9 on drawn photos"
    assert headline(card(trained=False)) == "not trained"
    assert non_commercial(card(commercial=False))
    assert not non_commercial(card(trained=False))


def test_scopes_are_asked_for(
    bench: Bench, photos: list[FrameRef], panel: ModelsPanel, qtbot: QtBot
) -> None:
    for text, scope in (
        ("Run on this picture", "picture"),
        ("Region", "region"),
        ("All pictures", "all"),
    ):
        with qtbot.waitSignal(panel.run_requested) as heard:
            button(panel, text).click()
        assert heard.args == [scope]


def test_why_it_cannot_run(bench: Bench, panel: ModelsPanel) -> None:
    run = button(panel, "Run on this picture")
    assert not run.isEnabled()
    assert panel.why_not == "Open pictures first."


def test_an_untrained_model_cannot_run_and_says_how_to_train(
    bench: Bench, photos: list[FrameRef], panel: ModelsPanel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.model_chosen) as heard:
        qtbot.keyClick(models(panel), Qt.Key.Key_Down)
    assert heard.args == ["untrained"]
    assert "inspector train untrained" in panel.why_not
    assert not button(panel, "All pictures").isEnabled()


def test_terms_of_use_are_said(panel: ModelsPanel) -> None:
    assert "may not be used commercially" in texts(panel)
    spoken = models(panel).model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("not for commercial use")
    assert "Research only" in texts(panel)
    assert "DeepCrack, CFD" in texts(panel)


def test_devices_that_are_not_there_cannot_be_chosen(panel: ModelsPanel, qtbot: QtBot) -> None:
    box = panel.findChild(QComboBox)
    assert box is not None
    assert [box.itemData(row) for row in range(box.count())] == ["auto", "cpu", "cuda"]
    assert box.currentData() == "cuda"
    missing = box.model().index(2, 0)
    assert not missing.flags() & Qt.ItemFlag.ItemIsEnabled
    assert "No NVIDIA" in missing.data(Qt.ItemDataRole.ToolTipRole)
    with qtbot.waitSignal(panel.device_chosen) as heard:
        box.activated.emit(1)
    assert heard.args == ["cpu"]
    assert panel.device == "cpu"


def test_an_unknown_model_falls_back_to_a_trained_one(bench: Bench, qtbot: QtBot) -> None:
    known = (card("untrained", "Untrained", trained=False), card())
    made = ModelsPanel(bench.session, services(Calls(), known), "gone", "auto")
    qtbot.addWidget(made)
    assert made.card is not None
    assert made.card.id == "fake"


def test_narrow_and_low_docks(light: None, panel: ModelsPanel) -> None:
    assert panel.minimumSizeHint().width() <= 260
    assert panel.minimumSizeHint().height() <= 300


def test_a_card_says_what_a_restoring_model_marks_and_what_needs_no_training(
    qtbot: QtBot,
) -> None:
    details = CardDetails()
    qtbot.addWidget(details)
    details.show_card(restorer())
    texts = [label.text() for label in details.findChildren(PlainLabel)]
    assert any("As in the paper: errors from 20 squared grey values" in text for text in texts)
    classical = replace(restorer("dark-otsu", trained=False), net="", scores=())
    assert headline(classical) == "needs no training"
    details.show_card(classical)
    qtbot.waitUntil(
        lambda: "Network" not in [label.text() for label in details.findChildren(PlainLabel)]
    )


def test_a_card_says_how_long_a_picture_takes(qtbot: QtBot) -> None:
    details = CardDetails()
    qtbot.addWidget(details)
    timed = TimeTaken("cpu", "2 cores of <b>X", "openvino float32", 512, 400, 12.5)
    details.show_card(replace(card(), times=(timed,)))
    texts = [label.text() for label in details.findChildren(PlainLabel)]
    assert "12.5 ms for 400 × 512 px on 2 cores of <b>X" in texts
