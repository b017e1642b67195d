"""Findings go to other programs and come back through the whole window."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.settings import Settings
from inspector.core.shape import Shape
from inspector.ui import theme
from inspector.ui.dialogs.ask import Ask
from inspector.ui.dialogs.hand_on import HandOnPrompt
from inspector.ui.exchange_commands import EXCHANGE_COMMANDS
from inspector.ui.jobs import InlineJobs
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench

RING = Shape.of("region", [[(10, 10), (50, 10), (50, 14), (10, 14)]])


class Answers(Ask):
    """Every question is answered by what was laid out before."""

    def __init__(self) -> None:
        self.place: Path | None = None
        self.may_replace = False
        self.asked_for: list[Path] = []

    def folder(self, title: str, start: Path) -> Path | None:
        return self.place

    def file(self, title: str, start: Path, filters: str) -> Path | None:
        return self.place

    def new_file(self, title: str, start: Path, filters: str, suffix: str) -> Path | None:
        assert filters.endswith(f"(*{suffix})")
        return self.place

    def replace(self, files: Sequence[Path]) -> bool:
        self.asked_for = list(files)
        return self.may_replace


@pytest.fixture
def ask() -> Answers:
    return Answers()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path, ask: Answers) -> Iterator[MainWindow]:
    bench = Workbench(InlineJobs(), fakes.services(), Settings(model_id="fake"), tmp_path / "home")
    made = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0, ask)
    bench.setParent(made)
    with qtbot.waitExposed(made):
        made.show()
    fakes.draw_photo(tmp_path / "road" / "IMG_1.jpg")
    made.file_verbs.take([tmp_path / "road"])
    yield made
    made.close()
    delete(made)


def do(window: MainWindow, action_id: str) -> None:
    assert window.actions_[action_id].isEnabled(), window.actions_.why_disabled(action_id)
    window.actions_[action_id].trigger()
    if prompts(window):
        answer(window)


def prompts(window: MainWindow) -> list[HandOnPrompt]:
    return [p for p in window.findChildren(HandOnPrompt) if p.isVisible()]


def answer(window: MainWindow, *ticked: str) -> HandOnPrompt:
    """Tick boxes of the open prompt and go on."""
    (prompt,) = prompts(window)
    boxes = {box.text(): box for box in prompt.findChildren(QCheckBox) if box.isVisible()}
    for text in ticked:
        boxes[text].click()
    QTest.keyClick(prompt, Qt.Key.Key_Return)
    return prompt


def said(window: MainWindow) -> str:
    return " ".join(message.text for message in window.messages.messages())


def with_a_finding(window: MainWindow) -> Document:
    (frame,) = window.bench.session.frames()
    crack = Annotation("a", frame, RING, "crack", note="old")
    assert window.bench.session.edit("Draw", lambda d: edits.put(d, crack))
    return window.bench.session.document


def test_through_labelme_and_back_as_one_step(
    window: MainWindow, ask: Answers, tmp_path: Path
) -> None:
    assert not window.actions_["export-as-labelme"].isEnabled()
    before = with_a_finding(window)
    ask.place = tmp_path / "out"
    ask.place.mkdir()
    do(window, "export-as-labelme")
    path = ask.place / "IMG_1.json"
    content = json.loads(path.read_bytes())
    content["shapes"][0]["description"] = "new"
    content["shapes"].append({"label": "hole", "points": [[100, 100], [120, 100], [120, 130]]})
    path.write_text(json.dumps(content))

    do(window, "import-labelme")
    session = window.bench.session
    assert session.document.annotations["a"].note == "new"
    assert len(session.document.annotations) == 2
    assert all(a.measures for a in session.document.annotations.values())
    assert "1 new, 1 changed" in said(window)
    do(window, "undo")
    assert session.document.annotations.keys() == before.annotations.keys()
    assert session.document.annotations["a"].note == "old"

    do(window, "export-as-labelme")
    assert ask.asked_for == [path]
    assert len(json.loads(path.read_bytes())["shapes"]) == 2, "nobody allowed to replace it"


@pytest.mark.parametrize("name", ["coco", "yolo", "voc", "masks"])
def test_every_format_is_written(
    window: MainWindow, ask: Answers, tmp_path: Path, name: str
) -> None:
    with_a_finding(window)
    ask.place = tmp_path / ("out.json" if name == "coco" else "out")
    do(window, f"export-as-{name}")

    told = "out.json is written." if name == "coco" else "The files in out are written."
    assert told in said(window)
    assert ask.place.exists()


def with_a_face(window: MainWindow) -> None:
    (frame,) = window.bench.session.frames()
    face = Shape.of("region", [[(100, 30), (180, 30), (180, 110), (100, 110)]])
    proposed = Annotation("f", frame, face, "face", "suggested", purpose="redaction")
    crack = Annotation("r", frame, RING, "shadow", "rejected")
    window.bench.session.edit("Propose", lambda d: edits.put(d, proposed, crack))


def test_what_is_written_is_chosen_in_the_window(
    window: MainWindow, ask: Answers, tmp_path: Path
) -> None:
    with_a_finding(window)
    with_a_face(window)
    ask.place = tmp_path / "out"
    ask.place.mkdir()
    ask.may_replace = True
    own = (tmp_path / "road" / "IMG_1.jpg").read_bytes()

    def labels() -> list[str]:
        shapes = json.loads((tmp_path / "out" / "IMG_1.json").read_bytes())["shapes"]
        return [each["label"] for each in shapes]

    window.actions_["export-as-labelme"].trigger()
    answer(window)
    assert labels() == ["crack"]
    assert not list(ask.place.glob("IMG_1.[jp][pn]g"))

    window.actions_["export-as-labelme"].trigger()
    prompt = answer(window, "What was rejected: 1", "Copy the pictures, too")
    assert "made unreadable" in prompt.says
    assert labels() == ["crack", "shadow"]
    assert "made unreadable: 1 picture" in said(window)
    assert (ask.place / "IMG_1.png").read_bytes() != own
    assert not (ask.place / "IMG_1.jpg").exists()

    window.actions_["export-as-labelme"].trigger()
    prompt = answer(
        window,
        *("Copy the pictures, too", "Copy redacted pictures as they are"),
        *("Proposals that nobody has judged: 1", "Redacted areas, as shapes: 1"),
    )
    assert "sees what is redacted in 1 picture" in prompt.says
    assert labels() == ["crack", "face"]
    assert (ask.place / "IMG_1.jpg").read_bytes() == own


def test_pictures_that_are_gone_are_named(window: MainWindow, ask: Answers, tmp_path: Path) -> None:
    with_a_finding(window)
    (tmp_path / "road" / "IMG_1.jpg").unlink()
    ask.place = tmp_path / "out"
    window.actions_["export-as-yolo"].trigger()
    answer(window, "Copy the pictures, too")

    assert (ask.place / "labels" / "IMG_1.txt").exists()
    assert "1 picture is not copied" in said(window)
    assert "IMG_1.jpg is not there" in said(window)


def test_a_prompt_that_is_left_writes_nothing(
    window: MainWindow, ask: Answers, tmp_path: Path
) -> None:
    with_a_finding(window)
    ask.place = tmp_path / "out"
    window.actions_["export-as-voc"].trigger()
    (prompt,) = prompts(window)
    QTest.keyClick(prompt, Qt.Key.Key_Escape)

    assert not prompts(window)
    assert not ask.place.exists()


def test_faults_are_said_and_change_nothing(
    window: MainWindow, ask: Answers, tmp_path: Path
) -> None:
    before = with_a_finding(window)
    do(window, "export-as-geojson")
    assert "No finding has a place on earth" in said(window)
    do(window, "export-as-dwa")
    assert "No pipe run is coded by EN 13508-2" in said(window)
    ask.place = tmp_path / "bad.json"
    ask.place.write_bytes(b"{")
    do(window, "import-coco")
    assert "not valid JSON" in said(window)
    ask.place = tmp_path / "road" / "IMG_1.jpg"
    do(window, "export-as-coco")
    assert "is a picture of this project" in said(window)
    assert before.annotations.keys() == window.bench.session.document.annotations.keys()


def test_commands_say_what_they_do() -> None:
    assert all(len(spec.tooltip) > 20 for spec in EXCHANGE_COMMANDS)
    assert len({spec.text for spec in EXCHANGE_COMMANDS}) == len(EXCHANGE_COMMANDS)
