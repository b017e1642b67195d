"""Weights as they lie in the folder of a model."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from torch import Tensor

from inspector.engine.weights import WEIGHTS_NAME
from inspector.train.checkpoint import write_tensors


def halved(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Kernels as fp16; biases and normalisation are few and stay exact."""
    return {
        name: value.half() if value.is_floating_point() and value.ndim > 1 else value
        for name, value in state.items()
    }


def write_weights(folder: Path, state: Mapping[str, Tensor]) -> str:
    """Write the weights of a model into its folder; their sha256. Raises ModelError."""
    path = folder / WEIGHTS_NAME
    write_tensors(path, dict(state), {"format": "pt"})
    return hashlib.sha256(path.read_bytes()).hexdigest()
