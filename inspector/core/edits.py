"""Every edit of a document: pure functions Document -> Document.

An edit that changes nothing returns the very same object, so that no undo step appears.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from inspector.core.annotation import (
    Annotation,
    CrackMeasures,
    CrackType,
    LineMeasures,
    OnEnhanced,
)
from inspector.core.delta import Delta
from inspector.core.document import (
    Direction,
    Document,
    Logo,
    ReportFields,
    ResultEntry,
    Scale,
    SeverityPreset,
    SourceEntry,
)
from inspector.core.frame import FrameRef
from inspector.core.inspection import Inspection
from inspector.core.observation import Observation

_V = TypeVar("_V")


def add_sources(document: Document, entries: Iterable[SourceEntry]) -> Document:
    """Append files; an entry whose id is known replaces it in place."""
    return _with(document, "sources", document.sources, {e.id: e for e in entries})


def remove_sources(document: Document, ids: Iterable[str]) -> Document:
    """Take files out, with all annotations on them; their results stay on disk, unlisted."""
    gone = set(ids) & document.sources.keys()
    if not gone:
        return document
    return replace(
        document,
        sources={k: v for k, v in document.sources.items() if k not in gone},
        annotations={
            k: v for k, v in document.annotations.items() if v.frame.source_id not in gone
        },
        results={k: v for k, v in document.results.items() if v.frame.source_id not in gone},
    )


def put(document: Document, *annotations: Annotation) -> Document:
    """Add annotations, or replace those with the same id."""
    return _with(document, "annotations", document.annotations, {a.id: a for a in annotations})


def remove(document: Document, ids: Iterable[str]) -> Document:
    """Delete annotations."""
    gone = set(ids) & document.annotations.keys()
    if not gone:
        return document
    kept = dict(document.annotations)
    for annotation_id in gone:
        del kept[annotation_id]
    return replace(document, annotations=kept)


def accept(document: Document, ids: Iterable[str]) -> Document:
    """Say that these annotations are findings."""
    return _each(document, ids, lambda a: replace(a, status="accepted", reason=""))


def reject(document: Document, ids: Iterable[str], reason: str) -> Document:
    """Say that these annotations are no findings, and why."""
    return _each(document, ids, lambda a: replace(a, status="rejected", reason=reason))


def relabel(document: Document, ids: Iterable[str], label: str) -> Document:
    """Change what these annotations are."""
    return _each(document, ids, lambda a: replace(a, label=label))


def set_note(document: Document, ids: Iterable[str], note: str) -> Document:
    """Write a note on annotations."""
    return _each(document, ids, lambda a: replace(a, note=note))


def set_crack_type(document: Document, ids: Iterable[str], kind: CrackType | None) -> Document:
    """Override the measured crack type, or go back to it with None."""
    return _each(document, ids, lambda a: replace(a, crack_type=kind))


def set_measures(
    document: Document, measured: Mapping[str, CrackMeasures | LineMeasures]
) -> Document:
    """Fill in what was measured, by annotation id."""
    changed = {}
    for key, found in measured.items():
        annotation = document.annotations.get(key)
        if annotation is None:
            continue
        field = "measures" if isinstance(found, CrackMeasures) else "line"
        if getattr(annotation, field) != found:
            changed[key] = replace(annotation, **{field: found})  # type: ignore[arg-type]
    return _with(document, "annotations", document.annotations, changed)


def set_on_enhanced(document: Document, ids: Iterable[str], found: OnEnhanced | None) -> Document:
    """Say what was measured on an enhanced picture of the same place, or take it back."""
    return _each(document, ids, lambda a: replace(a, on_enhanced=found))


def set_observation(
    document: Document, ids: Iterable[str], observation: Observation | None
) -> Document:
    """Code annotations by a sewer standard, or take the coding back."""
    return _each(document, ids, lambda a: replace(a, observation=observation))


def set_inspection(
    document: Document, source_ids: Iterable[str], inspection: Inspection | None
) -> Document:
    """Say which pipe run pictures and videos show."""
    changed = {
        i: replace(document.sources[i], inspection=inspection)
        for i in source_ids
        if i in document.sources and document.sources[i].inspection != inspection
    }
    return _with(document, "sources", document.sources, changed)


def set_confirmed_codes(document: Document, codes: Iterable[str]) -> Document:
    """Say for which rows of code books the user stands."""
    confirmed = tuple(sorted(set(codes)))
    if confirmed == document.confirmed_codes:
        return document
    return replace(document, confirmed_codes=confirmed)


def set_scale(document: Document, source_ids: Iterable[str], scale: Scale | None) -> Document:
    """Set or clear the scale of pictures."""
    changed = {
        i: replace(document.sources[i], scale=scale)
        for i in source_ids
        if i in document.sources and document.sources[i].scale != scale
    }
    return _with(document, "sources", document.sources, changed)


def set_complete(document: Document, frames: Iterable[FrameRef], complete: bool) -> Document:
    """Say of frames that all their damage is marked, or take it back."""
    wanted: dict[str, set[int]] = {}
    for frame in frames:
        wanted.setdefault(frame.source_id, set()).add(frame.index)
    changed = {}
    for source_id, indexes in wanted.items():
        entry = document.sources.get(source_id)
        if entry is not None:
            known = set(entry.complete_frames)
            kept = tuple(sorted(known | indexes if complete else known - indexes))
            if kept != entry.complete_frames:
                changed[source_id] = replace(entry, complete_frames=kept)
    return _with(document, "sources", document.sources, changed)


def set_hashes(document: Document, hashes: Mapping[str, str]) -> Document:
    """Fill in the sha256 of files, by source id."""
    changed = {
        i: replace(document.sources[i], sha256=sha256)
        for i, sha256 in hashes.items()
        if i in document.sources and document.sources[i].sha256 != sha256
    }
    return _with(document, "sources", document.sources, changed)


def set_report(document: Document, fields: ReportFields) -> Document:
    """Change what the report says beside the findings."""
    return document if fields == document.report else replace(document, report=fields)


def set_logo(document: Document, logo: Logo | None) -> Document:
    """Choose the sign of the company on the report, or take it away."""
    return document if logo == document.logo else replace(document, logo=logo)


def set_severity(document: Document, preset: SeverityPreset | None) -> Document:
    """Choose the severity bands."""
    return document if preset == document.severity else replace(document, severity=preset)


def set_driving_direction(document: Document, direction: Direction) -> Document:
    """Say how the driving direction runs in the pictures."""
    if direction == document.driving_direction:
        return document
    return replace(document, driving_direction=direction)


def add_results(document: Document, entries: Iterable[ResultEntry]) -> Document:
    """List machine results. An older one of the same model on the same frame is unlisted, unless
    a finding came from it: then it stays, to say how the finding was made."""
    added = list(entries)
    if not added:
        return document
    newer = {_subject(e) for e in added}
    kept = _not_superseded(document.results, newer, document)
    return replace(document, results=kept | {e.id: e for e in added})


def step(document: Document, delta: Delta) -> Document:
    """`document` after one step of undo or redo.

    What is not the user's work stays as it is now: results made since (they can be recomputed, but
    need not be), hashes, and where files are.
    """
    after = delta.applied(document)
    if delta.sources:
        sources = {
            k: _where_it_is(v, document.sources.get(k)) if k in delta.sources.after else v
            for k, v in after.sources.items()
        }
        results = {k: v for k, v in after.results.items() if v.frame.source_id in sources}
        after = replace(after, sources=sources, results=results)
    cited = {
        k: v
        for k, v in delta.cited.items()
        if k not in after.results and v.frame.source_id in after.sources
    }
    # The older result goes before the newer one: the newest of a frame is the one that is shown.
    return replace(after, results={**cited, **after.results}) if cited else after


def _subject(entry: ResultEntry) -> tuple[object, ...]:
    """What a newer result of the same subject stands for."""
    return entry.frame, entry.model_id, entry.task, entry.window


def _not_superseded(
    results: Mapping[str, ResultEntry], newer: set[tuple[object, ...]], document: Document
) -> dict[str, ResultEntry]:
    used = {i for a in document.annotations.values() for i in a.cites}
    return {k: v for k, v in results.items() if k in used or _subject(v) not in newer}


def _where_it_is(entry: SourceEntry, current: SourceEntry | None) -> SourceEntry:
    if current is None:
        return entry
    sha256 = current.sha256 or entry.sha256
    if (entry.path, entry.sha256) == (current.path, sha256):
        return entry
    return replace(entry, path=current.path, sha256=sha256)


def _with(
    document: Document, name: str, old: Mapping[str, _V], changed: Mapping[str, _V]
) -> Document:
    if all(k in old and old[k] == v for k, v in changed.items()):
        return document
    return replace(document, **{name: {**old, **changed}})  # type: ignore[arg-type]


def _each(
    document: Document, ids: Iterable[str], change: Callable[[Annotation], Annotation]
) -> Document:
    known = (document.annotations[i] for i in ids if i in document.annotations)
    return put(document, *(change(a) for a in known))
