"""An enhanced clip of a time range, frame after frame, that goes on where it was stopped.

Finished frames lie in a folder beside the clip (`io/parts_folder.py`), with what they were made by.
When all are there the clip is written, and the folder goes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector.core.enhanced import STAMP, EnhancedPicture
from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.engine.clip_timing import timing
from inspector.imaging.stamp import stamped
from inspector.io.parts_folder import PartsFolder
from inspector.io.png import enhanced_png, read_png
from inspector.io.video_write import write_video

EnhanceFrame = Callable[[int, Progress], EnhancedPicture]
"""Enhances the frame with a number; raises SourceError, ModelError and Cancelled."""

_MANIFEST = "clip.json"
_FORMAT = 1
_CRF = 16


@dataclass(frozen=True)
class ClipSettings:
    """What a clip is made from and by; a clip with other settings is another clip.

    `first` and `times_s`: the number of the first frame, and when each frame is shown, seconds,
    one after the other. `source_key` says which file, by content; `source` is its name.
    `reference` says how references are chosen. `width_px` and `height_px` are of the source.
    """

    source: str
    source_key: str
    model_id: str
    weights_sha256: str
    reference: str
    first: int
    times_s: tuple[float, ...]
    source_hz: float
    width_px: int
    height_px: int
    pixel_aspect: float = 1.0

    @property
    def numbers(self) -> range:
        """The frames of the clip."""
        return range(self.first, self.first + len(self.times_s))


def enhance_clip(
    enhance: EnhanceFrame, settings: ClipSettings, output: Path, progress: Progress
) -> dict[int, str]:
    """Enhance the frames that are not done yet, then write `output` (MP4), the stamp burnt in below
    every frame; returns which reference helped each frame ("" for none).

    Frames keep their times; see `clip_timing`. Until the end the finished frames take the space of
    losslessly compressed pictures of the enlarged size. Raises ExportError if the folder of another
    clip is in the way or nothing can be written, what `enhance` raises, and Cancelled.
    """
    if not settings.times_s:
        raise ValueError("a clip needs a frame")
    parts = PartsFolder(output, _MANIFEST)
    parts.begin({"format": _FORMAT, **asdict(settings)}, _in_the_way)
    count = len(settings.numbers)
    references: dict[int, str] = {}
    for done, number in enumerate(settings.numbers):
        step = progress.part(done, count + 1)
        step.step(0, 1)
        known = _reference_of(parts.path(_part(number)))
        if known is None:
            picture = enhance(number, step)
            known = picture.reference
            _keep(parts, picture, settings, number)
        references[number] = known
    plan = timing(settings.times_s, settings.source_hz)
    joining = progress.part(count, count + 1)

    def pictures() -> Iterator[NDArray[np.uint8]]:
        for done, (number, repeats) in enumerate(zip(settings.numbers, plan.repeats, strict=True)):
            joining.step(done, count)
            pixels, _ = read_png(parts.path(_part(number)))
            for _ in range(repeats):
                yield pixels

    notes = {"title": STAMP, "comment": f"{settings.source}: {settings.model_id}"}
    write_video(
        output, pictures(), plan.rate_hz, crf=_CRF, pixel_aspect=settings.pixel_aspect, notes=notes
    )
    parts.end(map(_part, settings.numbers))
    progress.step(1, 1)
    return references


def _keep(
    parts: PartsFolder, picture: EnhancedPicture, settings: ClipSettings, number: int
) -> None:
    pixels = np.asarray(picture.frame.pixels, np.uint8)
    words = f"{STAMP} | {settings.model_id} | frame {number}"
    even = np.pad(stamped(pixels, words), [(0, s % 2) for s in pixels.shape[:2]] + [(0, 0)], "edge")
    parts.write(_part(number), enhanced_png(even, picture, f"{settings.source}, frame {number}"))


def _reference_of(part: Path) -> str | None:
    """The reference of a finished frame; None if it is not there, or damaged."""
    if not part.exists():
        return None
    try:
        _, words = read_png(part)
    except SourceError:
        return None
    return words.get("Reference", "")


def _part(number: int) -> str:
    return f"f{number:06d}.png"


def _in_the_way(folder: str) -> str:
    return tr(
        "{folder} holds the frames of another clip; delete that folder, or choose another name.",
        folder=folder,
    )
