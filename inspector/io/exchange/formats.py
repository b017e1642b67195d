"""What writes and reads each format, and how files get onto the disk."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector.core.document import Document
from inspector.core.enhanced import is_on_enhanced
from inspector.core.errors import ExportError, SourceError
from inspector.core.language import mark, plural, tr
from inspector.core.progress import Progress
from inspector.io.exchange import (
    cjj_tables,
    coco,
    crack_tables,
    dwa,
    dwa_read,
    en_tables,
    labelme,
    land_table,
    mask_files,
    pacp_tables,
    voc,
    yolo,
)
from inspector.io.exchange import map_findings as places
from inspector.io.exchange.format_facts import FACTS, PICTURES_IN, Format
from inspector.io.exchange.incoming import Incoming
from inspector.io.exchange.outgoing import Export, Extra, OutFile, outgoing
from inspector.io.exchange.picture_files import Copying, with_copies
from inspector.io.exchange.pixels import Pixels
from inspector.io.exporting import export_errors, write_file
from inspector.io.files import local_path, shown
from inspector.io.photos import natural_key, resolve, visible_files
from inspector.io.results import ResultStore
from inspector.standards.books import Books
from inspector.standards.crosswalk import Crosswalk
from inspector.standards.pavement_table import PavementTable

NOTHING = mark("Nothing is accepted yet; accept findings to export them.")
_MAX_FILES = 200_000
_MOST_FAULTS = 3


@dataclass(frozen=True)
class Means:
    """What formats need beside the document."""

    pixels: Pixels
    books: Books
    results: ResultStore | None = None
    crosswalk: Crosswalk | None = None
    """Derive PACP codes by it; None leaves other books' observations out."""
    copying: Copying | None = None
    """Copy the pictures, too, into formats of `PICTURES_IN`."""
    pavement: PavementTable | None = None
    """What the formats of pavement standards need."""


def make(
    name: Format,
    document: Document,
    means: Means,
    wanted: Collection[Extra] = (),
    progress: Progress | None = None,
) -> Export:
    """The files of a format, not written yet. Raises ExportError if there is nothing to write, and
    Cancelled."""
    if name == "pacp":
        return pacp_tables.export(document, means.books, means.crosswalk)
    if name == "dwa":
        return dwa.export(document, means.books)
    if name == "cjj":
        return cjj_tables.export(document, means.books)
    if name == "en13508":
        return en_tables.export(document, means.books)
    if name == "d6433" or name == "ltpp" or name == "r85":
        if means.pavement is None:
            raise ValueError("the table of pavement standards is needed")
        return crack_tables.export(name, document, means.pavement, means.pixels)
    if name == "land":
        stamped = frozenset(_on_enhanced(document, means.results))
        return land_table.export(document, stamped, means.pixels)
    given = outgoing(document, wanted)
    if not given.count:
        raise ExportError(tr(NOTHING))
    if name == "geojson":
        made = places.export(given, lambda: _on_enhanced(document, means.results), means.pixels)
    else:
        copies: tuple[OutFile, ...] = ()
        told: tuple[str, ...] = ()
        if means.copying is not None and name in PICTURES_IN:
            given, copies, told = with_copies(
                given, means.copying, PICTURES_IN[name], progress or Progress()
            )
        made = _WRITERS[name](given, means.pixels)
        made = Export((*made.files, *copies), (*made.notices, *told))
    return Export(made.files, (*given.left_out, *made.notices))


_WRITERS = {
    "coco": coco.export,
    "yolo": yolo.export,
    "labelme": labelme.export,
    "voc": voc.export,
    "masks": mask_files.export,
}


def targets(export: Export, output: Path) -> list[Path]:
    """Where the files go."""
    return [output / file.name if file.name else output for file in export.files]


def check(export: Export, output: Path, document: Document, project: Path) -> None:
    """Raises ExportError if a file would go outside the output folder, or replace the project or a
    picture of it."""
    forbidden = {project.resolve()}
    for entry in document.sources.values():
        try:
            forbidden.add(resolve(entry, project.parent).resolve())
        except SourceError:
            continue  # an address: nothing of ours is there
    room = output.resolve()
    for target in targets(export, output):
        place = target.resolve()
        if place in forbidden or any(parent in forbidden for parent in place.parents):
            raise ExportError(
                tr(
                    "{target} belongs to this project; choose another place for the export.",
                    target=shown(target),
                )
            )
        if place != room and room not in place.parents:
            raise ExportError(
                tr(
                    "{target} leads out of the folder by a link; choose an empty folder.",
                    target=shown(target),
                )
            )


def write(export: Export, output: Path, progress: Progress) -> tuple[str, ...]:
    """Write every file, each whole or not at all; says in sentences which pictures could not be
    copied. Raises ExportError and Cancelled."""
    faults: list[str] = []
    for done, (file, target) in enumerate(zip(export.files, targets(export, output), strict=True)):
        part = progress.part(done, len(export.files))
        part.step(0, 1)
        if file.name:
            with export_errors(target):
                target.parent.mkdir(parents=True, exist_ok=True)
        try:
            content = file.content(part)
        except SourceError as error:
            if not file.is_copy:
                raise
            faults.append(error.message)
            continue
        write_file(target, _writer(content))
    return _not_copied(faults)


def _not_copied(faults: list[str]) -> tuple[str, ...]:
    if not faults:
        return ()
    told = plural("{n} picture is not copied.", "{n} pictures are not copied.", len(faults))
    return (told, *faults[:_MOST_FAULTS])


def _writer(content: bytes) -> Callable[[Path], None]:
    def put(temporary: Path) -> None:
        temporary.write_bytes(content)

    return put


def input_files(name: Format, given: Sequence[Path]) -> list[Path]:
    """Files as they are, and those of the format in folders and below, in natural order. Raises
    SourceError if there are none."""
    found: dict[Path, None] = {}
    for place in map(local_path, given):
        if place.is_dir():
            inside = visible_files(place, recursive=True)
            listed = [p for p in inside if p.suffix.casefold() == FACTS[name].reads]
            found |= dict.fromkeys(sorted(listed, key=lambda p: natural_key(str(p))))
        elif place.exists():
            found[place] = None
        else:
            raise SourceError(
                tr("{place} is not there; choose another file or folder.", place=shown(place))
            )
    if not found or len(found) > _MAX_FILES:
        raise SourceError(
            tr(
                "There are no files of {title} here, or too many; choose others.",
                title=tr(FACTS[name].title),
            )
        )
    return list(found)


def read(
    name: Format, given: Sequence[Path], document: Document, means: Means, progress: Progress
) -> Incoming:
    """What files and folders hold for this document. Raises SourceError and Cancelled."""
    files = input_files(name, given)
    if name == "dwa":
        return dwa_read.read(files, document, means.pixels, means.books, progress)
    return _READERS[name](files, document, means.pixels, progress)


_READERS = {
    "coco": coco.read,
    "yolo": yolo.read,
    "labelme": labelme.read,
    "voc": voc.read,
    "masks": mask_files.read,
}


def _on_enhanced(document: Document, results: ResultStore | None) -> set[str]:
    """The results behind findings that were found on enlarged maps."""
    ids = {a.judged.result_id for a in document.annotations.values() if a.judged is not None}
    cited = [document.results[i] for i in sorted(ids) if i in document.results]
    if results is None:
        return set()
    return {r.id for r in cited if r.task == "segment" and is_on_enhanced(results.provenance(r))}
