"""What is known of a picture from above, beside its pixels: place, time, bands, clouds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inspector.core.georeference import GeoReference


@dataclass(frozen=True)
class Band:
    """One band of a map.

    Stored values become reflectance (1 is all the light) as (value + offset) / quantification.
    Since processing baseline 04.00 of Sentinel-2 the offset is -1000. `quantification` is None
    where nobody says that the values are reflectance.
    """

    name: str
    """"B04" for Sentinel-2; what the file says, or the number of the band, for others."""
    wavelength_nm: float | None = None
    """Of the middle of the band."""
    resolution_m: float | None = None
    """What the sensor resolves; the pixels of the source may be smaller, and then repeat."""
    offset: float = 0.0
    quantification: float | None = None

    def __post_init__(self) -> None:
        if self.quantification is not None and not self.quantification > 0:
            raise ValueError(f"a quantification of {self.quantification} is not plausible")


@dataclass(frozen=True)
class MapFacts:
    """What is known of a frame that is a map.

    `bands` are those of the frame, in their order. `nodata` is the stored value that means
    "nothing was measured here", in every band.
    """

    bands: tuple[Band, ...]
    georeference: GeoReference | None = None
    nodata: float | None = None
    acquired_at: str | None = None
    """ISO 8601 in UTC: a day, or a day and a time that ends in Z."""
    cloud_share: float | None = None
    """How much of the picture is clouds, 0 to 1, as its metadata say."""
    product: str = ""
    """"L1C" (top of the atmosphere) or "L2A" (at the ground) for Sentinel-2, else ""."""
    baseline: str = ""
    """The processing baseline of a Sentinel-2 product, such as "05.11"."""
    assumed: tuple[str, ...] = ()
    """Sentences on what the file does not say and was taken for granted; to be shown."""
    stamp: str = ""
    """`core.enhanced.MAP_STAMP` for what a model made; "" for a measurement."""

    def __post_init__(self) -> None:
        names = [band.name for band in self.bands]
        if len(set(names)) != len(names):
            raise ValueError(f"bands need different names, not {names}")
        if self.cloud_share is not None and not 0.0 <= self.cloud_share <= 1.0:
            raise ValueError(f"a cloud share of {self.cloud_share} is not plausible")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the bands."""
        return tuple(band.name for band in self.bands)

    def places(self, names: Sequence[str]) -> tuple[int, ...]:
        """Where bands stand among all; ValueError for one that is not there."""
        known = {name: place for place, name in enumerate(self.names)}
        lacking = [name for name in names if name not in known]
        if lacking:
            raise ValueError(f"no bands {lacking} among {self.names}")
        return tuple(known[name] for name in names)

    def with_bands(self, names: Sequence[str]) -> MapFacts:
        """The facts of a frame that has these bands only, in this order."""
        return replace(self, bands=tuple(self.bands[place] for place in self.places(names)))


def measured(values: NDArray[Any], nodata: float | None) -> NDArray[np.bool_]:
    """Where stored values (any shape) are neither `nodata` nor not-a-number."""
    valid = ~np.isnan(values) if values.dtype.kind == "f" else np.ones(values.shape, dtype=bool)
    if nodata is not None and not np.isnan(nodata):
        valid &= values != nodata
    return valid
