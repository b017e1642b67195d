"""What a Sentinel-2 resolves, in numbers: needs nothing that draws.

The point spread is that of the pixel's own area and of a Gaussian which together pass a share `mtf`
of the contrast at the Nyquist frequency (the mission's documents ask for 0.15 to 0.3): the
deviation in 10 m pixels is sqrt(-2 ln(mtf / 0.6366)) / pi, since the area alone passes 2 / pi.
"""

from __future__ import annotations

import math

SCALE = 3
"""How much finer the ground of a scene is than what is recorded of it."""
MTF = (0.15, 0.30)
_AREA_MTF = 2.0 / math.pi


def spread_px(mtf: float) -> float:
    """The deviation of the Gaussian, in 10 m pixels. Raises ValueError for a contrast that the area
    of a pixel alone does not pass."""
    if not 0 < mtf < _AREA_MTF:
        raise ValueError(f"A pixel's area alone passes {_AREA_MTF:.3f}, not {mtf}.")
    return math.sqrt(-2.0 * math.log(mtf / _AREA_MTF)) / math.pi
