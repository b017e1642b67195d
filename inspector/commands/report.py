"""Write the PDF and the CSV of a project, as the window does. What the report still lacks is named
on stderr, and the files are written all the same."""

from __future__ import annotations

import argparse
import contextlib
from dataclasses import replace
from pathlib import Path

from inspector.commands.console import complain, console_progress
from inspector.core import edits
from inspector.core.document import Document
from inspector.core.errors import SourceError
from inspector.core.progress import Progress
from inspector.engine.catalog import Catalog
from inspector.engine.classical import CARD as DARK_OTSU_CARD
from inspector.io import hashing
from inspector.io.photos import resolve
from inspector.io.project import ProjectFile
from inspector.paths import cache_dir, models_dirs, resources_dir, user_data_dir
from inspector.report.check import gaps
from inspector.report.csv import write_csv
from inspector.report.evidence import runs_behind
from inspector.report.fonts import Fonts
from inspector.report.pdf import write_pdf
from inspector.standards.books import USER_FOLDER, load_books


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT", help="a file *.inspector.h5")
    parser.add_argument("--pdf", type=Path, metavar="FILE")
    parser.add_argument(
        "--csv", type=Path, metavar="FILE", help="beside it, FILE_columns.csv explains the columns"
    )


def run(args: argparse.Namespace) -> int:
    """Write what was asked for; 2 if nothing was."""
    if args.pdf is None and args.csv is None:
        complain("There is nothing to write; say --pdf FILE, --csv FILE or both.")
        return 2
    base = args.project.resolve().parent
    tables: tuple[Path, ...] = ()
    file, opened = ProjectFile.open(args.project)
    with contextlib.closing(file):
        for notice in opened.notices:
            complain(notice)
        fonts_dir = resources_dir() / "fonts"
        books = load_books(resources_dir() / "standards", user_data_dir() / USER_FOLDER)
        with console_progress("Writing") as progress:
            document = _hashed(opened.document, base, progress.part(0, 2))
            if args.pdf is not None:
                write_pdf(
                    document,
                    base,
                    args.pdf,
                    fonts_dir=fonts_dir,
                    translations_dir=resources_dir() / "translations",
                    models=(*Catalog(models_dirs()).cards, DARK_OTSU_CARD),
                    runs=runs_behind(document, file.results),
                    books=books,
                    results=file.results,
                    cache_dir=cache_dir() / "videos",
                    progress=progress.part(1, 2),
                )
            if args.csv is not None:
                tables = write_csv(document, args.csv, books=books, results=file.results)
        for gap in gaps(document, base, Fonts.load(fonts_dir), books):
            complain(gap.message)
    for path in filter(None, (args.pdf, *tables[::2])):
        print(f"{path} is written.")
    return 0


def _hashed(document: Document, base: Path, progress: Progress) -> Document:
    """The document with the SHA-256 of every picture that is there; the project stays as it is."""
    lacking = [source for source in document.sources.values() if not source.sha256]
    found = []
    for index, source in enumerate(lacking):
        progress.step(index, len(lacking))
        # A picture that is gone is named among the gaps.
        with contextlib.suppress(SourceError):
            found.append(replace(source, sha256=hashing.sha256(resolve(source, base))))
    return edits.add_sources(document, found)
