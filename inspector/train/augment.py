"""Random views of a labelled picture for training, a pure function of the generator given.

Geometry first (scale, crop, mirror, quarter turns), then light (one affine map of colour for
brightness, contrast, saturation and hue; gamma; a soft shadow) and the camera (blur, noise, JPEG).
"""

from __future__ import annotations

import dataclasses
import io
import math
from dataclasses import dataclass

import numpy as np
import torch
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor
from torch.nn import functional

from inspector.train.datasets import IGNORED, Labelled

_RGB_TO_YIQ = torch.tensor(
    [[0.299, 0.587, 0.114], [0.5959, -0.2746, -0.3213], [0.2115, -0.5227, 0.3112]]
)
_YIQ_TO_RGB = torch.linalg.inv(_RGB_TO_YIQ)


@dataclass(frozen=True)
class Augmentation:
    """How far views may stray.

    `colour` and `gamma` are half-widths around 1 and around exponent 0; `blur`, `noise`, `shadow`
    and `jpeg` are probabilities, and so is `focus`: that a view holds a pixel of a class drawn from
    those of the picture, however small. Without `quarter_turns` up stays up.
    """

    crop_px: int = 384
    scale_min: float = 0.5
    scale_max: float = 2.0
    colour: float = 0.4
    hue_degrees: float = 36.0
    gamma: float = 0.3
    blur: float = 0.2
    noise: float = 0.3
    shadow: float = 0.25
    jpeg: float = 0.0
    focus: float = 0.0
    quarter_turns: bool = True


@dataclass(frozen=True, eq=False)
class View:
    """Of a labelled picture: float32 RGB in [0, 1] (3, crop, crop), uint8 labels (crop, crop), and,
    where a teacher has seen it, how sure that is, float32 (crop, crop) in [0, 1].

    Outside the picture the view continues as a mirror image whose labels are `IGNORED`: a flat
    border would teach batch normalisation a grey that no photograph has.
    """

    rgb: Tensor
    labels: Tensor
    taught: Tensor | None = None


def view(sample: Labelled, how: Augmentation, generator: Generator) -> View:
    """A random view of a labelled picture."""
    seen = _geometry(sample, how, generator)
    return dataclasses.replace(seen, rgb=filmed(seen.rgb, how, generator))


def filmed(rgb: Tensor, how: Augmentation, generator: Generator) -> Tensor:
    """RGB in [0, 1] (3, H, W) under another light and by another camera."""
    rgb = _light(rgb, how, generator)
    return _camera(rgb, how, generator).clamp_(0.0, 1.0)


def normalise(rgb: Tensor) -> Tensor:
    """[0, 1] to [-1, 1], what HrSegNet takes."""
    return (rgb - 0.5) / 0.5


def _geometry(sample: Labelled, how: Augmentation, generator: Generator) -> View:
    height_px, width_px = sample.classes.shape
    scale = math.exp(generator.uniform(math.log(how.scale_min), math.log(how.scale_max)))
    # Cut first and scale after: the work is that of the crop, not of the enlarged picture.
    window_px = max(8, round(how.crop_px / scale))
    top = int(generator.integers(0, max(1, height_px - window_px + 1)))
    left = int(generator.integers(0, max(1, width_px - window_px + 1)))
    if how.focus and generator.random() < how.focus:
        top, left = _around_something(sample.classes, window_px, top, left, generator)
    rows, columns = slice(top, top + window_px), slice(left, left + window_px)
    rgb = torch.from_numpy(np.ascontiguousarray(sample.rgb[rows, columns])).permute(2, 0, 1)
    classes = sample.classes[rows, columns]
    # One plane at least: how many there are decides how torch rounds.
    numbers = [number for number in np.unique(classes).tolist() if number] or [1]
    planes = [torch.from_numpy(classes == number).float().unsqueeze(0) for number in numbers]
    if sample.taught is not None:
        taught = np.ascontiguousarray(sample.taught[rows, columns])
        planes.append(torch.from_numpy(taught).float().div(255.0).unsqueeze(0))
    both = torch.cat([rgb.float() / 255.0, *planes])
    out_h = min(how.crop_px, round(both.shape[1] * scale))
    out_w = min(how.crop_px, round(both.shape[2] * scale))
    both = functional.interpolate(
        both.unsqueeze(0), size=(out_h, out_w), mode="bilinear", antialias=scale < 1
    )
    known = functional.pad(
        torch.zeros(1, 1, out_h, out_w), _margins(out_h, out_w, how.crop_px), value=1.0
    )
    both = torch.cat([_mirror_to(both, how.crop_px), known], dim=1)[0]
    if generator.random() < 0.5:
        both = both.flip(2)
    turns = int(generator.integers(4))
    if how.quarter_turns:
        both = torch.rot90(both, turns, dims=(1, 2))
    labels = _most(both[3 : 3 + len(numbers)], numbers)
    labels[both[-1] > 0.5] = IGNORED
    return View(both[:3], labels, both[-2] if sample.taught is not None else None)


