"""Runs a network of measured bands with torch: on a graphics card in half precision, on the
processor in fp32."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from inspector.core.card import ModelCard
from inspector.engine.runners.runner import NotFinite
from inspector.engine.runners.torch_runner import empty_cache, translated
from inspector.nets.rams import by_band


class MeasureNet(nn.Module):
    """A stack (dates, bands, h, w) to a picture (bands, scale * h, scale * w): a network of several
    dates sees each band alone, one of a single date all bands together."""

    def __init__(self, net: nn.Module, card: ModelCard) -> None:
        super().__init__()
        self.net = net.eval()
        self._several = card.stack is not None

    def forward(self, stack: Tensor) -> Tensor:
        made: Tensor = by_band(self.net, stack[None]) if self._several else self.net(stack[:1])
        return made[0].float()


class TorchMeasureRunner:
    """`MeasureRunner` for `net` on the device `kind` ("cpu", "cuda", "mps")."""

    name = "torch"

    def __init__(self, net: nn.Module, card: ModelCard, kind: str) -> None:
        self._title = card.title
        self._device = torch.device(kind)
        self.dtype = "float16" if kind == "cuda" else "float32"
        with translated(card.title):
            self._module = MeasureNet(net, card).to(self._device)

    def __call__(self, stack: NDArray[np.float32], exact: bool = False) -> NDArray[np.float32]:
        half = self.dtype == "float16" and not exact
        with (
            translated(self._title),
            torch.inference_mode(),
            torch.autocast(self._device.type, torch.float16, enabled=half),
        ):
            # A copy: torch refuses arrays that are read-only.
            made: Tensor = self._module(torch.from_numpy(stack.copy()).to(self._device))
            finite = bool(torch.isfinite(made).all())
            result: NDArray[np.float32] = made.cpu().numpy()
        if not finite:
            raise NotFinite
        return result

    def free(self) -> None:
        empty_cache(self._device)
