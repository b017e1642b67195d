"""The fields of a report's head: how they are called, and in which groups they are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from inspector.core.document import Direction, ReportFields, ReportLanguage, Signature, TemplateName
from inspector.core.language import LANGUAGE_NAMES, mark

Kind = Literal["line", "text", "date"]
LONGEST_LINE = 400


@dataclass(frozen=True)
class ReportField:
    """One field of `ReportFields`; `title` and `tip` are marked texts."""

    name: str
    title: str
    tip: str
    kind: Kind = "line"


@dataclass(frozen=True)
class ReportGroup:
    """Fields under one title, which fold away."""

    title: str
    fields: tuple[ReportField, ...]
    always_open: bool = False


F = ReportField
GROUPS: tuple[ReportGroup, ...] = (
    ReportGroup(
        mark("Report"),
        (
            F("title", mark("Title"), mark("What the cover says in large letters")),
            F("report_no", mark("Report no."), mark("Your number for this report")),
            F("project_no", mark("Project no."), mark("Your number for this job")),
            F("order_no", mark("Order no."), mark("Of the agreement or purchase order")),
            F(
                "inspected_on",
                mark("Date of inspection"),
                mark("The day of the inspection, or its first day"),
                "date",
            ),
            F("issued_on", mark("Date of the report"), mark("When it is handed over"), "date"),
        ),
        always_open=True,
    ),
    ReportGroup(
        mark("Client and company"),
        (
            F("client", mark("Client"), mark("For whom the inspection is made")),
            F("owner", mark("Owner"), mark("Whose sewer, road or area it is")),
            F("company", mark("Company"), mark("Who makes the inspection")),
            F(
                "company_details",
                mark("Address"),
                mark("Address, telephone and licence of the company; several lines"),
                "text",
            ),
            F("inspector", mark("Inspector"), mark("The person who judged the findings")),
            F("certificate_no", mark("Certificate no."), mark("Of the inspector")),
        ),
        always_open=True,
    ),
    ReportGroup(
        mark("Place"),
        (
            F("road", mark("Road or area"), mark("Name or number of the road or area")),
            F("section", mark("Section of the road"), mark("Which part of it")),
        ),
        always_open=True,
    ),
    ReportGroup(
        mark("Inspection"),
        (
            F("purpose", mark("Purpose"), mark("e.g. routine, acceptance, complaint")),
            F("standard", mark("Standards"), mark("By which standards and editions was worked")),
            F("equipment", mark("Equipment"), mark("Camera, vehicle and their numbers")),
            F("weather", mark("Weather"), mark("On the day of the inspection")),
            F("designer", mark("Designer"), mark("Company that designed it")),
            F("builder", mark("Builder"), mark("Company that built it")),
            F("supervisor", mark("Supervisor"), mark("Company that supervised the work")),
        ),
    ),
    ReportGroup(
        mark("Texts"),
        (
            F(
                "summary",
                mark("Summary"),
                mark("Your conclusion, in your words. Ctrl+Enter keeps it"),
                "text",
            ),
            F(
                "statement",
                mark("Statement"),
                mark("What the report is valid for, in place of the usual text"),
                "text",
            ),
        ),
    ),
)
SIGNATURES: tuple[tuple[str, str], ...] = (
    ("written", mark("Written by")),
    ("checked", mark("Checked by")),
    ("reviewed", mark("Reviewed by")),
    ("approved", mark("Approved by")),
)
TEMPLATES: tuple[tuple[TemplateName, str], ...] = (
    ("", mark("By what is in the project")),
    ("sewer", mark("Sewer")),
    ("pavement", mark("Pavement")),
    ("satellite", mark("Satellite")),
)
DIRECTIONS: tuple[tuple[Direction, str], ...] = (
    ("vertical", mark("From bottom to top of the pictures")),
    ("horizontal", mark("From side to side of the pictures")),
)
LANGUAGES: tuple[tuple[ReportLanguage, str], ...] = (
    ("", LANGUAGE_NAMES["en"]),
    ("de", LANGUAGE_NAMES["de"]),
    ("zh", LANGUAGE_NAMES["zh"]),
)
"""Each by its own name, whatever language the window speaks."""


def filled(report: ReportFields, group: ReportGroup) -> bool:
    """True if some field of a group has a value."""
    return any(getattr(report, field.name) for field in group.fields)


def signed(report: ReportFields) -> bool:
    """True if somebody signs."""
    return any(getattr(report, name) != Signature() for name, _ in SIGNATURES)
