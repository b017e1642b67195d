"""Decoding without Pillow gives what Pillow gives, and refuses what is none."""

from __future__ import annotations

import io
import struct
import zlib

import numpy as np
import pytest
import torch
from PIL import Image

from inspector.core.errors import SourceError
from inspector.train.pictures import PackedFile, compressed, decode_picture, is_simple

RNG = np.random.default_rng(3)
RGB = RNG.integers(0, 256, (23, 31, 3), dtype=np.uint8)


def _saved(picture: Image.Image, form: str, **options: object) -> bytes:
    target = io.BytesIO()
    picture.save(target, form, **options)
    return target.getvalue()


@pytest.mark.parametrize("mode", ["RGB", "L"])
@pytest.mark.parametrize(
    ("form", "kind", "simple"),
    [
        ("JPEG", "RGB", True),
        ("JPEG", "L", True),
        ("JPEG", "CMYK", True),
        ("PNG", "RGB", True),
        ("PNG", "RGBA", True),
        ("PNG", "L", True),
        ("PNG", "1", True),
        ("PNG", "P", False),
        ("PNG", "I;16", False),
        ("BMP", "RGB", False),
        ("TIFF", "RGB", False),
        ("WEBP", "RGB", False),
    ],
)
def test_pictures_are_as_pillow_reads_them(form: str, kind: str, simple: bool, mode: str) -> None:
    whole = Image.fromarray(RGB)
    stored = Image.fromarray(RGB[:, :, 0].astype(np.uint16)) if ";" in kind else whole.convert(kind)
    content = _saved(stored, form)

    found = decode_picture(PackedFile("a", content), mode)  # type: ignore[arg-type]

    assert is_simple(content, "RGB") is simple
    with Image.open(io.BytesIO(content)) as picture:
        wanted = np.array(picture.convert(mode))
    assert found.shape == wanted.shape
    # Grey of colours is rounded otherwise, and that of a JPEG read before colours are cut off.
    off = {"PNG": 1, "JPEG": 8} if mode == "L" and kind.startswith("RGB") else {}
    assert np.abs(found.astype(int) - wanted).max() <= off.get(form, 0)


@pytest.mark.parametrize("bits", [1, 2, 4, 8])
def test_numbers_of_palettes_stay_numbers(bits: int) -> None:
    numbers = RNG.integers(0, 2**bits, (9, 13), dtype=np.uint8)
    picture = Image.fromarray(numbers, "P")
    picture.putpalette([k for number in range(2**bits) for k in (255 - number, 9, 80)])

    found = decode_picture(PackedFile("a", _saved(picture, "PNG", bits=bits)), None)

    np.testing.assert_array_equal(found, numbers)


def test_two_values_stay_numbers() -> None:
    numbers = RNG.integers(0, 2, (9, 13), dtype=np.uint8)
    content = _saved(Image.fromarray(numbers * np.uint8(255)).convert("1"), "PNG")

    np.testing.assert_array_equal(decode_picture(PackedFile("a", content), None), numbers)


def _announced(width_px: int, height_px: int) -> bytes:
    head = b"IHDR" + struct.pack(">IIBBBBB", width_px, height_px, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


JPEG = _saved(Image.fromarray(RGB), "JPEG")
FRAME = JPEG.index(b"\xff\xc0")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xd8\xff but no picture",
        JPEG[: len(JPEG) // 2],
        _saved(Image.fromarray(RGB), "PNG")[:400],
        _announced(60_000, 60_000),
        JPEG[: FRAME + 5] + b"\xff\xff\xff\xff" + JPEG[FRAME + 9 :],
    ],
)
def test_broken_and_boundless_pictures_are_refused_by_name(content: bytes) -> None:
    with pytest.raises(SourceError, match="wall"):
        decode_picture(PackedFile("wall", content), "RGB")


@pytest.mark.parametrize("quality", [15, 60, 95])
def test_compression_is_that_of_pillow(quality: int) -> None:
    rgb = torch.from_numpy(RGB).permute(2, 0, 1) / 255.0

    found = compressed(rgb, quality)

    with Image.open(io.BytesIO(_saved(Image.fromarray(RGB), "JPEG", quality=quality))) as picture:
        wanted = torch.from_numpy(np.array(picture)).permute(2, 0, 1) / 255.0
    assert torch.equal(found, wanted)
