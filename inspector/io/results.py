"""What models found: immutable HDF5 parts in the folder beside the project.

One part is one job's frames: written to a temporary name, forced onto the disk, renamed, then
listed in the document with its SHA-256. Parts can be deleted; running the model again makes them
anew.

    /              attributes format (int), app
    /<result id>   of a mask: uint8 (classes, height, width), gzip 1;
                   attributes provenance (JSON), labels (JSON), origin_x, origin_y (int)
                   of an enhanced picture: uint8, of a map uint16, (height, width, bands), gzip 1;
                   attributes provenance (JSON), scale, origin_x, origin_y, has_depth (int),
                   reference; since format 2 also has_consistency (int) and facts (JSON; null
                   unless it is a map)
                   of a restoration: uint8 (height, width, bands), gzip 1; attributes provenance,
                   labels, judgement, mode (JSON), origin_x, origin_y (int)
    /<result id>-depth, -consistency   float32 (height, width) for the source pixels, gzip 1
    /<result id>-error   int16 (height, width), the signed error of a restoration, gzip 1
    /<result id>-values  uint8 (height, width), its filtered error, gzip 1
"""

from __future__ import annotations

import functools
import shutil
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from inspector.core.annotation import new_id
from inspector.core.document import ResultEntry
from inspector.core.enhanced import EnhancedPicture
from inspector.core.errors import InspectorError, ProjectError
from inspector.core.frame import FrameRef, Window
from inspector.core.language import tr
from inspector.core.mask import Mask, Provenance
from inspector.core.progress import Progress
from inspector.core.restoration import Restoration
from inspector.io import new_hdf5, result_parts, safe_hdf5
from inspector.io.codec import SchemaError
from inspector.io.files import fsync_folder, shown, write_atomically
from inspector.io.hashing import sha256
from inspector.io.new_hdf5 import NewArray
from inspector.io.safe_hdf5 import SafeReader

_Read = TypeVar("_Read")


class ResultStore:
    """The results folder of one project. Reading and writing may happen in different threads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._verified: set[tuple[str, str]] = set()
        self._guard = threading.Lock()

    def write(
        self, items: Sequence[tuple[FrameRef, Mask]], created_at: str, part: str = ""
    ) -> list[ResultEntry]:
        """Store masks durably as one new part; the entries are for the document.

        `created_at`: ISO 8601, UTC. `part` names the file, for whoever has to write the same one
        again after a crash. Raises ProjectError.
        """
        if not items:
            return []
        ids = [new_id() for _ in items]
        arrays: dict[str, NewArray] = {}
        for i, (_, mask) in zip(ids, items, strict=True):
            arrays |= result_parts.mask_arrays(i, mask)
        part, digest = self._write_part(arrays, part)
        return [
            ResultEntry(i, frame, "segment", mask.provenance.model_id, part, digest, created_at)
            for i, (frame, mask) in zip(ids, items, strict=True)
        ]

    def write_enhanced(
        self, frame: FrameRef, picture: EnhancedPicture, created_at: str, part: str = ""
    ) -> ResultEntry:
        """Store an enhanced picture of 8 bits, or a map, durably; the entry is for the document.

        `created_at`: ISO 8601, UTC. Raises ProjectError.
        """
        entry_id = new_id()
        arrays = result_parts.picture_arrays(entry_id, picture)
        made_by = picture.provenance.model_id
        about = entry_id, frame, "enhance", made_by
        return self._entry(about, arrays, picture.window, created_at, part)

    def write_restored(
        self, frame: FrameRef, made: Restoration, created_at: str, part: str = ""
    ) -> ResultEntry:
        """Store a restoration durably; the entry is for the document. What it found is a mask,
        which `write` stores.

        `created_at`: ISO 8601, UTC. Raises ProjectError.
        """
        entry_id = new_id()
        arrays = result_parts.restoration_arrays(entry_id, made)
        made_by = made.provenance.model_id
        about = entry_id, frame, "restore", made_by
        return self._entry(about, arrays, made.window, created_at, part)

    def _entry(
        self,
        about: tuple[str, FrameRef, str, str],
        arrays: Mapping[str, NewArray],
        window: Window,
        created_at: str,
        part: str,
    ) -> ResultEntry:
        """Write one result of a part of a frame; `about` are its id, frame, task and model."""
        part, digest = self._write_part(arrays, part)
        place = (window.x, window.y, window.width, window.height)
        return ResultEntry(*about, part, digest, created_at, place)

    def _write_part(self, arrays: Mapping[str, NewArray], part: str) -> tuple[str, str]:
        """The name and SHA-256 of a new part, named `part` if that is given. Raises
        ProjectError."""
        part = part or f"{new_id()}.h5"
        path = self.folder / part
        about: dict[str, int | str] = {"format": result_parts.PART_FORMAT, "app": "Inspector"}
        try:
            if self.folder.is_symlink():
                raise OSError("the folder is a link to another place")
            self.folder.mkdir(parents=True, exist_ok=True)
            write_atomically(path, lambda temporary: new_hdf5.write_new(temporary, about, arrays))
            fsync_folder(self.folder.parent)
        except OSError as error:
            raise ProjectError(
                tr(
                    "The results cannot be stored in {folder}; free some space or save the project "
                    "elsewhere.",
                    folder=shown(self.folder),
                ),
                str(error),
            ) from error
        digest = sha256(path)
        with self._guard:
            self._verified.add((part, digest))
        return part, digest

    def read(self, entry: ResultEntry) -> Mask:
        """The mask of an entry. Its part is hashed the first time it is read.

        Raises ProjectError if the part is missing, changed or damaged.
        """
        return self._read(entry, result_parts.read_mask)

    def read_enhanced(self, entry: ResultEntry) -> EnhancedPicture:
        """The enhanced picture of an entry. Raises ProjectError as `read`."""
        return self._read(entry, result_parts.read_picture)

    def read_restored(self, entry: ResultEntry) -> Restoration:
        """The restoration of an entry. Raises ProjectError as `read`."""
        return self._read(entry, result_parts.read_restoration)

    def provenance(self, entry: ResultEntry) -> Provenance:
        """How the result of an entry was made, without reading its pixels. Raises ProjectError."""
        return self._read(entry, result_parts.read_provenance)

    def _read(self, entry: ResultEntry, read: Callable[[SafeReader, ResultEntry], _Read]) -> _Read:
        path = self.folder / entry.part
        try:
            self._verify(entry, path)
            with safe_hdf5.open_to_read(path) as file:
                return read(file, entry)
        except (InspectorError, SchemaError, ValueError) as error:
            raise ProjectError(
                tr(
                    "A result of {model} is missing or damaged; run the model again.",
                    model=shown(entry.model_id),
                ),
                f"{path}: {error}",
            ) from error

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
            raise ProjectError(tr("the part lies in another place"))
        key = (entry.part, entry.part_sha256)
        with self._guard:
            if key in self._verified:
                return
        if sha256(path) != entry.part_sha256:
            raise ProjectError(tr("the part does not match its checksum"))
        with self._guard:
            self._verified.add(key)


def _copy(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)
