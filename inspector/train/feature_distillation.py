"""What a small segmenter learns from a larger one: RFKD, and NKD, CWD and DIST beside it.

RFKD paper: L = sum_i 0.25 d(F_i^S, F_i^T) + d(z^S, z^T) + (1 - Dice), over four stages' features F
and the logits z. It leaves four things open; here features of other widths meet by 1x1 convolutions
that train along, features of other sizes by averages of the larger, the Frobenius norm is divided
by the root of the number of values (of a 448x448 picture's features it would be thousands, beside a
Dice below 1), and the teacher's features are standardised by channel, so that 0.25 means the same
of any teacher. The baselines are those that the paper compares with; all add 1 - Dice.

Everywhere: logits float (N, K + 1, H, W), background first; scores float (N, K, H, W), the logits
of the labels less the background's, which for one label is the paper's logit of a crack.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal, get_args

import torch
from torch import Tensor, nn
from torch.nn import functional

from inspector.core.errors import SettingsError
from inspector.train.datasets import IGNORED

Method = Literal["rfkd", "nkd", "cwd", "dist"]
METHODS: tuple[Method, ...] = get_args(Method)
STAGE_WEIGHT = 0.25
CWD_WEIGHT = 3.0
TEMPERATURE = 4.0
"""Of NKD and CWD; the RFKD paper gives neither this nor a weight."""
MOST_SCORE = 10.0
"""The teacher's scores are cut off here, beyond which it is certain."""
_TINY = 1e-12
_PROBE_PX = 64


@dataclass(frozen=True)
class Seen:
    """What a network makes of pictures: features (N, C_i, H_i, W_i) of its stages, and logits."""

    stages: tuple[Tensor, ...]
    logits: Tensor


class Watched:
    """A segmenter whose modules `names` are looked at while it runs.

    Raises SettingsError for a name that it does not have.
    """

    def __init__(self, net: nn.Module, names: Sequence[str]) -> None:
        modules = dict(net.named_modules())
        for name in names:
            if name not in modules:
                raise SettingsError(
                    f"The network has no part {name!r} to distil; name one of its modules."
                )
        self.net = net
        self._parts = [modules[name] for name in names]

    def __call__(self, pictures: Tensor) -> Seen:
        stages: dict[int, Tensor] = {}

        def note(place: int, module: nn.Module, inputs: tuple[Any, ...], output: Tensor) -> None:
            stages[place] = output

        hooks = [
            part.register_forward_hook(partial(note, place))
            for place, part in enumerate(self._parts)
        ]
        try:
            outputs = self.net(pictures)
        finally:
            for hook in hooks:
                hook.remove()
        # Networks with auxiliary heads give the main output first.
        logits = outputs if isinstance(outputs, Tensor) else outputs[0]
        return Seen(tuple(stages[place] for place in range(len(self._parts))), logits)

    def channels(self) -> list[int]:
        """How many channels each stage has."""
        first = next(self.net.parameters())
        was_training = self.net.training
        self.net.eval()
        with torch.no_grad():
            seen = self(torch.zeros(1, 3, _PROBE_PX, _PROBE_PX, device=first.device))
        self.net.train(was_training)
        return [maps.shape[1] for maps in seen.stages]


class Distillation(nn.Module):
    """The loss of a method, without 1 - Dice; what trains along with the student is in here.

    Raises SettingsError when RFKD is to compare unequal numbers of stages, or none.
    """

    def __init__(
        self, method: Method, student_channels: Sequence[int], teacher_channels: Sequence[int]
    ) -> None:
        super().__init__()
        self.method = method
        self.stages = nn.ModuleList()
        if method != "rfkd":
            return
        if len(student_channels) != len(teacher_channels) or not student_channels:
            raise SettingsError(
                "RFKD compares stages one by one; name as many of the teacher as of the student."
            )
        self.stages.extend(
            StageDistance(ours, theirs)
            for ours, theirs in zip(student_channels, teacher_channels, strict=True)
        )

    def forward(self, student: Seen, teacher: Seen) -> Tensor:
        """One number; no gradient goes into the teacher."""
        ours, theirs = scores(student.logits), scores(teacher.logits).detach()
        if self.method != "rfkd":
            return _OF_SCORES[self.method](ours, theirs)
        total = distance(ours, theirs.clamp(-MOST_SCORE, MOST_SCORE))
        for stage, own, wanted in zip(self.stages, student.stages, teacher.stages, strict=True):
            total = total + STAGE_WEIGHT * stage(own, wanted)
        return total


