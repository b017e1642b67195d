"""Runs a network that sees pictures whole, with torch.

In float32 everywhere: a picture is one pass, and which boxes are kept hangs on small differences of
their scores. OpenVINO is not asked: how many boxes there are decides the shape of what comes out.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from inspector.core.card import ModelCard
from inspector.engine.runners.probability import BoxNet, ScoreNet
from inspector.engine.runners.runner import NotFinite
from inspector.engine.runners.torch_runner import empty_cache, translated


class WholeRunner:
    """A card's network of the task detect or classify on the device `kind`. Not safe to share
    between threads."""

    name = "torch"
    dtype = "float32"

    def __init__(self, net: nn.Module, card: ModelCard, kind: str) -> None:
        self._title = card.title
        self._device = torch.device(kind)
        made = BoxNet if card.task == "detect" else ScoreNet
        with translated(card.title):
            self._module = made(net, card.input).eval().to(self._device)

    def __call__(self, picture: NDArray[np.uint8]) -> NDArray[np.float32]:
        """What the network says of uint8 (H, W, bands): see `ScoreNet` and `BoxNet`. Raises
        OutOfMemory, NotFinite, and ModelError for any other fault of the library."""
        # A copy of the bytes: torch refuses arrays that are read-only, as frames are.
        batch = torch.from_numpy(picture[None].copy())
        with translated(self._title), torch.inference_mode():
            said = self._module(batch.to(self._device))
            finite = bool(torch.isfinite(said).all())
            result: NDArray[np.float32] = said.cpu().numpy()
        if not finite:
            raise NotFinite
        return result

    def free(self) -> None:
        """Give back memory that is kept for speed."""
        empty_cache(self._device)
