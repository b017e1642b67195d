from __future__ import annotations

from dataclasses import replace

import pytest

from inspector.core import edits
from inspector.core.annotation import Annotation, CrackMeasures, Status
from inspector.core.document import Document, Scale, SeverityPreset, SourceEntry
from inspector.core.frame import FrameRef
from inspector.core.inspection import Inspection
from inspector.core.shape import Shape
from inspector.standards.findings import findings

SHAPE = Shape.of("region", [[(0, 0), (4, 0), (4, 3)]])
MEASURES = CrackMeasures(200.0, 10.0, 14.0, 16.0, (1, 1), (2, 2), 2000.0, 90.0, 0)


def source(key: str) -> SourceEntry:
    return SourceEntry(key, "photo", f"{key}.jpg", f"{key}.jpg", 400, 300, 99, "k")


def annotation(
    key: str, on: str, status: Status = "accepted", measures: CrackMeasures | None = MEASURES
) -> Annotation:
    return Annotation(key, FrameRef(on), SHAPE, "crack", status=status, measures=measures)


def document(*annotations: Annotation) -> Document:
    made = edits.add_sources(Document(), [source("b"), source("a")])
    return edits.put(made, *annotations)


def test_rows_follow_the_pictures_and_numbers_count_what_is_accepted() -> None:
    rows = findings(
        document(
            annotation("1", "a"),
            annotation("2", "b", "rejected"),
            annotation("3", "b"),
            annotation("4", "a", "suggested"),
            annotation("5", "b"),
            annotation("6", "a"),
        )
    )
    assert [(row.annotation.id, row.number) for row in rows] == [
        ("2", 0),
        ("3", 1),
        ("5", 2),
        ("1", 3),
        ("4", 0),
        ("6", 4),
    ]


def test_annotations_without_their_picture_are_no_rows() -> None:
    assert list(findings(document(annotation("1", "gone")))) == []


def test_without_a_scale_there_are_no_millimetres_and_no_severity() -> None:
    made = edits.set_severity(document(annotation("1", "a")), SeverityPreset("p", 6, 19))
    (row,) = findings(made)
    assert row.crack_type == "longitudinal"
    assert (row.severity, row.mm_per_px) == (None, None)
    assert (row.length_mm, row.width_mean_mm, row.width_max_mm, row.area_mm2) == (None,) * 4


def test_a_scale_gives_millimetres_of_its_own_picture_only() -> None:
    made = document(annotation("1", "a"), annotation("2", "b"))
    made = edits.set_scale(made, ["a"], Scale(0.5, "typed"))
    on_b, on_a = findings(made)
    assert on_b.length_mm is None
    assert on_a.length_mm == pytest.approx(100.0)
    assert on_a.width_mean_mm == pytest.approx(5.0)
    assert on_a.width_p95_mm == pytest.approx(7.0)
    assert on_a.width_max_mm == pytest.approx(8.0)
    assert on_a.area_mm2 == pytest.approx(500.0)


@pytest.mark.parametrize(
    ("mm_per_px", "expected"), [(0.6, "low"), (0.61, "moderate"), (1.9, "moderate"), (1.91, "high")]
)
def test_severity_is_that_of_the_mean_width_in_millimetres(mm_per_px: float, expected: str) -> None:
    made = edits.set_scale(document(annotation("1", "a")), ["a"], Scale(mm_per_px, "drawn"))
    assert next(findings(made)).severity is None
    made = edits.set_severity(made, SeverityPreset("LTPP", 6, 19))
    assert next(findings(made)).severity == expected


def test_a_type_the_user_chose_wins_and_is_marked() -> None:
    overridden = replace(annotation("1", "a"), crack_type="pattern")
    confirmed = replace(annotation("2", "a"), crack_type="longitudinal")
    rows = list(findings(document(overridden, confirmed)))
    assert [(r.crack_type, r.type_overridden) for r in rows] == [
        ("pattern", True),
        ("longitudinal", False),
    ]


def test_the_driving_direction_decides_the_type() -> None:
    made = edits.set_driving_direction(document(annotation("1", "a")), "horizontal")
    assert next(findings(made)).crack_type == "transverse"


def test_without_measures_there_is_no_type_and_no_size() -> None:
    made = document(annotation("1", "a", measures=None))
    made = edits.set_severity(made, SeverityPreset("LTPP", 6, 19))
    made = edits.set_scale(made, ["a"], Scale(1.0, "typed"))
    (row,) = findings(made)
    assert (row.number, row.crack_type, row.severity) == (1, None, None)
    assert (row.length_mm, row.area_mm2) == (None, None)


def test_in_a_pipe_only_cracks_have_a_type_and_a_severity() -> None:
    made = document(
        annotation("1", "a"),
        replace(annotation("2", "a"), label="roots"),
        replace(annotation("3", "b"), label="pothole"),
    )
    made = edits.set_severity(made, SeverityPreset("ours", 3.0, 19.0))
    made = edits.set_scale(made, ["a", "b"], Scale(1.0, "typed"))
    made = edits.set_inspection(made, ["a"], Inspection(pipe_ref="M1-M2"))
    rows = {row.annotation.id: row for row in findings(made)}
    typed = {key for key, row in rows.items() if row.crack_type and row.severity}
    assert typed == {"1", "3"}
    assert rows["2"].length_mm == 200.0
