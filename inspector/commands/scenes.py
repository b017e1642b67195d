"""Draw practice pictures with exact masks: OUTPUT/images and OUTPUT/masks, the layout that
`inspector evaluate` and `inspector train` read. The same seed draws the same pictures."""

from __future__ import annotations

import argparse
from pathlib import Path

from inspector.commands.arguments import natural, positive
from inspector.commands.console import console_progress, make_folder
from inspector.imaging.scenes.pavement import write_samples


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("kind", choices=["pavement"], help="what to draw")
    parser.add_argument("--output", type=Path, required=True, metavar="DIR")
    parser.add_argument("--count", type=positive, default=10, metavar="N")
    parser.add_argument("--seed", type=natural, default=0, metavar="N")


def run(args: argparse.Namespace) -> int:
    """Draw the pictures."""
    make_folder(args.output)
    with console_progress("Drawing") as progress:
        write_samples(args.output, args.count, args.seed, progress)
    print(f"{args.count} pictures are in {args.output}.")
    return 0
