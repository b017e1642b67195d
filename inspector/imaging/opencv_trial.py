"""Writes and reads a picture in each format by OpenCV, in a process of its own."""

from __future__ import annotations

import cv2
import numpy as np

_KINDS = (".png", ".tiff", ".bmp", ".jpg", ".webp")


def main(arguments: list[str]) -> int:
    """Try it; 0 and one line if all formats work."""
    gradient = np.arange(4096, dtype=np.uint16).reshape(64, 64).astype(np.uint8)
    for kind in _KINDS:
        written, data = cv2.imencode(kind, gradient)
        if not written or cv2.imdecode(data, cv2.IMREAD_UNCHANGED) is None:
            raise RuntimeError(f"OpenCV cannot write and read {kind}")
    print(f"OpenCV {cv2.__version__}")
    return 0
