"""The stored pieces of an array, taken apart by us.

HDF5 inflates a piece until its stream ends, however long that is: 2 MB on the disk take 2 GB of
memory, whatever size the array announces [measured, HDF5 2.0]. Here a piece gets exactly the bytes
that it may have.
"""

from __future__ import annotations

import zlib

import numpy as np

GZIP, CHECKSUM = 1, 3
"""The filters of our own files, by their HDF5 numbers, in the order in which they were applied."""
_CHECKSUM_BYTES = 4
_MODULUS = 65_535
_SAFE_WORDS = 1 << 23
"""Below this many, their weighted sum stays under 2**64 as it is."""


class BadPieceError(ValueError):
    """The bytes are not those of a piece of this size."""


def most_stored_bytes(size: int) -> int:
    """What a piece of `size` bytes takes on the disk at worst."""
    return size + size // 100 + 1024


def unpacked(raw: bytes, filters: list[int], size: int) -> bytes:
    """The `size` bytes of a piece that went through `filters`; raises BadPieceError."""
    for number in reversed(filters):
        raw = _inflated(raw, size) if number == GZIP else _without_checksum(raw)
    if len(raw) != size:
        raise BadPieceError(f"a piece has {len(raw)} bytes instead of {size}")
    return raw


def _inflated(raw: bytes, size: int) -> bytes:
    stream = zlib.decompressobj()
    try:
        data = stream.decompress(raw, size + 1)
    except zlib.error as error:
        raise BadPieceError(str(error)) from error
    if len(data) > size or not stream.eof:
        raise BadPieceError("a piece is cut short or too long")
    return data


def _without_checksum(raw: bytes) -> bytes:
    data, stored = raw[:-_CHECKSUM_BYTES], int.from_bytes(raw[-_CHECKSUM_BYTES:], "little")
    first, second = _fletcher32(data)
    # Sums are kept modulo 65535, where 65535 and 0 are the same.
    if ((stored & 0xFFFF) % _MODULUS, (stored >> 16) % _MODULUS) != (first, second):
        raise BadPieceError("a piece does not match its checksum")
    return data


def _fletcher32(data: bytes) -> tuple[int, int]:
    """Fletcher's two sums of big-endian 16-bit words, an odd last byte being a high one."""
    words = np.frombuffer(data + b"\0" * (len(data) % 2), ">u2").astype(np.uint64)
    weights = np.arange(len(words), 0, -1, dtype=np.uint64)
    if len(words) >= _SAFE_WORDS:
        weights %= _MODULUS
    return int(words.sum()) % _MODULUS, int(np.dot(words, weights)) % _MODULUS
