"""Plots of what a project found: how wide its cracks are, and where along the run its defects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from inspector.core.document import Document, SourceEntry
from inspector.core.frame import GeoPoint
from inspector.core.language import plural, tr
from inspector.core.plot import Axis, Mark, Panel, Plot, Series
from inspector.core.rounding import histogram, round_length
from inspector.core.route import length_m
from inspector.standards.books import Books
from inspector.standards.findings import Finding, findings
from inspector.standards.observations import PipeRun, Stretch, pipe_runs, stretches
from inspector.standards.pavement import SEVERITIES, UNGRADED, severity_text

_SEVERITY_COLOURS = {"low": 1, "moderate": 4, "high": 0, UNGRADED: 5}
_GRADE_COLOURS = (1, 2, 4, 3, 0)
"""From the best grade to the worst."""
_UNKNOWN = 2.0
"""As a share of the worst grade: behind all others."""
_MOST_BINS, _MOST_STRETCHES = 24, 60


def widths(document: Document) -> Plot:
    """How many accepted cracks have which mean width: in mm where their pictures have a scale, by
    severity; in pixels where no picture has one."""
    measured = [
        row
        for row in findings(document)
        if row.annotation.status == "accepted" and row.annotation.measures and row.crack_type
    ]
    scaled = [row for row in measured if row.width_mean_mm is not None]
    rows, unit = (scaled, "mm") if scaled else (measured, "px")
    values = [_width(row) for row in rows]
    bins = histogram(values, _MOST_BINS)
    empty = tr("No accepted crack has been measured; accept some first.")
    if bins is None:
        return Plot(tr("Crack widths"), empty=empty)
    step = bins.edges[1] - bins.edges[0]
    kinds = [row.severity or UNGRADED for row in rows]
    in_bin = [min(int(value / step), len(bins.counts) - 1) for value in values]
    middles = [(index + 0.5) * step for index in range(len(bins.counts))]
    marks: tuple[Mark, ...] = ()
    if unit == "mm" and document.severity is not None:
        low, moderate = document.severity.low_max_mm, document.severity.moderate_max_mm
        limits = (
            Mark(low, tr("low up to {limit:g} mm", limit=low)),
            Mark(moderate, tr("moderate up to {limit:g} mm", limit=moderate)),
        )
        marks = tuple(each for each in limits if each.x < bins.edges[-1])
    panel = Panel(
        Axis(tr("Mean width"), unit, low=0.0, high=bins.edges[-1]),
        Axis(tr("Cracks"), low=0.0),
        tuple(_stacked(middles, step, in_bin, kinds)),
        marks=marks,
    )
    note = plural("{n} crack.", "{n} cracks.", len(rows))
    if len(rows) < len(measured):
        left_out = len(measured) - len(rows)
        note += " " + plural(
            "{n} on a picture without a scale is left out.",
            "{n} on pictures without a scale are left out.",
            left_out,
        )
    return Plot(tr("Crack widths"), (panel,), note)


def along_the_run(document: Document, books: Books) -> Plot:
    """Where the accepted defects are: of each pipe run by chainage and code; of other pictures how
    many there are, in the order of the pictures or along the way between their places."""
    runs = [run for run in pipe_runs(document, books) if run.rows]
    panels = [panel for run in runs if (panel := _pipe(run)) is not None]
    lost = sum(row.observation.chainage_m is None for run in runs for row in run.rows)
    notes = []
    if lost:
        notes.append(
            plural(
                "{n} observation without a chainage is left out.",
                "{n} observations without a chainage are left out.",
                lost,
            )
        )
    surface, said = _surface(document)
    if surface is not None:
        panels.append(surface if not panels else replace(surface, title=tr("Other pictures")))
    notes += [said] if said else []
    return Plot(
        tr("Defects along the run"),
        tuple(panels),
        " ".join(notes),
        tr("Nothing is accepted yet, or no observation has a chainage."),
    )


def _pipe(run: PipeRun) -> Panel | None:
    """One pipe: a row for each code, a point or a stretch for each defect."""
    found = stretches(run.rows)
    if not found:
        return None
    names = sorted({_code(each) for each in found}, reverse=True)
    by_grade: dict[tuple[float, str], list[Stretch]] = {}
    for each in found:
        share, grade = each.row.severity_share, each.row.grade
        name = tr("Grade {grade}", grade=grade) if grade is not None else severity_text(UNGRADED)
        by_grade.setdefault((_UNKNOWN if share is None else share, name), []).append(each)
    series = tuple(
        Series(
            name,
            tuple((each.start_m + each.end_m) / 2 for each in listed),
            tuple(float(names.index(_code(each))) for each in listed),
            "dots",
            5 if share == _UNKNOWN else _GRADE_COLOURS[round(share * (len(_GRADE_COLOURS) - 1))],
            reach=tuple((each.start_m, each.end_m) for each in listed),
            names=tuple(f"{each.row.number} {_code(each)}" for each in listed),
        )
        for (share, name), listed in sorted(by_grade.items())
    )
    length = max(run.inspection.total_length_m or 0.0, *(each.end_m for each in found))
    return Panel(
        Axis(tr("Chainage"), "m", low=0.0, high=length or None),
        Axis(tr("Code"), names=tuple(names)),
        series,
        run.inspection.pipe_ref or run.sources[0].name,
    )


def _surface(document: Document) -> tuple[Panel | None, str]:
    """The findings that are no observations of pipes, on photos and videos."""
    rows = [
        row
        for row in findings(document)
        if row.number and row.annotation.observation is None and row.source.kind != "map"
    ]
    places = _places(list(document.sources.values()), {row.source.id for row in rows})
    if not rows:
        return None, ""
    at, axis, step = places
    placed = [row for row in rows if row.source.id in at]
    end = max(at.values(), default=0.0)
    first = 0.0 if axis.unit else 0.5  # pictures are counted from 1
    middles = [first + (index + 0.5) * step for index in range(int(end / step) + 1)]
    in_bin = [int(at[row.source.id] / step) for row in placed]
    kinds = [row.severity or UNGRADED for row in placed]
    low = middles[0] - step / 2
    axis = Axis(axis.title, axis.unit, low, middles[-1] + step / 2)
    series = tuple(_stacked(middles, step, in_bin, kinds))
    count = len(placed)
    if axis.unit:
        note = plural(
            "{n} finding, counted in stretches of {step:g} m.",
            "{n} findings, counted in stretches of {step:g} m.",
            count,
            step=step,
        )
    elif step > 1:
        note = plural(
            "{n} finding, counted by {step:g} pictures.",
            "{n} findings, counted by {step:g} pictures.",
            count,
            step=step,
        )
    else:
        note = plural("{n} finding.", "{n} findings.", count)
    if count < len(rows):
        note += " " + plural(
            "{n} on a picture without a place is left out.",
            "{n} on pictures without a place are left out.",
            len(rows) - count,
        )
    return Panel(axis, Axis(tr("Findings"), low=0.0), series), note


def _places(
    sources: Sequence[SourceEntry], wanted: set[str]
) -> tuple[Mapping[str, float], Axis, float]:
    """Where each source is along the run, the axis, and the length of a stretch that is counted
    together: metres if most of the wanted ones know their place, else the number of the picture,
    counted from 0 in stretches of pictures."""
    known = [(source.id, source.gps) for source in sources if source.gps is not None]
    points: list[GeoPoint] = [place for _, place in known]
    lengths = list(accumulate((length_m(pair) for pair in pairwise(points)), initial=0.0))
    if known and lengths[-1] > 0 and 2 * len(wanted & {i for i, _ in known}) > len(wanted):
        at = {source_id: m for (source_id, _), m in zip(known, lengths, strict=True)}
        step = round_length(max(lengths[-1] / _MOST_STRETCHES, 0.1), up=True)
        return at, Axis(tr("Along the pictures' places"), "m"), step
    shown = [source.id for source in sources if source.kind != "map"]
    step = 1.0
    if len(shown) > _MOST_STRETCHES:
        step = round_length(len(shown) / _MOST_STRETCHES, up=True)
    axis = Axis(tr("Picture, in the order of the project"))
    return {i: float(n) for n, i in enumerate(shown)}, axis, step


def _stacked(
    middles: Sequence[float], step: float, in_bin: Iterable[int], kinds: Iterable[str]
) -> Iterable[Series]:
    """Bars of counts, one kind on top of the other."""
    counts = Counter(zip(in_bin, kinds, strict=True))
    base = [0.0] * len(middles)
    present = {kind for _, kind in counts}
    for kind in (*SEVERITIES, UNGRADED):
        if kind not in present:
            continue
        there = [i for i in range(len(middles)) if counts[i, kind]]
        # Alone and ungraded, it is all there is: nothing to name.
        name = "" if present == {UNGRADED} else severity_text(kind)
        yield Series(
            name,
            tuple(middles[i] for i in there),
            tuple(float(counts[i, kind]) for i in there),
            "bars",
            _SEVERITY_COLOURS[kind] if name else 1,
            base=tuple(base[i] for i in there),
            width=step,
        )
        for i in there:
            base[i] += counts[i, kind]


def _code(stretch: Stretch) -> str:
    row = stretch.row
    return f"{row.code_text}  {row.label}" if row.label else row.code_text


def _width(row: Finding) -> float:
    measures = row.annotation.measures
    assert measures is not None  # chosen so
    return row.width_mean_mm if row.width_mean_mm is not None else measures.width_mean_px
