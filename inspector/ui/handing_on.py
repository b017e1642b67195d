"""Writing the findings of the open project in a format of other programs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from inspector.core.document import Document
from inspector.core.errors import ExportError, InspectorError
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.io.exchange.formats import FACTS, Format, Means, check, make, targets, write
from inspector.io.exchange.outgoing import Export
from inspector.ui.dialogs.ask import PROJECT_SUFFIX
from inspector.ui.exchanging import PIXELS
from inspector.ui.exporter import Exporter
from inspector.ui.jobs import Job
from inspector.ui.workbench import Workbench

_BOOKS: dict[str, Format] = {"cjj181": "cjj", "en13508": "en13508", "pacp": "pacp"}
_PAVEMENT: tuple[Format, ...] = ("d6433", "ltpp", "r85")


class HandingOn:
    """Asks where to, and writes in the background by `exporter`."""

    def __init__(self, bench: Workbench, exporter: Exporter) -> None:
        self._bench = bench
        self._exporter = exporter

    def means(self) -> Means:
        """What the formats need besides the document."""
        session = self._bench.session
        return Means(
            PIXELS,
            self._bench.books.books,
            session.result_store(),
            pavement=self._bench.books.pavement,
        )

    def write(
        self,
        name: Format,
        failed: Callable[[InspectorError], None],
        told: Callable[[str], None],
        first: Callable[[Path], None] | None = None,
    ) -> tuple[Path, Job] | None:
        """Write what people accepted; None if it cannot be done or the user does not want to.

        `failed` is told why not, `told` what is left out, and `first` is run before the writing,
        with the file or folder.
        """
        session, title = self._bench.session, tr(FACTS[name].title)
        document, project = session.document, session.path
        if project is None:
            return None
        try:
            export = make(name, document, self.means())
            output = self._place(name, export)
            if output is None:
                return None
            check(export, output, document, project)
        except ExportError as error:
            failed(error)
            return None

        def work(progress: Progress) -> None:
            if first is not None:
                first(output)
            write(export, output, progress)

        job = self._exporter.write(output, work, tr("Export {title}", title=title), failed=failed)
        if export.notices:
            notices = " ".join(export.notices)
            told(tr("{title}: {notices}", title=title, notices=notices))
        return output, job

    def _place(self, name: Format, export: Export) -> Path | None:
        """Which file or folder to write; None if the user does not want to."""
        facts, session = FACTS[name], self._bench.session
        format_title = tr(facts.title)
        title = tr("Export {title}", title=format_title)
        if not facts.suffix:
            return self._exporter.ask_folder(title, partial(targets, export))
        own = "" if session.untitled or session.path is None else session.path.name
        stem = own.removesuffix(PROJECT_SUFFIX) or tr("findings")
        return self._exporter.ask(title, f"{stem} {name}{facts.suffix}", format_title, facts.suffix)


def tables_for(document: Document) -> tuple[Format, ...]:
    """The tables by a standard that have something to say of a document, in the formats' order."""
    found: set[Format] = set()
    for source in document.sources.values():
        if source.inspection is not None and source.inspection.book in _BOOKS:
            found.add(_BOOKS[source.inspection.book])
    for annotation in document.annotations.values():
        if annotation.status != "accepted" or annotation.purpose != "finding":
            continue
        source = document.sources[annotation.frame.source_id]
        if annotation.observation is not None:
            if annotation.observation.book in _BOOKS:
                found.add(_BOOKS[annotation.observation.book])
        elif source.kind == "map":
            found.add("land")
        else:
            found.update(_PAVEMENT)
    return tuple(name for name in FACTS if name in found)
