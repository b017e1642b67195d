"""What the arrays of our files are, before anybody opens one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from numpy.typing import NDArray

_GZIP_MAX_RATIO = 1_100  # deflate cannot do better than 1032 : 1
_TRUSTED_BYTES = 16 << 20  # below this a lying size does no harm


@dataclass(frozen=True)
class ArraySpec:
    """What an array must be: exactly this dtype and number of axes, at most so many bytes, and at
    most `max_ratio` times as many as are stored (a few megabytes are always allowed)."""

    dtype: str
    ndim: int
    max_bytes: int
    max_ratio: int = _GZIP_MAX_RATIO

    def allows(self, announced: int, stored: int) -> bool:
        """Whether so many bytes may come out of so many."""
        return announced <= min(self.max_bytes, max(_TRUSTED_BYTES, self.max_ratio * stored))


@dataclass(frozen=True)
class NewArray:
    """An array to be written, not empty: gzip level 0 (stored) to 9, chunk shape, attributes."""

    data: NDArray[Any]
    gzip: int
    chunks: tuple[int, ...]
    attributes: Mapping[str, int | str] = field(default_factory=dict)
