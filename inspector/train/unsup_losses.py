"""What makes a restoration good: the losses of UP-CrackNet.

The paper's L = 100 L_res + L_adv, L_res = L_MAE + L_SSIM + L_MSGMS + 10 L_style, with the constants
of the published code. Pictures are float (N, 3, H, W) RGB in [-1, 1], and all of a picture counts,
not only what was hidden. The smallest side is 16 px.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

RESTORATION_WEIGHT = 100.0
STYLE_WEIGHT = 10.0
LIKENESSES = ("ssim", "msgms")
"""Terms of L_res that may be left out, as in the paper's ablation."""

SSIM_WINDOW_PX = 11
SSIM_DEVIATION_PX = 1.5
SSIM_CONSTANTS = (0.01**2, 0.03**2)
"""Of a range of 1, although pictures span 2: the published code's."""
GMS_LEVELS = 4
GMS_CONSTANT = 0.0026
_FLAT = 1e-8
"""Under the root of a gradient: hidden cells are flat, and there the root has no slope."""
STYLE_LAYERS = ("8", "15", "22", "27")
"""ReLU 2_2, 3_3, 4_3 and 5_2 of VGG16, by their names in its `features`. The paper takes those of
VGG19 (2_2, 3_4, 4_4, 5_2)."""


class Restoration(nn.Module):
    """L_res; the style counts where the convolutions of a VGG16 are given (`nets.vgg16`, its
    `features`), which stay as they are. `without` names those of `LIKENESSES` that do not count."""

    def __init__(
        self, features: nn.Sequential | None = None, without: Collection[str] = ()
    ) -> None:
        super().__init__()
        self.style = None if features is None else Style(features)
        self._likenesses = [
            (name, loss)
            for name, loss in zip(LIKENESSES, (ssim_loss, msgms_loss), strict=True)
            if name not in without
        ]

    def forward(self, restored: Tensor, truth: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """The loss, and its terms before they are weighted."""
        restored, truth = restored.float(), truth.float()
        terms = {"mae": functional.l1_loss(restored, truth)}
        terms |= {name: loss(restored, truth) for name, loss in self._likenesses}
        total = torch.stack(tuple(terms.values())).sum()
        if self.style is not None:
            terms["style"] = self.style(restored, truth)
            total = total + STYLE_WEIGHT * terms["style"]
        return total, terms


class Style(nn.Module):
    """The sum over `STYLE_LAYERS` of the mean absolute difference of Gram matrices.

    Pictures go in as they are, without ImageNet's normalisation, as in the published code: the
    weight of 10 belongs to that.
    """

    def __init__(self, features: nn.Sequential) -> None:
        super().__init__()
        last = int(STYLE_LAYERS[-1])
        self.features = features[: last + 1].eval().requires_grad_(False)

    def train(self, mode: bool = True) -> Style:
        """Stays as it is: it is a measure."""
        return self

    def forward(self, restored: Tensor, truth: Tensor) -> Tensor:
        with torch.no_grad():
            wanted = self._grams(truth)
        pairs = zip(self._grams(restored), wanted, strict=True)
        return torch.stack([functional.l1_loss(own, other) for own, other in pairs]).sum()

    def _grams(self, pictures: Tensor) -> Sequence[Tensor]:
        grams, maps = [], pictures
        for name, layer in self.features.named_children():
            maps = layer(maps)
            if name in STYLE_LAYERS:
                grams.append(gram(maps))
        return grams


def gram(maps: Tensor) -> Tensor:
    """F F^T / (C H W) of each picture's features (N, C, H, W), (N, C, C)."""
    rows = maps.flatten(2)
    return rows @ rows.transpose(1, 2) / (rows.shape[1] * rows.shape[2])


def ssim_loss(restored: Tensor, truth: Tensor) -> Tensor:
    """1 less the mean structural similarity (Wang et al. 2004) of bands; 0 beyond the border."""
    at = torch.arange(SSIM_WINDOW_PX, dtype=truth.dtype, device=truth.device) - SSIM_WINDOW_PX // 2
    weights = torch.exp(-(at**2) / (2 * SSIM_DEVIATION_PX**2))
    weights = weights / weights.sum()
    bands = truth.shape[1]

    def blurred(maps: Tensor) -> Tensor:
        half, each = SSIM_WINDOW_PX // 2, weights.expand(bands, 1, -1)
        maps = functional.conv2d(maps, each.unsqueeze(2), padding=(0, half), groups=bands)
        return functional.conv2d(maps, each.unsqueeze(3), padding=(half, 0), groups=bands)

    mean_a, mean_b = blurred(restored), blurred(truth)
    product, square_a, square_b = mean_a * mean_b, mean_a.square(), mean_b.square()
    covariance = blurred(restored * truth) - product
    variances = blurred(restored.square()) - square_a + blurred(truth.square()) - square_b
    c1, c2 = SSIM_CONSTANTS
    likeness = (2 * product + c1) * (2 * covariance + c2)
    likeness = likeness / ((square_a + square_b + c1) * (variances + c2))
    return 1.0 - likeness.mean()


def msgms_loss(restored: Tensor, truth: Tensor) -> Tensor:
    """Multi-scale gradient magnitude similarity: the mean over `GMS_LEVELS` sizes, each half of the
    one before, of the mean of 1 - (2 g_a g_b + c) / (g_a^2 + g_b^2 + c)."""
    losses = []
    for level in range(GMS_LEVELS):
        if level:
            restored, truth = (functional.avg_pool2d(maps, 2) for maps in (restored, truth))
        own, other = gradient_magnitude(restored), gradient_magnitude(truth)
        likeness = (2 * own * other + GMS_CONSTANT) / (own.square() + other.square() + GMS_CONSTANT)
        losses.append(1.0 - likeness.mean())
    return torch.stack(losses).mean()


def gradient_magnitude(pictures: Tensor) -> Tensor:
    """(N, 1, H, W): Prewitt's, of the median of 3x3 px of the mean of the bands. The border is
    repeated outwards, so that it is no edge."""
    grey = pictures.mean(dim=1, keepdim=True)
    around = _windows(_windows(grey).median(dim=1, keepdim=True).values)
    upper, middle, lower = around[:, 0:3], around[:, 3:6], around[:, 6:9]
    down = (lower - upper).sum(dim=1, keepdim=True) / 3.0
    left = upper[:, 0] + middle[:, 0] + lower[:, 0]
    right = upper[:, 2] + middle[:, 2] + lower[:, 2]
    across = (right - left).unsqueeze(1) / 3.0
    return (down.square() + across.square() + _FLAT).sqrt()


def _windows(plane: Tensor) -> Tensor:
    """(N, 9, H, W), the values around each pixel of (N, 1, H, W), row by row."""
    high, wide = plane.shape[-2:]
    padded = functional.pad(plane, (1, 1, 1, 1), mode="replicate")
    shifts = [padded[..., y : y + high, x : x + wide] for y in range(3) for x in range(3)]
    return torch.cat(shifts, dim=1)


def critic_loss(real: Tensor, restored: Tensor) -> Tensor:
    """Eq. 8, for the critic: half the cross-entropies of its logits on real and restored ones."""
    bce = functional.binary_cross_entropy_with_logits
    return 0.5 * (bce(real, torch.ones_like(real)) + bce(restored, torch.zeros_like(restored)))


def fooling_loss(restored: Tensor) -> Tensor:
    """Eq. 8, for the generator, in the form that does not fade: its pictures should look real."""
    return functional.binary_cross_entropy_with_logits(restored, torch.ones_like(restored))
