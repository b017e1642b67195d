"""The whole window in a language of brackets: what stands outside of them was never translated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid
from ui import fakes
from ui.pseudo import left, pseudo, said
from ui.test_map_window import stack_at
from ui.test_window import Answers

from inspector.core import edits
from inspector.core.inspection import Inspection
from inspector.core.language import Catalogue, speaking
from inspector.core.settings import Settings
from inspector.standards.cjj181_factors import AREAS, SOILS
from inspector.ui import theme
from inspector.ui.actions import Actions
from inspector.ui.commands import COMMANDS
from inspector.ui.dialogs.palette import CommandPalette
from inspector.ui.dialogs.prompt import Prompt
from inspector.ui.jobs import InlineJobs
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench

DATA = (
    # Files, folders and hashes.
    r"(?:run 1|\b[\w-]+)\.(?:jpg|mp4|tif|h5|json|pdf|csv|png|onnx|safetensors|zip|xml|jp2|toml)\b",
    r"/\S+|\bsha256\b|\b[0-9a-f]{8,}\b|\breservoir\b|\bsurface\S*",
    # The fakes: titles and texts of models, devices and presets.
    r"\bFake \S+|\bfake(?: float32)?\b|\bcpu\b|\b[Uu]ntrained\b|\bdsrnet-lite\b",
    r"Says that dark is crack\.|drawn photos|crack IoU|DeepCrack|CFD|Research only",
    r"\b(?:Automatic|Processor|Graphics card)\b|No NVIDIA graphics card was found\.",
    r"Narrow roads|Wide roads|for tests|Inspector 0|MH1-\S*MH2",
    # Labels are words of the user, kept as they were typed.
    r"\b(?:crack|joint|patch|pothole|ravelling|sealed crack)\b",
    # Languages call themselves by their own names.
    r"\b(?:English|Deutsch)\b|中文",
    # Products, standards, formats, places on the map, figures of merit and units.
    r"\b(?:Inspector|CSV|PDF|SVG|PNG|GeoTIFF|GeoJSON|ONNX)\b",
    r"\b(?:COCO|YOLO|labelme|(?:Pascal )?VOC|PACP|DWA)\b",
    r"\((?:2003\+A1, VSA 2023|7 and 8)\)",
    r"EN 13508\S*|CJJ 181-2012|\b(?:CCTV|QV)\b|EPSG:\d+|WGS 84 / UTM zone \w+|\bB\d+A?\b|NDVI",
    r"\b(?:PSNR|SSIM|IoU|F1)\b|\bDN \d+|\b\d+ (?:kB|px²|m²)|^in$",
    # What code books call things is their data.
    "|".join(re.escape(each.label.text("de")) for each in (*AREAS.values(), *SOILS.values())),
    # Keys.
    r"\b(?:Ctrl|Shift|Alt)\+[\w+]+|\b(?:Return|Backspace)\b",
)
"""What is no text of Inspector's: data, names and units."""
NOT_READ = (
    "CodeBooksDialog",
    "GraphicsScene",
    "QTreeWidget",
    "ReportForm",
    "ReportPreview",
    "QListView  in QFrame",
    "Contents  in QWidget",
    "QHeaderView  in Contents",
    "PageView  in QSplitter",
    "QPlainTextEdit  in ReportDialog",
    "PlainLabel  in Busy",
)
"""The rows of code books are data in the language of the books; the plots' own menu is not used.
The guide is written anew in each language, reports for support are in English, and what is busy is
shortened to its place."""
LEFT_OUT = (
    *("quit", "full-screen", "theme-system", "theme-dark", "theme-light", "new-project", "undo"),
    *("redo", "open-sample", "open-sewer-sample", "open-land-sample", "palette"),
    *("language-system", "language-en", "language-de", "language-zh"),
)
"""Commands that end the work, or change the looks of other tests."""


class Nothing(Answers):
    """Never mind, whatever is asked."""

    def file(self, title: str, start: Path, filters: str) -> Path | None:
        return None

    def sure(self, title: str, question: str, yes: str) -> bool:
        return False


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """The window in brackets, with nothing in it."""
    with speaking(pseudo()):
        calls = fakes.Calls()
        settings = Settings(model_id="fake")
        bench = Workbench(InlineJobs(), fakes.services(calls), settings, tmp_path / "home")
        made = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0, Nothing())
        bench.setParent(made)
        with qtbot.waitExposed(made):
            made.show()
        yield made
        made.close()
        delete(made)


