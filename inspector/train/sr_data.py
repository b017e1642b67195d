"""Packed pictures for super-resolution: one file with frames, neighbours and their depths.

A pack (`byte_pieces`) has four pieces a sample, JPEG for colour and PNG for depth: target,
neighbour, depth, depth of the neighbour. It says of itself its version, and for each sample its
run, its part ("train" or "val") and how the neighbour was taken. A run is in one part only, so the
held-out score does not reward remembering.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import SourceError
from inspector.nets.reference_sr import SCALE
from inspector.train.byte_pieces import MAX_BYTES, read_pieces, write_pieces
from inspector.train.pictures import Mode, PackedFile, decode_picture

Picture = NDArray[np.uint8]
Part = Literal["train", "val"]
Move = Literal["near", "approach", "zoom"]
VERSION = 1
JPEG_QUALITY = 93
_EACH = 4


@dataclass(frozen=True)
class Origin:
    """Where a sample comes from: the run's seed, the part, and how the neighbour was taken."""

    run: int
    part: Part
    move: Move


@dataclass(frozen=True, eq=False)
class Sample:
    """A target uint8 (H, W, 3) in RGB, the same place seen from a neighbouring camera (H, W, 3),
    and their relative inverse depths uint8 (H / 4, W / 4), 255 is near. H and W are multiples
    of 4."""

    origin: Origin
    target: Picture
    neighbour: Picture
    depth: Picture
    neighbour_depth: Picture


class PackWriter:
    """Takes samples one by one, encodes them, and writes the file at the end."""

    def __init__(self) -> None:
        self._encoded: list[bytes] = []
        self._origins: list[Origin] = []
        self.size_bytes = 0

    def __len__(self) -> int:
        return len(self._origins)

    def add(self, sample: Sample) -> bool:
        """Take a sample, unless the pack would then weigh more than `MAX_BYTES`."""
        # Packing renders, so OpenCV and Pillow are there; training needs neither.
        from inspector.io.any_picture import sharp_jpeg, small_png

        pictures = [
            *(sharp_jpeg(p, JPEG_QUALITY) for p in (sample.target, sample.neighbour)),
            *(small_png(d) for d in (sample.depth, sample.neighbour_depth)),
        ]
        more = sum(map(len, pictures))
        if self.size_bytes + more > MAX_BYTES:
            return False
        self._encoded += pictures
        self._origins.append(sample.origin)
        self.size_bytes += more
        return True

    def write(self, path: Path) -> None:
        """Write the pack, whole or not at all."""
        about = {"version": VERSION, "samples": [asdict(origin) for origin in self._origins]}
        write_pieces(path, self._encoded, about)


def read_pack(path: Path) -> tuple[Sample, ...]:
    """All samples of a pack, decoded. Raises SourceError when it is none, or damaged."""
    about, pieces = read_pieces(path)
    try:
        origins = _origins(about)
        if len(pieces) != _EACH * len(origins):
            raise ValueError(f"{len(pieces)} pictures for {len(origins)} samples")
        return tuple(
            _decode(origin, path.name, pieces[_EACH * index : _EACH * (index + 1)])
            for index, origin in enumerate(origins)
        )
    except (KeyError, TypeError, ValueError) as error:
        raise SourceError(
            f"{path.name} is no pack of this version; pack the pictures again.", str(error)
        ) from error


def of_part(samples: Sequence[Sample], part: Part) -> tuple[Sample, ...]:
    """The samples of one part."""
    return tuple(sample for sample in samples if sample.origin.part == part)


def _origins(about: Any) -> list[Origin]:
    if about["version"] != VERSION:
        raise ValueError(f"version {about['version']}")
    return [Origin(int(o["run"]), o["part"], o["move"]) for o in about["samples"]]


def _decode(origin: Origin, pack: str, pieces: Sequence[bytes]) -> Sample:
    modes: tuple[Mode, ...] = ("RGB", "RGB", "L", "L")
    pictures = [
        decode_picture(PackedFile(pack, piece), mode)
        for piece, mode in zip(pieces, modes, strict=True)
    ]
    target, neighbour, depth, neighbour_depth = pictures
    for whole, small in ((target, depth), (neighbour, neighbour_depth)):
        if tuple(SCALE * side for side in small.shape) != whole.shape[:2]:
            raise ValueError(f"a depth of {small.shape} for a picture of {whole.shape}")
    return Sample(origin, target, neighbour, depth, neighbour_depth)
