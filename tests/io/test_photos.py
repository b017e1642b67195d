"""Photo files of a project: listing, natural order, entries, relocation."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path

import pytest
from data import make
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.errors import Cancelled, SourceError
from inspector.core.progress import Progress
from inspector.io.hashing import quick_key, sha256
from inspector.io.photos import (
    entry_for,
    list_photos,
    natural_key,
    rebased,
    relocate,
    resolve,
    stored_path,
)
from inspector.io.source import open_source


def test_folders_list_pictures_in_natural_order(tmp_path: Path) -> None:
    photo = make.encoded(make.picture(), "JPEG")
    for name in ("img10.jpg", "IMG2.jpg", "img1.JPG", ".hidden.jpg", "no suffix"):
        (tmp_path / name).write_bytes(photo)
    (tmp_path / "notes.txt").write_text("not a picture")
    (tmp_path / "broken.jpg").write_bytes(b"")
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "img3.jpg").write_bytes(photo)
    names = [p.name for p in list_photos(tmp_path)]
    assert names == ["broken.jpg", "img1.JPG", "IMG2.jpg", "img10.jpg", "no suffix"]
    assert [p.name for p in list_photos(tmp_path, recursive=True)][-1] == "img3.jpg"
    with_file = list_photos([tmp_path / "deeper", tmp_path / "img10.jpg"])
    assert [p.name for p in with_file] == ["img10.jpg", "img3.jpg"]


def test_one_broken_photo_does_not_stop_the_others(tmp_path: Path) -> None:
    make.folder_of_photos(tmp_path, 2)
    (tmp_path / "IMG_1b.jpg").write_bytes(b"words")
    source = open_source(tmp_path)
    assert len(source) == 3
    assert source.read(0).width_px == source.read(2).width_px == 96
    with pytest.raises(SourceError, match="IMG_1b"):
        source.info(1)


def test_places_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="not there"):
        list_photos(tmp_path / "gone")
    with pytest.raises(SourceError, match="address"):
        list_photos("http://example.org/")


@given(st.lists(st.text(max_size=12), max_size=20))
def test_any_names_can_be_sorted(names: list[str]) -> None:
    ordered = sorted(names, key=natural_key)
    assert sorted(ordered) == sorted(names)
    names.reverse()
    assert sorted(names, key=natural_key) == ordered


def test_numbers_count_as_numbers() -> None:
    assert sorted(["b1", "a10", "a9", "A010", "a"], key=natural_key) == [
        "a", "a9", "A010", "a10", "b1",
    ]  # fmt: skip


def test_entry_says_what_is_known(tmp_path: Path) -> None:
    notes = make.exif(6, "2024:05:01 12:30:59", make.gps("N", "E"))
    path = tmp_path / "pictures" / "a.jpg"
    path.parent.mkdir()
    path.write_bytes(make.encoded(make.picture(96, 64), "JPEG", exif=notes))
    entry = entry_for(path, tmp_path / "projects")
    assert entry.path == "../pictures/a.jpg"
    assert (entry.width_px, entry.height_px) == (64, 96)
    assert entry.captured_at == "2024-05-01T12:30:59"
    assert entry.gps is not None
    assert entry.size_bytes == path.stat().st_size
    assert resolve(entry, tmp_path / "projects") == path
    assert entry_for(path, None).path == path.as_posix()
    moved = rebased(entry, tmp_path / "projects", tmp_path)
    assert moved.path == "pictures/a.jpg"
    assert resolve(moved, tmp_path) == path


@pytest.mark.parametrize("path", ["http://a/b.jpg", "//server/share/a.jpg", "\\\\s\\a", "a\0b", ""])
def test_projects_cannot_send_us_elsewhere(tmp_path: Path, path: str) -> None:
    photo = make.folder_of_photos(tmp_path, 1)[0]
    entry = replace(entry_for(photo, tmp_path), path=path)
    with pytest.raises(SourceError):
        resolve(entry, tmp_path)


def test_missing_photos_are_found_by_content(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new" / "deeper"
    photos = make.folder_of_photos(old, 3)
    entries = [entry_for(p, tmp_path) for p in photos]
    new.mkdir(parents=True)
    (new / "renamed.jpg").write_bytes(photos[0].read_bytes())
    (new / "IMG_2.jpg").write_bytes(photos[1].read_bytes())
    changed = bytearray(photos[2].read_bytes())  # same name, same size, other content
    changed[-20] ^= 1
    (new / "IMG_3.jpg").write_bytes(changed)
    found = relocate(entries, tmp_path / "new", tmp_path)
    assert {(e.id, e.path) for e in found} == {
        (entries[0].id, "new/deeper/renamed.jpg"),
        (entries[1].id, "new/deeper/IMG_2.jpg"),
    }
    assert [quick_key(resolve(e, tmp_path)) for e in found] == [e.quick_key for e in found]


def test_stored_path_uses_forward_slashes(tmp_path: Path) -> None:
    path = stored_path(tmp_path / "a" / "b.jpg", tmp_path)
    assert path == "a/b.jpg"
    assert os.sep == "/" or os.sep not in path


def test_quick_key_depends_on_content_alone(tmp_path: Path) -> None:
    block = os.urandom(1 << 16) * 48  # 3 MiB
    a, b = tmp_path / "a", tmp_path / "b"
    a.write_bytes(block)
    b.write_bytes(block)
    os.utime(b, (0, 0))
    assert quick_key(a) == quick_key(b)
    for at in (0, len(block) - 1):
        changed = bytearray(block)
        changed[at] ^= 1
        b.write_bytes(changed)
        assert quick_key(a) != quick_key(b)
    b.write_bytes(block + b"x")
    assert quick_key(a) != quick_key(b)


def test_sha256_is_that_of_the_file_and_can_be_stopped(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"crack" * 1_000_000)
    steps: list[tuple[int, int]] = []
    progress = Progress(lambda done, total: steps.append((done, total)))
    assert sha256(path, progress) == hashlib.sha256(path.read_bytes()).hexdigest()
    assert steps[-1] == (4, 4)
    progress.cancel()
    with pytest.raises(Cancelled):
        sha256(path, progress)
    with pytest.raises(SourceError, match="not there"):
        sha256(tmp_path / "gone")
