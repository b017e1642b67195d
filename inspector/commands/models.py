"""List the models: what they are for, how large they are, on which terms they may be used, and
what was measured with them.

With --add a model file of somebody else becomes one of them: a .safetensors file that enlarges
pictures two, three or four times, of a network that is recognised by its weights (ESRGAN, Compact,
SPAN, SwinIR, HAT, DAT and others), or an .onnx file that enlarges pictures or gives masks. It is
looked into by a process of its own, copied into the models' folder and gets a card, which says that
nobody here trained or measured it. Pickles (.pth, .pt, .ckpt) run programs when they are opened and
are refused. With --remove such a model is taken away again.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from inspector.commands.console import as_json, complain, console_progress, plain, score_lines
from inspector.core.card import ModelCard
from inspector.core.community import is_community, network
from inspector.core.errors import SettingsError
from inspector.engine.catalog import Catalog
from inspector.engine.classical import CARD
from inspector.engine.community import add_model, remove_model
from inspector.engine.model_facts import Asked
from inspector.paths import models_dirs


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--json", action="store_true", help="print a JSON list")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--add", type=Path, metavar="FILE", help="add a model file")
    change.add_argument("--remove", metavar="ID", help="take away a model that was added")
    parser.add_argument(
        "--labels", nargs="+", default=(), metavar="NAME",
        help="what an added .onnx file finds; “class 1” and so on unless given",
    )  # fmt: skip
    parser.add_argument(
        "--white", type=int, choices=(1, 255),
        help="what white is in the pictures that an added .onnx file takes; tried out unless given",
    )  # fmt: skip


def run(args: argparse.Namespace) -> int:
    """Print the list; 1 if a card cannot be read. With --add or --remove only what was done."""
    if args.add is None and (args.labels or args.white):
        raise SettingsError("--labels and --white are of a file that is added; name it by --add.")
    if args.add is not None:
        return _add(args)
    if args.remove is not None:
        remove_model(Catalog(models_dirs()).card(args.remove), models_dirs())
        print(f"{args.remove} is removed.")
        return 0
    catalog = Catalog(models_dirs())
    cards = (*catalog.cards, CARD)
    if args.json:
        print(as_json([row(card) for card in cards]))
    else:
        print("\n".join(_text(card) for card in cards))
    for broken in catalog.broken:
        complain(broken.message)
    return 1 if catalog.broken else 0


def _add(args: argparse.Namespace) -> int:
    with console_progress("Looking into the file") as progress:
        asked = Asked(tuple(args.labels), args.white)
        added = add_model(args.add, models_dirs(), progress, asked)
    if args.json:
        print(as_json(row(added.card)))
        return 0
    print(_text(added.card))
    print("It is added." if added.new else "This file was added before; nothing was changed.")
    return 0


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


def _text(card: ModelCard) -> str:
    if not card.net:
        lines = [f"{card.id}: {card.title}", f"    {card.task}, without weights"]
        return "\n".join(plain(line) for line in lines)
    width, height = card.macs_at
    size = f"{card.params / 1e6:.2f} M parameters, {card.macs / 1e9:.2f} G multiply-accumulates"
    lines = [
        f"{card.id}: {card.title}",
        f"    {card.task} by {network(card)}, {size} at {width} x {height}",
    ]
    if card.weights is None:
        lines.append("    not trained: it cannot run yet; see `inspector train --help`")
    else:
        lines.append(f"    weights: {card.weights.licence}")
        if is_community(card):
            lines.append("    added by you: not trained by us, no measured score")
        elif not card.weights.commercial_use:
            lines.append("    not for commercial use: " + "; ".join(card.weights.training_data))
    lines += score_lines(card)
    return "\n".join(plain(line) for line in lines)
