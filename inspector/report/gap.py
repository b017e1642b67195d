"""What a report lacks, one thing at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

FINDINGS = "findings"
SEVERITY = "severity"


@dataclass(frozen=True)
class Gap:
    """One thing that is missing from the report, or could be better.

    `target` is where to mend it: `report.<field of ReportFields>` (of a signature also
    `.signed_on`), `report.logo`, `findings`, `severity`, or the id of a source or of an annotation.
    `field` is the field there: of Inspection where the target is a source, of Observation or "note"
    where it is an annotation; "" means the whole, of a source its file.
    """

    severity: Literal["missing", "advice"]
    message: str
    target: str
    field: str = ""


def day_of(text: str) -> date | None:
    """The day that an ISO 8601 text names; None if it names none."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
