"""The rows of the findings table, kept up to date edit by edit. No widget, so that they can be
compared with rows made from scratch.

Rows are kept by picture. The number of a finding is how many accepted ones come before it: it is
counted within its picture and added up over pictures, so that an edit counts one picture again and
not ten thousand findings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from inspector.core.annotation import Annotation, Status
from inspector.core.document import Document, ResultEntry
from inspector.core.frame import FrameRef
from inspector.imaging.cracks import Suggestion
from inspector.standards.findings import Finding, finding
from inspector.ui.panels.finding_rows import suggested_rows

OnSource = Callable[[str], Iterable[Annotation]]
"""The annotations of a source in the order of the document."""


@dataclass
class _Block:
    """The rows of one picture: what was judged, then what is suggested, most worth first."""

    judged: list[str] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)
    """Of the accepted ones, counted from 1."""
    offset: int = 0
    """How many accepted ones are on the pictures before."""
    suggested: dict[FrameRef, dict[str, Suggestion]] = field(default_factory=dict)


@dataclass
class TableChange:
    """What became of rows."""

    touched: set[str] = field(default_factory=set)
    """They came, went or have other contents."""
    reordered: bool = False
    """The list of all rows is another one."""
    shuffled: bool = False
    """Others than those touched have changed places."""
    renumbered: bool = False
    """Some accepted finding has another number."""

    def __ior__(self, other: TableChange) -> TableChange:
        self.touched |= other.touched
        self.reordered |= other.reordered
        self.shuffled |= other.shuffled
        self.renumbered |= other.renumbered
        return self


class FindingTable:
    """Every finding and every suggestion as a row, by its id."""

    def __init__(self) -> None:
        self.rows: dict[str, Finding] = {}
        """With number 0: `number` knows it."""
        self.counts: Counter[Status] = Counter()
        self._coded = 0
        self._on_maps = 0
        self._judged: set[str] = set()
        self._blocks: dict[str, _Block] = {}

    def ids(self) -> list[str]:
        """All rows in their own order: by picture in the order of the document."""
        found: list[str] = []
        for block in self._blocks.values():
            found += block.judged
            for suggested in block.suggested.values():
                found += suggested
        return found

    def is_judged(self, row_id: str) -> bool:
        """True for annotations, False for suggestions."""
        return row_id in self._judged

    def kinds(self) -> tuple[bool, bool]:
        """Whether some row is a coded observation, and whether some is not."""
        return self._coded > 0, len(self.rows) > self._coded

    def maps(self) -> tuple[bool, bool]:
        """Whether some row is on a map, and whether some is not."""
        return self._on_maps > 0, len(self.rows) > self._on_maps

    def number(self, row_id: str) -> int:
        """The number of an accepted finding in the report, else 0."""
        row = self.rows.get(row_id)
        block = self._blocks.get(row.source.id) if row is not None else None
        place = block.places.get(row_id) if block is not None else None
        return 0 if block is None or place is None else block.offset + place

    def numbered(self, row_id: str) -> Finding | None:
        """A row with its number."""
        row = self.rows.get(row_id)
        return row and replace(row, number=self.number(row_id))

    # -- following the document ---------------------------------------------------------------

    def restart(self, document: Document) -> None:
        """Another document: forget all rows. Each source is to be added, then its suggestions."""
        self.rows.clear()
        self.counts.clear()
        self._coded = 0
        self._on_maps = 0
        self._judged.clear()
        self._blocks = {source_id: _Block() for source_id in document.sources}

    def add_source(self, document: Document, source_id: str, on_source: OnSource) -> None:
        """Make the rows of the annotations of a source; numbers are right after `add_up`."""
        for annotation in on_source(source_id):
            self._judge(document, annotation)
        self._list(source_id, on_source)

    def rebuild(self, document: Document, on_source: OnSource) -> None:
        """Make the rows of all annotations anew; suggestions have to be put again."""
        self.restart(document)
        for source_id in document.sources:
            self.add_source(document, source_id, on_source)
        self.add_up()

    def follow(
        self, document: Document, ids: Collection[str], on_source: OnSource, moved: bool = False
    ) -> TableChange:
        """Take up that these annotations came, went or changed. With `moved`, others may have
        changed places as well."""
        change = TableChange(set(ids))
        listed = set(self._blocks) if moved else set()
        for row_id in ids:
            old = self.rows.get(row_id) if row_id in self._judged else None
            new = document.annotations.get(row_id)
            if new is not None and (
                new.purpose != "finding" or new.frame.source_id not in self._blocks
            ):
                new = None
            if new is not None:
                self._judge(document, new)
            elif old is not None:
                self._drop(row_id)
                self._judged.discard(row_id)
            now = self.rows[row_id] if new is not None else None
            if _stands(old) != _stands(now):
                listed.update(row.source.id for row in (old, now) if row is not None)
        for source_id in listed & self._blocks.keys():
            before = self._blocks[source_id]
            self._list(source_id, on_source)
            after = self._blocks[source_id]
            change.reordered |= before.judged != after.judged
            if moved:
                stayed = [[i for i in b.judged if i not in ids] for b in (before, after)]
                change.shuffled |= stayed[0] != stayed[1]
            change.renumbered |= before.places != after.places
        if change.renumbered:
            self.add_up()
        return change

    def suggest(
        self,
        document: Document,
        frame: FrameRef,
        found: Sequence[Suggestion],
        entry: ResultEntry | None,
        anew: bool = False,
    ) -> TableChange:
        """Take up the suggestions of a frame. Known ones keep their rows, unless all are to be
        made `anew`."""
        block = self._blocks.get(frame.source_id)
        if block is None:
            return TableChange()
        before = block.suggested.get(frame, {})
        after = {s.id: s for s in found if s.id not in self._judged} if entry else {}
        gone = [i for i in before if i not in after]
        for row_id in gone:
            row = self.rows.get(row_id)
            if row is not None and row_id not in self._judged and row.annotation.frame == frame:
                self._drop(row_id)
        fresh = [s for i, s in after.items() if anew or before.get(i) is not s]
        if fresh and entry is not None:
            for row in suggested_rows(document, frame, fresh, entry):
                self._put(row)
        block.suggested[frame] = after
        touched = {*gone, *(s.id for s in fresh)}
        return TableChange(touched, list(before) != list(after))

    def of_source(self, source_id: str) -> tuple[list[str], list[FrameRef]]:
        """The judged rows of a source, and its frames with suggestions."""
        block = self._blocks.get(source_id, _Block())
        return block.judged, list(block.suggested)

    def _judge(self, document: Document, annotation: Annotation) -> None:
        if annotation.purpose == "finding":
            source = document.sources[annotation.frame.source_id]
            self._put(finding(document, source, annotation, 0))
            self._judged.add(annotation.id)

    def _put(self, row: Finding) -> None:
        self._drop(row.annotation.id)
        self.rows[row.annotation.id] = row
        self.counts[row.annotation.status] += 1
        self._coded += row.annotation.observation is not None
        self._on_maps += row.source.kind == "map"

    def _drop(self, row_id: str) -> None:
        row = self.rows.pop(row_id, None)
        if row is not None:
            self.counts[row.annotation.status] -= 1
            self._coded -= row.annotation.observation is not None
            self._on_maps -= row.source.kind == "map"

    def _list(self, source_id: str, on_source: OnSource) -> None:
        """The order and the places of one picture's findings."""
        known = self._blocks[source_id]
        found = [a for a in on_source(source_id) if a.purpose == "finding"]
        accepted = [a.id for a in found if a.status == "accepted"]
        places = dict(zip(accepted, range(1, len(accepted) + 1), strict=True))
        self._blocks[source_id] = _Block(
            [a.id for a in found], places, known.offset, known.suggested
        )

    def add_up(self) -> None:
        """Number the accepted findings over all sources."""
        offset = 0
        for block in self._blocks.values():
            block.offset = offset
            offset += len(block.places)


def _stands(row: Finding | None) -> tuple[str, Status] | None:
    """What decides where a row stands and what number it has."""
    return None if row is None else (row.source.id, row.annotation.status)
