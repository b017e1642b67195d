"""Crops that belong together: picture, target, reference and depths."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from train.sr_pictures import HEIGHT_PX, WIDTH_PX, sample

from inspector.train.sr_degrade import PLAIN, REFERENCES, Degradation, Reference, low_resolution
from inspector.train.sr_views import Example, ViewRecipe, stacked, view, whole

torch.set_num_threads(1)
VIEWS = ViewRecipe(crop_width_px=16, crop_height_px=8, margin_px=4, exposure=0.0)


def seen(seed: int, scale: Reference = "4x", views: ViewRecipe = VIEWS) -> Example:
    return view(sample(1), views, PLAIN, scale, np.random.default_rng(seed))


@pytest.mark.parametrize("scale", REFERENCES)
def test_shapes_fit_the_network(scale: Reference) -> None:
    example = seen(3, scale)

    assert example.picture.shape == (3, 8, 16)
    assert example.target.shape == (3, 32, 64)
    assert example.depth.shape == (1, 8, 16)
    if scale == "none":
        assert example.reference is None
        assert example.reference_depth is None
    else:
        assert example.reference is not None
        assert example.reference_depth is not None
        # 8 px of margin do not fit into the 16 rows twice.
        assert example.reference.shape == (3, 64, 96)
        assert example.reference_depth.shape == (1, 16, 24)


def test_the_picture_is_its_target_shrunk_and_the_target_a_crop() -> None:
    whole_picture = torch.from_numpy(sample(1).target).permute(2, 0, 1).float() / 255
    mirrored = 0
    for seed in range(12):
        example = seen(seed)
        wanted = low_resolution(example.target, PLAIN, np.random.default_rng(0))
        assert torch.equal(example.picture, wanted)
        places = [
            (y, x, flipped)
            for flipped, plane in ((False, whole_picture), (True, whole_picture.flip(2)))
            for y in range(0, HEIGHT_PX - 31, 4)
            for x in range(0, WIDTH_PX - 63, 4)
            if torch.equal(plane[:, y : y + 32, x : x + 64], example.target)
        ]
        assert len(places) == 1
        mirrored += places[0][2]
        # Depth rises to the right, unless the crop is mirrored.
        ramp = example.depth[0, 0].diff()
        assert bool((ramp >= 0).all()) is not places[0][2]
    assert 0 < mirrored < 12


def test_a_crop_stretches_its_own_depth() -> None:
    example = seen(3)

    assert example.depth.min() == 0
    assert example.depth.max() == 1


def test_depth_that_is_seen_is_cut_as_it_is() -> None:
    """Ramps of 32 columns from 0 to 1, of which 16 are in view."""
    for seed in range(4):
        rng = np.random.default_rng(seed)
        example = view(sample(1), VIEWS, PLAIN, "4x", rng, depth_is_seen=True)
        assert example.depth.shape == (1, 8, 16)
        assert example.depth.max() - example.depth.min() == pytest.approx(15 / 31, abs=0.01)
        assert example.reference_depth is not None
        assert example.reference_depth.shape == (1, 16, 24)
        span = example.reference_depth.max() - example.reference_depth.min()
        assert span == pytest.approx(23 / 31, abs=0.01)


def test_only_the_reference_is_exposed_otherwise() -> None:
    bright = ViewRecipe(crop_width_px=16, crop_height_px=8, margin_px=4, exposure=0.5)

    one, other = seen(4), seen(4, views=bright)

    assert torch.equal(one.target, other.target)
    assert one.reference is not None
    assert other.reference is not None
    assert not torch.equal(one.reference, other.reference)


def test_a_batch_has_all_of_its_examples() -> None:
    batch = stacked([seen(1), seen(2)])
    assert batch.reference is not None
    assert batch.reference.shape == (2, 3, 64, 96)
    assert torch.equal(batch.picture[1], seen(2).picture)
    assert stacked([seen(1, "none")]).reference is None


def test_all_of_a_sample() -> None:
    example = whole(sample(1), Degradation(), "2x", np.random.default_rng(1))

    assert example.picture.shape == (3, HEIGHT_PX // 4, WIDTH_PX // 4)
    assert example.reference is not None
    assert example.reference.shape == (3, HEIGHT_PX, WIDTH_PX)
