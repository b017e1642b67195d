"""Layouts of the workspace in a file of the user's folder: the last one of each kind of source, and
those that were given names."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from inspector.core.document import SourceKind
from inspector.core.errors import SettingsError
from inspector.core.language import tr
from inspector.io.codec import SchemaError, decode, encode
from inspector.io.files import shown, write_atomically
from inspector.ui.compare.choice import Layout

MOST_NAMED = 9
LONGEST_NAME = 60
_MAX_BYTES = 1 << 20


@dataclass(frozen=True)
class _Kept:
    """What the file holds."""

    last: Mapping[str, Layout] = field(default_factory=lambda: MappingProxyType({}))
    named: Mapping[str, Layout] = field(default_factory=lambda: MappingProxyType({}))


class LayoutStore:
    """Reads once, writes at every change. A file that cannot be read is as good as none: a layout
    is soon made again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._kept = _read(path)

    def of_kind(self, kind: SourceKind) -> Layout | None:
        """The last one on a source of this kind."""
        return self._kept.last.get(kind)

    @property
    def named(self) -> Mapping[str, Layout]:
        """Those with names, the oldest first."""
        return self._kept.named

    def remember(self, kind: SourceKind, layout: Layout) -> None:
        """The last layout of a kind. That it cannot be written is no reason to disturb anybody: it
        holds until the window is closed."""
        self._kept = replace(self._kept, last={**self._kept.last, kind: layout})
        try:
            self._write()
        except OSError:
            return

    def name(self, name: str, layout: Layout) -> None:
        """Keep a layout under a name, in place of one of that name. Raises SettingsError where
        that cannot be."""
        named = {**self._kept.named, name[:LONGEST_NAME]: layout}
        if len(named) > MOST_NAMED:
            raise SettingsError(
                tr(
                    "There are {count} named layouts; delete one of them first.",
                    count=MOST_NAMED,
                )
            )
        self._change(named)

    def forget(self, name: str) -> None:
        """Delete a named one. Raises SettingsError."""
        self._change({n: layout for n, layout in self._kept.named.items() if n != name})

    def _change(self, named: Mapping[str, Layout]) -> None:
        self._kept = replace(self._kept, named=named)
        try:
            self._write()
        except OSError as error:
            raise SettingsError(
                tr(
                    "The layouts cannot be written to {folder}; free some space or check its "
                    "permissions.",
                    folder=shown(self._path.parent),
                ),
                str(error),
            ) from error

    def _write(self) -> None:
        text = json.dumps(encode(self._kept), indent=1)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(self._path, lambda temporary: _put(temporary, text))


def _put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _read(path: Path) -> _Kept:
    try:
        if path.stat().st_size > _MAX_BYTES:
            return _Kept()
        found = decode(_Kept, json.loads(path.read_text(encoding="utf-8")), "layouts")
    except (OSError, ValueError, RecursionError, SchemaError):
        return _Kept()
    assert isinstance(found, _Kept)
    sound = {kind: layout.sound() for kind, layout in found.last.items()}
    named = {name: layout.sound() for name, layout in found.named.items()}
    return _Kept(sound, dict(list(named.items())[:MOST_NAMED]))
