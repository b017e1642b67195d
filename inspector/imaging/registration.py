"""How far dated pictures of one place lie beside each other, to a small part of a pixel.

Phase correlation: the peak of the inverse transform of F_b conj(F_a) / |F_b F_a| is where two
pictures fit (Kuglin and Hines 1975). It is evaluated directly between the pixels (Guizar-Sicairos,
Thurman and Fienup 2008). Only frequencies that an optical system passes well count, all bands
together. What either mask hides is put to zero, softly, after the local mean is taken off; since a
mask lies still while the picture moves, the picture is moved and compared again until nothing
moves any more.

Stacks are float32 (dates, bands, height, width), masks bool (dates, height, width), True is clear.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import SourceError
from inspector.core.language import tr

Planes = NDArray[np.float32]
Clear = NDArray[np.bool_]

MAX_SHIFT_PX = 4.0
LEAST_PEAK = 6.0
"""The highest of a thousand places that only chance compares is 4 deviations above them."""
LEAST_SIDE_PX = 16
_PASSED = 0.18
"""Deviation of the Gaussian that frequencies are weighed with, cycles a pixel."""
_LOCAL_PX = 8.0
_COARSE_PX, _FINE_PX = 0.25, 0.025
_ROUNDS = 5
_STILL_PX = 0.005


@dataclass(frozen=True)
class Shift:
    """Where a picture shows what the other shows at (x, y): at (x + x_px, y + y_px). `peak` is how
    well they fit there, in deviations of what chance gives."""

    x_px: float
    y_px: float
    peak: float

    @property
    def certain(self) -> bool:
        """True if the pictures do show the same."""
        return self.peak >= LEAST_PEAK


@dataclass(frozen=True, eq=False)
class Registered:
    """A stack laid over its date number `reference`; `clear` without what came from beyond the rim.
    Dates whose shift is not certain have not been moved and are nowhere clear."""

    stack: Planes
    clear: Clear
    shifts: tuple[Shift, ...]
    reference: int


def find_shift(
    reference: Planes,
    picture: Planes,
    clear_reference: Clear,
    clear_picture: Clear,
    max_px: float = MAX_SHIFT_PX,
) -> Shift:
    """Where `picture` (bands, height, width) lies on `reference`; at most `max_px` away."""
    across, down, peak = 0.0, 0.0, 0.0
    moved_picture, moved_clear = picture, clear_picture
    reach = max_px
    for _ in range(_ROUNDS):
        more_x, more_y, peak = _step(reference, moved_picture, clear_reference & moved_clear, reach)
        across, down = across + more_x, down + more_y
        if max(abs(more_x), abs(more_y)) < _STILL_PX:
            break
        moved_picture, moved_clear = moved(picture, clear_picture, across, down)
        reach = 1.0
    return Shift(across, down, peak)


def moved(picture: Planes, clear: Clear, x_px: float, y_px: float) -> tuple[Planes, Clear]:
    """What (bands, height, width) shows at (x + x_px, y + y_px), and whether it is clear there.

    Lanczos; beyond the rim the picture is mirrored, and not clear.
    """
    height, width = clear.shape
    if not x_px and not y_px:
        return picture, clear
    matrix = np.array([[1, 0, x_px], [0, 1, y_px]], np.float64)
    taken = cv2.INTER_LANCZOS4 | cv2.WARP_INVERSE_MAP
    bands = [
        cv2.warpAffine(
            band, matrix, (width, height), flags=taken, borderMode=cv2.BORDER_REFLECT_101
        )
        for band in picture
    ]
    seen = cv2.warpAffine(
        clear.astype(np.float32),
        matrix,
        (width, height),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=0,
    )
    return np.stack(bands).astype(np.float32, copy=False), seen > 0.999


def register(stack: Planes, clear: Clear) -> Registered:
    """Lay every date over the clearest one. Raises SourceError when no date shows the ground, or
    when pictures are too small to be compared."""
    if min(clear.shape[1:]) < LEAST_SIDE_PX:
        raise SourceError(
            tr(
                "The dates are too small to be laid over each other; choose at least {least} "
                "pixels each way.",
                least=LEAST_SIDE_PX,
            )
        )
    shares = clear.mean(axis=(1, 2))
    reference = int(np.argmax(shares))
    if not shares[reference] > 0:
        raise SourceError(tr("No date shows the ground; add a date with fewer clouds."))
    laid, seen, shifts = stack.copy(), clear.copy(), []
    for date in range(len(stack)):
        if date == reference:
            shifts.append(Shift(0.0, 0.0, np.inf))
            continue
        shift = find_shift(stack[reference], stack[date], clear[reference], clear[date])
        shifts.append(shift)
        if shift.certain:
            laid[date], seen[date] = moved(stack[date], clear[date], shift.x_px, shift.y_px)
        else:
            seen[date] = False
    return Registered(laid, seen, tuple(shifts), reference)


def filled(stack: Planes, clear: Clear, reference: int) -> Planes:
    """The stack, whatever a date hides shown as on the date `reference`."""
    shown = np.where(clear[:, None], stack, stack[reference][None])
    return shown.astype(stack.dtype, copy=False)


def _step(
    reference: Planes, picture: Planes, clear: Clear, reach_px: float
) -> tuple[float, float, float]:
    weight = _soft(clear)
    if not weight.any():
        return 0.0, 0.0, 0.0
    height, width = clear.shape
    down = np.fft.fftfreq(height)
    across = np.fft.rfftfreq(width)
    passed = np.exp(-(down[:, None] ** 2 + across[None] ** 2) / (2 * _PASSED**2))
    # Of a real picture half of the frequencies tell all; those of the inner columns stand for two.
    twice = np.where((across == 0) | (across == 0.5), 1.0, 2.0)
    passed *= twice
    passed[0, 0] = 0.0
    spectrum = np.zeros(passed.shape, np.complex128)
    for a, b in zip(reference, picture, strict=True):
        product = np.fft.rfft2(_detail(b, weight)) * np.conj(np.fft.rfft2(_detail(a, weight)))
        size = np.abs(product)
        spectrum += product / np.maximum(size, 1e-9 * float(size.max()) + 1e-30)
    # Random phases add up to this. Bands show much the same, so they count as one; and what is
    # hidden or at the rim leaves fewer phases that are independent.
    chance = np.sqrt(float((passed**2).sum()) / 2.0 / float((weight**2).mean()))
    spectrum *= passed / (chance * len(reference))
    x, y, _ = _peak(spectrum, down, across, 0.0, 0.0, reach_px, _COARSE_PX)
    return _peak(spectrum, down, across, x, y, 1.5 * _COARSE_PX, _FINE_PX)


def _peak(
    spectrum: NDArray[np.complex128],
    down: NDArray[np.floating],
    across: NDArray[np.floating],
    x: float,
    y: float,
    reach_px: float,
    step_px: float,
) -> tuple[float, float, float]:
    """Where the correlation is highest around (x, y), by parabolas between the steps."""
    count = int(np.ceil(reach_px / step_px))
    steps = np.arange(-count, count + 1) * step_px
    rows = np.exp(2j * np.pi * np.outer(y + steps, down))
    columns = np.exp(2j * np.pi * np.outer(across, x + steps))
    surface = ((rows @ spectrum) @ columns).real
    at_y, at_x = np.unravel_index(int(surface.argmax()), surface.shape)
    more_x = _vertex(surface[at_y], int(at_x))
    more_y = _vertex(surface[:, at_x], int(at_y))
    return (
        x + float(steps[at_x]) + more_x * step_px,
        y + float(steps[at_y]) + more_y * step_px,
        float(surface[at_y, at_x]),
    )


def _vertex(line: NDArray[np.float64], at: int) -> float:
    if not 0 < at < len(line) - 1:
        return 0.0
    before, here, after = (float(v) for v in line[at - 1 : at + 2])
    bend = before - 2 * here + after
    return 0.5 * (before - after) / bend if bend < 0 else 0.0


def _soft(clear: Clear) -> NDArray[np.float64]:
    """1 well inside what is clear, falling to 0 at its edges and at the rim of the picture."""
    height, width = clear.shape
    inside = cv2.erode(
        clear.astype(np.uint8), np.ones((5, 5), np.uint8), borderType=cv2.BORDER_REPLICATE
    )
    soft = cv2.GaussianBlur(inside.astype(np.float64), (0, 0), 2.0)
    soft[~clear] = 0.0
    rim = _taper(height)[:, None] * _taper(width)[None]
    result: NDArray[np.float64] = soft * rim
    return result


def _taper(length: int) -> NDArray[np.float64]:
    """A Tukey window: a tenth of the length rises at each end."""
    part = max(length // 10, 2)
    ramp = 0.5 - 0.5 * np.cos(np.pi * (np.arange(part) + 0.5) / part)
    window = np.ones(length)
    window[:part] = ramp
    window[-part:] = ramp[::-1]
    return window


def _detail(band: NDArray[np.float32], weight: NDArray[np.float64]) -> NDArray[np.float64]:
    """The band without its local mean where it is clear, times the weight."""
    known = cv2.GaussianBlur(weight, (0, 0), _LOCAL_PX)
    mean = cv2.GaussianBlur(band.astype(np.float64) * weight, (0, 0), _LOCAL_PX)
    result: NDArray[np.float64] = (band - mean / np.maximum(known, 1e-6)) * weight
    return result
