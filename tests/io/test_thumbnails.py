"""Thumbnails: right size, right side up, kept by content, remade when the cache is broken."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from data import make, maps

from inspector.core.errors import SourceError
from inspector.io.thumbnails import thumbnail


def test_size_and_orientation(tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    drawn = make.picture(3000, 2000)
    photo.write_bytes(make.encoded(drawn, "JPEG", exif=make.exif(6), quality=95))
    small = thumbnail(photo, 150, tmp_path / "cache")
    assert small.shape == (150, 100, 3)
    seen = make.turned(drawn, 6)
    for y, x in ((5, 5), (5, 94), (144, 5), (144, 94)):
        place = seen[y * 20 : y * 20 + 20, x * 20 : x * 20 + 20].mean(axis=(0, 1))
        assert np.abs(small[y, x] - place).max() < 8


def test_small_photos_are_not_enlarged(tmp_path: Path) -> None:
    photo = tmp_path / "a.png"
    photo.write_bytes(make.encoded(make.picture(40, 20), "PNG"))
    np.testing.assert_array_equal(thumbnail(photo, 150, tmp_path / "c"), make.picture(40, 20))


def test_16_bit_photos_become_visible(tmp_path: Path) -> None:
    photo = tmp_path / "a.tif"
    photo.write_bytes(make.tiff16(make.picture(300, 200).astype(np.uint16) * 4))  # dark 10 bits
    small = thumbnail(photo, 100, tmp_path / "c")
    assert small.dtype == np.uint8
    assert small.max() > 240
    assert small.min() < 15
    photo.write_bytes(make.tiff16(np.full((20, 20), 500, np.uint16)))  # nothing to stretch
    assert thumbnail(photo, 100, tmp_path / "c").shape == (20, 20, 3)


def test_kept_by_content_not_by_name(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    one, two = make.folder_of_photos(tmp_path / "p", 2)
    first = thumbnail(one, 64, cache)
    (kept,) = cache.iterdir()
    moved = one.rename(one.with_name("moved.jpg"))
    stamp = kept.stat().st_mtime_ns
    assert np.abs(thumbnail(moved, 64, cache).astype(int) - first).max() < 8  # from the JPEG
    assert kept.stat().st_mtime_ns == stamp
    thumbnail(two, 64, cache)
    thumbnail(moved, 32, cache)
    assert len(list(cache.iterdir())) == 3


@pytest.mark.parametrize("damage", [b"", b"x" * 10, b"x" * 5000])
def test_a_broken_cache_is_made_again(tmp_path: Path, damage: bytes) -> None:
    (photo,) = make.folder_of_photos(tmp_path / "p", 1)
    first = thumbnail(photo, 64, tmp_path / "c")
    (kept,) = (tmp_path / "c").iterdir()
    sound = kept.read_bytes()
    for broken in (damage, sound[:-1], sound[:40] + b"\0" + sound[41:]):
        kept.write_bytes(broken)
        np.testing.assert_array_equal(thumbnail(photo, 64, tmp_path / "c"), first)
        assert kept.read_bytes() == sound


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (photo,) = make.folder_of_photos(tmp_path / "p", 1)
    (tmp_path / "file").touch()
    assert thumbnail(photo, 64, tmp_path / "file" / "c").shape == (43, 64, 3)


def test_broken_photos_say_so(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"words")
    with pytest.raises(SourceError, match=r"a\.jpg"):
        thumbnail(tmp_path / "a.jpg", 64, tmp_path / "c")


@pytest.mark.parametrize(("bands", "dtype"), [(12, "int16"), (1, "uint16"), (5, "float32")])
def test_maps_of_any_bands_and_numbers(tmp_path: Path, bands: int, dtype: str) -> None:
    planes = [maps.values(300, 200, seed, dtype) for seed in range(bands)]
    if dtype == "float32":
        planes[0][:9, :9] = np.nan
    path = maps.write_tif(tmp_path / "a.tif", np.stack(planes, axis=2))
    small = thumbnail(path, 96, tmp_path / "cache")
    assert small.shape == (64, 96, 3)
    assert small.min() < 40
    assert small.max() > 215
