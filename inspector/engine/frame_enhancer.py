"""Frames of one video or one row of photos by number, each enhanced with the help of another."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from inspector.core.enhanced import EnhancedPicture
from inspector.core.errors import ModelError, SourceError
from inspector.core.frame import Frame, Window
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.core.stored_texts import retold
from inspector.engine.reference_enhance import Reference
from inspector.imaging.references import best_reference
from inspector.imaging.tone import rgb8

ReadFrame = Callable[[int], Frame]
"""The whole frame with a number, level 0; raises SourceError."""


RunModel = Callable[[Frame, Progress, Reference | None], EnhancedPicture]
"""Enlarges a frame; `ReferenceEnhancer.run`."""


class FrameEnhancer:
    """`neighbours(number)` says which frames may help a frame: none, or several of which the best
    is taken. `names(number)` is what a frame is called in provenances. Belongs to one thread."""

    def __init__(
        self,
        run: RunModel,
        read: ReadFrame,
        neighbours: Callable[[int], Sequence[int]],
        names: Callable[[int], str],
        *,
        insists: bool = False,
    ) -> None:
        """`insists`: the neighbours were named by a person, so it is a failure if none helps."""
        self._run = run
        self._read = read
        self._neighbours = neighbours
        self._names = names
        self._insists = insists

    def __call__(
        self, number: int, progress: Progress, window: Window | None = None
    ) -> EnhancedPicture:
        """The frame, or a part of it, enlarged. Raises SourceError, ModelError and Cancelled."""
        frame = self._frame(number)
        place = window or Window(0, 0, frame.width_px, frame.height_px)
        near = [n for n in self._neighbours(number) if n != number]
        reference = self._best(frame, place, near, progress.part(0, 2)) if near else None
        if reference is None and near and self._insists:
            named = ", ".join(retold(self._names(n)) for n in near)
            raise ModelError(
                tr(
                    "No place of {frame} was found in {references}; name another reference, or "
                    "let it be chosen.",
                    frame=retold(self._names(number)),
                    references=named,
                )
            )
        if window is not None:
            frame = Frame(frame.pixels[window.slices], (window.x, window.y))
        return self._run(frame, progress.part(1, 2), reference)

    def _best(
        self, frame: Frame, place: Window, near: Sequence[int], progress: Progress
    ) -> Reference | None:
        """The most helpful of some frames; one that cannot be read is left out."""
        read: list[tuple[int, Frame]] = []
        # In the order of the video: each is decoded from where the last one was.
        for done, number in enumerate(sorted(near)):
            progress.step(done, 2 * len(near))
            try:
                read.append((number, self._frame(number)))
            except SourceError:
                continue
        found = best_reference(frame, place, [f for _, f in read], progress.part(1, 2))
        if found is None:
            return None
        number, picture = read[found.index]
        return Reference(picture, found.to_reference, self._names(number))

    def _frame(self, number: int) -> Frame:
        frame = self._read(number)
        return frame if frame.pixels.dtype == np.uint8 else Frame(rgb8(frame), frame.origin)
