"""How large a pixel is in pipes that are not round: eggs, by their nominal width and height.

The camera sits at -k W / 2 from the section's reference point (k: the lean, W: the width, see
standards/ring), and a place on the wall is seen in the direction d, in rows from the far point. The
line from the camera along d leaves the section there: after |d| rows, and so many millimetres.
"""

from __future__ import annotations

import math
from typing import Literal

import numpy as np

from inspector.imaging.scenes.pipe.sections import Egg, Round, Section
from inspector.standards.clock import Point
from inspector.standards.ring import PipeAxis

SectionForm = Literal["round", "egg", "box"]

_TOLERANCE = 0.05


def section_of(form: SectionForm, width_mm: float, height_mm: float) -> Section | None:
    """The section of a nominal width and height, with metres as its unit. None where the two do not
    belong to the form: a circle is as high as wide, and the usual egg half as high again.

    None for a box too: its lean is fitted to circles that are not there, and on rendered frames
    sizes were off by a quarter.
    """
    if not (0 < width_mm < math.inf and 0 < height_mm < math.inf):
        return None
    ratio = height_mm / width_mm
    if form == "egg" and abs(ratio / 1.5 - 1) <= _TOLERANCE:
        return Egg(width_mm / 2000)
    if form == "round" and abs(ratio - 1) <= _TOLERANCE:
        return Round((width_mm + height_mm) / 4000)
    return None


def mm_per_px_in(
    section: Section, axis: PipeAxis, point: Point, pixel_aspect: float = 1.0
) -> float | None:
    """Millimetres per row in the cross section on whose wall a place is; None at the far point."""
    across = (point[0] - axis.far[0]) * pixel_aspect
    down = point[1] - axis.far[1]
    if math.hypot(across, down) <= max(axis.spread_px, 1e-6):
        return None
    x, y = (np.array([-k * section.width_m / 2], np.float32) for k in axis.lean)
    # A lean below 1 keeps the camera inside both forms, so that every direction meets the wall.
    metres = section.leave(x, y, np.array([across], np.float32), np.array([down], np.float32))
    return 1000 * float(metres[0])