class StageDistance(nn.Module):
    """The `distance` of a stage's features after a 1x1 convolution from the teacher's, which are
    standardised by their mean and deviation so far."""

    def __init__(self, student_channels: int, teacher_channels: int) -> None:
        super().__init__()
        self.adapt = nn.Conv2d(student_channels, teacher_channels, 1)
        self.standard = nn.BatchNorm2d(teacher_channels, affine=False, momentum=None)

    def forward(self, student: Tensor, teacher: Tensor) -> Tensor:
        high, wide = map(min, student.shape[2:], teacher.shape[2:])
        size = (int(high), int(wide))
        with torch.no_grad():
            wanted = functional.adaptive_avg_pool2d(teacher.float(), size)
            if self.training:
                self.standard(wanted)
            known = self.standard
            wanted = functional.batch_norm(wanted, known.running_mean, known.running_var)
        # Averaging before the 1x1 convolution is the same as after it, and less work.
        return distance(self.adapt(functional.adaptive_avg_pool2d(student.float(), size)), wanted)


def scores(logits: Tensor) -> Tensor:
    """(N, K, H, W), what the labels have over the background."""
    logits = logits.float()
    return logits[:, 1:] - logits[:, :1]


def distance(one: Tensor, other: Tensor) -> Tensor:
    """RFKD's pair-wise distance: the root of the mean squared difference of each picture's values
    (its Frobenius norm over the root of their number), the mean over pictures."""
    squares = (one.float() - other.float()).flatten(1).square().mean(dim=1)
    return (squares + _TINY).sqrt().mean()


def nkd(student: Tensor, teacher: Tensor, temperature: float = TEMPERATURE) -> Tensor:
    """Naive distillation of scores (Hinton et al. 2015): T^2 KL(p^T || p^S) of the softened
    probabilities of the classes, the mean over pixels."""
    ours, theirs = (
        _with_background(z / temperature).log_softmax(dim=1) for z in (student, teacher)
    )
    each = functional.kl_div(ours, theirs, reduction="none", log_target=True).sum(dim=1)
    return temperature**2 * each.mean()


def cwd(student: Tensor, teacher: Tensor, temperature: float = TEMPERATURE) -> Tensor:
    """Channel-wise distillation of scores (Shu et al. 2021): T^2 KL of each label's distribution
    over the pixels, the mean over labels and pictures."""
    ours, theirs = (z.flatten(2).div(temperature).log_softmax(dim=2) for z in (student, teacher))
    each = functional.kl_div(ours, theirs, reduction="none", log_target=True).sum(dim=2)
    return temperature**2 * each.mean()


def dist(student: Tensor, teacher: Tensor) -> Tensor:
    """DIST (Huang et al. 2022) of scores, between pixels: 1 less Pearson's correlation of each
    picture's probabilities of a label. Its other half, between classes, is always +-1 for two
    classes and has no gradient; it is left out."""
    ours, theirs = (
        _with_background(z).softmax(dim=1)[:, 1:].flatten(2) for z in (student, teacher)
    )
    ours, theirs = (p - p.mean(dim=2, keepdim=True) for p in (ours, theirs))
    return 1.0 - functional.cosine_similarity(ours, theirs, dim=2).mean()


def picture_dice(logits: Tensor, labels: Tensor, smooth: float = 1.0) -> Tensor:
    """1 - Dice of each picture and label, the mean of all; labels int64 (N, H, W) of 0..K or
    `IGNORED`. `smooth` gives pictures without a crack a gradient: with 0 their loss is always 1."""
    found = logits.float().softmax(dim=1)[:, 1:]
    numbers = torch.arange(1, logits.shape[1], device=labels.device).view(1, -1, 1, 1)
    truth = (labels.unsqueeze(1) == numbers).to(found.dtype)
    found = found * (labels != IGNORED).unsqueeze(1)
    both, all_found, all_true = (maps.sum(dim=(2, 3)) for maps in (found * truth, found, truth))
    return (1.0 - (2.0 * both + smooth) / (all_found + all_true + smooth)).mean()


def _with_background(score: Tensor) -> Tensor:
    return torch.cat((torch.zeros_like(score[:, :1]), score), dim=1)


def _weighted_cwd(student: Tensor, teacher: Tensor) -> Tensor:
    return CWD_WEIGHT * cwd(student, teacher)


_OF_SCORES: dict[Method, Callable[[Tensor, Tensor], Tensor]] = {
    "nkd": nkd,
    "cwd": _weighted_cwd,
    "dist": dist,
}
