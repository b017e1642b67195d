"""The table of pavement standards: bands of severity, and what each standard calls the types of
cracks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from inspector.core.document import SeverityPreset
from inspector.standards.book import Label
from inspector.standards.book_file import read_label
from inspector.standards.pavement import presets_by_id
from inspector.standards.rows import read_table

Standard = Literal["d6433", "ltpp", "r85"]
STANDARDS: tuple[Standard, ...] = ("d6433", "ltpp", "r85")


@dataclass(frozen=True)
class PavementTable:
    """`presets` by their ids; `distresses` by standard and type of crack."""

    presets: Mapping[str, SeverityPreset]
    distresses: Mapping[tuple[str, str], Label]

    def distress(self, standard: Standard, kind: str) -> Label:
        """What a standard calls a type of crack; the label itself of what is none."""
        return self.distresses.get((standard, kind)) or Label(kind)


def load_pavement(path: Path) -> PavementTable:
    """The presets and the rows `[[distress]] standard types title`. Raises SettingsError."""
    distresses: dict[tuple[str, str], Label] = {}
    for row in read_table(path).rows("distress"):
        standard, label = row.choice("standard", STANDARDS), read_label(row)
        for kind in row.texts("types"):
            distresses[standard, kind] = label
        row.finish()
    return PavementTable(presets_by_id(path), MappingProxyType(distresses))
