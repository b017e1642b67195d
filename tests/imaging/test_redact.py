from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.imaging.contours import fill
from inspector.imaging.redact import MARGIN_SOURCE_PX, redacted

SIZE = st.integers(20, 90)
COORDINATE = st.floats(-20, 110, width=32)
POINTS = st.lists(st.tuples(COORDINATE, COORDINATE), min_size=1, max_size=6)
SHAPES = st.lists(
    st.builds(
        lambda kind, ring: Shape.of(kind, [ring]), st.sampled_from(["region", "line"]), POINTS
    ),
    max_size=3,
)
DTYPES = st.sampled_from([np.uint8, np.uint16, np.int16, np.float32, np.float64, np.bool_])


def noise(height: int, width: int, bands: int = 3, dtype: object = np.uint8) -> np.ndarray:
    values = np.random.default_rng(7).integers(0, 255, (height, width, bands))
    return values.astype(dtype)  # type: ignore[call-overload]


def box(x0: float, y0: float, x1: float, y1: float) -> Shape:
    return Shape.of("region", [[(x0, y0), (x1, y0), (x1, y1), (x0, y1)]])


def touched(shapes: list[Shape], width: int, height: int) -> np.ndarray:
    inside = np.zeros((height, width), dtype=bool)
    for shape in shapes:
        inside |= fill(shape, Window(0, 0, width, height))
    return inside


def near(shape: Shape, width: int, height: int) -> np.ndarray:
    """The pixels within the margin of a shape's bounds."""
    left, top, right, bottom = shape.bounds
    margin = MARGIN_SOURCE_PX + 1 + 0.05 * min(right - left, bottom - top)
    y, x = np.indices((height, width))
    return (
        (x >= left - margin) & (x <= right + margin) & (y >= top - margin) & (y <= bottom + margin)
    )


@given(SIZE, SIZE, st.integers(1, 4), DTYPES, SHAPES)
def test_only_the_areas_and_a_margin_change_and_never_the_input(
    height: int, width: int, bands: int, dtype: type, shapes: list[Shape]
) -> None:
    pixels = noise(height, width, bands, dtype)
    before = pixels.copy()
    pixels.flags.writeable = False
    result = redacted(pixels, shapes)
    assert (pixels == before).all()
    assert result.dtype == pixels.dtype
    assert result.shape == pixels.shape
    changed = (result != pixels).any(axis=2)
    allowed = np.zeros((height, width), dtype=bool)
    for shape in shapes:
        allowed |= near(shape, width, height)
    assert not (changed & ~allowed).any()


@given(SIZE, SIZE, DTYPES, SHAPES, st.integers(0, 1000))
def test_nothing_hidden_enters_the_result(
    height: int, width: int, dtype: type, shapes: list[Shape], seed: int
) -> None:
    one = noise(height, width, 3, dtype)
    inside = touched(shapes, width, height)
    other = one.copy()
    other[inside] = np.random.default_rng(seed).integers(0, 255, (int(inside.sum()), 3))
    assert (redacted(one, shapes) == redacted(other, shapes)).all()


@given(
    st.integers(0, 3),
    st.integers(0, 40),
    st.integers(0, 40),
    st.integers(1, 60),
    st.integers(1, 60),
    st.integers(0, 1000),
)
@settings(max_examples=60)
def test_nor_at_a_level_or_in_a_window(
    level: int, x: int, y: int, width: int, height: int, seed: int
) -> None:
    one = noise(160, 160)
    other = one.copy()
    other[y : y + height, x : x + width] = np.random.default_rng(seed).integers(0, 255, 3)
    area = box(x, y, x + width - 1, y + height - 1)
    step = 2**level
    results = []
    for pixels in (one, other):
        small = cv2.resize(pixels, (160 // step, 160 // step), interpolation=cv2.INTER_AREA)
        results.append(redacted(small[2:, 3:], [area], (3 * step, 2 * step), level))
    assert (results[0] == results[1]).all()


def test_a_line_narrower_than_a_pixel_of_the_level_is_hidden() -> None:
    pixels = noise(40, 40)
    result = redacted(pixels, [box(161.1, 20, 161.2, 300)], level=3)
    assert (result[3:37, 20] != pixels[3:37, 20]).any(axis=1).all()


@pytest.mark.parametrize("background", [0, 40, 128, 255])
def test_a_hidden_area_looks_hidden_and_smooth(background: int) -> None:
    pixels = np.full((200, 300, 3), background, dtype=np.uint8)
    cv2.putText(
        pixels, "SECRET", (60, 110), cv2.FONT_HERSHEY_SIMPLEX, 1.5, (255 - background,) * 3, 3
    )
    inside = redacted(pixels, [box(50, 60, 250, 120)])[60:120, 50:250, 0].astype(float)
    assert np.ptp(inside) >= 10  # not to be taken for the surface
    assert np.abs(np.diff(inside, axis=1)).max() <= 6  # no edge, no stroke
    assert np.abs(np.diff(inside, axis=0)).max() <= 6


def test_the_shown_colour_is_that_of_the_surroundings() -> None:
    pixels = np.full((120, 200, 3), (200, 120, 40), dtype=np.uint8)
    pixels[40:80, 60:140] = 0
    inside = redacted(pixels, [box(60, 40, 139, 79)])[40:80, 60:140]
    assert np.abs(inside.reshape(-1, 3).mean(axis=0) - (200, 120, 40)).max() < 8


def test_a_picture_hidden_as_a_whole_says_nothing() -> None:
    for dtype, value in ((np.uint8, 128), (np.uint16, 32768), (np.float32, 0)):
        result = redacted(noise(50, 50, 1, dtype), [box(-5, -5, 60, 60)]).astype(float)
        assert abs(result.mean() - value) <= 16  # the shades
        assert (result == redacted(np.zeros((50, 50, 1), dtype), [box(-5, -5, 60, 60)])).all()


def test_not_a_number_around_an_area_does_not_spread() -> None:
    pixels = noise(60, 60, 2, np.float32)
    pixels[:30] = np.nan
    result = redacted(pixels, [box(20, 20, 40, 50)])
    assert np.isfinite(result[20:51, 20:41]).all()
    assert np.isnan(result[:15]).all()


def test_no_area_changes_nothing_but_gives_an_array_of_its_own() -> None:
    pixels = noise(30, 30)
    result = redacted(pixels, [])
    assert (result == pixels).all()
    assert not np.shares_memory(result, pixels)
