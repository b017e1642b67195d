"""List the models: what they are for, how large they are, on which terms they may be used, and
what was measured with them.

With --add a model file of somebody else becomes one of them: a .safetensors file that enlarges
pictures two, three or four times, of a network that is recognised by its weights (ESRGAN, Compact,
SPAN, SwinIR, HAT, DAT and others), or an .onnx file that enlarges pictures or gives masks. It is
looked into by a process of its own, copied into the models' folder and gets a card, which says that
nobody here trained or measured it. Pickles (.pth, .pt, .ckpt) run programs when they are opened and
are refused. With --remove such a model is taken away again.

With --measure models are timed on this machine: how long a picture takes, from its bytes to the
result, is written into their cards in place of what was measured on a device of this kind. With
--table the page about all models that came with Inspector is written from their cards.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from inspector.commands.arguments import add_device
from inspector.commands.console import as_json, complain, console_progress, plain, write_file
from inspector.commands.models_page import page, time_text
from inspector.core.card import ModelCard
from inspector.core.community import is_community, network
from inspector.core.errors import ModelError, SettingsError
from inspector.core.settings import DeviceChoice
from inspector.engine import device as devices
from inspector.engine.catalog import Catalog
from inspector.engine.classical import CARD
from inspector.engine.community import add_model, remove_model
from inspector.engine.costs import time_taken
from inspector.engine.model_facts import Asked
from inspector.engine.weights import weights_files
from inspector.io.cards import write_card
from inspector.paths import models_dirs
from inspector.train.queue import read_queue
from inspector.train.queue_order import ordered

PAGE = "README.md"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--json", action="store_true", help="print a JSON list")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--add", type=Path, metavar="FILE", help="add a model file")
    change.add_argument("--remove", metavar="ID", help="take away a model that was added")
    change.add_argument(
        "--measure", nargs="*", metavar="ID",
        help="time these models, or all trained ones that came with Inspector",
    )  # fmt: skip
    change.add_argument(
        "--table", nargs="?", type=Path, const=models_dirs()[0] / PAGE, metavar="FILE",
        help="write the page about all models; models/README.md unless named",
    )  # fmt: skip
    add_device(parser)
    parser.add_argument(
        "--labels", nargs="+", default=(), metavar="NAME",
        help="what an added .onnx file finds; “class 1” and so on unless given",
    )  # fmt: skip
    parser.add_argument(
        "--white", type=int, choices=(1, 255),
        help="what white is in the pictures that an added .onnx file takes; tried out unless given",
    )  # fmt: skip


def run(args: argparse.Namespace) -> int:
    """Print the list; 1 if a card cannot be read. With what changes a file only what was done."""
    if args.add is None and (args.labels or args.white):
        raise SettingsError("--labels and --white are of a file that is added; name it by --add.")
    if args.add is not None:
        return _add(args)
    if args.remove is not None:
        remove_model(Catalog(models_dirs()).card(args.remove), models_dirs())
        print(f"{args.remove} is removed.")
        return 0
    if args.measure is not None:
        return _measure(args.measure, args.device)
    if args.table is not None:
        return _write_page(args.table)
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


def _measure(ids: Sequence[str], choice: DeviceChoice) -> int:
    """Time models one after the other, each written at once; 1 if one cannot be timed."""
    folders = models_dirs()
    catalog = Catalog(folders)
    cards = [catalog.card(name) for name in ids] or [
        card for card in Catalog(folders[:1]).cards if card.trained
    ]
    device = devices.choose(choice)
    failed = 0
    with console_progress("Timing") as progress:
        for index, card in enumerate(cards):
            try:
                taken = time_taken(card, device, folders, progress.part(index, len(cards)))
            except ModelError as error:
                complain(error.message)
                failed = 1
                continue
            if taken is None:
                continue
            others = (each for each in card.times if each.kind != taken.kind)
            write_card(replace(card, times=(*others, taken)), catalog.folder(card.id))
            print(plain(f"{card.id}: {time_text(taken)}"))
    return failed


def _write_page(path: Path) -> int:
    """Write the page of the models that came with Inspector; 1 if a card cannot be read."""
    catalog = Catalog(models_dirs()[:1])
    sizes = {
        card.id: sum(file.stat().st_size for file in weights_files(card, catalog.folder(card.id)))
        for card in catalog.cards
    }
    queue = ordered(read_queue().entries, {card.id: card for card in catalog.cards})
    write_file(path, page(catalog.cards, sizes, queue).encode())
    for broken in catalog.broken:
        complain(broken.message)
    print(plain(f"{path} is written."))
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
        "scores": [asdict(score) for score in card.scores],
        "times": [asdict(taken) for taken in card.times],
        "gains": [asdict(gain) for gain in card.gains],
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
    lines += [f"    a picture: {time_text(taken)}" for taken in card.times]
    return "\n".join(plain(line) for line in lines)
