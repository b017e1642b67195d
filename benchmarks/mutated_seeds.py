"""Sound files of every kind that the window opens, and how they are spoiled by chance."""

from __future__ import annotations

import json
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import torch
from data import community, hostile, make, make_video, maps
from safetensors.torch import save

_FRAMES = 10
_EDGES = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_HEAD_BYTES = 512


def seeds(folder: Path) -> dict[str, tuple[str, Path]]:
    """Sound files by kind, with the way in which each is opened (`tests/evil/opener.py`)."""
    found: dict[str, tuple[str, Path]] = {}
    pixels = make.picture(160, 120)
    grey = pixels[..., 0]
    pictures = {
        "jpg": make.encoded(pixels, "JPEG", exif=make.exif(6, "2024:01:02 03:04:05")),
        "progressive.jpg": make.encoded(pixels, "JPEG", progressive=True),
        "png": make.encoded(pixels, "PNG"),
        "grey.png": make.encoded(grey, "PNG"),
        "deep.png": make.png16(pixels.astype(np.uint16) * 257),
        "tif": make.encoded(pixels, "TIFF"),
        "lzw.tif": make.encoded(pixels, "TIFF", compression="tiff_lzw"),
        "deflate.tif": make.encoded(pixels, "TIFF", compression="tiff_adobe_deflate"),
        "jpeg.tif": make.encoded(pixels, "TIFF", compression="jpeg"),
        "fax.tif": make.encoded((grey > 128), "TIFF", compression="group4"),
        "deep.tif": make.tiff16(pixels.astype(np.uint16) * 257),
        "webp": make.encoded(pixels, "WEBP"),
        "lossy.webp": make.encoded(pixels, "WEBP", lossless=False, quality=60),
        "bmp": make.encoded(pixels, "BMP"),
    }
    for kind, content in pictures.items():
        (folder / f"a.{kind}").write_bytes(content)
        found[kind] = "source", folder / f"a.{kind}"
    for kind, recipe in make_video.ALL.items():
        path = folder / f"{kind}{recipe.suffix}"
        found[kind] = "video", make_video.make_video(path, recipe, range(_FRAMES))
    found |= _maps(folder)
    (folder / "site").mkdir()
    site = hostile.site(folder / "site")
    for which, name in ((site.path, "project"), (site.journal, "journal")):
        found[name] = "project", which
    found["results"] = "project", next(site.results.iterdir())
    (folder / "a.json").write_text(json.dumps(_coco()))
    found["coco"] = "import coco", folder / "a.json"
    (folder / "voc.xml").write_text(_VOC)
    found["voc"] = "import voc", folder / "voc.xml"
    ok, mask = cv2.imencode(".png", (grey[:17, :23] > 99).astype(np.uint8) * 255)
    assert ok
    (folder / "p0.png").write_bytes(mask.tobytes())
    found["mask"] = "import masks", folder / "p0.png"
    weights = {"body.0.weight": torch.zeros(8, 3, 3, 3), "body.0.bias": torch.zeros(8)}
    (folder / "a.safetensors").write_bytes(save(weights))
    found["safetensors"] = "model", folder / "a.safetensors"
    (folder / "a.onnx").write_bytes(community.enlarging_onnx(2))
    found["onnx"] = "model", folder / "a.onnx"
    return found


def _maps(folder: Path) -> dict[str, tuple[str, Path]]:
    plane = maps.values(200, 150)
    bands = np.stack([plane, plane[::-1], plane[:, ::-1]], axis=2)
    made = {
        "jp2": maps.write_jp2(folder / "map.jp2", plane),
        "geotiff": maps.write_tif(folder / "map.tif", bands),
        "overviews.tif": maps.write_tif(folder / "overviews.tif", bands, overviews=(2, 4)),
    }
    root = maps.safe(folder, size_px=48, bands=("B04", "B03", "B02"))
    made["product.zip"] = maps.zipped(root, folder / "product.zip")
    made["stored.zip"] = maps.zipped(root, folder / "stored.zip", zipfile.ZIP_STORED)
    return {kind: ("source", path) for kind, path in made.items()}


def _coco() -> dict[str, object]:
    return {
        "images": [{"id": 1, "file_name": "p0.png", "width": 23, "height": 17}],
        "annotations": [
            {"id": n, "image_id": 1, "category_id": 7, "bbox": [n, 2, 3, 4], "iscrowd": 0,
             "segmentation": [[1, 1, 9, n, 9, 9]]} for n in range(5)
        ],
        "categories": [{"id": 7, "name": "crack"}],
    }  # fmt: skip


_VOC = (
    "<annotation><filename>p0.png</filename><size><width>23</width><height>17</height></size>"
    "<object><name>crack</name><bndbox><xmin>1</xmin><ymin>2</ymin><xmax>9</xmax><ymax>9</ymax>"
    "</bndbox></object></annotation>"
)


def mutated(content: bytes, other: bytes, chance: random.Random) -> bytes:
    """The content spoiled in one to four ways; `other`: where foreign bytes come from."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        content = chance.choice(_WAYS)(content, other, chance) or b"\0"
    return content


def _place(content: bytes, chance: random.Random) -> int:
    """Half of the time near the start or the end, where formats say what they hold."""
    if chance.random() < 0.5:
        near = chance.randrange(min(_HEAD_BYTES, len(content)))
        return near if chance.random() < 0.7 else len(content) - 1 - near
    return chance.randrange(len(content))


def _bits(content: bytes, _: bytes, chance: random.Random) -> bytes:
    made = bytearray(content)
    for _ in range(chance.choice((1, 4, 16, 64))):
        made[_place(content, chance)] ^= 1 << chance.randrange(8)
    return bytes(made)


def _numbers(content: bytes, _: bytes, chance: random.Random) -> bytes:
    """Lengths, counts and places that are another."""
    made = bytearray(content)
    for _ in range(chance.choice((1, 2, 4))):
        size = chance.choice((1, 2, 4, 8))
        number = chance.choice(_EDGES) & ((1 << (8 * size)) - 1)
        at = _place(content, chance)
        made[at : at + size] = number.to_bytes(size, chance.choice(("little", "big")))
    return bytes(made[: len(content)])


def _cut(content: bytes, _: bytes, chance: random.Random) -> bytes:
    return content[: _place(content, chance)]


def _splice(content: bytes, other: bytes, chance: random.Random) -> bytes:
    size = chance.choice((4, 64, 1024))
    start, at = _place(other, chance), _place(content, chance)
    return content[:at] + other[start : start + size] + content[at + size :]


def _insert(content: bytes, other: bytes, chance: random.Random) -> bytes:
    at, size = _place(content, chance), chance.choice((1, 8, 512))
    start = _place(content, chance)
    return content[:at] + content[start : start + size] + content[at:]


def _remove(content: bytes, _: bytes, chance: random.Random) -> bytes:
    at = _place(content, chance)
    return content[:at] + content[at + chance.choice((1, 8, 512)) :]


_WAYS: tuple[Callable[[bytes, bytes, random.Random], bytes], ...] = (
    _bits, _bits, _numbers, _numbers, _cut, _splice, _insert, _remove,
)  # fmt: skip
