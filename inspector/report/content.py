"""Everything a report is made from, gathered once."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color

from inspector.core.card import ModelCard
from inspector.core.document import Document
from inspector.core.mask import Provenance
from inspector.report.csv import table_bytes
from inspector.report.fonts import Fonts
from inspector.report.layout import Styles, class_colours
from inspector.report.pictures import Rgb
from inspector.report.tables import Tally, tally
from inspector.standards.findings import Finding, findings
from inspector.standards.pavement import SEVERITIES


@dataclass(frozen=True)
class Content:
    """The document, its rows and sums, and what draws them.

    `rows` are the accepted findings in order, `rejected` the others with a verdict, `suggested`
    counts those without. `colours` has one for every label. `fingerprint` is the SHA-256 of the
    table of accepted findings as `write_csv` writes it.
    """

    document: Document
    rows: tuple[Finding, ...]
    rejected: tuple[Finding, ...]
    suggested: int
    tally: Tally
    colours: dict[str, Color]
    fingerprint: str
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
    ) -> Content:
        """Gather it from a document."""
        everything = list(findings(document))
        rows = tuple(f for f in everything if f.annotation.status == "accepted")
        return cls(
            document=document,
            rows=rows,
            rejected=tuple(f for f in everything if f.annotation.status == "rejected"),
            suggested=sum(f.annotation.status == "suggested" for f in everything),
            tally=tally(rows),
            colours=class_colours({f.annotation.label for f in everything}),
            fingerprint=hashlib.sha256(table_bytes(document)).hexdigest(),
            models=tuple(models),
            runs=tuple(runs),
            fonts=fonts,
            styles=Styles(fonts),
        )

    @property
    def rgb(self) -> dict[str, Rgb]:
        """The colours as 0..255."""
        return {
            label: (round(255 * c.red), round(255 * c.green), round(255 * c.blue))
            for label, c in self.colours.items()
        }

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
