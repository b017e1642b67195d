"""What the classifiers have in common here.

Input: float (N, 3, H, W), any H and W, resized to a square. Output: logits (N, labels), each label
with a sigmoid of its own, since several may hold. In training mode some give more: see the network.
No weights are ever downloaded.
"""

from __future__ import annotations

from torch import Tensor, nn

from inspector.nets.whole import resized


class Classification(nn.Module):
    """A network of torchvision as `body`; in training `[main, auxiliary]` where it has both."""

    def __init__(self, body: nn.Module, side_px: int) -> None:
        super().__init__()
        self.body = body
        self.side_px = side_px

    def forward(self, pictures: Tensor) -> Tensor | list[Tensor]:
        said: Tensor | tuple[Tensor, Tensor] = self.body(
            resized(pictures, self.side_px, self.side_px)
        )
        return said if isinstance(said, Tensor) else list(said)


def check(name: str, labels: int, side_px: int, least_px: int) -> None:
    """Raise ValueError for what no classifier is built of."""
    if labels < 1:
        raise ValueError(f"{name} needs at least one label, not {labels}.")
    if side_px < least_px:
        raise ValueError(f"{name} needs pictures of {least_px} px or more, not {side_px}.")
