"""Enlarges reflectances with a network in tiles, the same wherever a window is cut."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.core.frame import Window
from inspector.core.language import tr
from inspector.core.mask import Provenance
from inspector.core.progress import Progress
from inspector.engine.device import Device, need_torch
from inspector.engine.runners.choice import runners_of
from inspector.engine.runners.measure_runner import MeasureRunner
from inspector.engine.tiled_model import TiledModel
from inspector.engine.weights import load_net, read_weights
from inspector.imaging.enlarged_map import Planes
from inspector.imaging.tiles import Axis, padded_length, plan, reflected
from inspector.paths import cache_dir, models_dirs

ReadStack = Callable[[Window], Planes]
"""Reflectances (dates, bands, height, width) of a window of a region."""


class MapNet(TiledModel[MeasureRunner]):
    """A network of measured bands that is ready to run.

    A region is cut into tiles once. A window of it is put together from all tiles that reach into
    it, blended as if the whole region were: so windows fit without a seam, in whatever order they
    are made. `smallest_tile_px` is what a tile may be halved to.
    """

    smallest_tile_px = 32

    def __init__(
        self,
        card: ModelCard,
        device: Device,
        runner: MeasureRunner,
        fallback: Callable[[], MeasureRunner] | None = None,
    ) -> None:
        """`fallback` makes a runner on the processor; None if `runner` is on it already."""
        assert card.enhance is not None
        super().__init__(card, device, runner, fallback)
        self.scale = card.enhance.scale
        self.margin_px = padded_length(card.tile.overlap_px // 2, card.input.multiple_of)
        self._std = np.array(card.input.std, np.float32)[:, None, None]
        self._mean = np.array(card.input.mean, np.float32)[:, None, None]

    def enlarged(
        self, read: ReadStack, region: tuple[int, int], wanted: Window, progress: Progress
    ) -> Planes:
        """float32 (bands, scale * height, scale * width) of a window of a region (width, height).

        Raises what `read` raises, Cancelled within one tile, and ModelError: no memory even on the
        processor, a result that is not finite.
        """
        every, scale = self.card.input.multiple_of, self.scale
        size, overlap = self.card.tile.size_px, self.card.tile.overlap_px
        width, height = (_in_whole_tiles(side, size, overlap) for side in region)
        cuts = plan(width, height, size, overlap, every)
        large = plan(scale * width, scale * height, scale * size, scale * overlap, scale * every)
        columns = _reaching(large.across, scale * wanted.x, scale * wanted.width)
        rows = _reaching(large.down, scale * wanted.y, scale * wanted.height)
        around = _around(cuts.across, columns), _around(cuts.down, rows)
        place = Window(around[0][0], around[1][0], around[0][1], around[1][1])
        seen = _padded(read, place, region)
        bands = len(self.card.input.bands)
        made = np.zeros((bands, scale * wanted.height, scale * wanted.width), np.float32)
        for done, (row, column) in enumerate((r, c) for r in rows for c in columns):
            progress.step(done, len(rows) * len(columns))
            x, y = cuts.across.starts[column], cuts.down.starts[row]
            tile = seen[..., y - place.y : y - place.y + cuts.down.size_px, :]
            tile = tile[..., x - place.x : x - place.x + cuts.across.size_px]
            picture = self._tile(tile, (x, y))
            picture *= large.down.weights[row][:, None] * large.across.weights[column]
            _add(made, picture, scale * x - scale * wanted.x, scale * y - scale * wanted.y)
        progress.step(1, 1)
        return made

    def made_by(self, start: float, settings: str = "", notices: Sequence[str] = ()) -> Provenance:
        """How a result was made that was begun at `start`."""
        made = self.provenance(start, self.card.tile.overlap_px)
        return replace(made, settings=settings, notices=(*made.notices, *notices))

    def _tile(self, stack: Planes, at: tuple[int, int]) -> Planes:
        """One tile, enlarged; in smaller ones that overlap if the memory does not hold it."""
        height, width = stack.shape[2:]
        while max(height, width) <= self._tile_px:
            light = np.clip(stack, 0.0, 1.0)  # as it was trained
            normal = np.ascontiguousarray((light - self._mean) / self._std)
            made = self.tried(partial(self.runner, normal), (width, height), at)
            if made is not None:
                return made * self._std + self._mean
            # Here, not in an except block: a caught exception would keep the tensors alive.
            self.make_room(max(height, width))
        return self._in_parts(stack, at)

    def _in_parts(self, stack: Planes, at: tuple[int, int]) -> Planes:
        every, scale = self.card.input.multiple_of, self.scale
        height, width = stack.shape[2:]
        cuts = plan(width, height, self._tile_px, self.overlap_px, every)
        large = plan(
            *(scale * width, scale * height),
            *(scale * self._tile_px, scale * self.overlap_px, scale * every),
        )
        made = np.zeros((stack.shape[1], scale * height, scale * width), np.float32)
        for number, window in enumerate(cuts):
            row, column = divmod(number, len(cuts.across.starts))
            rows, columns = window.slices
            part = self._tile(stack[:, :, rows, columns], (at[0] + window.x, at[1] + window.y))
            part *= large.down.weights[row][:, None] * large.across.weights[column]
            _add(made, part, scale * window.x, scale * window.y)
        return made


def load(card: ModelCard, device: Device, folders: Sequence[Path] | None = None) -> MapNet:
    """The model of `card`, ready on `device`.

    `folders` are the catalog's (by default the app's and the user's); the weights are those whose
    card has the same hash. Raises ModelError: no model that enlarges maps, not trained, weights
    wrong.
    """
    if card.task not in ("enhance", "stack_enhance") or card.enhance is None:
        raise ModelError(
            tr("{title} is no model that enlarges maps; choose another one.", title=card.title)
        )
    content = read_weights(card, models_dirs() if folders is None else folders)

    def on(kind: str) -> MeasureRunner:
        from inspector.engine.runners.openvino_measure_runner import OpenVinoMeasureRunner
        from inspector.engine.runners.openvino_runner import Unavailable

        if kind == "cpu":
            with contextlib.suppress(Unavailable):
                return OpenVinoMeasureRunner(card, content, cache_dir() / "openvino")
        need_torch(card.title)
        from inspector.engine.runners.torch_measure_runner import TorchMeasureRunner

        return TorchMeasureRunner(load_net(card, content), card, kind)

    return MapNet(card, device, *runners_of(card, device, on))


def _in_whole_tiles(length_px: int, size_px: int, overlap_px: int) -> int:
    """The length that is cut into whole tiles of just this size: one program runs them all."""
    step = size_px - overlap_px
    return size_px + step * max(0, -(-(length_px - size_px) // step))


def _reaching(axis: Axis, first: int, length: int) -> list[int]:
    """The tiles of an axis that weigh anything between two places."""
    found = []
    for number, start in enumerate(axis.starts):
        low, high = max(first - start, 0), min(first + length - start, axis.size_px)
        if high > low and axis.weights[number][low:high].any():
            found.append(number)
    return found


def _around(axis: Axis, numbers: Sequence[int]) -> tuple[int, int]:
    """Where some tiles begin, and how far they reach."""
    start = axis.starts[numbers[0]]
    return start, axis.starts[numbers[-1]] + axis.size_px - start


def _padded(read: ReadStack, place: Window, region: tuple[int, int]) -> Planes:
    """A window that may reach beyond the right and bottom edge of the region, mirrored there."""
    inside = place.clipped(*region)
    assert inside is not None, "a tile begins inside the region"
    rows = reflected(place.y, place.y + place.height, region[1])
    columns = reflected(place.x, place.x + place.width, region[0])
    # What is mirrored may lie before the window, in a region narrower than the padding.
    left, top = int(columns.min()), int(rows.min())
    whole = Window(left, top, int(columns.max()) - left + 1, int(rows.max()) - top + 1)
    seen = read(whole)
    if whole == place:
        return seen
    return np.ascontiguousarray(seen[..., rows - top, :][..., columns - left])


def _add(made: Planes, part: Planes, x: int, y: int) -> None:
    """Add a part whose corner lies at (x, y) where it lies inside."""
    height, width = part.shape[1:]
    area = Window(x, y, width, height).clipped(made.shape[2], made.shape[1])
    if area is None:
        return
    rows, columns = area.slices
    made[:, rows, columns] += part[:, area.y - y :, area.x - x :][:, : area.height, : area.width]
