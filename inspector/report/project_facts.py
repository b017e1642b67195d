"""What is known of the project as a whole: for whom, by whom, by which rules, with what."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from inspector.core.document import ReportFields
from inspector.core.language import mark, tr
from inspector.report.content import Content
from inspector.report.cover import heading
from inspector.report.dates import long_date
from inspector.report.facts import LINED
from inspector.report.layout import WIDTH, grid

_FIELDS: tuple[tuple[str, str], ...] = (
    ("report_no", mark("Report no.")),
    ("project_no", mark("Project no.")),
    ("order_no", mark("Order no.")),
    ("client", mark("Client")),
    ("owner", mark("Owner")),
    ("company", mark("Contractor")),
    ("designer", mark("Designer")),
    ("builder", mark("Builder")),
    ("supervisor", mark("Supervisor")),
    ("road", mark("Road")),
    ("section", mark("Section of the road")),
    ("purpose", mark("Purpose")),
    ("standard", mark("Standards")),
    ("equipment", mark("Equipment")),
    ("weather", mark("Weather")),
    ("inspected_on", mark("Inspected on")),
    ("issued_on", mark("Report issued on")),
    ("inspector", mark("Inspector")),
    ("certificate_no", mark("Certificate no.")),
)
_DATES = ("inspected_on", "issued_on")


def project_facts(content: Content) -> list[Flowable]:
    """A table of what is filled in; nothing where nothing is."""
    styles = content.styles
    rows = [
        [styles.paragraph(tr(name), "key"), styles.paragraph(value, "value")]
        for name, value in _filled(content.document.report, content.template == "satellite")
    ]
    if not rows:
        return []
    return [
        *heading(content, "project", tr("Project")),
        grid(rows, [40 * mm, WIDTH - 40 * mm], style=LINED),
    ]


def _filled(report: ReportFields, on_land: bool) -> Iterator[tuple[str, str]]:
    for field, name in _FIELDS:
        value = str(getattr(report, field)).strip()
        if field == "section" and on_land:
            name = mark("Area inspected")
        if value:
            yield name, long_date(value) if field in _DATES else value
