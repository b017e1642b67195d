"""Enlarges a frame four times with a network that looks at a reference: tiles, faults, provenance.

The reference is laid over the frame, enlarged as the network takes it, to a fraction of a source
pixel (`imaging.reference_warp`): so a tile of the frame and the part of the reference that shows
the same belong together, and the network only has to find what still differs. Where the reference
shows nothing, the frame's own enlargement stands in for it.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector.core.card import ModelCard
from inspector.core.enhanced import EnhancedPicture
from inspector.core.errors import ModelError
from inspector.core.frame import Frame, Window
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.engine.depth import see_depth
from inspector.engine.device import Device, need_torch
from inspector.engine.runners.choice import runners_of
from inspector.engine.runners.reference_runner import Depth, ReferenceRunner, Tile
from inspector.engine.tensors import cut, picture_bytes
from inspector.engine.tiled_model import TiledModel
from inspector.engine.weights import load_net, read_weights
from inspector.imaging.reference_warp import FLOW_SCALE, Flow, reference_part, remaining_flow
from inspector.imaging.resample import enlarged
from inspector.imaging.tiles import Joiner, padded_length, plan
from inspector.paths import cache_dir, models_dirs


@dataclass(frozen=True, eq=False)
class Reference:
    """A frame that shows the same. `to_reference` is float64 (3, 3): source pixels (x, y, 1) to its
    pixels, as `rank_references` gives it. `name` says which one it is, for the provenance."""

    frame: Frame
    to_reference: NDArray[np.float64]
    name: str = ""


@dataclass(frozen=True, eq=False)
class _Scene:
    """The padded picture with everything that tiles are cut from."""

    picture: NDArray[np.uint8]
    origin: tuple[int, int]
    reference: Reference | None
    flow: Flow | None
    depth: Depth | None
    reference_depth: Depth | None


class ReferenceEnhancer(TiledModel[ReferenceRunner]):
    """A model that is ready to run."""

    smallest_tile_px = 32

    def __init__(
        self,
        card: ModelCard,
        device: Device,
        runner: ReferenceRunner,
        fallback: Callable[[], ReferenceRunner] | None = None,
    ) -> None:
        """`fallback` makes a runner on the processor; None if `runner` is on it already."""
        assert card.enhance is not None
        assert card.reference is not None
        super().__init__(card, device, runner, fallback)
        self.scale = card.enhance.scale
        self._margin_px = padded_length(card.reference.margin_px, card.input.multiple_of)

    def run(
        self, frame: Frame, progress: Progress, reference: Reference | None = None
    ) -> EnhancedPicture:
        """A frame of level 0, or a window of one, enlarged; without a reference it is its own.

        Raises Cancelled within one tile, and ModelError: bands that do not fit, no memory even on
        the processor, a result that is not finite.
        """
        if frame.level:
            raise ValueError("models run on level 0, where a pixel is a pixel of the source")
        start = time.perf_counter()
        progress.step(0, 1)
        scene = self._scene(picture_bytes(frame, self.card), frame.origin, reference)
        area = Window(0, 0, scene.picture.shape[1], scene.picture.shape[0])
        large = self._in_tiles(scene, area, progress)
        height, width = self.scale * frame.height_px, self.scale * frame.width_px
        provenance = self.provenance(start, self.overlap_px)
        pixels = np.ascontiguousarray(large[:, :height, :width].transpose(1, 2, 0))
        depth = scene.depth
        return EnhancedPicture(
            Frame(pixels, frame.origin),
            self.scale,
            provenance,
            None if depth is None else depth[: frame.height_px, : frame.width_px].copy(),
            "" if reference is None else reference.name,
        )

    def _scene(
        self, picture: NDArray[np.uint8], origin: tuple[int, int], reference: Reference | None
    ) -> _Scene:
        every = self.card.input.multiple_of
        width, height = (padded_length(side, every) for side in picture.shape[1::-1])
        padded = cut(picture, Window(0, 0, width, height))
        flow = None
        if reference is not None:
            place = Window(*origin, width, height)
            flow = remaining_flow(padded, place, reference.frame, reference.to_reference)
        bare = _Scene(padded, origin, reference, flow, None, None)
        depth = see_depth(self.runner, padded, self.card.title)
        small = None
        if depth is not None and reference is not None:
            # At the picture's own scale the whole reference fits where the picture did.
            part = self._reference_part(bare, Window(0, 0, width, height), 1)
            small = see_depth(self.runner, part, self.card.title)
        return _Scene(padded, origin, reference, flow, depth, small)

    def _reference_part(self, scene: _Scene, around: Window, scale: int) -> NDArray[np.uint8]:
        """What the reference shows of a part of the padded picture, `scale` times as large."""
        assert scene.reference is not None
        x, y = scene.origin
        place = Window(around.x + x, around.y + y, around.width, around.height)
        flow = None
        if scene.flow is not None:
            rows, columns = (
                slice(FLOW_SCALE * s.start, FLOW_SCALE * s.stop) for s in around.slices
            )
            flow = scene.flow[rows, columns]
        part, shown = reference_part(
            scene.reference.frame, scene.reference.to_reference, place, scale, flow
        )
        if not shown.all():
            own = np.ascontiguousarray(scene.picture[around.slices])
            if scale > 1:
                own = enlarged(own, scale, 0, own.shape[0])
            part = np.where(shown[..., None], part, own)
        return part

    def _in_tiles(self, scene: _Scene, area: Window, progress: Progress) -> NDArray[np.uint8]:
        """uint8 (3, scale * height, scale * width) of `area`."""
        every, scale = self.card.input.multiple_of, self.scale
        cuts = plan(area.width, area.height, self._tile_px, self.overlap_px, every)
        # The same cuts, enlarged: the plan only looks at ratios.
        large = plan(
            scale * area.width,
            scale * area.height,
            scale * self._tile_px,
            scale * self.overlap_px,
            scale * every,
        )
        joiner = Joiner(large, 3, scale * area.width, scale * area.height)
        for index, window in enumerate(cuts):
            progress.step(index, len(cuts))
            place = Window(area.x + window.x, area.y + window.y, window.width, window.height)
            joiner.add(self._one_tile(scene, place, progress.part(index, len(cuts))))
        progress.step(len(cuts), len(cuts))
        return joiner.result()

    def _one_tile(self, scene: _Scene, place: Window, progress: Progress) -> NDArray[np.uint8]:
        while max(place.width, place.height) <= self._tile_px:
            at = scene.origin[0] + place.x, scene.origin[1] + place.y
            size = place.width, place.height
            made = self.tried(partial(self.runner, self._tile(scene, place)), size, at)
            if made is not None:
                return made
            # Here, not in an except block: a caught exception would keep the tensors alive.
            self.make_room(max(place.width, place.height))
        return self._in_tiles(scene, place, progress)

    def _tile(self, scene: _Scene, place: Window) -> Tile:
        picture = np.ascontiguousarray(scene.picture[place.slices])
        depth = None if scene.depth is None else scene.depth[place.slices]
        if scene.reference is None:
            return Tile(picture, None, depth, None)
        margin = self._margin_px
        height, width = scene.picture.shape[:2]
        around = Window(
            place.x - margin, place.y - margin, place.width + 2 * margin, place.height + 2 * margin
        ).clipped(width, height)
        assert around is not None
        reference = self._reference_part(scene, around, self.scale)
        small = None if scene.reference_depth is None else scene.reference_depth[around.slices]
        return Tile(picture, reference, depth, small)


def load(
    card: ModelCard, device: Device, folders: Sequence[Path] | None = None
) -> ReferenceEnhancer:
    """The model of `card`, ready on `device`.

    `folders` are the catalog's (by default the app's and the user's); the weights are those whose
    card has the same hash. Raises ModelError: no enlarging model, not trained, weights wrong.
    """
    if card.task != "reference_enhance":
        raise ModelError(
            tr("{title} is no model that enlarges video; choose another one.", title=card.title)
        )
    content = read_weights(card, models_dirs() if folders is None else folders)

    def on(kind: str) -> ReferenceRunner:
        from inspector.engine.runners.openvino_reference_runner import OpenVinoReferenceRunner
        from inspector.engine.runners.openvino_runner import Unavailable

        if kind == "cpu":
            with contextlib.suppress(Unavailable):
                return OpenVinoReferenceRunner(card, content, cache_dir() / "openvino")
        need_torch(card.title)
        from inspector.engine.runners.torch_reference_runner import TorchReferenceRunner

        return TorchReferenceRunner(load_net(card, content), card.title, kind)

    return ReferenceEnhancer(card, device, *runners_of(card, device, on))
