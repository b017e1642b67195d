"""Benches of tiny models for tests of tables."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from data.models import write_model

from inspector.core.card import InputSpec, ModelCard, TileSpec
from inspector.engine.catalog import Catalog
from inspector.engine.device import processor
from inspector.io.cards import write_card
from inspector.train.proofs.bench import Bench


def bench(folder: Path, trained: Sequence[ModelCard], untrained: Sequence[ModelCard] = ()) -> Bench:
    """A bench with these models in `folder/models`, and data in `folder`."""
    models = folder / "models"
    for card in trained:
        write_model(models, card)
    for card in untrained:
        (models / card.id).mkdir(parents=True)
        write_card(card, models / card.id)
    return Bench((models,), Catalog([models]), folder, processor(), folder / "cache")


def crack_card(model_id: str) -> ModelCard:
    """A tiny crack model."""
    return ModelCard(
        id=model_id,
        title=model_id,
        task="segment",
        net="hrsegnet",
        domains=("pavement",),
        hyper={"base": 2},
        input=InputSpec(("red", "green", "blue"), (0.0, 255.0), (0.5,) * 3, (0.5,) * 3, 32),
        tile=TileSpec(128, 32),
        labels=("crack",),
        weights=None,
        scores=(),
        params=1_000,
        macs=1,
        macs_at=(64, 64),
    )
