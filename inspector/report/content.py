"""Everything a report is made from, gathered once."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from reportlab.lib.colors import Color

from inspector.core.card import ModelCard
from inspector.core.document import Document, SourceEntry, TemplateName
from inspector.core.frame import FrameRef
from inspector.core.language import language
from inspector.core.mask import Provenance
from inspector.report.csv import Table, tables
from inspector.report.fonts import Fonts
from inspector.report.layout import Styles, class_colours
from inspector.report.pictures import Rgb, Wanted
from inspector.report.tables import Tally, tally
from inspector.standards.books import Books, confirmed_books
from inspector.standards.findings import Finding, findings
from inspector.standards.observations import ObservationRow, PipeRun, pipe_runs
from inspector.standards.pavement import SEVERITIES


@dataclass(frozen=True)
class Content:
    """The document, its rows and sums, and what draws them.

    `rows` are the accepted findings in order that are no coded observations, `rejected` the others
    with a verdict, `suggested` counts those without. `pipes` are the runs with a head or with
    observations. `colours` has one for every label. `tables` are those that `write_csv` writes.
    """

    document: Document
    rows: tuple[Finding, ...]
    rejected: tuple[Finding, ...]
    suggested: int
    tally: Tally
    colours: dict[str, Color]
    pipes: tuple[PipeRun, ...]
    books: Books
    tables: tuple[Table, ...]
    models: tuple[ModelCard, ...]
    runs: tuple[Provenance, ...]
    fonts: Fonts
    styles: Styles

    @classmethod
    def of(
        cls,
        document: Document,
        fonts: Fonts,
        models: Sequence[ModelCard],
        runs: Sequence[Provenance],
        books: Books,
        settings: Mapping[str, str],
    ) -> Content:
        """Gather it from a document; `settings` are those of `evidence.settings_behind`."""
        books = confirmed_books(document, books)
        everything = list(findings(document))
        plain = [f for f in everything if f.annotation.observation is None]
        rows = tuple(f for f in plain if f.annotation.status == "accepted")
        return cls(
            document=document,
            rows=rows,
            rejected=tuple(f for f in everything if f.annotation.status == "rejected"),
            suggested=sum(f.annotation.status == "suggested" for f in everything),
            tally=tally(rows),
            colours=class_colours({f.annotation.label for f in everything}),
            pipes=pipe_runs(document, books, language()),
            books=books,
            tables=tables(document, books, settings=settings),
            models=tuple(models),
            runs=tuple(runs),
            fonts=fonts,
            styles=Styles(fonts),
        )

    @property
    def observations(self) -> tuple[ObservationRow, ...]:
        """Those of all runs."""
        return tuple(chain.from_iterable(run.rows for run in self.pipes))

    @property
    def surveyed(self) -> bool:
        """Whether there is nothing in it but pipe runs."""
        return bool(self.pipes) and not self.rows

    @property
    def template(self) -> TemplateName:
        """The one that the project asks for, else that of what is in it; "" for a mixture."""
        chosen = self.document.report.template
        if chosen or (self.pipes and self.rows):
            return chosen
        if self.pipes:
            return "sewer"
        kinds = {source.kind for source in self.document.sources.values()}
        return "satellite" if kinds == {"map"} else "pavement"

    @property
    def overview(self) -> tuple[SourceEntry, ...]:
        """The sources that are shown small: all but the recordings of runs without findings."""
        coded = {source.id for run in self.pipes for source in run.sources}
        coded -= {row.source.id for row in self.rows}
        return tuple(s for s in self.document.sources.values() if s.id not in coded)

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the first table."""
        return hashlib.sha256(self.tables[0].content).hexdigest()

    @property
    def cover(self) -> FrameRef | None:
        """The frame on the cover: of the worst finding, else of the worst observation, else the
        first."""
        top = worst(self.rows)
        if top is not None:
            return FrameRef(top.source.id)
        graded = [row for row in self.observations if row.severity_share is not None]
        if graded:
            return max(graded, key=lambda row: row.severity_share or 0.0).annotation.frame
        first = next(iter(self.document.sources), None)
        return FrameRef(first) if first is not None else None

    @property
    def rgb(self) -> dict[str, Rgb]:
        """The colours as 0..255."""
        return {
            label: (round(255 * c.red), round(255 * c.green), round(255 * c.blue))
            for label, c in self.colours.items()
        }

    @property
    def wanted(self) -> Wanted:
        """The pictures that it shows."""
        thumbs = frozenset(source.id for source in self.overview)
        return Wanted(self.rows, self.rgb, self.observations, thumbs, self.cover)

    def by_source(self) -> dict[str, list[Finding]]:
        """The accepted findings of each source that has any."""
        found: dict[str, list[Finding]] = {}
        for row in self.rows:
            found.setdefault(row.source.id, []).append(row)
        return found

    def title_of(self, row: Finding) -> str:
        """What a finding is, in words."""
        label = row.annotation.label or "finding"
        kind = f"{row.crack_type} {label}" if row.crack_type else label
        return kind[:1].upper() + kind[1:]


def worst(rows: Sequence[Finding]) -> Finding | None:
    """The finding of the highest severity, of those the longest; None without findings."""

    def rank(row: Finding) -> tuple[int, float]:
        grade = SEVERITIES.index(row.severity) if row.severity else -1
        return grade, row.length_px or 0.0

    return max(rows, key=rank, default=None)
