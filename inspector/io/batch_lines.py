"""The lines of a batch's file (`io.batch_file`): an event as JSON after its CRC-32."""

from __future__ import annotations

import json
import zlib

from inspector.io.codec import Json, SchemaError, decode

_CRC_LETTERS = 8


def texts(value: Json) -> tuple[str, ...]:
    """A list of ids. Raises SchemaError for anything else."""
    found: tuple[str, ...] = decode(tuple[str, ...], value, "ids")
    return found


def line_of(event: Json) -> bytes:
    """An event as a line."""
    text = json.dumps(event, separators=(",", ":"), allow_nan=False).encode()
    return b"%08x %s\n" % (zlib.crc32(text), text)


def event_of(line: bytes) -> dict[str, Json]:
    """What a line says. Raises SchemaError for one that is not whole."""
    text = line[_CRC_LETTERS + 1 :]
    if line[: _CRC_LETTERS + 1] != b"%08x " % zlib.crc32(text):
        raise SchemaError("a line does not match its checksum")
    try:
        event = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SchemaError(str(error)) from error
    if not isinstance(event, dict):
        raise SchemaError("an event is an object")
    return event
