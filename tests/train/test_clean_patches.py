"""Windows without damage: every one that there is, and no other."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.core.errors import SettingsError
from inspector.train.clean_patches import MARGIN_PX, CleanPatches, clean_corners
from inspector.train.square_masks import PATCH_PX


@settings(max_examples=25)
@given(
    height=st.integers(10, 70),
    width=st.integers(10, 70),
    side=st.integers(4, 40),
    spots=st.lists(st.tuples(st.integers(0, 69), st.integers(0, 69)), max_size=3),
)
def test_corners_are_those_of_all_windows_away_from_damage(
    height: int, width: int, side: int, spots: list[tuple[int, int]]
) -> None:
    damage = np.zeros((height, width), bool)
    for y, x in spots:
        damage[y % height, x % width] = True
    expected = [
        (top, left)
        for top in range(height - side + 1)
        for left in range(width - side + 1)
        if not damage[
            max(top - MARGIN_PX, 0) : top + side + MARGIN_PX,
            max(left - MARGIN_PX, 0) : left + side + MARGIN_PX,
        ].any()
    ]
    assert [tuple(corner) for corner in clean_corners(damage, side).tolist()] == expected


def test_patches_show_undamaged_surface_only_enlarged_where_small() -> None:
    rng = np.random.default_rng(0)
    green, blue = np.zeros((300, 300, 3), np.uint8), np.zeros((200, 400, 3), np.uint8)
    green[..., 1] = rng.integers(100, 200, (300, 300))
    blue[..., 2] = rng.integers(100, 200, (200, 400))
    damage = [np.zeros((300, 300), bool), np.zeros((200, 400), bool)]
    blue[:, :190, 0] = 255  # damaged: red, and marked so
    damage[1][:, :190] = True
    patches = CleanPatches([green, blue], damage)
    drawn = [patches.draw(np.random.default_rng(seed)) for seed in range(40)]
    assert len(patches) == 2
    assert all(patch.shape == (PATCH_PX, PATCH_PX, 3) for patch in drawn)
    assert all(not patch[..., 0].any() for patch in drawn)
    assert 8 < sum(patch[..., 1].any() for patch in drawn) < 32
    np.testing.assert_array_equal(drawn[3], patches.draw(np.random.default_rng(3)))
    # Enlarged grain varies less from pixel to pixel.
    steps = [np.abs(np.diff(patch.max(axis=2).astype(int), axis=0)).mean() for patch in drawn]
    assert max(steps) > 1.5 * min(steps)


def test_pictures_without_an_undamaged_window_are_told() -> None:
    small = np.zeros((100, 300, 3), np.uint8)
    with pytest.raises(SettingsError, match="undamaged window of 128 x 128"):
        CleanPatches([small], [np.zeros((100, 300), bool)])
