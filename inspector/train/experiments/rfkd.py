"""RFKD paper, Tables 1 to 3: ways of learning from a teacher, for PCT and for a U-Net, and PCT
beside the light networks of others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from inspector.imaging.noise import NOISES
from inspector.train.augment import Augmentation
from inspector.train.experiments.experiment import Experiment, Row, Table
from inspector.train.experiments.segmenters import (
    MEAN_DICE,
    MEAN_IOU,
    NOISY_EVERY,
    Training,
    under_noise,
)
from inspector.train.feature_distillation import Method
from inspector.train.recipe import Recipe
from inspector.train.recipe_parts import DistilRecipe, LossRecipe, OptimiserRecipe, ScheduleRecipe
from inspector.train.robustness import Condition

EPOCHS = 12
TEACHER = "hrsegnet-b48"
CONDITIONS = tuple(Condition(noise, 0.4) for noise in NOISES)
_CROP_PX = 128
_STAGES = {
    "pct": ("stages.0", "stages.1", "stages.2", "stages.3"),
    "light": tuple(f"encoder.stages.{place}" for place in range(4)),
    # Those of the sizes of PCT's: 1/2, 1/4, 1/8, 1/16.
    "hrsegnet": ("stem.0", "stem.1", "blocks.0.guidance.2", "blocks.1.guidance.2"),
}
_COLUMNS = (MEAN_DICE, MEAN_IOU, *(under_noise(condition) for condition in CONDITIONS))
_PCT: Mapping[str, str] = {}
_UNET = {"encoder": "resnet18", "decoder": "unet"}


def experiment() -> Experiment:
    """See the module. Raises ModelError where the teacher is not there."""
    return Experiment(
        name="rfkd",
        title="RFKD at small scale",
        settings=(
            "Every row learns from 261 pictures of DeepCrack, a third of them spoilt by noise, in "
            f"crops of {_CROP_PX} px, from one seed and from scratch (the paper's other networks "
            "begin with weights of ImageNet), with the Dice loss; the teacher is the shipped "
            f"{TEACHER}, which has 5.4 M parameters where the paper's has 32 M, and sees each view "
            "before it is spoilt. Scores are of 39 whole pictures of other scenes, those under "
            f"noise of every {NOISY_EVERY}rd of them. The paper's figures are of its own pictures "
            "of masonry after 500 epochs: compare the differences between rows, not the figures."
        ),
        epochs=EPOCHS,
        tables=(
            Table(
                title="Ways of learning from the teacher: PCT, 0.5 M parameters",
                columns=_COLUMNS,
                rows=_ways("pct", _PCT, {"none": (58.0, 46.2), "nkd": (67.1, 55.5),
                                         "cwd": (66.8, 54.8), "dist": (68.8, 56.6),
                                         "rfkd": (69.0, 57.7)}),
            ),
            Table(
                title="Ways of learning from the teacher: U-Net on ResNet-18, 14.3 M parameters",
                columns=_COLUMNS,
                rows=_ways("light", _UNET, {"none": (61.8, 50.7), "rfkd": (68.1, 57.2)}),
            ),
            _others(),
        ),
    )  # fmt: skip


def _ways(
    net: str, hyper: Mapping[str, str], paper: Mapping[str, tuple[float, float]]
) -> tuple[Row, ...]:
    name = "pct" if net == "pct" else hyper["encoder"]
    # The two that matter most come first: a budget may end the table anywhere.
    methods = ("none", "rfkd", *(m for m in get_args(Method) if m != "rfkd"))
    titles = {"none": "no teacher"}
    return tuple(
        _row(f"{name}-{how}", titles.get(how, how.upper()), net, hyper, how, paper.get(how))
        for how in methods
    )


def _others() -> Table:
    nets = (
        ("mobilenet_v2", "fpn", "MobileNetV2, FPN, 4.2 M", (68.5, 57.2)),
        ("mobilevit_xxs", "deeplab", "MobileViT-XXS, DeepLabV3+, 1.9 M", (62.0, 49.7)),
        ("efficientnet_b0", "fpn", "EfficientNet-B0, FPN, 5.3 M", (68.9, 57.5)),
        ("mobileone_s0", "fpn", "MobileOne-S0, FPN, 6.3 M", (69.0, 57.8)),
    )
    rows = [_row("pct-rfkd", "PCT, RFKD, 0.5 M", "pct", _PCT, "rfkd", (69.0, 57.7))]
    for encoder, decoder, title, paper in nets:
        hyper = {"encoder": encoder, "decoder": decoder}
        name = encoder.replace("_", "-")
        rows.append(_row(name, title, "light", hyper, "none", paper))
    return Table(
        title="PCT beside light networks without a teacher",
        columns=_COLUMNS,
        rows=tuple(rows),
        note="Parameters are counted here; EfficientNet-B0's are without a layer that only its "
        "classes need, with which it has the paper's 5.8 M.",
    )


def _row(
    name: str,
    title: str,
    net: str,
    hyper: Mapping[str, str],
    how: str,
    paper: tuple[float, float] | None,
) -> Row:
    method: Method | None = next((m for m in get_args(Method) if m == how), None)
    training = Training(
        _recipe(net, hyper, method),
        teacher=None if method is None else TEACHER,
        noises=CONDITIONS,
    )
    told = {} if paper is None else {MEAN_DICE.key: paper[0] / 100, MEAN_IOU.key: paper[1] / 100}
    return training.row(name, title, told)


def _recipe(net: str, hyper: Mapping[str, str], method: Method | None) -> Recipe:
    return Recipe(
        id=f"{net}-small",
        title="Small scale",
        net=net,
        seed=2,
        hyper=hyper,
        split={"train": 0.87, "val": 0.13},
        schedule=ScheduleRecipe(EPOCHS, batch=4, warmup_epochs=1, ema_decay=0.99),
        optimiser=OptimiserRecipe(learning_rate=1e-3),
        augment=Augmentation(
            crop_px=_CROP_PX,
            scale_min=0.8,
            scale_max=1.25,
            colour=0.2,
            hue_degrees=18.0,
            gamma=0.0,
            blur=0.0,
            noise=0.0,
            shadow=0.0,
            focus=0.5,
        ),
        loss=LossRecipe(pixels="none", dice=1.0, aux=0.0),
        noisy=True,
        distil=None if method is None else DistilRecipe(method, _STAGES),
    )
