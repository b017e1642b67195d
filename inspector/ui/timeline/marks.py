"""Which frames of a video have findings or suggestions: the marks of its timeline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inspector.core.frame import FrameRef
from inspector.core.language import plural, tr
from inspector.ui.plain import one_line
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions


@dataclass(frozen=True)
class Mark:
    """A frame with `findings` that a person stands by and `suggestions` of models, or with a
    result that found nothing; `label` of the first finding, `codes` of those that are coded, the
    chainage that was set there, and whether it is enhanced."""

    number: int
    findings: int
    suggestions: int
    label: str
    codes: tuple[str, ...] = ()
    chainage_m: float | None = None
    enhanced: bool = False

    @property
    def words(self) -> str:
        """What is there."""
        parts = []
        if self.findings:
            found = plural("{n} finding", "{n} findings", self.findings)
            parts.append(f"{found}: {', '.join(self.codes)}" if self.codes else found)
        if self.suggestions:
            parts.append(plural("{n} suggestion", "{n} suggestions", self.suggestions))
        if self.chainage_m is not None:
            parts.append(tr("chainage {metres:.2f} m", metres=self.chainage_m))
        if self.enhanced:
            parts.append(tr("enhanced"))
        return ", ".join(parts) or tr("nothing found")


def marks_of(session: Session, suggestions: Suggestions, source_id: str) -> list[Mark]:
    """The marks of a video, in order."""
    found = []
    results = session.document.results.values()
    here = [entry for entry in results if entry.frame.source_id == source_id]
    ran = {entry.frame for entry in here}
    enhanced = {entry.frame for entry in here if entry.task == "enhance"}
    source = session.document.sources.get(source_id)
    head = source.inspection if source else None
    chainages = {mark.frame_index: mark.chainage_m for mark in head.marks} if head else {}
    for frame in {*frames_of(session, source_id), *(FrameRef(source_id, i) for i in chainages)}:
        here_too = session.on_frame(frame)
        drawn = [a for a in here_too if a.status == "accepted" and a.purpose != "undamaged"]
        proposed = suggestions.on_frame(frame)
        if drawn or proposed or frame in ran or frame.index in chainages:
            labels = [a.label for a in drawn] or [s.label for s in proposed]
            label = labels[0] if labels else ""
            codes = tuple(one_line(a.observation.text) for a in drawn if a.observation)
            found.append(
                Mark(
                    frame.index,
                    len(drawn),
                    len(proposed),
                    label,
                    codes,
                    chainages.get(frame.index),
                    frame in enhanced,
                )
            )
    return sorted(found, key=lambda mark: mark.number)


def frames_of(session: Session, source_id: str) -> Iterator[FrameRef]:
    """The frames of a video that there is something on."""
    return (frame for frame in session.frames() if frame.source_id == source_id)


def next_mark(marks: list[Mark], number: int, step: int) -> int | None:
    """The frame of the nearest mark after (1) or before (-1) a frame."""
    beyond = [m.number for m in marks if (m.number - number) * step > 0]
    return min(beyond, key=lambda n: abs(n - number), default=None)
