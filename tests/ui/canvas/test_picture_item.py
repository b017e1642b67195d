"""Which tiles a view wants, and that they cover the picture."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from inspector.ui.canvas.picture_item import TILE_PX, PictureItem, TileKey, level_for


def picture(width: int, height: int, base_level: int) -> PictureItem:
    item = PictureItem()
    base = QImage(
        max(1, width >> base_level), max(1, height >> base_level), QImage.Format.Format_RGB32
    )
    base.fill(0)
    item.show_picture(width, height, base, base_level)
    return item


@given(st.integers(1, 30_000), st.integers(1, 30_000), st.integers(0, 4))
def test_tiles_of_a_level_cover_the_picture_once(width: int, height: int, level: int) -> None:
    item = picture(width, height, 5)
    keys = item._tiles_in(item.boundingRect(), level)
    windows = [key.window(width, height) for key in keys]
    assert sum(w.width * w.height for w in windows) == width * height
    assert len(set(keys)) == len(keys)


def test_a_coarse_view_needs_no_tiles() -> None:
    item = picture(8000, 6000, 2)
    assert item.missing_tiles(item.boundingRect(), 0.2) == []


def test_a_close_view_wants_only_what_it_sees_from_the_middle_out() -> None:
    item = picture(8000, 6000, 2)
    seen = QRectF(2000, 2000, 1200, 800)
    keys = item.missing_tiles(seen, 1.0)
    assert {k.level for k in keys} == {0}
    assert len(keys) <= 12
    first = keys[0].window(8000, 6000)
    assert QRectF(first.x, first.y, first.width, first.height).contains(seen.center())


def test_a_tile_is_wanted_once() -> None:
    item = picture(8000, 6000, 2)
    seen = QRectF(0, 0, 400, 400)
    (key,) = item.missing_tiles(seen, 1.0)
    tile = QImage(TILE_PX, TILE_PX, QImage.Format.Format_RGB32)
    tile.fill(0)
    item.add_tile(key, tile)
    assert item.missing_tiles(seen, 1.0) == []


def test_the_memory_for_tiles_is_bounded() -> None:
    item = picture(60_000, 60_000, 5)
    tile = QImage(TILE_PX, TILE_PX, QImage.Format.Format_RGB32)
    tile.fill(0)
    for i in range(400):
        item.add_tile(TileKey(0, i % 100, i // 100), tile.copy())
    assert sum(t.sizeInBytes() for t in item._tiles.values()) <= 192 * 2**20


@given(st.floats(0.01, 64))
def test_a_level_has_a_pixel_for_every_screen_pixel(zoom: float) -> None:
    level = level_for(zoom)
    assert zoom * 2**level <= 1.0 + 1e-3 or level == 0
    assert zoom * 2 ** (level + 1) > 1.0 - 1e-3
