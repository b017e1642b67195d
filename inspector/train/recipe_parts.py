"""The tables of a recipe of a segmenter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from inspector.train.feature_distillation import Method

PixelLossName = Literal["ohem", "plain", "none"]


@dataclass(frozen=True)
class LossRecipe:
    """Cross-entropy over hard ("ohem") or all ("plain") pixels, plus `dice` times the Dice loss of
    the main output over the batch; auxiliary outputs count `aux` each. With "none" there is only
    the Dice loss, of each picture for itself (the RFKD paper), and no auxiliary output.

    Hard pixels are mined from epoch `ohem_from_epoch` on: while a network still calls everything
    background, the hard pixels are the cracks alone, and it learns slowly what they stand out from.
    With `balance`, pixels of rare classes count more, as in `losses.class_weights` (plain only).
    """

    pixels: PixelLossName = "ohem"
    ohem_from_epoch: int = 0
    balance: float = 0.0
    dice: float = 1.0
    aux: float = 0.5


@dataclass(frozen=True)
class OptimiserRecipe:
    """AdamW with gradients clipped to a norm."""

    learning_rate: float = 2e-3
    weight_decay: float = 1e-2
    clip_norm: float = 1.0


@dataclass(frozen=True)
class ScheduleRecipe:
    """How long and how fast: linear warm-up, then polynomial decay, over whole epochs; the weights
    that are kept are an average that follows with `ema_decay` a step."""

    epochs: int
    batch: int = 8
    warmup_epochs: int = 2
    power: float = 0.9
    ema_decay: float = 0.998
    evaluate_every: int = 5


@dataclass(frozen=True)
class ConnectivityRecipe:
    """How much it counts (CoANet: 0.2) that pixels of a label know which neighbours are of it."""

    label: str
    weight: float = 0.2


@dataclass(frozen=True)
class DistilRecipe:
    """How the network learns from a teacher: the method, and, of each network that may be one of
    the two, the modules whose outputs RFKD compares, fine to coarse."""

    method: Method
    stages: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class StartRecipe:
    """A file of weights that the network's part `part` begins with, and how fast that part learns,
    as a share of the learning rate: it need not find again what it knows."""

    weights: str
    part: str
    rate: float = 0.1


@dataclass(frozen=True)
class TaughtRecipe:
    """How much it counts how sure a teacher is of each pixel, beside the masks that people drew:
    it has seen the whole pictures, as they are and mirrored, before the training begins."""

    weight: float = 1.0
