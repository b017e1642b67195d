"""Frames of videos as they are named on the command line: `100,250-260`."""

from __future__ import annotations

import argparse
import re

from inspector.core.errors import SourceError
from inspector.io.files import shown
from inspector.io.video_source import VideoSource

MOST_FRAMES = 100_000
_RANGE = re.compile(r"([0-9]{1,9})(?:-([0-9]{1,9}))?")


def frame_numbers(text: str) -> tuple[int, ...]:
    """Numbers and ranges with both ends, counted from 0: each frame once, in order."""
    wanted: set[int] = set()
    for part in text.split(","):
        found = _RANGE.fullmatch(part)
        if found is None:
            raise argparse.ArgumentTypeError(
                f"{part!r} is no frame and no range; write frames as 100,250-260"
            )
        first, last = int(found[1]), int(found[2] or found[1])
        if last < first:
            raise argparse.ArgumentTypeError(f"the range {part} runs backwards")
        if last - first >= MOST_FRAMES or len(wanted) + last - first >= MOST_FRAMES:
            raise argparse.ArgumentTypeError(f"{part} makes more than {MOST_FRAMES} frames")
        wanted.update(range(first, last + 1))
    return tuple(sorted(wanted))


def check_frames(source: VideoSource, numbers: tuple[int, ...]) -> None:
    """Raises SourceError if the video, whose index is known, does not have all these frames."""
    count = source.frame_count
    if numbers[-1] >= count:
        raise SourceError(
            f"{shown(source.path)} has the frames 0 to {count - 1}, not {numbers[-1]}; "
            "name others with --frames."
        )
