"""Draw what was measured, as SVG or PNG.

models      quality against cost: the scores of the cards, and the time of each model on this
            machine. What was timed once is kept; --again times it anew
robustness  scores under noise, from the FILE that `inspector evaluate --noise all --json` wrote
training    loss and scores by epoch, from the folder of a training or its log
widths      how wide the cracks of a project are
run         where along the run the defects of a project are"""

from __future__ import annotations

import argparse
import contextlib
from pathlib import Path

from inspector.commands.arguments import add_device
from inspector.commands.console import complain, console_progress
from inspector.core import plot_kinds
from inspector.core.document import Document
from inspector.core.errors import SettingsError
from inspector.core.plot import Plot
from inspector.core.settings import DeviceChoice
from inspector.io.project import ProjectFile
from inspector.io.score_file import read_noise_scores
from inspector.io.training_log import read_training
from inspector.paths import cache_dir, models_dirs, resources_dir, user_data_dir
from inspector.report.plot_file import check_suffix, write_plot
from inspector.standards import finding_plots
from inspector.standards.books import USER_FOLDER, load_books

KINDS = ("models", "robustness", "training", "widths", "run")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument(
        "source", type=Path, nargs="?", metavar="FILE",
        help="the project, the file of scores or the folder of the training; none for models",
    )  # fmt: skip
    parser.add_argument("--output", type=Path, required=True, metavar="FILE", help="SVG or PNG")
    parser.add_argument("--again", action="store_true", help="time all models anew")
    add_device(parser)


def run(args: argparse.Namespace) -> int:
    """Draw and write the plot."""
    check_suffix(args.output)
    if (args.source is None) != (args.kind == "models"):
        raise SettingsError(
            "Plots of models need no file; all others say what to draw: a project, a file of "
            "scores, or the folder of a training."
        )
    plot = _plot(args.kind, args.source, args.device, args.again)
    if not plot.has_data:
        complain(plot.empty)
        return 1
    write_plot(plot, args.output, resources_dir() / "fonts")
    print(f"{args.output} is written.")
    return 0


def _plot(kind: str, source: Path, device: DeviceChoice, again: bool) -> Plot:
    if kind == "models":
        return _models(device, again)
    if kind == "robustness":
        return plot_kinds.robustness(read_noise_scores(source), "Mean Dice")
    if kind == "training":
        return plot_kinds.training(*read_training(source))
    document = _document(source)
    if kind == "widths":
        return finding_plots.widths(document)
    books = load_books(resources_dir() / "standards", user_data_dir() / USER_FOLDER)
    return finding_plots.along_the_run(document, books)


def _models(device: DeviceChoice, again: bool) -> Plot:
    from inspector.engine.catalog import Catalog
    from inspector.engine.costs import Costs

    cards = Catalog(models_dirs()).cards
    with console_progress("Timing") as progress:
        found = Costs(cache_dir(), models_dirs()).of(cards, device, progress, again)
    return plot_kinds.quality_and_cost(cards, found)


def _document(path: Path) -> Document:
    file, opened = ProjectFile.open(path)
    with contextlib.closing(file):
        for notice in opened.notices:
            complain(notice)
        return opened.document
