"""Where half precision pays."""

from __future__ import annotations

import torch


def fast_bf16(device: torch.device) -> bool:
    """bf16 halves the time where the processor has it and multiplies it where it has not."""
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported())
    return device.type == "cpu" and bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())
