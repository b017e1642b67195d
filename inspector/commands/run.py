"""Find defects in pictures: writes OUTPUT/<stem>.png, 0 and 255 for a model of one class and class
numbers otherwise, and OUTPUT/results.json. A folder stands for the pictures directly in it. A
picture that cannot be read is reported, and the others go on."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inspector import __version__
from inspector.commands.arguments import add_device
from inspector.commands.console import (
    complain,
    console_progress,
    make_folder,
    write_file,
    write_json,
)
from inspector.commands.naming import result_stems
from inspector.commands.project_output import ProjectOutput
from inspector.core.card import ModelCard
from inspector.core.errors import ExportError, ModelError, SourceError
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.engine import device, segment
from inspector.engine.catalog import Catalog
from inspector.io.files import shown
from inspector.io.masks import png_bytes
from inspector.io.photos import list_photos
from inspector.io.source import open_source
from inspector.io.video_source import VideoSource
from inspector.paths import models_dirs

THRESHOLD = 0.5
RESULTS = "results.json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--model", required=True, metavar="ID", help="see `inspector models`")
    parser.add_argument(
        "--input", nargs="+", required=True, metavar="PATH", help="pictures and folders"
    )
    parser.add_argument("--output", type=Path, required=True, metavar="DIR")
    parser.add_argument(
        "--project",
        type=Path,
        metavar="FILE",
        help="also write or continue a project for the window",
    )
    add_device(parser)


@dataclass
class _Batch:
    """What a run has made so far."""

    card: ModelCard
    results: list[dict[str, Any]] = field(default_factory=list)
    failures: list[dict[str, str]] = field(default_factory=list)

    def fail(self, path: Path | str, message: str) -> None:
        self.failures.append({"input": str(path), "message": message})

    def succeed(self, path: Path, output: Path, mask: Mask, device_kind: str) -> None:
        made = mask.provenance
        self.results.append(
            {
                "input": str(path),
                "output": output.name,
                "model": made.model_id,
                "sha256": made.weights_sha256,
                "runner": made.runner,
                "device": device_kind,
                "device_name": made.device,
                "seconds": made.seconds,
                "size": [mask.width_px, mask.height_px],
                "notices": list(made.notices),
            }
        )

    def as_json(self) -> dict[str, Any]:
        """The content of results.json; `size` is width and height in pixels."""
        weights = self.card.weights
        return {
            "inspector": __version__,
            "model": self.card.id,
            "sha256": weights.sha256 if weights else None,
            "threshold": THRESHOLD,
            "results": self.results,
            "failures": self.failures,
        }


def run(args: argparse.Namespace) -> int:
    """Run the model; 1 if a picture failed."""
    card = Catalog(models_dirs()).card(args.model)
    batch = _Batch(card)
    files = _pictures(args.input, batch)
    make_folder(args.output)
    if any(file.parent.resolve() == args.output.resolve() for file in files):
        raise ExportError(
            f"{args.output} holds input pictures, which masks could replace; "
            "choose another output folder."
        )
    if files:
        segmenter = segment.load(card, device.choose(args.device))
    try:
        with contextlib.ExitStack() as stack:
            project = stack.enter_context(ProjectOutput(args.project)) if args.project else None
            progress = stack.enter_context(console_progress("Running"))
            for index, (file, stem) in enumerate(zip(files, result_stems(files), strict=True)):
                output = args.output / f"{stem}.png"
                try:
                    mask = _segment(segmenter, file, progress.part(index, len(files)))
                except (SourceError, ModelError) as error:
                    batch.fail(file, error.message)
                    continue
                write_file(output, png_bytes(mask, THRESHOLD))
                batch.succeed(file, output, mask, segmenter.device.kind)
                if project is not None:
                    project.add(file, mask)
    finally:
        # Also when the run was stopped: the masks that are there should have their provenance.
        write_json(args.output / RESULTS, batch.as_json())
    for failure in batch.failures:
        complain(f"{failure['input']}: {failure['message']}")
    print(f"{len(batch.results)} masks are in {args.output}.")
    return 1 if batch.failures else 0


def _pictures(inputs: Sequence[str], batch: _Batch) -> list[Path]:
    """The files behind files and folders, each once."""
    found: dict[Path, Path] = {}
    for place in inputs:
        try:
            files = list_photos([place])
        except SourceError as error:
            batch.fail(place, error.message)
            continue
        if not files:
            batch.fail(place, "There are no pictures in this folder; choose another one.")
        for file in files:
            found.setdefault(file.resolve(), file)
    return list(found.values())


def _segment(segmenter: segment.Segmenter, file: Path, progress: Progress) -> Mask:
    with contextlib.closing(open_source(file)) as source:
        if isinstance(source, VideoSource):
            raise SourceError(f"{shown(file)} is a video; export the frames that you want first.")
        return segmenter.run(source.read(0), progress)
