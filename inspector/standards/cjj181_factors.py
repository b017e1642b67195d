"""CJJ 181-2012: the tables behind the indices RI and MI (K: area, E: bore, T: soil)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from inspector.core.language import mark


@dataclass(frozen=True)
class Factor:
    """One row: its points, and its words in English and Chinese."""

    points: float
    title: str
    title_zh: str


AREAS: Mapping[str, Factor] = MappingProxyType(
    {
        "centre": Factor(10.0, mark("city-centre commerce, special-class buildings"), "中心商业区"),
        "trunk": Factor(6.0, mark("trunk roads, class 1-2 buildings"), "交通干道"),
        "road": Factor(3.0, mark("other roads, class 3-4 buildings"), "其他行车道路"),
        "elsewhere": Factor(0.0, mark("elsewhere"), "其他区域"),
    }
)
"""K. The sources name the classes of buildings differently (special, 1-2, 3-4 or A, B, C)."""

SOILS: Mapping[str, Factor] = MappingProxyType(
    {
        "ordinary": Factor(0.0, mark("ordinary soil"), "一般土层"),
        "silt-sand": Factor(10.0, mark("silty sand"), "粉砂层"),
        "loess-1-2": Factor(6.0, mark("collapsible loess I-II"), "Ⅰ、Ⅱ级湿陷性黄土"),
        "loess-3": Factor(8.0, mark("collapsible loess III"), "Ⅲ级湿陷性黄土"),
        "loess-4": Factor(10.0, mark("collapsible loess IV"), "Ⅳ级湿陷性黄土"),
        "expansive-weak": Factor(6.0, mark("weakly expansive soil"), "弱膨胀土"),
        "expansive-medium": Factor(8.0, mark("moderately expansive soil"), "中膨胀土"),
        "expansive-strong": Factor(10.0, mark("strongly expansive soil"), "强膨胀土"),
        "mud": Factor(10.0, mark("mud"), "淤泥"),
        "muddy": Factor(8.0, mark("muddy soil"), "淤泥质土"),
        "red-clay": Factor(8.0, mark("red clay"), "红黏土"),
    }
)
"""T."""


def bore_points(diameter_mm: float) -> float:
    """E: 10 above 1500 mm, 6 above 1000, 3 from 600 on, else 0."""
    if diameter_mm > 1500.0:
        return 10.0
    if diameter_mm > 1000.0:
        return 6.0
    return 3.0 if diameter_mm >= 600.0 else 0.0
