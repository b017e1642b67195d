"""What networks have in common that enlarge a picture from itself alone.

Input: float (N, 3, h, w), RGB in [0, 1], any sizes. Output: float (N, 3, scale * h, scale * w), not
clamped. No mean of natural pictures is taken off: pipes have another one. The bicubic enlargement
may be added to what the network gives (`residual`), whose last layer then begins with zeros: a
short training starts from there. The published networks give the whole picture.
"""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional

SCALES = (2, 3, 4)


class SingleSr(nn.Module):
    """A network as `body`; see the module."""

    def __init__(self, body: nn.Module, last: nn.Conv2d, scale: int, residual: bool) -> None:
        """`last` is the layer of `body` whose output is the picture."""
        super().__init__()
        self.body = body
        self.scale, self.residual = scale, residual
        if residual:
            nn.init.zeros_(last.weight)
            if last.bias is not None:
                nn.init.zeros_(last.bias)

    def forward(self, picture: Tensor) -> Tensor:
        made: Tensor = self.body(picture)
        if not self.residual:
            return made
        return made + functional.interpolate(
            picture, scale_factor=self.scale, mode="bicubic", align_corners=False
        )


def check_scale(name: str, scale: int) -> None:
    """Raise ValueError unless networks of single pictures enlarge by `scale`."""
    if scale not in SCALES:
        raise ValueError(f"{name} enlarges 2, 3 or 4 times, not {scale}.")
