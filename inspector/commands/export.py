"""Write what is in a project for other programs. Shapes are in pixels of the original pictures,
turned as the camera was held; frames of a video are called VIDEO_frame_000123.png. Pictures are
copied only with --pictures, and then without what is redacted in them. Only accepted findings are
written, unless --include asks for more.

formats of shapes:
  coco     a JSON with outlines and run lengths; everything comes back with `inspector import`
  labelme  a folder with a JSON for each picture; everything comes back
  yolo     a folder of outlines; lines, notes and grades are lost, holes are cut open
  voc      a folder of boxes; outlines are lost, too
  masks    a folder of indexed PNGs with legend.json; single findings are lost
  geojson  a file of findings on maps, and of photos that know where they were taken
formats of pipe runs:
  pacp     a folder of CSV tables, metric; other books' codes are left out or --derived
  dwa      an XML by DWA-M 150 with codes of EN 13508-2
tables for spreadsheets, each with NAME_columns.csv that explains it (a folder):
  cjj      CJJ 181: list of defects, and runs with S, F, SM, RI, Y, G, YM and MI
  en13508  EN 13508-2: runs and observations with their classes, in fields of DWA-M 150
  d6433    ASTM D6433: lengths, areas, counts and densities by type and severity
  ltpp     the same by the names and severities of LTPP
  r85      AASHTO R 85: lengths and mean widths by type and zone of the lane
  land     findings on maps: class, area, length, longitude and latitude of the centre"""

from __future__ import annotations

import argparse
import contextlib
from pathlib import Path

from inspector.commands.console import complain, console_progress
from inspector.commands.exchange_means import Pictures, means
from inspector.core.errors import ExportError
from inspector.io.exchange.format_facts import ACCEPTED_ONLY, FACTS, FORMATS, PICTURES_IN
from inspector.io.exchange.formats import check, make, targets, write
from inspector.io.exchange.outgoing import EXTRAS
from inspector.io.files import shown
from inspector.io.project import ProjectFile


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT", help="a file *.inspector.h5")
    parser.add_argument("--format", choices=FORMATS, required=True)
    parser.add_argument(
        "--output", type=Path, required=True, metavar="PATH",
        help="the file to write for coco, geojson and dwa, else a folder",
    )  # fmt: skip
    parser.add_argument(
        "--include", choices=EXTRAS, action="append", default=[],
        help="write these shapes, too; may be given several times",
    )  # fmt: skip
    parser.add_argument(
        "--pictures", action="store_true",
        help="yolo, labelme, voc, masks: copy the pictures, too, with redacted areas unreadable",
    )  # fmt: skip
    parser.add_argument(
        "--originals", action="store_true",
        help="with --pictures: copy redacted pictures as they are; whoever gets them sees all",
    )  # fmt: skip
    parser.add_argument(
        "--derived", action="store_true",
        help="pacp: take codes of other books where the crosswalk has just one, marked as derived",
    )  # fmt: skip
    parser.add_argument("--replace", action="store_true", help="replace files that are there")


def run(args: argparse.Namespace) -> int:
    """Write the files; 2 for arguments that do not go together."""
    wrong = "--include" if args.include and args.format in ACCEPTED_ONLY else ""
    wrong = "--derived" if args.derived and args.format != "pacp" else wrong
    wrong = "--pictures" if args.pictures and args.format not in PICTURES_IN else wrong
    if args.originals and not args.pictures:
        complain("--originals says how pictures are copied; add --pictures or leave it out.")
        return 2
    if wrong:
        complain(f"{wrong} says nothing for {args.format}; leave it out.")
        return 2
    file, opened = ProjectFile.open(args.project)
    pictures = Pictures(args.project.absolute().parent)
    with (
        contextlib.closing(file),
        contextlib.closing(pictures),
        console_progress("Writing") as progress,
    ):
        for notice in opened.notices:
            complain(notice)
        document = opened.document
        copying = pictures.copying(args.originals) if args.pictures else None
        given = means(file.results, args.derived, copying)
        export = make(args.format, document, given, args.include, progress)
        check(export, args.output, document, args.project)
        there = [path for path in targets(export, args.output) if path.exists()]
        if there and not args.replace:
            raise ExportError(
                f"{shown(there[0])} is there already; choose another place or add --replace."
            )
        faults = write(export, args.output, progress)
    for notice in (*export.notices, *faults):
        complain(notice)
    print(f"{FACTS[args.format].title}: {args.output} is written.")
    return 0
