"""Masks as picture files."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from inspector.core.errors import ExportError
from inspector.core.mask import Mask, Provenance
from inspector.io.masks import write_png

MADE = Provenance("m", "0" * 64, "torch", "cpu", "float32", 640, 128, "0.1.0", 0.1)


def read(path: Path) -> np.ndarray:
    return cv2.imdecode(np.fromfile(path, dtype=np.uint8), cv2.IMREAD_UNCHANGED)


def test_one_class_is_black_and_white(tmp_path: Path) -> None:
    probability = np.array([[[0, 127, 128], [200, 255, 1]]], dtype=np.uint8)
    path = tmp_path / "裂缝 é.png"

    write_png(path, Mask(probability, ("crack",), MADE))

    assert read(path).tolist() == [[0, 0, 255], [255, 255, 0]]


def test_several_classes_keep_their_numbers(tmp_path: Path) -> None:
    probability = np.array([[[200, 10, 0]], [[100, 240, 90]]], dtype=np.uint8)
    path = tmp_path / "a.png"

    write_png(path, Mask(probability, ("crack", "patch"), MADE))

    assert read(path).tolist() == [[1, 2, 0]]


def test_a_folder_that_is_gone_is_one_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    mask = Mask(np.zeros((1, 2, 2), np.uint8), ("crack",), MADE)

    with pytest.raises(ExportError, match="choose another folder"):
        write_png(tmp_path / "gone" / "a.png", mask)

    assert list(tmp_path.iterdir()) == []
