"""Attention-based distillation between features of two networks (ADM).

DSRNet paper, eq. 16-21, after Attention-based Feature Distillation (Ji et al. 2021). For each
teacher feature m, an attention over the student's features n says which of them should look like
it; the maps' distances are weighted by it. No batch normalisation: the paper trains with one
picture at a time.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

_TINY = 1e-12


class AttentionDistillation(nn.Module):
    """The loss of one kind of encoder, with projections and embeddings that train with the student.

    `teacher_channels` has an entry for each of the teacher's M features, `student_channels` for the
    student's N. Used in training only; no part of the student.
    """

    def __init__(
        self, teacher_channels: Sequence[int], student_channels: Sequence[int], width: int = 64
    ) -> None:
        super().__init__()
        if not teacher_channels or not student_channels:
            raise ValueError("Attention distillation needs features of teacher and student.")
        self.queries = nn.ModuleList(nn.Linear(channels, width) for channels in teacher_channels)
        self.keys = nn.ModuleList(nn.Linear(channels, width) for channels in student_channels)
        self.bilinear = nn.Parameter(torch.empty(len(student_channels), width, width))
        self.teacher_places = nn.Parameter(torch.empty(len(teacher_channels), width))
        self.student_places = nn.Parameter(torch.empty(len(student_channels), width))
        nn.init.xavier_normal_(self.teacher_places)
        nn.init.xavier_normal_(self.student_places)
        for matrix in self.bilinear:
            nn.init.xavier_normal_(matrix)

    def attention(self, teacher: Sequence[Tensor], student: Sequence[Tensor]) -> Tensor:
        """Eq. 16-18: float (batch, M, N), the sum over N is 1.

        a_mn = softmax_n((q_m W_n k_n + p_m p_n) / sqrt(width)), with queries q and keys k from the
        features' means over the picture.
        """
        query = torch.stack(
            [net(_mean(maps)) for net, maps in zip(self.queries, teacher, strict=True)], dim=1
        )
        key = torch.stack(
            [
                functional.relu(net(_mean(maps)))
                for net, maps in zip(self.keys, student, strict=True)
            ],
            dim=1,
        )
        agreement = torch.einsum("bmc,ncd,bnd->bmn", query, self.bilinear, key)
        agreement = agreement + self.teacher_places @ self.student_places.T
        return (agreement / math.sqrt(query.shape[-1])).softmax(dim=2)

    def forward(self, teacher: Sequence[Tensor], student: Sequence[Tensor]) -> Tensor:
        """Eq. 19 and 20: the attention's mean of the maps' distances, a number in [0, 2].

        Features are (batch, channels, height, width), of any sizes. The sum over the teacher's
        features is divided by their number, so that the weight of the loss means the same for any.
        """
        teacher = [maps.detach().float() for maps in teacher]
        student = [maps.float() for maps in student]
        attention = self.attention(teacher, student)
        ours = [maps.square().mean(dim=1, keepdim=True) for maps in student]
        resized: dict[tuple[int, int], Tensor] = {}
        total = attention.new_zeros(())
        for m, maps in enumerate(teacher):
            size = (maps.shape[-2], maps.shape[-1])
            if size not in resized:
                resized[size] = torch.stack([unit_map(_resize(own, size)) for own in ours], dim=1)
            wanted = unit_map(maps.square().mean(dim=1, keepdim=True))
            differences = resized[size] - wanted[:, None]
            distances = (differences.square().sum(dim=2) + _TINY).sqrt()
            total = total + (attention[:, m] * distances).sum(dim=1).mean()
        return total / len(teacher)


def entropy(attention: Tensor) -> Tensor:
    """The mean entropy of (batch, M, N) attentions in [0, log N]; near 0 all teacher features look
    at a single one of the student, and the distillation has collapsed."""
    surprise: Tensor = torch.special.entr(attention)
    return surprise.sum(dim=2).mean()


def unit_map(energy: Tensor) -> Tensor:
    """(batch, 1, H, W) as (batch, H W) of length 1, so that no loss depends on how large
    activations are; the paper does not say so, AFD does it."""
    return functional.normalize(energy.flatten(1), dim=1, eps=_TINY)


def _mean(maps: Tensor) -> Tensor:
    return maps.mean(dim=(2, 3))


def _resize(maps: Tensor, size: tuple[int, int]) -> Tensor:
    """To the teacher's size: averaged where larger, bilinear where smaller."""
    if maps.shape[-2] >= size[0] and maps.shape[-1] >= size[1]:
        return functional.adaptive_avg_pool2d(maps, size)
    return functional.interpolate(maps, size=size, mode="bilinear", align_corners=False)
