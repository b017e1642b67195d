"""Annotations as text, to copy them between pictures, projects and windows.

What is on the clipboard may come from anywhere: it is read as strictly as a project file.
"""

from __future__ import annotations

from collections.abc import Sequence

from inspector.core.annotation import Annotation
from inspector.core.errors import ProjectError
from inspector.core.language import tr
from inspector.io.codec import SchemaError, decode, encode
from inspector.io.schema import FORMAT_VERSION, from_bytes, to_bytes

_MAX_BYTES = 64 << 20


def to_text(annotations: Sequence[Annotation]) -> bytes:
    """ASCII JSON of annotations; raises ProjectError for numbers that cannot be written."""
    try:
        return to_bytes({"format": FORMAT_VERSION, "annotations": [encode(a) for a in annotations]})
    except SchemaError as error:
        raise ProjectError(tr("These findings cannot be copied."), str(error)) from error


def from_text(data: bytes) -> tuple[Annotation, ...]:
    """The annotations of a text; raises ProjectError for anything else."""
    try:
        if len(data) > _MAX_BYTES:
            raise SchemaError(f"{len(data)} bytes")
        stored = from_bytes(data)
        if not isinstance(stored, dict) or stored.get("format") != FORMAT_VERSION:
            raise SchemaError("not of this version")
        found: tuple[Annotation, ...] = decode(
            tuple[Annotation, ...], stored.get("annotations"), "clipboard"
        )
    except SchemaError as error:
        raise ProjectError(
            tr("What is on the clipboard cannot be pasted; copy the findings again."), str(error)
        ) from error
    return found
