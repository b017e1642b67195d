"""Enhanced and restored pictures as Qt images, layer by layer; all of it may run in any thread."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from inspector.core.enhanced import EnhancedPicture
from inspector.core.frame import Frame
from inspector.core.map_facts import MapFacts
from inspector.core.restoration import Restoration
from inspector.imaging import error_colours
from inspector.imaging.band_combinations import combinations_of
from inspector.imaging.consistency_colours import consistency_rgb
from inspector.imaging.depth_colours import depth_rgb
from inspector.imaging.difference import difference_rgb
from inspector.imaging.resample import enlarged
from inspector.imaging.tone import rgb8
from inspector.ui.canvas.images import rgb_image
from inspector.ui.canvas.made_item import Piece
from inspector.ui.map_look import MapShown, limits_of
from inspector.ui.picture_look import PictureLayer

_LEAST_PX = 64
"""Levels are not made smaller."""


def piece_of(
    picture: EnhancedPicture,
    layer: PictureLayer,
    source: Frame | None = None,
    depth_range: tuple[float, float] = (0.0, 1.0),
) -> Piece | None:
    """One layer of an enhanced picture; None if it has no such layer.

    `source` is its window of the frame, 8-bit RGB: needed for "bicubic" and "difference".
    """
    if layer == "consistency":
        return None
    if layer == "depth":
        if picture.depth is None:
            return None
        pixels = depth_rgb(picture.depth, *depth_range)
        return Piece(picture.window, (rgb_image(pixels),), 1)
    made = rgb8(picture.frame)
    if layer in ("bicubic", "difference"):
        assert source is not None
        plain = enlarged(np.asarray(source.pixels), picture.scale, 0, source.height_px)
        made = plain if layer == "bicubic" else difference_rgb(made, plain)
    return Piece(picture.window, _levels(rgb_image(made), picture.scale), picture.scale)


def map_piece(
    picture: EnhancedPicture,
    layer: PictureLayer,
    shown: MapShown,
    source: tuple[Frame, MapFacts] | None = None,
) -> Piece | None:
    """The same of an enhanced map, with the bands and limits by which the source is shown, so that
    both look alike. `source`: the window of the date, with its facts."""
    facts = picture.facts
    if facts is None or layer == "depth":
        return None
    if layer == "consistency":
        if picture.consistency is None:
            return None
        return Piece(picture.window, (rgb_image(consistency_rgb(picture.consistency)),), 1)
    shown = fitting(shown, picture)
    made = shown.picture(picture.frame, facts)
    if layer in ("bicubic", "difference"):
        assert source is not None
        frame, measured = source
        large = enlarged(np.asarray(frame.pixels), picture.scale, 0, frame.height_px)
        plain = shown.picture(Frame(large), measured)
        made = plain if layer == "bicubic" else difference_rgb(made, plain)
    return Piece(picture.window, _levels(rgb_image(made), picture.scale), picture.scale)


def fitting(shown: MapShown, picture: EnhancedPicture) -> MapShown:
    """How an enhanced map is shown: as the source is, or, where it lacks bands for that, by its own
    first ones."""
    facts = picture.facts
    if facts is None or set(shown.combination.bands) <= set(facts.names):
        return shown
    combination = combinations_of(facts.names)[0]
    pixels = picture.frame.pixels[..., facts.places(combination.bands)]
    limits = limits_of(Frame(pixels), facts.with_bands(combination.bands))
    return MapShown(combination, limits)


def restored_piece(picture: Restoration, layer: PictureLayer, ends: tuple[float, float]) -> Piece:
    """One layer of a restored picture; `ends` are those of the colours of a filtered error."""
    if layer == "signed-error":
        pixels = error_colours.signed_rgb(picture.signed_error)
    elif layer == "absolute-error":
        pixels = error_colours.absolute_rgb(picture.signed_error)
    elif layer == "filtered-error":
        pixels = error_colours.filtered_rgb(picture.error, ends)
    else:
        pixels = rgb8(picture.frame)
    return Piece(picture.window, _levels(rgb_image(pixels), 1), 1)


def _levels(image: QImage, scale: int) -> tuple[QImage, ...]:
    """The image and halves of it: drawn from afar, a large one would flicker as it moves. Sizes
    stay whole pixels of the source down to its own."""
    levels = [image]
    step = 1
    while min(levels[-1].width(), levels[-1].height()) >= 2 * _LEAST_PX or step < scale:
        last = levels[-1]
        half = last.width() // 2, last.height() // 2
        if min(half) < 1:
            break
        levels.append(last.scaled(*half, mode=Qt.TransformationMode.SmoothTransformation))
        step *= 2
    return tuple(levels)
