"""Pavement cracks: types after AASHTO R 85, severity bands after ASTM D6433 and LTPP.

The bands are presets that the user may edit (`resources/standards/pavement.toml`); the deduct
curves of ASTM D6433 are licensed and not part of the app.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from inspector.core.annotation import CrackMeasures, CrackType, LineMeasures
from inspector.core.document import Direction, SeverityPreset
from inspector.core.errors import SettingsError
from inspector.core.language import mark, tr

Severity = Literal["low", "moderate", "high"]
SEVERITIES: tuple[Severity, ...] = ("low", "moderate", "high")
UNGRADED = "not graded"
"""Stands for the severity of what has none."""
_SEVERITY_TEXTS = {
    "low": mark("Low"),
    "moderate": mark("Moderate"),
    "high": mark("High"),
    UNGRADED: mark("Not graded"),
}

TYPE_TOLERANCE_DEG = 20.0
"""Longitudinal and transverse reach this far from the driving direction (AASHTO R 85)."""

PATTERN_JUNCTIONS = 4
PATTERN_LENGTH_PER_EXTENT = 1.8
"""From this many junctions on, cracks that together are this much longer than they reach are a
net and not one crack with side branches. Both are free of scale: the same net photographed from
twice as far is still a net."""


def crack_type(measures: CrackMeasures | LineMeasures, driving_direction: Direction) -> CrackType:
    """The type that the measures give."""
    if (
        isinstance(measures, CrackMeasures)
        and measures.junctions >= PATTERN_JUNCTIONS
        and measures.length_px >= PATTERN_LENGTH_PER_EXTENT * measures.extent_px
    ):
        return "pattern"
    along = 90.0 if driving_direction == "vertical" else 0.0
    off = abs((measures.orientation_deg - along + 90.0) % 180.0 - 90.0)
    if off <= TYPE_TOLERANCE_DEG:
        return "longitudinal"
    if off >= 90.0 - TYPE_TOLERANCE_DEG:
        return "transverse"
    return "diagonal"


def severity(width_mean_mm: float, preset: SeverityPreset) -> Severity:
    """The band of a mean crack width."""
    on_limit = width_mean_mm == preset.low_max_mm
    if width_mean_mm < preset.low_max_mm or (on_limit and not preset.low_below):
        return "low"
    return "moderate" if width_mean_mm <= preset.moderate_max_mm else "high"


_PRESET_TEXTS = (
    mark("LTPP (mean width: 6 and 19 mm)"),
    mark("ASTM D6433 (10 and 75 mm, unfilled)"),
    mark("Airfield (6 mm, unfilled)"),
    mark(
        "Limits as two public texts quote the LTPP distress manual; confirm them against your "
        "edition."
    ),
    mark(
        "Longitudinal and transverse cracks of roads and parking lots, unfilled, as FAA PAVEAIR "
        "describes them."
    ),
    mark(
        "Longitudinal and transverse cracks of airfields, unfilled (TM 5-826-6). Broken edges make "
        "them high, which no width can tell."
    ),
)
"""What the table of presets says; a project stores it in English."""


def preset_text(text: str) -> str:
    """The name or the source of a preset as people read it; a user's own as it is."""
    return tr(text) if text in _PRESET_TEXTS else text


def severity_text(kind: str) -> str:
    """A severity, or UNGRADED, as people read it."""
    return tr(_SEVERITY_TEXTS[kind])


def load_presets(path: Path) -> tuple[SeverityPreset, ...]:
    """The presets of a table `[[preset]] id name low_max_mm moderate_max_mm low_below source`.

    They are stored with projects, so they are English: show their texts by `preset_text`.

    Raises SettingsError if the file cannot be read or a band is not in order.
    """
    return tuple(presets_by_id(path).values())


def presets_by_id(path: Path) -> Mapping[str, SeverityPreset]:
    """As `load_presets`, by the ids of the table ("d6433")."""
    try:
        rows = tomllib.loads(path.read_text("utf-8"))["preset"]
        return {
            str(row.get("id", row["name"])): SeverityPreset(
                str(row["name"]),
                float(row["low_max_mm"]),
                float(row["moderate_max_mm"]),
                str(row.get("source", "")),
                bool(row.get("low_below", False)),
            )
            for row in rows
        }
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise SettingsError(
            tr(
                "The severity presets in {name} are not valid; correct the table or reinstall.",
                name=path.name,
            ),
            str(error),
        ) from error
