"""What a task gains and loses by resolution, on pictures with a known truth: DATA/images and
DATA/masks, as `inspector evaluate` reads them; for models that draw boxes or give codes a folder of
`inspector pack --kind sewer-tasks`.

Every picture is taken as it is (HR), shrunk bicubically (LR, brought back to its size by bicubic
enlarging), and restored from that by each model (SR); the task's model looks at all of them.

  ΔLR = LR - HR   what shrinking costs
  ΔSR = SR - LR   what restoring brings back; of bicubic 0, because LR is seen by it
  ΔHR = HR - SR   what is still lost

Segmentation is scored by IoU, detection by AP50, classification by F1 of each label over all
pictures, in per cent; a label that is nowhere in them does not count. Models that take a neighbour
as a reference get none. With the weights of VGG16 at hand, the distance that it sees is given, too:
LPIPS, if they come with its learned weights."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from inspector.commands.arguments import add_device, positive
from inspector.commands.console import console_progress, write_json
from inspector.commands.delta_table import as_json, text
from inspector.commands.delta_truth import Read, known_pictures
from inspector.core.delta_plot import delta_plot
from inspector.core.enhanced import BICUBIC
from inspector.core.errors import SettingsError
from inspector.core.frame import Frame
from inspector.core.map_models import enlarges_pictures
from inspector.core.progress import Progress
from inspector.core.resolution_delta import DeltaTable
from inspector.core.resolution_trial import Likeness
from inspector.engine.catalog import Catalog
from inspector.engine.delta.trial import Outcome, mean_likeness, table, try_picture
from inspector.engine.delta.trials import Trials
from inspector.paths import models_dirs, resources_dir
from inspector.report.plot_file import check_suffix, write_plot


@dataclass
class _Sums:
    """What is kept of the pictures, which themselves are let go of."""

    judged: list[dict[str, Any]] = field(default_factory=list)
    likeness: dict[str, list[Likeness]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    perceptual: str = ""

    def add(self, outcome: Outcome) -> None:
        """One picture more."""
        self.judged.append(dict(outcome.judged))
        for version in outcome.versions:
            spent = self.seconds.get(version.name, 0.0)
            self.seconds[version.name] = spent + version.seconds
            if version.likeness is not None:
                self.likeness.setdefault(version.name, []).append(version.likeness)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--sr", required=True, nargs="+", metavar="ID",
        help=f"models that enlarge pictures, and `{BICUBIC}`",
    )  # fmt: skip
    parser.add_argument(
        "--task", required=True, metavar="ID", help="a model that finds, draws boxes or gives codes"
    )
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument(
        "--split", metavar="NAME",
        help="only this part of the split that the task's model was trained with, e.g. val",
    )  # fmt: skip
    parser.add_argument("--count", type=positive, metavar="N", help="only the first N pictures")
    parser.add_argument(
        "--threshold", type=float, default=0.5, metavar="P",
        help="from which probability on something is found (0.5)",
    )  # fmt: skip
    parser.add_argument(
        "--no-perceptual", action="store_true", help="leave out what VGG16 sees, which takes time"
    )
    parser.add_argument(
        "--vgg", type=Path, metavar="FILE",
        help="weights of VGG16, a .safetensors file; else looked for in the user's folder",
    )  # fmt: skip
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here")
    parser.add_argument(
        "--plot", type=Path, metavar="FILE", help="draw them, as SVG or PNG, or write them as CSV"
    )
    add_device(parser)


def run(args: argparse.Namespace) -> int:
    """Try every picture, and print and write what came of it."""
    if args.plot is not None:
        check_suffix(args.plot)
    if not 0.0 < args.threshold < 1.0:
        raise SettingsError("The threshold lies between 0 and 1.")
    catalog = Catalog(models_dirs())
    trials = Trials(lambda: catalog, models_dirs(), vgg=args.vgg)
    restoring = list(dict.fromkeys(args.sr))
    _check(trials, restoring)
    card = trials.card(args.task)
    pictures = known_pictures(card, args.data, args.split)[: args.count]
    with console_progress("Comparing") as progress:
        found, sums = _compared(args, trials, restoring, pictures, progress)
    count = len(pictures)
    likeness = {name: mean_likeness(each) for name, each in sums.likeness.items()}
    print(text(found, likeness, count))
    if sums.perceptual:
        print(f"VGG16: {sums.perceptual}")
    if args.json is not None:
        report = {
            "task": card.id,
            "data": args.data.name,
            "split": args.split,
            "pictures": count,
            "scale": trials.scale(restoring),
            "threshold": args.threshold,
            "truth": "boxes and codes" if card.judges else "masks",
            "sha256": {name: _sha256(trials, name) for name in (card.id, *restoring)},
            **as_json(found, likeness),
            "perceptual": sums.perceptual or None,
            "seconds_per_picture": {n: round(s / count, 4) for n, s in sums.seconds.items()},
        }
        write_json(args.json, report)
    if args.plot is not None:
        write_plot(delta_plot(found, card.title, count), args.plot, resources_dir() / "fonts")
    return 0


def _compared(
    args: argparse.Namespace,
    trials: Trials,
    restoring: Sequence[str],
    pictures: Sequence[Read],
    progress: Progress,
) -> tuple[DeltaTable, _Sums]:
    """Try picture after picture. Raises ModelError, SourceError and Cancelled."""
    progress.step(0, len(pictures))
    task = trials.task(args.task, args.device, args.threshold)
    scale = trials.scale(restoring)
    sums = _Sums()
    for index, read in enumerate(pictures):
        rgb, given = read()
        ground = trials.picture_ground(Frame(rgb), args.device, scale)
        high = ground.high
        ids = np.ascontiguousarray(given.ids[: high.height_px, : high.width_px])
        against = None
        if not args.no_perceptual:
            against, sums.perceptual = trials.distance(high.width_px * high.height_px)
        part = progress.part(index, len(pictures))
        truth = replace(given, ids=ids)
        sums.add(try_picture(ground, task, restoring, ("masks", truth), against, part))
    return table(task, sums.judged), sums


def _check(trials: Trials, restoring: Sequence[str]) -> None:
    """Raise SettingsError for a model that enlarges no pictures."""
    for name in restoring:
        if name != BICUBIC and not enlarges_pictures(trials.card(name)):
            raise SettingsError(
                f"{name} enlarges no pictures: name models that do, or {BICUBIC}, with --sr."
            )


def _sha256(trials: Trials, name: str) -> str:
    weights = None if name == BICUBIC else trials.card(name).weights
    return weights.sha256 if weights else ""
