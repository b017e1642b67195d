"""Restores a picture as an undamaged surface in tiles, and finds damage in what came out otherwise.

The restored tiles are joined first; the error of the whole picture is then stretched, filtered and
parted once (`imaging.error_map`), so that no tile has a threshold of its own.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.core.frame import Frame
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.core.restoration import DARK_OTSU, Mode, Restoration, settings_text
from inspector.engine.catalog import Catalog
from inspector.engine.classical import CARD, DarkOtsu
from inspector.engine.device import Device
from inspector.engine.runners.choice import choose_runner
from inspector.engine.runners.runner import Runner
from inspector.engine.tensors import cut, picture_bytes
from inspector.engine.tiled_model import TiledModel
from inspector.imaging.error_map import found, signed_error
from inspector.imaging.tiles import Joiner, padded_length, plan


class RestoringModel(Protocol):
    """What finds damage by an error map: a network, or the classical detector."""

    @property
    def card(self) -> ModelCard: ...

    @property
    def device(self) -> Device: ...

    @property
    def modes(self) -> tuple[Mode, ...]:
        """The modes it knows, the usual one first."""

    def run(self, frame: Frame, progress: Progress, mode: Mode) -> Restoration:
        """A frame of level 0 restored and judged. Raises ModelError and Cancelled."""

    def judged_as(self, made: Restoration, frame: Frame, mode: Mode) -> Restoration:
        """The same restoration of a frame, judged by another mode. Raises ModelError."""


class Restorer(TiledModel[Runner]):
    """A network that restores, ready to run."""

    @property
    def modes(self) -> tuple[Mode, ...]:
        """The modes it knows, the usual one first."""
        return self.card.modes

    def run(self, frame: Frame, progress: Progress, mode: Mode) -> Restoration:
        """A frame of level 0, or a window of one, restored and judged.

        Raises Cancelled within one tile, and ModelError: bands that do not fit, no memory even on
        the processor, a result that is not finite.
        """
        if frame.level:
            raise ValueError("models run on level 0, where a pixel is a pixel of the source")
        start = time.perf_counter()
        picture = picture_bytes(frame, self.card)
        restored = self._restored(picture, frame.origin, progress)
        assert self.card.restore is not None
        guards = self.card.restore.guards[mode]
        error = found(picture, restored, mode, guards)
        made = self.provenance(start, self.card.tile.overlap_px)
        return Restoration(
            Frame(restored, frame.origin),
            np.rint(signed_error(picture, restored)).astype(np.int16),
            error,
            mode,
            self.card.labels,
            replace(made, settings=settings_text(mode, guards)),
        )

    def judged_as(self, made: Restoration, frame: Frame, mode: Mode) -> Restoration:
        """The same restoration of a frame, judged by another mode."""
        return judged_as(self.card, made, frame, mode)

    def _restored(
        self, picture: NDArray[np.uint8], origin: tuple[int, int], progress: Progress
    ) -> NDArray[np.uint8]:
        """uint8 (height, width, 3). Every tile has the size that the network learned at: it
        normalises each by its own statistics."""
        size = self.card.tile.size_px
        step = size - self.card.tile.overlap_px
        height, width = picture.shape[:2]
        wide, high = (max(padded_length(side, step), size) for side in (width, height))
        cuts = plan(wide, high, size, self.card.tile.overlap_px, step)
        joiner = Joiner(cuts, picture.shape[2], width, height)
        for index, window in enumerate(cuts):
            progress.step(index, len(cuts))
            at = (origin[0] + window.x, origin[1] + window.y)
            joiner.add(self._one_tile(cut(picture, window), at))
        progress.step(len(cuts), len(cuts))
        return np.ascontiguousarray(joiner.result().transpose(1, 2, 0))

    def _one_tile(self, tile: NDArray[np.uint8], at: tuple[int, int]) -> NDArray[np.uint8]:
        height, width = tile.shape[:2]
        while True:
            restored: NDArray[np.uint8] | None = self.tried(
                lambda exact: self.runner(tile[None], exact)[0], (width, height), at
            )
            if restored is not None:
                return restored
            # A smaller tile is none that the network knows, so this is the processor, or an error.
            self.make_room(self.card.tile.size_px)


def card_of(catalog: Catalog, model_id: str) -> ModelCard:
    """The card of a model of the catalog, or of the classical detector. Raises ModelError."""
    return CARD if model_id == DARK_OTSU else catalog.card(model_id)


def judged_as(card: ModelCard, made: Restoration, frame: Frame, mode: Mode) -> Restoration:
    """What the model of `card` restored of a frame, judged by another mode; its network is not
    needed for that. Raises ModelError for a mode that the card does not know."""
    if card.id == DARK_OTSU:
        return DarkOtsu().judged_as(made, frame, mode)
    guards = card.restore.guards.get(mode) if card.restore is not None else None
    if guards is None:
        raise ModelError(
            tr("{title} knows no mode {mode}; choose another mode.", title=card.title, mode=mode)
        )
    picture = picture_bytes(frame, card)
    restored = np.asarray(made.frame.pixels, np.uint8)
    error = found(picture, restored, mode, guards)
    provenance = replace(made.provenance, settings=settings_text(mode, guards))
    return replace(made, error=error, mode=mode, provenance=provenance)


def load(card: ModelCard, device: Device, folders: Sequence[Path] | None = None) -> RestoringModel:
    """The model of `card`, ready on `device`; `folders` are the catalog's.

    Raises ModelError: it restores no pictures, is not trained, its weights are wrong.
    """
    if card.id == DARK_OTSU:
        return DarkOtsu()
    if card.task != "restore":
        raise ModelError(
            tr("{title} restores no pictures; choose another model.", title=card.title)
        )
    return Restorer(card, device, *choose_runner(card, device, folders=folders))
