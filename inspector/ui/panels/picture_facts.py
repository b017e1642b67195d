"""What is known of each picture, kept up to date edit by edit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from inspector.core.annotation import Annotation
from inspector.core.delta import Changed
from inspector.core.document import Document, SourceEntry
from inspector.core.frame import FrameRef
from inspector.ui.panels.thumbnail_delegate import PictureFacts
from inspector.ui.plain import one_line
from inspector.ui.suggestions import Suggestions


class FactsKeeper:
    """Counts findings by picture, and knows of which pictures the facts may be other ones."""

    def __init__(self, document: Document, suggestions: Suggestions) -> None:
        self._suggestions = suggestions
        self._accepted: Counter[str] = Counter()
        self._ran: dict[str, set[FrameRef]] = {}
        self._stale: set[str] = set()
        self._all_stale = True
        self._counted: Document | None = None
        self.missing: frozenset[str] = frozenset()
        self.restart(document)

    def restart(self, document: Document) -> None:
        """Another document: count all of it, if it was not just now."""
        self._all_stale = True
        if document is self._counted:
            return
        self._counted = document
        findings = filter(counts, document.annotations.values())
        self._accepted = Counter(a.frame.source_id for a in findings)
        self._ran = _frames_run(document)

    def follow(self, changed: Changed) -> bool:
        """Take up an edit; True if facts may be other ones."""
        delta = changed.delta
        if delta.sources.moved:
            self.restart(changed.after)
            return True
        self._counted = changed.after
        before, after = delta.annotations.before.values(), delta.annotations.after.values()
        self._accepted.subtract(a.frame.source_id for a in filter(counts, before))
        self._accepted.update(a.frame.source_id for a in filter(counts, after))
        self._stale.update(a.frame.source_id for a in delta.annotations.values)
        if delta.results:
            self._ran = _frames_run(changed.after)
            self._stale.update(entry.frame.source_id for entry in delta.results.values)
        self._all_stale |= bool(delta.sources)
        return self._all_stale or bool(self._stale)

    def doubt(self, source_ids: Iterable[str] | None = None) -> None:
        """The facts of these pictures, or of all, may be other ones."""
        if source_ids is None:
            self._all_stale = True
        else:
            self._stale.update(source_ids)

    def fresh(self, document: Document) -> tuple[dict[str, PictureFacts], bool]:
        """The facts of all pictures in doubt; True if these are all pictures."""
        sources, everything = document.sources, self._all_stale
        stale = sources if everything else [i for i in self._stale if i in sources]
        made = {i: self._facts_of(sources[i]) for i in stale}
        self._all_stale = False
        self._stale.clear()
        return made, everything

    def _facts_of(self, entry: SourceEntry) -> PictureFacts:
        return PictureFacts(
            source_id=entry.id,
            name=one_line(entry.name),
            suggestions=sum(
                len(self._suggestions.on_frame(frame)) for frame in self._frames_of(entry)
            ),
            accepted=self._accepted[entry.id],
            has_result=entry.id in self._ran,
            missing=entry.id in self.missing,
            duration_s=entry.video.duration_s if entry.video else None,
            dates=entry.frame_count if entry.kind == "map" else 0,
        )

    def _frames_of(self, entry: SourceEntry) -> Iterable[FrameRef]:
        """The frames on which there may be suggestions."""
        return self._ran.get(entry.id, ())


def _frames_run(document: Document) -> dict[str, set[FrameRef]]:
    """The frames on which defects were looked for, by source."""
    found: dict[str, set[FrameRef]] = {}
    for entry in document.results.values():
        if entry.task == "segment":
            found.setdefault(entry.frame.source_id, set()).add(entry.frame)
    return found


def counts(annotation: Annotation) -> bool:
    """True for a finding of the report."""
    return annotation.purpose == "finding" and annotation.status == "accepted"
