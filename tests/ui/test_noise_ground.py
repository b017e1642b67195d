"""Which part of a picture is tried, and with which noise."""

from __future__ import annotations

import zlib
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from ui.fakes import source

from inspector.core.frame import FrameRef, Window
from inspector.imaging.noise import degraded
from inspector.imaging.windows import common
from inspector.ui.library import SourcePool
from inspector.ui.noise_ground import MOST_PX, Place, place_of, read_ground, seed_of
from inspector.ui.noise_work import Condition, spoil

FRAME = FrameRef("a")
LARGE = replace(source("a"), width_px=4000, height_px=3000)
sizes = st.integers(1, 6000)


@given(sizes, sizes, st.data())
def test_the_part_lies_in_the_picture_and_is_not_too_large(
    width: int, height: int, data: st.DataObject
) -> None:
    entry = replace(source("a"), width_px=width, height_px=height)
    x, y = data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1))
    across, down = data.draw(st.integers(1, width - x)), data.draw(st.integers(1, height - y))
    place = place_of(entry, FRAME, Window(x, y, across, down), None)
    window = place.window
    assert window.clipped(width, height) == window
    assert window.width * window.height <= MOST_PX
    if width * height <= MOST_PX:
        assert place.whole
    else:
        assert window.width * window.height > MOST_PX * 0.9
        middle = Window(x + across // 2, y + down // 2, 1, 1)
        assert common(window, middle) == middle


def test_a_view_that_is_covered_keeps_its_part() -> None:
    first = place_of(LARGE, FRAME, Window(1000, 1000, 800, 600), None)
    assert place_of(LARGE, FRAME, Window(1100, 1050, 400, 300), first) is first
    moved = place_of(LARGE, FRAME, Window(2600, 1050, 400, 300), first)
    assert moved != first
    assert (
        place_of(LARGE, FrameRef("b"), Window(1100, 1050, 400, 300), first).frame.source_id == "b"
    )


def test_a_whole_photo_has_the_noise_of_the_bench() -> None:
    whole = Place(FRAME, Window(0, 0, 10, 10), True)
    assert seed_of("IMG 1.jpg", whole) == zlib.crc32(b"IMG 1")
    part = Place(FRAME, Window(5, 0, 10, 10), False)
    other = replace(whole, frame=FrameRef("a", 3))
    assert len({seed_of("IMG 1.jpg", p) for p in (whole, part, other)}) == 3
    assert seed_of("IMG \udcff.jpg", whole) > 0


def test_sixteen_bits_are_tried_as_models_see_them_and_shown_stretched(tmp_path: Path) -> None:
    path = tmp_path / "dark.tif"
    ramp = np.linspace(0, 6000, 64 * 48).reshape(48, 64).astype(np.uint16)
    cv2.imwrite(str(path), np.repeat(ramp[..., None], 3, axis=2))
    entry = replace(source("a", "dark"), width_px=64, height_px=48)
    pool = SourcePool()
    ground = read_ground(pool, path, entry, place_of(entry, FRAME, None, None))
    pool.close()
    assert ground.pixels.max() == round(6000 / 257)
    image = spoil(ground, Condition("blur", 0.0)).piece.levels[0]
    assert image.pixelColor(63, 47).red() > 245
    assert image.pixelColor(0, 0).red() < 10


def test_the_picture_is_spoilt_as_in_the_bench(tmp_path: Path) -> None:
    path = tmp_path / "IMG 7.png"
    pixels = np.random.default_rng(1).integers(0, 256, (48, 64, 3)).astype(np.uint8)
    cv2.imwrite(str(path), pixels[..., ::-1])
    entry = replace(source("a"), name="IMG 7.png", width_px=64, height_px=48)
    pool = SourcePool()
    ground = read_ground(pool, path, entry, place_of(entry, FRAME, None, None))
    pool.close()
    expected = degraded(pixels, "pepper", 0.3, zlib.crc32(b"IMG 7"))
    assert np.array_equal(spoil(ground, Condition("pepper", 0.3)).pixels, expected)
