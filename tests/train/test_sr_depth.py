"""Whole pictures to learn depth from, and the depth that a trained network sees in samples."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn
from train.sr_pictures import HEIGHT_PX, WIDTH_PX, sample

from inspector.core.reference_sizes import DEPTH_MULTIPLE_PX, LOOK_PX
from inspector.train.sr_depth import look, seen

torch.set_num_threads(1)


class _Brightness(nn.Module):
    """Sees what is bright as near."""

    def forward(self, pictures: Tensor) -> Tensor:
        assert not any(side % DEPTH_MULTIPLE_PX for side in pictures.shape[-2:])
        return pictures.mean(dim=1, keepdim=True)


def test_a_batch_is_decided_by_chance_alone_and_fits_the_network() -> None:
    samples = [sample(run) for run in range(3)]
    sizes = set()
    for seed in range(12):
        one, again = (look(samples, 2, np.random.default_rng(seed)) for _ in "ab")
        assert torch.equal(one.pictures, again.pictures)
        assert torch.equal(one.depths, again.depths)
        height, width = one.pictures.shape[-2:]
        assert one.pictures.shape == (2, 3, height, width)
        assert one.depths.shape == (2, 1, height, width)
        assert not height % DEPTH_MULTIPLE_PX
        assert not width % DEPTH_MULTIPLE_PX
        assert max(height, width) <= LOOK_PX
        for values in one:
            assert 0 <= values.min() <= values.max() <= 1
        sizes.add((height, width))
    assert len(sizes) > 3


def test_depth_belongs_to_the_picture_and_is_that_of_what_is_in_view() -> None:
    """The samples' depth rises to the right; mirrored pictures have it the other way round."""
    rising = 0
    for seed in range(12):
        for depth in look([sample(1)], 2, np.random.default_rng(seed)).depths:
            slope = depth[0].mean(dim=0).diff()
            rising += bool(slope.sum() > 0)
            assert bool((slope >= -1e-6).all()) or bool((slope <= 1e-6).all())
            assert depth.min() < 0.05
            assert depth.max() > 0.95
    assert 4 < rising < 20


def test_what_a_network_sees_takes_the_place_of_the_truth() -> None:
    one = sample(2)

    (found,) = seen([one], _Brightness(), torch.device("cpu"))

    assert found.origin == one.origin
    assert np.array_equal(found.target, one.target)
    for picture, depth in ((one.target, found.depth), (one.neighbour, found.neighbour_depth)):
        assert depth.shape == (HEIGHT_PX // 4, WIDTH_PX // 4)
        assert depth.dtype == np.uint8
        cells = picture.mean(axis=2).reshape(HEIGHT_PX // 4, 4, WIDTH_PX // 4, 4).mean(axis=(1, 3))
        assert np.corrcoef(cells.ravel(), depth.ravel())[0, 1] > 0.9
