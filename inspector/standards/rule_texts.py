"""The rule by which an observation got its grade, written out with its limits."""

from __future__ import annotations

from inspector.core.language import joined, number, tr
from inspector.standards.grading import GradeRule, Reading
from inspector.standards.materials import stiffness_of
from inspector.standards.observation_texts import unit_text
from inspector.standards.observations import ObservationRow


def rule_text(row: ObservationRow, aspect: str = "") -> str:
    """Which value leads to which grade, for the rule that applied; "" where none did. `aspect` is
    one of EN 13508-2: D, S or B."""
    rule = _applied(row, aspect)
    if rule is None or row.code is None:
        return ""
    asked = row.code.asks(row.observation.first)
    unit = unit_text(asked[0].unit) if asked else ""
    bands = _bands(rule, unit)
    whom = _whom(rule)
    return tr("{pipes}: {bands}", pipes=whom, bands=bands) if whom else bands


def _applied(row: ObservationRow, aspect: str) -> GradeRule | None:
    """The first enabled rule that gives a grade, as `Code.measured` takes it."""
    if row.code is None:
        return None
    head, observation = row.source.inspection, row.observation
    reading = Reading(
        first=observation.first,
        second=observation.second,
        value=observation.quantities[0] if observation.quantities else None,
        size_mm=(head.diameter_mm or head.width_mm) if head else None,
        stiffness=stiffness_of(head.material) if head else "",
    )
    for rule in row.code.rules:
        if rule.enabled and rule.aspect == aspect and rule.grade(reading) is not None:
            return rule
    return None


def _bands(rule: GradeRule, unit: str) -> str:
    if not rule.limits:
        return tr("always {grade}", grade=rule.grades[0])
    parts = []
    for limit, grade in zip(rule.limits, rule.grades, strict=False):
        value = f"{number(limit)}{unit}"
        form = tr("up to {limit}: {grade}", limit=value, grade=grade)
        if rule.on_limit == "upper":
            form = tr("below {limit}: {grade}", limit=value, grade=grade)
        parts.append(form)
    parts.append(tr("else {grade}", grade=rule.grades[-1]))
    return joined(parts, ", ")


def _whom(rule: GradeRule) -> str:
    """For which pipes the rule is."""
    parts = []
    if rule.stiffness == "rigid":
        parts.append(tr("rigid pipes"))
    elif rule.stiffness == "flexible":
        parts.append(tr("flexible pipes"))
    if rule.size_over is not None and rule.size_to is not None:
        parts.append(
            tr("DN above {low} up to {high}", low=number(rule.size_over), high=number(rule.size_to))
        )
    elif rule.size_to is not None:
        parts.append(tr("DN up to {high}", high=number(rule.size_to)))
    elif rule.size_over is not None:
        parts.append(tr("DN above {low}", low=number(rule.size_over)))
    return joined(parts, ", ")
