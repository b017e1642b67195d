"""Render pipes and pack them for training super-resolution: frames, what neighbouring cameras see
of the same, and depth, in one file of at most 24 MiB. Every sixth run is held out to score with.
The same numbers pack the same pictures."""

from __future__ import annotations

import argparse
from pathlib import Path

from inspector.commands.arguments import natural, positive
from inspector.commands.console import console_progress
from inspector.train.sr_pack import PackSpec, pack


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--output", type=Path, required=True, metavar="FILE.safetensors")
    parser.add_argument("--runs", type=positive, default=48, metavar="N", help="pipes to render")
    parser.add_argument("--shots", type=positive, default=4, metavar="N", help="frames of each run")
    parser.add_argument("--seed", type=natural, default=0, metavar="N", help="the first run")


def run(args: argparse.Namespace) -> int:
    """Render and write."""
    spec = PackSpec(runs=args.runs, shots=args.shots, first_run=args.seed)
    with console_progress("Packing") as progress:
        count = pack(spec, args.output, progress)
    size_mib = args.output.stat().st_size / (1 << 20)
    print(f"{count} pairs of frames are in {args.output} ({size_mib:.1f} MiB).")
    return 0
