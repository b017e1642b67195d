"""From pictures to what networks take: bytes, bands, padding, scale."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from inspector.core.card import InputSpec, ModelCard
from inspector.core.errors import ModelError
from inspector.core.frame import Frame, Window
from inspector.core.language import tr
from inspector.imaging.tiles import reflected


def scale_and_shift(spec: InputSpec) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Per band `a` and `b` with `normalised = byte * a + b`.

    The card's `range` holds the bytes that become 0 and 1 (0 and 255 for a photo); then
    `(x - mean) / std`.
    """
    low, high = spec.range
    scale = tuple(1.0 / (high - low) / std for std in spec.std)
    zero = -low / (high - low)
    shift = tuple((zero - mean) / std for mean, std in zip(spec.mean, spec.std, strict=True))
    return scale, shift


def picture_bytes(frame: Frame, card: ModelCard) -> NDArray[np.uint8]:
    """The frame as uint8 (height, width, bands of the card), a view where it can be.

    16-bit pictures are rounded to 8 bits, because the networks learned from 8-bit pictures. A grey
    picture fills every band; a fourth band (transparency) is left out. Raises ModelError when the
    picture has other bands or numbers than the model takes.
    """
    pixels = frame.pixels
    wanted = len(card.input.bands)
    if pixels.shape[2] == 1 and wanted > 1:
        pixels = np.broadcast_to(pixels, (*pixels.shape[:2], wanted))
    elif wanted == 3 and pixels.shape[2] == 4:
        pixels = pixels[:, :, :3]
    if pixels.shape[2] != wanted:
        raise ModelError(
            tr(
                "The picture has {bands} bands and {title} takes {wanted}; choose another model.",
                bands=pixels.shape[2],
                title=card.title,
                wanted=wanted,
            )
        )
    if pixels.dtype == np.uint8:
        return pixels.view(np.uint8)
    if pixels.dtype == np.uint16:
        return _rounded_to_bytes(pixels.astype(np.uint16, copy=False))
    raise ModelError(
        tr(
            "The picture's numbers are {kind} and models take 8 or 16 bits; save the picture as 8 "
            "or 16 bits.",
            kind=pixels.dtype,
        )
    )


def cut(picture: NDArray[np.uint8], window: Window) -> NDArray[np.uint8]:
    """A window of a picture (height, width, bands), contiguous; what lies beyond the right and
    bottom edge is mirrored."""
    height_px, width_px = picture.shape[:2]
    inside = window.clipped(width_px, height_px)
    assert inside is not None, "a tile begins inside the picture"
    if inside == window:
        return np.ascontiguousarray(picture[window.slices])
    tile = np.empty((window.height, window.width, picture.shape[2]), np.uint8)
    tile[: inside.height, : inside.width] = picture[inside.slices]
    rows = reflected(window.y + inside.height, window.y + window.height, height_px)
    columns = reflected(window.x + inside.width, window.x + window.width, width_px)
    all_columns = reflected(window.x, window.x + window.width, width_px)
    tile[: inside.height, inside.width :] = picture[inside.slices[0]][:, columns]
    tile[inside.height :] = picture[rows][:, all_columns]
    return tile


def _rounded_to_bytes(pixels: NDArray[np.uint16]) -> NDArray[np.uint8]:
    """v / 257 rounded, some rows at a time: a giant picture needs no second giant in 32 bits."""
    out = np.empty(pixels.shape, np.uint8)
    for top in range(0, pixels.shape[0], 256):
        rows = pixels[top : top + 256].astype(np.uint32)
        out[top : top + 256] = (rows + 128) // 257
    return out
