"""What a trial goes over: a picture or a part of a map, shrunk as it would have been recorded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from inspector.core.enhanced import EnhancedPicture
from inspector.core.errors import ModelError
from inspector.core.frame import Frame, Window
from inspector.core.language import tr
from inspector.core.map_facts import MapFacts
from inspector.core.progress import Progress
from inspector.engine.map_method import Method
from inspector.imaging.bands import as_bytes, full_scale
from inspector.imaging.enlarged_map import Planes, numbers, recorded
from inspector.imaging.metrics.pictures import PEAK, psnr_db
from inspector.imaging.metrics.reference_free import downsample_consistency
from inspector.imaging.reflectance import reflectance
from inspector.imaging.resample import enlarged, shrunk
from inspector.imaging.tone import rgb8

Restore = Callable[[str, Frame, Progress], EnhancedPicture]
"""The model's id and a small picture: enlarged. Raises ModelError and Cancelled."""
COLOURS = ("B04", "B03", "B02")
_WORD_MAX = 65535.0
LEAST_PX = 11
"""Of a side: SSIM needs so much."""


class Ground(Protocol):
    """Frames of one size: what a task looks at."""

    scale: int

    @property
    def high(self) -> Frame:
        """HR, cut to a multiple of the scale."""

    def low(self) -> Frame:
        """LR, brought back to the size of HR bicubically, so that labels fit."""

    def restored(self, model_id: str, progress: Progress) -> Frame:
        """What a model makes of LR. Raises ModelError and Cancelled."""

    def shown(self, frame: Frame) -> NDArray[np.uint8]:
        """As a screen shows it, uint8 (height, width, 3)."""

    def consistency_db(self, frame: Frame) -> float:
        """PSNR of a frame, shrunk again, against LR."""


class PictureGround:
    """A photo or a frame of a video: shrunk bicubically, with antialiasing."""

    def __init__(self, frame: Frame, scale: int, restore: Restore) -> None:
        """`frame` is of level 0, or a window of one. Raises ModelError if it is too small."""
        # Models see 16 bits rounded to 8, not stretched.
        limits = (0.0, _WORD_MAX) if frame.pixels.dtype == np.uint16 else (0.0, PEAK)
        pixels = rgb8(frame, limits)
        height, width = (_whole(side, scale) for side in pixels.shape[:2])
        _check_size(width, height, scale)
        cut = np.ascontiguousarray(pixels[:height, :width]).astype(np.uint8, copy=False)
        self.scale = scale
        self._high = Frame(cut, frame.origin)
        self._small = shrunk(cut, scale)
        self._restore = restore

    @property
    def high(self) -> Frame:
        return self._high

    def low(self) -> Frame:
        small = self._small
        return Frame(enlarged(small, self.scale, 0, small.shape[0]), self._high.origin)

    def restored(self, model_id: str, progress: Progress) -> Frame:
        made = self._restore(model_id, Frame(self._small), progress)
        if made.scale != self.scale:
            raise ModelError(
                tr(
                    "{model} enlarges {scale} times and the picture was shrunk by {shrunk}; "
                    "choose models of one scale.",
                    model=model_id,
                    scale=made.scale,
                    shrunk=self.scale,
                )
            )
        return Frame(made.frame.pixels, self._high.origin)

    def shown(self, frame: Frame) -> NDArray[np.uint8]:
        return frame.pixels.astype(np.uint8, copy=False)

    def consistency_db(self, frame: Frame) -> float:
        return downsample_consistency(self.shown(frame), self._small, self.scale).psnr_db


class MapGround:
    """Reflectances of one date: shrunk as the sensor would record the ground with larger pixels."""

    def __init__(
        self,
        planes: Planes,
        known: NDArray[np.bool_],
        facts: MapFacts,
        origin: tuple[int, int],
        scale: int,
        method: Callable[[str], tuple[Method, tuple[str, ...]]],
    ) -> None:
        """`planes` (bands of `facts`, height, width) without gaps, `known` where they were
        measured, `facts` those of stored numbers of them; `method` gives a way to enlarge and the
        bands that it takes, none for all. Raises ModelError if it is too small."""
        height, width = (_whole(side, scale) for side in planes.shape[1:])
        _check_size(width, height, scale)
        self.scale = scale
        self._facts = facts
        self._known = known[:height, :width]
        self._origin = origin
        self._small = recorded(planes[:, :height, :width], scale)
        self._high = self._stored(planes[:, :height, :width])
        self._method = method

    @property
    def high(self) -> Frame:
        return self._high

    def low(self) -> Frame:
        large = enlarged(self._small.transpose(1, 2, 0), self.scale, 0, self._small.shape[1])
        return self._stored(large.transpose(2, 0, 1))

    def restored(self, model_id: str, progress: Progress) -> Frame:
        method, names = self._method(model_id)
        if method.scale != self.scale:
            raise ModelError(
                tr(
                    "{model} enlarges {scale} times and the map was shrunk by {shrunk}; choose "
                    "models of one scale.",
                    model=model_id,
                    scale=method.scale,
                    shrunk=self.scale,
                )
            )
        places = [self._facts.names.index(name) for name in names or self._facts.names]
        height, width = self._small.shape[1:]

        def read(window: Window) -> Planes:
            rows, columns = window.slices
            return np.ascontiguousarray(self._small[places][None, :, rows, columns])

        whole = Window(0, 0, width, height)
        made = method.enlarged(read, (width, height), whole, progress)
        # Bands that the model does not take stay as bicubic enlargement has them.
        low = enlarged(self._small.transpose(1, 2, 0), self.scale, 0, height).transpose(2, 0, 1)
        planes = np.ascontiguousarray(low)
        planes[places] = made
        return self._stored(planes)

    def shown(self, frame: Frame) -> NDArray[np.uint8]:
        light = np.nan_to_num(reflectance(frame.pixels, self._facts))
        places = [self._facts.names.index(name) for name in COLOURS]
        return as_bytes(light[..., places].transpose(2, 0, 1), COLOURS)

    def consistency_db(self, frame: Frame) -> float:
        light = np.nan_to_num(reflectance(frame.pixels, self._facts))
        again = recorded(np.ascontiguousarray(light.transpose(2, 0, 1)), self.scale)
        unit = PEAK / np.array(full_scale(self._facts.names), np.float64)[:, None, None]
        return psnr_db(unit * again, unit * self._small)

    def _stored(self, planes: Planes) -> Frame:
        return Frame(numbers(planes, self._facts, self._known), self._origin)


def _whole(length_px: int, scale: int) -> int:
    return length_px // scale * scale


def _check_size(width: int, height: int, scale: int) -> None:
    if min(width, height) < max(LEAST_PX, 4 * scale):
        raise ModelError(
            tr(
                "{width} x {height} pixels are too few to be shrunk by {scale}; choose a "
                "larger part.",
                width=width,
                height=height,
                scale=scale,
            )
        )
