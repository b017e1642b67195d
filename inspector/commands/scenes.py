"""Draw practice pictures with exact masks. The same seed draws the same pictures.

`pavement` writes OUTPUT/images and OUTPUT/masks, the layout that `inspector evaluate` and
`inspector train` read. `pipe` writes frames of rendered sewer inspections with their depth, masks
of numbered defects, and one JSON file a run with codes, chainages, clock ranges and grades.
`pipe --video` writes one inspection as a video OUTPUT (.mp4), and beside it a JSON file with the
run's defects and, for every frame, camera, zoom and what the middle of the picture shows.
"""

from __future__ import annotations

import argparse
import math
import re
from pathlib import Path
from typing import get_args

from inspector.commands.arguments import natural, positive
from inspector.commands.console import console_progress, make_folder
from inspector.core.errors import SettingsError
from inspector.imaging.scenes.pavement import write_samples
from inspector.imaging.scenes.pipe.plan import plan_run
from inspector.imaging.scenes.pipe.sequences import CameraKind
from inspector.imaging.scenes.pipe.video_plan import VideoSize
from inspector.imaging.scenes.pipe.write import write_frames
from inspector.samples import write_pipe_video

PICTURES = 10
_SIDES_PX = range(64, 4097)
_SECONDS = (0.5, 3600.0)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("kind", choices=["pavement", "pipe"], help="what to draw")
    parser.add_argument("--output", type=Path, required=True, metavar="DIR|FILE.mp4")
    parser.add_argument(
        "--count", "--frames", dest="count", type=positive, metavar="N",
        help=f"pictures of pavement, or frames of pipes: 20 a run (default {PICTURES})",
    )  # fmt: skip
    parser.add_argument("--seed", type=natural, default=0, metavar="N")
    parser.add_argument(
        "--camera", choices=get_args(CameraKind), default="qv",
        help="how pipes are seen: zooming in from the manhole, or driving through",
    )  # fmt: skip
    video = parser.add_argument_group("video of a pipe")
    video.add_argument("--video", action="store_true", help="write one video instead of pictures")
    video.add_argument("--seconds", type=_seconds, metavar="S", help="how long (default 20)")
    video.add_argument("--size", type=_size, metavar="WxH", help="pixels (default 480x360)")


def run(args: argparse.Namespace) -> int:
    """Draw the pictures, or the video."""
    if args.video:
        return _video(args)
    if args.seconds is not None or args.size is not None:
        raise SettingsError("--seconds and --size are for videos; add --video or leave them out.")
    count = args.count or PICTURES
    make_folder(args.output)
    with console_progress("Drawing") as progress:
        if args.kind == "pipe":
            write_frames(args.output, count, args.seed, args.camera, progress)
        else:
            write_samples(args.output, count, args.seed, progress)
    print(f"{count} pictures are in {args.output}.")
    return 0


def _video(args: argparse.Namespace) -> int:
    if args.kind != "pipe":
        raise SettingsError("Only pipes are drawn as a video; choose pipe or leave out --video.")
    if args.count is not None:
        raise SettingsError("A video is as long as --seconds says; leave out --count.")
    if args.output.suffix.lower() != ".mp4":
        raise SettingsError(f"Videos are written as MP4; end {args.output.name} in .mp4.")
    usual = VideoSize()
    width, height = args.size or (usual.width_px, usual.height_px)
    size = VideoSize(width, height, args.seconds or usual.seconds)
    make_folder(args.output.parent)
    with console_progress("Drawing") as progress:
        write_pipe_video(args.output, plan_run(args.seed), args.camera, size, progress)
    print(f"The video is {args.output}, its truth {args.output.with_suffix('.json')}.")
    return 0


def _seconds(text: str) -> float:
    least, most = _SECONDS
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not least <= seconds <= most:
        raise argparse.ArgumentTypeError(f"{text!r} is no time of {least:g} to {most:g} seconds")
    return seconds


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"([0-9]{2,4})x([0-9]{2,4})", text)
    sides = tuple(map(int, found.groups())) if found else (0, 0)
    if any(side not in _SIDES_PX or side % 2 for side in sides):
        raise argparse.ArgumentTypeError(
            f"{text!r} is no size; write it as 720x576, even numbers from {_SIDES_PX[0]} to "
            f"{_SIDES_PX[-1]}"
        )
    return sides[0], sides[1]
