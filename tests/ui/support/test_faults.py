"""Faults while a window is open: dialog, count, report, and the word at the next start."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes
from ui.looking import do

from inspector.core.check import Check
from inspector.core.errors import InspectorError
from inspector.core.settings import Settings
from inspector.io.session_mark import BrokenSession
from inspector.ui import theme
from inspector.ui.actions import Actions
from inspector.ui.dialogs.ask import Ask
from inspector.ui.faults import Fault, report_to
from inspector.ui.jobs import InlineJobs
from inspector.ui.messages import MessageBar
from inspector.ui.support.check_dialog import CheckDialog
from inspector.ui.support.log_dialog import LogDialog
from inspector.ui.support.parts import SupportParts
from inspector.ui.support.report_dialog import ReportDialog
from inspector.ui.support_commands import SUPPORT_COMMANDS
from inspector.ui.workbench import Workbench


class Answers(Ask):
    """Where the report goes."""

    path: Path | None = None

    def __init__(self) -> None:
        pass

    def new_file(self, title: str, start: Path, filters: str, suffix: str) -> Path | None:
        return self.path


@pytest.fixture
def calls() -> fakes.Calls:
    return fakes.Calls()


class Window(QMainWindow):
    """The parts of the main window that take part: the whole one takes seconds to make."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self.bench = bench
        self.actions_ = Actions(SUPPORT_COMMANDS, {}, self)
        self.messages = MessageBar()
        self.setCentralWidget(self.messages)
        self.support = SupportParts(bench, self.actions_, self.messages, Answers(), self)
        bench.session.failed.connect(self.support.show_error)


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, calls: fakes.Calls
) -> Iterator[Window]:
    theme.apply(qapp, "light")
    bench = Workbench(InlineJobs(), fakes.services(calls), Settings(), tmp_path / "home")
    made = Window(bench)
    bench.setParent(made)
    with qtbot.waitExposed(made):
        made.show()
    before = sys.excepthook
    report_to(bench.faults.happened.emit)
    yield made
    sys.excepthook = before
    for dialog in made.findChildren(ReportDialog):
        dialog.close()
    made.close()
    bench.close()
    delete(made)


def dialogs(window: Window) -> list[ReportDialog]:
    return [d for d in window.findChildren(ReportDialog) if d.isVisible()]


def click(dialog: ReportDialog, text: str) -> None:
    (button,) = [b for b in dialog.findChildren(QPushButton) if b.text() == text]
    button.click()


def fault(number: int = 1) -> Fault:
    return Fault(f"ValueError x.py:{number}", f"Traceback (most recent call last):\n{number}")


def test_an_exception_in_a_slot_becomes_one_dialog(qtbot: QtBot, window: Window) -> None:
    hooked = sys.excepthook

    def boom() -> None:
        # pytest-qt has its own hook around the event loop: what Qt would call is called here.
        try:
            raise ValueError("planted in a slot")
        except ValueError as error:
            hooked(type(error), error, error.__traceback__)

    QTimer.singleShot(0, window, boom)
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    (dialog,) = dialogs(window)
    boom()
    window.bench.faults.happened.emit(fault(2))
    assert dialogs(window) == [dialog], "never two of them"
    assert any("3 times" in label.text() for label in dialog.findChildren(QLabel))
    assert "planted in a slot" in dialog.text
    assert "Inspector: 1.2.3" in dialog.text

    click(dialog, "Go on")
    boom()
    assert dialogs(window) == [], "the same fault does not stop the user again"
    assert "same fault" in window.messages.messages()[-1].text
    window.bench.faults.happened.emit(fault(3))
    assert len(dialogs(window)) == 1, "another one does"


def test_the_report_is_copied_and_saved(window: Window, tmp_path: Path) -> None:
    window.bench.faults.happened.emit(fault())
    (dialog,) = dialogs(window)
    click(dialog, "Copy report")
    assert QGuiApplication.clipboard().text() == dialog.text
    answers = window.support._ask
    assert isinstance(answers, Answers)
    answers.path = tmp_path / "report.txt"
    click(dialog, "Save…")
    assert answers.path.read_text("utf-8") == dialog.text
    answers.path = tmp_path / "none" / "report.txt"
    click(dialog, "Save…")
    assert "folder" in window.messages.messages()[-1].text


def test_quit_closes_the_window(qtbot: QtBot, window: Window) -> None:
    window.bench.faults.happened.emit(fault())
    click(dialogs(window)[0], "Quit")
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_fault_in_a_lane_offers_its_report(window: Window) -> None:
    def work(_: object) -> None:
        raise KeyError("planted in a lane")

    failed = window.bench.session.failed.emit
    window.bench.jobs.submit("decode", "Something", work, failed=failed)
    (message,) = window.messages.messages()
    (report,) = [b for b in message.findChildren(QPushButton) if b.text() == "Report…"]
    report.click()
    assert "planted in a lane" in dialogs(window)[0].text
    window.support.show_error(InspectorError("The disk is full; free some space."))
    told = window.messages.messages()[-1]
    assert not [b for b in told.findChildren(QPushButton) if b.text() == "Report…"]


@pytest.mark.parametrize(("edits", "told"), [(0, ""), (1, "1 edit of"), (3, "3 edits of")])
def test_the_next_start_tells_of_a_crash_once(
    window: Window, tmp_path: Path, edits: int, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tmp_path / "road.inspector.h5"
    project.touch()
    monkeypatch.setattr("inspector.ui.support.parts.waiting_edits", lambda _: edits)
    opened: list[Path] = []
    monkeypatch.setattr(window.bench.session, "open_project", opened.append)

    window.support.tell_of([BrokenSession("2026-01-01", str(project), "Fatal Python error: x")])

    (message,) = window.messages.messages()
    assert message.text.startswith("Inspector ended unexpectedly")
    assert told in message.text
    assert ("road" in message.text) == bool(edits)
    buttons = {b.text(): b for b in message.findChildren(QPushButton)}
    buttons["Open again"].click()
    assert opened == [project]


def test_a_crash_without_a_project_has_a_report(window: Window) -> None:
    window.support.tell_of([BrokenSession("", "/nowhere/x.inspector.h5", "Fatal Python error: x")])
    (message,) = window.messages.messages()
    buttons = {b.text(): b for b in message.findChildren(QPushButton)}
    assert "Open again" not in buttons
    buttons["Report…"].click()
    assert "Fatal Python error: x" in dialogs(window)[0].text
    window.support.tell_of([])


def test_help_opens_the_log_a_report_and_the_check(window: Window, calls: fakes.Calls) -> None:
    calls.checks = [Check("disk", "wrong", "<b>full</b>", "Nothing is kept.", "Delete something.")]
    do(window, "log")
    do(window, "log")
    (log,) = window.findChildren(LogDialog)
    log.close()
    do(window, "support-report")
    assert len(dialogs(window)) == 1
    dialogs(window)[0].close()
    do(window, "check-installation")
    (check,) = window.findChildren(CheckDialog)
    texts = [label.text() for label in check.findChildren(QLabel)]
    assert "1 thing is wrong." in texts
    assert {"Disk: <b>full</b>", "Nothing is kept.", "Delete something."} <= set(texts)
    check.copy()
    assert "[wrong] disk: <b>full</b>" in QGuiApplication.clipboard().text()
    check.close()
