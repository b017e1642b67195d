"""Run a model on pictures and on frames of videos.

A model that finds defects writes OUTPUT/STEM.png, 0 and 255 for a model of one class and class
numbers otherwise. One that restores surfaces, and `dark-otsu`, which needs no training, also write
OUTPUT/STEM_restored.png and OUTPUT/STEM_error.png, where it differs. A model that enlarges writes
OUTPUT/STEM_x4.png (or x2, x3) and OUTPUT/STEM_depth.png (16 bits, near is bright) if it sees depth.
Restored and enlarged pictures have a stamp below and in the file: they are not original evidence.
STEM is the picture's name; frame 100 of a video adds _f000100. What was made, by what, and with
which reference stands in OUTPUT/results.json. A folder stands for the pictures directly in it. A
picture that cannot be read is reported, and the others go on.

A model for satellites takes maps: a SAFE folder or zip, JPEG 2000, GeoTIFF, or a folder of dates,
all of it or a part (--window). One that enlarges, and `bicubic`, write OUTPUT/STEM.tif and
OUTPUT/STEM_consistency.tif, how far it is from what was measured; one that finds writes
OUTPUT/STEM_mask.tif and OUTPUT/STEM.geojson. Stopped or killed, the same command goes on.

With --clip a range of frames of one video becomes an enhanced video. Stopped or killed, the same
command goes on where it was.
"""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from inspector import __version__
from inspector.commands import run_map
from inspector.commands.arguments import add_device, natural
from inspector.commands.console import complain, console_progress, make_folder, write_json
from inspector.commands.frames import check_frames, frame_numbers
from inspector.commands.project_output import ProjectOutput
from inspector.commands.run_clip import write_clip
from inspector.commands.run_enhanced import Enhancing, chosen_reference
from inspector.commands.run_masks import THRESHOLD, Segmenting
from inspector.commands.run_restored import Restoring
from inspector.commands.works import Input, Work, inputs
from inspector.core.card import ModelCard
from inspector.core.enhanced import BICUBIC
from inspector.core.errors import ExportError, ModelError, SettingsError, SourceError
from inspector.core.map_models import enlarges_pictures, takes_maps
from inspector.core.progress import Progress
from inspector.core.restoration import MODES
from inspector.engine import device, restore, segment
from inspector.engine.catalog import Catalog
from inspector.engine.enlarging import load_enlarging
from inspector.io.files import shown
from inspector.io.photos import list_photos
from inspector.io.source import open_source
from inspector.io.video_format import sniff_file
from inspector.io.video_source import VideoSource
from inspector.paths import models_dirs

RESULTS = "results.json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--model", required=True, metavar="ID", help="see `inspector models`")
    parser.add_argument(
        "--input",
        nargs="+",
        required=True,
        metavar="PATH",
        help="pictures, folders, videos and maps",
    )
    made = parser.add_mutually_exclusive_group(required=True)
    made.add_argument("--output", type=Path, metavar="DIR", help="where results are written")
    made.add_argument("--clip", type=Path, metavar="FILE.mp4", help="write one enhanced video")
    parser.add_argument(
        "--frames", type=frame_numbers, metavar="N,N-N",
        help="which frames of videos, counted from 0: 100,250-260",
    )  # fmt: skip
    parser.add_argument(
        "--reference", type=_reference, metavar="auto|none|N",
        help="which other frame helps to enlarge: the best of its neighbours, none, or frame N",
    )  # fmt: skip
    parser.add_argument(
        "--mode", choices=MODES,
        help="which differences from a restored surface are damage: dark ones (unless given), or "
        "those of the published code or paper",
    )  # fmt: skip
    parser.add_argument(
        "--project", type=Path, metavar="FILE",
        help="also write or continue a project for the window, with the masks",
    )  # fmt: skip
    parser.add_argument(
        "--window", type=run_map.window, metavar="COL,ROW,W,H", help="which part of a map"
    )
    parser.add_argument(
        "--date", metavar="DAY|N",
        help="which date of several maps: the last one, unless its day or number (from 0) is given",
    )  # fmt: skip
    parser.add_argument(
        "--cluster", metavar="ADDRESS",
        help="enlarge maps on a dask cluster, such as tcp://10.0.0.1:8786",
    )  # fmt: skip
    add_device(parser)


class _Job(Protocol):
    """What is done with each picture; it writes files and says what they are."""

    def make(self, work: Work, progress: Progress) -> dict[str, Any]: ...


@dataclass
class _Batch:
    """What a run has made so far; `card` is None for `BICUBIC`."""

    card: ModelCard | None
    results: list[dict[str, Any]] = field(default_factory=list)
    failures: list[dict[str, Any]] = field(default_factory=list)

    def fail(self, path: Path | str, message: str, number: int | None = None) -> None:
        """Note a picture, or a frame of a video, of which nothing was made."""
        frame = {} if number is None else {"frame": number}
        self.failures.append({"input": str(path), **frame, "message": message})

    def as_json(self) -> dict[str, Any]:
        """The content of results.json; `size` is width and height in pixels."""
        weights = self.card.weights if self.card else None
        finds = {}
        if self.card and self.card.finds:
            finds = {"threshold": THRESHOLD, "labels": list(self.card.labels)}
        return {
            "inspector": __version__,
            "model": self.card.id if self.card else BICUBIC,
            "sha256": weights.sha256 if weights else None,
            **finds,
            "results": self.results,
            "failures": self.failures,
        }


