"""What the engine asks of a way to run a network of measured bands."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class MeasureRunner(Protocol):
    """Runs one network with its weights. Not safe to share between threads."""

    @property
    def name(self) -> str:
        """The library that computes."""

    @property
    def dtype(self) -> str:
        """What convolutions compute with: `float32`, `float16` or `bfloat16`."""

    def __call__(self, stack: NDArray[np.float32], exact: bool = False) -> NDArray[np.float32]:
        """float32 (bands, scale * h, scale * w) of a stack (dates, bands, h, w), in the units of
        the network. `exact` computes in fp32. Raises OutOfMemory, NotFinite, and ModelError for any
        other fault of the library."""

    def free(self) -> None:
        """Give back memory that is kept for speed."""
