"""Which pictures are spoilt in a training, and how much."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from inspector.imaging.noise import BLUR_PX, NOISES, Noise, degraded, drawn_lines, overlaid
from inspector.train.noisy_views import LEAST, MOST, blurred, draw, spoilt, spoilt_pictures


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


def _picture() -> NDArray[np.uint8]:
    coarse = np.random.default_rng(0).integers(0, 256, (12, 16, 3), dtype=np.uint8)
    return coarse.repeat(8, axis=0).repeat(8, axis=1)


@pytest.mark.parametrize("intensity", [0.1, 0.27, 0.4])
def test_a_blur_is_that_of_the_program(intensity: float) -> None:
    picture = _picture()

    made = blurred(picture, BLUR_PX * intensity)

    wanted = degraded(picture, "blur", intensity)
    assert np.abs(made.astype(int) - wanted).max() <= 1
    assert np.abs(made.astype(int) - picture).max() > 20


@pytest.mark.parametrize("seed", range(3))
def test_drawn_lines_are_those_of_the_program(seed: int) -> None:
    white = np.full((300, 320, 3), 255, np.uint8)
    lines = np.zeros(white.shape[:2], np.float32)
    for line in drawn_lines(300, 320, np.random.default_rng(seed)):
        draw(lines, line)

    made, wanted = (
        255.0 - each[..., 0]
        for each in (overlaid(white, lines, 1.0), degraded(white, "crack-texture", 1.0, seed))
    )

    assert made.sum() == pytest.approx(wanted.sum(), rel=0.05)
    assert np.corrcoef(made.ravel(), wanted.ravel())[0, 1] > 0.97


@pytest.mark.parametrize("noise", ["blur", "crack-texture"])
def test_what_is_blurred_or_drawn_follows_the_generator(noise: Noise) -> None:
    rgb = torch.from_numpy(_picture()).permute(2, 0, 1) / 255.0

    made = spoilt(rgb, noise, np.random.default_rng(3))

    assert torch.equal(made, spoilt(rgb, noise, np.random.default_rng(3)))
    assert not torch.equal(made, spoilt(rgb, noise, np.random.default_rng(4)))
    assert made.shape == rgb.shape
    assert 0.0 < float((made - rgb).abs().mean()) < 0.3
