"""Encoded pictures one after the other in one safetensors file: what packs of pictures are made of.

`bytes` (uint8) holds the pieces, `ends` (int64) where each of them ends, and the metadata's `pack`
says in JSON what they are.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors import SafetensorError, safe_open

from inspector.core.errors import SourceError
from inspector.train.checkpoint import write_tensors

MAX_BYTES = 24 << 20
"""What a pack may weigh, so that it travels with a training."""


def write_pieces(path: Path, pieces: Sequence[bytes], about: Mapping[str, object]) -> None:
    """Write a pack, whole or not at all."""
    ends = np.cumsum([len(piece) for piece in pieces], dtype=np.int64)
    flat = np.frombuffer(b"".join(pieces), np.uint8).copy()
    tensors = {"bytes": torch.from_numpy(flat), "ends": torch.from_numpy(ends)}
    write_tensors(path, tensors, {"pack": json.dumps(about)})


def read_pieces(path: Path) -> tuple[Any, list[bytes]]:
    """What a pack says of itself, and its pieces. Raises SourceError when it cannot be read."""
    try:
        with safe_open(path, framework="np") as file:
            about = json.loads(file.metadata()["pack"])
            content, ends = file.get_tensor("bytes").tobytes(), file.get_tensor("ends").tolist()
        return about, [content[a:b] for a, b in zip([0, *ends[:-1]], ends, strict=True)]
    except (OSError, SafetensorError) as error:
        raise SourceError(
            f"The pack {path.name} cannot be read; pack the pictures again.", str(error)
        ) from error
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise SourceError(
            f"{path.name} is no pack of this version; pack the pictures again.", str(error)
        ) from error
