"""The part of `inspector run` that enlarges: pictures with the stamp, depth, and clips."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from inspector.commands.console import write_file
from inspector.commands.works import Work, made_by
from inspector.core.enhanced import BICUBIC, STAMP, EnhancedPicture
from inspector.core.errors import SettingsError, SourceError
from inspector.core.progress import Progress
from inspector.engine.enlarging import Enlarging
from inspector.engine.frame_enhancer import FrameEnhancer
from inspector.engine.neighbours import photo_neighbours
from inspector.engine.video_clip import ReferenceChoice, video_frames
from inspector.imaging.stamp import stamped
from inspector.io.files import shown
from inspector.io.photo_source import PhotoSource
from inspector.io.photos import list_photos
from inspector.io.png import depth_png, enhanced_png
from inspector.io.source import Source
from inspector.io.video_source import VideoSource


def chosen_reference(enlarge: Enlarging, asked: ReferenceChoice | None) -> ReferenceChoice:
    """What helps: what was asked for, or what suits the model. Raises SettingsError."""
    if not enlarge.takes_reference:
        if asked not in (None, "none"):
            title = enlarge.card.title if enlarge.card is not None else BICUBIC
            raise SettingsError(f"{title} takes no reference; leave out --reference.")
        return "none"
    return "auto" if asked is None else asked


@dataclass
class Enhancing:
    """Enlarges one frame after the other with a model that is ready."""

    enlarge: Enlarging
    reference: ReferenceChoice
    _source: Source | None = None
    _frames: FrameEnhancer | None = None

    def make(self, work: Work, progress: Progress) -> dict[str, Any]:
        """Write STEM_xN.png, and STEM_depth.png if the model sees depth.

        Returns what is to be said of them. Raises SourceError, ModelError, ExportError, Cancelled.
        """
        if self._frames is None or self._source is not work.source:
            self._source, self._frames = work.source, self._of(work)
        made = self._frames(work.number or 0, progress)
        told = work.told
        scaled = work.output(f"_x{made.scale}.png")
        write_file(scaled, enhanced_png(picture_with_stamp(made, told), made, told))
        result: dict[str, Any] = {"output": scaled.name}
        if made.depth is not None:
            depth = work.output("_depth.png")
            write_file(depth, depth_png(made, told))
            result["depth"] = depth.name
        height, width = made.frame.pixels.shape[:2]
        return {
            **result,
            "stamp": STAMP,
            "scale": made.scale,
            "size": [width, height],
            "reference": made.reference or None,
            **made_by(made.provenance, self.enlarge.device.kind),
        }

    def _of(self, work: Work) -> FrameEnhancer:
        run = self.enlarge
        if isinstance(work.source, VideoSource):
            return video_frames(work.source, run, self.reference)
        if not isinstance(self.reference, str):
            raise SourceError(
                f"{shown(work.file)} is a photo and has no frame {self.reference}; choose "
                "--reference auto or none."
            )
        row = [work.file]
        if self.reference == "auto":
            # The photo first, so that it is number 0; then its neighbours by name.
            folder = list_photos(work.file.parent)
            here = next((i for i, p in enumerate(folder) if p.name == work.file.name), None)
            if here is not None:
                row += [folder[i] for i in photo_neighbours(here, len(folder))]
        photos = PhotoSource(row)
        near = range(1, len(row))
        return FrameEnhancer(run, photos.read, lambda _: near, lambda n: shown(row[n]))


def picture_with_stamp(made: EnhancedPicture, told: str) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """The enlarged picture, uint8, and below it what it is."""
    pixels = np.asarray(made.frame.pixels, np.uint8)
    return stamped(pixels, f"{STAMP} | {made.provenance.model_id} | {told}")
