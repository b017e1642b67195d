"""The few entries of a TIFF's first directory that tell a map from a photo, without a library."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_MAX_ENTRIES = 4096
_SAMPLES, _SAMPLE_FORMAT, _BITS, _GEO_KEYS = 277, 339, 258, 34735
_SHORT, _LONG = 3, 4
_PHOTO_SAMPLES = (1, 3, 4)
_UNSIGNED = 1


@dataclass(frozen=True)
class TiffKind:
    """`georeferenced`: it says where on earth it lies. `coloured`: it has as many bands as pictures
    have. `photo`: its pixels are such as cameras make, and of 8 or 16 bits without sign."""

    georeferenced: bool
    coloured: bool
    photo: bool


def tiff_kind(path: Path) -> TiffKind | None:
    """What the first directory of a TIFF or BigTIFF says; None for other files and damaged ones."""
    try:
        with path.open("rb") as file:
            tags = _first_directory(file)
    except (OSError, struct.error, OverflowError, ValueError):
        return None
    if tags is None:
        return None
    samples = tags.get(_SAMPLES, 1)
    unsigned = tags.get(_SAMPLE_FORMAT, _UNSIGNED) == _UNSIGNED
    coloured = samples in _PHOTO_SAMPLES
    photo = coloured and unsigned and tags.get(_BITS, 1) <= 16
    return TiffKind(_GEO_KEYS in tags, coloured, photo)


def _first_directory(file: BinaryIO) -> dict[int, int] | None:
    """The first number of each entry of whole numbers, 0 for others."""
    head = file.read(16)
    order = {b"II": "<", b"MM": ">"}.get(head[:2])
    if order is None:
        return None
    magic = struct.unpack(order + "H", head[2:4])[0]
    if magic == 42:
        start, counted, entry = struct.unpack(order + "I", head[4:8])[0], "H", "HHI4s"
    elif magic == 43:
        start, counted, entry = struct.unpack(order + "Q", head[8:16])[0], "Q", "HHQ8s"
    else:
        return None
    file.seek(start)
    count = struct.unpack(order + counted, file.read(struct.calcsize(order + counted)))[0]
    if count > _MAX_ENTRIES:
        return None
    size = struct.calcsize(order + entry)
    tags = {}
    for _ in range(count):
        tag, kind, number, inline = struct.unpack(order + entry, file.read(size))
        tags[tag] = _value(file, order, kind, number, inline)
    return tags


def _value(file: BinaryIO, order: str, kind: int, number: int, inline: bytes) -> int:
    letter = {_SHORT: "H", _LONG: "I"}.get(kind)
    if letter is None or number < 1:
        return 0
    if struct.calcsize(letter) * number <= len(inline):
        return int(struct.unpack_from(order + letter, inline)[0])
    here = file.tell()
    file.seek(struct.unpack(order + ("I" if len(inline) == 4 else "Q"), inline)[0])
    first = struct.unpack(order + letter, file.read(struct.calcsize(letter)))[0]
    file.seek(here)
    return int(first)
