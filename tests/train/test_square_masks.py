"""Masks: how much they hide, where, and what becomes of a patch."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.train.square_masks import (
    JUMBLED_PX,
    MASK_KINDS,
    PATCH_PX,
    SQUARE_SHARES,
    MaskKind,
    drawn,
    jumbled,
    masked_pair,
    squares,
    stripes,
)


def test_squares_are_the_papers_checkerboards() -> None:
    mask = squares(8, 2, first_hidden=True)
    assert not mask[:4, :4].any()
    assert mask[:4, 4:].all()
    assert mask[4:, :4].all()
    assert not mask[4:, 4:].any()
    for across in SQUARE_SHARES:
        one, other = (squares(PATCH_PX, across, first) for first in (True, False))
        assert one.mean() == 0.5
        np.testing.assert_array_equal(one, ~other)
        edges = np.flatnonzero(np.diff(one[0].astype(int)))
        assert (np.diff(edges) == PATCH_PX // across).all()


def test_stripes_run_upright_or_across() -> None:
    upright = stripes(8, 4, upright=True, first_hidden=True)
    np.testing.assert_array_equal(upright[0], [0, 0, 1, 1, 0, 0, 1, 1])
    assert (upright == upright[:1]).all()
    lying = stripes(8, 4, upright=False, first_hidden=True)
    np.testing.assert_array_equal(lying, upright.T)
    np.testing.assert_array_equal(stripes(8, 4, upright=True, first_hidden=False), ~upright)


@settings(max_examples=20)
@given(cell=st.sampled_from([1, *JUMBLED_PX]), sets=st.integers(2, 5), seed=st.integers(0, 2**16))
def test_jumbled_sets_hide_every_pixel_once_in_whole_cells(cell: int, sets: int, seed: int) -> None:
    masks = jumbled(32, cell, sets, np.random.default_rng(seed))
    assert len(masks) == sets
    hidden = np.sum([~mask for mask in masks], axis=0)
    assert (hidden == 1).all()
    cells = (32 // cell) ** 2
    for mask in masks:
        blocks = mask.reshape(32 // cell, cell, 32 // cell, cell)
        assert (blocks.all(axis=(1, 3)) == blocks.any(axis=(1, 3))).all()
        assert abs((~mask).sum() / cell**2 - cells / sets) < 1


@pytest.mark.parametrize(("kind", "number"), [("squares", 6), ("stripes", 12)])
def test_each_mask_of_a_kind_is_drawn_equally_often(kind: MaskKind, number: int) -> None:
    rng = np.random.default_rng(0)
    tally: dict[bytes, int] = {}
    for _ in range(100 * number):
        mask = np.packbits(drawn(kind, rng, 32)).tobytes()
        tally[mask] = tally.get(mask, 0) + 1
    assert len(tally) == number
    assert min(tally.values()) > 60
    assert max(tally.values()) < 140


@pytest.mark.parametrize("kind", MASK_KINDS)
def test_a_pair_is_the_whole_and_what_half_of_it_left(kind: MaskKind) -> None:
    rgb = np.random.default_rng(1).integers(100, 200, (PATCH_PX, PATCH_PX, 3), dtype=np.uint8)
    for seed in range(4):
        left, whole = masked_pair(rgb, kind, np.random.default_rng(seed))
        again = masked_pair(rgb, kind, np.random.default_rng(seed))
        assert torch.equal(left, again[0])
        assert torch.equal(whole, again[1])
        assert left.shape == whole.shape == (3, PATCH_PX, PATCH_PX)
        assert whole.min() >= 100 / 127.5 - 1 - 1e-5
        assert whole.max() <= 199 / 127.5 - 1 + 1e-5
        black, kept = left[0] == -1.0, (left == whole).all(dim=0)
        assert black.any()
        assert kept.any()
        if kind == "jumbled":
            continue  # its cells may be as small as their blurred edges
        assert float((black | kept).float().mean()) > 0.85
        assert 0.3 < float(black.float().mean()) < 0.65


def test_patches_are_cut_at_many_places() -> None:
    rgb = np.zeros((PATCH_PX, PATCH_PX, 3), np.uint8)
    rgb[:, :, 0] = np.arange(PATCH_PX)[:, None]
    tops = {
        round(float(masked_pair(rgb, "squares", np.random.default_rng(seed))[1][0, 0, 0]), 3)
        for seed in range(20)
    }
    assert len(tops) > 8


def test_what_does_not_fit_is_refused() -> None:
    rng = np.random.default_rng(0)
    with pytest.raises(ValueError, match="cannot be cut"):
        squares(10, 4, first_hidden=True)
    with pytest.raises(ValueError, match="sets of cells"):
        jumbled(10, 4, 2, rng)
    with pytest.raises(ValueError, match="patches have"):
        masked_pair(np.zeros((128, 128, 3), np.uint8), "squares", rng)
