"""Weights as they lie in the folder of a model."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from torch import Tensor

from inspector.engine.weights import WEIGHTS_NAME
from inspector.train.checkpoint import write_tensors

MAX_BYTES = 16 << 20
"""Of one file, so that weights travel from the machine that trained them."""


def halved(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Kernels as fp16; biases and normalisation are few and stay exact."""
    return {
        name: value.half() if value.is_floating_point() and value.ndim > 1 else value
        for name, value in state.items()
    }


def write_weights(folder: Path, state: Mapping[str, Tensor]) -> str:
    """Write the weights of a model into its folder, in parts if they are larger than `MAX_BYTES`;
    their sha256."""
    path = folder / WEIGHTS_NAME
    write_tensors(path, dict(state), {"format": "pt"})
    content = path.read_bytes()
    for old in folder.glob(f"{WEIGHTS_NAME}.[0-9]*"):
        old.unlink()
    if len(content) > MAX_BYTES:
        for number, start in enumerate(range(0, len(content), MAX_BYTES), 1):
            part = folder / f"{WEIGHTS_NAME}.{number}"
            with part.open("wb") as file:
                file.write(content[start : start + MAX_BYTES])
                file.flush()
                os.fsync(file.fileno())
        path.unlink()
    return hashlib.sha256(content).hexdigest()
