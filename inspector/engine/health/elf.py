"""Which libraries a Linux library asks for: enough of the ELF format to read their names."""

from __future__ import annotations

import struct
from pathlib import Path

_LOAD, _DYNAMIC = 1, 2
_NEEDED, _STRINGS = 1, 5
_MAX_BYTES = 1 << 30
_MAX_ENTRIES = 10_000


def needed(path: Path) -> list[str]:
    """The names after NEEDED in a 64-bit little-endian library; empty for any other file."""
    try:
        if path.stat().st_size > _MAX_BYTES:
            return []
        data = path.read_bytes()
        return _needed(data)
    except (OSError, struct.error, ValueError, OverflowError, StopIteration):
        return []


def _needed(data: bytes) -> list[str]:
    if data[:6] != b"\x7fELF\x02\x01":
        return []
    (start,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    loads: list[tuple[int, int, int]] = []
    dynamic = (0, 0)
    for index in range(count):
        at = start + index * size
        (kind,) = struct.unpack_from("<I", data, at)
        offset, address, _, length = struct.unpack_from("<QQQQ", data, at + 8)
        if kind == _LOAD:
            loads.append((address, offset, length))
        elif kind == _DYNAMIC:
            dynamic = (offset, length)
    names, strings = [], 0
    for index in range(min(dynamic[1] // 16, _MAX_ENTRIES)):
        tag, value = struct.unpack_from("<QQ", data, dynamic[0] + index * 16)
        if tag == 0:
            break
        if tag == _NEEDED:
            names.append(value)
        elif tag == _STRINGS:
            strings = value
    base = next(strings - a + o for a, o, length in [*loads, (0, 0, 1 << 62)]
                if a <= strings < a + length)  # fmt: skip
    return [_text(data, base + name) for name in names]


def _text(data: bytes, at: int) -> str:
    return data[at : data.index(b"\0", at)].decode("ascii", "replace")
