"""Cards of networks that are small enough for tests.

Importable as `data.models`.
"""

from __future__ import annotations

from inspector.core.card import EnhanceSpec, InputSpec, ModelCard, ReferenceSpec, TileSpec


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
