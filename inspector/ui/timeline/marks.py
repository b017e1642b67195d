"""Which frames of a video have findings or suggestions: the marks of its timeline."""

from __future__ import annotations

from dataclasses import dataclass

from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions


@dataclass(frozen=True)
class Mark:
    """A frame with `findings` that a person stands by and `suggestions` of models, or with a
    result that found nothing; `label` of the first finding."""

    number: int
    findings: int
    suggestions: int
    label: str

    @property
    def words(self) -> str:
        """What is there."""
        parts = []
        if self.findings:
            parts.append(f"{self.findings} finding{'s' if self.findings != 1 else ''}")
        if self.suggestions:
            parts.append(f"{self.suggestions} suggestion{'s' if self.suggestions != 1 else ''}")
        return ", ".join(parts) or "nothing found"


def marks_of(session: Session, suggestions: Suggestions, source_id: str) -> list[Mark]:
    """The marks of a video, in order."""
    found = []
    results = session.document.results.values()
    ran = {entry.frame for entry in results if entry.frame.source_id == source_id}
    for frame in session.frames():
        if frame.source_id != source_id:
            continue
        drawn = [a for a in session.on_frame(frame) if a.status == "accepted"]
        proposed = suggestions.on_frame(frame)
        if drawn or proposed or frame in ran:
            labels = [a.label for a in drawn] or [s.label for s in proposed]
            label = labels[0] if labels else ""
            found.append(Mark(frame.index, len(drawn), len(proposed), label))
    return found


def next_mark(marks: list[Mark], number: int, step: int) -> int | None:
    """The frame of the nearest mark after (1) or before (-1) a frame."""
    beyond = [m.number for m in marks if (m.number - number) * step > 0]
    return min(beyond, key=lambda n: abs(n - number), default=None)
