"""The enhanced pictures of a report: only those that an inspector chose, and nothing redacted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from inspector.core.document import Document
from inspector.core.enhanced import EnhancedPicture
from inspector.core.errors import ProjectError
from inspector.core.frame import Frame, FrameRef, Window
from inspector.core.language import mark, tr
from inspector.core.mask import Provenance
from inspector.core.shape import Shape
from inspector.imaging.redact_enhanced import helper_is_redacted, redacted_enhanced
from inspector.io.results import ResultStore
from inspector.report.reading import Picture, encoded, reduced
from inspector.standards.findings import Finding
from inspector.standards.observations import ObservationRow

ENHANCED_PX = 1200
"""Enhanced pictures are reduced to this length: 360 dpi on 85 mm."""

_GONE = mark("The enhanced picture is not there any more; make it again to print it.")


@dataclass(frozen=True)
class EnhancedPlate:
    """An enhanced picture as it is printed, and how it was made. `reference` says which frame
    helped, "" where none did."""

    picture: Picture
    scale: int
    provenance: Provenance
    reference: str


class EnhancedPlates:
    """Reads them, each hidden where its frame is redacted."""

    def __init__(
        self,
        document: Document,
        results: ResultStore | None,
        hidden: Mapping[FrameRef, Sequence[Shape]],
    ) -> None:
        self._document = document
        self._results = results
        self._hidden = hidden

    def of(self, row: ObservationRow) -> EnhancedPlate | str | None:
        """The picture that is printed beside an observation, or why there is none; None where its
        inspector chose none."""
        chosen = row.observation.enhanced_id
        if not chosen:
            return None
        frame, entry = row.annotation.frame, self._document.results.get(chosen)
        if entry is None or entry.frame != frame or self._results is None:
            return tr(_GONE)
        try:
            made = self._results.read_enhanced(entry)
        except ProjectError:
            return tr(_GONE)
        return self._hidden_in(made, frame, row)

    def around(self, row: Finding, window: Window) -> EnhancedPlate | str | None:
        """The part of the enhanced picture that shows a window, for a finding that was measured on
        it, too; or why there is none; None where it was not."""
        measured = row.annotation.on_enhanced
        if measured is None:
            return None
        frame, entry = row.annotation.frame, self._document.results.get(measured.result_id)
        if entry is None or entry.frame != frame or self._results is None:
            return tr(_GONE)
        try:
            made = self._results.read_enhanced(entry)
        except ProjectError:
            return tr(_GONE)
        seen = made.window
        inside = Window(window.x - seen.x, window.y - seen.y, window.width, window.height).clipped(
            seen.width, seen.height
        )
        if inside is None or made.facts is not None:
            return tr(_GONE)
        return self._hidden_in(_part(made, inside), frame, row)

    def _hidden_in(
        self, made: EnhancedPicture, frame: FrameRef, row: ObservationRow | Finding
    ) -> EnhancedPlate | str:
        pixels, blurred = made.frame.pixels, False
        if pixels.dtype != np.uint8 or pixels.shape[2] != 3:
            return tr(_GONE)
        if made.reference and helper_is_redacted(self._document, frame, self._hidden):
            return tr(
                "The enhanced picture is left out: another frame helped to make it, and areas of "
                "such frames are redacted."
            )
        shapes = self._hidden.get(frame, ())
        if shapes:
            hidden = redacted_enhanced(made, shapes)
            pixels, blurred = hidden, not np.array_equal(hidden, pixels)
        image = reduced(Image.fromarray(np.ascontiguousarray(pixels)), ENHANCED_PX)
        video = row.source.video
        picture = Picture(
            encoded(image), made.window, blurred, video.pixel_aspect if video else 1.0
        )
        return EnhancedPlate(picture, made.scale, made.provenance, made.reference)


def _part(made: EnhancedPicture, inside: Window) -> EnhancedPicture:
    """A window of an enhanced picture, in source pixels from its own corner."""
    scale, (x, y) = made.scale, made.frame.origin
    rows, columns = inside.slices
    pixels = made.frame.pixels[
        rows.start * scale : rows.stop * scale, columns.start * scale : columns.stop * scale
    ]
    frame = Frame(pixels, (x + inside.x, y + inside.y))
    return EnhancedPicture(frame, scale, made.provenance, reference=made.reference)
