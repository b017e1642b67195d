"""Packs a data folder into one file that a bare machine trains on (`data_folder` reads it).

Masks stay exact. Pictures keep their bytes where all fit; else, of those that gain most, as many
are written as JPEG of a high quality as it takes, and of a lower one only if that is not enough.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from inspector.core.errors import SettingsError, SourceError
from inspector.core.progress import Progress
from inspector.train.byte_pieces import MAX_BYTES, write_pieces
from inspector.train.data_folder import LABELS_FILE, TEXTS, VERSION, DataFolder
from inspector.train.datasets import find_pairs
from inspector.train.pictures import (
    JPEG_START,
    Encoded,
    PackedFile,
    decode_picture,
    is_simple,
    jpeg,
    png,
)

QUALITIES = (95, 90, 85, 80, 75, 70, 60, 50)
"""Of JPEG, tried in this order."""
_SPARE_BYTES = 64 << 10
"""Left for what a pack says of itself."""


@dataclass(frozen=True)
class Packed:
    """What a pack holds: how many pictures, how many of them were written again as JPEG of
    `quality`, and its bytes."""

    pictures: int
    changed: int
    quality: int
    size_bytes: int


def pack_folder(folder: Path, path: Path, progress: Progress) -> Packed:
    """Write a folder with images/, and masks/ or objects.json, as a pack. Raises SourceError for
    what cannot be read, SettingsError when it does not fit, and Cancelled; leaves no file then."""
    opened = DataFolder(folder)
    files = {name: text.encode() for name in TEXTS if (text := opened.text(name)) is not None}
    several = len(files.get(LABELS_FILE, b"").splitlines()) > 1
    if opened.has("masks"):
        for pair in find_pairs(folder):
            files[f"masks/{pair.stem}.png"] = _mask(pair.mask, several)
    images = opened.pictures("images")
    total = (1 + len(QUALITIES)) * len(images)
    pictures = {}
    for index, (stem, file) in enumerate(images.items()):
        progress.step(index, total)
        pictures[stem] = _whole(file)
    excess = sum(map(len, (*files.values(), *pictures.values()))) + _SPARE_BYTES - MAX_BYTES
    again: dict[str, bytes] = {}
    quality = 100
    tried = iter(enumerate(QUALITIES, start=1))
    while excess > _gain(pictures, again):
        index, quality = next(tried, (0, 0))
        if not index:
            raise SettingsError(
                f"The pictures in {folder} do not fit into {MAX_BYTES >> 20} MiB, not even as JPEG "
                f"of quality {QUALITIES[-1]}: divide the folder."
            )
        again = _again(pictures, quality, excess, progress.part(index, 1 + len(QUALITIES)))
    for stem, content in {**pictures, **again}.items():
        suffix = "jpg" if content.startswith(JPEG_START) else "png"
        files[f"images/{stem}.{suffix}"] = content
    write_pieces(path, list(files.values()), {"version": VERSION, "files": list(files)})
    progress.step(total, total)
    return Packed(len(pictures), len(again), quality, path.stat().st_size)


def _gain(pictures: Mapping[str, bytes], again: Mapping[str, bytes]) -> int:
    return sum(len(pictures[stem]) - len(content) for stem, content in again.items())


def _again(
    pictures: Mapping[str, bytes], quality: int, excess: int, progress: Progress
) -> dict[str, bytes]:
    """As few of the pictures as JPEG of this quality as make up for the excess; all that gain by it
    where that is not enough."""
    smaller = {}
    for index, (stem, content) in enumerate(pictures.items()):
        progress.step(index, len(pictures))
        rgb = decode_picture(PackedFile(stem, content), "RGB")
        made = jpeg(torch.from_numpy(rgb).permute(2, 0, 1), quality)
        if len(made) < len(content):
            smaller[stem] = made
    chosen: dict[str, bytes] = {}
    for stem in sorted(smaller, key=lambda each: len(smaller[each]) - len(pictures[each])):
        if _gain(pictures, chosen) >= excess:
            break
        chosen[stem] = smaller[stem]
    return chosen


def _whole(file: Encoded) -> bytes:
    """A picture as it is, or as a PNG where torchvision could not read it."""
    rgb: NDArray[np.uint8] = decode_picture(file, "RGB")
    content = file.read_bytes()
    return content if is_simple(content, "RGB") else png(torch.from_numpy(rgb).permute(2, 0, 1))


def _mask(file: Encoded, several: bool) -> bytes:
    """A mask as it is, or as a grey PNG of the same numbers."""
    values = decode_picture(file, None if several else "L")
    if values.ndim != 2:
        raise SourceError(f"The mask {file.name} has colours: draw it as a grey picture.")
    content = file.read_bytes()
    if is_simple(content, None) and not content.startswith(JPEG_START):
        return content
    return png(torch.from_numpy(values)[None])
