"""Distillation losses against examples worked out by hand, and what learns from them."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor, nn

from inspector.core.errors import SettingsError
from inspector.nets import hrsegnet, pct
from inspector.train.feature_distillation import (
    METHODS,
    Distillation,
    Seen,
    StageDistance,
    Watched,
    cwd,
    dist,
    distance,
    nkd,
    picture_dice,
    scores,
)


def plane(*values: float) -> Tensor:
    """One picture of one score, a row of pixels."""
    return torch.tensor(values).reshape(1, 1, 1, -1)


def test_scores_are_what_a_label_has_over_the_background() -> None:
    logits = torch.tensor([2.0, 5.0, -1.0]).reshape(1, 3, 1, 1)
    assert scores(logits).flatten().tolist() == [3.0, -3.0]


def test_distance_is_the_root_of_the_mean_square_by_picture() -> None:
    one, other = torch.zeros(2, 1, 1, 2), torch.tensor([[3.0, 4.0], [1.0, 1.0]]).view(2, 1, 1, 2)
    assert distance(one, other).item() == pytest.approx((math.sqrt(12.5) + 1.0) / 2)
    # What the size of a picture would make of it without the division.
    large = torch.full((1, 4, 64, 64), 0.5)
    assert distance(large, torch.zeros_like(large)).item() == pytest.approx(0.5)


def test_distance_of_equal_features_is_nothing_and_has_a_gradient() -> None:
    same = torch.ones(1, 2, 3, 3, requires_grad=True)
    loss = distance(same, torch.ones(1, 2, 3, 3))
    loss.backward()
    assert loss.item() < 1e-5
    assert same.grad.isfinite().all()


def test_nkd_is_the_divergence_of_softened_probabilities() -> None:
    temperature = 2.0
    student, teacher = plane(0.0, 2.0), plane(4.0, 2.0)

    def sigmoid(z: float) -> float:
        return 1 / (1 + math.exp(-z))

    p, q = sigmoid(4.0 / 2), sigmoid(0.0)
    first = p * math.log(p / q) + (1 - p) * math.log((1 - p) / (1 - q))
    found = nkd(student, teacher, temperature)
    assert found.item() == pytest.approx(temperature**2 * first / 2, rel=1e-5)


def test_cwd_compares_where_each_label_is_seen() -> None:
    student, teacher = plane(0.0, 0.0), plane(math.log(3.0), 0.0)
    # Three quarters of the teacher's sight are on the first pixel, half of the student's.
    expected = 0.75 * math.log(0.75 / 0.5) + 0.25 * math.log(0.25 / 0.5)
    assert cwd(student, teacher, 1.0).item() == pytest.approx(expected, rel=1e-5)
    # A level that is everywhere the same says nothing of where.
    assert cwd(teacher + 7.0, teacher).item() == pytest.approx(0.0, abs=1e-6)
    # Softmax itself, not its logarithm, would be 0 here.
    far = cwd(plane(-400.0, 400.0), plane(400.0, -400.0), 1.0)
    assert far.item() == pytest.approx(800.0)


def test_dist_is_one_less_the_correlation_of_probabilities() -> None:
    def logit(p: float) -> float:
        return math.log(p / (1 - p))

    student = plane(*map(logit, (0.1, 0.2, 0.6)))
    teacher = plane(*map(logit, (0.2, 0.3, 0.7)))  # the same, a tenth higher
    assert dist(student, teacher).item() == pytest.approx(0.0, abs=1e-5)
    against = plane(*map(logit, (0.9, 0.8, 0.4)))
    assert dist(student, against).item() == pytest.approx(2.0, abs=1e-5)


def test_dice_weighs_each_picture_alike_and_leaves_out_what_is_ignored() -> None:
    logits = torch.zeros(2, 2, 1, 4)
    logits[:, 1] = torch.tensor([[[20.0, 20.0, -20.0, 20.0]], [[-20.0, -20.0, -20.0, -20.0]]])
    labels = torch.tensor([[[1, 0, 0, 255]], [[0, 0, 0, 255]]])
    # 1 - (2 * 1 + 1) / (2 + 1 + 1) of the first, 0 of the second, which holds no crack.
    assert picture_dice(logits, labels).item() == pytest.approx(0.25 / 2, abs=1e-6)


def test_dice_pulls_false_cracks_down_where_there_is_none() -> None:
    logits = torch.zeros(1, 2, 4, 4, requires_grad=True)
    picture_dice(logits, torch.zeros(1, 4, 4, dtype=torch.int64)).backward()
    assert (logits.grad[:, 1] > 0).all()


def test_a_stage_is_compared_at_the_smaller_size_in_the_teachers_standard() -> None:
    stage = StageDistance(1, 1)
    with torch.no_grad():
        stage.adapt.weight.fill_(1.0)
        stage.adapt.bias.zero_()
    teacher = torch.tensor([[10.0, 30.0]]).reshape(1, 1, 1, 2)
    # Mean 20, unbiased variance 200: standardised by -+ 10 / sqrt(200).
    student = torch.zeros(1, 1, 2, 4)
    assert stage(student, teacher).item() == pytest.approx(math.sqrt(0.5), rel=1e-4)
    # In use the standard stays: twice as far is twice as far.
    stage.eval()
    farther = stage(student, 20.0 + 2.0 * (teacher - 20.0)).item()
    assert farther == pytest.approx(2 * math.sqrt(0.5), rel=1e-4)


def test_a_stage_in_half_precision_is_compared_and_taught() -> None:
    stage = StageDistance(2, 3)
    student = torch.rand(2, 2, 4, 4).bfloat16().requires_grad_()

    stage(student, torch.rand(2, 3, 4, 4).bfloat16()).backward()

    assert student.grad is not None
    assert student.grad.abs().sum() > 0


def test_rfkd_adds_a_quarter_of_each_stage_to_the_scores() -> None:
    torch.manual_seed(0)
    method = Distillation("rfkd", [2, 3], [4, 5])
    student = Seen((torch.randn(2, 2, 8, 8), torch.randn(2, 3, 4, 4)), torch.randn(2, 2, 16, 16))
    teacher = Seen((torch.randn(2, 4, 4, 4), torch.randn(2, 5, 4, 4)), torch.randn(2, 2, 16, 16))
    total = method(student, teacher)
    method.eval()
    parts = [
        stage(own, wanted)
        for stage, own, wanted in zip(method.stages, student.stages, teacher.stages, strict=True)
    ]
    expected = 0.25 * sum(parts) + distance(scores(student.logits), scores(teacher.logits))
    assert total.item() == pytest.approx(expected.item(), rel=1e-5)
    # A teacher that is certain beyond measure counts as certain.
    sure = Seen(teacher.stages, torch.tensor([0.0, 50.0]).view(1, 2, 1, 1).expand(2, 2, 16, 16))
    ten = Seen(teacher.stages, torch.tensor([0.0, 10.0]).view(1, 2, 1, 1).expand(2, 2, 16, 16))
    assert method(student, sure).item() == method(student, ten).item()


@pytest.mark.parametrize("method", METHODS)
def test_every_method_teaches_pct_by_hrsegnet(method: str) -> None:
    torch.manual_seed(0)
    small = pct.build(widths=(6, 6, 12, 12), depths=(1, 1, 1, 1), decoder=8)
    student = Watched(small, [f"stages.{k}" for k in range(4)])
    teacher = Watched(
        hrsegnet.build(base=4).eval().requires_grad_(False),
        ["stem", "blocks.0.guidance.2", "blocks.1.guidance.2", "blocks.2.guidance.2"],
    )
    assert (student.channels(), teacher.channels()) == ([6, 6, 12, 12], [4, 8, 16, 32])
    distil = Distillation(method, student.channels(), teacher.channels())
    assert bool(list(distil.parameters())) is (method == "rfkd")
    optimiser = torch.optim.AdamW([*small.parameters(), *distil.parameters()], lr=3e-3)
    pictures = torch.randn(2, 3, 64, 64)
    wanted = teacher(pictures)
    history = []
    for _ in range(12):
        loss = distil(student(pictures), wanted)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        history.append(loss.item())
    assert all(math.isfinite(value) for value in history)
    assert history[-1] < 0.9 * history[0]


def test_watching_leaves_the_network_as_it_was() -> None:
    net = nn.Sequential(nn.Conv2d(3, 2, 1), nn.BatchNorm2d(2)).train()
    watched = Watched(net, ["0"])
    assert watched.channels() == [2]
    assert net.training
    assert net[1].num_batches_tracked.item() == 0
    assert not any(module._forward_hooks for module in net.modules())


def test_the_main_output_counts_where_there_are_several() -> None:
    net = hrsegnet.build(base=4, deep_supervision=True).train()
    seen = Watched(net, [])(torch.randn(2, 3, 32, 32))
    assert seen.logits.shape == (2, 2, 32, 32)


def test_what_cannot_be_compared_is_refused() -> None:
    with pytest.raises(SettingsError, match=r"no part 'stages\.9'"):
        Watched(hrsegnet.build(base=4), ["stages.9"])
    for channels in ([1, 2], []):
        with pytest.raises(SettingsError, match="as many"):
            Distillation("rfkd", channels, channels[:1])


def test_a_student_in_half_precision_is_compared_in_full() -> None:
    """Networks that end a stage without normalisation leave it in bf16."""
    stage = StageDistance(3, 5)
    far = stage(torch.rand(2, 3, 8, 8).bfloat16(), torch.rand(2, 5, 4, 4))

    assert far.dtype == torch.float32
    assert far.isfinite()
