"""What a model said of an enlarged picture, in pixels of the source."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from inspector.core.enhanced import EnhancedPicture
from inspector.core.mask import Mask, Provenance
from inspector.core.stored_texts import FOUND_ENHANCED


def averaged(mask: Mask, factor: int, origin: tuple[int, int], provenance: Provenance) -> Mask:
    """The mask with one pixel for `factor` x `factor`: their mean probability.

    `origin` is the source pixel at its top left corner. Its size has to be a multiple of `factor`.
    """
    height, width = mask.height_px // factor, mask.width_px // factor
    if (height * factor, width * factor) != (mask.height_px, mask.width_px):
        raise ValueError(f"{mask.width_px} x {mask.height_px} px are no multiple of {factor}")
    planes = [
        cv2.resize(plane, (width, height), interpolation=cv2.INTER_AREA)
        for plane in mask.probability
    ]
    return Mask(np.stack(planes).astype(np.uint8), mask.labels, provenance, origin)


def on_source(seen: Mask, picture: EnhancedPicture, model_id: str) -> Mask:
    """A mask of an enhanced picture in pixels of the source; its provenance says what it is of."""
    window = picture.window
    notice = FOUND_ENHANCED.format(
        model=model_id, width=window.width, height=window.height, x=window.x, y=window.y
    )
    made = replace(seen.provenance, notices=(*seen.provenance.notices, notice))
    return averaged(seen, picture.scale, (window.x, window.y), made)
