"""The document as it is stored: a dict of the current format, older formats, and single edits.

A patch holds what one edit changed and nothing else, in the same encoding:

    {"annotations": {"put": {id: entry}, "gone": [id], "order": [id]}, "report": {"set": entry}}

Patches apply to the stored form, so that an old project is brought up to date once, at its end.
Applying a patch twice is the same as once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, get_args, get_origin

from inspector.core.delta import ENTRIES, Delta, EntriesDelta
from inspector.core.document import Document, ResultEntry, SourceEntry
from inspector.io.codec import Json, SchemaError, decode, encode, hints
from inspector.io.json_pieces import dumped, loaded

FORMAT_VERSION = 7

Migration = Callable[[dict[str, Json]], dict[str, Json]]


def _same(stored: dict[str, Json]) -> dict[str, Json]:
    """For a format that only adds fields with defaults."""
    return stored


MIGRATIONS: tuple[Migration, ...] = (
    _same,  # 2: purpose, line and on_enhanced of annotations
    _same,  # 3: observations, inspections and windows of results
    _same,  # 4: undamaged areas
    _same,  # 5: maps
    _same,  # 6: pictures that are complete, masks of tests
    _same,  # 7: the head of a report, its signatures, language and logo
)
"""`MIGRATIONS[v - 1]` turns a stored document of format `v` into one of format `v + 1`."""

_PART_NAME = re.compile(r"[A-Za-z0-9_-]{1,80}\.h5")
_FIELDS = hints(Document)
_ENTRY_OF = {
    name: get_args(hint)[1]
    for name, hint in _FIELDS.items()
    if isinstance(get_origin(hint), type) and issubclass(get_origin(hint), Mapping)
}
"""The fields that are mappings by id, with the type of their entries."""


def to_json(document: Document) -> dict[str, Json]:
    """The stored form of a document."""
    stored = encode(document)
    assert isinstance(stored, dict)
    return stored


def from_json(stored: Json) -> Document:
    """The document of a stored form of the current format; raises SchemaError."""
    document = decode(Document, stored, "document")
    assert isinstance(document, Document)
    for name in _ENTRY_OF:
        for key, entry in getattr(document, name).items():
            _check_entry(name, key, entry)
    return document


def to_bytes(stored: Json) -> bytes:
    """ASCII JSON; raises SchemaError for numbers that JSON cannot hold."""
    try:
        return dumped(stored).encode("ascii")
    except ValueError as error:
        raise SchemaError(str(error)) from error


def from_bytes(data: bytes) -> Json:
    """Parse what `to_bytes` wrote; raises SchemaError for anything that is not plain JSON."""
    try:
        return loaded(data.decode("ascii"))
    except (ValueError, RecursionError) as error:
        raise SchemaError(str(error)) from error


def migrated(
    stored: Json,
    version: int,
    target: int = FORMAT_VERSION,
    migrations: Sequence[Migration] = MIGRATIONS,
) -> Json:
    """A stored document of format `version` as one of format `target`."""
    for step in range(version, target):
        try:
            stored = migrations[step - 1](stored)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise SchemaError(f"format {step} is not as expected: {error!r}") from error
    return stored


def patch_of(delta: Delta) -> dict[str, Json]:
    """The patch of a known change: it costs what the edit touched."""
    patch: dict[str, Json] = {
        name: {"set": encode(after)} for name, (_, after) in delta.values.items()
    }
    for name in ENTRIES:
        changes = _entries_patch(getattr(delta, name))
        if changes:
            patch[name] = changes
    return patch


def check(patch: Json) -> None:
    """Raises SchemaError unless every value of the patch can be read back."""
    if not isinstance(patch, dict):
        raise SchemaError("a patch is an object")
    for name, change in patch.items():
        if name not in _FIELDS or not isinstance(change, dict):
            raise SchemaError(f"a patch cannot change {name!r:.60}")
        if name not in _ENTRY_OF:
            if change.keys() != {"set"}:
                raise SchemaError(f"{name} can only be set")
            decode(_FIELDS[name], change["set"], name)
            continue
        _check_lists(name, change)
        for key, stored in change.get("put", {}).items():
            _check_entry(name, key, decode(_ENTRY_OF[name], stored, f"{name}.{key}"))


def apply(patch: Json, stored: dict[str, Json]) -> dict[str, Json]:
    """The stored document after a patch of the same format; raises SchemaError."""
    if not isinstance(patch, dict) or not isinstance(stored, dict):
        raise SchemaError("a patch and a document are objects")
    changed = dict(stored)
    for name, change in patch.items():
        if not isinstance(change, dict):
            raise SchemaError(f"{name}: an object expected")
        if "set" in change:
            changed[name] = change["set"]
        else:
            changed[name] = _apply_entries(name, change, stored.get(name, {}))
    return changed


def _entries_patch(delta: EntriesDelta[Any]) -> dict[str, Json]:
    changes: dict[str, Json] = {}
    gone = [k for k in delta.before if k not in delta.after]
    if delta.after:
        changes["put"] = {k: encode(v) for k, v in delta.after.items()}
    if gone:
        changes["gone"] = gone
    if delta.order_after is not None:
        changes["order"] = list(delta.order_after)
    return changes


def _check_lists(name: str, change: dict[str, Json]) -> None:
    if not change.keys() <= {"put", "gone", "order"}:
        raise SchemaError(f"{name}: unknown kind of change")
    if not isinstance(change.get("put", {}), dict):
        raise SchemaError(f"{name}.put: an object expected")
    for kind in ("gone", "order"):
        decode(tuple[str, ...], change.get(kind, []), f"{name}.{kind}")


def _apply_entries(name: str, change: dict[str, Json], stored: Json) -> dict[str, Json]:
    _check_lists(name, change)
    if not isinstance(stored, dict):
        raise SchemaError(f"{name}: an object expected")
    gone = set(change.get("gone", ()))
    entries = {k: v for k, v in stored.items() if k not in gone}
    entries.update(change.get("put", {}))
    if "order" in change:
        first = {k: entries[k] for k in change["order"] if k in entries}
        entries = first | entries
    return entries


def _check_entry(name: str, key: str, entry: Any) -> None:
    """What the types do not say. A part is a plain name: it must not lead out of its folder."""
    if entry.id != key:
        raise SchemaError(f"{name}.{key!r:.60}: listed under another id")
    if isinstance(entry, ResultEntry) and not _PART_NAME.fullmatch(entry.part):
        raise SchemaError(f"{name}.{key!r:.60}: {entry.part!r:.60} is no name of a part")
    if isinstance(entry, ResultEntry) and entry.window and min(entry.window[2:]) <= 0:
        raise SchemaError(f"{name}.{key!r:.60}: a window of {entry.window[2:]} px")
    if (
        isinstance(entry, SourceEntry)
        and min(entry.width_px, entry.height_px, entry.frame_count, entry.size_bytes + 1) <= 0
    ):
        raise SchemaError(f"{name}.{key!r:.60}: a size is not positive")
