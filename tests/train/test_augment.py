"""Random views keep picture and labels together."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.nn import functional

from inspector.train.augment import Augmentation, normalise, view
from inspector.train.datasets import IGNORED, Labelled

GEOMETRY = Augmentation(crop_px=48, colour=0, hue_degrees=0, gamma=0, blur=0, noise=0, shadow=0)


def _sample(height: int, width: int) -> Labelled:
    """Cracks are white, all else is grey: the label can be read off the picture."""
    generator = np.random.default_rng(5)
    crack = np.zeros((height, width), bool)
    top, left = (
        generator.integers(0, max(1, height - 12)),
        generator.integers(0, max(1, width - 12)),
    )
    crack[top : top + 12, left : left + 12] = True
    rgb = np.repeat(np.where(crack, 255, 100).astype(np.uint8)[..., None], 3, axis=2)
    return Labelled("sample", rgb, crack.astype(np.uint8))


@settings(max_examples=60, deadline=None)
@given(st.integers(10, 90), st.integers(10, 90), st.integers(0, 1000))
def test_labels_stay_on_their_pixels(height: int, width: int, seed: int) -> None:
    seen = view(_sample(height, width), GEOMETRY, np.random.default_rng(seed))
    rgb, labels = seen.rgb, seen.labels
    assert rgb.shape == (3, 48, 48)
    assert labels.shape == (48, 48)
    assert set(labels.unique().tolist()) <= {0, 1, IGNORED}
    # Half-way between grey and white, where an edge pixel's label turns.
    middle, play = (100 + 255) / 2 / 255, 0.02
    assert (rgb[:, labels == 1] >= middle - play).all()
    assert (rgb[:, labels == 0] <= middle + play).all()


@settings(max_examples=30, deadline=None)
@given(st.integers(20, 90), st.integers(20, 90), st.integers(0, 1000))
def test_what_a_teacher_said_goes_where_its_pixels_go(height: int, width: int, seed: int) -> None:
    """The teacher is as sure as the picture is bright, so a view has to be so everywhere."""
    sample = _sample(height, width)
    taught = replace(sample, taught=sample.rgb[..., 0])
    how = replace(GEOMETRY, scale_min=0.6, scale_max=1.6)
    seen = view(taught, how, np.random.default_rng(seed))
    assert seen.taught is not None
    torch.testing.assert_close(seen.taught, seen.rgb[0], atol=1e-5, rtol=0)
    plain = view(sample, how, np.random.default_rng(seed))
    assert torch.equal(plain.rgb, seen.rgb)
    assert torch.equal(plain.labels, seen.labels)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 1000))
def test_a_view_is_a_function_of_its_generator_and_stays_in_range(seed: int) -> None:
    how = Augmentation(crop_px=40, blur=1, noise=1, shadow=1)
    sample = _sample(60, 70)
    seen = view(sample, how, np.random.default_rng(seed))
    again = view(sample, how, np.random.default_rng(seed))
    assert torch.equal(seen.rgb, again.rgb)
    assert torch.equal(seen.labels, again.labels)
    assert seen.rgb.min() >= 0
    assert seen.rgb.max() <= 1


def test_only_what_lies_outside_the_picture_is_ignored() -> None:
    still = Augmentation(crop_px=48, scale_min=1, scale_max=1, blur=0, noise=0, shadow=0)
    labels = view(_sample(20, 48), still, np.random.default_rng(0)).labels
    assert (labels == IGNORED).sum() == (48 - 20) * 48
    labels = view(_sample(60, 60), still, np.random.default_rng(0)).labels
    assert not (labels == IGNORED).any()


def test_the_border_mirrors_the_picture_instead_of_being_flat() -> None:
    noise = np.random.default_rng(0).integers(0, 256, (16, 16, 3), dtype=np.uint8)
    sample = Labelled("noise", noise, np.zeros((16, 16), np.uint8))
    how = Augmentation(48, 1, 1, colour=0, hue_degrees=0, gamma=0, blur=0, noise=0, shadow=0)
    seen = view(sample, how, np.random.default_rng(3))
    outside, inside = (seen.rgb[:, seen.labels == number] for number in (IGNORED, 0))
    assert outside.std() == pytest.approx(float(inside.std()), rel=0.1)


def test_turning_the_hue_keeps_greys() -> None:
    how = Augmentation(crop_px=32, hue_degrees=180, colour=0, gamma=0, blur=0, noise=0, shadow=0)
    for seed in range(10):
        rgb = view(_sample(50, 50), how, np.random.default_rng(seed)).rgb
        torch.testing.assert_close(rgb[0], rgb[1], atol=2e-3, rtol=0)
        torch.testing.assert_close(rgb[0], rgb[2], atol=2e-3, rtol=0)


def test_the_network_takes_minus_one_to_one() -> None:
    assert normalise(torch.tensor([0.0, 0.5, 1.0])).tolist() == [-1.0, 0.0, 1.0]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 1000))
def test_classes_and_what_nobody_knows_stay_on_their_pixels(seed: int) -> None:
    generator = np.random.default_rng(seed)
    classes = np.kron(generator.choice([0, 1, 2, 7, IGNORED], (4, 5)), np.ones((16, 16)))
    grey = {0: 40, 1: 90, 2: 140, 7: 190, IGNORED: 240}
    rgb = np.repeat(np.vectorize(grey.get)(classes)[..., None], 3, axis=2).astype(np.uint8)
    how = replace(GEOMETRY, crop_px=32, scale_min=0.8, scale_max=1.5)
    whole = view(Labelled("s", rgb, classes.astype(np.uint8)), how, generator)
    seen, labels = whole.rgb, whole.labels
    most = functional.max_pool2d(seen[:1], 5, 1, 2)
    least = -functional.max_pool2d(-seen[:1], 5, 1, 2)
    flat = (most - least < 0.01)[0]
    flat[[0, -1]] = flat[:, [0, -1]] = False  # Rounding may leave a row outside the picture.
    assert flat.any()
    for number, value in grey.items():
        assert (labels[flat & ((seen[0] - value / 255).abs() < 0.02)] == number).all()


def test_without_quarter_turns_up_stays_up() -> None:
    rows = np.repeat(np.arange(0, 240, 5, dtype=np.uint8)[:, None], 48, axis=1)
    sample = Labelled("rows", np.repeat(rows[..., None], 3, axis=2), np.zeros((48, 48), np.uint8))
    how = replace(GEOMETRY, crop_px=24, scale_min=1, scale_max=1)
    upright = replace(how, quarter_turns=False)
    tops = {
        turned: {
            bool(seen.rgb[0, 0].mean() < seen.rgb[0, -1].mean() - 0.2)
            for seen in (view(sample, each, np.random.default_rng(seed)) for seed in range(12))
        }
        for turned, each in ((False, upright), (True, how))
    }
    assert tops == {False: {True}, True: {True, False}}


def test_compression_comes_last_and_leaves_other_recipes_their_views() -> None:
    how = Augmentation(crop_px=48, blur=1, noise=1, shadow=1)
    sample = _sample(60, 60)
    plain = view(sample, how, np.random.default_rng(3))
    pressed = view(sample, replace(how, jpeg=1.0), np.random.default_rng(3))
    assert torch.equal(plain.labels, pressed.labels)
    assert 0 < (plain.rgb - pressed.rgb).abs().mean() < 0.1


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 1000), st.integers(20, 90), st.integers(20, 90))
def test_a_focused_view_holds_something_however_small(seed: int, height: int, width: int) -> None:
    generator = np.random.default_rng(seed)
    classes = np.zeros((height, width), np.uint8)
    classes[0, 0] = IGNORED
    top, left = int(generator.integers(height - 3)), int(generator.integers(width - 3))
    classes[top : top + 3, left : left + 3] = 7
    sample = Labelled("s", np.zeros((height, width, 3), np.uint8), classes)
    how = replace(GEOMETRY, crop_px=24, scale_min=1, scale_max=1, focus=1.0)
    assert (view(sample, how, generator).labels == 7).any()
