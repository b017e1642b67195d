"""Enlarges a single picture with a network, in tiles: no neighbour helps it.

A network of one band ("Y") enlarges the brightness; the colours, in which the eye sees little
detail, are enlarged by bicubic interpolation, as the networks of this kind were published.

A tile is the same as the part of the whole where the network looks at most `overlap // 4` pixels
far. Networks with attention in windows look further, so that tiles differ a little from the whole;
their windows stay in step, because tiles begin at multiples of `multiple_of`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector.core.card import ModelCard
from inspector.core.enhanced import EnhancedPicture
from inspector.core.errors import ModelError
from inspector.core.frame import Frame, Window
from inspector.core.language import tr
from inspector.core.map_models import takes_maps
from inspector.core.progress import Progress
from inspector.engine.device import Device
from inspector.engine.runners.choice import RunnerChoice, choose_runner, device_for
from inspector.engine.runners.runner import Runner
from inspector.engine.tensors import cut, picture_bytes
from inspector.engine.tiled_model import TiledModel
from inspector.imaging.brightness import BRIGHTNESS, brightness, with_brightness
from inspector.imaging.tiles import Joiner, padded_length, plan


class PictureEnhancer(TiledModel[Runner]):
    """A model that is ready to run."""

    smallest_tile_px = 32

    def __init__(
        self,
        card: ModelCard,
        device: Device,
        runner: Runner,
        fallback: Callable[[], Runner] | None = None,
        notices: tuple[str, ...] = (),
    ) -> None:
        """`fallback` makes a runner on the processor; None if `runner` is on it already."""
        assert card.enhance is not None
        super().__init__(card, device, runner, fallback, notices)
        self.scale = card.enhance.scale
        self._bright_only = card.input.bands == (BRIGHTNESS,)
        self._seen_as = card
        if self._bright_only:
            colours = replace(card.input, bands=("red", "green", "blue"))
            self._seen_as = replace(card, input=colours)

    def run(self, frame: Frame, progress: Progress, reference: object = None) -> EnhancedPicture:
        """A frame of level 0, or a window of one, enlarged; a reference is not looked at.

        Raises Cancelled within one tile, and ModelError: bands that do not fit, no memory even on
        the processor, a result that is not finite.
        """
        if frame.level:
            raise ValueError("models run on level 0, where a pixel is a pixel of the source")
        start = time.perf_counter()
        progress.step(0, 1)
        picture = picture_bytes(frame, self._seen_as)
        if self._bright_only:
            large = self._enlarged(brightness(picture), frame.origin, progress)
            pixels = with_brightness(picture, large, self.scale)
        else:
            pixels = self._enlarged(picture, frame.origin, progress)
        made = Frame(pixels, frame.origin)
        return EnhancedPicture(made, self.scale, self.provenance(start, self.overlap_px))

    def _enlarged(
        self, picture: NDArray[np.uint8], origin: tuple[int, int], progress: Progress
    ) -> NDArray[np.uint8]:
        """uint8 (scale * height, scale * width, bands)."""
        every = self.card.input.multiple_of
        height, width = (padded_length(side, every) for side in picture.shape[:2])
        large = self._in_tiles(picture, Window(0, 0, width, height), origin, progress)
        return np.ascontiguousarray(large.transpose(1, 2, 0))

    def _in_tiles(
        self, picture: NDArray[np.uint8], area: Window, origin: tuple[int, int], progress: Progress
    ) -> NDArray[np.uint8]:
        """uint8 (bands, height, width) of the part of `area` that lies inside `picture`."""
        every, scale = self.card.input.multiple_of, self.scale
        cuts = plan(area.width, area.height, self._tile_px, self.overlap_px, every)
        # The same cuts, enlarged: the plan only looks at ratios.
        large = plan(
            *(scale * area.width, scale * area.height),
            *(scale * self._tile_px, scale * self.overlap_px, scale * every),
        )
        height, width, bands = picture.shape
        joiner = Joiner(large, bands, scale * width, scale * height)
        for index, window in enumerate(cuts):
            progress.step(index, len(cuts))
            at = origin[0] + window.x, origin[1] + window.y
            joiner.add(self._one_tile(cut(picture, window), at, progress.part(index, len(cuts))))
        progress.step(len(cuts), len(cuts))
        return joiner.result()

    def _one_tile(
        self, tile: NDArray[np.uint8], at: tuple[int, int], progress: Progress
    ) -> NDArray[np.uint8]:
        """One tile (height, width, bands), whose corner is the source pixel `at`."""
        height, width = tile.shape[:2]
        while max(height, width) <= self._tile_px:
            made: NDArray[np.uint8] | None = self.tried(
                lambda exact: self.runner(tile[None], exact)[0], (width, height), at
            )
            if made is not None:
                return made
            # Here, not in an except block: a caught exception would keep the tensors alive.
            self.make_room(max(height, width))
        return self._in_tiles(tile, Window(0, 0, width, height), at, progress)


def load(
    card: ModelCard,
    device: Device,
    runner: RunnerChoice = "auto",
    folders: Sequence[Path] | None = None,
) -> PictureEnhancer:
    """The model of `card`, ready on `device`, as `choose_runner` says.

    Raises ModelError: it enlarges no single pictures, is not trained, its weights are wrong.
    """
    if card.task != "enhance" or takes_maps(card):
        raise ModelError(
            tr("{title} enlarges no single pictures; choose another model.", title=card.title)
        )
    device = device_for(card, device)
    return PictureEnhancer(card, device, *choose_runner(card, device, runner, folders))
