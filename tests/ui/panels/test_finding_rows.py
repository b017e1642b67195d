"""Texts, order and the copied table of findings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from ui.fakes import finding, source

from inspector.core.document import Document, ResultEntry, SeverityPreset
from inspector.core.frame import FrameRef
from inspector.imaging.cracks import Suggestion
from inspector.standards.findings import Finding, findings
from inspector.ui.panels.finding_rows import (
    COLUMNS,
    SEWER,
    as_tsv,
    matches,
    ordered,
    status_text,
    suggested_rows,
    type_text,
)

AREA_LESS = len(COLUMNS) - len(SEWER) - 1
"""Without the codes of observations and the areas of maps."""
TITLES = [column.title for column in COLUMNS]
ALL = frozenset(("suggested", "accepted", "rejected"))


def rows_of(document: Document) -> dict[str, Finding]:
    return {row.annotation.id: row for row in findings(document)}


def document(*annotations: object, scale: float | None = 0.5) -> Document:
    sources = {"s1": source("s1", scale=scale), "s2": source("s2")}
    return Document(sources=sources, annotations={a.id: a for a in annotations})  # type: ignore[attr-defined]


def test_lengths_with_a_scale_come_before_pixels_and_missing_ones_last() -> None:
    bare = finding("bare", "s1")
    rows = rows_of(
        document(
            finding("px", "s2", length_px=900),
            finding("short", "s1", length_px=100),
            finding("long", "s1", length_px=300),
        )
    )
    rows["none"] = Finding(0, bare, source("s1"), None, False, None, None)
    object.__setattr__(rows["none"].annotation, "measures", None)
    column = TITLES.index("Length")
    assert ordered(rows, rows, column, False) == ["short", "long", "px", "none"]
    assert ordered(rows, rows, column, True) == ["long", "short", "px", "none"]
    assert ordered(rows, rows, -1, False) == list(rows)


@given(st.permutations(range(6)), st.integers(0, len(COLUMNS) - 1), st.booleans())
def test_sorting_loses_nothing_and_ties_keep_their_order(
    order: list[int], column: int, descending: bool
) -> None:
    rows = rows_of(document(*(finding(f"f{n}", "s1", length_px=100) for n in order)))
    found = ordered(rows, rows, column, descending)
    assert sorted(found) == sorted(rows)
    if TITLES[column] == "Length":
        assert found == list(rows)


def test_texts_say_reason_and_override() -> None:
    rows = rows_of(
        document(
            finding("r", "s1", status="rejected", reason="Joint\nor seam"),
            finding("t", "s1", crack_type="pattern"),
        )
    )
    assert status_text(rows["r"]) == "Rejected: Joint or seam"
    assert type_text(rows["t"]) == "Pattern (set)"


def test_filter_by_status_and_by_every_word() -> None:
    row = rows_of(document(finding("a", "s1", note="Spalled EDGE")))["a"]
    assert matches(row, ["edge", "s1.jpg"], ALL)
    assert not matches(row, ["edge", "s2"], ALL)
    assert not matches(row, [], frozenset(("rejected",)))


def test_copied_lengths_are_numbers_in_one_unit() -> None:
    scaled = finding("a", "s1", length_px=100)
    both = rows_of(document(scaled, finding("b", "s2", length_px=50)))
    head, first, second = as_tsv(list(both.values())).splitlines()
    column = head.split("\t").index("Length (px)")
    assert [line.split("\t")[column] for line in (first, second)] == ["100.00", "50.00"]
    head, only = as_tsv([both["a"]]).splitlines()
    assert only.split("\t")[head.split("\t").index("Length (mm)")] == "50.00"


@given(st.text())
def test_no_copied_cell_runs_as_a_formula_or_breaks_the_table(note: str) -> None:
    rows = rows_of(document(finding("a", "s1", note=note)))
    lines = as_tsv(list(rows.values())).split("\n")
    assert len(lines) == 3
    assert lines[2] == ""
    cells = lines[1].split("\t")
    assert len(cells) == len(lines[0].split("\t")) == AREA_LESS
    assert not cells[-1].startswith(("=", "+", "-", "@"))


def test_suggestions_become_rows_with_type_and_severity() -> None:
    from dataclasses import replace

    made = replace(document(), severity=SeverityPreset("p", 1.0, 1.5))
    model = finding("x", "s1", length_px=100, width_px=4)
    assert model.measures is not None
    suggestion = Suggestion("x", model.shape, "crack", 0.7, model.measures)
    entry = ResultEntry("r", FrameRef("s1"), "segment", "fake", "p", "0" * 64, "2026-01-01")
    (row,) = suggested_rows(made, FrameRef("s1"), [suggestion], entry)
    assert row.annotation.status == "suggested"
    assert row.number == 0
    assert (row.crack_type, row.severity) == ("transverse", "high")
    assert list(suggested_rows(made, FrameRef("gone"), [suggestion], entry)) == []
