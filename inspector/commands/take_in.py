"""Bring what other programs wrote into a project, as one edit. Pictures are found by their names
and must have the size that the file says; what has no picture, another size or a form that is not
understood is named and left out. Shapes that came from this project change the ones they were."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from inspector.commands.console import complain, console_progress
from inspector.commands.exchange_means import means
from inspector.core import edits
from inspector.core.annotation import unmeasured
from inspector.core.document import Document
from inspector.core.errors import ProjectError
from inspector.core.progress import Progress
from inspector.imaging.measures import measure_shape
from inspector.io.exchange.format_facts import READ
from inspector.io.exchange.formats import read
from inspector.io.exchange.incoming import taken_in
from inspector.io.files import shown
from inspector.io.project import ProjectFile, project_path
from inspector.io.source import entry_for, list_media


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE", help="files or folders")
    parser.add_argument("--format", choices=READ, required=True)
    parser.add_argument(
        "--project", type=Path, required=True, metavar="PROJECT",
        help="the project that takes them in; a new one needs --pictures",
    )  # fmt: skip
    parser.add_argument(
        "--pictures", type=Path, nargs="+", metavar="PATH", default=[],
        help="photos, videos and folders to add to the project first",
    )  # fmt: skip


def run(args: argparse.Namespace) -> int:
    """Take the files in; 1 if nothing of them was understood."""
    path = project_path(args.project)
    with _opened(path) as (file, before), console_progress("Reading") as progress:
        listed = _with_pictures(before, args.pictures, path, progress.part(0, 3))
        incoming = read(args.format, args.files, listed, means(), progress.part(1, 3))
        after = _measured(taken_in(listed, incoming), progress.part(2, 3))
        if after is not before:
            if file is None:
                ProjectFile.create(path, after).close()
            else:
                file.append(before, after)
                file.save(after)
    for notice in incoming.notices:
        complain(notice)
    print(incoming.summary)
    return 0 if incoming.new or incoming.changed or incoming.same or incoming.heads else 1


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[tuple[ProjectFile | None, Document]]:
    """The project, or None and an empty document for one that is still to be made."""
    if not path.exists():
        yield None, Document(created_at=datetime.now(UTC).isoformat(timespec="seconds"))
        return
    file, opened = ProjectFile.open(path)
    with contextlib.closing(file):
        if opened.read_only:
            raise ProjectError(f"{shown(path)} is open in another window; close it there first.")
        yield file, opened.document


def _with_pictures(
    document: Document, given: list[Path], path: Path, progress: Progress
) -> Document:
    if not given and not document.sources:
        raise ProjectError(f"{shown(path)} has no pictures; name them with --pictures.")
    known = {entry.quick_key for entry in document.sources.values()}
    added = []
    files = list_media(given) if given else []
    for done, file in enumerate(files):
        progress.step(done, len(files))
        entry = entry_for(file, path.resolve().parent)
        if entry.quick_key not in known:
            known.add(entry.quick_key)
            added.append(entry)
    return edits.add_sources(document, added)


def _measured(document: Document, progress: Progress) -> Document:
    """With the measures that a report needs; the window fills them in by itself."""
    todo = [a for a in document.annotations.values() if unmeasured(a)]
    found = {}
    for done, annotation in enumerate(todo):
        progress.step(done, len(todo))
        found[annotation.id] = measure_shape(annotation.shape)
    return edits.set_measures(document, found)
