"""What a map that is written says of itself beside its pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from inspector import __version__
from inspector.core.enhanced import MAP_STAMP
from inspector.core.map_facts import MapFacts
from inspector.core.mask import Provenance
from inspector.io.files import shown
from inspector.io.map_coordinates import known_system
from inspector.io.map_file import ACQUIRED_TAG
from inspector.io.raster_library import library


@dataclass(frozen=True)
class MapLayout:
    """Size and meaning of the pixels: `facts` have the bands, the georeference (of these pixels, so
    divided by the scale for an enlarged map), nodata and the date. `notes` are words by keyword."""

    width_px: int
    height_px: int
    dtype: str
    facts: MapFacts
    notes: Mapping[str, str] = field(default_factory=dict)

    @property
    def profile(self) -> dict[str, Any]:
        """What rasterio wants to know of a new GeoTIFF."""
        place = self.facts.georeference
        located = {}
        if place is not None:
            located = {
                "crs": known_system(place.crs),
                "transform": library().Affine(*place.transform.six),
            }
        return {
            "driver": "GTiff",
            "width": self.width_px,
            "height": self.height_px,
            "count": len(self.facts.bands),
            "dtype": self.dtype,
            "nodata": self.facts.nodata,
            **located,
        }

    @property
    def predictor(self) -> int:
        """How neighbouring values are told by their difference before they are packed."""
        return 3 if np.dtype(self.dtype).kind == "f" else 2

    def describe(self, dataset: Any) -> None:
        """Write bands and words into a new dataset."""
        bands = self.facts.bands
        dataset.descriptions = tuple(band.name for band in bands)
        if all(band.quantification is not None for band in bands):
            dataset.scales = tuple(1.0 / (band.quantification or 1.0) for band in bands)
            dataset.offsets = tuple(band.offset / (band.quantification or 1.0) for band in bands)
        words = {key: shown(text) for key, text in self.notes.items()}
        if self.facts.acquired_at:
            words[ACQUIRED_TAG] = self.facts.acquired_at
        dataset.update_tags(TIFFTAG_SOFTWARE=f"Inspector {__version__}", **words)


def super_resolved_notes(made: Provenance, source: str, scale: int) -> dict[str, str]:
    """The words of a map that a model enlarged: what it is not, and how it was made."""
    return {"TIFFTAG_IMAGEDESCRIPTION": MAP_STAMP, "SCALE": str(scale), **made_notes(made, source)}


def made_notes(made: Provenance, source: str) -> dict[str, str]:
    """How a model made something of `source`, by keyword."""
    return {
        "SOURCE": source,
        "MODEL": made.model_id,
        "WEIGHTS_SHA256": made.weights_sha256 or "none",
        "MADE_WITH": f"{made.runner}, {made.device}, {made.dtype}, Inspector {made.app_version}",
        "SETTINGS": made.settings or "none",
    }