def not_translated(root: QObject) -> set[str]:
    """What stands there in no brackets and is no data."""
    found = set()
    for where, text in said(root):
        rest = "" if any(name in where for name in NOT_READ) else left(text)
        for pattern in DATA:
            rest = re.sub(pattern, " ", rest)
        if re.search(r"[^\W\d_]{2,}", rest):
            found.add(f"{where}: {text!r}")
    return found


def opened(qapp: QApplication, window: MainWindow) -> list[QWidget]:
    """The dialogs, prompts and menus that are open, and the messages."""
    inside = [
        *window.findChildren(QDialog), *window.findChildren(Prompt), *window.findChildren(QMenu),
    ]  # fmt: skip
    others = (w for w in qapp.topLevelWidgets() if w is not window and w not in inside)
    return [w for w in (*inside, *others, window.messages) if w.isVisible()]


def try_everything(
    qapp: QApplication, window: MainWindow, chosen: Sequence[str] = (), menus: Sequence[str] = ("",)
) -> set[str]:
    """Show every dock and give every command of these menus that is on, each with the same things
    selected."""
    session, view = window.bench.session, window.bench.view
    for name in window.docks._docks:
        window.docks[name].show()
    view.select(chosen)
    qapp.processEvents()
    found = not_translated(window)
    step, frame = session.undo_stack.index(), session.current
    for spec in window.actions_:
        if not spec.menu.startswith(tuple(menus)):
            continue
        session.undo_stack.setIndex(step)
        session.go_to(frame)
        view.select(chosen)
        if spec.id in LEFT_OUT or not window.actions_[spec.id].isEnabled():
            continue
        window.actions_[spec.id].trigger()
        qapp.processEvents()
        for widget in opened(qapp, window):
            found |= not_translated(widget)
            if widget is not window.messages and isValid(widget):
                widget.close()
        for message in window.messages.messages():
            message.closed.emit()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return found | not_translated(window)


def told(found: set[str]) -> str:
    return "\n".join(["", *sorted(found)])


def test_the_start_screen_speaks_it(window: MainWindow) -> None:
    found = not_translated(window)
    assert not found, told(found)


def test_photos_with_findings_speak_it(
    qapp: QApplication, window: MainWindow, tmp_path: Path
) -> None:
    for number in (1, 2):
        fakes.draw_photo(tmp_path / "road" / f"IMG_{number}.jpg", number)
    window.file_verbs.take([tmp_path / "road"])
    window.actions_["run-all"].trigger()
    window.actions_["accept-picture"].trigger()
    window.actions_["next"].trigger()
    session = window.bench.session
    head = Inspection("en13508", section="circular", width_mm=300.0, method="CCTV")
    session.edit("", lambda d: edits.set_inspection(d, list(d.sources), head))
    frame = session.current
    assert frame is not None
    findings = list(session.document.annotations)
    suggestions = [s.id for s in window.bench.suggestions.on_frame(frame)]
    found = try_everything(qapp, window, suggestions[:1])
    session.go_to_source(next(iter(session.document.sources)))
    found |= try_everything(qapp, window, findings, ["Edit", "File"])
    assert not found, told(found)


def test_a_video_speaks_it(qapp: QApplication, window: MainWindow, small_video: Path) -> None:
    window.file_verbs.take([small_video])
    found = try_everything(qapp, window, menus=["Video", "Enhance", "Sewer"])
    assert not found, told(found)


def test_maps_speak_it(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, tmp_path: Path
) -> None:
    window.file_verbs.take([stack_at(tmp_path / "reservoir")])
    qtbot.waitUntil(lambda: window.bench.map_look.shown is not None)
    found = try_everything(qapp, window, menus=["View>Map", "Video", "Enhance", "File"])
    assert not found, told(found)


def test_the_palette_finds_by_the_words_of_both_languages(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    german = {
        "Report…": ("Bericht…",),
        "pdf; preview; print; hand in": ("PDF; Vorschau; drucken; abgeben",),
    }
    with speaking(Catalogue("de", german, ",")):
        owner = QWidget()
        qtbot.addWidget(owner)
        actions = Actions(COMMANDS, {}, owner)
        palette = CommandPalette(actions, owner)
        qtbot.addWidget(palette)
        field = palette.findChild(QLineEdit)
        assert field is not None
        for typed in ("Bericht", "report", "Vorschau", "preview"):
            field.setText(typed)
            assert palette.shown_ids()[0] == "report", typed
