"""Tiles cover, blend and join without a trace."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.imaging.tiles import Joiner, padded_length, plan, reflected


@st.composite
def cuts(draw: st.DrawFn) -> tuple[int, int, int, int, int]:
    """Width, height, tile and overlap, and the multiple that all but the overlap keep to."""
    every = draw(st.sampled_from([1, 2, 8, 32]))
    size = every * draw(st.integers(2, 12))
    overlap = draw(st.integers(0, size // 2))
    if padded_length(overlap, every) >= size:
        overlap = size // 2 // every * every
    width = every * draw(st.integers(1, 30))
    height = every * draw(st.integers(1, 30))
    return width, height, size, overlap, every


@given(cuts())
@settings(max_examples=50, deadline=None)
def test_every_pixel_has_weights_that_sum_to_one(
    given_cut: tuple[int, int, int, int, int],
) -> None:
    width, height, size, overlap, every = given_cut
    cut = plan(width, height, size, overlap, every)
    for axis, length in ((cut.across, width), (cut.down, height)):
        total = np.zeros(length)
        for start, weights in zip(axis.starts, axis.weights, strict=True):
            assert 0 <= start <= length - axis.size_px
            assert start % every == 0
            assert weights.min() >= 0.0
            total[start : start + axis.size_px] += weights
        assert axis.size_px <= size
        assert axis.size_px % every == 0
        np.testing.assert_allclose(total, 1.0, atol=1e-6)


@given(cuts())
@settings(max_examples=50, deadline=None)
def test_neighbours_overlap_as_asked_and_their_edges_do_not_count(
    given_cut: tuple[int, int, int, int, int],
) -> None:
    width, height, size, overlap, every = given_cut
    axis = plan(width, height, size, overlap, every).across
    margin = overlap // 4
    for left, right in zip(axis.starts, axis.starts[1:], strict=False):
        assert left + axis.size_px - right >= overlap
    for start, weights in zip(axis.starts, axis.weights, strict=True):
        if start > 0:
            assert not weights[:margin].any()
        if start + axis.size_px < width:
            assert not weights[axis.size_px - margin :].any()


@given(cuts(), st.integers(1, 2), st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_joining_what_was_cut_gives_the_picture_back(
    given_cut: tuple[int, int, int, int, int], classes: int, random: object
) -> None:
    width, height, size, overlap, every = given_cut
    cut = plan(width, height, size, overlap, every)
    whole = np.random.default_rng(width * 1000 + height).integers(
        0, 256, (classes, height, width), dtype=np.uint8
    )
    inside_height, inside_width = max(1, height - 3), max(1, width - 5)
    joiner = Joiner(cut, classes, inside_width, inside_height)
    for window in cut:
        rows, columns = window.slices
        joiner.add(whole[:, rows, columns])
    np.testing.assert_array_equal(joiner.result(), whole[:, :inside_height, :inside_width])


def test_tiles_that_disagree_are_blended_smoothly() -> None:
    cut = plan(96, 32, 64, 32)
    joiner = Joiner(cut, 1, 96, 32)
    joiner.add(np.zeros((1, 32, 64), np.uint8))
    joiner.add(np.full((1, 32, 64), 255, np.uint8))
    row = joiner.result()[0, 0].astype(int)
    assert set(row[:40]) == {0}
    assert set(row[56:]) == {255}
    assert np.all(np.diff(row) >= 0)
    assert np.diff(row).max() <= 255 / 16 + 1


def test_a_few_pixels_more_than_a_tile_do_not_double_the_work() -> None:
    cut = plan(1056, 1056, 1024, 128, 32)
    pixels = len(cut) * cut.across.size_px * cut.down.size_px
    assert pixels <= 1.35 * 1056 * 1056


def test_a_missing_tile_is_noticed() -> None:
    cut = plan(100, 100, 64, 16)
    joiner = Joiner(cut, 1, 100, 100)
    joiner.add(np.zeros((1, cut.down.size_px, cut.across.size_px), np.uint8))
    with pytest.raises(ValueError, match="1 of 4 tiles"):
        joiner.result()


@pytest.mark.parametrize("lengths", [(100, 64, 40, 1), (96, 60, 16, 8), (0, 64, 16, 1)])
def test_lengths_that_cannot_be_cut_are_refused(lengths: tuple[int, int, int, int]) -> None:
    length, size, overlap, every = lengths
    with pytest.raises(ValueError, match=r"cannot cut|multiples"):
        plan(length, 64, size, overlap, every)


@given(st.integers(1, 40), st.integers(0, 90))
@settings(deadline=None)
def test_mirroring_is_what_numpy_pads(length: int, extra: int) -> None:
    expected = np.pad(np.arange(length), (0, extra), mode="reflect" if length > 1 else "edge")
    np.testing.assert_array_equal(reflected(0, length + extra, length), expected)


def test_joining_a_tall_picture_holds_one_row_of_tiles() -> None:
    cut = plan(512, 12800, 256, 32)
    tile = np.full((1, cut.down.size_px, cut.across.size_px), 9, np.uint8)
    tracemalloc.start()
    try:
        joiner = Joiner(cut, 1, 512, 12800)
        for _ in cut:
            joiner.add(tile)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert np.all(joiner.result() == 9)
    assert peak < 512 * 12800 + 6 * 512 * 256 * 4
