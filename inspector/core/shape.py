"""Shapes drawn on a frame, in source pixels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

ShapeKind = Literal["region", "line"]


@dataclass(frozen=True, eq=False)
class Shape:
    """One annotated place.

    Coordinates are (x, y) in source pixels and name pixel *centres*: (0, 0) is the centre of the
    top left pixel, which covers [-0.5, 0.5). Each ring is float32 (n, 2), read-only.

    `region`: the first ring is an outline, further rings are filled even-odd with it (holes, or
    separate parts). It covers the pixels whose centres are inside or on a ring.
    `line`: every ring is an open polyline; of one point, a mere place.
    """

    kind: ShapeKind
    rings: tuple[NDArray[np.float32], ...]

    def __post_init__(self) -> None:
        if not self.rings:
            raise ValueError("a shape needs at least one ring")
        for ring in self.rings:
            if ring.ndim != 2 or ring.shape[1] != 2 or len(ring) == 0:
                raise ValueError(f"a ring is (n, 2) points, not {ring.shape}")
            ring.flags.writeable = False

    @classmethod
    def of(cls, kind: ShapeKind, rings: Iterable[ArrayLike | Sequence[Sequence[float]]]) -> Shape:
        """A shape from anything numpy takes as points; the arrays are copied."""
        return cls(kind, tuple(np.array(ring, dtype=np.float32).reshape(-1, 2) for ring in rings))

    @cached_property
    def bounds(self) -> tuple[float, float, float, float]:
        """(left, top, right, bottom) of the points."""
        points = np.concatenate(self.rings)
        left, top = points.min(axis=0)
        right, bottom = points.max(axis=0)
        return float(left), float(top), float(right), float(bottom)

    @property
    def is_point(self) -> bool:
        """True for a mere place, without length or area."""
        return self.kind == "line" and all(len(ring) == 1 for ring in self.rings)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Shape):
            return NotImplemented
        return (
            self.kind == other.kind
            and len(self.rings) == len(other.rings)
            and all(np.array_equal(a, b) for a, b in zip(self.rings, other.rings, strict=True))
        )

    def __hash__(self) -> int:
        return hash((self.kind, tuple(ring.tobytes() for ring in self.rings)))
