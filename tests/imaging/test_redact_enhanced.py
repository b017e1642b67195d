"""Redacted areas of a frame are hidden in its enhanced picture, with room around them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from data.sewer import run, video

from inspector.core.enhanced import EnhancedPicture
from inspector.core.frame import Frame, FrameRef
from inspector.core.mask import Provenance
from inspector.core.shape import Shape
from inspector.imaging.redact_enhanced import (
    REACH_SOURCE_PX,
    helper_is_redacted,
    redacted_enhanced,
)

MADE = Provenance("m", "", "torch", "CPU", "float32", 64, 16, "0", 0.1)
AREA = Shape.of("region", [[(70, 50), (80, 50), (80, 56), (70, 56)]])


def picture(seed: int, scale: int = 4) -> EnhancedPicture:
    """Noise over the source from (20, 10) on, 100 x 90 px."""
    pixels = np.random.default_rng(seed).integers(0, 256, (90 * scale, 100 * scale, 3), np.uint8)
    return EnhancedPicture(Frame(pixels, (20, 10)), scale, MADE)


def test_the_area_is_gone_and_the_rest_is_as_it_was() -> None:
    made = picture(1)
    shown = redacted_enhanced(made, [AREA])
    same = (shown == made.frame.pixels).all(axis=2)
    reach = REACH_SOURCE_PX
    top, bottom = 4 * (50 - reach - 10), 4 * (56 + reach + 1 - 10)
    left, right = 4 * (70 - reach - 20), 4 * (80 + reach + 1 - 20)
    assert same[top:bottom, left:right].mean() < 0.02
    assert same[: top - 40].all()
    assert same[:, right + 40 :].all()


def test_nothing_hidden_enters_what_is_shown() -> None:
    one = picture(1)
    other_pixels = np.array(one.frame.pixels)
    other_pixels[4 * 40 : 4 * 46, 4 * 50 : 4 * 60] = 255  # only inside the area
    other = EnhancedPicture(Frame(other_pixels, (20, 10)), 4, MADE)
    first, second = redacted_enhanced(one, [AREA]), redacted_enhanced(other, [AREA])
    assert np.array_equal(first, second)


def test_nothing_is_done_without_areas() -> None:
    made = picture(2)
    assert redacted_enhanced(made, []) is made.frame.pixels


def test_maps_are_three_times_as_large() -> None:
    made = picture(3, 3)
    same = (redacted_enhanced(made, [AREA]) == made.frame.pixels).all(axis=2)
    reach = REACH_SOURCE_PX
    top, bottom = 3 * (50 - reach - 10), 3 * (56 + reach + 1 - 10)
    left, right = 3 * (70 - reach - 20), 3 * (80 + reach + 1 - 20)
    assert same[top:bottom, left:right].mean() < 0.02
    assert same[: top - 30].all()
    assert same[:, : left - 30].all()


@pytest.mark.parametrize(
    ("frame", "redacted_on", "expected"),
    [
        (FrameRef("v", 5), FrameRef("v", 9), True),
        (FrameRef("v", 5), FrameRef("v", 5), False),  # it is hidden by itself
        (FrameRef("v", 5), FrameRef("w", 5), False),
        (FrameRef("v", 5), FrameRef("p", 0), False),
        (FrameRef("p", 0), FrameRef("q", 0), True),
        (FrameRef("p", 0), FrameRef("v", 0), False),
    ],
)
def test_neighbours_that_may_have_helped_are_asked(
    frame: FrameRef, redacted_on: FrameRef, expected: bool
) -> None:
    photos = [replace(video(key), kind="photo", video=None) for key in ("p", "q")]
    document = run([], video("v"), video("w"), *photos)
    assert helper_is_redacted(document, frame, {redacted_on: [AREA]}) == expected
