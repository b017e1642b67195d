"""Which pictures are spoilt in a training, and how much."""

from __future__ import annotations

from collections import Counter

import numpy as np
import torch

from inspector.imaging.noise import NOISES
from inspector.train.noisy_views import LEAST, MOST, spoilt, spoilt_pictures


def test_a_third_is_spoilt_by_each_noise_alike_whatever_the_order() -> None:
    stems = [f"{number:03d}" for number in range(240)]
    chosen = spoilt_pictures(stems, seed=4)
    assert Counter(chosen.values()) == dict.fromkeys(NOISES, 20)
    assert spoilt_pictures(stems[::-1], seed=4) == chosen
    assert spoilt_pictures(stems, seed=5) != chosen
    assert spoilt_pictures([], seed=4) == {}


def test_a_view_is_spoilt_as_its_generator_says_within_the_limits() -> None:
    torch.manual_seed(0)
    rgb = 0.2 + 0.6 * torch.rand(3, 96, 80)
    shares = []
    for seed in range(30):
        made = spoilt(rgb, "salt", np.random.default_rng(seed))
        assert torch.equal(made, spoilt(rgb, "salt", np.random.default_rng(seed)))
        assert made.shape == rgb.shape
        assert made.dtype == torch.float32
        white = (made == 1.0).all(dim=0)
        # The rest is what it was, to the nearest of 256 values.
        assert (made - rgb).abs()[:, ~white].max() <= 0.5 / 255 + 1e-6
        shares.append(float(white.float().mean()))
    assert LEAST - 0.03 < min(shares) < LEAST + 0.08
    assert MOST - 0.08 < max(shares) < MOST + 0.03
