"""Pictures of a project: listing photos, naming them in the document, finding sources again."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from inspector.core.annotation import new_id
from inspector.core.document import SourceEntry
from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.io.files import is_hidden, local_path, shown
from inspector.io.hashing import quick_key, size_bytes
from inspector.io.photo_header import PHOTO_SUFFIXES, read_header, sniff_file

_DIGITS = re.compile(r"([0-9]+)")
_MAX_FILES = 200_000

NaturalKey = tuple[tuple[tuple[int, int, str], ...], str]


def natural_key(text: str) -> NaturalKey:
    """Sorts `img2` before `img10`, without regard to case."""
    parts = _DIGITS.split(text.casefold())
    # Texts and numbers alternate, so equal places always hold the same kind.
    return tuple((0, int(p), "") if i % 2 else (1, 0, p) for i, p in enumerate(parts)), text


def list_photos(
    places: str | Path | Iterable[str | Path], *, recursive: bool = False
) -> list[Path]:
    """The photos of a folder, or of several folders and files together, in natural order.

    In folders, hidden files and files that are no pictures are skipped; a file that by its name
    claims to be a picture is kept, so that a broken one is reported instead of vanishing. Files
    named directly are all kept. Raises SourceError for a place that is not there or not readable.
    """
    several = [places] if isinstance(places, str | Path) else list(places)
    found: dict[Path, None] = {}
    for place in map(local_path, several):
        if place.is_dir():
            found |= dict.fromkeys(p for p in visible_files(place, recursive) if _is_photo(p))
        elif place.exists():
            found[place] = None
        else:
            raise SourceError(
                tr("{place} is not there; choose another file or folder.", place=shown(place))
            )
    return sorted(found, key=place_key)


def place_key(path: Path) -> tuple[NaturalKey, NaturalKey]:
    """Sorts files of several folders, each folder in natural order."""
    return natural_key(str(path.parent)), natural_key(path.name)


def entry_for(path: Path, base: Path | None) -> SourceEntry:
    """A photo as the document lists it. `base`: the folder of the project file, if it has one.

    Raises SourceError if the header cannot be read.
    """
    header = read_header(path)
    width, height = header.oriented_size
    return SourceEntry(
        id=new_id(),
        kind="photo",
        path=stored_path(path, base),
        name=path.name,
        width_px=width,
        height_px=height,
        size_bytes=header.size_bytes,
        quick_key=quick_key(path),
        captured_at=header.notes.captured_at,
        gps=header.notes.gps,
    )


def stored_path(path: Path, base: Path | None) -> str:
    """Relative to `base` with forward slashes; absolute without a base or on another drive."""
    absolute = Path(os.path.abspath(path))
    if base is None:
        return absolute.as_posix()
    try:
        return Path(os.path.relpath(absolute, os.path.abspath(base))).as_posix()
    except ValueError:
        return absolute.as_posix()


def resolve(entry: SourceEntry, base: Path | None) -> Path:
    """Where a listed photo is; whether it is there, opening it tells.

    Raises SourceError for addresses and network paths: a project from elsewhere must not make this
    machine call others.
    """
    path = local_path(entry.path)
    if path.is_absolute() or base is None:
        return path
    return Path(os.path.normpath(base / path))


def rebased(entry: SourceEntry, old_base: Path | None, new_base: Path) -> SourceEntry:
    """The same photo, listed by a project file in another folder."""
    path = stored_path(resolve(entry, old_base), new_base)
    return entry if path == entry.path else replace(entry, path=path)


def relocate(
    entries: Sequence[SourceEntry],
    folder: Path,
    base: Path | None,
    progress: Progress | None = None,
) -> list[SourceEntry]:
    """Look for missing sources in a folder and everything below it.

    Only a file with the same content (quick key) counts; one of the same name is tried first. Maps
    may be folders, and the folder given may be one. Returns the entries that were found, with
    their new paths. Raises SourceError and Cancelled.
    """
    folder = local_path(folder)
    by_size: dict[int, list[Path]] = {}
    for path in visible_files(folder, recursive=True):
        with contextlib.suppress(OSError):
            by_size.setdefault(path.stat().st_size, []).append(path)
    if any(entry.kind == "map" for entry in entries):
        for path in (folder, *_visible_folders(folder)):
            with contextlib.suppress(SourceError):
                by_size.setdefault(size_bytes(path), []).append(path)
    found = []
    for done, entry in enumerate(entries):
        if progress is not None:
            progress.step(done, len(entries))
        candidates = by_size.get(entry.size_bytes, [])
        for path in sorted(candidates, key=lambda p: (p.name != entry.name, natural_key(str(p)))):
            if _has_key(path, entry.quick_key):
                found.append(replace(entry, path=stored_path(path, base), name=path.name))
                break
    return found


def _has_key(path: Path, key: str) -> bool:
    try:
        return quick_key(path) == key
    except SourceError:  # one unreadable candidate must not end the search
        return False


def _visible_folders(folder: Path) -> Iterator[Path]:
    for entry in _scanned(folder):
        path = Path(entry.path)
        if not is_hidden(path) and entry.is_dir(follow_symlinks=False):
            yield path
            yield from _visible_folders(path)


def _is_photo(path: Path) -> bool:
    return path.suffix.casefold() in PHOTO_SUFFIXES or sniff_file(path) is not None


def visible_files(folder: Path, recursive: bool = False) -> Iterator[Path]:
    """Regular, visible files; links to folders are not followed."""
    for entry in _scanned(folder):
        path = Path(entry.path)
        if is_hidden(path):
            continue
        if entry.is_file():
            yield path
        elif recursive and entry.is_dir(follow_symlinks=False):
            yield from visible_files(path, recursive)


def _scanned(folder: Path) -> list[os.DirEntry[str]]:
    try:
        entries = list(os.scandir(folder))
    except OSError as error:
        raise SourceError(
            tr("The folder {folder} cannot be read; check its permissions.", folder=shown(folder)),
            str(error),
        ) from error
    if len(entries) > _MAX_FILES:
        raise SourceError(
            tr(
                "{folder} holds more than {most} files; choose a smaller folder.",
                folder=shown(folder),
                most=_MAX_FILES,
            )
        )
    return entries
