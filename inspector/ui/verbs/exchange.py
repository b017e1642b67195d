"""Hand findings to other programs, and take in what they wrote."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.document import Document
from inspector.core.errors import ExportError, SettingsError
from inspector.core.language import mark, tr
from inspector.core.progress import Progress
from inspector.io.exchange.format_facts import (
    ACCEPTED_ONLY,
    FACTS,
    FORMATS,
    PICTURES_IN,
    READ,
    Format,
)
from inspector.ui.actions import Actions
from inspector.ui.dialogs.ask import PROJECT_SUFFIX, Ask
from inspector.ui.dialogs.hand_on import HandOn, HandOnPrompt, Offer
from inspector.ui.dialogs.prompts import Prompts
from inspector.ui.exchange_commands import export_id, import_id
from inspector.ui.exporter import Exporter
from inspector.ui.workbench import Workbench

if TYPE_CHECKING:  # what writes and reads is imported by its first use: 25 modules
    from inspector.io.exchange.formats import Means
    from inspector.io.exchange.incoming import Incoming
    from inspector.io.exchange.outgoing import Export

NO_PICTURES = mark("Open photos or a project first.")
NOTHING = mark("There is nothing on the pictures yet.")


class ExchangeVerbs(QObject):
    """About all pictures of the project.

    Signals
        exported(Path)   a file, or a folder of files, is written
    """

    exported = Signal(object)

    def __init__(
        self,
        actions: Actions,
        bench: Workbench,
        ask: Ask,
        prompts: Prompts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._bench = bench
        self._ask = ask
        self._prompts = prompts
        self._exporter = Exporter(bench.session, ask, self._on_written)
        self._faults: dict[Path, tuple[str, ...]] = {}
        """What could not be copied, by the output."""
        for name in FORMATS:
            actions.connect(export_id(name), partial(self.hand_on, name))
        for name in READ:
            actions.connect(import_id(name), partial(self.take_in, name))
        bench.session.document_changed.connect(self._refresh)
        self._refresh()

    def hand_on(self, name: Format) -> None:
        """Ask what is written in a format, unless there is nothing to choose."""
        offer = self._offer(name)
        if offer.is_empty:
            self.write(name, HandOn())
            return
        prompt = HandOnPrompt(_export_title(name), offer, self._prompts.window)
        prompt.submitted.connect(partial(self.write, name))
        self._prompts.open(prompt)

    def write(self, name: Format, chosen: HandOn) -> None:
        """Gather what people accepted and what else is chosen, ask where to, and write it."""
        session = self._bench.session
        document, project = session.document, session.path
        if project is None:
            return
        try:
            means = self._means(chosen)
        except SettingsError as error:
            session.failed.emit(error)
            return

        def gather(progress: Progress) -> Export:
            from inspector.io.exchange.formats import make

            return make(name, document, means, chosen.also, progress)

        session.jobs.submit(
            "export",
            _export_title(name),
            gather,
            done=partial(self._put, name, document, project),
            failed=session.failed.emit,
        )

    def _put(self, name: Format, document: Document, project: Path, export: Export) -> None:
        from inspector.io.exchange.formats import check, write

        session = self._bench.session
        try:
            output = self._place(name, export)
            if output is None:
                return
            check(export, output, document, project)
        except ExportError as error:
            session.failed.emit(error)
            return

        def work(progress: Progress) -> None:
            self._faults[output] = write(export, output, progress)

        self._exporter.write(output, work, _export_title(name))
        self._tell(name, export.notices)

    def _on_written(self, path: Path) -> None:
        self.exported.emit(path)
        faults = self._faults.pop(path, ())
        if faults:
            self._bench.session.notified.emit(" ".join(faults))

    def _tell(self, name: Format, notices: Sequence[str]) -> None:
        if notices:
            told = tr("{title}: {notices}", title=_title(name), notices=" ".join(notices))
            self._bench.session.notified.emit(told)

    def _offer(self, name: Format) -> Offer:
        from inspector.io.exchange.outgoing import counted, hidden_areas

        document = self._bench.session.document
        if name in ACCEPTED_ONLY:
            return Offer({}, derivable=name == "pacp")
        redacted = len(hidden_areas(document))
        return Offer(counted(document), name in PICTURES_IN, redacted)

    def take_in(self, name: Format) -> None:
        """Read files of a format into the project, as one step."""
        session, facts = self._bench.session, FACTS[name]
        title = tr("Import {title}", title=_title(name))
        if facts.suffix:
            filters = tr("{title} (*{reads});;All files (*)", title=_title(name), reads=facts.reads)
            place = self._ask.file(title, session.base_dir, filters)
        else:
            place = self._ask.folder(title, session.base_dir)
        if place is None:
            return
        document, means = session.document, self._means(HandOn())

        def work(progress: Progress) -> Incoming:
            from inspector.io.exchange.formats import read

            return read(name, [place], document, means, progress)

        session.jobs.submit(
            "export", title, work, done=partial(self._taken, title), failed=session.failed.emit
        )

    def _taken(self, title: str, incoming: Incoming) -> None:
        from inspector.io.exchange.incoming import taken_in

        def change(document: Document) -> Document:
            return taken_in(document, incoming)

        self._bench.session.edit(title, change)
        self._bench.session.notified.emit(" ".join((incoming.summary, *incoming.notices)))

    def _place(self, name: Format, export: Export) -> Path | None:
        """Which file or folder to write; None if the user does not want to."""
        from inspector.io.exchange.formats import targets

        facts, session = FACTS[name], self._bench.session
        title = _export_title(name)
        if not facts.suffix:
            return self._exporter.ask_folder(title, partial(targets, export))
        own = "" if session.untitled or session.path is None else session.path.name
        stem = own.removesuffix(PROJECT_SUFFIX) or "findings"
        return self._exporter.ask(title, f"{stem} {name}{facts.suffix}", facts.title, facts.suffix)

    def _means(self, chosen: HandOn) -> Means:
        from inspector.io.exchange.formats import Means
        from inspector.ui.exchanging import PIXELS, copying

        session, books = self._bench.session, self._bench.books
        return Means(
            PIXELS,
            books.books,
            session.result_store(),
            books.crosswalk() if chosen.derived else None,
            copying(session, self._bench.library, chosen.originals) if chosen.pictures else None,
            pavement=books.pavement,
        )

    @Slot()
    def _refresh(self) -> None:
        document = self._bench.session.document
        there = bool(document.sources)
        why = tr(NOTHING) if there else tr(NO_PICTURES)
        for name in FORMATS:
            self._actions.set_enabled(export_id(name), bool(document.annotations), why)
        for name in READ:
            self._actions.set_enabled(import_id(name), there, tr(NO_PICTURES))


def _title(name: Format) -> str:
    return tr(FACTS[name].title)


def _export_title(name: Format) -> str:
    return tr("Export {title}", title=_title(name))
