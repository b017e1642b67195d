"""Attention distillation: worked examples, sizes, gradients, batches of one."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor, nn

from inspector.nets.dsrnet import DsrNet, Size
from inspector.nets.reference_sr import Taps
from inspector.train.attention_distillation import AttentionDistillation, entropy, unit_map


def features(*shapes: tuple[int, int, int], batch: int = 1, seed: int = 0) -> list[Tensor]:
    generator = torch.Generator().manual_seed(seed)
    return [torch.randn(batch, *shape, generator=generator) for shape in shapes]


LEVELS = ((64, 16, 24), (64, 8, 12), (64, 4, 6))


@pytest.mark.parametrize(("teacher", "student", "millions"), [(12, 6, 0.101), (3, 3, 0.038)])
def test_parameters_are_those_of_the_specification(
    teacher: int, student: int, millions: float
) -> None:
    module = AttentionDistillation([64] * teacher, [64] * student)
    assert sum(p.numel() for p in module.parameters()) / 1e6 == pytest.approx(millions, abs=5e-4)
    assert not any(isinstance(m, nn.modules.batchnorm._BatchNorm) for m in module.modules())


def test_attention_is_a_distribution_over_the_students_features() -> None:
    torch.manual_seed(0)
    module = AttentionDistillation([64] * 3, [64] * 2)
    attention = module.attention(features(*LEVELS, batch=2), features(*LEVELS[:2], batch=2, seed=1))
    assert attention.shape == (2, 3, 2)
    torch.testing.assert_close(attention.sum(dim=2), torch.ones(2, 3))


def test_attention_is_the_softmax_of_what_is_written_down() -> None:
    torch.manual_seed(0)
    module = AttentionDistillation([5, 4], [3, 2, 6], width=7)
    teacher = features((5, 4, 4), (4, 2, 2), batch=2)
    student = features((3, 4, 4), (2, 4, 4), (6, 2, 2), batch=2, seed=1)
    found = module.attention(teacher, student)
    for b in range(2):
        for m in range(2):
            q = module.queries[m](teacher[m][b].mean(dim=(1, 2)))
            terms = []
            for n in range(3):
                k = module.keys[n](student[n][b].mean(dim=(1, 2))).clamp(min=0)
                terms.append(
                    q @ module.bilinear[n] @ k + module.teacher_places[m] @ module.student_places[n]
                )
            expected = (torch.stack(terms) / math.sqrt(7)).softmax(dim=0)
            torch.testing.assert_close(found[b, m], expected)


def test_equal_features_lose_nothing_and_their_size_does_not_matter() -> None:
    module = AttentionDistillation([4, 4], [4, 4, 4])
    (maps,) = features((4, 8, 8))
    assert module([maps] * 2, [maps] * 3).item() < 1e-5
    assert module([maps] * 2, [maps * 50] * 3).item() < 1e-5


def test_maps_that_share_nothing_are_the_square_root_of_two_apart() -> None:
    left, right = torch.zeros(1, 1, 2, 2), torch.zeros(1, 1, 2, 2)
    left[..., 0], right[..., 1] = 3.0, 0.1
    module = AttentionDistillation([1], [1, 1])
    assert module([left], [right, right]).item() == pytest.approx(math.sqrt(2), rel=1e-5)
    # A student's feature that is the same takes its share of the attention off.
    share = module.attention([left], [left, right])[0, 0, 1].item()
    assert module([left], [left, right]).item() == pytest.approx(share * math.sqrt(2), rel=1e-4)


def test_unit_maps_have_length_one_and_black_ones_none() -> None:
    energy = torch.rand(3, 1, 5, 7) * 1e-6
    torch.testing.assert_close(unit_map(energy).norm(dim=1), torch.ones(3))
    assert torch.equal(unit_map(torch.zeros(1, 1, 2, 2)), torch.zeros(1, 4))


def test_student_maps_of_other_sizes_are_averaged_down_or_drawn_up() -> None:
    coarse = torch.rand(1, 1, 2, 2)
    fine = coarse.repeat_interleave(4, dim=2).repeat_interleave(4, dim=3)
    module = AttentionDistillation([1], [1])
    assert module([coarse], [fine]).item() < 1e-5
    assert 0 < module([fine], [coarse]).item() < 0.5


def test_one_picture_is_enough_and_gradients_reach_the_student_and_the_attention_alone() -> None:
    torch.manual_seed(0)
    module = AttentionDistillation([64] * 3, [64] * 3)
    teacher = [maps.requires_grad_() for maps in features(*LEVELS)]
    student = [maps.requires_grad_() for maps in features(*LEVELS, seed=1)]
    module.train()(teacher, student).backward()
    assert all(maps.grad is None for maps in teacher)
    assert all(maps.grad.isfinite().all() and maps.grad.any() for maps in student)
    assert all(p.grad is not None and p.grad.isfinite().all() for p in module.parameters())
    assert module.bilinear.grad.any()


def test_black_features_have_gradients_too() -> None:
    module = AttentionDistillation([2], [2])
    student = torch.zeros(1, 2, 4, 4, requires_grad=True)
    module([torch.zeros(1, 2, 4, 4)], [student]).backward()
    assert student.grad.isfinite().all()


def test_training_finds_the_student_feature_that_looks_alike() -> None:
    torch.manual_seed(0)
    (alike, other) = features((4, 8, 8), (4, 8, 8))
    module = AttentionDistillation([4], [4, 4], width=8)
    optimiser = torch.optim.Adam(module.parameters(), lr=0.05)
    before = module([alike], [alike, other]).item()
    for _ in range(40):
        optimiser.zero_grad()
        module([alike], [alike, other]).backward()
        optimiser.step()
    attention = module.attention([alike], [alike, other])
    assert module([alike], [alike, other]).item() < before / 5
    assert attention[0, 0, 0] > 0.9
    assert entropy(attention) < 0.35


def test_entropy_is_that_of_a_fair_choice_at_most() -> None:
    fair = torch.full((2, 3, 4), 0.25)
    sure = torch.eye(4)[None, :3]
    assert entropy(fair).item() == pytest.approx(math.log(4))
    assert entropy(sure).item() == 0


def test_as_many_features_as_announced_are_needed() -> None:
    module = AttentionDistillation([4, 4], [4])
    with pytest.raises(ValueError, match="zip"):
        module(features((4, 2, 2)), features((4, 2, 2)))
    with pytest.raises(ValueError, match="teacher and student"):
        AttentionDistillation([], [4])


def test_it_fits_what_teacher_and_student_tap() -> None:
    torch.manual_seed(0)
    decoder, widths = (1, 1, 1, 1, 1, 1), (4, 4, 8, 8, 16)
    teacher = DsrNet(Size((4, 4, 4), decoder, widths, 8), True, (1,), 64).eval()
    student = DsrNet(Size((2, 2, 2), decoder, widths, 8), True, (1,), 64)
    picture, reference = torch.rand(1, 3, 16, 16), torch.rand(1, 3, 64, 64)
    wanted, own = Taps(), Taps()
    with torch.no_grad():
        teacher(picture, reference, taps=wanted)
    student(picture, reference, taps=own)
    colour, depth = (AttentionDistillation([8] * 12, [8] * 6) for _ in range(2))
    loss = colour(wanted.colour, own.colour) + colour(wanted.reference_colour, own.reference_colour)
    loss = loss + depth(wanted.depth, own.depth)
    loss = loss + depth(wanted.reference_depth, own.reference_depth)
    loss.backward()
    for encoder in (student.colour_encoder, student.depth_encoder):
        assert all(p.grad is not None and p.grad.isfinite().all() for p in encoder.parameters())
        assert encoder.levels[2][1].second.weight.grad.any()
