"""Models that the user brings, in the whole window: dropped, chosen, listed, taken away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes
from ui.looking import do, drop

from inspector.core.settings import Settings
from inspector.ui import theme
from inspector.ui.dialogs.added_models import AddedModelsDialog
from inspector.ui.dialogs.ask import Ask
from inspector.ui.jobs import InlineJobs
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench


class Answers(Ask):
    """Says which file, and yes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.questions: list[str] = []

    def file(self, title: str, start: Path, filters: str) -> Path | None:
        return self.path

    def sure(self, title: str, question: str, yes: str) -> bool:
        self.questions.append(question)
        return True


@pytest.fixture
def ask(tmp_path: Path) -> Answers:
    return Answers(tmp_path / "Sharp.safetensors")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path, ask: Answers) -> Iterator[MainWindow]:
    fakes.draw_photo(tmp_path / "pipe" / "IMG_1.jpg", 1)
    bench = Workbench(InlineJobs(), fakes.services(), Settings(), tmp_path / "data")
    made = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0, ask)
    bench.setParent(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    made.file_verbs.take([tmp_path / "pipe"])
    yield made
    made.close()
    delete(made)


def said(window: MainWindow) -> str:
    return window.messages.messages()[-1].text


def ways(window: MainWindow) -> list[str]:
    (box,) = [
        b
        for b in window.enhance.panel.findChildren(QComboBox)
        if b.accessibleName() == "Way to enhance"
    ]
    return [box.itemText(row) for row in range(box.count())]


def test_a_dropped_file_is_a_way_to_enhance_at_once(window: MainWindow, tmp_path: Path) -> None:
    before = ways(window)

    assert drop(window, tmp_path / "4x Sharp.safetensors")

    assert set(ways(window)) - set(before) == {"4x Sharp"}
    assert window.enhance.verbs.enlarger.title == "4x Sharp"
    assert (window.enhance.verbs.enlarger.scale, window.enhance.verbs.enlarger.takes_reference) == (
        2,
        False,
    )
    assert "“4x Sharp” is added" in said(window)
    assert "Nobody here trained or measured it" in said(window)
    pictures = len(window.bench.session.document.sources)
    assert pictures == 1


def test_the_same_file_twice_is_the_same_model(window: MainWindow, tmp_path: Path) -> None:
    for _ in range(2):
        drop(window, tmp_path / "Sharp.safetensors")
    assert ways(window).count("Sharp") == 1
    assert "added before, as “Sharp”" in said(window)


def test_a_pickle_is_refused_as_a_model_and_the_rest_of_the_drop_is_taken(
    window: MainWindow, tmp_path: Path
) -> None:
    photo = fakes.draw_photo(tmp_path / "more" / "IMG_2.jpg", 2)
    before = ways(window)

    assert drop(window, tmp_path / "evil.pth", photo)

    assert ways(window) == before
    assert any("evil.pth is a pickle" in m.text for m in window.messages.messages())
    assert len(window.bench.session.document.sources) == 2


@pytest.mark.qt_log_ignore("does not support")
def test_added_models_are_listed_with_their_card_and_taken_away(
    window: MainWindow, ask: Answers
) -> None:
    do(window, "added-models")
    (dialog,) = window.findChildren(AddedModelsDialog)
    assert dialog.card is None
    do(window, "add-model")
    assert dialog.card is not None
    assert dialog.card.title == "Sharp"
    do(window, "added-models")
    assert len(window.findChildren(AddedModelsDialog)) == 1

    (remove,) = [b for b in dialog.findChildren(QPushButton) if b.accessibleName() == "Remove"]
    remove.click()

    assert "Remove “Sharp”?" in ask.questions[-1]
    assert dialog.card is None
    assert not remove.isEnabled()
    assert "Sharp" not in ways(window)
    assert window.enhance.verbs.enlarger.title != "Sharp"
    dialog.close()
