"""Runs a network with torch: on a graphics card in half precision, on the processor in fp32."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.core.language import tr
from inspector.engine.runners.probability import byte_net
from inspector.engine.runners.runner import NotFinite, OutOfMemory


class TorchRunner:
    """`Runner` for `net` on the device `kind` ("cpu", "cuda", "mps")."""

    name = "torch"

    def __init__(self, net: nn.Module, card: ModelCard, kind: str) -> None:
        self._title = card.title
        self._device = torch.device(kind)
        self.dtype = "float16" if kind == "cuda" else "float32"
        module = byte_net(net, card)
        with translated(card.title):
            self._module = module.to(memory_format=torch.channels_last).to(self._device)

    def __call__(self, batch: NDArray[np.uint8], exact: bool = False) -> NDArray[np.uint8]:
        # The plain copy is one byte a value; torch refuses (with a warning) arrays that are
        # read-only, as frames are.
        pictures = torch.from_numpy(batch if batch.flags.writeable else batch.copy())
        half = self.dtype == "float16" and not exact
        with (
            translated(self._title),
            torch.inference_mode(),
            torch.autocast(self._device.type, torch.float16, enabled=half),
        ):
            probability, checksum = self._module(pictures.to(self._device))
            finite = bool(torch.isfinite(checksum).all())
            result: NDArray[np.uint8] = probability.cpu().numpy()
        if not finite:
            raise NotFinite
        return result

    def free(self) -> None:
        empty_cache(self._device)


def empty_cache(device: torch.device) -> None:
    """Give back the memory that torch keeps for speed on a graphics card."""
    if device.type == "cuda":
        torch.cuda.empty_cache()
    elif device.type == "mps":
        torch.mps.empty_cache()


@contextlib.contextmanager
def translated(title: str) -> Iterator[None]:
    """Torch's errors as ours."""
    try:
        yield
    except (torch.OutOfMemoryError, MemoryError) as error:
        raise OutOfMemory(str(error)) from error
    except RuntimeError as error:
        # The processor's allocator has no error class of its own.
        if "can't allocate memory" in str(error) or "not enough memory" in str(error):
            raise OutOfMemory(str(error)) from error
        raise ModelError(
            tr("{title} could not run on this device; choose the device cpu.", title=title),
            str(error),
        ) from error
