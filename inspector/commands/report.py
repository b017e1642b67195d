"""Write the PDF and the CSV of a project, as the window does, and say what the report lacks: by the
way on stderr, or by `--check` alone and thoroughly. The files are written all the same."""

from __future__ import annotations

import argparse
import contextlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from inspector.commands.console import complain, console_progress, plain
from inspector.core import edits
from inspector.core.document import Document, ReportLanguage, TemplateName
from inspector.core.errors import SourceError
from inspector.core.progress import Progress
from inspector.engine.catalog import Catalog
from inspector.engine.classical import CARD as DARK_OTSU_CARD
from inspector.io import hashing
from inspector.io.photos import resolve
from inspector.io.project import ProjectFile
from inspector.paths import cache_dir, models_dirs, resources_dir, user_data_dir
from inspector.report.check import gaps
from inspector.report.check_files import FileCheck
from inspector.report.csv import write_csv
from inspector.report.evidence import runs_behind
from inspector.report.fonts import Fonts
from inspector.report.pdf import write_pdf
from inspector.standards.books import USER_FOLDER, load_books

LACKING = 3
"""The exit code of `--check` where something mandatory is missing."""
_LANGUAGES: dict[str, ReportLanguage] = {"en": "", "de": "de", "zh": "zh"}
_TEMPLATES: dict[str, TemplateName] = {
    "auto": "",
    "sewer": "sewer",
    "pavement": "pavement",
    "satellite": "satellite",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT", help="a file *.inspector.h5")
    parser.add_argument("--output", "--pdf", type=Path, metavar="FILE", help="the PDF to write")
    parser.add_argument(
        "--csv", type=Path, metavar="FILE", help="beside it, FILE_columns.csv explains the columns"
    )
    parser.add_argument(
        "--language", choices=tuple(_LANGUAGES), help="in place of the project's language"
    )
    parser.add_argument(
        "--template", choices=tuple(_TEMPLATES), help="in place of the project's template"
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="print all that the report lacks, compare the files by all their bytes, and exit "
        f"with {LACKING} where something mandatory is missing",
    )


def run(args: argparse.Namespace) -> int:
    """Write and check what was asked for; 2 if nothing was."""
    if args.output is None and args.csv is None and not args.check:
        complain("There is nothing to do; say --output FILE, --csv FILE or --check.")
        return 2
    base = args.project.resolve().parent
    tables: tuple[Path, ...] = ()
    file, opened = ProjectFile.open(args.project)
    with contextlib.closing(file):
        for notice in opened.notices:
            complain(notice)
        fonts_dir = resources_dir() / "fonts"
        books = load_books(resources_dir() / "standards", user_data_dir() / USER_FOLDER)
        with console_progress("Writing" if args.output or args.csv else "Checking") as progress:
            document = _asked(_hashed(opened.document, base, progress.part(0, 3)), args)
            found = gaps(
                document,
                base,
                Fonts.load(fonts_dir),
                books,
                files=FileCheck(whole=args.check),
                results=file.results,
                progress=progress.part(1, 3),
            )
            if args.output is not None:
                write_pdf(
                    document,
                    base,
                    args.output,
                    fonts_dir=fonts_dir,
                    translations_dir=resources_dir() / "translations",
                    models=(*Catalog(models_dirs()).cards, DARK_OTSU_CARD),
                    runs=runs_behind(document, file.results),
                    books=books,
                    results=file.results,
                    cache_dir=cache_dir() / "videos",
                    progress=progress.part(2, 3),
                )
            if args.csv is not None:
                tables = write_csv(document, args.csv, books=books, results=file.results)
    missing = sum(gap.severity == "missing" for gap in found)
    for gap in found:
        if args.check:
            print(f"{'missing' if gap.severity == 'missing' else 'hint'}: {plain(gap.message)}")
        else:
            complain(gap.message)
    for path in filter(None, (args.output, *tables[::2])):
        print(f"{path} is written.")
    if args.check:
        print(f"{missing} missing, {len(found) - missing} to look at.")
    return LACKING if args.check and missing else 0


def _asked(document: Document, args: argparse.Namespace) -> Document:
    """The document with the language and the template that were asked for."""
    changes: dict[str, Any] = {}
    if args.language is not None:
        changes["language"] = _LANGUAGES[args.language]
    if args.template is not None:
        changes["template"] = _TEMPLATES[args.template]
    return edits.set_report(document, replace(document.report, **changes))


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
