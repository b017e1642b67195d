"""The part of `inspector run` that writes an enhanced clip."""

from __future__ import annotations

import argparse
import contextlib
from pathlib import Path

from inspector import __version__
from inspector.commands.console import console_progress, make_folder, write_json
from inspector.commands.run_enhanced import chosen_reference
from inspector.core.card import ModelCard
from inspector.core.enhanced import STAMP
from inspector.core.errors import SettingsError
from inspector.engine import device
from inspector.engine.enlarging import load_enlarging
from inspector.engine.video_clip import enhance_video_clip
from inspector.io.source import open_source
from inspector.io.video_source import VideoSource


def write_clip(args: argparse.Namespace, card: ModelCard) -> int:
    """Write the clip, and beside it a JSON file that says how it was made."""
    path: Path = args.clip
    if path.suffix.lower() != ".mp4":
        raise SettingsError(f"Clips are written as MP4; end {path.name} in .mp4.")
    numbers = args.frames
    if len(args.input) != 1 or not numbers or numbers[-1] - numbers[0] >= len(numbers):
        raise SettingsError(
            "A clip is made of one range of frames of one video, such as --frames 250-260."
        )
    with contextlib.closing(open_source(args.input[0])) as source:
        if not isinstance(source, VideoSource):
            raise SettingsError("A clip is made of a video, not of photos; choose another input.")
        enlarge = load_enlarging(card, device.choose(args.device))
        reference = chosen_reference(enlarge, args.reference)
        make_folder(path.parent)
        with console_progress("Enhancing") as progress:
            references = enhance_video_clip(
                source,
                range(numbers[0], numbers[-1] + 1),
                enlarge,
                card.id,
                card.weights.sha256 if card.weights else "",
                reference,
                path,
                progress,
            )
    write_json(
        path.with_suffix(".json"),
        {
            "inspector": __version__,
            "stamp": STAMP,
            "input": args.input[0],
            "output": path.name,
            "model": card.id,
            "sha256": card.weights.sha256 if card.weights else None,
            "scale": enlarge.scale,
            "frames": [{"frame": n, "reference": used or None} for n, used in references.items()],
        },
    )
    print(f"{len(references)} enhanced frames are in {path}.")
    return 0
