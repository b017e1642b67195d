"""Masks as pictures."""

from __future__ import annotations

import cv2
import numpy as np

from inspector.core.mask import Mask, Provenance
from inspector.io.masks import png_bytes

MADE = Provenance("m", "0" * 64, "torch", "cpu", "float32", 640, 128, "0.1.0", 0.1)


def decoded(content: bytes) -> list[list[int]]:
    pixels = cv2.imdecode(np.frombuffer(content, dtype=np.uint8), cv2.IMREAD_UNCHANGED)
    assert pixels.dtype == np.uint8
    return pixels.tolist()


def test_one_class_is_black_and_white() -> None:
    probability = np.array([[[0, 127, 128], [200, 255, 1]]], dtype=np.uint8)

    content = png_bytes(Mask(probability, ("crack",), MADE))

    assert decoded(content) == [[0, 0, 255], [255, 255, 0]]


def test_several_classes_keep_their_numbers() -> None:
    probability = np.array([[[200, 10, 0]], [[100, 240, 90]]], dtype=np.uint8)

    assert decoded(png_bytes(Mask(probability, ("crack", "patch"), MADE))) == [[1, 2, 0]]


def test_the_threshold_decides() -> None:
    mask = Mask(np.array([[[50, 100, 200]]], dtype=np.uint8), ("crack",), MADE)

    assert decoded(png_bytes(mask, 0.7)) == [[0, 0, 255]]
    assert decoded(png_bytes(mask, 0.3)) == [[0, 255, 255]]
