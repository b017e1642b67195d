"""What is handed on of a map: enlarged pictures and masks as GeoTIFF."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inspector.core.enhanced import MAP_STAMP, EnhancedPicture
from inspector.core.frame import Window
from inspector.core.georeference import GeoReference
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.imaging.redact_enhanced import redacted_enhanced
from inspector.io.map_layout import MapLayout, made_notes, super_resolved_notes
from inspector.io.map_stream import stream_map
from inspector.io.map_write import write_mask_map

STAMP_NOTE = "TIFFTAG_IMAGEDESCRIPTION"


def write_enhanced_map(
    path: Path, picture: EnhancedPicture, source: str, shapes: Sequence[Shape], progress: Progress
) -> None:
    """An enlarged map of the project as a GeoTIFF with its stamp, without what is redacted in areas
    `shapes` of its frame. Raises ExportError and Cancelled."""
    assert picture.facts is not None, "only maps are written as maps"
    pixels = redacted_enhanced(picture, shapes)
    height, width = pixels.shape[:2]
    notes = super_resolved_notes(picture.provenance, source, picture.scale)
    layout = MapLayout(width, height, str(pixels.dtype), picture.facts, notes)

    def make(window: Window, progress: Progress) -> NDArray[Any]:
        return np.ascontiguousarray(pixels[window.slices])

    digest = hashlib.sha256(np.ascontiguousarray(pixels).data).hexdigest()
    stream_map(path, layout, make, progress, made_from={"pixels": digest})


def helped_by_dates(picture: EnhancedPicture) -> bool:
    """True if other dates of the map helped to enlarge it."""
    return picture.facts is not None and picture.provenance.settings.startswith("dates ")


def write_mask(
    path: Path,
    mask: Mask,
    reference: GeoReference,
    source: str,
    stamped: bool,
    threshold: float,
    progress: Progress,
) -> None:
    """A mask as a GeoTIFF of classes; `stamped` if it was found on an enlarged map. Raises
    ExportError and Cancelled."""
    notes = {**_stamp(STAMP_NOTE, stamped), **made_notes(mask.provenance, source)}
    notes["THRESHOLD"] = f"{threshold:.2f}"
    write_mask_map(path, mask, reference, notes, progress, threshold)


def _stamp(key: str, wanted: bool) -> dict[str, str]:
    return {key: MAP_STAMP} if wanted else {}
