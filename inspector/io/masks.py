"""Masks as picture files, for other programs."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from inspector.core.errors import ExportError
from inspector.core.mask import Mask
from inspector.io.files import shown, write_atomically


def write_png(path: Path, mask: Mask, threshold: float = 0.5) -> None:
    """Write what the mask finds at `threshold` (0..1) as an 8-bit grey PNG of the mask's size.

    One class: 0 and 255, so that it can be looked at. More: 0 and k + 1 for `labels[k]`. Whole or
    not at all. Raises ExportError.
    """
    ids = mask.class_ids(threshold)
    if len(mask.labels) == 1:
        ids = ids * np.uint8(255)
    written, png = cv2.imencode(".png", ids)
    assert written, "OpenCV writes every 8-bit grey picture as PNG"
    content = png.tobytes()

    def put(temporary: Path) -> None:
        temporary.write_bytes(content)

    try:
        write_atomically(path, put)
    except OSError as error:
        raise ExportError(
            f"{shown(path)} cannot be written ({error.strerror}); choose another folder, "
            "or free some space.",
            str(error),
        ) from error
