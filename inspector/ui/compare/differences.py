"""How two panes differ, pixel by pixel, where both show something."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import InspectorError
from inspector.core.frame import Window
from inspector.core.language import mark, tr
from inspector.imaging.difference import luma_difference
from inspector.imaging.regrid import regridded, regridded_field, regridded_mask
from inspector.imaging.windows import common
from inspector.ui.compare.pane_content import OF_LEVELS, Field, PaneContent, field_content

_T = TypeVar("_T", bound=np.generic)
UNLIKE = mark(
    "These two panes show different things; choose two pictures, two masks or two like maps."
)
ONE_ALONE = (mark("only second"), mark("only first"))
"""The ends of a difference of masks."""
_LEAST_LEVELS = 4.0
_MOST_PX = 8_400_000
_PERCENTILE = 99.5


def difference(one: PaneContent, other: PaneContent) -> PaneContent:
    """The first minus the second, on the coarser grid of the two: brightness of pictures, marks
    against marks or probabilities, and other numbers of one unit. The colours are symmetric about
    none. Raises InspectorError where they have nothing in common."""
    window = common(one.window, other.window)
    if window is None:
        raise InspectorError(tr("These two panes show no common part of the picture."))
    scale = min(one.scale, other.scale)
    while window.width * window.height * scale**2 > _MOST_PX and scale > 1:
        scale -= 1
    stamp = " · ".join(dict.fromkeys(s for s in (one.stamp, other.stamp) if s))
    frame = one.frame or other.frame
    title = f"{_short(one)} − {_short(other)}"
    window = whole_pixels(window, scale)
    field = _field(one, other, window, scale)
    made = field_content(title, "", field, (window.x, window.y), scale, stamp, frame)
    return replace(made, helped=one.helped or other.helped)


def whole_pixels(window: Window, scale: float) -> Window:
    """The part of a window that is whole pixels of a grid this fine."""
    step = max(1, round(1 / scale))
    width, height = window.width // step * step, window.height // step * step
    if not width or not height:
        raise InspectorError(tr("This part is smaller than a pixel of the coarser picture."))
    return Window(window.x, window.y, width, height)


def on_grid(content: PaneContent, window: Window, scale: float) -> NDArray[np.uint8]:
    """The pixels of a content over a window, so many for each source pixel, uint8 (height, width,
    3). The window lies inside the content's."""
    part = _part(content.pixels, content, window)
    return regridded(part, *_size(window, scale))


def mask_on_grid(content: PaneContent, window: Window, scale: float) -> NDArray[np.uint8]:
    """The same of its mask, uint8 (height, width): 1 where anything is marked."""
    assert content.mask is not None, "only masks are marked"
    marked = (content.mask > 0).astype(np.uint8)
    return regridded_mask(_part(marked, content, window), *_size(window, scale))


def _field(one: PaneContent, other: PaneContent, window: Window, scale: float) -> Field:
    if one.mask is not None and other.mask is not None:
        first = mask_on_grid(one, window, scale).astype(np.float32)
        second = mask_on_grid(other, window, scale)
        return Field(first - second, -1.0, 1.0, "difference", ends=ONE_ALONE)
    if one.sort == other.sort == "picture":
        values = luma_difference(on_grid(one, window, scale), on_grid(other, window, scale))
        limit = _nice(_extent(values), _LEAST_LEVELS)
        return Field(values, -limit, limit, "difference", OF_LEVELS)
    units = {c.field.unit for c in (one, other) if c.field is not None}
    shares = all(c.sort == "mask" or _is_share(c.field) for c in (one, other))
    both = one.field is not None and other.field is not None and len(units) == 1
    if not (shares or both):
        raise InspectorError(tr(UNLIKE))
    values = _numbers(one, window, scale) - _numbers(other, window, scale)
    limit = 1.0 if shares else _nice(_extent(values), 1e-6)
    return Field(values, -limit, limit, "difference", units.pop())


def _is_share(field: Field | None) -> bool:
    """True of probabilities, which may be held against what is marked."""
    return field is not None and (field.low, field.high, field.unit, field.ends) == (
        0.0, 1.0, "", ("", ""),
    )  # fmt: skip


def _numbers(content: PaneContent, window: Window, scale: float) -> NDArray[np.float32]:
    if content.field is None:
        return mask_on_grid(content, window, scale).astype(np.float32)
    return regridded_field(_part(content.field.values, content, window), *_size(window, scale))


def _size(window: Window, scale: float) -> tuple[int, int]:
    return round(window.width * scale), round(window.height * scale)


def _part(array: NDArray[_T], content: PaneContent, window: Window) -> NDArray[_T]:
    """The part of an array that covers the content's window which covers `window`; of coarse ones
    whole pixels."""
    outer = content.window
    across, down = array.shape[1] / outer.width, array.shape[0] / outer.height
    left, top = (window.x - outer.x) * across, (window.y - outer.y) * down
    right, bottom = left + window.width * across, top + window.height * down
    rows = slice(math.floor(top + 1e-6), math.ceil(bottom - 1e-6))
    columns = slice(math.floor(left + 1e-6), math.ceil(right - 1e-6))
    return np.ascontiguousarray(array[rows, columns])


def _extent(values: NDArray[np.float32]) -> float:
    known = np.abs(values[np.isfinite(values)])
    return float(np.percentile(known, _PERCENTILE)) if known.size else 0.0


def _nice(extent: float, least: float) -> float:
    """1, 2 or 5 times a power of ten, at least as large."""
    extent = max(extent, least)
    power: float = 10.0 ** math.floor(math.log10(extent))
    return next(step * power for step in (1.0, 2.0, 5.0, 10.0) if step * power >= extent - 1e-12)


def _short(content: PaneContent) -> str:
    return content.title.split(" · ")[-1]
