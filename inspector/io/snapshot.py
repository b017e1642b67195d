"""The project file itself: an HDF5 snapshot of the document, written whole and read whole.

/            attributes format (int), app, app_version, project_id
/document    uint8, gzip: JSON of the document; attributes seq (int), sha256
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inspector import __version__
from inspector.core.errors import ProjectError
from inspector.io import safe_hdf5
from inspector.io.codec import Json, SchemaError
from inspector.io.files import shown
from inspector.io.schema import FORMAT_VERSION, from_bytes, to_bytes

_APP = "Inspector"
_DOCUMENT = "document"
_GZIP = 4
_CHUNK_BYTES = 1 << 20
_MAX_DOCUMENT_BYTES = 1 << 30


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
    safe_hdf5.write_new(
        path,
        {
            "format": snapshot.version,
            "app": _APP,
            "app_version": __version__,
            "project_id": snapshot.project_id,
        },
        {
            _DOCUMENT: safe_hdf5.NewArray(
                data,
                gzip=_GZIP,
                chunks=(min(len(data), _CHUNK_BYTES),),
                attributes={
                    "seq": snapshot.seq,
                    "sha256": hashlib.sha256(data.tobytes()).hexdigest(),
                },
            )
        },
    )


def read(path: Path) -> Snapshot:
    """Read a file; raises NewerFormatError, or ProjectError if it is damaged or not ours."""
    with safe_hdf5.open_to_read(path) as file:
        if file.text("app") != _APP:
            raise _damaged(path, "made by another app")
        version = file.integer("format")
        if version > FORMAT_VERSION:
            raise NewerFormatError(
                f"{shown(path)} was saved by a newer Inspector (format {version}); update this one."
            )
        if version < 1:
            raise _damaged(path, f"format {version}")
        spec = safe_hdf5.ArraySpec("uint8", 1, _MAX_DOCUMENT_BYTES)
        data = file.array(_DOCUMENT, spec).tobytes()
        if hashlib.sha256(data).hexdigest() != file.text("sha256", _DOCUMENT):
            raise _damaged(path, "the document does not match its checksum")
        seq = file.integer("seq", _DOCUMENT)
        project_id = file.text("project_id")
    try:
        stored = from_bytes(data)
    except SchemaError as error:
        raise _damaged(path, str(error)) from error
    return Snapshot(stored, version, seq, project_id)


class NewerFormatError(ProjectError):
    """The project is sound, but this version cannot read it."""


def _damaged(path: Path, details: str) -> ProjectError:
    return ProjectError(
        f"{shown(path)} is damaged or is no project of this app; use another copy.", details
    )
