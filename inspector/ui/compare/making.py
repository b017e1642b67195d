"""Makes contents from choices; for the decode lane alone, which has one thread."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from inspector.core.document import ResultEntry
from inspector.core.enhanced import BICUBIC, EnhancedPicture
from inspector.core.errors import ModelError
from inspector.core.frame import Frame, Window
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.imaging.resample import enlarged, shrunk
from inspector.ui.compare import making_masks, making_models
from inspector.ui.compare.choice import Choice
from inspector.ui.compare.files import TRUTH, picture_of_file, truth_of_file
from inspector.ui.compare.ground import Ground
from inspector.ui.compare.pane_content import PaneContent
from inspector.ui.enhance_models import MAP_SCALE, PICTURE_SCALE
from inspector.ui.map_writing import helped_by_dates

MOST_LARGE_PX = 17_000_000
"""Bicubic makes the picture less large where it would have more pixels; at least twice."""
SHRINK = 4


class Maker:
    """Keeps the source pixels it has just read: most panes want them."""

    def __init__(self) -> None:
        self._read: dict[Hashable, PaneContent] = {}

    def make(
        self,
        choice: Choice,
        ground: Ground,
        entries: Sequence[ResultEntry],
        progress: Progress,
        remade: NDArray[np.uint8] | None = None,
    ) -> tuple[PaneContent, ...]:
        """The contents of a choice, the last on top. `entries` are the results it stands on;
        `remade` what a model made of the shrunk frame. Raises InspectorError."""
        kind = choice.kind
        if kind == "source":
            return (self.source(ground),)
        if kind == "bicubic":
            return (self._bicubic(ground),)
        if kind in ("shrunk", "remade"):
            return (self._from_shrunk(choice, ground, remade),)
        if kind == "file":
            return (picture_of_file(choice, ground),)
        if kind in ("mask", "findings", "truth"):
            source = self.source(ground)
            if kind == "mask":
                return (making_masks.mask(ground, source, ground.store.read(entries[-1])),)
            if kind == "findings":
                return (making_masks.findings(ground, source),)
            title, about, whole = truth_of_file(choice, ground)
            ids = making_masks.pasted(whole, (0, 0), source.window)
            return (making_masks.over(source, title, about, ids, (TRUTH,)),)
        if kind == "probability":
            return (making_masks.probability(ground, ground.store.read(entries[-1])),)
        if kind == "agreement":
            return (making_masks.agreement(ground, entries, progress),)
        made = []
        for done, entry in enumerate(entries):
            progress.step(done, len(entries))
            if entry.task == "restore":
                restored = ground.store.read_restored(entry)
                made.append(making_models.restored(kind, ground, restored))
                continue
            picture = ground.store.read_enhanced(entry)
            plain = self._plain(ground, picture) if kind == "change" else None
            content = making_models.enhanced(kind, ground, picture, plain)
            helped = bool(picture.reference) or helped_by_dates(picture)
            made.append(replace(content, helped=helped))
        return tuple(made)

    def source(self, ground: Ground) -> PaneContent:
        """The frame itself. Raises SourceError."""
        key = ground.frame, ground.path, ground.stage, ground.shown
        found = self._read.get(key)
        if found is None:
            stage = ground.stage
            pixels, origin = ground.read(stage.window, stage.level)
            found = PaneContent(
                tr("Source"), ground.name, pixels, origin, stage.scale, frame=ground.frame
            )
            while len(self._read) > 1:
                del self._read[next(iter(self._read))]
            self._read[key] = found
        return found

    def forget(self) -> None:
        """Another project."""
        self._read.clear()

    def _bicubic(self, ground: Ground) -> PaneContent:
        source = self.source(ground)
        factor = PICTURE_SCALE if ground.shown is None else MAP_SCALE
        if ground.stage.level:
            factor = 1
        height, width = source.pixels.shape[:2]
        while factor > 2 and width * height * factor**2 > MOST_LARGE_PX:
            factor -= 1
        large = self._enlarged(ground, source, factor) if factor > 1 else source.pixels
        return PaneContent(
            tr("Bicubic"),
            f"× {factor}",
            large,
            source.origin,
            source.scale * factor,
            frame=ground.frame,
        )

    def _enlarged(self, ground: Ground, source: PaneContent, factor: int) -> NDArray[np.uint8]:
        if ground.shown is None:
            return np.asarray(enlarged(source.pixels, factor, 0, source.pixels.shape[0]), np.uint8)
        frame, facts = ground.stored(source.window)
        large = enlarged(np.asarray(frame.pixels), factor, 0, frame.height_px)
        return ground.shown.picture(Frame(large), facts)

    def _plain(self, ground: Ground, picture: EnhancedPicture) -> NDArray[np.uint8]:
        """The window of an enhanced picture, enlarged as much without a model."""
        pixels, origin = ground.read(picture.window)
        source = PaneContent("", "", pixels, origin)
        return self._enlarged(ground, source, picture.scale)

    def _from_shrunk(
        self, choice: Choice, ground: Ground, remade: NDArray[np.uint8] | None
    ) -> PaneContent:
        source = self.source(ground)
        if source.scale != 1.0:
            raise ModelError(tr("This picture is too large to be shrunk and made again; zoom in."))
        if choice.kind == "shrunk":
            small = shrunk(source.pixels, SHRINK)
            return PaneContent(
                tr("Frame shrunk by {times}", times=SHRINK),
                ground.name,
                small,
                source.origin,
                1 / SHRINK,
                frame=ground.frame,
            )
        if choice.model_id == BICUBIC:
            small = shrunk(source.pixels, SHRINK)
            remade = np.asarray(enlarged(small, SHRINK, 0, small.shape[0]), np.uint8)
        assert remade is not None, "it has been made"
        return making_models.remade(ground, choice.model_id, remade, source.origin)


def shrunk_frame(ground: Ground) -> tuple[NDArray[np.uint8], tuple[int, int]]:
    """The whole frame a quarter of its size, as it is taken for a small one. Raises SourceError."""
    pixels, origin = ground.read(Window(0, 0, *ground.size))
    return shrunk(pixels, SHRINK), origin
