"""What whole pictures cost: rare labels, auxiliary outputs, and two stages."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional

from inspector.nets.two_stage import Stages
from inspector.train.task_losses import labelled, positive_weights, staged
from inspector.train.task_recipe import LabelLossRecipe


def test_rare_labels_count_as_much_as_their_absence() -> None:
    there = torch.zeros(100, 3, dtype=torch.bool)
    there[:20, 0] = True
    there[:1, 1] = True
    assert positive_weights(there, 1.0).tolist() == [4.0, 20.0, 20.0]
    assert positive_weights(there, 0.5).tolist()[0] == pytest.approx(2.0)
    assert positive_weights(there, 0.0).tolist() == [1.0, 1.0, 1.0]


def test_balanced_an_unknowing_network_is_best_at_one_half() -> None:
    codes = torch.zeros(10, 1)
    codes[:2] = 1
    weights = positive_weights(codes.bool(), 1.0)
    how = LabelLossRecipe()
    costs = [
        float(labelled(torch.full((10, 1), logit), codes, weights, how)["loss"])
        for logit in (-0.2, 0.0, 0.2)
    ]
    assert min(costs) == costs[1]


def test_an_auxiliary_output_counts_less() -> None:
    main, other = torch.zeros(2, 1), torch.ones(2, 1)
    codes, plain = torch.tensor([[0.0], [1.0]]), torch.ones(1)
    terms = labelled([main, other], codes, plain, LabelLossRecipe(aux=0.5))
    assert float(terms["loss"]) == pytest.approx(
        float(terms["loss_labels"]) + 0.5 * float(terms["loss_aux"])
    )


def test_the_second_stage_learns_from_pictures_with_a_defect_alone() -> None:
    labels = torch.randn(3, 2, generator=torch.Generator().manual_seed(1), requires_grad=True)
    codes = torch.tensor([[1.0, 0.0], [0.0, 0.0], [0.0, 1.0]])
    terms = staged(Stages(torch.zeros(3, 1), labels), codes, torch.ones(2))
    terms["loss"].backward()  # type: ignore[no-untyped-call]
    assert labels.grad is not None
    assert labels.grad[1].abs().sum() == 0
    assert labels.grad[0].abs().sum() > 0
    some = labels.detach()[[0, 2]]
    expected = functional.binary_cross_entropy_with_logits(some, codes[[0, 2]])
    assert terms["loss_labels"].item() == pytest.approx(expected.item())
    none = staged(Stages(torch.zeros(1, 1), labels[:1]), torch.zeros(1, 2), torch.ones(2))
    assert none["loss_labels"].item() == 0.0
