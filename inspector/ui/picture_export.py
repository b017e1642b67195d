"""What exports of pictures and clips that models made have in common."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.ui.dialogs.ask import Ask
from inspector.ui.jobs import LaneName
from inspector.ui.plain import one_line
from inspector.ui.session import Session


class Exporter:
    """Asks for files, first where the last one went, and writes them in the background."""

    def __init__(self, session: Session, ask: Ask, exported: Callable[[Path], None]) -> None:
        """`exported` is told of each file that is written."""
        self._session = session
        self._ask = ask
        self._exported = exported
        self._last_dir: Path | None = None

    def ask(self, title: str, name: str, kind: str) -> Path | None:
        """Which file to write, of a kind like "PNG"; None if the user does not want to."""
        folder, suffix = self._last_dir or self._session.base_dir, f".{kind.lower()}"
        path = self._ask.new_file(title, folder / name, f"{kind} (*{suffix})", suffix)
        if path is not None:
            self._last_dir = path.parent
        return path

    def write(
        self,
        path: Path,
        work: Callable[[Progress], None],
        title: str = "",
        lane: LaneName = "export",
    ) -> None:
        """Start a job that writes the file."""

        def written(progress: Progress) -> Path:
            work(progress)
            return path

        self._session.jobs.submit(
            lane,
            title or f"Export {one_line(path.name)}",
            written,
            done=self._exported,
            failed=self._session.failed.emit,
        )


def named(document: Document, frame: FrameRef) -> tuple[str, str]:
    """How a file that shows a frame begins, and what it is called in words."""
    source = document.sources[frame.source_id]
    stem, where = Path(source.name).stem, one_line(source.name)
    if source.kind == "video":
        return f"{stem} {frame.index}", f"{where}, frame {frame.index}"
    return stem, where


def redactions(document: Document) -> dict[FrameRef, list[Shape]]:
    """What is hidden in exports, by frame; also what was proposed and nobody has judged yet: rather
    too much than too little."""
    found: dict[FrameRef, list[Shape]] = {}
    for annotation in document.annotations.values():
        if annotation.purpose == "redaction" and annotation.status != "rejected":
            found.setdefault(annotation.frame, []).append(annotation.shape)
    return found
