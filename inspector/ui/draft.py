"""An observation while it is written: what it begins with, what it lacks, what follows from it.
Pure functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from inspector.core.annotation import Annotation
from inspector.core.document import Document, SourceEntry
from inspector.core.inspection import Inspection
from inspector.core.language import tr
from inspector.core.observation import Observation, PipeRing
from inspector.core.shape import Shape
from inspector.imaging.pipe_chainage import estimate_chainage
from inspector.standards.book import CodeBook
from inspector.standards.observation_checks import row_problems
from inspector.standards.observation_sizes import place_size
from inspector.standards.observations import observation_rows
from inspector.standards.problem import Problem

LATER = ("chainage_m", "chainage_estimated", "span", "span_no", "enhanced_id")
"""What may be filled in later: the report lists it, and nothing is thrown away for it."""


@dataclass(frozen=True)
class Draft:
    """An observation that is being written. `changed`: by the user, since it was begun or kept."""

    annotation: Annotation
    observation: Observation
    note: str
    changed: bool = False

    @property
    def shape(self) -> Shape:
        return self.annotation.shape

    @classmethod
    def of(cls, annotation: Annotation) -> Draft | None:
        """An annotation's own observation, to be changed."""
        observation = annotation.observation
        return None if observation is None else cls(annotation, observation, annotation.note)

    def proposed(self, base: Annotation, book: CodeBook | None) -> Annotation:
        """The annotation as it would be kept; `base` is it as the document has it now."""
        label = base.label
        if not label:
            code = book.codes.get(self.observation.code) if book else None
            label = code.label.en if code else self.observation.code
        return replace(
            base,
            observation=self.observation,
            note=self.note.strip(),
            label=label,
            status="accepted",
            reason="",
        )


def first_guess(
    source: SourceEntry, annotation: Annotation, book: CodeBook, last: Observation | None
) -> Observation:
    """What a new observation begins with: the chainage that its frame says, else the last one."""
    inspection = source.inspection or Inspection()
    guess = Observation(book=book.id, code="")
    estimate = chainage_at(inspection, annotation.frame.index)
    if estimate is not None:
        metres, how = estimate
        return replace(
            guess,
            chainage_m=metres,
            chainage_estimated=bool(how) or inspection.method == "QV",
            chainage_how=how,
        )
    if last is not None and last.chainage_m is not None:
        return replace(
            guess,
            chainage_m=last.chainage_m,
            chainage_estimated=last.chainage_estimated,
            chainage_how="",
        )
    return replace(guess, chainage_estimated=inspection.method == "QV")


def chainage_at(inspection: Inspection, frame_index: int) -> tuple[float, str] | None:
    """The chainage at a frame of a crawler's video and how it was estimated, "" for a mark; None
    where the marks do not say. A camera that stays at the manhole looks at many chainages."""
    known = [(float(mark.frame_index), mark.chainage_m) for mark in inspection.marks]
    exact = any(mark.frame_index == frame_index for mark in inspection.marks)
    if inspection.method == "QV" and not exact:
        return None
    found = estimate_chainage(known, float(frame_index))
    return None if found is None else (round(found.chainage_m, 2), "" if exact else found.method)


def lacks(
    document: Document, source: SourceEntry, annotation: Annotation, books: Mapping[str, CodeBook]
) -> list[Problem]:
    """What one observation lacks by its book."""
    alone = replace(document, sources={source.id: source}, annotations={annotation.id: annotation})
    inspection = source.inspection or Inspection()
    return [
        replace(problem, message=_sentence(problem.message))
        for row in observation_rows(alone, books)
        for problem in row_problems(row, inspection, document)
    ]


def blocking(
    document: Document, source: SourceEntry, annotation: Annotation, books: Mapping[str, CodeBook]
) -> str:
    """Why an observation cannot be kept as it is; "" if it can."""
    observation = annotation.observation
    if observation is None or not observation.code:
        return tr("Choose a code first.")
    for problem in lacks(document, source, annotation, books):
        is_left = problem.field in LATER or (problem.field == "grade" and observation.grade is None)
        if problem.severity == "missing" and not is_left:
            return problem.message
    return ""


def _sentence(message: str) -> str:
    """Standing alone, without the number of the row; nobody wonders which it is."""
    return message[:1].upper() + message[1:]


def kept_text(before: Annotation | None, after: Annotation) -> str:
    """What the history says."""
    assert after.observation is not None
    known = before is not None and before.observation is not None
    return f"{'Change' if known else 'Code'} {after.observation.text}"


def size_words(
    annotation: Annotation, ring: PipeRing | None, inspection: Inspection | None, aspect: float
) -> list[tuple[str, str]]:
    """Sizes at the ring, with how they were found; nothing where it or the diameter is unknown.
    Widths of cracks are measured in pixels, which must be square."""
    place = place_size(annotation.shape, ring, inspection, aspect)
    if place is None:
        return []
    scale, size, measures = place.mm_per_px, place.size, annotation.measures
    found = [
        (tr("Scale there"), tr("{scale:.3g} mm/px", scale=scale)),
        (tr("Method"), place.method),
    ]
    if measures is not None and abs(aspect - 1.0) < 0.01:
        mean, most = measures.width_mean_px * scale, measures.width_max_px * scale
        found.insert(
            0, (tr("Width there"), tr("{mean:.1f} mm, at most {most:.1f} mm", mean=mean, most=most))
        )
    if size is None:
        return found
    sizes = [(tr("Along the wall"), tr("{arc_mm:.0f} mm", arc_mm=size.arc_mm))]
    if size.is_in_plane:
        sizes.insert(
            0,
            (
                tr("Across"),
                tr(
                    "{width_mm:.0f} × {height_mm:.0f} mm",
                    width_mm=size.width_mm,
                    height_mm=size.height_mm,
                ),
            ),
        )
    return [*sizes, *found]


def others_of_run(document: Document, annotation: Annotation) -> list[Observation]:
    """The other observations of the same recording."""
    return [
        a.observation
        for a in document.annotations.values()
        if a.observation is not None
        and a.frame.source_id == annotation.frame.source_id
        and a.id != annotation.id
        and a.status == "accepted"
    ]


def open_starts(observations: Sequence[Observation]) -> list[Observation]:
    """The starts of continuous defects that have no finish yet."""
    ended = {(o.span_no, o.book) for o in observations if o.span == "finish"}
    return [o for o in observations if o.span == "start" and (o.span_no, o.book) not in ended]


def next_span_no(observations: Sequence[Observation]) -> int:
    """A number that no continuous defect of the run has."""
    taken = {o.span_no for o in observations if o.span}
    return next(number for number in range(1, 100) if number not in taken or number == 99)
