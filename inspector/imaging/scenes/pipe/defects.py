"""Defects that the rendered pipes have, their codes, and the rules for their grades.

Codes follow CJJ 181-2012; labels and rules are in our own words, after the tables in use. Grades
follow from the geometry that is drawn: no grade is a guess. 0: below the first grade.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

DefectKind = Literal[
    "crack", "hole", "deformation", "corrosion", "offset", "separation", "seal", "intrusion",
    "object", "leak", "sediment", "scale", "obstacle", "roots", "scum",
]  # fmt: skip


@dataclass(frozen=True)
class Rule:
    """How a kind of defect is coded and graded: the grade is one more than the number of limits
    that the value exceeds; below `least` there is none. `text` says what the value is."""

    code: str
    label: str
    unit: str
    limits: tuple[float, ...]
    text: str
    least: float = 0.0

    def grade(self, value: float) -> int:
        """Grade 1..4, 0 for none."""
        if value < self.least:
            return 0
        return 1 + sum(value > limit for limit in self.limits)


RULES: dict[DefectKind, Rule] = {
    "crack": Rule("PL", "crack", "mm", (1.5,), "width: up to 1.5 mm a hairline, above it open"),
    "hole": Rule("PL", "hole", "deg", (0.0, 0.0, 60.0), "arc of the missing wall"),
    "deformation": Rule("BX", "deformation", "%", (5, 15, 25), "inward bulge / diameter"),
    "corrosion": Rule("FS", "corrosion", "mm", (5.0, 15.0), "depth of the lost surface"),
    "offset": Rule("CK", "displaced joint", "walls", (0.5, 1, 2), "shift / wall thickness"),
    "separation": Rule("TJ", "open joint", "mm", (10.0, 20.0, 50.0), "gap along the pipe"),
    "seal": Rule("TL", "hanging seal", "share", (0.5,), "lowest point / height from the crown"),
    "intrusion": Rule("AJ", "intruding lateral", "%", (10, 20), "reach / diameter"),
    "object": Rule("CR", "object through the wall", "%", (10, 30), "share of the section"),
    "leak": Rule("SL", "infiltration", "share", (0.6,), "length of the streak / half perimeter"),
    "sediment": Rule("CJ", "settled deposit", "%", (30, 40, 50), "height / height of pipe", 20.0),
    "scale": Rule("JG", "attached deposit", "%", (15, 25, 50), "share of the section"),
    "obstacle": Rule("ZW", "obstacle", "%", (15, 25, 50), "share of the section"),
    "roots": Rule("SG", "roots", "%", (15, 25, 50), "share of the section that they cover"),
    "scum": Rule("FZ", "floating scum", "%", (30, 60), "share of the water's surface"),
}


@dataclass(frozen=True)
class Defect:
    """A defect of a run. `number` is its value in the masks (1 and up). Chainages in metres from
    the start manhole; clock angles in degrees from the crown, clockwise looking along the run,
    from..to going clockwise. `value` is what the grade follows from, in `unit`."""

    number: int
    kind: DefectKind
    start_m: float
    end_m: float
    from_deg: float
    to_deg: float
    value: float

    @property
    def code(self) -> str:
        """The code of CJJ 181."""
        return RULES[self.kind].code

    @property
    def label(self) -> str:
        """What it is, in words."""
        return RULES[self.kind].label

    @property
    def unit(self) -> str:
        """Unit of the value."""
        return RULES[self.kind].unit

    @property
    def grade(self) -> int:
        """Severity 1..4; 0 where the value is below the first grade."""
        return RULES[self.kind].grade(self.value)

    @property
    def clock(self) -> tuple[int, int]:
        """The clock range in full hours, 1..12."""
        first, last = round(self.from_deg / 30) % 12, round(self.to_deg / 30) % 12
        return first or 12, last or 12

    def as_dict(self) -> dict[str, object]:
        """For JSON."""
        return {
            "number": self.number,
            "kind": self.kind,
            "code": self.code,
            "label": self.label,
            "chainage_m": [round(self.start_m, 3), round(self.end_m, 3)],
            "angle_deg": [round(self.from_deg, 1), round(self.to_deg, 1)],
            "clock": list(self.clock),
            "value": round(self.value, 3),
            "unit": self.unit,
            "grade": self.grade,
        }


def spread(angles_deg: Sequence[float]) -> tuple[float, float]:
    """The shortest clockwise range that holds all angles, degrees 0..360."""
    ordered = sorted(a % 360 for a in angles_deg)
    gaps = [
        ((ordered[(i + 1) % len(ordered)] - a) % 360 or (360 if len(ordered) == 1 else 0), i)
        for i, a in enumerate(ordered)
    ]
    _, widest = max(gaps)
    return ordered[(widest + 1) % len(ordered)], ordered[widest]
