"""What a model found on a map, as a map: masks as GeoTIFF, their regions as GeoJSON."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Window
from inspector.core.georeference import GeoReference
from inspector.core.map_facts import Band, MapFacts
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.io.exporting import write_file
from inspector.io.geojson import MapShape, geojson
from inspector.io.map_layout import MapLayout
from inspector.io.map_stream import stream_map

_CLASSES_BAND = "class"


def write_map(output: Path, layout: MapLayout, pixels: NDArray[Any], progress: Progress) -> None:
    """(height, width, bands) of a map that fits into memory. Raises ExportError and Cancelled."""

    def make(window: Window, progress: Progress) -> NDArray[Any]:
        return np.ascontiguousarray(pixels[window.slices])

    digest = hashlib.sha256(np.ascontiguousarray(pixels).data).hexdigest()
    stream_map(output, layout, make, progress, made_from={"pixels": digest})


def write_mask_map(
    output: Path,
    mask: Mask,
    reference: GeoReference,
    notes: Mapping[str, str],
    progress: Progress,
    threshold: float = 0.5,
) -> None:
    """A mask as a GeoTIFF of one band uint8: 0 background, k + 1 for `labels[k]` at `threshold`.

    `reference` is that of the picture in whose pixels the mask's `origin` counts; the words say
    which number is which label. Raises ExportError and Cancelled.
    """
    ids = mask.class_ids(threshold)
    labels = {f"CLASS_{number + 1}": label for number, label in enumerate(mask.labels)}
    facts = MapFacts((Band(_CLASSES_BAND),), reference.moved(*mask.origin))
    layout = MapLayout(mask.width_px, mask.height_px, "uint8", facts, {**labels, **notes})

    def make(window: Window, progress: Progress) -> NDArray[Any]:
        return np.ascontiguousarray(ids[window.slices])[..., None]

    made_from = {"classes": hashlib.sha256(ids.tobytes()).hexdigest()}
    stream_map(output, layout, make, progress, made_from=made_from, smaller="NEAREST")


def write_geojson(
    output: Path, shapes: Iterable[MapShape], reference: GeoReference, notes: Mapping[str, str]
) -> None:
    """Shapes in pixels of a map with this reference, see `geojson`. Raises ExportError, and
    SourceError for coordinates that cannot be computed."""
    content = geojson(shapes, reference, notes)

    def write(temporary: Path) -> None:
        temporary.write_bytes(content)

    write_file(output, write)
