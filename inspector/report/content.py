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
from inspector.report.outline import Rgb
from inspector.report.pictures import Wanted
from inspector.report.tables import Tally, tally
from inspector.report.template import part_of, shown_dates, shows_runs
from inspector.standards.books import Books, confirmed_books
from inspector.standards.findings import Finding, findings
from inspector.standards.observations import ObservationRow, PipeRun, pipe_runs
from inspector.standards.pavement import SEVERITIES


@dataclass(frozen=True)
class Content:
    """The document, its rows and sums, and what draws them.

    `rows` are the accepted findings on roads and the like in order that are no coded observations,
    `land` those on maps, `left_out` counts the ones that the chosen template leaves out.
    `rejected` are the others with a verdict, `suggested` counts those without. `pipes` are the
    runs with a head or with observations. `sheets` are the dates of maps that have a page.
    `colours` has one for every label. `tables` are those that `write_csv` writes.
    """

    document: Document
    rows: tuple[Finding, ...]
    land: tuple[Finding, ...]
    left_out: int
    sheets: tuple[tuple[SourceEntry, int], ...]
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
        accepted = [f for f in plain if f.annotation.status == "accepted"]
        rows = tuple(f for f in accepted if part_of(document, f.source) == "pavement")
        land = tuple(f for f in accepted if part_of(document, f.source) == "satellite")
        pipes = pipe_runs(document, books, language())
        left_out = len(accepted) - len(rows) - len(land)
        if not shows_runs(document):
            left_out += sum(len(run.rows) for run in pipes)
            pipes = ()
        dates = shown_dates(document, {f.annotation.frame for f in land})
        return cls(
            document=document,
            rows=rows,
            land=land,
            left_out=left_out,
            sheets=tuple(
                (document.sources[key], i) for key, listed in dates.items() for i in listed
            ),
            rejected=tuple(f for f in everything if f.annotation.status == "rejected"),
            suggested=sum(f.annotation.status == "suggested" for f in everything),
            tally=tally(rows),
            colours=class_colours({f.annotation.label for f in everything}),
            pipes=pipes,
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
        return bool(self.pipes) and not self.rows and not self.sheets

    def on_date(self, source_id: str, index: int) -> list[Finding]:
        """The findings on one date of a map."""
        frame = FrameRef(source_id, index)
        return [row for row in self.land if row.annotation.frame == frame]

    @property
    def template(self) -> TemplateName:
        """The one that the project asks for, else that of what is in it; "" for a mixture."""
        chosen = self.document.report.template
        if chosen:
            return chosen
        found: list[TemplateName] = ["sewer"] if self.pipes else []
        found += ["pavement"] if self.rows or (self.overview and not self.pipes) else []
        found += ["satellite"] if self.sheets else []
        return found[0] if len(found) == 1 else "" if found else "pavement"

    @property
    def overview(self) -> tuple[SourceEntry, ...]:
        """The sources that are shown small: all but the recordings of runs without findings, and
        the maps, which have pages of their own."""
        coded = {source.id for run in self.pipes for source in run.sources}
        coded |= {s.id for s in self.document.sources.values() if s.inspection is not None}
        coded -= {row.source.id for row in self.rows}
        return tuple(
            source
            for source in self.document.sources.values()
            if source.id not in coded and part_of(self.document, source) == "pavement"
        )

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
        if self.sheets:
            source, index = max(self.sheets, key=lambda s: len(self.on_date(s[0].id, s[1])))
            return FrameRef(source.id, index)
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
        dates: dict[str, list[int]] = {}
        for source, index in self.sheets:
            dates.setdefault(source.id, []).append(index)
        return Wanted(self.rows, self.rgb, self.observations, thumbs, self.cover, self.land, dates)

    def by_source(self) -> dict[str, list[Finding]]:
        """The accepted findings of each source that has any."""
        found: dict[str, list[Finding]] = {}
        for row in self.rows:
            found.setdefault(row.source.id, []).append(row)
        return found


def worst(rows: Sequence[Finding]) -> Finding | None:
    """The finding of the highest severity, of those the longest; None without findings."""

    def rank(row: Finding) -> tuple[int, float]:
        grade = SEVERITIES.index(row.severity) if row.severity else -1
        return grade, row.length_px or 0.0

    return max(rows, key=rank, default=None)
