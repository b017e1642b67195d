"""The whole window on a disk that is full, and then is not."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from ui.test_window import Make, answers, calls, do, folder, make_window, open_folder, window

from inspector.io import journal, snapshot
from inspector.ui.plain import PlainLabel
from inspector.ui.window import MainWindow

__all__ = ["calls", "folder", "make_window", "window"]


def test_nothing_is_lost_and_save_works_again_once_there_is_space(
    window: MainWindow,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    make_window: Make,
) -> None:
    open_folder(window, folder)
    do(window, "run-all")
    answers(window).next_file = tmp_path / "site.inspector.h5"
    do(window, "save")
    session = window.bench.session
    do(window, "next-suggestion")
    do(window, "accept")

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    def no_space(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(journal.Journal, "append", full)
        disk.setattr(snapshot, "write", no_space)
        do(window, "accept-picture")
        assert session.failing
        shown = [label.text() for label in window.statusBar().findChildren(PlainLabel)]
        assert "NOT SAVED" in shown
        held = session.document
        assert not session.edit("More", lambda d: d.__class__())
        assert session.document is held
        # Trying again is what Ctrl+S does, and asks for no name.
        answers(window).next_file = None
        do(window, "save")
        assert session.failing
    do(window, "save")
    assert not session.failing
    assert not session.read_only
    do(window, "undo")
    do(window, "redo")
    window.close()
    again = make_window()
    again.file_verbs.take([tmp_path / "site.inspector.h5"])
    assert again.bench.session.document.annotations == held.annotations
