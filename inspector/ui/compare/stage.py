"""Which part of a source is read for the panes, and how finely: all of it where it is not large."""

from __future__ import annotations

from dataclasses import dataclass

from inspector.core.frame import Window
from inspector.ui.canvas.picture_item import level_for

STAGE_PX = 8_400_000
"""So many pixels are read at once."""


@dataclass(frozen=True)
class Stage:
    """A window of the source at a level: one pixel covers 2**level x 2**level source pixels."""

    window: Window
    level: int = 0

    @property
    def scale(self) -> float:
        """Pixels for each source pixel."""
        return 1.0 / (1 << self.level)


def whole_stage(width_px: int, height_px: int) -> Stage:
    """All of a source, as finely as it can be read at once."""
    level = 0
    while (width_px >> level) * (height_px >> level) > STAGE_PX:
        level += 1
    return Stage(Window(0, 0, width_px, height_px), level)


def fine_stage(
    width_px: int, height_px: int, seen: Window | None, zoom: float, last: Stage | None
) -> Stage | None:
    """What is seen of a large source, where the whole is too coarse at this zoom, with as much
    around it on each side; None where the whole will do. `last` is kept while it still does."""
    whole = whole_stage(width_px, height_px)
    level = level_for(zoom)
    if seen is None or level >= whole.level:
        return None
    while (seen.width >> level) * (seen.height >> level) > STAGE_PX:
        level += 1
    if last is not None and last.level == level and _contains(last.window, seen):
        return last
    step = 1 << level
    room = STAGE_PX * step * step / max(seen.width * seen.height, 1)
    share = min((room**0.5 - 1) / 2, 1.0)
    left, top = seen.x - int(seen.width * share), seen.y - int(seen.height * share)
    right = seen.x + seen.width + int(seen.width * share)
    bottom = seen.y + seen.height + int(seen.height * share)
    left, top = max(left, 0) // step * step, max(top, 0) // step * step
    window = Window(left, top, right - left, bottom - top).clipped(width_px, height_px)
    return Stage(window, level) if window is not None else None


def _contains(outer: Window, inner: Window) -> bool:
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and outer.x + outer.width >= inner.x + inner.width
        and outer.y + outer.height >= inner.y + inner.height
    )
