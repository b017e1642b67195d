"""Bicubic enlargement as a method like any other: registered, stamped, and quick."""

from __future__ import annotations

import time

import numpy as np

from inspector import __version__
from inspector.core.enhanced import BICUBIC, EnhancedPicture
from inspector.core.errors import ModelError
from inspector.core.frame import Frame
from inspector.core.language import tr
from inspector.core.mask import Provenance
from inspector.core.progress import Progress
from inspector.imaging.resample import STRIP_PX, enlarged


def enlarge_bicubic(frame: Frame, progress: Progress, scale: int = 4) -> EnhancedPicture:
    """A frame of level 0, or a window of one, `scale` times as large; its bands and dtype stay.

    Raises Cancelled, and ModelError for pictures that are not of 8 or 16 bits.
    """
    if frame.level:
        raise ValueError("enlarging begins at level 0, where a pixel is a pixel of the source")
    pixels = frame.pixels
    if pixels.dtype not in (np.uint8, np.uint16):
        raise ModelError(
            tr(
                "The picture's numbers are {kind} and enlarging takes 8 or 16 bits; save the "
                "picture as 8 or 16 bits.",
                kind=pixels.dtype,
            )
        )
    start = time.perf_counter()
    height, width, bands = pixels.shape
    large = np.empty((height * scale, width * scale, bands), pixels.dtype)
    firsts = range(0, height, STRIP_PX)
    for number, first in enumerate(firsts):
        progress.step(number, len(firsts))
        last = min(first + STRIP_PX, height)
        large[first * scale : last * scale] = enlarged(pixels, scale, first, last)
    progress.step(len(firsts), len(firsts))
    provenance = Provenance(
        model_id=BICUBIC,
        weights_sha256="",
        runner="opencv",
        device="CPU",
        dtype=str(pixels.dtype),
        tile_px=STRIP_PX,
        overlap_px=0,
        app_version=__version__,
        seconds=time.perf_counter() - start,
    )
    return EnhancedPicture(Frame(large, frame.origin), scale, provenance)