def run(args: argparse.Namespace) -> int:
    """Run the model; 1 if a picture failed."""
    if args.model == BICUBIC:
        return _run_maps(args, None)
    card = restore.card_of(Catalog(models_dirs()), args.model)
    if takes_maps(card):
        return _run_maps(args, card)
    _check(args, card)
    if args.clip is not None:
        return write_clip(args, card)
    batch = _Batch(card)
    files = _inputs(args, batch)
    make_folder(args.output)
    if any(one.file.parent.resolve() == args.output.resolve() for one in files):
        raise ExportError(
            f"{args.output} holds input pictures, which results could replace; "
            "choose another output folder."
        )
    try:
        with contextlib.ExitStack() as stack:
            project = stack.enter_context(ProjectOutput(args.project)) if args.project else None
            job = _job(args, card, project) if files else None
            progress = stack.enter_context(console_progress("Running"))
            for index, one in enumerate(files):
                assert job is not None
                _run_file(one, job, args.output, batch, progress.part(index, len(files)))
    finally:
        # Also when the run was stopped: the results that are there should have their provenance.
        write_json(args.output / RESULTS, batch.as_json())
    for failure in batch.failures:
        frame = f", frame {failure['frame']}" if "frame" in failure else ""
        complain(f"{failure['input']}{frame}: {failure['message']}")
    what = "Masks" if card.finds else "Enhanced pictures"
    print(f"{what} in {args.output}: {len(batch.results)}.")
    return 1 if batch.failures else 0


def _run_maps(args: argparse.Namespace, card: ModelCard | None) -> int:
    """A model for satellites, or plain enlargement; 1 if a map failed."""
    wrong = {"--frames": args.frames, "--reference": args.reference, "--mode": args.mode}
    wrong |= {"--clip": args.clip, "--project": args.project}
    for name, value in wrong.items():
        if value is not None:
            raise SettingsError(f"{args.model} works on maps; leave out {name}.")
    batch = _Batch(card)
    maps = run_map.map_paths(args.input, args.output)
    make_folder(args.output)
    try:
        job = run_map.map_job(args, card)
        with console_progress("Running") as progress:
            for index, (path, stem) in enumerate(maps):
                try:
                    batch.results.append(job.run(path, stem, progress.part(index, len(maps))))
                except (SourceError, ModelError) as error:
                    batch.fail(path, error.message)
    finally:
        write_json(args.output / RESULTS, batch.as_json())
    for failure in batch.failures:
        complain(f"{failure['input']}: {failure['message']}")
    print(f"Maps in {args.output}: {len(batch.results)}.")
    return 1 if batch.failures else 0


def _check(args: argparse.Namespace, card: ModelCard) -> None:
    """Raises SettingsError for what does not go together."""
    if args.window is not None or args.date is not None or args.cluster is not None:
        raise SettingsError(
            f"{card.title} takes no maps; leave out --window, --date and --cluster."
        )
    if card.judges:
        raise SettingsError(
            f"{card.title} gives boxes or codes of whole pictures, which are compared and not "
            "kept: use it with `inspector evaluate` or `inspector delta`."
        )
    if not card.finds and not enlarges_pictures(card):
        raise SettingsError(f"{card.title} cannot be run by itself; choose another model.")
    if args.mode is not None and card.task != "restore":
        raise SettingsError(
            f"{card.title} restores no surfaces and has no modes; leave out --mode."
        )
    if card.finds:
        if args.reference is not None or args.clip is not None:
            raise SettingsError(
                f"{card.title} finds defects; --reference and --clip are for models that enlarge, "
                "see `inspector models`."
            )
    elif args.project is not None:
        raise SettingsError("Only masks are kept in a project; leave out --project.")


def _job(args: argparse.Namespace, card: ModelCard, project: ProjectOutput | None) -> _Job:
    """The model of the card, ready. Raises ModelError."""
    chosen = device.choose(args.device)
    if card.task == "segment":
        return Segmenting(segment.load(card, chosen), project)
    if card.task == "restore":
        model = restore.load(card, chosen)
        return Restoring(model, args.mode or model.modes[0], project)
    enlarge = load_enlarging(card, chosen)
    return Enhancing(enlarge, chosen_reference(enlarge, args.reference))


def _run_file(one: Input, job: _Job, output: Path, batch: _Batch, progress: Progress) -> None:
    """Everything that is wanted of one file; what fails is noted."""
    numbers: Sequence[int | None] = one.numbers or (None,)
    try:
        with contextlib.closing(open_source(one.file)) as source:
            if isinstance(source, VideoSource) and one.numbers:
                source.prepare(progress.part(0, 10))
                check_frames(source, one.numbers)
            for done, (number, stem) in enumerate(zip(numbers, one.stems, strict=True)):
                work = Work(one.file, source, number, output, stem)
                try:
                    made = job.make(work, progress.part(done, len(numbers)))
                except (SourceError, ModelError) as error:
                    batch.fail(one.file, error.message, number)
                    continue
                batch.results.append({**work.as_json(), **made})
    except SourceError as error:
        batch.fail(one.file, error.message)


def _inputs(args: argparse.Namespace, batch: _Batch) -> list[Input]:
    """What is wanted of the files behind files and folders, each file once."""
    found: dict[Path, tuple[Path, tuple[int, ...] | None]] = {}
    for place in args.input:
        try:
            files = list_photos([place])
        except SourceError as error:
            batch.fail(place, error.message)
            continue
        if not files:
            batch.fail(place, "There are no pictures in this folder; choose another one.")
        for file in files:
            video = sniff_file(file) is not None
            if video and args.frames is None:
                batch.fail(
                    file,
                    f"{shown(file)} is a video; name its frames, such as --frames 100,250-260.",
                )
            elif not video and args.frames is not None:
                batch.fail(file, f"{shown(file)} is no video; leave it out, or --frames.")
            else:
                found.setdefault(file.resolve(), (file, args.frames))
    return inputs(list(found.values()))


def _reference(text: str) -> str | int:
    return text if text in ("auto", "none") else natural(text)
