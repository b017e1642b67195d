"""A folder beside a file that takes long to make, where its finished parts wait for the rest.

A manifest says what the parts belong to. Whoever starts the same work again, after a kill, a crash
or a cancel, continues it; other work is never mixed in.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from inspector.core.errors import ExportError
from inspector.io.exporting import export_errors, write_file
from inspector.io.files import remove_leftovers, shown


class PartsFolder:
    """The parts of `output`. `manifest` is the name of the file that says what they belong to."""

    def __init__(self, output: Path, manifest: str) -> None:
        self.folder = output.with_name(output.name + ".parts")
        self._manifest = self.folder / manifest

    def begin(self, wanted: Mapping[str, Any], in_the_way: Callable[[str], str]) -> None:
        """Make the folder, or go on in the one that the same work (`wanted`: all that makes it what
        it is, as JSON) has already.

        Raises ExportError, with the sentence that `in_the_way` makes of the folder's name, if it
        holds the parts of other work.
        """
        text = json.dumps(wanted, indent=1)
        with export_errors(self.folder):
            self.folder.mkdir(exist_ok=True)
            try:
                found = json.loads(self._manifest.read_text("utf-8"))
            except FileNotFoundError:
                found = None if any(self.folder.glob("[!.]*")) else json.loads(text)
            except ValueError:
                found = None
        if found != json.loads(text):
            raise ExportError(in_the_way(shown(self.folder)))
        remove_leftovers(self.folder, "")
        self.write(self._manifest.name, text.encode())

    def path(self, name: str) -> Path:
        """Where a part lies, or will."""
        return self.folder / name

    def write(self, name: str, content: bytes) -> None:
        """Put a part in place, whole or not at all. Raises ExportError."""

        def put(temporary: Path) -> None:
            temporary.write_bytes(content)

        write_file(self.path(name), put)

    def end(self, names: Iterable[str]) -> None:
        """Take away what was put there, and nothing else."""
        with contextlib.suppress(OSError):  # the file is there; a folder that stays does no harm
            for name in names:
                self.path(name).unlink(missing_ok=True)
            self._manifest.unlink(missing_ok=True)
            self.folder.rmdir()
