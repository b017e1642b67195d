"""PNG with words, read by another library."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pytest
from PIL import Image

from inspector.core.enhanced import STAMP, EnhancedPicture
from inspector.core.frame import Frame
from inspector.core.mask import Provenance
from inspector.io.png import depth_png, enhanced_png, png_with_text


def test_pixels_and_words_come_back() -> None:
    rng = np.random.default_rng(2)
    colour = rng.integers(0, 256, (20, 31, 3), np.uint8)
    deep = rng.integers(0, 65536, (20, 31), np.uint16)
    text = {"Title": "Enhanced, not original evidence", "Source": "straße 管道.mp4"}

    for pixels in (colour, deep):
        content = png_with_text(pixels, text)
        back = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_UNCHANGED)
        back = back[..., ::-1] if back.ndim == 3 else back
        assert back.dtype == pixels.dtype
        assert np.array_equal(back, pixels)
        with Image.open(io.BytesIO(content)) as picture:
            assert {k: picture.text[k] for k in text} == text


def test_grey_of_8_bits_stays_grey() -> None:
    grey = np.arange(200, dtype=np.uint8).reshape(10, 20)

    back = cv2.imdecode(np.frombuffer(png_with_text(grey, {}), np.uint8), cv2.IMREAD_UNCHANGED)

    assert np.array_equal(back, grey)


def picture(depth: np.ndarray | None) -> EnhancedPicture:
    made = Provenance("m", "ab" * 32, "torch", "CPU", "float32", 64, 16, "1.2", 0.5)
    frame = Frame(np.zeros((8, 12, 3), np.uint8))
    return EnhancedPicture(frame, 4, made, depth, "frame 7")


def test_an_enhanced_picture_says_what_it_is() -> None:
    content = enhanced_png(np.zeros((30, 12, 3), np.uint8), picture(None), "a.mp4, frame 3")

    with Image.open(io.BytesIO(content)) as back:
        words = back.text
    assert words["Title"] == STAMP
    assert words["Source"] == "a.mp4, frame 3"
    assert all(w in words["Comment"] for w in ("4 times", "m", "ab" * 32, "frame 7"))


def test_depth_is_16_bits_deep_and_near_is_bright() -> None:
    depth = np.linspace(0, 1, 6, dtype=np.float32).reshape(2, 3)

    content = depth_png(picture(depth), "a.mp4")

    back = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_UNCHANGED)
    assert np.array_equal(back, [[0, 13107, 26214], [39321, 52428, 65535]])
    with pytest.raises(ValueError, match="without depth"):
        depth_png(picture(None), "a.mp4")
