"""Mask scores against hand counts and their own laws."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from torchmetrics.functional import classification as second

from inspector.imaging.metrics.masks import Confusion, confusion, summarise

SHAPE = (6, 7)
masks = arrays(np.bool_, SHAPE)


def test_counts_by_hand() -> None:
    predicted = np.array([[1, 1, 0, 0], [0, 0, 0, 0]], np.uint8) * 255
    truth = np.array([[1, 0, 1, 1], [0, 0, 0, 0]], bool)
    found = confusion(predicted, truth)
    assert found == Confusion(true_positive=1, false_positive=1, false_negative=2, true_negative=4)
    assert found.crack_iou == pytest.approx(1 / 4)
    assert found.background_iou == pytest.approx(4 / 7)
    assert found.miou_2class == pytest.approx((1 / 4 + 4 / 7) / 2)
    assert found.precision == pytest.approx(1 / 2)
    assert found.recall == pytest.approx(1 / 3)
    assert found.dice == pytest.approx(2 / 5)
    assert found.accuracy == pytest.approx(5 / 8)


def test_pooled_and_per_picture_differ_where_pictures_do() -> None:
    large = Confusion(true_positive=90, false_positive=10, true_negative=100)
    small = Confusion(true_positive=1, false_negative=3, true_negative=196)
    scores = summarise([large, small])
    assert scores.crack_iou == pytest.approx(91 / 104)
    assert scores.mean_iou == pytest.approx((0.9 + 0.25) / 2)
    assert scores.mean_dice == pytest.approx((180 / 190 + 2 / 5) / 2)
    assert scores.f1 == pytest.approx(182 / 195)


def test_an_empty_claim_about_an_empty_picture_is_right() -> None:
    nothing = confusion(np.zeros(SHAPE), np.zeros(SHAPE))
    assert (nothing.crack_iou, nothing.precision, nothing.recall, nothing.dice) == (1, 1, 1, 1)


def test_missing_everything_scores_nothing() -> None:
    truth = np.ones(SHAPE, bool)
    missed = confusion(np.zeros(SHAPE), truth)
    assert (missed.crack_iou, missed.recall, missed.accuracy) == (0, 0, 0)


def test_other_shapes_and_no_pictures_are_refused() -> None:
    with pytest.raises(ValueError, match="shapes"):
        confusion(np.zeros((3, 4)), np.zeros((4, 3)))
    with pytest.raises(ValueError, match="no picture"):
        summarise([])


@given(masks, masks)
def test_laws(predicted: np.ndarray, truth: np.ndarray) -> None:
    forth, back = confusion(predicted, truth), confusion(truth, predicted)
    assert forth.crack_iou == back.crack_iou
    assert forth.dice == back.dice
    assert forth.precision == back.recall
    assert forth.true_positive + forth.false_negative == truth.sum()
    assert (
        forth.true_positive + forth.false_positive + forth.false_negative + forth.true_negative
        == truth.size
    )
    assert 0 <= forth.crack_iou <= forth.dice <= 1
    assert forth.dice == pytest.approx(2 * forth.crack_iou / (1 + forth.crack_iou))
    inverse = confusion(~predicted, ~truth)
    assert inverse.crack_iou == forth.background_iou
    assert inverse.miou_2class == forth.miou_2class


@given(st.lists(st.tuples(masks, masks), min_size=1, max_size=4))
def test_pooling_is_scoring_one_large_picture(pairs: list[tuple[np.ndarray, np.ndarray]]) -> None:
    whole = confusion(np.concatenate([p for p, _ in pairs]), np.concatenate([t for _, t in pairs]))
    scores = summarise(confusion(p, t) for p, t in pairs)
    assert scores.crack_iou == whole.crack_iou
    assert scores.accuracy == whole.accuracy
    each = [confusion(p, t).crack_iou for p, t in pairs]
    assert min(each) - 1e-12 <= scores.mean_iou <= max(each) + 1e-12


@given(masks, masks)
def test_one_picture_scores_the_same_both_ways(predicted: np.ndarray, truth: np.ndarray) -> None:
    scores = summarise([confusion(predicted, truth)])
    assert scores.mean_iou == scores.crack_iou
    assert scores.mean_dice == scores.f1


@settings(deadline=None)
@given(masks, masks)
def test_scores_are_those_of_a_second_implementation(
    predicted: np.ndarray, truth: np.ndarray
) -> None:
    found = confusion(predicted, truth)
    claimed, real = (torch.from_numpy(each).int() for each in (predicted, truth))
    if predicted.any() or truth.any():
        # Of nothing it says 0, and we say 1.
        assert found.crack_iou == pytest.approx(
            second.binary_jaccard_index(claimed, real).item(), abs=1e-4
        )
    for score, of in (
        (found.dice, second.binary_f1_score),
        (found.precision, second.binary_precision),
        (found.recall, second.binary_recall),
    ):
        other = of(claimed, real, zero_division=1)
        assert score == pytest.approx(other.item(), abs=1e-4)
    assert found.accuracy == pytest.approx(second.binary_accuracy(claimed, real).item(), abs=1e-4)
    both = torch.stack([1 - claimed, claimed]), torch.stack([1 - real, real])
    if 0 < truth.sum() < truth.size or 0 < predicted.sum() < predicted.size:
        jaccard = second.multilabel_jaccard_index(
            both[0].flatten(1).T, both[1].flatten(1).T, 2, average="macro"
        )
        if predicted.any() or truth.any():
            assert found.miou_2class == pytest.approx(jaccard.item(), abs=1e-4)


@pytest.mark.parametrize("kind", [np.uint8, np.float32, bool])
def test_one_pixel_of_any_type(kind: type) -> None:
    one, none = np.ones((1, 1), kind), np.zeros((1, 1), kind)
    assert confusion(one, one) == Confusion(true_positive=1)
    assert confusion(one, none) == Confusion(false_positive=1)
    assert confusion(none, one).crack_iou == 0.0
    assert confusion(none, none) == Confusion(true_negative=1)
