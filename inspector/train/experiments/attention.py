"""What a segmenter looks at: Seg-Grad-CAM (Vinogradova et al. 2020) of its layers, as a picture.

For the pixels M that the network gives a class c, with maps A_k of a layer and logits y^c:
alpha_k = mean over the maps of d(sum over M of y^c) / dA_k, L = ReLU(sum over k of alpha_k A_k).
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from inspector.engine.weights import load_net, read_weights
from inspector.io.cards import read_card
from inspector.paths import models_dirs
from inspector.train.augment import normalise
from inspector.train.experiments.experiment import Figure, Ground, digest

MODEL = "hrsegnet-b16"
LAYERS = ("blocks.0", "blocks.1", "blocks.2")
SEEDS = (3, 8, 21)
"""Rendered pavements: photographs of the data sets may not be passed on."""
WIDTH_PX, HEIGHT_PX = 208, 136
_GAP_PX = 4
# Dark violet, red, yellow: brighter wherever it is more, also without colours.
_HEAT = np.array([[12, 8, 38], [110, 20, 95], [216, 60, 50], [250, 160, 30], [252, 250, 180]])


def attention_figure() -> Figure:
    """The shipped network's attention after each of its blocks. Raises ModelError where it is not
    there."""
    weights = read_card(models_dirs()[0] / MODEL).weights
    return Figure(
        id="attention",
        title="What the shipped HrSegNet-B16 looks at (Seg-Grad-CAM): a rendered pavement, its "
        "cracks, and the blocks 1, 2 and 3",
        draw=_draw,
        identity=digest(weights.sha256 if weights else "", LAYERS, SEEDS, WIDTH_PX, HEIGHT_PX),
    )


def seg_grad_cam(net: nn.Module, layer: str, pictures: Tensor, label: int = 1) -> Tensor:
    """The attention of one picture, float (h, w) in [0, 1] at the layer's size; all zero where
    nothing speaks for the label. `pictures` is (1, 3, H, W) as the network takes them; where no
    pixel is given the label, all pixels count."""
    found: list[Tensor] = []
    hook = net.get_submodule(layer).register_forward_hook(
        lambda module, inputs, output: found.append(output)
    )
    try:
        logits = net(pictures.detach().requires_grad_())
    finally:
        hook.remove()
    chosen = logits.argmax(dim=1) == label
    if not chosen.any():
        chosen = torch.ones_like(chosen)
    maps = found[0]
    (slope,) = torch.autograd.grad((logits[:, label] * chosen).sum(), maps)
    heat = (slope.mean(dim=(2, 3), keepdim=True) * maps).sum(dim=1)[0].relu().detach()
    return heat / heat.max().clamp(min=1e-12)


def _draw(ground: Ground) -> bytes:
    # Here, because a bare machine that only trains has no OpenCV.
    from inspector.imaging.scenes.pavement import render
    from inspector.io.png import png_with_text

    folder = models_dirs()[0] / MODEL
    card = read_card(folder.resolve())
    net = load_net(card, read_weights(card, [folder.parent])).to(ground.device)
    rows = []
    for number, seed in enumerate(SEEDS):
        ground.progress.step(number, len(SEEDS))
        scene = render(seed, WIDTH_PX, HEIGHT_PX)
        rgb = torch.from_numpy(scene.rgb.copy()).permute(2, 0, 1)
        pictures = normalise(rgb.float()[None] / 255.0).to(ground.device)
        truth = np.repeat((scene.mask * 255).astype(np.uint8)[..., None], 3, axis=2)
        heats = [seg_grad_cam(net, layer, pictures) for layer in LAYERS]
        rows.append(_beside([scene.rgb, truth, *map(_coloured, heats)], axis=1))
    return png_with_text(_beside(rows, axis=0), {})


def _coloured(heat: Tensor) -> NDArray[np.uint8]:
    """(height, width, 3) of attention in [0, 1] of any size."""
    size = (HEIGHT_PX, WIDTH_PX)
    large = functional.interpolate(heat.cpu()[None, None], size=size, mode="bilinear")[0, 0]
    at = large.clamp(0, 1).numpy()
    places = np.linspace(0, 1, len(_HEAT))
    channels = [np.interp(at, places, _HEAT[:, channel]) for channel in range(3)]
    coloured: NDArray[np.uint8] = np.stack(channels, axis=2).round().astype(np.uint8)
    return coloured


def _beside(parts: list[NDArray[np.uint8]], axis: int) -> NDArray[np.uint8]:
    """Pictures in a row (axis 1) or a column, with white between them."""
    shape = list(parts[0].shape)
    shape[axis] = _GAP_PX
    gap = np.full(shape, 255, np.uint8)
    spaced: list[NDArray[np.uint8]] = []
    for part in parts:
        spaced += [gap, part]
    return np.concatenate(spaced[1:], axis=axis)
