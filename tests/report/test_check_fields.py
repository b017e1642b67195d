"""The head of a report: names and numbers, dates, signatures, template, logo."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from data.sewer import coded, run
from PIL import Image

from inspector.core import edits
from inspector.core.document import Document, Logo, ReportFields, Signature
from inspector.paths import resources_dir
from inspector.report.check_fields import field_gaps
from inspector.report.gap import Gap
from inspector.standards.books import load_books
from inspector.standards.observations import pipe_runs

BOOKS = load_books(resources_dir() / "standards")
WHOLE = ReportFields(
    title="Main road",
    client="City",
    company="Bar Ltd",
    inspector="Ana Roe",
    inspected_on="2026-05-28",
    report_no="R-7",
    issued_on="2026-06-05",
    written=Signature("A", "2026-06-01"),
    checked=Signature("B", "2026-06-02"),
    reviewed=Signature("C", "2026-06-02"),
    approved=Signature("D", "2026-06-04"),
)


def found(document: Document) -> list[Gap]:
    return list(field_gaps(document, pipe_runs(document, BOOKS)))


def sewer(**changes: Any) -> Document:
    """A run by CJJ 181."""
    return edits.set_report(run([coded("o", "BX", 3.0)]), replace(WHOLE, **changes))


def test_a_whole_head_lacks_nothing() -> None:
    assert found(sewer()) == []
    png = io.BytesIO()
    Image.new("RGB", (30, 10)).save(png, "PNG")
    assert found(edits.set_logo(sewer(), Logo(png.getvalue()))) == []


@pytest.mark.parametrize(
    ("changes", "severity", "target"),
    [
        ({"title": "  "}, "missing", "title"),
        ({"inspector": ""}, "missing", "inspector"),
        ({"report_no": ""}, "missing", "report_no"),
        ({"client": ""}, "advice", "client"),
        ({"company": ""}, "advice", "company"),
        ({"inspected_on": ""}, "missing", "inspected_on"),
        ({"inspected_on": "May 2026"}, "missing", "inspected_on"),
        ({"issued_on": "someday\n<b>"}, "missing", "issued_on"),
        ({"issued_on": "2026-05-27"}, "missing", "issued_on"),
        ({"written": Signature("A", "1 June")}, "missing", "written.signed_on"),
        ({"written": Signature("A")}, "advice", "written.signed_on"),
        ({"checked": Signature("", "2026-06-02")}, "missing", "checked"),
        ({"approved": Signature()}, "advice", "approved"),
        ({"written": Signature("A", "2026-05-01")}, "missing", "written.signed_on"),
        ({"approved": Signature("D", "2026-06-01")}, "advice", "approved.signed_on"),
        ({"template": "pavement"}, "missing", "template"),
        ({"template": "satellite"}, "missing", "template"),
    ],
)
def test_each_rule_by_itself(changes: dict[str, Any], severity: str, target: str) -> None:
    (gap,) = found(sewer(**changes))
    assert (gap.severity, gap.target) == (severity, f"report.{target}")
    assert gap.message.endswith(".")
    assert "\n" not in gap.message


def test_only_chinese_reports_want_a_number_and_four_signatures() -> None:
    unsigned = {name: Signature() for name in ("written", "checked", "reviewed", "approved")}
    document = edits.set_report(Document(), replace(WHOLE, report_no="", **unsigned))
    assert [(gap.severity, gap.target) for gap in found(document)] == [
        ("advice", "report.report_no")
    ]


def test_templates_that_fit_are_right(make_document: Any, tmp_path: Path) -> None:
    document = edits.set_report(make_document(), replace(WHOLE, template="pavement"))
    assert found(document) == []
    (gap,) = found(edits.set_report(document, replace(WHOLE, template="sewer")))
    assert gap.target == "report.template"
    maps = [replace(source, kind="map") for source in document.sources.values()]
    document = edits.add_sources(document, maps)
    assert found(edits.set_report(document, replace(WHOLE, template="satellite"))) == []


def test_a_logo_that_is_no_picture_is_named() -> None:
    (gap,) = found(edits.set_logo(sewer(), Logo(b"<svg onload=x>")))
    assert (gap.severity, gap.target) == ("missing", "report.logo")
