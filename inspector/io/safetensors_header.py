"""The header of a safetensors file, held to its promises before a library reads the numbers.

    8 bytes (little endian)   length of the header
    header                    JSON: name -> {"dtype", "shape", "data_offsets": [first, behind]}
    rest                      the numbers, one tensor after the other

The tensors have to cover the rest exactly, without gaps and without lying over each other, and each
has to be as long as its shape says: so nobody can ask for more memory than the file is long.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

from inspector.core.errors import ModelError
from inspector.core.language import mark, tr

MAX_HEADER_BYTES = 8 << 20
MAX_TENSORS = 50_000
MAX_AXES = 8
_BYTES = {
    "F64": 8, "I64": 8, "U64": 8, "F32": 4, "I32": 4, "U32": 4, "F16": 2, "BF16": 2, "I16": 2,
    "U16": 2, "F8_E4M3": 1, "F8_E5M2": 1, "I8": 1, "U8": 1, "BOOL": 1,
}  # fmt: skip
_AGAIN = mark("fetch it once more, or choose another file")


def check_header(name: str, content: bytes) -> int:
    """How many numbers the file holds. Raises ModelError for a header that does not fit it."""
    if len(content) < 8:
        raise ModelError(tr("{name} is cut off; {advice}.", name=name, advice=tr(_AGAIN)))
    length = int.from_bytes(content[:8], "little")
    if length > MAX_HEADER_BYTES:
        raise _wrong(name, f"a header of {length} bytes")
    if 8 + length > len(content):
        raise ModelError(
            tr("{name} is cut off; {advice}.", name=name, advice=tr(_AGAIN)),
            f"a header of {length} bytes",
        )
    try:
        header = json.loads(content[8 : 8 + length], object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise _wrong(name, str(error)) from error
    if not isinstance(header, dict):
        raise _wrong(name, "the header is no table")
    tensors = [value for key, value in header.items() if key != "__metadata__"]
    if not 0 < len(tensors) <= MAX_TENSORS:
        raise _wrong(name, f"{len(tensors)} tensors")
    places = sorted(_place(name, tensor) for tensor in tensors)
    behind = 0
    for first, last, _ in places:
        if first != behind:
            raise _wrong(name, f"byte {behind} is in no tensor or in two")
        behind = last
    available = len(content) - 8 - length
    if behind > available:
        raise ModelError(
            tr("{name} is cut off; {advice}.", name=name, advice=tr(_AGAIN)),
            f"{behind} bytes of {available}",
        )
    if behind < available:
        raise _wrong(name, f"{available - behind} bytes belong to nothing")
    return sum(count for _, _, count in places)


def _place(name: str, tensor: Any) -> tuple[int, int, int]:
    """The first byte of a tensor, the one behind it, and how many numbers it has."""
    if not isinstance(tensor, Mapping):
        raise _wrong(name, "a tensor is no table")
    shape, places = _lengths(tensor.get("shape")), _lengths(tensor.get("data_offsets"))
    size = _BYTES.get(str(tensor.get("dtype")))
    if size is None:
        raise _wrong(name, f"numbers of the kind {str(tensor.get('dtype'))[:40]}")
    if shape is None or len(shape) > MAX_AXES or places is None or len(places) != 2:
        raise _wrong(name, "a shape or place is none")
    # No tensor without numbers: its other lengths could say anything.
    if min(shape, default=1) < 1:
        raise _wrong(name, "a tensor without numbers")
    count = math.prod(shape)
    if places[1] - places[0] != count * size:
        raise _wrong(name, f"{count} numbers in {places[1] - places[0]} bytes")
    return places[0], places[1], count


def _lengths(values: Any) -> list[int] | None:
    """A list of lengths, None for anything else."""
    if not isinstance(values, list):
        return None
    found = [v for v in values if isinstance(v, int) and not isinstance(v, bool)]
    return found if len(found) == len(values) and all(0 <= v < 1 << 48 for v in found) else None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A table in which no name stands twice: two readers could take different ones."""
    table = dict(pairs)
    if len(table) != len(pairs):
        raise ValueError("a name stands twice")
    return table


def _wrong(name: str, details: str) -> ModelError:
    return ModelError(
        tr(
            "The header of {name} does not fit the file, which is damaged or made to harm; "
            "{advice}.",
            name=name,
            advice=tr(_AGAIN),
        ),
        details,
    )
