"""A finished super-resolution training as a model folder: weights and a card of what it can do."""

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
    ReferenceSpec,
    Score,
    TileSpec,
    WeightsSpec,
)
from inspector.core.progress import Progress
from inspector.io.cards import is_model_id, write_card
from inspector.nets.counting import parameters, products
from inspector.nets.reference_sr import PICTURE_MULTIPLE_PX, SCALE
from inspector.train.recipe import build_net
from inspector.train.sr_data import Sample
from inspector.train.sr_evaluate import Depth, Row, rows, score
from inspector.train.sr_forward import looks_at_references
from inspector.train.sr_recipe import SrRecipe
from inspector.train.stored_weights import halved, write_weights

SCORES = "scores.json"
MOVED_DB = 0.01
"""A change of PSNR that halving the precision of the weights may not reach."""
HELD_OUT = "rendered pipes, held out"
TILE = TileSpec(size_px=64, overlap_px=16)
"""Matching costs the square of a tile, and work can only be cancelled between two of them; larger
tiles gave no higher PSNR."""
REFERENCE = ReferenceSpec(SCALE, margin_px=0)
"""References lie over the picture already; more of them around a tile gave no higher PSNR."""
_COUNTED_AT_PX = 64


def export(
    recipe: SrRecipe,
    trained: nn.Module,
    held_out: Sequence[Sample],
    pack_name: str,
    output: Path,
    device: torch.device,
    progress: Progress | None = None,
) -> ModelCard:
    """Write `weights.safetensors`, `card.toml` and `scores.json` into `output`; return the card.

    The weights are stored as fp16 unless that moves the PSNR on the held-out samples by `MOVED_DB`
    or more. The scores are those of the weights as stored. Raises ModelError when a file cannot be
    written, and Cancelled.
    """
    net = build_net(recipe.net, recipe.hyper).to(device)
    full = {name: value.clone() for name, value in trained.state_dict().items()}
    half = halved(full)
    depths: tuple[Depth, ...] = ("own", "true", "flat") if _sees_depth(net) else ("own",)
    few = held_out[:4]
    net.load_state_dict(full)
    exact = score(net, few, device)
    net.load_state_dict(half)
    rounded = score(net, few, device)
    pairs = zip(exact, rounded, strict=True)
    moved = max((abs(a.scores.psnr_y_db - b.scores.psnr_y_db) for a, b in pairs), default=0.0)
    stored = half if moved < MOVED_DB else full
    net.load_state_dict(stored)
    scored = score(net, held_out, device, depths, progress=progress)
    digest = write_weights(output, stored)
    text = json.dumps({HELD_OUT: rows(scored)}, indent=1)
    (output / SCORES).write_text(text + "\n", encoding="utf-8")
    model_id = output.name if is_model_id(output.name) else recipe.id
    made = card(recipe, digest, scored, pack_name, model_id)
    write_card(made, output)
    return made


def card(
    recipe: SrRecipe,
    sha256: str | None,
    scored: Sequence[Row],
    pack_name: str,
    model_id: str,
) -> ModelCard:
    """The card of a recipe's network; without `sha256` that of one nobody has trained yet."""
    net = build_net(recipe.net, recipe.hyper)
    alone = not looks_at_references(net)
    terms = recipe.terms
    weights = WeightsSpec(
        sha256=sha256 or "",
        licence=terms.licence,
        commercial_use=terms.commercial_use,
        training_data=(f"{pack_name}: rendered pipes of this program",),
        recipe=recipe.id,
        seed=recipe.seed,
    )
    return ModelCard(
        id=model_id,
        title=recipe.title,
        task="enhance" if alone else "reference_enhance",
        net=recipe.net,
        domains=("sewer",),
        hyper=dict(recipe.hyper),
        input=InputSpec(
            ("red", "green", "blue"), (0.0, 255.0), (0.0,) * 3, (1.0,) * 3, PICTURE_MULTIPLE_PX
        ),
        tile=TILE,
        labels=(),
        weights=weights if sha256 else None,
        scores=tuple(card_scores(scored)),
        params=parameters(net),
        macs=_macs(net, alone),
        macs_at=(_COUNTED_AT_PX, _COUNTED_AT_PX),
        description=recipe.description,
        enhance=EnhanceSpec(SCALE, _sees_depth(net)),
        reference=None if alone else REFERENCE,
    )


def card_scores(scored: Sequence[Row]) -> list[Score]:
    """What a card says: with the network's own depth; the rest is in the file beside it."""
    found = []
    for row in scored:
        if row.depth != "own":
            continue
        who = "bicubic" if row.method == "bicubic" else f"reference {row.reference}"
        for metric in ("psnr_y_db", "ssim_y", "psnr_rgb_db", "ssim_rgb"):
            value = round(getattr(row.scores, metric), 4)
            found.append(Score(f"{HELD_OUT}, {who}", metric, value))
    return found


def _macs(net: nn.Module, alone: bool) -> int:
    """With a reference where the network takes one."""
    picture = torch.zeros(1, 3, _COUNTED_AT_PX, _COUNTED_AT_PX)
    if alone:
        return products(net.to("meta"), picture.to("meta"))
    large = SCALE * _COUNTED_AT_PX
    # On the processor: matching looks at values, which the meta device does not have.
    return products(net, picture, torch.zeros(1, 3, large, large))


def _sees_depth(net: nn.Module) -> bool:
    return getattr(net, "unet", None) is not None
