"""UP-CrackNet paper: what each loss and each kind of mask is worth, and how well what was learnt
from undamaged surfaces of one place finds cracks in another."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from inspector.train.experiments.experiment import Experiment, Row, Table
from inspector.train.experiments.restorers import JUDGED, Restoring, classical, iou_column
from inspector.train.restore_recipe import RESTORE_RECIPES, RestoreRecipe
from inspector.train.square_masks import MaskKind

EPOCHS = 4
_STEPS = 50
_BATCH = 2
_FEATURES = "vgg16_imagenet_conv_fp16.safetensors"
_DEEPCRACK = iou_column("deepcrack")
_BY_PAPER = iou_column("deepcrack", "paper", "the same by the paper's squared error")
_MASONRY, _CFD = iou_column("masonry"), iou_column("cfd")


def experiment() -> Experiment:
    """See the module."""
    return Experiment(
        name="upcracknet",
        title="UP-CrackNet at small scale",
        settings=(
            "Every row is UP-CrackNet of the shipped width (4.2 million parameters; the paper's "
            f"has 54) after a few epochs of {_STEPS} steps of {_BATCH} undamaged windows, from one "
            "seed. Scores are pooled crack IoU at 256 x 256, by Otsu's threshold without guards, "
            "on held-out pictures of other scenes: 44 of DeepCrack, 12 of CFD and 21 of masonry. "
            "What counts is where the restoration is brighter. The style loss looks with VGG16 "
            "(the paper: VGG19). The paper's figures come from 200 epochs on other pictures: "
            "compare the differences between rows, not the figures."
        ),
        epochs=EPOCHS,
        tables=(_masks(), _elsewhere(), _losses()),
    )


def _masks() -> Table:
    kinds: Sequence[tuple[MaskKind, str, float]] = (
        ("squares", "squares of three sizes", 44.73),
        ("stripes", "stripes (SCADN)", 41.78),
        ("jumbled", "jumbled cells (RIAD)", 32.21),
    )
    rows = []
    for kind, title, paper in kinds:
        name = "without-style" if kind == "squares" else kind
        rows.append(Restoring(_recipe(mask=kind)).row(name, title, {_DEEPCRACK.key: paper / 100}))
    again = Restoring(_recipe(), chance=1).row("another-seed", "squares, another seed")
    return Table(
        "Masks",
        (_DEEPCRACK, _BY_PAPER),
        (*rows, again),
        "Without the style loss. The paper's figures are of Crack500, with it. Differences as "
        "large as between the first row and the last are chance.",
    )


def _elsewhere() -> Table:
    learnt = Restoring(_recipe()).row(
        "without-style",
        "learnt from DeepCrack",
        {_DEEPCRACK.key: 0.58738, _CFD.key: 0.30537},
    )
    others = [
        Restoring(_recipe(), (name,)).row(f"from-{name}", f"learnt from {JUDGED[name]}")
        for name in ("cfd", "masonry")
    ]
    everything = Restoring(_recipe(), tuple(JUDGED)).row("from-all", "learnt from all three")
    plain = classical(_recipe(), "the classical detector, without a network")
    return Table(
        "Other data sets",
        (_DEEPCRACK, _CFD, _MASONRY),
        (learnt, *others, everything, plain),
        "Without the style loss; each row is scored on the held-out pictures of all three.",
    )


def _losses() -> Table:
    rows = (
        _loss("mae", "MAE", 24.58, ("ssim", "msgms")),
        _loss("mae-ssim", "MAE + SSIM", 34.79, ("msgms",)),
        _loss("mae-msgms", "MAE + MSGMS", 37.33, ("ssim",)),
        _loss("mae-adversarial", "MAE + adversarial", 41.99, ("ssim", "msgms"), 1.0),
        _loss("mae-ssim-msgms", "MAE + SSIM + MSGMS", 41.49),
        _loss("without-style", "MAE + SSIM + MSGMS + adversarial", 42.98, (), 1.0),
        _loss("with-style", "all of them", 44.73, (), 1.0, _FEATURES),
        _loss("mae-style", "MAE + style", 28.09, ("ssim", "msgms"), 0.0, _FEATURES),
        _loss("without-adversarial", "MAE + SSIM + MSGMS + style", 42.28, (), 0.0, _FEATURES),
    )
    return Table(
        "Losses",
        (_DEEPCRACK, _BY_PAPER),
        rows,
        "The paper's figures are of Crack500. Rows with the style loss take ten times as long as "
        "others, so they come last.",
    )


def _loss(
    name: str,
    title: str,
    paper: float,
    without: tuple[str, ...] = (),
    adversarial: float = 0.0,
    features: str = "",
) -> Row:
    recipe = _recipe()
    loss = dataclasses.replace(recipe.loss, adversarial=adversarial, features=features)
    recipe = dataclasses.replace(recipe, loss=loss, without=without or None)
    return Restoring(recipe).row(name, title, {_DEEPCRACK.key: paper / 100})


def _recipe(mask: MaskKind = "squares") -> RestoreRecipe:
    base = RESTORE_RECIPES.read("upcracknet")
    return dataclasses.replace(
        base,
        patches=dataclasses.replace(base.patches, mask=mask),
        schedule=dataclasses.replace(base.schedule, steps=_STEPS, batch=_BATCH),
    )
