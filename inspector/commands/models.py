"""List the models: what they are for, how large they are, on which terms they may be used, and
what was measured with them."""

from __future__ import annotations

import argparse
from typing import Any

from inspector.commands.console import as_json, complain, plain
from inspector.core.card import ModelCard
from inspector.engine.catalog import Catalog
from inspector.engine.classical import CARD
from inspector.paths import models_dirs


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--json", action="store_true", help="print a JSON list")


def run(args: argparse.Namespace) -> int:
    """Print the list; 1 if a card cannot be read."""
    catalog = Catalog(models_dirs())
    cards = (*catalog.cards, CARD)
    if args.json:
        print(as_json([row(card) for card in cards]))
    else:
        print("\n".join(_text(card) for card in cards))
    for broken in catalog.broken:
        complain(broken.message)
    return 1 if catalog.broken else 0


def row(card: ModelCard) -> dict[str, Any]:
    """A card as one entry of the JSON list. `licence` is that of the weights; None untrained."""
    weights = card.weights
    return {
        "id": card.id,
        "title": card.title,
        "task": card.task,
        "net": card.net,
        "domains": list(card.domains),
        "params": card.params,
        "macs": card.macs,
        "macs_at": list(card.macs_at),
        "trained": card.trained,
        "licence": weights.licence if weights else None,
        "commercial_use": weights.commercial_use if weights else None,
        "training_data": list(weights.training_data) if weights else [],
        "sha256": weights.sha256 if weights else None,
        "scores": [
            {"dataset": score.dataset, "metric": score.metric, "value": score.value}
            for score in card.scores
        ],
    }


def score_lines(card: ModelCard) -> list[str]:
    """The scores of a card for people: a line for each data set."""
    by_dataset: dict[str, list[str]] = {}
    for score in card.scores:
        by_dataset.setdefault(score.dataset, []).append(f"{score.metric} {score.value:.3f}")
    return [f"    {dataset}: {', '.join(scores)}" for dataset, scores in by_dataset.items()]


def _text(card: ModelCard) -> str:
    if not card.net:
        lines = [f"{card.id}: {card.title}", f"    {card.task}, without weights"]
        return "\n".join(plain(line) for line in lines)
    width, height = card.macs_at
    size = f"{card.params / 1e6:.2f} M parameters, {card.macs / 1e9:.2f} G multiply-accumulates"
    lines = [
        f"{card.id}: {card.title}",
        f"    {card.task} by {card.net}, {size} at {width} x {height}",
    ]
    if card.weights is None:
        lines.append("    not trained: it cannot run yet; see `inspector train --help`")
    else:
        lines.append(f"    weights: {card.weights.licence}")
        if not card.weights.commercial_use:
            lines.append("    not for commercial use: " + "; ".join(card.weights.training_data))
    lines += score_lines(card)
    return "\n".join(plain(line) for line in lines)
