"""Hand findings to other programs, and take in what they wrote."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.document import Document
from inspector.core.errors import ExportError
from inspector.core.language import mark, tr
from inspector.core.progress import Progress
from inspector.io.exchange.formats import (
    FACTS,
    FORMATS,
    READ,
    Format,
    Means,
    check,
    make,
    read,
    targets,
    write,
)
from inspector.io.exchange.incoming import Incoming, taken_in
from inspector.io.exchange.outgoing import Export
from inspector.ui.actions import Actions
from inspector.ui.dialogs.ask import PROJECT_SUFFIX, Ask
from inspector.ui.exchange_commands import export_id, import_id
from inspector.ui.exchanging import PIXELS
from inspector.ui.exporter import Exporter
from inspector.ui.workbench import Workbench

NO_PICTURES = mark("Open photos or a project first.")
NOTHING = mark("There is nothing on the pictures yet.")


class ExchangeVerbs(QObject):
    """About all pictures of the project.

    Signals
        exported(Path)   a file, or a folder of files, is written
    """

    exported = Signal(object)

    def __init__(
        self, actions: Actions, bench: Workbench, ask: Ask, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._bench = bench
        self._ask = ask
        self._exporter = Exporter(bench.session, ask, self.exported.emit)
        for name in FORMATS:
            actions.connect(export_id(name), partial(self.hand_on, name))
        for name in READ:
            actions.connect(import_id(name), partial(self.take_in, name))
        bench.session.document_changed.connect(self._refresh)
        self._refresh()

    def hand_on(self, name: Format) -> None:
        """Write what people accepted in a format."""
        session, facts = self._bench.session, FACTS[name]
        document, project = session.document, session.path
        if project is None:
            return
        try:
            export = make(name, document, self._means())
            output = self._place(name, export)
            if output is None:
                return
            check(export, output, document, project)
        except ExportError as error:
            session.failed.emit(error)
            return

        def work(progress: Progress) -> None:
            write(export, output, progress)

        self._exporter.write(output, work, tr("Export {title}", title=facts.title))
        if export.notices:
            session.notified.emit(f"{facts.title}: {' '.join(export.notices)}")

    def take_in(self, name: Format) -> None:
        """Read files of a format into the project, as one step."""
        session, facts = self._bench.session, FACTS[name]
        title = tr("Import {title}", title=facts.title)
        if facts.suffix:
            filters = tr("{title} (*{reads});;All files (*)", title=facts.title, reads=facts.reads)
            place = self._ask.file(title, session.base_dir, filters)
        else:
            place = self._ask.folder(title, session.base_dir)
        if place is None:
            return
        document, means = session.document, self._means()

        def work(progress: Progress) -> Incoming:
            return read(name, [place], document, means, progress)

        session.jobs.submit(
            "export", title, work, done=partial(self._taken, title), failed=session.failed.emit
        )

    def _taken(self, title: str, incoming: Incoming) -> None:
        def change(document: Document) -> Document:
            return taken_in(document, incoming)

        self._bench.session.edit(title, change)
        self._bench.session.notified.emit(" ".join((incoming.summary, *incoming.notices)))

    def _place(self, name: Format, export: Export) -> Path | None:
        """Which file or folder to write; None if the user does not want to."""
        facts, session = FACTS[name], self._bench.session
        title = tr("Export {title}", title=facts.title)
        if not facts.suffix:
            return self._exporter.ask_folder(title, partial(targets, export))
        own = "" if session.untitled or session.path is None else session.path.name
        stem = own.removesuffix(PROJECT_SUFFIX) or "findings"
        return self._exporter.ask(title, f"{stem} {name}{facts.suffix}", facts.title, facts.suffix)

    def _means(self) -> Means:
        session = self._bench.session
        return Means(
            PIXELS,
            self._bench.books.books,
            session.result_store(),
            pavement=self._bench.books.pavement,
        )

    @Slot()
    def _refresh(self) -> None:
        document = self._bench.session.document
        there = bool(document.sources)
        why = NOTHING if there else NO_PICTURES
        for name in FORMATS:
            self._actions.set_enabled(export_id(name), bool(document.annotations), why)
        for name in READ:
            self._actions.set_enabled(import_id(name), there, NO_PICTURES)
