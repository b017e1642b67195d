"""The text of a model card, as `io.cards` reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from inspector.core.card import ModelCard
from inspector.core.restoration import MODES
from inspector.io.toml_text import toml_entries


def card_toml(card: ModelCard) -> str:
    """The text of a card file."""
    lines = toml_entries(
        {
            "title": card.title,
            "task": card.task,
            "net": card.net,
            "domains": card.domains,
            "description": card.description,
            "params": card.params,
            "macs": card.macs,
            "macs_at": card.macs_at,
        }
    )
    tables: dict[str, Mapping[str, Any]] = {
        "hyper": card.hyper,
        "input": {
            "bands": card.input.bands,
            "range": card.input.range,
            "mean": card.input.mean,
            "std": card.input.std,
            "multiple_of": card.input.multiple_of,
        },
        "tile": {"size": card.tile.size_px, "overlap": card.tile.overlap_px},
        "output": {"labels": card.labels},
    }
    if card.enhance is not None:
        tables["output"] = {"scale": card.enhance.scale, "depth": card.enhance.depth}
    if (rule := card.reference) is not None:
        tables["reference"] = {"scale": rule.scale, "margin": rule.margin_px}
    if card.stack is not None:
        tables["stack"] = {"dates": card.stack.dates, "least": card.stack.least}
    if card.restore is not None:
        guards = card.restore.guards
        tables["restore"] = {mode: (guards[mode].floor, guards[mode].contrast) for mode in MODES}
    if card.weights is not None:
        tables["weights"] = {
            "sha256": card.weights.sha256,
            "licence": card.weights.licence,
            "commercial_use": card.weights.commercial_use,
            "training_data": card.weights.training_data,
            "recipe": card.weights.recipe,
            "seed": card.weights.seed,
        }
    for name, table in tables.items():
        lines += ["", f"[{name}]", *toml_entries(table)]
    lists = {"scores": card.scores, "times": card.times, "gains": card.gains}
    for name, entries in lists.items():
        for entry in entries:
            lines += ["", f"[[{name}]]", *toml_entries(vars(entry))]
    return "\n".join(lines) + "\n"
