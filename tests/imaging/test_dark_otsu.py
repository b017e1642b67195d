"""The classical detector on drawn pictures and on a few real ones."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from inspector.core.restoration import Guards
from inspector.imaging.dark_otsu import find_dark
from inspector.imaging.metrics.masks import Confusion, confusion


def surface(seed: int = 0) -> np.ndarray:
    """Grainy, and half in a wide soft shadow."""
    grain = np.random.default_rng(seed).normal(0.0, 8.0, (256, 256))
    light = 150.0 - 40.0 / (1 + np.exp((np.arange(256) - 128) / 40.0))
    return np.clip(light + cv2.GaussianBlur(grain, (0, 0), 1.0), 0, 255).astype(np.uint8)


def test_a_dark_line_is_found_a_bright_one_and_a_shadow_are_not() -> None:
    plane = surface()
    drawn = plane.copy()
    cv2.line(drawn, (10, 40), (240, 120), 40, 5)
    cv2.line(drawn, (10, 200), (240, 230), 250, 5)
    truth = np.zeros_like(plane)
    cv2.line(truth, (10, 40), (240, 120), 1, 5)
    found = find_dark(drawn[..., None])
    both = found.mask & truth.astype(bool)
    assert both.sum() / (found.mask | truth.astype(bool)).sum() > 0.75
    assert not find_dark(plane[..., None]).mask.any()
    # Without guards it would mark the grain.
    assert find_dark(plane[..., None], Guards()).mask.mean() > 0.05


def test_colour_is_seen_by_its_luma() -> None:
    plane = surface(1)
    cv2.line(plane, (10, 40), (240, 120), 40, 5)
    three = np.repeat(plane[..., None], 3, axis=2)
    one, other = find_dark(plane[..., None]), find_dark(three)
    assert np.abs(one.values.astype(int) - other.values).max() <= 1


def test_on_photographs_it_is_better_than_chance_and_quiet(inspector_data: Path) -> None:
    """Twelve pictures of DeepCrack at 256x256; all of them are in the benchmark."""
    folder = inspector_data / "crack" / "deepcrack"
    guarded, plain = Confusion(), Confusion()
    for path in sorted((folder / "images").iterdir())[::25]:
        mask = next((folder / "masks").glob(f"{path.stem}.*"))
        size = {"dsize": (256, 256), "interpolation": cv2.INTER_AREA}
        rgb = cv2.resize(cv2.imread(str(path))[..., ::-1], **size)
        truth = cv2.resize(cv2.imread(str(mask), cv2.IMREAD_GRAYSCALE), **size) > 127
        guarded += confusion(find_dark(rgb).mask, truth)
        plain += confusion(find_dark(rgb, Guards()).mask, truth)
    assert guarded.crack_iou > max(0.45, plain.crack_iou)
    assert guarded.precision > 0.7


@pytest.mark.parametrize("value", [0, 77, 255])
def test_an_even_picture_is_clean(value: int) -> None:
    assert not find_dark(np.full((64, 48, 3), value, np.uint8)).mask.any()
