"""Agreement of models, against torchmetrics and by hand."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torchmetrics.functional.classification import binary_jaccard_index

from inspector.imaging.metrics.agreement import pairwise_iou, votes


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 10**6), st.integers(1, 5))
def test_iou_of_each_with_each_is_that_of_a_second_implementation(seed: int, count: int) -> None:
    random = np.random.default_rng(seed)
    masks = [random.random((9, 12)) < random.uniform(0.1, 0.9) for _ in range(count)]
    found = pairwise_iou(masks)
    for row, one in enumerate(masks):
        for column, other in enumerate(masks):
            second = binary_jaccard_index(torch.from_numpy(one).int(), torch.from_numpy(other))
            assert found[row, column] == pytest.approx(second.item(), abs=1e-4)
    counted = votes(masks)
    assert counted.dtype == np.uint8
    assert np.array_equal(counted, torch.from_numpy(np.stack(masks)).sum(0).numpy())


def test_models_that_find_nothing_agree() -> None:
    nothing, all_of_it = np.zeros((1, 1)), np.full((1, 1), 255, np.uint8)
    assert pairwise_iou([nothing, nothing, all_of_it]).tolist() == [[1, 1, 0], [1, 1, 0], [0, 0, 1]]
    assert votes([nothing, all_of_it, all_of_it]).tolist() == [[2]]


@pytest.mark.parametrize("masks", [[], [np.zeros((2, 2)), np.zeros((2, 3))], [np.ones(1)] * 256])
def test_what_cannot_be_compared_is_refused(masks: list[np.ndarray]) -> None:
    for of in (pairwise_iou, votes):
        with pytest.raises(ValueError, match=r"compared|shapes"):
            of(masks)
