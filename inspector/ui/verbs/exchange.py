"""Hand findings to other programs, and take in what they wrote."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.document import Document
from inspector.core.language import mark, tr
from inspector.core.progress import Progress
from inspector.io.exchange.formats import (
    FACTS,
    FORMATS,
    READ,
    Format,
    read,
)
from inspector.io.exchange.incoming import Incoming, taken_in
from inspector.ui.actions import Actions
from inspector.ui.dialogs.ask import Ask
from inspector.ui.exchange_commands import export_id, import_id
from inspector.ui.exporter import Exporter
from inspector.ui.handing_on import HandingOn
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
        self._handing_on = HandingOn(bench, Exporter(bench.session, ask, self.exported.emit))
        for name in FORMATS:
            actions.connect(export_id(name), partial(self.hand_on, name))
        for name in READ:
            actions.connect(import_id(name), partial(self.take_in, name))
        bench.session.document_changed.connect(self._refresh)
        self._refresh()

    def hand_on(self, name: Format) -> None:
        """Write what people accepted in a format."""
        session = self._bench.session
        self._handing_on.write(name, session.failed.emit, session.notified.emit)

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
        document, means = session.document, self._handing_on.means()

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

    @Slot()
    def _refresh(self) -> None:
        document = self._bench.session.document
        there = bool(document.sources)
        why = NOTHING if there else NO_PICTURES
        for name in FORMATS:
            self._actions.set_enabled(export_id(name), bool(document.annotations), why)
        for name in READ:
            self._actions.set_enabled(import_id(name), there, NO_PICTURES)
