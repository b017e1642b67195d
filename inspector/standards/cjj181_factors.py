"""CJJ 181-2012: the tables behind the indices RI and MI (K: area, E: bore, T: soil)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from inspector.standards.book import Label


@dataclass(frozen=True)
class Factor:
    """One row: its points and its words."""

    points: float
    label: Label

    @property
    def title(self) -> str:
        """The words in the language in use."""
        return self.label.text()


def _factor(points: float, en: str, de: str, zh: str) -> Factor:
    return Factor(points, Label(en, MappingProxyType({"de": de, "zh": zh})))


AREAS: Mapping[str, Factor] = MappingProxyType(
    {
        "centre": _factor(
            10.0,
            "city-centre commerce, special-class buildings",
            "Geschäftszentrum, Gebäude der Sonderklasse",
            "中心商业区、特类建筑",
        ),
        "trunk": _factor(
            6.0,
            "trunk roads, class 1-2 buildings",
            "Hauptverkehrsstraßen, Gebäude der Klassen 1-2",
            "交通干道、一至二类建筑",
        ),
        "road": _factor(
            3.0,
            "other roads, class 3-4 buildings",
            "andere Straßen, Gebäude der Klassen 3-4",
            "其他行车道路、三至四类建筑",
        ),
        "elsewhere": _factor(0.0, "elsewhere", "übrige Bereiche", "其他区域"),
    }
)
"""K. The sources name the classes of buildings differently (special, 1-2, 3-4 or A, B, C)."""

SOILS: Mapping[str, Factor] = MappingProxyType(
    {
        "ordinary": _factor(0.0, "ordinary soil", "gewöhnlicher Boden", "一般土层"),
        "silt-sand": _factor(10.0, "silty sand", "schluffiger Sand", "粉砂层"),
        "loess-1-2": _factor(
            6.0, "collapsible loess I-II", "sackungsempfindlicher Löss I-II", "Ⅰ、Ⅱ级湿陷性黄土"
        ),
        "loess-3": _factor(
            8.0, "collapsible loess III", "sackungsempfindlicher Löss III", "Ⅲ级湿陷性黄土"
        ),
        "loess-4": _factor(
            10.0, "collapsible loess IV", "sackungsempfindlicher Löss IV", "Ⅳ级湿陷性黄土"
        ),
        "expansive-weak": _factor(
            6.0, "weakly expansive soil", "schwach quellfähiger Boden", "弱膨胀土"
        ),
        "expansive-medium": _factor(
            8.0, "moderately expansive soil", "mäßig quellfähiger Boden", "中膨胀土"
        ),
        "expansive-strong": _factor(
            10.0, "strongly expansive soil", "stark quellfähiger Boden", "强膨胀土"
        ),
        "mud": _factor(10.0, "mud", "Schlick", "淤泥"),
        "muddy": _factor(8.0, "muddy soil", "schlickiger Boden", "淤泥质土"),
        "red-clay": _factor(8.0, "red clay", "roter Ton", "红黏土"),
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
