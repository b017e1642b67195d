"""What the segmentation networks of torchvision have in common here.

Input: float (N, 3, H, W), any H and W. Output: logits (N, classes, H, W), class 0 background. Built
with `deep_supervision` and in training mode, `[main, auxiliary]`, both at the input's size.
torchvision is imported where a network is built. No weights are ever downloaded.
"""

from __future__ import annotations

from typing import Any

from torch import Tensor, nn

BACKBONES = ("resnet50", "resnet101")


class Segmentation(nn.Module):
    """A network of torchvision as `body`; see the module."""

    def __init__(self, body: nn.Module) -> None:
        super().__init__()
        self.body = body

    def forward(self, pictures: Tensor) -> Tensor | list[Tensor]:
        made: dict[str, Tensor] = self.body(pictures)
        if self.training and "aux" in made:
            return [made["out"], made["aux"]]
        return made["out"]


def torchvision_segmentation(
    family: str, classes: int, backbone: str, deep_supervision: bool
) -> Segmentation:
    """The network `<family>_<backbone>` of torchvision with fresh weights. Raises ValueError."""
    check(classes, backbone)
    from torchvision.models import segmentation

    build_body: Any = getattr(segmentation, f"{family}_{backbone}")
    return Segmentation(
        build_body(
            weights=None, weights_backbone=None, num_classes=classes, aux_loss=deep_supervision
        )
    )


def check(classes: int, backbone: str) -> None:
    """Raise ValueError for what no segmentation network is built of."""
    if classes < 2:
        raise ValueError(f"A segmentation network needs at least two classes, not {classes}.")
    if backbone not in BACKBONES:
        raise ValueError(f"The backbone is one of {', '.join(BACKBONES)}, not {backbone!r}.")
