"""What contents are made of: the frame in view, its results and how it is looked at, taken together
in the window and handed to a lane."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector.core.document import SourceKind
from inspector.core.frame import Frame, FrameRef, Window
from inspector.core.map_facts import MapFacts
from inspector.core.shape import Shape
from inspector.imaging.overlay import Colour
from inspector.imaging.resample import averaged_to
from inspector.imaging.tone import rgb8, stretch_limits
from inspector.io.results import ResultStore
from inspector.ui.compare.stage import Stage
from inspector.ui.library import SourcePool
from inspector.ui.map_look import MapShown


@dataclass(frozen=True, eq=False)
class Ground:
    """Safe in any thread. `size` is that of the frame, `stage` the part of it that is shown;
    `shown` is how a map is shown, None of pictures. `titles` are those of models by id; `findings`
    the accepted shapes by label."""

    frame: FrameRef
    kind: SourceKind
    size: tuple[int, int]
    name: str
    path: Path
    pool: SourcePool
    store: ResultStore
    stage: Stage
    shown: MapShown | None
    threshold: float
    opacity: float
    titles: Mapping[str, str]
    colours: Mapping[str, Colour]
    findings: Mapping[str, tuple[Shape, ...]]

    def title(self, model_id: str) -> str:
        """What a model is called."""
        return self.titles.get(model_id, model_id)

    def read(self, window: Window, level: int = 0) -> tuple[NDArray[np.uint8], tuple[int, int]]:
        """A window of the source as it is shown, uint8 (height, width, 3) at a level, and the
        source pixel of its corner. Raises SourceError."""
        usable = min(level, self.pool.levels(self.path, self.frame.index) - 1)
        if self.shown is not None:
            frame, facts = self.stored(window, usable)
            pixels, origin = self.shown.picture(frame, facts), frame.origin
        else:
            frame = self.pool.read(self.path, self.frame.index, window, usable)
            limits = None
            if frame.pixels.dtype != np.uint8:
                # Every window of one picture in the tone of the whole.
                coarse = self.pool.levels(self.path, self.frame.index) - 1
                whole = self.pool.read(self.path, self.frame.index, None, coarse)
                limits = stretch_limits(whole)
            pixels, origin = rgb8(frame, limits), frame.origin
        step = 1 << (level - usable)
        if step > 1:  # a format without levels
            height, width = (-(-side // step) for side in pixels.shape[:2])
            down, across = height * step - pixels.shape[0], width * step - pixels.shape[1]
            padded = np.pad(pixels, ((0, down), (0, across), (0, 0)), mode="edge")
            pixels = averaged_to(padded, width, height)
        return pixels, origin

    def stored(self, window: Window, level: int = 0) -> tuple[Frame, MapFacts]:
        """The bands of a map that are shown, as they are stored, with their facts. Raises
        SourceError."""
        assert self.shown is not None, "only maps have stored bands"
        maps = self.pool.maps(self.path).with_bands(self.shown.names)
        facts = maps.info(self.frame.index).map_facts
        assert facts is not None, "a map has facts"
        return maps.read(self.frame.index, window, level), facts
