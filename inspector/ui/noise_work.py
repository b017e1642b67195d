"""What a trial under noise does beside the window: spoil, ask the model, compare, draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from inspector.core.card import ModelCard
from inspector.core.frame import Frame, Window
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.settings import DeviceChoice
from inspector.core.shape import Shape
from inspector.imaging.contours import fill
from inspector.imaging.metrics.masks import confusion
from inspector.imaging.noise import Noise, degraded
from inspector.imaging.tone import rgb8
from inspector.imaging.windows import around, common, within
from inspector.ui.canvas.images import image_of, mask_image
from inspector.ui.canvas.made_item import Piece
from inspector.ui.finding import find
from inspector.ui.noise_ground import Ground, as_frame
from inspector.ui.services import Services

_LEAST_PX = 64
"""Halves of the picture are not made smaller."""


@dataclass(frozen=True)
class Condition:
    """A noise and how strong it is, 0..1."""

    noise: Noise
    intensity: float


@dataclass(frozen=True, eq=False)
class Spoilt:
    """A ground under a condition: uint8 (height, width, 3), and as the canvas shows it."""

    ground: Ground
    condition: Condition
    pixels: NDArray[np.uint8]
    piece: Piece


@dataclass(frozen=True, eq=False)
class Masks:
    """What a model marks on a ground as it is and as it was spoilt."""

    spoilt: Spoilt
    card: ModelCard
    device: DeviceChoice
    clean: Mask
    noisy: Mask
    seconds: float
    """How long the model took for one of them."""

    def of_same(self, ground: Ground, card: ModelCard, device: DeviceChoice) -> bool:
        """True if its clean mask is that of the same model on the same ground."""
        return self.spoilt.ground is ground and (self.card.id, self.device) == (card.id, device)


@dataclass(frozen=True)
class Look:
    """How a mask is drawn. `colours` has one for each label, "#rrggbb"."""

    threshold: float
    opacity: float
    heat: bool
    colours: tuple[str, ...]


@dataclass(frozen=True)
class Figures:
    """Shares of marked pixels, and Dice of masks (0..1, 1: the same pixels). Those against what
    people accepted are None where they accepted nothing there."""

    clean_share: float
    noisy_share: float
    agreement: float
    accepted: int = 0
    clean_dice: float | None = None
    noisy_dice: float | None = None


@dataclass(frozen=True, eq=False)
class Judged:
    """Masks as they are seen."""

    masks: Masks
    image: QImage
    figures: Figures


def mask_of(
    services: Services, card: ModelCard, device: DeviceChoice, picture: Frame, progress: Progress
) -> Mask:
    """Which mask a model gives on these pixels, uint8 RGB, in its usual mode; for the infer lane.

    Raises ModelError, and Cancelled within a tile.
    """
    return find(services, card, device, None, picture, progress)[0]


def spoil(ground: Ground, condition: Condition) -> Spoilt:
    """Degrade a ground, the same way each time."""
    pixels = degraded(ground.pixels, condition.noise, condition.intensity, ground.seed)
    shown = rgb8(Frame(pixels), ground.limits)
    piece = Piece(ground.place.window, _halves(image_of(Frame(shown), (0.0, 255.0))), 1)
    return Spoilt(ground, condition, pixels, piece)


def judge(masks: Masks, look: Look, accepted: Sequence[Shape]) -> Judged:
    """Compare the masks with each other and with regions that people accepted, and draw."""
    window = masks.spoilt.ground.place.window
    clean = masks.clean.class_ids(look.threshold)
    noisy = masks.noisy.class_ids(look.threshold)
    # A pixel is the same only where the same label is marked.
    both = np.where(clean == noisy, clean, 0) > 0
    marked = int(np.count_nonzero(clean)), int(np.count_nonzero(noisy))
    agreement = 2 * int(np.count_nonzero(both)) / sum(marked) if sum(marked) else 1.0
    truth, count = _filled(accepted, window)
    against = [confusion(ids, truth).dice if count else None for ids in (clean, noisy)]
    figures = Figures(marked[0] / clean.size, marked[1] / noisy.size, agreement, count, *against)
    image = mask_image(masks.noisy, look.threshold, look.opacity, look.heat, look.colours, 0, ())
    return Judged(masks, image, figures)


def masks_of(
    services: Services,
    card: ModelCard,
    device: DeviceChoice,
    spoilt: Spoilt,
    known: Masks | None,
    progress: Progress,
) -> Masks:
    """Run a model; the clean mask of `known` is taken where it is the same."""
    ground = spoilt.ground
    clean = known.clean if known is not None and known.of_same(ground, card, device) else None
    parts = progress.part(0, 2), progress.part(1, 2)
    if clean is None:
        clean = mask_of(services, card, device, as_frame(ground, ground.pixels), parts[0])
    if spoilt.condition.intensity == 0.0:
        noisy = clean
    else:
        noisy = mask_of(services, card, device, as_frame(ground, spoilt.pixels), parts[1])
    return Masks(spoilt, card, device, clean, noisy, noisy.provenance.seconds)


def _filled(shapes: Sequence[Shape], window: Window) -> tuple[NDArray[np.bool_], int]:
    """The pixels of a window that regions cover, bool (height, width), and how many do."""
    covered = np.zeros((window.height, window.width), dtype=bool)
    count = 0
    for shape in shapes:
        part = common(around(shape), window)
        if part is not None:
            inside = fill(shape, part)
            covered[within(part, window).slices] |= inside
            count += bool(inside.any())
    return covered, count


def _halves(image: QImage) -> tuple[QImage, ...]:
    """The image and halves of it: drawn from afar, single white pixels would flicker."""
    levels = [image]
    while min(levels[-1].width(), levels[-1].height()) >= 2 * _LEAST_PX:
        last = levels[-1]
        half = last.width() // 2, last.height() // 2
        levels.append(last.scaled(*half, mode=Qt.TransformationMode.SmoothTransformation))
    return tuple(levels)
