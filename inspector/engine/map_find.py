"""What a segmentation model finds on a part of a map, measured or enlarged.

Models of roads and buildings know pixels of 10/3 m. A measured map of 10 m is enlarged for them,
bicubically, and what is found is averaged back; without that they see little (IoU 0.30 and 0.10 in
place of 0.60 and 0.48 for roads and buildings, on rendered land that is held out).
"""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.core.frame import Frame
from inspector.core.map_facts import MapFacts, measured
from inspector.core.map_models import why_not
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.stored_texts import LOOKED_ENLARGED
from inspector.engine.segment import Segmenter
from inspector.imaging.bands import as_bytes
from inspector.imaging.mask_scale import averaged
from inspector.imaging.reflectance import reflectance
from inspector.imaging.resample import enlarged
from inspector.io.map_coordinates import area_m2

PIXEL_M = 10.0 / 3.0
MOST_SCALE = 3
_STRIP_ROWS = 512
_A_PIXEL = np.array([(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)])


def scale_for(facts: MapFacts) -> int:
    """How many times a map is enlarged before a model looks at it: 3 for pixels of 10 m, 1 for a
    map that has been enlarged, or has no place on earth. Raises SourceError."""
    if facts.georeference is None:
        return 1
    pixel_m = math.sqrt(abs(area_m2(facts.georeference, [_A_PIXEL])))
    return min(max(round(pixel_m / PIXEL_M), 1), MOST_SCALE)


def map_bytes(frame: Frame, facts: MapFacts, card: ModelCard, scale: int = 1) -> Frame:
    """The bands of a model, uint8 (scale * height, scale * width, bands), of stored numbers with
    these facts; black where nothing was measured. Raises ModelError for a map without them."""
    reason = why_not(card, facts, 1)
    if reason:
        raise ModelError(reason)
    names = card.input.bands
    places = list(facts.places(names))
    wanted = facts.with_bands(names)
    light = np.nan_to_num(
        reflectance(np.ascontiguousarray(frame.pixels[..., places]), wanted), copy=False
    )
    made = np.empty((scale * frame.height_px, scale * frame.width_px, len(names)), np.uint8)
    for top in range(0, frame.height_px, _STRIP_ROWS):
        bottom = min(top + _STRIP_ROWS, frame.height_px)
        strip = light[top:bottom] if scale == 1 else enlarged(light, scale, top, bottom)
        made[scale * top : scale * bottom] = as_bytes(strip.transpose(2, 0, 1), names)
    return Frame(made, frame.origin)


def find_on_map(segmenter: Segmenter, frame: Frame, facts: MapFacts, progress: Progress) -> Mask:
    """The probability of each class at each pixel of a frame of stored numbers, none where nothing
    was measured. Raises Cancelled, ModelError and SourceError."""
    scale = scale_for(facts)
    mask = segmenter.run(map_bytes(frame, facts, segmenter.card, scale), progress)
    if scale > 1:
        notice = LOOKED_ENLARGED.format(scale=scale)
        told = replace(mask.provenance, notices=(*mask.provenance.notices, notice))
        mask = averaged(mask, scale, frame.origin, told)
    known = np.asarray(measured(frame.pixels, facts.nodata).all(axis=2))
    if known.all():
        return mask
    probability = np.where(known, mask.probability, np.uint8(0))
    return Mask(probability, mask.labels, mask.provenance, mask.origin)
