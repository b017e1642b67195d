"""From light to recorded pictures: exposure, lens, motion, sensor, compression."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.imaging.scenes.noise import blurred
from inspector.imaging.scenes.pipe.lettering import Lettering, write

Field = NDArray[np.float32]
Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class Exposure:
    """Automatic exposure: the brightness (display, 0..1) that it gives to the pixel that is
    brighter than `share` of all; contrast of the recorder (0: none) and its white balance."""

    bright: float = 0.58
    share: float = 0.80
    gamma: float = 2.2
    contrast: float = 0.35
    balance: tuple[float, float, float] = (1.0, 1.0, 1.0)
    fixed_gain: float | None = None


@dataclass(frozen=True)
class Effects:
    """What the recording adds. Lengths in pixels of the frame. `focus_m` is where the lens is
    sharp, `aperture_px` the blur of things at infinity when it is focused at 1 m (blur =
    aperture * |1 / depth - 1 / focus|). `zoom_blur` spreads along the radius (a driving camera),
    as a share of the distance from the centre. `noise` is the deviation of a middle grey at gain
    1. `jpeg_quality` None leaves the compression out."""

    seed: int = 0
    focus_m: float = 2.0
    aperture_px: float = 0.0
    soften_px: float = 0.0
    motion_px: tuple[float, float] = (0.0, 0.0)
    zoom_blur: float = 0.0
    fringe: float = 0.0
    vignette: float = 0.0
    noise: float = 0.0
    sharpen: float = 0.0
    interlaced_px: float = 0.0
    dust: float = 0.0
    jpeg_quality: int | None = None
    lettering: Lettering | None = None


def developed(light: Field, exposure: Exposure) -> tuple[Field, float]:
    """Display values (height, width, 3), 0..1, of light, and the gain that was needed."""
    grey = light @ np.array([0.25, 0.6, 0.15], np.float32)
    target = exposure.bright**exposure.gamma
    if exposure.fixed_gain is not None:
        gain = exposure.fixed_gain
    else:
        gain = target / max(float(np.quantile(grey[::2, ::2], exposure.share)), 1e-6)
    shown = light * (np.array(exposure.balance, np.float32) * np.float32(gain))
    # A shoulder: highlights roll off instead of clipping.
    knee = np.float32(0.6)
    over = np.maximum(shown - knee, 0)
    shown = np.minimum(shown, knee) + over / (1 + over / np.float32(0.45))
    shown = np.clip(shown, 0, 1) ** np.float32(1 / exposure.gamma)
    curved = shown * shown * (3 - 2 * shown)
    shown += np.float32(exposure.contrast) * (curved - shown)
    return shown.astype(np.float32), gain


def filmed(clean: Field, depth_m: Field, gain: float, effects: Effects) -> Picture:
    """The recorded frame uint8 of display values 0..1."""
    rng = np.random.default_rng([effects.seed, 77])
    height, width = clean.shape[:2]
    picture = clean.astype(np.float32, copy=True)
    if effects.dust > 0:
        _dust(rng, picture, effects.dust)
    if effects.aperture_px > 0:
        picture = _defocused(picture, depth_m, effects)
    if effects.soften_px > 0:
        picture = blurred(picture, effects.soften_px)
    if effects.zoom_blur > 0:
        picture = _zoomed(picture, effects.zoom_blur)
    if math.hypot(*effects.motion_px) > 0.3:
        smeared = cv2.filter2D(picture, -1, _line(*effects.motion_px))
        picture = np.asarray(smeared, dtype=np.float32)
    if effects.interlaced_px:
        odd = np.array([[1, 0, effects.interlaced_px], [0, 1, 0]], np.float32)
        shifted = cv2.warpAffine(picture, odd, (width, height), borderMode=cv2.BORDER_REPLICATE)
        picture[1::2] = shifted[1::2]
    if effects.fringe:
        for channel, sign in ((0, 1.0), (2, -1.0)):
            picture[..., channel] = _scaled(picture[..., channel], 1 + sign * effects.fringe)
    if effects.vignette:
        y, x = np.mgrid[0:height, 0:width].astype(np.float32)
        off = ((x / width - 0.5) ** 2 + (y / width - 0.5 * height / width) ** 2) * 4
        picture *= (1 - np.float32(effects.vignette) * off)[..., None]
    if effects.noise > 0:
        _add_noise(rng, picture, effects.noise, gain)
    if effects.sharpen > 0:
        picture += np.float32(effects.sharpen) * (picture - cv2.GaussianBlur(picture, (0, 0), 1.2))
    shown: Picture = np.rint(np.clip(picture, 0, 1) * 255).astype(np.uint8)
    if effects.lettering is not None:
        write(shown, effects.lettering)
    if effects.jpeg_quality is not None:
        options = [cv2.IMWRITE_JPEG_QUALITY, effects.jpeg_quality]
        _, data = cv2.imencode(".jpg", shown[..., ::-1], options)
        decoded = cv2.imdecode(data, cv2.IMREAD_COLOR)
        assert decoded is not None
        shown = np.ascontiguousarray(decoded[..., ::-1]).astype(np.uint8, copy=False)
    return shown


def _defocused(picture: Field, depth_m: Field, effects: Effects) -> Field:
    """Blurs of three sizes, mixed by the circle of confusion of each pixel."""
    blur = np.float32(effects.aperture_px) * np.abs(
        1 / np.maximum(depth_m, np.float32(0.05)) - np.float32(1 / effects.focus_m)
    )
    blur = blurred(np.minimum(blur, 8).astype(np.float32), 2.0)
    result = picture
    for low, high in ((0.3, 1.0), (1.0, 2.5), (2.5, 6.0)):
        if float(blur.max()) <= low:
            break
        share = np.clip((blur - np.float32(low)) / np.float32(high - low), 0, 1)[..., None]
        result = result + share * (cv2.GaussianBlur(picture, (0, 0), high) - result)
    return np.asarray(result, dtype=np.float32)


def _scaled(channel: Field, factor: float) -> Field:
    height, width = channel.shape
    about = np.array(
        [
            [factor, 0, (1 - factor) * (width - 1) / 2],
            [0, factor, (1 - factor) * (height - 1) / 2],
        ],
        np.float32,
    )
    return np.asarray(
        cv2.warpAffine(channel, about, (width, height), borderMode=cv2.BORDER_REPLICATE),
        dtype=np.float32,
    )


def _zoomed(picture: Field, share: float) -> Field:
    height, width = picture.shape[:2]
    total = picture.copy()
    steps = 5
    for i in range(1, steps):
        factor = 1 + share * i / (steps - 1)
        about = np.array(
            [
                [factor, 0, (1 - factor) * (width - 1) / 2],
                [0, factor, (1 - factor) * (height - 1) / 2],
            ],
            np.float32,
        )
        total += cv2.warpAffine(picture, about, (width, height), borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(total / steps, dtype=np.float32)


def _line(dx: float, dy: float) -> Field:
    """A kernel that smears along (dx, dy)."""
    reach = math.ceil(max(abs(dx), abs(dy)) / 2) + 1
    field = np.zeros((2 * reach + 1, 2 * reach + 1), np.uint8)
    a = (round((reach - dx / 2) * 16), round((reach - dy / 2) * 16))
    b = (round((reach + dx / 2) * 16), round((reach + dy / 2) * 16))
    cv2.line(field, a, b, 255, 1, cv2.LINE_AA, 4)
    kernel = field.astype(np.float32)
    return np.asarray(kernel / kernel.sum(), dtype=np.float32)


def _add_noise(rng: np.random.Generator, picture: Field, noise: float, gain: float) -> None:
    """Shot and read noise: finer in luminance, coarser in colour, more of it at high gain."""
    height, width = picture.shape[:2]
    strength = np.float32(noise * min(2.0, max(0.6, gain**0.2)))
    level = np.sqrt(np.float32(0.35) + np.float32(0.65) * np.clip(picture.mean(axis=2), 0, 1))
    luma = rng.standard_normal((height, width), dtype=np.float32)
    luma = 0.75 * luma + 0.9 * cv2.GaussianBlur(luma, (0, 0), 0.8)
    coarse = rng.standard_normal((height // 3 + 1, width // 3 + 1, 3), dtype=np.float32)
    chroma = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_LINEAR)
    picture += (strength * level)[..., None] * (luma[..., None] + np.float32(0.6) * chroma)


def _dust(rng: np.random.Generator, picture: Field, amount: float) -> None:
    """Bright specks of dust and spray close to the lens, out of focus."""
    height, width = picture.shape[:2]
    layer = np.zeros((height, width), np.float32)
    for _ in range(int(rng.poisson(30 * amount))):
        centre = (int(rng.uniform(0, width) * 16), int(rng.uniform(0, height) * 16))
        size = float(rng.gamma(1.6, 0.0022) * width)
        spot = float(rng.uniform(0.05, 0.4)) / (1 + 0.12 * size**2)
        cv2.circle(layer, centre, max(4, int(size * 16)), spot, -1, cv2.LINE_8, 4)
    layer = blurred(layer, 0.9)
    picture += layer[..., None] * (1 - picture)
