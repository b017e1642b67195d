"""What the engine asks of a way to run a network that enlarges a picture by a reference."""

from __future__ import annotations

from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

Depth = NDArray[np.float32]


class Tile(NamedTuple):
    """What the network gets. `picture` uint8 (h, w, 3), `reference` uint8 (4 a, 4 b, 3), their
    depths float32 (h, w) and (a, b); a missing reference is the picture itself, a depth that is
    missing is the network's own."""

    picture: NDArray[np.uint8]
    reference: NDArray[np.uint8] | None
    depth: Depth | None
    reference_depth: Depth | None


class ReferenceRunner(Protocol):
    """Runs one network with its weights. Not safe to share between threads."""

    @property
    def name(self) -> str:
        """The library that computes."""

    @property
    def dtype(self) -> str:
        """What convolutions compute with: `float32`, `float16` or `bfloat16`."""

    def __call__(self, tile: Tile, exact: bool = False) -> NDArray[np.uint8]:
        """uint8 (3, 4 h, 4 w). `exact` computes in fp32. Raises OutOfMemory, NotFinite, and
        ModelError for any other fault of the library."""

    def depth(self, picture: NDArray[np.uint8], exact: bool = False) -> Depth | None:
        """float32 (h, w) in [0, 1] of a picture (h, w, 3), near is 1; None from a network without
        depth. Raises as a call does."""

    def free(self) -> None:
        """Give back memory that is kept for speed."""
