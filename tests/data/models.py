"""Cards of networks that are small enough for tests.

Importable as `data.models`.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from inspector.core.card import (
    EnhanceSpec,
    InputSpec,
    ModelCard,
    ReferenceSpec,
    StackSpec,
    TileSpec,
    WeightsSpec,
)


def enlarging_card(model_id: str, tile_px: int) -> ModelCard:
    """A tiny DSRNet-lite, not trained."""
    return ModelCard(
        id=model_id,
        title=model_id.capitalize(),
        task="reference_enhance",
        net="dsrnet_lite",
        domains=("sewer",),
        hyper={"channels": 4, "blocks": 1, "encoder_blocks": 1},
        input=InputSpec(("red", "green", "blue"), (0.0, 255.0), (0.0,) * 3, (1.0,) * 3, 16),
        tile=TileSpec(tile_px, 16),
        labels=(),
        weights=None,
        scores=(),
        params=1,
        macs=1,
        macs_at=(64, 64),
        enhance=EnhanceSpec(4, depth=True),
        reference=ReferenceSpec(4, 16),
    )


SATELLITE = ("B02", "B03", "B04", "B08")


def map_card(model_id: str, dates: int = 1, tile_px: int = 32) -> ModelCard:
    """A tiny HAT, or for several dates a tiny RAMS, of satellite bands; not trained."""
    window = 8
    hat = {
        "bands": 4, "channels": 8, "groups": 1, "blocks": 2, "heads": 2, "window": window,
        "compress": 2, "squeeze": 4, "shuffled": 8, "residual": True, "drop_path": 0.0,
    }  # fmt: skip
    rams = {"dates": dates, "channels": 4, "blocks": 1, "mean": 0.3, "deviation": 0.2}
    return ModelCard(
        id=model_id,
        title=model_id.capitalize(),
        task="enhance" if dates == 1 else "stack_enhance",
        net="hat" if dates == 1 else "rams",
        domains=("satellite",),
        hyper=hat if dates == 1 else rams,
        input=InputSpec(
            SATELLITE, (0.0, 1.0), (0.0,) * 4, (0.3, 0.3, 0.3, 0.6), window if dates == 1 else 1
        ),
        tile=TileSpec(tile_px, 16),
        labels=(),
        weights=None,
        scores=(),
        params=1,
        macs=1,
        macs_at=(64, 64),
        enhance=EnhanceSpec(3, depth=False),
        stack=StackSpec(dates, 3) if dates > 1 else None,
    )


def single_card(model_id: str, tile_px: int) -> ModelCard:
    """A tiny HAT that enlarges single pictures three times; not trained."""
    like = map_card(model_id, tile_px=tile_px)
    return replace(
        like,
        domains=("sewer", "pavement"),
        hyper={**like.hyper, "bands": 3},
        input=InputSpec(("red", "green", "blue"), (0.0, 255.0), (0.0,) * 3, (1.0,) * 3, 8),
    )


def road_card(model_id: str) -> ModelCard:
    """A tiny segmenter of roads and buildings; not trained."""
    return replace(
        map_card(model_id),
        task="segment",
        net="hrsegnet",
        hyper={"base": 4, "classes": 3, "fine": True},
        input=InputSpec(("B08", "B04", "B03"), (0.0, 255.0), (0.5,) * 3, (0.5,) * 3, 32),
        tile=TileSpec(128, 32),
        labels=("road", "building"),
        enhance=None,
    )


def write_model(folder: Path, card: ModelCard) -> ModelCard:
    """A model folder in `folder` with weights by chance, the same for the same card."""
    import torch
    from safetensors.torch import save

    from inspector.engine.weights import build_net
    from inspector.io.cards import write_card

    torch.manual_seed(7)
    net = build_net(card)
    with torch.no_grad():
        for values in net.parameters():
            # Also of layers that begin as zeros, so that the network does something.
            values += 0.02 * torch.randn_like(values)
    content = save({name: value.contiguous() for name, value in net.state_dict().items()})
    digest = hashlib.sha256(content).hexdigest()
    made = replace(card, weights=WeightsSpec(digest, "Apache-2.0", True, ("chance",), "none", 7))
    (folder / card.id).mkdir(parents=True)
    (folder / card.id / "weights.safetensors").write_bytes(content)
    write_card(made, folder / card.id)
    return made
