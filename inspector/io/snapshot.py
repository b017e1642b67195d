"""The project file itself: an HDF5 snapshot of the document, written whole and read whole.

/            attributes format (int), app, app_version, project_id, seal
/document    uint8, gzip (or as it is): JSON of the document; attributes seq (int), sha256

The seal is the SHA-256 of format, project, seq and the document's own; format 1 had none.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector import __version__
from inspector.core.errors import ProjectError
from inspector.core.language import tr
from inspector.io import new_hdf5, safe_hdf5
from inspector.io.codec import Json, SchemaError
from inspector.io.files import shown
from inspector.io.schema import FORMAT_VERSION, from_bytes, to_bytes

_APP = "Inspector"
_DOCUMENT = "document"
_GZIP = 4
_CHUNK_BYTES = 1 << 18
_MAX_DOCUMENT_BYTES = 1 << 30
_MAX_RATIO = 100
"""Documents compress two to ten times; one that does better is stored as it is."""
_FREE_BYTES = 16 << 20
_FREE_VALUES = 50_000
_BYTES_PER_VALUE = 6
"""Values have names and contents: ours take more on the average. `[[],[],...` takes 3 bytes a value
on the disk and 64 in memory."""
_TEXT = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"')


@dataclass(frozen=True)
class Snapshot:
    """A stored document of format `version`, with the number of the last edit it contains."""

    stored: Json
    version: int
    seq: int
    project_id: str


def write(path: Path, snapshot: Snapshot) -> None:
    """Make a new file; `path` must not exist. Raises OSError and SchemaError."""
    data = np.frombuffer(to_bytes(snapshot.stored), np.uint8)
    digest = hashlib.sha256(data.tobytes()).hexdigest()
    _write(path, snapshot, data, digest, _GZIP)
    if len(data) > max(_FREE_BYTES, _MAX_RATIO * path.stat().st_size // 2):
        path.unlink()
        _write(path, snapshot, data, digest, 0)


def _write(path: Path, snapshot: Snapshot, data: NDArray[np.uint8], digest: str, gzip: int) -> None:
    new_hdf5.write_new(
        path,
        {
            "format": snapshot.version,
            "app": _APP,
            "app_version": __version__,
            "project_id": snapshot.project_id,
            "seal": _seal(snapshot.version, snapshot.project_id, snapshot.seq, digest),
        },
        {
            _DOCUMENT: new_hdf5.NewArray(
                data,
                gzip=gzip,
                chunks=(min(len(data), _CHUNK_BYTES),),
                attributes={"seq": snapshot.seq, "sha256": digest},
            )
        },
    )


def read(path: Path) -> Snapshot:
    """Read a file; raises NewerFormatError, or ProjectError if it is damaged or not ours."""
    with safe_hdf5.open_to_read(path) as file:
        if file.text("app") != _APP:
            raise _damaged(path, "made by another app")
        version = file.integer("format")
        if version < 1:
            raise _damaged(path, f"format {version}")
        digest = file.text("sha256", _DOCUMENT)
        seq = file.integer("seq", _DOCUMENT)
        project_id = file.text("project_id")
        if version != 1 and file.text("seal") != _seal(version, project_id, seq, digest):
            raise _damaged(path, "what it says of itself does not match its seal")
        if version > FORMAT_VERSION:
            raise NewerFormatError(
                tr(
                    "{path} was saved by a newer Inspector (format {format}); update this one.",
                    path=shown(path),
                    format=version,
                )
            )
        spec = safe_hdf5.ArraySpec("uint8", 1, _MAX_DOCUMENT_BYTES, _MAX_RATIO)
        data = file.array(_DOCUMENT, spec).tobytes()
        if hashlib.sha256(data).hexdigest() != digest:
            raise _damaged(path, "the document does not match its checksum")
    try:
        stored = parsed(data)
    except SchemaError as error:
        raise _damaged(path, str(error)) from error
    return Snapshot(stored, version, seq, project_id)


def _seal(version: int, project_id: str, seq: int, digest: str) -> str:
    return hashlib.sha256(f"{version} {project_id} {seq} {digest}".encode()).hexdigest()


def parsed(data: bytes) -> Json:
    """JSON whose values are worth their bytes; raises SchemaError for what would fill the memory,
    and for anything that is not plain JSON."""
    allowed = _FREE_VALUES + len(data) // _BYTES_PER_VALUE
    if _values(data) > allowed and _values(_TEXT.sub(b"", data)) > allowed:
        raise SchemaError("far too many values for its size")
    return from_bytes(data)


def _values(data: bytes) -> int:
    return data.count(b",") + data.count(b"[") + data.count(b"{")


class NewerFormatError(ProjectError):
    """The project is sound, but this version cannot read it."""


def _damaged(path: Path, details: str) -> ProjectError:
    return ProjectError(
        tr("{path} is damaged or is no project of this app; use another copy.", path=shown(path)),
        details,
    )
