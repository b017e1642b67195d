"""Machine results: parts that never change, checked before they are believed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import h5py
import numpy as np
import pytest
from data import documents

from inspector.core.errors import ProjectError
from inspector.core.frame import FrameRef
from inspector.core.mask import Mask
from inspector.io.hashing import sha256
from inspector.io.results import ResultStore

NOW = "2024-05-01T12:00:00Z"


def _same(a: Mask, b: Mask) -> bool:
    return (
        np.array_equal(a.probability, b.probability)
        and (a.labels, a.provenance, a.origin) == (b.labels, b.provenance, b.origin)
        and not b.probability.flags.writeable
    )


def test_masks_come_back_whole(tmp_path: Path) -> None:
    masks = [documents.mask(1), documents.mask(2, 1, 1), documents.mask(3, 2100, 1100)]
    two = replace(masks[0], probability=np.repeat(masks[0].probability, 2, 0), labels=("a", "裂缝"))
    masks.append(two)
    entries = ResultStore(tmp_path / "r").write(
        [(FrameRef(f"s{i}"), mask) for i, mask in enumerate(masks)], NOW
    )
    assert len({e.part for e in entries}) == 1
    assert [e.frame.source_id for e in entries] == ["s0", "s1", "s2", "s3"]
    assert entries[0].part_sha256 == sha256(tmp_path / "r" / entries[0].part)
    assert entries[0].created_at == NOW
    assert entries[0].model_id == "hrsegnet-b48"
    again = ResultStore(tmp_path / "r")
    for entry, mask in zip(entries, masks, strict=True):
        assert ResultStore(tmp_path / "r").provenance(entry) == mask.provenance
        assert _same(mask, again.read(entry))
    assert [p.name for p in (tmp_path / "r").iterdir()] == [entries[0].part]


@pytest.mark.parametrize("depth", [True, False])
def test_enhanced_pictures_come_back_whole(tmp_path: Path, depth: bool) -> None:
    picture = documents.enhanced(1, depth)
    entry = ResultStore(tmp_path / "r").write_enhanced(FrameRef("s", 42), picture, NOW)
    assert (entry.task, entry.window) == ("enhance", (7, 11, 40, 24))
    again = ResultStore(tmp_path / "r").read_enhanced(entry)
    assert np.array_equal(again.frame.pixels, picture.frame.pixels)
    assert again.frame.origin == picture.frame.origin
    assert (again.scale, again.provenance, again.reference) == (
        picture.scale,
        picture.provenance,
        picture.reference,
    )
    if picture.depth is None:
        assert again.depth is None
    else:
        assert again.depth is not None
        assert np.array_equal(again.depth, picture.depth)


def test_enlarged_maps_come_back_whole(tmp_path: Path) -> None:
    picture = documents.enlarged_map()
    entry = ResultStore(tmp_path / "r").write_enhanced(FrameRef("s", 2), picture, NOW)
    assert entry.window == (7, 11, 40, 24)
    again = ResultStore(tmp_path / "r").read_enhanced(entry)
    assert again.frame.pixels.dtype == np.uint16
    assert np.array_equal(again.frame.pixels, picture.frame.pixels)
    assert again.facts == picture.facts
    assert picture.consistency is not None
    assert again.consistency is not None
    assert np.array_equal(again.consistency, picture.consistency, equal_nan=True)


def test_enhanced_pictures_of_the_first_format_are_still_read(tmp_path: Path) -> None:
    """Before maps, parts said nothing of facts and consistency."""
    picture = documents.enhanced(1)
    entry = ResultStore(tmp_path / "r").write_enhanced(FrameRef("s"), picture, NOW)
    part = tmp_path / "r" / entry.part
    with h5py.File(part, "r+") as file:
        file.attrs.create("format", 1, dtype=np.int64)
        for name in ("facts", "has_consistency"):
            del file[entry.id].attrs[name]
    old = replace(entry, part_sha256=sha256(part))
    again = ResultStore(tmp_path / "r").read_enhanced(old)
    assert np.array_equal(again.frame.pixels, picture.frame.pixels)
    assert (again.facts, again.consistency) == (None, None)


def test_restorations_come_back_whole(tmp_path: Path) -> None:
    made = documents.restored(1)
    store = ResultStore(tmp_path / "r")
    entry = store.write_restored(FrameRef("s", 42), made, NOW)
    assert (entry.task, entry.window) == ("restore", (7, 11, 40, 24))
    again = ResultStore(tmp_path / "r").read_restored(entry)
    assert np.array_equal(again.frame.pixels, made.frame.pixels)
    assert again.frame.origin == made.frame.origin
    assert np.array_equal(again.signed_error, made.signed_error)
    assert again.signed_error.dtype == np.int16
    assert np.array_equal(again.error.values, made.error.values)
    assert again.error.judgement == made.error.judgement
    assert (again.mode, again.labels) == (made.mode, made.labels)
    assert again.provenance == made.provenance
    assert _same(again.mask, made.mask)
    for read in (store.read, store.read_enhanced):
        with pytest.raises(ProjectError, match="run the model again"):
            read(entry)


def test_a_mask_is_no_enhanced_picture(tmp_path: Path) -> None:
    store = ResultStore(tmp_path)
    (entry,) = store.write([(FrameRef("s"), documents.mask())], NOW)
    with pytest.raises(ProjectError, match="run the model again"):
        store.read_enhanced(entry)


def test_nothing_to_write_writes_nothing(tmp_path: Path) -> None:
    assert ResultStore(tmp_path / "r").write([], NOW) == []
    assert not (tmp_path / "r").exists()


def test_missing_changed_and_evil_parts_say_run_again(tmp_path: Path) -> None:
    store = ResultStore(tmp_path)
    (entry,) = store.write([(FrameRef("s"), documents.mask())], NOW)
    path = tmp_path / entry.part
    content = path.read_bytes()

    def refused(one: object = entry) -> None:
        for read in (ResultStore(tmp_path).read, ResultStore(tmp_path).provenance):
            with pytest.raises(ProjectError, match="run the model again"):
                read(one)  # type: ignore[arg-type]

    for at in (0, len(content) // 2, len(content) - 1):
        changed = bytearray(content)
        changed[at] ^= 1
        path.write_bytes(changed)
        refused()
    path.write_bytes(content[:-1])
    refused()
    path.unlink()
    refused()
    refused(replace(entry, part="other.h5"))
    # A part whose hash is right but whose content is not ours: as a made-up project would bring.
    canary = tmp_path / "canary"
    canary.write_bytes(b"CANARY" * 10)
    with h5py.File(path, "w") as file:
        file.attrs.create("format", 1, dtype=np.int64)
        file.create_dataset(entry.id, (1, 6, 10), "u1", external=[(str(canary), 0, 60)])
    refused(replace(entry, part_sha256=sha256(path)))


def test_a_part_is_hashed_once_and_then_trusted(tmp_path: Path) -> None:
    (entry,) = ResultStore(tmp_path).write([(FrameRef("s"), documents.mask())], NOW)
    store = ResultStore(tmp_path)
    first = store.read(entry)
    with h5py.File(tmp_path / entry.part, "r+") as file:
        file.attrs["more"] = 1
    assert _same(first, store.read(entry))
    with pytest.raises(ProjectError):
        ResultStore(tmp_path).read(entry)


def test_copying_says_what_is_missing(tmp_path: Path) -> None:
    store = ResultStore(tmp_path / "a")
    one = store.write([(FrameRef("s"), documents.mask(1))], NOW)
    two = store.write([(FrameRef("t"), documents.mask(2))], NOW)
    (tmp_path / "a" / two[0].part).unlink()
    assert store.copy_parts(one + two, tmp_path / "b") == [two[0].part]
    assert _same(documents.mask(1), ResultStore(tmp_path / "b").read(one[0]))


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ProjectError, match="cannot be stored"):
        ResultStore(tmp_path / "file" / "r").write([(FrameRef("s"), documents.mask())], NOW)
