"""Scores under noise: what is asked for, and that every model sees the same spoilt pictures."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inspector.core.errors import SettingsError
from inspector.core.progress import Progress
from inspector.imaging.noise import NOISES
from inspector.train.datasets import find_pairs
from inspector.train.robustness import Condition, conditions, under_noise


def test_all_means_each_noise_at_four_intensities() -> None:
    assert [(c.noise, c.intensity) for c in conditions("all")] == [
        (noise, share) for noise in NOISES for share in (0.1, 0.2, 0.3, 0.4)
    ]
    assert conditions("pepper, salt:0.25,salt:0.25") == (
        Condition("salt", 0.25),
        *(Condition("pepper", share) for share in (0.1, 0.2, 0.3, 0.4)),
    )


@pytest.mark.parametrize(
    "text", ["", "rain", "salt:", "salt:0", "salt:much", "salt:1.1", "salt:nan"]
)
def test_other_wishes_are_refused(text: str) -> None:
    with pytest.raises(SettingsError):
        conditions(text)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three grey pictures with a dark bar each."""
    crack = np.zeros((40, 50), np.uint8)
    crack[10:15] = 255
    for part, pixels in (("images", np.where(crack, 30, 200).astype(np.uint8)), ("masks", crack)):
        (tmp_path / part).mkdir()
        for index in range(3):
            Image.fromarray(pixels).save(tmp_path / part / f"road-{index}.png")
    return tmp_path


def test_pictures_are_spoilt_and_masks_are_not(folder: Path) -> None:
    seen: list[np.ndarray] = []

    def dark(rgb: np.ndarray) -> np.ndarray:
        seen.append(rgb)
        return (rgb[None, :, :, 0] < 100).astype(np.float32)

    pairs = find_pairs(folder)
    light, heavy, again = (
        under_noise(dark, pairs, Condition("pepper", share), Progress())
        for share in (0.1, 0.4, 0.4)
    )
    # Pepper is taken for cracks: nothing is missed, and ever more is false.
    assert light.scores.recall == heavy.scores.recall == 1
    assert light.scores.precision > heavy.scores.precision
    background = 40 * 50 - 5 * 50
    alarms = 5 * 50 * (1 / heavy.scores.precision - 1)
    assert alarms / background == pytest.approx(0.4, abs=0.03)
    assert again == heavy
    assert np.array_equal(seen[3], seen[6])
    assert not np.array_equal(seen[3], seen[4])
