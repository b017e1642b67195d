"""Pack what models are trained on, rendered or photographed. The same numbers pack the same
pictures. `inspector train pack` is this command, too.

`pictures`: the folder DATA with images/, and masks/ or objects.json, in one file of at most 24 MiB,
which stands for the folder wherever a training takes one, also on a machine that has nothing but
torch, torchvision, numpy and safetensors. Masks stay exact; pictures are compressed further only
where they do not fit, as few and as little as that takes. Call the file like the folder.

`neighbours`, for super-resolution: frames, what neighbouring cameras see of the same, and depth, in
one file of at most 24 MiB. Every sixth run is held out to score with.

`sewer-masks`, for segmentation: a folder with images/, masks/ and labels.txt; the masks hold the
numbers of the labels, and 255 where a defect is too small or too dark to be seen. Call the folder
sewer-masks, and the card of a model that is trained on it names what it was trained on.

`sewer-tasks`, for the task networks of the papers: the same with masks of three labels (joint
offset, intruding lateral, infiltration), and objects.json with their boxes and the codes of each
picture.

`satellite`, to enlarge satellite pictures: scenes of land, and what a Sentinel-2 records of them at
several dates, in one file; every sixth scene is held out. `land-masks`, to find roads and buildings
in enlarged ones: a folder like sewer-masks, to be called land-masks."""

from __future__ import annotations

import argparse
from pathlib import Path

from inspector.commands.arguments import natural, positive
from inspector.commands.console import console_progress
from inspector.core.errors import SettingsError
from inspector.imaging.scenes.pipe.class_masks import CLASSES, write_class_masks
from inspector.imaging.scenes.pipe.task_truth import CODES, LABELS, write_task_truth
from inspector.imaging.scenes.satellite.label_masks import write_land_masks
from inspector.imaging.scenes.satellite.scene import SIDE_PX
from inspector.train.folder_pack import pack_folder
from inspector.train.sat_pack import write_land
from inspector.train.sr_pack import PackSpec, pack

RUNS = {
    "neighbours": 48,
    "sewer-masks": 280,
    "sewer-tasks": 280,
    "satellite": 36,
    "land-masks": 120,
}
PICTURES = "pictures"
SHOTS = {"neighbours": 4, "sewer-masks": 4, "sewer-tasks": 4, "satellite": 10, "land-masks": 1}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--kind", choices=(*RUNS, PICTURES), default="neighbours", help="what to pack"
    )
    parser.add_argument(
        "--data", type=Path, metavar="DATA", help="the folder to pack; for pictures alone"
    )
    parser.add_argument(
        "--output", type=Path, required=True, metavar="PATH",
        help="FILE.safetensors; of sewer-masks, sewer-tasks and land-masks a folder",
    )  # fmt: skip
    parser.add_argument(
        "--runs", type=positive, metavar="N",
        help=f"pipes or scenes to render ({', '.join(f'{kind}: {n}' for kind, n in RUNS.items())})",
    )  # fmt: skip
    parser.add_argument(
        "--shots", type=positive, metavar="N",
        help="frames of each run (4), or dates of each scene (10)",
    )  # fmt: skip
    parser.add_argument(
        "--seed", type=natural, default=0, metavar="N", help="the first run or scene"
    )


def run(args: argparse.Namespace) -> int:
    """Write a pack of a folder, or render one."""
    if (args.kind == PICTURES) != (args.data is not None):
        raise SettingsError("--data is the folder of --kind pictures: give both or neither.")
    if args.kind == PICTURES:
        return _pictures(args)
    runs, shots = args.runs or RUNS[args.kind], args.shots or SHOTS[args.kind]
    if args.kind == "land-masks":
        with console_progress("Packing") as progress:
            write_land_masks(args.output, runs, args.seed, SIDE_PX, progress)
        print(f"{runs} scenes are in {args.output}.")
        return 0
    if args.kind == "satellite":
        with console_progress("Packing") as progress:
            write_land(args.output, runs, args.seed, shots, SIDE_PX, progress)
        size_mib = args.output.stat().st_size / (1 << 20)
        print(f"{runs} scenes at {shots} dates are in {args.output} ({size_mib:.1f} MiB).")
        return 0
    if args.kind == "sewer-masks":
        with console_progress("Packing") as progress:
            seen = write_class_masks(args.output, runs, shots, args.seed, progress)
        shown = ", ".join(f"{name} {seen[name]}" for name in CLASSES)
        print(f"The frames are in {args.output}; so many show each label: {shown}.")
        return 0
    if args.kind == "sewer-tasks":
        with console_progress("Packing") as progress:
            seen = write_task_truth(args.output, runs, shots, args.seed, progress)
        shown = ", ".join(f"{name} {seen[name]}" for name in (*LABELS, *CODES))
        print(f"The frames are in {args.output}; so many show each label and code: {shown}.")
        return 0
    spec = PackSpec(runs=runs, shots=shots, first_run=args.seed)
    with console_progress("Packing") as progress:
        count = pack(spec, args.output, progress)
    size_mib = args.output.stat().st_size / (1 << 20)
    print(f"{count} pairs of frames are in {args.output} ({size_mib:.1f} MiB).")
    return 0


def _pictures(args: argparse.Namespace) -> int:
    if args.runs or args.shots or args.seed:
        raise SettingsError("A folder is packed whole; leave out --runs, --shots and --seed.")
    with console_progress("Packing") as progress:
        made = pack_folder(args.data, args.output, progress)
    size_mib = made.size_bytes / (1 << 20)
    print(f"{made.pictures} pictures are in {args.output} ({size_mib:.1f} MiB).")
    if made.changed:
        print(f"{made.changed} of them were written again as JPEG of quality {made.quality}.")
    return 0
