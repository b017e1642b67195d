"""A project file as the journal lane sees it, and what becomes of one that cannot be written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from inspector.core.delta import Delta
from inspector.core.document import Document
from inspector.core.errors import ProjectError
from inspector.core.language import tr
from inspector.io.files import shown
from inspector.io.project import ProjectFile


@dataclass
class KeptProject:
    """An open project; `file` is set by the lane once it is open."""

    path: Path
    untitled: bool
    file: ProjectFile | None = None

    def make(self, document: Document) -> ProjectFile:
        """The file, which is made anew if that did not work before."""
        if self.file is None:
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise ProjectError(
                    tr(
                        "{parent} cannot be written; use Save As to keep your work elsewhere.",
                        parent=self.path.parent,
                    ),
                    str(error),
                ) from error
            self.file = ProjectFile.create(self.path, document)
        return self.file

    def append(self, before: Document, after: Document, delta: Delta) -> None:
        """Make an edit durable: in the journal, or where that cannot be written, in a snapshot."""
        if self.file is None:
            self.make(after)
            return
        try:
            self.file.append(before, after, delta)
        except ProjectError as error:
            try:
                self.file.save(after)
            except ProjectError:
                raise error from None

    def rescue(self, document: Document, folder: Path) -> Path:
        """Write a document that its own file does not take into another folder."""
        path = folder / tr(
            "{stamp} rescued {name}", stamp=stamp(datetime.now(UTC)), name=self.path.name
        )
        folder.mkdir(parents=True, exist_ok=True)
        file, _ = ProjectFile.create_from(self.path, path, document, with_results=False)
        file.close()
        return path


def save_somehow(opened: KeptProject, document: Document, spare: Path) -> None:
    """Save; where that fails, put a copy into the folder `spare` and say so."""
    try:
        opened.make(document).save(document)
    except ProjectError as error:
        try:
            copy = opened.rescue(document, spare)
        except OSError as second:
            raise error from second
        raise ProjectError(
            tr(
                "{path} could not be saved; a copy with all your work is kept as {copy}, open "
                "it from the start screen.",
                path=shown(opened.path),
                copy=shown(copy),
            ),
            error.details,
        ) from error


def let_go(file: ProjectFile, worthless: bool) -> None:
    """Let another window write; a worthless project is taken away."""
    file.close()
    if worthless:
        file.delete()


def stamp(now: datetime) -> str:
    """A time as the beginning of a file name."""
    return tr("{now:%Y%m%d-%H%M%S-%f}", now=now)
