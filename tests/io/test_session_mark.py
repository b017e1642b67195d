"""Marks of sessions that did not come to their end, by real processes that are killed."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from data import documents

from inspector.core import edits
from inspector.io.project import ProjectFile
from inspector.io.session_mark import SessionMark, broken_sessions, waiting_edits

SCRIPT = """
import sys, faulthandler
from pathlib import Path
from inspector.io.session_mark import SessionMark
home = Path(sys.argv[1])
faulthandler.enable((home / "crash.log").open("a"))
mark = SessionMark(home, home / "crash.log")
mark.note_project(home / "road.inspector.h5")
print("marked", flush=True)
sys.stdin.read()
mark.end()
"""


def session(home: Path) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"marked\n"
    return process


def found(home: Path) -> list[tuple[str, bool]]:
    broken = broken_sessions(home, home / "crash.log")
    return [(Path(each.project).name, "Segmentation" in each.trace) for each in broken]


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_session_that_was_killed_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "crash.log").write_text("an older crash\n", encoding="utf-8")
    with session(tmp_path) as running, session(tmp_path) as crashing:
        assert found(tmp_path) == [], "both run"
        crashing.send_signal(signal.SIGSEGV)
        crashing.wait()
        assert found(tmp_path) == [("road.inspector.h5", True)]
        assert found(tmp_path) == []
        running.kill()
        running.wait()
    (broken,) = broken_sessions(tmp_path, tmp_path / "crash.log")
    assert "older" not in broken.trace, "only what came since the session began"


def test_a_session_that_ended_leaves_nothing(tmp_path: Path) -> None:
    with session(tmp_path) as process:
        process.communicate()
    assert found(tmp_path) == []
    assert not any((tmp_path / "sessions").iterdir())


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b"{", b"[" * 3000, b"0" * 70_000])
def test_a_damaged_mark_is_put_away(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "sessions").mkdir()
    (tmp_path / "sessions" / "x.json").write_bytes(content)
    assert broken_sessions(tmp_path, tmp_path / "none") == []
    assert not list((tmp_path / "sessions").glob("*.json"))


def test_odd_values_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir()
    told = {"project": 3, "started_at": ["x"], "crash_log_bytes": "many"}
    (tmp_path / "sessions" / "x.json").write_text(json.dumps(told), encoding="utf-8")
    (broken,) = broken_sessions(tmp_path, tmp_path / "none")
    assert (broken.project, broken.trace) == ("3", "")


def test_where_nothing_can_be_written_there_is_no_mark(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    mark = SessionMark(file, file)
    mark.note_project(file)
    mark.end()
    assert broken_sessions(file, file) == []


def test_edits_that_wait_are_counted_without_touching_the_project(tmp_path: Path) -> None:
    path = tmp_path / "road.inspector.h5"
    document = documents.full()
    opened = ProjectFile.create(path, document)
    for number in range(3):
        after = edits.put(document, documents.annotation(number, note=f"edit {number}"))
        opened.append(document, after)
        document = after
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}

    assert waiting_edits(path) == 3
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before
    opened.close()
    assert waiting_edits(tmp_path / "none.inspector.h5") is None
