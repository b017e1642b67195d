"""Draw practice pictures with exact masks. The same seed draws the same pictures.

`pavement` writes OUTPUT/images and OUTPUT/masks, the layout that `inspector evaluate` and
`inspector train` read. `pipe` writes frames of rendered sewer inspections with their depth, masks
of numbered defects, and one JSON file a run with codes, chainages, clock ranges and grades.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import get_args

from inspector.commands.arguments import natural, positive
from inspector.commands.console import console_progress, make_folder
from inspector.imaging.scenes.pavement import write_samples
from inspector.imaging.scenes.pipe.sequences import CameraKind
from inspector.imaging.scenes.pipe.write import write_frames


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("kind", choices=["pavement", "pipe"], help="what to draw")
    parser.add_argument("--output", type=Path, required=True, metavar="DIR")
    parser.add_argument(
        "--count", "--frames", dest="count", type=positive, default=10, metavar="N",
        help="pictures of pavement, or frames of pipes: 20 a run",
    )  # fmt: skip
    parser.add_argument("--seed", type=natural, default=0, metavar="N")
    parser.add_argument(
        "--camera", choices=get_args(CameraKind), default="qv",
        help="how pipes are seen: zooming in from the manhole, or driving through",
    )  # fmt: skip


def run(args: argparse.Namespace) -> int:
    """Draw the pictures."""
    make_folder(args.output)
    with console_progress("Drawing") as progress:
        if args.kind == "pipe":
            write_frames(args.output, args.count, args.seed, args.camera, progress)
        else:
            write_samples(args.output, args.count, args.seed, progress)
    print(f"{args.count} pictures are in {args.output}.")
    return 0
