"""The log viewer: levels, words, following, and files of strangers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from inspector.ui.jobs import InlineJobs
from inspector.ui.support.log_dialog import LogDialog
from inspector.ui.support.log_lines import lines_of, read_log, wanted

LOG = (
    "2026-01-01 10:00:00,001 INFO inspector: started\n"
    "2026-01-01 10:00:01,001 WARNING qt: odd font\n"
    "2026-01-01 10:00:02,001 ERROR inspector: uncaught\n"
    "Traceback (most recent call last):\n"
    "ValueError: <b>x</b> \x1b[31m\u202egnp\n"
    "2026-01-01 10:00:03,001 INFO inspector: went on\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "inspector.log").write_text(LOG, encoding="utf-8")
    (tmp_path / "crash.log").write_text("Fatal Python error: Segmentation fault\n  File x\n")
    return tmp_path


@pytest.fixture
def dialog(qtbot: QtBot, folder: Path) -> Iterator[LogDialog]:
    jobs = InlineJobs()
    made = LogDialog(folder, jobs)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.hide()
    delete(made)
    jobs.close()


def shown(dialog: LogDialog) -> list[str]:
    return dialog.model.text(range(dialog.model.rowCount())).split("\n")


def test_levels_take_the_trace_along(dialog: LogDialog) -> None:
    assert len(shown(dialog)) == 6
    dialog.level.setCurrentIndex(2)
    assert [line.split()[0] for line in shown(dialog)] == ["2026-01-01", "Traceback", "ValueError:"]
    dialog.level.setCurrentIndex(1)
    assert len(shown(dialog)) == 4


def test_words_find_whole_entries(dialog: LogDialog, qtbot: QtBot) -> None:
    dialog.search.setText("valueerror uncaught")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 3)
    dialog.search.setText("nothing of the kind")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 0)


def test_strange_text_is_plain(dialog: LogDialog) -> None:
    (line,) = [text for text in shown(dialog) if text.startswith("ValueError")]
    assert line == "ValueError: <b>x</b> \ufffd[31m\ufffdgnp"


def test_it_follows_what_is_written_and_begins_anew(dialog: LogDialog, folder: Path) -> None:
    log = folder / "inspector.log"
    with log.open("a", encoding="utf-8") as file:
        file.write("2026-01-01 10:00:04,001 ERROR inspector: again\n  half a li")
    dialog._read()
    assert shown(dialog)[-1].endswith("again"), "half a line waits for its other half"
    with log.open("a", encoding="utf-8") as file:
        file.write("ne\n")
    dialog.level.setCurrentIndex(2)
    dialog._read()
    assert shown(dialog)[-1] == "  half a line"
    log.write_text("2026-01-01 10:00:05,001 ERROR inspector: rotated\n", encoding="utf-8")
    dialog._read()
    assert len(shown(dialog)) == 1


def test_other_files_and_none(dialog: LogDialog) -> None:
    dialog.files.setCurrentIndex(3)
    dialog.level.setCurrentIndex(2)
    assert shown(dialog)[0].startswith("Fatal Python error")
    dialog.files.setCurrentIndex(1)
    assert dialog.model.rowCount() == 0
    assert "no such log" in dialog._state.text()


def test_copy_takes_the_selection_or_all(dialog: LogDialog) -> None:
    dialog.copy()
    assert QGuiApplication.clipboard().text().count("\n") == 5
    dialog.list.setCurrentIndex(dialog.model.index(1))
    dialog.copy()
    assert QGuiApplication.clipboard().text().endswith("odd font")


def test_a_full_log_is_there_at_once(tmp_path: Path) -> None:
    path = tmp_path / "inspector.log"
    path.write_text(LOG * (2 * 2**20 // len(LOG)), encoding="utf-8")
    start = time.perf_counter()
    part = read_log(path)
    found = wanted(part.lines, 2, "uncaught")
    took = time.perf_counter() - start
    assert len(found) == len(part.lines) / 2
    assert took < 2.0, f"{took:.2f} s"


def test_a_line_without_end_is_cut() -> None:
    (line,) = lines_of(["x" * 10_000_000])
    assert len(line.text) < 3_000
