"""CJJ 181-2012: what the defects of a pipe run add up to, with the arithmetic to print.

    clear spacing up to 1.0 m: one defect; up to 1.5 m: counted with alpha = beta = 1.1
    S  = (sum P1 + alpha sum P2) / n            F  = max(Smax, S)
    SM = (sum P1 L1 + alpha sum P2 L2) / (S L)  RI = 0.7 F + 0.1 K + 0.05 E + 0.15 T
    Y, Ymax, G and YM the same of the functional defects; MI = 0.8 G + 0.15 K + 0.05 E

Grades I to IV: F and G to 1, 3, 6 and above; RI and MI to 1, 4, 7 and above. Floating scum (FZ) is
recorded and not counted. Tables: two open programs agree, except the functional scores and the
joining of close defects, which one has.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from inspector.core.errors import SettingsError
from inspector.core.language import tr
from inspector.standards.book import CodeBook
from inspector.standards.cjj181_condition import (
    Condition,
    Conventions,
    Counted,
    Numeral,
    condition,
    numeral,
)
from inspector.standards.cjj181_factors import AREAS, SOILS, bore_points
from inspector.standards.steps import Step, plain, rounded

CLASS_LIMITS = (1.0, 4.0, 7.0)
NOT_COUNTED = ("FZ",)

GRADE_COLOURS = {"I": "#00B0F0", "II": "#FFFF00", "III": "#FFC000", "IV": "#FF0000"}
"""Colours in use for the grades. Print the numeral too: yellow and amber look alike to many."""


@dataclass(frozen=True)
class Defect:
    """One graded observation. `start_m` to `end_m` along the run; a point has both the same."""

    code: str
    grade: int
    start_m: float
    end_m: float

    def __post_init__(self) -> None:
        if not 0.0 <= self.start_m <= self.end_m < float("inf"):
            raise ValueError(f"a defect from {self.start_m} m to {self.end_m} m is not possible")


@dataclass(frozen=True)
class Run:
    """The run: length in m, nominal diameter in mm, and its keys in AREAS (K) and SOILS (T)."""

    length_m: float
    diameter_mm: float
    area: str = "elsewhere"
    soil: str = "ordinary"

    def __post_init__(self) -> None:
        if not (0.0 < self.length_m < 1e6 and 0.0 < self.diameter_mm < 1e6):
            raise ValueError("length and diameter of a run must be positive")
        if self.area not in AREAS or self.soil not in SOILS:
            raise ValueError(f"no such area or soil: {self.area}, {self.soil}")


@dataclass(frozen=True)
class Assessment:
    """A run's two states, its repair index RI and maintenance index MI with their classes, and
    every step on the way."""

    structural: Condition
    functional: Condition
    repair_index: float
    repair_class: Numeral
    maintenance_index: float
    maintenance_class: Numeral
    steps: tuple[Step, ...]


def assess(
    book: CodeBook,
    defects: Iterable[Defect],
    run: Run,
    conventions: Conventions | None = None,
) -> Assessment:
    """Assess a run by the scores of the book.

    Raises SettingsError for a code or grade that the book does not have or has not confirmed.
    """
    rules = conventions or Conventions()
    scored: dict[str, list[Counted]] = {"structural": [], "functional": []}
    for defect in defects:
        code = book.code(defect.code)
        if code.group == "other" or defect.code in NOT_COUNTED:
            continue
        score = code.score(defect.grade)
        if score is None:
            raise SettingsError(
                tr(
                    "{title} has no score for grade {grade} of {code}; correct the grade of the "
                    "observation.",
                    title=book.title,
                    grade=defect.grade,
                    code=defect.code,
                )
            )
        length = defect.end_m - defect.start_m
        scored[code.group].append(Counted(defect.start_m, defect.end_m, length, score))
    steps: list[Step] = []
    structural = condition(scored["structural"], run.length_m, rules, ("S", "F", "SM", "n"), steps)
    functional = condition(scored["functional"], run.length_m, rules, ("Y", "G", "YM", "m"), steps)
    f, g = structural.parameter, functional.parameter
    k, e = _place(run, "F", f, steps)
    soil = SOILS[run.soil]
    t = 0.0 if f == 0.0 else soil.points
    steps.append(Step("T", tr("soil; 0 if F = 0"), tr("F = 0") if f == 0.0 else soil.title, t))
    steps.append(_weighed("RI", (0.7, "F", f), (0.1, "K", k), (0.05, "E", e), (0.15, "T", t)))
    repair = steps[-1].value
    if rules.maintenance_by_g:
        k, e = _place(run, "G", g, steps)
    steps.append(_weighed("MI", (0.8, "G", g), (0.15, "K", k), (0.05, "E", e)))
    maintenance = steps[-1].value
    return Assessment(
        structural=structural,
        functional=functional,
        repair_index=repair,
        repair_class=numeral(repair, CLASS_LIMITS),
        maintenance_index=maintenance,
        maintenance_class=numeral(maintenance, CLASS_LIMITS),
        steps=tuple(steps),
    )


def _weighed(index: str, *terms: tuple[float, str, float]) -> Step:
    """A sum of factors (weight, symbol, value)."""
    formula = " + ".join(f"{plain(weight)} {symbol}" for weight, symbol, _ in terms)
    worked = " + ".join(f"{plain(weight)} × {plain(value)}" for weight, _, value in terms)
    return Step(index, formula, worked, rounded(sum(weight * value for weight, _, value in terms)))


def _place(run: Run, symbol: str, parameter: float, steps: list[Step]) -> tuple[float, float]:
    """K and E, which are 0 where the parameter is below 4."""
    light = parameter < 4.0
    width = tr("{width} mm", width=plain(run.diameter_mm))
    area = AREAS[run.area]
    k = 0.0 if light else area.points
    e = 0.0 if light else bore_points(run.diameter_mm)
    why = f"{symbol} < 4"
    steps += [
        Step("K", tr("area; 0 if {why}", why=why), why if light else area.title, k),
        Step(
            "E",
            tr("bore; 0 if {why}", why=why),
            why if light else width,
            e,
        ),
    ]
    return k, e
