"""What every model that runs in tiles does when a tile does not fit or gives no numbers."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from inspector import __version__
from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.core.language import tr
from inspector.core.mask import Provenance
from inspector.core.stored_texts import RAN_IN_TILES, RAN_ON_PROCESSOR
from inspector.engine.device import Device
from inspector.engine.runners.runner import NotFinite, OutOfMemory
from inspector.imaging.tiles import padded_length


class AnyRunner(Protocol):
    """What all runners have."""

    @property
    def name(self) -> str: ...

    @property
    def dtype(self) -> str: ...

    def free(self) -> None: ...


R = TypeVar("R", bound=AnyRunner)
A = TypeVar("A", NDArray[np.uint8], NDArray[np.float32])


class TiledModel(Generic[R]):
    """A model that is ready to run. Belongs to one thread at a time.

    Out of memory halves the tile (at least `smallest_tile_px`), then moves to the processor; what
    had to be changed stays changed for this object and is told in every result's notices.
    """

    smallest_tile_px = 128

    def __init__(
        self,
        card: ModelCard,
        device: Device,
        runner: R,
        fallback: Callable[[], R] | None = None,
        notices: tuple[str, ...] = (),
    ) -> None:
        """`fallback` makes a runner on the processor; None if `runner` is on it already."""
        self.card = card
        self.device = device
        self.runner = runner
        self._fallback = fallback
        self._tile_px = card.tile.size_px
        self._notices = notices

    @property
    def overlap_px(self) -> int:
        """How far tiles of the present size overlap."""
        return min(self.card.tile.overlap_px, self._tile_px // 4)

    def tried(
        self,
        compute: Callable[[bool], A],
        size: tuple[int, int],
        at: tuple[int, int],
    ) -> A | None:
        """What `compute(exact)` gives for a tile of this size (width, height) at a source pixel;
        once more in fp32 if it was not finite, and None if there is not enough memory."""
        for exact in (False, True):
            try:
                return compute(exact)
            except OutOfMemory:
                return None
            except NotFinite:
                continue
        raise ModelError(
            tr(
                "{title} gave no valid numbers for the {width} x {height} pixels from column "
                "{column}, row {row}; choose another device or another model.",
                title=self.card.title,
                width=size[0],
                height=size[1],
                column=at[0],
                row=at[1],
            )
        )

    def make_room(self, failed_px: int) -> None:
        """Choose a smaller tile or the processor after a tile of `failed_px` did not fit."""
        self.runner.free()
        every = self.card.input.multiple_of
        least_px = padded_length(self.smallest_tile_px, every)
        half_px = max(failed_px // 2 // every * every, least_px)
        if half_px < failed_px:
            self._tile_px = half_px
            self._notices += (RAN_IN_TILES.format(tile_px=half_px, failed_px=failed_px),)
            return
        if self._fallback is None:
            raise ModelError(
                tr(
                    "There is not enough memory to run {title}; close other programs and try "
                    "again.",
                    title=self.card.title,
                )
            )
        self.runner, self._fallback = self._fallback(), None
        self._tile_px = self.card.tile.size_px
        self._notices += (RAN_ON_PROCESSOR.format(device=self.device.name),)

    def provenance(self, start: float, overlap_px: int) -> Provenance:
        """How a result was made that was begun at `start` (`time.perf_counter`)."""
        weights = self.card.weights
        return Provenance(
            model_id=self.card.id,
            weights_sha256=weights.sha256 if weights else "",
            runner=self.runner.name,
            device=self.device.name,
            dtype=self.runner.dtype,
            tile_px=self._tile_px,
            overlap_px=overlap_px,
            app_version=__version__,
            seconds=time.perf_counter() - start,
            notices=self._notices,
        )
