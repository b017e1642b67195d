"""What models found: immutable HDF5 parts in the folder beside the project.

One part is one job's frames: written to a temporary name, forced onto the disk, renamed, then
listed in the document with its SHA-256. Parts can be deleted; running the model again makes them
anew.

    /              attributes format (int), app
    /<result id>   uint8 (classes, height, width), gzip 1;
                   attributes provenance (JSON), labels (JSON), origin_x, origin_y (int)
"""

from __future__ import annotations

import functools
import json
import shutil
import threading
from collections.abc import Sequence
from pathlib import Path

from inspector import MAX_PICTURE_PIXELS
from inspector.core.annotation import new_id
from inspector.core.document import ResultEntry
from inspector.core.errors import InspectorError, ProjectError
from inspector.core.frame import FrameRef
from inspector.core.mask import Mask, Provenance
from inspector.core.progress import Progress
from inspector.io import safe_hdf5
from inspector.io.codec import SchemaError, decode, encode
from inspector.io.files import fsync_folder, shown, write_atomically
from inspector.io.hashing import sha256

PART_FORMAT = 1
_TASK = "segment"
_MAX_CLASSES = 64
_CHUNK_SIDE_PX = 1024


class ResultStore:
    """The results folder of one project. Reading and writing may happen in different threads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._verified: set[tuple[str, str]] = set()
        self._guard = threading.Lock()

    def write(self, items: Sequence[tuple[FrameRef, Mask]], created_at: str) -> list[ResultEntry]:
        """Store masks durably as one new part; the entries are for the document.

        `created_at`: ISO 8601, UTC. Raises ProjectError.
        """
        if not items:
            return []
        ids = [new_id() for _ in items]
        arrays = {
            i: safe_hdf5.NewArray(
                mask.probability,
                gzip=1,
                chunks=_chunks(mask),
                attributes={
                    "provenance": json.dumps(encode(mask.provenance)),
                    "labels": json.dumps(list(mask.labels)),
                    "origin_x": mask.origin[0],
                    "origin_y": mask.origin[1],
                },
            )
            for i, (_, mask) in zip(ids, items, strict=True)
        }
        part = f"{new_id()}.h5"
        path = self.folder / part
        try:
            if self.folder.is_symlink():
                raise OSError("the folder is a link to another place")
            self.folder.mkdir(parents=True, exist_ok=True)
            write_atomically(
                path,
                lambda temporary: safe_hdf5.write_new(
                    temporary, {"format": PART_FORMAT, "app": "Inspector"}, arrays
                ),
            )
            fsync_folder(self.folder.parent)
        except OSError as error:
            raise ProjectError(
                f"The results cannot be stored in {shown(self.folder)}; free some space or save "
                "the project elsewhere.",
                str(error),
            ) from error
        digest = sha256(path)
        with self._guard:
            self._verified.add((part, digest))
        return [
            ResultEntry(i, frame, _TASK, mask.provenance.model_id, part, digest, created_at)
            for i, (frame, mask) in zip(ids, items, strict=True)
        ]

    def read(self, entry: ResultEntry) -> Mask:
        """The mask of an entry. Its part is hashed the first time it is read.

        Raises ProjectError if the part is missing, changed or damaged.
        """
        path = self.folder / entry.part
        try:
            self._verify(entry, path)
            return _read_mask(path, entry)
        except (InspectorError, SchemaError, ValueError) as error:
            raise _damaged(entry, path, error) from error

    def provenance(self, entry: ResultEntry) -> Provenance:
        """How the result of an entry was made, without reading its pixels. Raises ProjectError."""
        path = self.folder / entry.part
        try:
            self._verify(entry, path)
            with safe_hdf5.open_to_read(path) as file:
                return _read_provenance(file, entry)
        except (InspectorError, SchemaError, ValueError) as error:
            raise _damaged(entry, path, error) from error

    def copy_parts(
        self, entries: Sequence[ResultEntry], target: Path, progress: Progress | None = None
    ) -> list[str]:
        """Copy the parts of entries into another results folder; returns those that are missing.

        Raises OSError and Cancelled.
        """
        missing = []
        parts = sorted({e.part for e in entries})
        if parts:
            if target.is_symlink():
                raise OSError("the folder of results is a link to another place")
            target.mkdir(parents=True, exist_ok=True)
        for done, part in enumerate(parts):
            if progress is not None:
                progress.step(done, len(parts))
            source = self.folder / part
            if self.folder.is_symlink() or source.is_symlink() or not source.is_file():
                missing.append(part)
            elif not (target / part).exists():  # parts never change
                write_atomically(target / part, functools.partial(_copy, source))
        return missing

    def _verify(self, entry: ResultEntry, path: Path) -> None:
        if self.folder.is_symlink() or path.is_symlink():
            raise ProjectError("the part lies in another place")
        key = (entry.part, entry.part_sha256)
        with self._guard:
            if key in self._verified:
                return
        if sha256(path) != entry.part_sha256:
            raise ProjectError("the part does not match its checksum")
        with self._guard:
            self._verified.add(key)


def _damaged(entry: ResultEntry, path: Path, error: Exception) -> ProjectError:
    return ProjectError(
        f"A result of {shown(entry.model_id)} is missing or damaged; run the model again.",
        f"{path}: {error}",
    )


def _read_provenance(file: safe_hdf5.SafeReader, entry: ResultEntry) -> Provenance:
    made = _loaded(file.text("provenance", entry.id))
    provenance: Provenance = decode(Provenance, made, "provenance")
    return provenance


def _copy(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)


def _chunks(mask: Mask) -> tuple[int, ...]:
    """One class and at most 1024 x 1024 pixels, so that a chunk stays near a mebibyte."""
    return (1, min(mask.height_px, _CHUNK_SIDE_PX), min(mask.width_px, _CHUNK_SIDE_PX))


def _read_mask(path: Path, entry: ResultEntry) -> Mask:
    spec = safe_hdf5.ArraySpec("uint8", 3, _MAX_CLASSES * MAX_PICTURE_PIXELS)
    with safe_hdf5.open_to_read(path) as file:
        if file.integer("format") != PART_FORMAT:
            raise ProjectError("the part has another format")
        probability = file.array(entry.id, spec)
        provenance = _read_provenance(file, entry)
        labels = _loaded(file.text("labels", entry.id))
        origin = (file.integer("origin_x", entry.id), file.integer("origin_y", entry.id))
    return Mask(
        probability,
        decode(tuple[str, ...], labels, "labels"),
        provenance,
        origin,
    )


def _loaded(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SchemaError(str(error)) from error
