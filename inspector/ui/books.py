"""The code books of the window: read when they are first needed, with what the project confirms."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inspector.core import edits
from inspector.core.document import SourceEntry
from inspector.core.errors import SettingsError
from inspector.core.inspection import Inspection
from inspector.core.language import language, tr
from inspector.io.user_books import take_in
from inspector.standards.book import CodeBook
from inspector.standards.books import Books, confirmed_books, load_books
from inspector.standards.crosswalk import Crosswalk, load_crosswalk
from inspector.standards.findings import Finding
from inspector.standards.observations import graded
from inspector.standards.pavement_table import PavementTable, load_pavement
from inspector.standards.sewer_labels import Proposal, SewerLabel, load_sewer_labels
from inspector.ui.session import Session

USUAL_BOOK = "en13508"
"""Where neither the run nor the project says which."""


class CodeBooks(QObject):
    """The books as the open project uses them.

    Signals
        changed()   other books, or other rows that may be used
    """

    changed = Signal()

    def __init__(
        self, session: Session, own_dir: Path, users_dir: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._own_dir = own_dir
        self._users_dir = users_dir
        self._listed: Books | None = None
        self._labels: Mapping[str, SewerLabel] | None = None
        self._pavement: PavementTable | None = None
        self._confirmed: tuple[str, ...] | None = None
        self._books: Books = {}
        session.document_changed.connect(self._on_document_changed)

    def crosswalk(self) -> Crosswalk:
        """Which codes of the books mean the same. Raises SettingsError."""
        return load_crosswalk(self._own_dir / "crosswalk.toml")

    @property
    def language(self) -> str:
        """The language in which codes are read."""
        return language()

    @property
    def books(self) -> Books:
        """All of them by id."""
        document = self._session.document
        if self._listed is None:
            self._listed = self._load()
            self._confirmed = None
        if document.confirmed_codes != self._confirmed:
            self._confirmed = document.confirmed_codes
            self._books = confirmed_books(document, self._listed)
        return self._books

    def _load(self) -> Books:
        try:
            return load_books(self._own_dir, self._users_dir)
        except SettingsError as error:
            self._session.failed.emit(error)
            return load_books(self._own_dir)

    @property
    def pavement(self) -> PavementTable:
        """The bands and names of pavement standards."""
        if self._pavement is None:
            self._pavement = load_pavement(self._own_dir / "pavement.toml")
        return self._pavement

    def get(self, book_id: str) -> CodeBook | None:
        """A book by its id, if there is such."""
        return self.books.get(book_id)

    def of(self, source_id: str) -> CodeBook:
        """The book of a run; where it says none, that of another run, else the usual one."""
        sources = self._session.document.sources
        here = sources.get(source_id)
        chosen = [_book_id(here), *map(_book_id, sources.values()), USUAL_BOOK]
        return next(self.books[i] for i in chosen if i in self.books)

    def proposal(self, label: str, book: CodeBook) -> Proposal | None:
        """The likeliest code for what a model or a person calls a finding."""
        if self._labels is None:
            self._labels = load_sewer_labels(self._own_dir / "sewer_labels.toml")
        known = self._labels.get(label.strip().casefold())
        return next(iter(known.proposals(book)), None) if known else None

    def inspection(self, source_id: str) -> Inspection | None:
        """The head of the run that a source shows."""
        entry = self._session.document.sources.get(source_id)
        return entry.inspection if entry else None

    def grade_of(self, row: Finding) -> int | None:
        """The grade of a coded finding, by the rule or set by a person."""
        observation = row.annotation.observation
        book = self.get(observation.book) if observation else None
        if observation is None or book is None:
            return observation.grade if observation else None
        return graded(book, observation, row.source.inspection)

    # -- what the user changes ----------------------------------------------------------------

    def confirm(self, book_id: str, codes: tuple[str, ...], on: bool) -> None:
        """Stand by rows that nobody read in a source, or no longer."""
        rows = {f"{book_id}/{code}" for code in codes}
        count = len(rows)
        if on and count == 1:
            title = tr("Confirm {code} of the code book", code=codes[0])
        elif on:
            title = tr("Confirm {count} codes of the code book", count=count)
        elif count == 1:
            title = tr("Switch off {code} of the code book", code=codes[0])
        else:
            title = tr("Switch off {count} codes of the code book", count=count)
        self._session.edit(
            title,
            lambda d: edits.set_confirmed_codes(
                d, {*d.confirmed_codes} | rows if on else {*d.confirmed_codes} - rows
            ),
        )

    def import_table(self, path: Path) -> CodeBook:
        """Take a copy of a user's table; returns the book that it is in. Raises SettingsError and
        ExportError."""
        found = take_in(path, self._users_dir, self.books)
        self._listed = None
        self.changed.emit()
        return self.get(found.id) or found

    def _on_document_changed(self) -> None:
        if self._confirmed is not None and (
            self._session.document.confirmed_codes != self._confirmed
        ):
            self.changed.emit()


def _book_id(entry: SourceEntry | None) -> str:
    return entry.inspection.book if entry is not None and entry.inspection is not None else ""
