"""Plots of a project's findings: units, places, and what is left out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from ui import fakes

from inspector.core import edits
from inspector.core.document import Document, SeverityPreset
from inspector.core.frame import GeoPoint
from inspector.core.inspection import Inspection
from inspector.core.observation import Observation
from inspector.core.plot import Plot
from inspector.paths import resources_dir
from inspector.standards import finding_plots
from inspector.standards.books import load_books


def road(scales: dict[str, float | None], **places: GeoPoint) -> Document:
    sources = [
        replace(fakes.source(i, scale=scale), gps=places.get(i)) for i, scale in scales.items()
    ]
    made = edits.add_sources(Document(severity=SeverityPreset("p", 3.0, 8.0)), sources)
    found = [
        fakes.finding(f"{i}-{width}", i, width_px=width) for i in scales for width in (2.0, 10.0)
    ]
    return edits.put(made, *found, fakes.finding("no", "a", "rejected"), fakes.redaction("r", "a"))


def total(plot: Plot) -> float:
    return sum(sum(series.y) for panel in plot.panels for series in panel.series)


def test_widths_are_in_mm_where_there_is_a_scale_and_graded() -> None:
    plot = finding_plots.widths(road({"a": 1.0, "b": 0.5, "c": None}))

    (panel,) = plot.panels
    assert panel.x.words == "Mean width, mm"
    assert {s.name: sum(s.y) for s in panel.series} == {"Low": 2, "Moderate": 1, "High": 1}
    assert [mark.x for mark in panel.marks] == [3.0, 8.0]
    assert "2 on pictures without a scale are left out" in plot.note


def test_widths_are_in_pixels_where_no_picture_has_a_scale() -> None:
    plot = finding_plots.widths(road({"a": None}))

    assert plot.panels[0].x.words == "Mean width, px"
    assert (total(plot), plot.key) == (2, ())
    assert not finding_plots.widths(Document()).has_data


def test_defects_stand_in_the_order_of_the_pictures() -> None:
    plot = finding_plots.along_the_run(road({"a": 1.0, "b": 1.0}), {})

    (panel,) = plot.panels
    assert total(plot) == 4
    assert sorted({x for s in panel.series for x in s.x}) == [1.0, 2.0]
    assert not finding_plots.along_the_run(Document(), {}).has_data


def test_defects_stand_along_the_way_where_pictures_know_their_place() -> None:
    start, end = GeoPoint(48.0, 11.0), GeoPoint(48.001, 11.0)
    made = road({"a": 1.0, "b": 1.0, "c": 1.0}, a=start, b=end)
    plot = finding_plots.along_the_run(made, {})

    (panel,) = plot.panels
    assert panel.x.unit == "m"
    assert total(plot) == 4
    assert max(x for s in panel.series for x in s.x) == pytest.approx(111.2, abs=2.0)
    assert "2 on pictures without a place are left out." in plot.note


def test_many_pictures_are_counted_together() -> None:
    plot = finding_plots.along_the_run(road({f"s{i}": None for i in range(200)} | {"a": 1.0}), {})

    assert total(plot) == 402
    assert len({x for s in plot.panels[0].series for x in s.x}) <= 60
    assert "counted by 5 pictures" in plot.note


def test_a_pipe_has_a_row_for_each_code_and_stretches_with_ends() -> None:
    books = load_books(resources_dir() / "standards", resources_dir() / "none")
    source = replace(
        fakes.source("a"), inspection=Inspection(pipe_ref="M1 <b>", total_length_m=40.0)
    )
    at = [
        Observation("en13508", "BAB", chainage_m=5.0, grade=3, grade_reason="r"),
        Observation("en13508", "BAA", chainage_m=10.0, span="start", span_no=1),
        Observation("en13508", "BAA", chainage_m=30.0, span="finish", span_no=1),
        Observation("en13508", "BAC"),
    ]
    made = edits.put(
        edits.add_sources(Document(), [source]),
        *(replace(fakes.finding(str(n), "a"), observation=o) for n, o in enumerate(at)),
    )
    plot = finding_plots.along_the_run(made, books)

    (panel,) = plot.panels
    assert panel.title == "M1 <b>"
    assert [name[:3] for name in panel.y.names] == ["BAB", "BAA"]
    assert (panel.x.low, panel.x.high) == (0.0, 40.0)
    reach = {s.reach[i] for s in panel.series for i in range(len(s.x))}
    assert reach == {(5.0, 5.0), (10.0, 30.0)}
    assert [s.name for s in panel.series] == ["Grade 3", "Not graded"]
    assert plot.note.startswith("1 observation without a chainage is left out.")
