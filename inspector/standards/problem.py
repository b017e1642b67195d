"""One thing that a coded run lacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Problem:
    """One thing to mend ("missing") or to look at ("advice"), in the run that begins with the
    source; `annotation_id` names the observation and `field` the field of Observation or, without
    an annotation, of Inspection; "" where it is the whole."""

    severity: Literal["missing", "advice"]
    message: str
    source_id: str
    annotation_id: str = ""
    field: str = ""
