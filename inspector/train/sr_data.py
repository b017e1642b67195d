"""Packed pictures for super-resolution: one file with frames, neighbours and their depths.

A pack is a safetensors file. `bytes` (uint8) holds encoded pictures one after the other, JPEG for
colour and PNG for depth; `ends` (int64) where each of them ends, four a sample: target, neighbour,
depth, depth of the neighbour. The metadata's `pack` is JSON: version, and for each sample its run,
its part ("train" or "val") and how the neighbour was taken. A run is in one part only, so the
held-out score does not reward remembering.
"""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError
from safetensors import SafetensorError, safe_open

from inspector.core.errors import SourceError
from inspector.nets.reference_sr import SCALE
from inspector.train.checkpoint import write_tensors

Picture = NDArray[np.uint8]
Part = Literal["train", "val"]
Move = Literal["near", "approach", "zoom"]
VERSION = 1
MAX_BYTES = 24 << 20
"""What a pack may weigh, so that it travels with a training."""
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
        pictures = [
            *(_encode(p, "JPEG") for p in (sample.target, sample.neighbour)),
            *(_encode(d, "PNG") for d in (sample.depth, sample.neighbour_depth)),
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
        ends = np.cumsum([len(part) for part in self._encoded], dtype=np.int64)
        flat = np.frombuffer(b"".join(self._encoded), np.uint8).copy()
        tensors = {"bytes": torch.from_numpy(flat), "ends": torch.from_numpy(ends)}
        about = {"version": VERSION, "samples": [asdict(origin) for origin in self._origins]}
        write_tensors(path, tensors, {"pack": json.dumps(about)})


def read_pack(path: Path) -> tuple[Sample, ...]:
    """All samples of a pack, decoded. Raises SourceError when it is none, or damaged."""
    try:
        with safe_open(path, framework="np") as file:
            about = json.loads(file.metadata()["pack"])
            content, ends = file.get_tensor("bytes").tobytes(), file.get_tensor("ends").tolist()
        origins = _origins(about)
        if len(ends) != _EACH * len(origins):
            raise ValueError(f"{len(ends)} pictures for {len(origins)} samples")
        parts = [content[a:b] for a, b in zip([0, *ends[:-1]], ends, strict=True)]
        return tuple(
            _decode(origin, parts[_EACH * index : _EACH * (index + 1)])
            for index, origin in enumerate(origins)
        )
    except (OSError, SafetensorError, UnidentifiedImageError) as error:
        raise SourceError(
            f"The pack {path.name} cannot be read; pack the pictures again.", str(error)
        ) from error
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


def _encode(picture: Picture, form: str) -> bytes:
    buffer = io.BytesIO()
    options = {"quality": JPEG_QUALITY, "subsampling": 0} if form == "JPEG" else {"optimize": True}
    Image.fromarray(picture).save(buffer, form, **options)
    return buffer.getvalue()


def _decode(origin: Origin, parts: Sequence[bytes]) -> Sample:
    modes = ("RGB", "RGB", "L", "L")
    forms = (["JPEG"], ["JPEG"], ["PNG"], ["PNG"])
    pictures = []
    for part, mode, form in zip(parts, modes, forms, strict=True):
        with Image.open(io.BytesIO(part), formats=form) as picture:
            # A copy: torch refuses what is read-only.
            pictures.append(np.array(picture.convert(mode)))
    target, neighbour, depth, neighbour_depth = pictures
    for whole, small in ((target, depth), (neighbour, neighbour_depth)):
        if tuple(SCALE * side for side in small.shape) != whole.shape[:2]:
            raise ValueError(f"a depth of {small.shape} for a picture of {whole.shape}")
    return Sample(origin, target, neighbour, depth, neighbour_depth)
