"""Render pipes and pack them for training. The same numbers pack the same pictures.

`neighbours`, for super-resolution: frames, what neighbouring cameras see of the same, and depth, in
one file of at most 24 MiB. Every sixth run is held out to score with.

`sewer-masks`, for segmentation: a folder with images/, masks/ and labels.txt; the masks hold the
numbers of the labels, and 255 where a defect is too small or too dark to be seen. Call the folder
sewer-masks, and the card of a model that is trained on it names what it was trained on."""

from __future__ import annotations

import argparse
from pathlib import Path

from inspector.commands.arguments import natural, positive
from inspector.commands.console import console_progress
from inspector.imaging.scenes.pipe.class_masks import CLASSES, write_class_masks
from inspector.train.sr_pack import PackSpec, pack

RUNS = {"neighbours": 48, "sewer-masks": 280}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--kind", choices=RUNS, default="neighbours", help="what to pack")
    parser.add_argument(
        "--output", type=Path, required=True, metavar="PATH",
        help="FILE.safetensors, of sewer-masks a folder",
    )  # fmt: skip
    parser.add_argument(
        "--runs", type=positive, metavar="N",
        help="pipes to render (" + ", ".join(f"{kind}: {n}" for kind, n in RUNS.items()) + ")",
    )  # fmt: skip
    parser.add_argument("--shots", type=positive, default=4, metavar="N", help="frames of each run")
    parser.add_argument("--seed", type=natural, default=0, metavar="N", help="the first run")


def run(args: argparse.Namespace) -> int:
    """Render and write."""
    runs = args.runs or RUNS[args.kind]
    if args.kind == "sewer-masks":
        with console_progress("Packing") as progress:
            seen = write_class_masks(args.output, runs, args.shots, args.seed, progress)
        shown = ", ".join(f"{name} {seen[name]}" for name in CLASSES)
        print(f"The frames are in {args.output}; so many show each label: {shown}.")
        return 0
    spec = PackSpec(runs=runs, shots=args.shots, first_run=args.seed)
    with console_progress("Packing") as progress:
        count = pack(spec, args.output, progress)
    size_mib = args.output.stat().st_size / (1 << 20)
    print(f"{count} pairs of frames are in {args.output} ({size_mib:.1f} MiB).")
    return 0
