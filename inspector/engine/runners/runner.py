"""What the engine asks of a way to run a network in tiles, and how such a way gives up."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class OutOfMemory(Exception):  # noqa: N818  (a signal to the engine, which tries a smaller tile)
    """There was not enough memory for this batch."""


class NotFinite(Exception):  # noqa: N818  (a signal to the engine, which tries fp32)
    """The network answered with NaN or infinity."""


class Runner(Protocol):
    """Runs one network with its weights. Not safe to share between threads."""

    @property
    def name(self) -> str:
        """The library that computes: `torch` or `openvino`."""

    @property
    def dtype(self) -> str:
        """What convolutions compute with: `float32`, `float16` or `bfloat16`."""

    def __call__(self, batch: NDArray[np.uint8], exact: bool = False) -> NDArray[np.uint8]:
        """Probabilities of the foreground classes, uint8 (N, classes, H, W), 255 = certain; of a
        network that restores the picture, uint8 (N, bands, H, W).

        `batch`: uint8 (N, H, W, bands), H and W multiples of what the card says. `exact` computes
        in fp32. The result may be overwritten by the next call. Raises OutOfMemory, NotFinite, and
        ModelError for any other fault of the library.
        """

    def free(self) -> None:
        """Give back memory that is kept for speed."""
