"""Asking for a file and writing it, whatever is exported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from inspector.core.errors import ExportError, InspectorError, SourceError
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.io.files import shown
from inspector.io.photos import resolve
from inspector.ui.dialogs.ask import Ask
from inspector.ui.jobs import Job, LaneName
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

    def ask(
        self,
        title: str,
        name: str,
        kind: str,
        suffix: str = "",
        beside: Callable[[Path], Sequence[Path]] = lambda _: (),
    ) -> Path | None:
        """Which file to write, of a kind like "PNG"; None if the user does not want to.

        `suffix`: ".png" by default. `beside` says which files are written with it: the user is
        asked before any of them is replaced, too. What the project shows is never replaced.
        """
        # An untitled project lies in the app's own folder, where nobody looks for files.
        own = Path.home() if self._session.untitled else self._session.base_dir
        folder, suffix = self._last_dir or own, suffix or f".{kind.lower()}"
        path = self._ask.new_file(title, folder / name, f"{kind} (*{suffix})", suffix)
        if path is None:
            return None
        refused = self._refused(path)
        if refused:
            self._session.failed.emit(ExportError(refused))
            return None
        there = [other for other in beside(path) if other.exists()]
        if there and not self._ask.replace(there):
            return None
        self._last_dir = path.parent
        return path

    def ask_folder(self, title: str, inside: Callable[[Path], Sequence[Path]]) -> Path | None:
        """Which folder to write into; None if the user does not want to. `inside` says which files
        will be written there: the user is asked before any of them is replaced."""
        own = Path.home() if self._session.untitled else self._session.base_dir
        folder = self._ask.folder(title, self._last_dir or own)
        if folder is None:
            return None
        there = [file for file in inside(folder) if file.exists()]
        if there and not self._ask.replace(there):
            return None
        self._last_dir = folder
        return folder

    def _refused(self, path: Path) -> str:
        """Why nothing may be written there, "" if it may: a picture of the project would be gone,
        and a file in a folder that is a source would become a part of that source."""
        target = path.resolve()
        for entry in self._session.document.sources.values():
            try:
                source = resolve(entry, self._session.base_dir).resolve()
            except SourceError:
                continue
            if target == source:
                return tr(
                    "{name} is a picture of this project; choose another name.",
                    name=shown(path.name),
                )
            if source in target.parents:
                return tr(
                    "{name} is a source of this project; choose another folder.",
                    name=shown(source.name),
                )
        return ""

    def write(
        self,
        path: Path,
        work: Callable[[Progress], None],
        title: str = "",
        lane: LaneName = "export",
        failed: Callable[[InspectorError], None] | None = None,
    ) -> Job:
        """Start a job that writes the file; `failed` is told of errors in place of the window."""

        def written(progress: Progress) -> Path:
            work(progress)
            return path

        return self._session.jobs.submit(
            lane,
            title or tr("Export {name}", name=one_line(path.name)),
            written,
            done=self._exported,
            failed=failed or self._session.failed.emit,
        )
