"""Asking for a file and writing it, whatever is exported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from inspector.core.progress import Progress
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
        # An untitled project lies in the app's own folder, where nobody looks for files.
        own = Path.home() if self._session.untitled else self._session.base_dir
        folder, suffix = self._last_dir or own, f".{kind.lower()}"
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
