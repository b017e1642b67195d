"""DSRNet paper, Tables 2, 10 and 11: what depth, the further losses and the two kinds of
distillation are worth."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from inspector.train.experiments.enlargers import ALONE, PACK, PSNR, SSIM, Enlarging, bicubic
from inspector.train.experiments.experiment import Column, Experiment, Row, Table
from inspector.train.sr_recipe import SR_RECIPES, SrLossRecipe, SrRecipe
from inspector.train.sr_views import ViewRecipe

EPOCHS = 4
_STEPS = 60
_CHANNELS = 16
_FEATURES = "vgg16_imagenet_conv_fp16.safetensors"
_TAUGHT = {"depth": 1.0}
_DEPTH_ERROR = Column("depth_error", "error of the depth", 100.0)


def experiment() -> Experiment:
    """See the module."""
    return Experiment(
        name="dsrnet",
        title="DSRNet at small scale",
        settings=(
            f"Every row is DSRNet with {_CHANNELS} channels (the paper's has 64), trained for a "
            f"few epochs of {_STEPS} steps of two crops of 32 x 32 px, from one seed, on "
            f"{PACK.shots} frames of each of {PACK.runs * 5 // 6} rendered pipes with a sharp "
            "neighbouring frame, and is scored on whole frames of six other pipes: PSNR and SSIM "
            "of luma. The paper trains 250 epochs on 6,000 real frames that are not public: "
            "compare the differences between rows, not the figures."
        ),
        epochs=EPOCHS,
        tables=(_depth(), _teachers(), _losses()),
    )


def _plus() -> Enlarging:
    return Enlarging(_recipe("teacher", _TAUGHT), kept=True)


def _depth() -> Table:
    whole = _plus()
    return Table(
        "Depth",
        (PSNR, SSIM, ALONE, _DEPTH_ERROR),
        (
            bicubic("bicubic"),
            Enlarging(_recipe("teacher", {}, {"depth": False})).row(
                "no-depth", "without depth (MASA-rec with one dilation)", _paper(36.7557, 0.959752)
            ),
            Enlarging(_recipe("teacher", {})).row(
                "depth-not-taught", "depth network, not taught depth"
            ),
            whole.row("plus", "depth network, taught depth (DSRNet+)", _paper(36.962126, 0.959806)),
            whole.row(
                "true-depth",
                "DSRNet+, given the true depth",
                _paper(36.969101, 0.959903),
                depth="true",
            ),
            whole.row("flat-depth", "DSRNet+, given one depth for all", depth="flat"),
            Enlarging(_recipe("teacher", _TAUGHT, chance=1)).row(
                "another-seed", "DSRNet+, another seed"
            ),
        ),
        "The error of the depth is the mean in per cent of its range. The paper's network with the "
        "true depth has also learnt with it. Differences as large as between DSRNet+ and the last "
        "row are chance.",
    )


def _teachers() -> Table:
    def student(name: str, title: str, psnr: float, ssim: float, **weights: float) -> Row:
        teacher = _plus() if weights else None
        recipe = _recipe("student", {**_TAUGHT, **weights})
        return Enlarging(recipe, teacher).row(name, title, _paper(psnr, ssim))

    output, attention = {"distil_output": 0.5}, {"distil_attention": 0.1}
    return Table(
        "Distillation",
        (PSNR, SSIM, ALONE),
        (
            student("student", "student alone (DSRNet-S)", 36.50643, 0.955479),
            student("student-output", "+ the teacher's pictures", 36.663566, 0.955925, **output),
            student("student-attention", "+ attention (ADM)", 36.54104, 0.955604, **attention),
            student(
                "student-both",
                "+ pictures and attention (DSRNet-D)",
                36.679796,
                0.956011,
                **output,
                **attention,
            ),
            _plus().row("plus", "the teacher (DSRNet+)", _paper(36.962126, 0.959806)),
        ),
        "Students have half of the blocks. All learn depth as well, which the paper does not say.",
    )


def _losses() -> Table:
    def on(name: str, title: str, paper: Mapping[str, float], **weights: float) -> Row:
        recipe = _recipe("teacher", {**_TAUGHT, **weights}, rate=2e-4)
        return Enlarging(recipe, start=_plus()).row(name, title, paper)

    return Table(
        "Losses",
        (PSNR, SSIM, ALONE),
        (
            on("more", "DSRNet+, as many epochs more", {}),
            on("perceptual", "+ perceptual", {}, perceptual=1.0),
            on(
                "all-losses",
                "+ perceptual + adversarial (DSRNet)",
                _paper(36.2170, 0.9526),
                perceptual=1.0,
                adversarial=5e-3,
            ),
        ),
        "All go on from DSRNet+, of which the paper has 36.96 dB and 0.9598. The perceptual loss "
        "looks with VGG16 (the paper: VGG19).",
    )


def _paper(psnr_db: float, ssim: float) -> Mapping[str, float]:
    return {PSNR.key: psnr_db, SSIM.key: ssim}


def _recipe(
    size: str,
    weights: Mapping[str, float],
    hyper: Mapping[str, Any] | None = None,
    chance: int = 0,
    rate: float = 8e-4,
) -> SrRecipe:
    """Without `weights` only the reconstruction counts."""
    base = SR_RECIPES.read("dsrnet-plus")
    features = _FEATURES if "perceptual" in weights else ""
    return dataclasses.replace(
        base,
        seed=base.seed + chance,
        hyper={"size": size, "channels": _CHANNELS, **(hyper or {})},
        views=ViewRecipe(
            32, 32, margin_px=0, share_4x=0.8, share_2x=0.0, share_1x=0.0, share_none=0.2
        ),
        degradation=dataclasses.replace(base.degradation, plain=1.0),
        loss=SrLossRecipe(**{"depth": 0.0, **weights}, features=features),
        optimiser=dataclasses.replace(base.optimiser, learning_rate=rate),
        schedule=dataclasses.replace(
            base.schedule, depth_epochs=0, steps=_STEPS, batch=2, ema_decay=0.98
        ),
    )
