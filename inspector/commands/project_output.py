"""A project that a run writes beside its masks, so that the window can go on with them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from inspector.core import edits
from inspector.core.document import Document
from inspector.core.errors import ProjectError
from inspector.core.frame import FrameRef
from inspector.core.mask import Mask
from inspector.core.restoration import Restoration
from inspector.io.project import ProjectFile, project_path
from inspector.io.source import entry_for


class WrittenProject:
    """A new project, or one that is continued. Use it in a `with` block: what was added until then
    is kept also when the block is left early.

    Raises ProjectError when the file cannot be opened, or somebody else is writing it.
    """

    def __init__(self, path: Path) -> None:
        self._path = project_path(path)
        self.document = Document(created_at=now())

    def __enter__(self) -> Self:
        self._file, self.document = open_or_create(self._path, self.document)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self._file.save(self.document)
        finally:
            self._file.close()


class ProjectOutput(WrittenProject):
    """Pictures and what people judged stay; a picture that is there already, by content, gets the
    new result instead of a second entry."""

    def add(
        self, picture: Path, mask: Mask, index: int = 0, restored: Restoration | None = None
    ) -> None:
        """Add a picture or a video, if it is new, and the result of a model on a frame of it, with
        the restoration that it comes from; durable on return."""
        before = self.document
        entry = entry_for(picture, self._path.resolve().parent)
        known = next((s for s in before.sources.values() if s.quick_key == entry.quick_key), None)
        if known is None:
            self.document = edits.add_sources(self.document, [entry])
        frame = FrameRef((known or entry).id, index)
        results = self._file.results.write([(frame, mask)], now())
        if restored is not None:
            results.append(self._file.results.write_restored(frame, restored, now()))
        self.document = edits.add_results(self.document, results)
        self._file.append(before, self.document)


def open_or_create(path: Path, blank: Document) -> tuple[ProjectFile, Document]:
    """A project that this process may write; a new one begins as `blank`. Raises ProjectError."""
    if not path.exists():
        return ProjectFile.create(path, blank), blank
    file, opened = ProjectFile.open(path)
    if opened.read_only:
        file.close()
        raise ProjectError(f"{path.name} is open in another window; close it there first.")
    return file, opened.document


def now() -> str:
    """ISO 8601, UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")
