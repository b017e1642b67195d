"""Finds things in a picture with a segmentation model: tiles, faults, provenance."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.core.frame import Frame, Window
from inspector.core.language import tr
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.engine.device import Device
from inspector.engine.runners.choice import RunnerChoice, choose_runner, device_for
from inspector.engine.runners.runner import Runner
from inspector.engine.tensors import cut, picture_bytes
from inspector.engine.tiled_model import TiledModel
from inspector.imaging.tiles import Joiner, padded_length, plan


class Segmenter(TiledModel[Runner]):
    """A segmentation model that is ready to run."""

    def run(self, frame: Frame, progress: Progress) -> Mask:
        """The probability of each foreground class at each pixel of a frame of level 0.

        Raises Cancelled within one tile, and ModelError: bands that do not fit, no memory even on
        the processor, a result that is not finite.
        """
        if frame.level:
            raise ValueError("models run on level 0, where a pixel is a pixel of the source")
        start = time.perf_counter()
        picture = picture_bytes(frame, self.card)
        every = self.card.input.multiple_of
        width_px = padded_length(frame.width_px, every)
        height_px = padded_length(frame.height_px, every)
        padded = Window(0, 0, width_px, height_px)
        probability = self._in_tiles(picture, padded, frame.origin, progress)
        provenance = self.provenance(start, self.card.tile.overlap_px)
        return Mask(probability, self.card.labels, provenance, frame.origin)

    def _in_tiles(
        self, picture: NDArray[np.uint8], area: Window, origin: tuple[int, int], progress: Progress
    ) -> NDArray[np.uint8]:
        """uint8 (classes, height, width) of the part of `area` that lies inside `picture`."""
        every = self.card.input.multiple_of
        cuts = plan(area.width, area.height, self._tile_px, self.overlap_px, every)
        height_px, width_px = picture.shape[:2]
        joiner = Joiner(cuts, len(self.card.labels), width_px, height_px)
        for index, window in enumerate(cuts):
            progress.step(index, len(cuts))
            tile = cut(picture, window)
            at = (origin[0] + window.x, origin[1] + window.y)
            joiner.add(self._one_tile(tile, at, progress.part(index, len(cuts))))
        progress.step(len(cuts), len(cuts))
        return joiner.result()

    def _one_tile(
        self, tile: NDArray[np.uint8], at: tuple[int, int], progress: Progress
    ) -> NDArray[np.uint8]:
        """One tile (height, width, bands), whose corner is the source pixel `at`."""
        height_px, width_px = tile.shape[:2]
        while max(height_px, width_px) <= self._tile_px:
            probability: NDArray[np.uint8] | None = self.tried(
                lambda exact: self.runner(tile[None], exact)[0], (width_px, height_px), at
            )
            if probability is not None:
                return probability
            # Here, not in an except block: a caught exception would keep the tensors alive.
            self.make_room(max(height_px, width_px))
        return self._in_tiles(tile, Window(0, 0, width_px, height_px), at, progress)


def load(
    card: ModelCard,
    device: Device,
    runner: RunnerChoice = "auto",
    folders: Sequence[Path] | None = None,
) -> Segmenter:
    """The model of `card`, ready on `device`, as `choose_runner` says.

    Raises ModelError: not a segmentation model, not trained, weights wrong, runner and device that
    do not go together.
    """
    if card.task != "segment":
        raise ModelError(
            tr("{title} is no model that finds defects; choose another one.", title=card.title)
        )
    device = device_for(card, device)
    return Segmenter(card, device, *choose_runner(card, device, runner, folders))
