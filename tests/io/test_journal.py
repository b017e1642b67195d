"""The journal: durable rows, and what damaged, foreign or hostile files do."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from inspector.io.journal import Journal, JournalDamagedError, Row
from inspector.io.journal_guard import why_strange

ROWS = [Row(i, 1, b'{"n":%d}' % i) for i in range(1, 6)]


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    made = Journal(tmp_path / "a 裂缝 #?%20.journal", "me")
    for row in ROWS[:3]:
        made.append([row], 1)
    made.append(ROWS[3:], 1)
    return made


def test_rows_come_back_after_a_number(journal: Journal) -> None:
    assert journal.rows_after(0, writable=True).rows == tuple(ROWS)
    assert journal.rows_after(3, writable=True).rows == tuple(ROWS[3:])
    assert journal.rows_after(5, writable=True).rows == ()
    assert journal.rows_after(0, writable=True).complete
    assert [p.name for p in journal.path.parent.iterdir()] == [journal.path.name]


def test_what_was_never_written_is_empty(tmp_path: Path) -> None:
    assert Journal(tmp_path / "none", "me").rows_after(0, writable=True).rows == ()
    (tmp_path / "zero").touch()
    zero = Journal(tmp_path / "zero", "me")
    assert zero.rows_after(0, writable=True).complete
    zero.prune(5)
    zero.append(ROWS[:1], 1)
    assert zero.rows_after(0, writable=True).rows == (ROWS[0],)


def _cut_off(journal: Journal, kept: int) -> None:
    """As a process that died in the middle of the very first append leaves it."""
    content = journal.path.read_bytes()
    magic = bytes.fromhex("d9d505f920a163d7")
    header = magic + b"".join(n.to_bytes(4, "big") for n in (0, 7, 0, 512, 4096))
    journal.path.with_name(journal.path.name + "-journal").write_bytes(header.ljust(512, b"\0"))
    journal.path.write_bytes(content[:kept])


@pytest.mark.parametrize("kept", [1, 1_000, 4_096, 8_192])
def test_a_first_append_that_died_was_never_there(journal: Journal, kept: int) -> None:
    _cut_off(journal, kept)
    assert journal.rows_after(0, writable=False).complete
    found = journal.rows_after(0, writable=True)
    assert found.rows == ()
    assert found.complete
    journal.append(ROWS[:2], 1)
    assert journal.rows_after(0, writable=True).rows == tuple(ROWS[:2])


def test_a_first_append_that_died_is_taken_back_by_the_next(journal: Journal) -> None:
    _cut_off(journal, 4_096)
    journal.append(ROWS[:2], 1)
    assert journal.rows_after(0, writable=True).rows == tuple(ROWS[:2])


def test_pruning_keeps_what_comes_after(journal: Journal) -> None:
    journal.prune(3)
    assert journal.rows_after(3, writable=True).rows == tuple(ROWS[3:])
    assert not journal.rows_after(0, writable=True).complete


def test_an_edit_written_again_is_there_once(journal: Journal) -> None:
    """What a call that failed late had written all the same."""
    journal.append([ROWS[4], Row(6, 1, b"six")], 1)
    assert journal.rows_after(0, writable=True).rows == (*ROWS, Row(6, 1, b"six"))


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE edits SET patch = x'00' WHERE seq = 3",
        "UPDATE edits SET crc = crc + 1 WHERE seq = 3",
        "UPDATE edits SET format = 9 WHERE seq = 3",
        "UPDATE edits SET patch = 'text' WHERE seq = 3",
        "DELETE FROM edits WHERE seq = 3",
    ],
)
def test_a_bad_row_ends_what_can_be_used(journal: Journal, damage: str) -> None:
    database = sqlite3.connect(journal.path)
    with database:
        database.execute(damage)
    database.close()
    found = journal.rows_after(0, writable=True)
    assert found.rows == tuple(ROWS[:2])
    assert not found.complete


@pytest.mark.parametrize(
    "change",
    [
        "CREATE TRIGGER evil AFTER DELETE ON edits BEGIN DELETE FROM owner; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE INDEX i ON edits (crc)",
        "ALTER TABLE edits ADD COLUMN more",
        "UPDATE owner SET project_id = 'another'",
        "DELETE FROM owner",
    ],
)
def test_foreign_tables_and_foreign_projects_are_refused(journal: Journal, change: str) -> None:
    database = sqlite3.connect(journal.path)
    with database:
        database.execute(change)
    database.close()
    for use in (
        lambda: journal.rows_after(0, writable=True),
        lambda: journal.prune(2),
        lambda: journal.append([Row(6, 1, b"")], 1),
    ):
        with pytest.raises(JournalDamagedError):
            use()


def test_edits_are_not_added_to_a_journal_that_was_taken_away(journal: Journal) -> None:
    journal.path.unlink()
    with pytest.raises(JournalDamagedError, match="gone"):
        journal.append([Row(6, 1, b"x")], 1)
    assert not journal.path.exists()
    journal.append([*ROWS, Row(6, 1, b"x")], 6)
    assert journal.rows_after(5, writable=True).complete


def test_garbage_and_cut_files_never_raise_anything_else(journal: Journal) -> None:
    content = journal.path.read_bytes()
    broken = [content[:n] for n in range(1, len(content), 501)]
    broken += [b"words", b"\0" * 5000, content[:100] + b"\xff" * 5000]
    for some in broken:
        journal.path.write_bytes(some)
        try:
            found = journal.rows_after(0, writable=True)
        except JournalDamagedError:
            continue
        assert found.rows == tuple(ROWS[: len(found.rows)])


def test_threads_need_no_handle_of_each_other(journal: Journal) -> None:
    failed: list[BaseException] = []

    def work(first: int) -> None:
        try:
            for seq in range(first, first + 20):
                journal.append([Row(seq, 1, b"x")], 1)
                journal.rows_after(0, writable=True)
        except (sqlite3.Error, JournalDamagedError) as error:
            failed.append(error)

    threads = [threading.Thread(target=work, args=(n,)) for n in (100, 200, 300)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []


def test_an_append_that_ends_while_it_is_looked_at_is_no_damage(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite deletes its file as an append ends, in whatever thread."""
    unfinished = journal.path.with_name(journal.path.name + "-journal")
    unfinished.write_bytes(bytes(64))
    real = os.lstat

    def seen_and_gone(path: str) -> os.stat_result:
        found = real(path)
        if str(path) == str(unfinished):
            unfinished.unlink()
        return found

    monkeypatch.setattr("inspector.io.journal_guard.os.lstat", seen_and_gone)
    assert why_strange(journal.path) == ""


_DIES = """
import os, sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("PRAGMA cache_size = 1")
database.execute("BEGIN IMMEDIATE")
for number in range(6, 60):
    row = (number, 1, bytes(20_000), 0)
    database.execute("INSERT INTO edits VALUES (?, ?, ?, ?)", row)
os._exit(0)
"""


@pytest.mark.parametrize("writable", [True, False])
def test_an_append_that_died_half_written_is_taken_back(journal: Journal, writable: bool) -> None:
    """SQLite leaves such a file after kill -9; reading it without writing is refused by SQLite."""
    subprocess.run([sys.executable, "-c", _DIES, str(journal.path)], check=True)
    unfinished = journal.path.with_name(journal.path.name + "-journal")
    assert unfinished.stat().st_size > 512, "the append must be half on the disk"
    before = journal.path.read_bytes()
    found = journal.rows_after(0, writable=writable)
    assert found.rows == tuple(ROWS)
    assert found.complete
    assert unfinished.exists() is not writable
    assert (journal.path.read_bytes() == before) is not writable
