"""What a segmentation model finds on a map of any size: a map of classes, and shapes on earth."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import ModelError
from inspector.core.frame import Window
from inspector.core.map_facts import Band, MapFacts
from inspector.core.map_models import why_not
from inspector.core.mask import Mask, Provenance
from inspector.core.progress import Progress
from inspector.engine.map_dates import map_facts
from inspector.engine.map_file import fingerprint
from inspector.engine.map_find import find_on_map
from inspector.engine.map_plan import part_of
from inspector.engine.segment import Segmenter
from inspector.imaging.centrelines import centrelines
from inspector.io.files import shown
from inspector.io.geojson import MapShape, mask_polygons
from inspector.io.map_layout import MapLayout, made_notes
from inspector.io.map_source import MapSource
from inspector.io.map_stream import stream_map

THRESHOLD = 0.5
SIDE_PX = 2048
"""Of the windows that are looked at together."""
MOST_PIXELS = 150_000_000
"""Of a map of classes whose regions are outlined; a whole tile of 10 m has 120 million."""
LINES = ("road",)
"""Labels of what is also drawn as a line along its middle."""


def write_found(
    segmenter: Segmenter,
    source: MapSource,
    index: int,
    window: Window | None,
    path: Path,
    output: Path,
    notes: Mapping[str, str],
    progress: Progress,
) -> MapLayout:
    """Write the classes that a model finds on a window of a date, or on all of it, as a GeoTIFF of
    one band uint8: 0 background, k + 1 for label k; goes on where it was stopped. Returns what the
    file says of itself.

    Raises SourceError, ModelError for a model that does not fit the map, ExportError, Cancelled.
    """
    info, facts = source.info(index), map_facts(source, index)
    card = segmenter.card
    reason = why_not(card, facts, 1)
    if reason:
        raise ModelError(reason)
    area = part_of(info, window)
    chosen = source.with_bands(card.input.bands)
    margin = card.tile.overlap_px

    def make(part: Window, progress: Progress) -> NDArray[np.uint8]:
        x, y = area.x + part.x, area.y + part.y
        around = Window(
            x - margin, y - margin, part.width + 2 * margin, part.height + 2 * margin
        ).clipped(info.width_px, info.height_px)
        assert around is not None
        mask = find_on_map(
            segmenter, chosen.read(index, around), facts.with_bands(card.input.bands), progress
        )
        inside = mask.part(Window(x, y, part.width, part.height))
        assert inside is not None
        return np.ascontiguousarray(inside.class_ids(THRESHOLD))[..., None]

    made = segmenter.provenance(time.perf_counter(), card.tile.overlap_px)
    place = facts.georeference
    layout = MapLayout(
        area.width,
        area.height,
        "uint8",
        MapFacts(
            (Band("class"),),
            None if place is None else place.moved(area.x, area.y),
            acquired_at=facts.acquired_at,
        ),
        {
            **{f"CLASS_{number + 1}": label for number, label in enumerate(card.labels)},
            "THRESHOLD": f"{THRESHOLD:.2f}",
            **notes,
            **made_notes(made, shown(path)),
        },
    )
    made_from = {
        "content": fingerprint(path),
        "date": str(index),
        "window": f"{area.x},{area.y},{area.width},{area.height}",
        "model": made.model_id,
        "weights": made.weights_sha256,
        "runner": f"{made.runner} {made.dtype}",
        "version": made.app_version,
    }
    stream_map(
        output,
        layout,
        make,
        progress,
        made_from=made_from,
        window_px=SIDE_PX,
        smaller="NEAREST",
    )
    return layout


def found_shapes(classes: NDArray[np.uint8], labels: tuple[str, ...]) -> list[MapShape]:
    """The regions of a map of classes (height, width), and lines along the middle of those that
    are lines, each with its label."""
    nobody = Provenance("", "", "", "", "", 0, 0, "", 0.0)
    found: list[MapShape] = []
    for number, label in enumerate(labels):
        present = classes == number + 1
        mask = Mask((present * np.uint8(255))[None], (label,), nobody)
        found += [
            MapShape("polygon", shape.rings_px, {"label": label, "part": "area"})
            for shape in mask_polygons(mask)
        ]
        if label in LINES:
            found += [
                MapShape("line", (line,), {"label": label, "part": "centre line"})
                for line in centrelines(present)
            ]
    return found
