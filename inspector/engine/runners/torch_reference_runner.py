"""Runs a network that enlarges a picture with the help of a reference, with torch.

On a graphics card in half precision, on the processor in bf16 where it computes with it: only what
bicubic enlargement lacks goes through the network, so that what is rounded is small. Matching stays
in fp32 anyway.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from inspector.engine.runners.reference_runner import Depth, Tile
from inspector.engine.runners.runner import NotFinite
from inspector.engine.runners.torch_runner import empty_cache, translated
from inspector.nets.reference_sr import PICTURE_MULTIPLE_PX, SuperResolved, pad_to_multiple


class TorchReferenceRunner:
    """`ReferenceRunner` for `net` on the device `kind` ("cpu", "cuda", "mps")."""

    name = "torch"

    def __init__(self, net: nn.Module, title: str, kind: str) -> None:
        self._title = title
        self._device = torch.device(kind)
        self.dtype = "float16" if kind == "cuda" else "float32"
        if kind == "cpu" and torch.ops.mkldnn._is_mkldnn_bf16_supported():
            self.dtype = "bfloat16"
        with translated(title):
            self._net = net.eval().to(self._device)

    def __call__(self, tile: Tile, exact: bool = False) -> NDArray[np.uint8]:
        with translated(self._title), torch.inference_mode(), self._precision(exact):
            made: SuperResolved = self._net(
                self._picture(tile.picture),
                None if tile.reference is None else self._picture(tile.reference),
                depth=self._depth(tile.depth),
                reference_depth=self._depth(tile.reference_depth),
            )
            picture = made.picture.float()
            finite = bool(torch.isfinite(picture).all())
            rounded = picture.clamp(0, 1).mul(255).round().to(torch.uint8)
            result: NDArray[np.uint8] = rounded[0].cpu().numpy()
        if not finite:
            raise NotFinite
        return result

    def depth(self, picture: NDArray[np.uint8], exact: bool = False) -> Depth | None:
        unet = getattr(self._net, "unet", None)
        if unet is None:
            return None
        height, width = picture.shape[:2]
        with translated(self._title), torch.inference_mode(), self._precision(exact):
            padded = pad_to_multiple(self._picture(picture), PICTURE_MULTIPLE_PX)
            seen = unet(padded)[0, 0, :height, :width].float()
            finite = bool(torch.isfinite(seen).all())
            result: Depth = seen.cpu().numpy()
        if not finite:
            raise NotFinite
        return result

    def free(self) -> None:
        empty_cache(self._device)

    def _precision(self, exact: bool) -> torch.autocast:
        half = torch.float16 if self.dtype == "float16" else torch.bfloat16
        enabled = self.dtype != "float32" and not exact
        return torch.autocast(self._device.type, half, enabled=enabled)

    def _picture(self, picture: NDArray[np.uint8]) -> Tensor:
        # A copy of the bytes: torch refuses arrays that are read-only, as frames are.
        planes = torch.from_numpy(picture.transpose(2, 0, 1).copy())
        return planes.to(self._device).float()[None] / 255

    def _depth(self, depth: Depth | None) -> Tensor | None:
        return (
            None if depth is None else torch.from_numpy(depth.copy())[None, None].to(self._device)
        )
