"""What is taken away from a sharp picture, and how references come at their scales."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor

from inspector.train.sr_degrade import (
    PLAIN,
    REFERENCES,
    Degradation,
    Reference,
    low_resolution,
    reference_of,
)

torch.set_num_threads(1)
HARSH = Degradation(plain=0.0, blur_px=3.0, noise=0.05, compressed=1.0, quality_max=60)


@pytest.fixture(scope="module")
def sharp() -> Tensor:
    rows, columns = np.mgrid[0:64, 0:96]
    planes = [np.sin(rows / 2.5), np.sin(columns / 2.0), np.sin((rows + columns) / 3.0)]
    return torch.from_numpy(np.stack(planes).astype(np.float32)) * 0.4 + 0.5


def rng() -> np.random.Generator:
    return np.random.default_rng(7)


def test_plain_is_the_bicubic_of_pillow(sharp: Tensor) -> None:
    content = (sharp * 255).round()
    picture = Image.fromarray(content.to(torch.uint8).permute(1, 2, 0).numpy())
    wanted = np.asarray(picture.resize((24, 16), Image.Resampling.BICUBIC)).astype(int)

    small = low_resolution(content / 255, PLAIN, rng())

    assert small.shape == (3, 16, 24)
    assert np.abs((small * 255).permute(1, 2, 0).numpy() - wanted).max() <= 1.01


def test_the_same_seed_harms_alike_and_another_differently(sharp: Tensor) -> None:
    one, two = (low_resolution(sharp, HARSH, rng()) for _ in range(2))
    other = low_resolution(sharp, HARSH, np.random.default_rng(8))

    assert torch.equal(one, two)
    assert not torch.equal(one, other)
    plain = low_resolution(sharp, PLAIN, rng())
    assert (one - plain).abs().mean() > 0.01
    # Bytes, as a recorder stores them.
    assert torch.equal((one * 255).round() / 255, one)


def test_blur_takes_contrast_and_keeps_brightness(sharp: Tensor) -> None:
    blur = Degradation(plain=0.0, blur_px=3.0, noise=0.0, compressed=0.0)
    contrasts = [
        low_resolution(sharp, blur, np.random.default_rng(s)).std().item() for s in range(6)
    ]
    plain = low_resolution(sharp, PLAIN, rng())

    assert min(contrasts) < 0.9 * plain.std().item()
    mean = low_resolution(sharp, blur, rng()).mean().item()
    assert mean == pytest.approx(plain.mean().item(), abs=0.01)


def test_references_have_the_detail_of_their_scale(sharp: Tensor) -> None:
    errors = []
    for scale in ("4x", "2x", "1x"):
        reference = reference_of(sharp, scale, PLAIN, rng())
        assert reference is not None
        assert reference.shape == sharp.shape
        errors.append((reference - sharp).abs().mean().item())

    assert errors[0] < 0.005 < errors[1] < errors[2]
    assert reference_of(sharp, "none", PLAIN, rng()) is None


@pytest.mark.parametrize("scale", REFERENCES)
def test_references_stay_in_range(sharp: Tensor, scale: Reference) -> None:
    reference = reference_of(sharp, scale, HARSH, rng())

    assert reference is None or (reference.min() >= 0 and reference.max() <= 1)
