"""What the detectors of torchvision have in common here.

Input: float (N, 3, H, W), any H and W, scaled as the card says. Output: for each picture float
(boxes, 6): x, y, width, height in pixels of the input, label counted from 0, score in [0, 1]. On
the meta device, where costs are counted, it is what the heads say of every place. `losses` is what
training minimises. Classes count a background, so labels are one fewer. No weights are ever
downloaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor, nn

from inspector.nets.whole import resized


class Detection(nn.Module):
    """A detector of torchvision as `body`. The longer side of a picture becomes `side_px`; with
    `square`, both do."""

    def __init__(self, body: Any, side_px: int, square: bool) -> None:
        super().__init__()
        from torchvision.models.detection.transform import GeneralizedRCNNTransform

        # Pictures arrive resized and normalised; what is left is to put them together.
        body.transform = GeneralizedRCNNTransform(
            side_px, side_px, [0.0] * 3, [1.0] * 3,
            size_divisible=1 if square else 32,
            fixed_size=(side_px, side_px) if square else None,
        )  # fmt: skip
        self.body = body
        self.side_px, self.square = side_px, square

    def forward(self, pictures: Tensor) -> Any:
        seen = self._seen(pictures)
        if seen.is_meta:
            return self.body.head([*self.body.backbone(seen).values()])
        across, down = self._factors(pictures, seen)
        found = []
        for each in self.body(list(seen)):
            # FCOS has an output for the background too, which is no label.
            known = each["labels"] > 0
            each = {name: values[known] for name, values in each.items()}
            left, top, right, bottom = each["boxes"].float().unbind(dim=1)
            found.append(
                torch.stack(
                    (
                        left / across, top / down, (right - left) / across, (bottom - top) / down,
                        each["labels"].float() - 1, each["scores"].float(),
                    ),
                    dim=1,
                )
            )  # fmt: skip
        return found

    def losses(self, pictures: Tensor, truth: Sequence[Tensor]) -> dict[str, Tensor]:
        """What to minimise, of float boxes (n, 5) of each picture: x, y, width, height, label from
        0 on. The network must be in training mode."""
        seen = self._seen(pictures)
        across, down = self._factors(pictures, seen)
        targets = []
        for boxes in truth:
            x, y, width, height, label = boxes.to(seen.device).unbind(dim=1)
            corners = (x * across, y * down, (x + width) * across, (y + height) * down)
            targets.append({"boxes": torch.stack(corners, dim=1), "labels": label.long() + 1})
        found: dict[str, Tensor] = self.body(list(seen), targets)
        return found

    def _seen(self, pictures: Tensor) -> Tensor:
        height, width = pictures.shape[-2:]
        if self.square:
            return resized(pictures, self.side_px, self.side_px)
        longer = max(height, width)
        return resized(
            pictures,
            max(1, round(height * self.side_px / longer)),
            max(1, round(width * self.side_px / longer)),
        )

    @staticmethod
    def _factors(pictures: Tensor, seen: Tensor) -> tuple[float, float]:
        """By how much what is seen is wider and higher than the pictures."""
        return seen.shape[-1] / pictures.shape[-1], seen.shape[-2] / pictures.shape[-2]


def check(name: str, classes: int, side_px: int, least_px: int) -> None:
    """Raise ValueError for what no detector is built of."""
    if classes < 2:
        raise ValueError(f"{name} needs a background and a label, not {classes} classes.")
    if side_px < least_px:
        raise ValueError(f"{name} needs pictures of {least_px} px or more, not {side_px}.")
