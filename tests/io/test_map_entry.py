"""Maps in the document: what is one source, what identifies it, and how it is found again."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from data import make, maps

from inspector.core.document import Document
from inspector.io import schema
from inspector.io.hashing import quick_key, sha256
from inspector.io.photos import relocate, resolve
from inspector.io.source import entry_for, list_media


@pytest.fixture
def stack(tmp_path: Path) -> Path:
    folder = tmp_path / "site" / "stack"
    folder.mkdir(parents=True)
    for seed, date in enumerate(("2022-03-08", "2020-01-13")):
        maps.write_tif(folder / f"place_{date}.tif", cube(seed))
    return folder


def cube(seed: int = 0, side: int = 40) -> np.ndarray:
    return np.stack([maps.values(side, side, seed + n) for n in range(3)], axis=2)


def test_a_stack_is_one_source_with_its_dates_as_frames(stack: Path) -> None:
    assert list_media([stack]) == [stack]
    entry = entry_for(stack, stack.parent)
    assert (entry.kind, entry.path, entry.frame_count) == ("map", "stack", 2)
    assert (entry.width_px, entry.height_px, entry.captured_at) == (40, 40, None)
    assert entry.gps is not None
    assert 42.4 < entry.gps.latitude_deg < 42.5


def test_a_product_is_one_source_by_its_folder_its_zip_or_its_metadata(tmp_path: Path) -> None:
    root = maps.safe(tmp_path, size_px=60, bands=("B02", "B03", "B04"))
    archive = maps.zipped(root, tmp_path / "product.zip")
    assert list_media([root / "MTD_MSIL2A.xml"]) == [root]
    assert list_media([root, archive]) == [archive, root]
    entry = entry_for(root, None)
    assert (entry.kind, entry.frame_count) == ("map", 1)
    assert entry.captured_at == "2022-03-08T10:53:01Z"
    assert entry_for(archive, None).kind == "map"


def test_photos_stay_photos(tmp_path: Path) -> None:
    plain = tmp_path / "plain.tif"
    plain.write_bytes(make.encoded(make.picture(), "TIFF"))
    (tmp_path / "a.jpg").write_bytes(make.encoded(make.picture(), "JPEG"))
    assert list_media([tmp_path]) == [tmp_path / "a.jpg", plain]
    assert entry_for(plain, None).kind == "photo"


def test_maps_beside_photos_and_of_several_places_are_sources_each(tmp_path: Path) -> None:
    here = maps.write_tif(tmp_path / "2022-01-01.tif", cube())
    there = maps.write_tif(tmp_path / "2022-01-02.tif", cube(), origin=(0.0, 0.0))
    assert list_media([tmp_path]) == [here, there]
    undated = tmp_path / "undated"
    undated.mkdir()
    several = [maps.write_tif(undated / f"{name}.tif", cube()) for name in "ab"]
    assert list_media([undated]) == several
    mixed = tmp_path / "mixed"
    mixed.mkdir()
    photos = [mixed / f"{number}.jpg" for number in range(3)]
    for photo in photos:
        photo.write_bytes(make.encoded(make.picture(), "JPEG"))
    plane = maps.write_jp2(mixed / "T31TDG_B04.jp2", maps.values(64, 64))
    assert list_media([mixed]) == [*photos, plane]


def test_what_others_leave_in_a_folder_does_not_change_it(stack: Path) -> None:
    key, full = quick_key(stack), sha256(stack)
    (stack / "place_2022-03-08.tif.aux.xml").write_text("<PAMDataset/>")
    (stack / "report.pdf").write_bytes(b"%PDF")
    moved = stack.rename(stack.parent / "moved")
    assert (quick_key(moved), sha256(moved)) == (key, full)
    with (moved / "place_2022-03-08.tif").open("r+b") as file:
        file.seek(-8, 2)
        file.write(b"changed!")
    assert quick_key(moved) != key
    assert sha256(moved) != full


def test_a_moved_folder_is_found_again(stack: Path, tmp_path: Path) -> None:
    entry = entry_for(stack, tmp_path)
    other = tmp_path / "elsewhere"
    shutil.copytree(stack, other / "deep" / "renamed")
    shutil.rmtree(stack)
    (found,) = relocate([entry], other, tmp_path)
    assert resolve(found, tmp_path) == other / "deep" / "renamed"
    (found,) = relocate([entry], other / "deep" / "renamed", tmp_path)
    assert found.name == "renamed"
    with (other / "deep" / "renamed" / "place_2020-01-13.tif").open("ab") as file:
        file.write(b"more")
    assert relocate([entry], other, tmp_path) == []


def test_a_map_in_the_document_survives_the_file(stack: Path) -> None:
    entry = entry_for(stack, None)
    document = replace(Document(), sources={entry.id: entry})
    assert (
        schema.from_json(schema.from_bytes(schema.to_bytes(schema.to_json(document)))) == document
    )
