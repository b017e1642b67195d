"""The queue's file: after a crash at any byte it says what was there before, and nothing half."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.core.batch import BatchItem, BatchSettings, FrameChoice
from inspector.core.batch_queue import BatchQueue
from inspector.core.document import ResultEntry, SourceEntry
from inspector.core.errors import ProjectError
from inspector.core.frame import FrameRef, Window
from inspector.io.batch_file import BatchFile, MadeRecord, carry_over
from inspector.io.batch_lines import event_of, line_of
from inspector.io.codec import SchemaError
from inspector.io.project_paths import batch_path

SETTINGS = BatchSettings(
    ("hrsegnet-b16",), "bicubic", "none", "dark", 0.4, Window(1, 2, 30, 40), "cpu",
    FrameChoice(5, 10, 90), "2020-01",
)  # fmt: skip


def item(folder: Path, name: str, **changed: object) -> BatchItem:
    return replace(
        BatchItem(name, str(folder / "photos" / f"{name}.jpg"), SETTINGS),
        **changed,  # type: ignore[arg-type]
    )


def record(key: str) -> MadeRecord:
    entry = ResultEntry(
        f"r{key}", FrameRef("s", 3), "segment", "m", "p.h5", "0" * 64, "2026-01-01T00:00:00Z"
    )
    source = SourceEntry("s", "photo", "photos/a.jpg", "a.jpg", 64, 48, 100, "100-ab")
    return MadeRecord(key, "a", 1, (entry,), source, 12, 3072, 0.25)


def write(file: BatchFile, folder: Path) -> None:
    """Every kind of event."""
    file.load()
    file.put([item(folder, name) for name in "abcd"])
    file.shift(["c"], -1)
    file.place(["a", "b"], None)
    file.made(record("k1"))
    file.made(record("k2"))
    file.listed(["k1"])
    file.put([item(folder, "a", state="failed", reason="Broken; take another.", done=2, total=3)])
    file.drop(["d"])
    file.put([item(folder, "c", state="running", total=9)])


def test_a_queue_comes_back_as_it_was_left(tmp_path: Path) -> None:
    project = tmp_path / "site.inspector.h5"
    write(BatchFile(project), tmp_path)
    for _ in range(2):  # as it was written, and as it is written anew at a start
        state = BatchFile(project).load()
        assert list(state.queue.items) == ["c", "a", "b"]
        assert state.queue.items["c"] == item(tmp_path, "c", total=9), "nobody works on it now"
        assert state.queue.items["a"].reason == "Broken; take another."
        assert state.records == {"k1": record("k1"), "k2": record("k2")}
        assert state.unlisted == {"k2"}
        assert state.notices == ()


def test_a_queue_that_moves_with_its_project_finds_its_files(tmp_path: Path) -> None:
    here, there = tmp_path / "a", tmp_path / "b"
    here.mkdir()
    write(BatchFile(here / "site.inspector.h5"), here)
    os.replace(here, there)
    state = BatchFile(there / "site.inspector.h5").load(writable=False)
    assert state.queue.items["a"].path == str(there / "photos" / "a.jpg")


def test_saving_under_another_name_takes_the_queue_along(tmp_path: Path) -> None:
    origin, target = tmp_path / "a.inspector.h5", tmp_path / "sub" / "b.inspector.h5"
    target.parent.mkdir()
    write(BatchFile(origin), tmp_path)
    write(BatchFile(target), tmp_path)
    BatchFile(target).drop(["a"])
    carry_over(origin, target)
    assert BatchFile(target).load().queue == BatchFile(origin).load().queue
    carry_over(tmp_path / "none.inspector.h5", target)
    assert BatchFile(target).load().queue == BatchQueue(), "the other project's is put away"
    assert len(list(target.parent.glob("*.batch.old-*"))) == 2


def test_cut_off_at_any_byte_it_holds_what_was_written_whole(tmp_path: Path) -> None:
    project = tmp_path / "site.inspector.h5"
    write(BatchFile(project), tmp_path)
    whole = batch_path(project).read_bytes()
    ends = [n + 1 for n, byte in enumerate(whole) if byte == ord("\n")]
    seen = set()
    for cut in [*range(0, 40, 3), *range(40, len(whole), 97), *ends, len(whole) - 1]:
        batch_path(project).write_bytes(whole[:cut])
        file = BatchFile(project)
        state = file.load(writable=False)
        assert state.notices == ()
        seen.add((len(state.queue.items), len(state.records), len(state.unlisted)))
        # Whatever was cut off, the next event is there after the next start.
        file = BatchFile(project)
        file.load()
        file.put([item(tmp_path, "z")])
        assert "z" in BatchFile(project).load().queue.items
    assert {(0, 0, 0), (4, 0, 0), (4, 1, 1), (4, 2, 2), (4, 2, 1), (3, 2, 1)} <= seen


def test_every_byte_of_a_line_counts() -> None:
    line = line_of({"drop": ["a"]})[:-1]
    assert event_of(line) == {"drop": ["a"]}
    for at in range(len(line)):
        with pytest.raises(SchemaError):
            event_of(line[:at] + bytes([line[at] ^ 1]) + line[at + 1 :])


@settings(max_examples=20)
@given(st.data())
def test_a_damaged_queue_keeps_what_comes_before(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("q")
    project = folder / "site.inspector.h5"
    write(BatchFile(project), folder)
    content = bytearray(batch_path(project).read_bytes())
    first = content.index(b"\n") + 1
    last = content.rindex(b"\n", 0, -1)
    at = data.draw(st.integers(first, last - 1))
    content[at] ^= data.draw(st.integers(1, 255))
    batch_path(project).write_bytes(content)
    state = BatchFile(project).load()
    assert len(state.notices) == 1
    (kept,) = folder.glob("*.batch.damaged-*")
    assert kept.read_bytes() == content
    assert BatchFile(project).load().queue == state.queue


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.mkdir(),
        lambda path: path.write_bytes(b'00000000 {"batch":1}\n'),
        lambda path: path.write_bytes(b"SQLite format 3\0" * 50 + b"\n\n"),
        lambda path: path.symlink_to("/etc/hostname"),
    ],
)
def test_what_is_no_queue_is_refused_and_left_alone(
    tmp_path: Path, make: Callable[[Path], object]
) -> None:
    project = tmp_path / "site.inspector.h5"
    make(batch_path(project))
    with pytest.raises(ProjectError, match="batch"):
        BatchFile(project).load()
    assert len(list(tmp_path.iterdir())) == 1


def test_what_was_written_half_is_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tmp_path / "site.inspector.h5"
    file = BatchFile(project)
    file.load()
    file.put([item(tmp_path, "a")])
    real = os.write

    def full(handle: int, content: bytes) -> int:
        real(handle, content[: len(content) // 2])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(ProjectError, match="free some space"):
        file.put([item(tmp_path, "b")])
    monkeypatch.setattr(os, "write", real)
    file.put([item(tmp_path, "c")])
    state = BatchFile(project).load()
    assert list(state.queue.items) == ["a", "c"]
    assert state.notices == ()
