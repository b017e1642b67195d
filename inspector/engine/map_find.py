"""What a segmentation model finds on a part of a map, measured or enlarged."""

from __future__ import annotations

import numpy as np

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.core.frame import Frame
from inspector.core.map_facts import MapFacts, measured
from inspector.core.map_models import why_not
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.engine.segment import Segmenter
from inspector.imaging.bands import as_bytes
from inspector.imaging.reflectance import reflectance

_STRIP_ROWS = 512


def map_bytes(frame: Frame, facts: MapFacts, card: ModelCard) -> Frame:
    """The bands of a model, uint8 (height, width, bands), of stored numbers with these facts; black
    where nothing was measured. Raises ModelError for a map without them."""
    reason = why_not(card, facts, 1)
    if reason:
        raise ModelError(reason)
    names = card.input.bands
    places = list(facts.places(names))
    wanted = facts.with_bands(names)
    made = np.empty((frame.height_px, frame.width_px, len(names)), np.uint8)
    for top in range(0, frame.height_px, _STRIP_ROWS):
        rows = slice(top, top + _STRIP_ROWS)
        light = reflectance(np.ascontiguousarray(frame.pixels[rows][..., places]), wanted)
        made[rows] = as_bytes(np.nan_to_num(light).transpose(2, 0, 1), names)
    return Frame(made, frame.origin)


def find_on_map(segmenter: Segmenter, frame: Frame, facts: MapFacts, progress: Progress) -> Mask:
    """The probability of each class at each pixel of a frame of stored numbers, none where nothing
    was measured. Raises Cancelled and ModelError."""
    mask = segmenter.run(map_bytes(frame, facts, segmenter.card), progress)
    known = measured(frame.pixels, facts.nodata).all(axis=2)
    if known.all():
        return mask
    probability = np.where(known, mask.probability, np.uint8(0))
    return Mask(probability, mask.labels, mask.provenance, mask.origin)