def _around_something(
    classes: NDArray[np.uint8], window_px: int, top: int, left: int, generator: Generator
) -> tuple[int, int]:
    """Where a window starts that holds a pixel of a random class; as it was where there is none."""
    there = [number for number in np.unique(classes).tolist() if number not in (0, IGNORED)]
    if not there:
        return top, left
    places = np.flatnonzero(classes == there[int(generator.integers(len(there)))])
    row, column = divmod(int(places[int(generator.integers(len(places)))]), classes.shape[1])
    corner = []
    for at, side_px in ((row, classes.shape[0]), (column, classes.shape[1])):
        last = max(0, side_px - window_px)
        corner.append(int(generator.integers(max(0, at - window_px + 1), min(at, last) + 1)))
    return corner[0], corner[1]


def _most(shares: Tensor, numbers: list[int]) -> Tensor:
    """uint8 (H, W): which of the `numbers` has most of a pixel, 0 where all together have less than
    half; `shares` (len(numbers), H, W)."""
    most = torch.tensor(numbers, dtype=torch.uint8)[shares.argmax(dim=0)]
    return most * (shares.sum(dim=0) >= 0.5)


def _margins(height_px: int, width_px: int, size_px: int) -> tuple[int, int, int, int]:
    across, down = size_px - width_px, size_px - height_px
    return (across // 2, across - across // 2, down // 2, down - down // 2)


def _mirror_to(maps: Tensor, size_px: int) -> Tensor:
    """`maps` (1, C, h, w) continued to a square by reflection, as often as it takes."""
    while maps.shape[2] < size_px or maps.shape[3] < size_px:
        height_px, width_px = maps.shape[2:]
        left, right, top, bottom = _margins(height_px, width_px, size_px)
        most_x, most_y = width_px - 1, height_px - 1
        maps = functional.pad(
            maps,
            (min(left, most_x), min(right, most_x), min(top, most_y), min(bottom, most_y)),
            mode="reflect",
        )
    return maps


def _light(rgb: Tensor, how: Augmentation, generator: Generator) -> Tensor:
    brightness, contrast, saturation = (
        generator.uniform(1 - how.colour, 1 + how.colour) if generator.random() < 0.5 else 1.0
        for _ in range(3)
    )
    hue = math.radians(generator.uniform(-how.hue_degrees, how.hue_degrees))
    if generator.random() < 0.5:
        hue = 0.0
    turn = torch.tensor(
        [
            [1.0, 0.0, 0.0],
            [0.0, saturation * math.cos(hue), -saturation * math.sin(hue)],
            [0.0, saturation * math.sin(hue), saturation * math.cos(hue)],
        ]
    )
    matrix = brightness * contrast * (_YIQ_TO_RGB @ turn @ _RGB_TO_YIQ)
    mean = float(rgb.mean()) * brightness
    rgb = (matrix @ rgb.reshape(3, -1)).reshape(rgb.shape) + (1 - contrast) * mean
    if generator.random() < 0.3:
        rgb = rgb.clamp(0.0, 1.0) ** math.exp(generator.uniform(-how.gamma, how.gamma))
    if generator.random() < how.shadow:
        rgb = rgb * _shadow(rgb.shape[1], rgb.shape[2], generator)
    return rgb


def _shadow(height_px: int, width_px: int, generator: Generator) -> Tensor:
    """A half-plane darkened by 20 to 60 %, with a penumbra; float (height, width)."""
    down, across = (torch.linspace(-1.0, 1.0, side) for side in (height_px, width_px))
    angle = generator.uniform(0, 2 * math.pi)
    distance = (
        math.cos(angle) * across[None, :] + math.sin(angle) * down[:, None]
    ) - generator.uniform(-0.7, 0.7)
    softness = math.exp(generator.uniform(math.log(0.01), math.log(0.3)))
    return 1.0 - generator.uniform(0.2, 0.6) * torch.sigmoid(distance / softness)


def _camera(rgb: Tensor, how: Augmentation, generator: Generator) -> Tensor:
    if generator.random() < how.blur:
        sigma_px = generator.uniform(0.4, 1.3)
        taps = torch.exp(-0.5 * (torch.arange(-3, 4) / sigma_px) ** 2)
        taps = taps / taps.sum()
        stack = functional.pad(rgb.unsqueeze(1), (3, 3, 3, 3), mode="reflect")
        stack = functional.conv2d(stack, taps.view(1, 1, 1, 7))
        rgb = functional.conv2d(stack, taps.view(1, 1, 7, 1)).squeeze(1)
    if generator.random() < how.noise:
        sigma = generator.uniform(0.0, 0.05)
        rgb = rgb + sigma * torch.from_numpy(
            generator.standard_normal(tuple(rgb.shape), dtype=np.float32)
        )
    # Drawn last, so that recipes without it see the same views as ever.
    if generator.random() < how.jpeg:
        rgb = _compressed(rgb, int(generator.integers(15, 75)))
    return rgb


def _compressed(rgb: Tensor, quality: int) -> Tensor:
    pixels = (rgb.clamp(0.0, 1.0) * 255.0).round().to(torch.uint8).permute(1, 2, 0).numpy()
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=quality)
    with Image.open(file) as picture:
        return torch.from_numpy(np.array(picture, dtype=np.uint8)).permute(2, 0, 1) / 255.0
