"""A finished training for satellite pictures as a model folder: weights, and a card."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import nn

from inspector.core.card import (
    EnhanceSpec,
    InputSpec,
    ModelCard,
    Score,
    StackSpec,
    TileSpec,
    WeightsSpec,
)
from inspector.core.progress import Progress
from inspector.imaging.bands import full_scale
from inspector.imaging.scenes.satellite.materials import BANDS
from inspector.imaging.scenes.satellite.sensor import SCALE
from inspector.io.cards import is_model_id, write_card
from inspector.nets.counting import parameters, products
from inspector.nets.rams import LEAST_DATES
from inspector.train.recipe import build_net
from inspector.train.sat_data import LandSample
from inspector.train.sat_evaluate import SatRow, rows, score
from inspector.train.sat_recipe import SatRecipe
from inspector.train.sat_tasks import TaskNet
from inspector.train.stored_weights import halved, write_weights

SCORES = "scores.json"
MOVED_DB = 0.01
"""A change of PSNR that halving the precision of the weights may not reach."""
HELD_OUT = "rendered land, held out"
TILE = TileSpec(size_px=96, overlap_px=32)
_COUNTED_AT_PX = 64
_COMPARED = ("psnr_db", "cpsnr_db", "ssim", "cssim", "roads_iou", "buildings_iou")
_SAID = (
    " Trained on rendered land alone: there is no real reference of high resolution and no real "
    "mask of buildings in its data."
)


def export(
    recipe: SatRecipe,
    trained: nn.Module,
    held_out: Sequence[LandSample],
    judge: TaskNet | None,
    pack_name: str,
    output: Path,
    device: torch.device,
    progress: Progress | None = None,
) -> ModelCard:
    """Write `weights.safetensors`, `card.toml` and `scores.json` into `output`; return the card.

    The weights are stored as fp16 unless that moves the PSNR on the held-out scenes by `MOVED_DB`
    or more. The scores are those of the weights as stored. Raises ModelError when a file cannot be
    written, and Cancelled.
    """
    net = build_net(recipe.net, recipe.hyper).to(device)
    full = {name: value.clone() for name, value in trained.state_dict().items()}
    half = halved(full)
    few = held_out[:2]
    net.load_state_dict(full)
    exact = score(net, recipe.land.dates, few, None, device)
    net.load_state_dict(half)
    rounded = score(net, recipe.land.dates, few, None, device)
    moved = max(abs(a.psnr_db - b.psnr_db) for a, b in zip(exact, rounded, strict=True))
    stored = half if moved < MOVED_DB else full
    net.load_state_dict(stored)
    scored = score(net, recipe.land.dates, held_out, judge, device, progress)
    digest = write_weights(output, stored)
    text = json.dumps({HELD_OUT: rows(scored)}, indent=1)
    (output / SCORES).write_text(text + "\n", encoding="utf-8")
    model_id = output.name if is_model_id(output.name) else recipe.id
    made = card(recipe, digest, scored, pack_name, model_id)
    write_card(made, output)
    return made


def card(
    recipe: SatRecipe,
    sha256: str | None,
    scored: Sequence[SatRow],
    pack_name: str,
    model_id: str,
) -> ModelCard:
    """The card of a recipe's network; without `sha256` that of one nobody has trained yet."""
    net = build_net(recipe.net, recipe.hyper).to("meta")
    several = recipe.land.dates > 1
    bands = 1 if several else len(BANDS)
    counted = torch.zeros(
        1, recipe.land.dates if several else bands, _COUNTED_AT_PX, _COUNTED_AT_PX, device="meta"
    )
    # A net of several dates runs once a band.
    macs = products(net, counted) * (len(BANDS) if several else 1)
    window = int(recipe.hyper.get("window", 1))
    terms = recipe.terms
    weights = WeightsSpec(
        sha256=sha256 or "",
        licence=terms.licence,
        commercial_use=terms.commercial_use,
        training_data=(f"{pack_name}: rendered land of this program",),
        recipe=recipe.id,
        seed=recipe.seed,
    )
    size = TILE.size_px // window * window
    return ModelCard(
        id=model_id,
        title=recipe.title,
        task="stack_enhance" if several else "enhance",
        net=recipe.net,
        domains=("satellite",),
        hyper=dict(recipe.hyper),
        input=InputSpec(BANDS, (0.0, 1.0), (0.0,) * len(BANDS), full_scale(BANDS), window),
        tile=TileSpec(size, TILE.overlap_px),
        labels=(),
        weights=weights if sha256 else None,
        scores=card_scores(scored),
        params=parameters(net),
        macs=macs,
        macs_at=(_COUNTED_AT_PX, _COUNTED_AT_PX),
        description=recipe.description + _SAID,
        enhance=EnhanceSpec(SCALE, False),
        stack=StackSpec(recipe.land.dates, LEAST_DATES) if several else None,
    )


def card_scores(scored: Sequence[SatRow]) -> tuple[Score, ...]:
    """What a card says of the scores, four decimals."""
    return tuple(
        Score(f"{HELD_OUT}, {row.method}", metric, round(value, 4))
        for row in scored
        for metric in _COMPARED
        if (value := getattr(row, metric)) is not None
        and (row.method != "truth" or metric.endswith("iou"))
    )
