"""Bringing pictures in, finding them again, hashing them."""

from __future__ import annotations

from pathlib import Path

from ui import fakes
from ui.conftest import Bench

from inspector.core.errors import InspectorError, SourceError
from inspector.core.frame import FrameRef
from inspector.io.hashing import sha256
from inspector.ui.library import OPEN_SOURCES, SourcePool, summary


def test_adding_is_one_step_and_undo_takes_the_pictures_out(
    bench: Bench, photos: list[FrameRef]
) -> None:
    assert bench.session.undo_stack.count() == 1
    bench.session.undo_stack.undo()
    assert not bench.session.document.sources
    assert bench.session.current is None
    bench.session.undo_stack.redo()
    assert list(bench.session.frames()) == photos


def test_the_same_content_is_not_added_twice(bench: Bench, photos: list[FrameRef]) -> None:
    copy = bench.folder / "copy.jpg"
    copy.write_bytes(bench.library.path_of(photos[0].source_id).read_bytes())
    bench.library.add([copy])
    assert len(bench.session.document.sources) == 2


def test_a_folder_without_pictures_is_named(bench: Bench) -> None:
    (bench.folder / "site" / "videos").mkdir(parents=True)
    said: list[InspectorError] = []
    told: list[str] = []
    bench.library.refused.connect(said.append)
    bench.session.notified.connect(told.append)
    bench.library.add([bench.folder / "site"])
    assert [error.message.partition(";")[0] for error in said] == [
        "There are no pictures, videos or maps in site itself"
    ]
    assert told == []


def test_full_hashes_come_by_themselves_and_are_no_step(
    bench: Bench, photos: list[FrameRef]
) -> None:
    for entry in bench.session.document.sources.values():
        assert entry.sha256 == sha256(bench.library.path_of(entry.id))
    assert bench.session.undo_stack.count() == 1


def test_a_path_that_may_not_be_followed_counts_as_missing(
    bench: Bench, photos: list[FrameRef]
) -> None:
    document = bench.session.document
    entry = document.sources[photos[0].source_id]
    object.__setattr__(entry, "path", "//server/share/picture.jpg")
    assert [e.id for e in bench.library.missing()] == [entry.id]


def test_many_bad_files_are_one_message_that_keeps_each_word() -> None:
    errors: list[InspectorError] = [SourceError(f"{i}.jpg is empty.", "no bytes") for i in range(9)]
    (one,) = summary(errors)
    assert "9 files" in one.message
    assert all(f"{i}.jpg is empty. no bytes" in one.details for i in range(9))
    assert summary(errors[:1]) == errors[:1]
    assert summary([]) == []


def test_the_pool_keeps_few_files_open(tmp_path: Path) -> None:
    pool = SourcePool()
    paths = [fakes.draw_photo(tmp_path / f"{i}.jpg", i) for i in range(OPEN_SOURCES + 3)]
    for path in paths:
        assert pool.read(path, 0).width_px == fakes.WIDTH_PX
    assert len(pool._open) == OPEN_SOURCES
    pool.close()
    assert not pool._open
