"""The code books dialog: what is in them, rows to be confirmed, tables of one's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from inspector.core.errors import ExportError, SettingsError
from inspector.core.language import mark, number, plural, tr
from inspector.standards.book import Code, CodeBook
from inspector.ui.books import CodeBooks
from inspector.ui.dialogs.ask import Ask
from inspector.ui.panels.parts import calm_wheel, described
from inspector.ui.plain import PlainLabel, one_line, tooltip
from inspector.ui.session import Session
from inspector.ui.theme import GRID_PX

_CODE = Qt.ItemDataRole.UserRole
SURE_TEXT = {
    "checked": mark("two sources agree"),
    "read": mark("read in one source"),
    "unsourced": mark("from memory, unchecked"),
}
EXPLAIN = mark(
    "Rows without a tick were not checked against the standard, or have limits that were not. "
    "Tick a row once you have compared it with the standard: it is then used in this project."
)


class CodeBooksDialog(QDialog):
    """Lists a book's rows; those that wait for the user come first. A tick is one edit."""

    def __init__(
        self,
        session: Session,
        books: CodeBooks,
        ask: Ask,
        book_id: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Code books"))
        self._session = session
        self._books = books
        self._ask = ask
        self._box = QComboBox()
        self._says = PlainLabel(kind="muted", wrap=True)
        self._wrong = PlainLabel(kind="warning", wrap=True)
        self._wrong.hide()
        self._rows = QTreeWidget()
        self._filling = False
        self._arrange()
        self._fill_books(book_id)
        # A row must not go while it tells that it was ticked.
        self._stale = QTimer(self, interval=0, singleShot=True)
        self._stale.timeout.connect(self._fill)
        books.changed.connect(self._stale.start)

    def _arrange(self) -> None:
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        calm_wheel(self._box)
        described(self._box, tr("Code book"))
        self._box.currentIndexChanged.connect(lambda _: self._fill())
        take = QPushButton(tr("Import table…"))
        described(
            take,
            tr("Import a code table"),
            tr("A TOML or CSV file: a book of your own, or rows to add"),
        )
        take.clicked.connect(self._on_import)
        head = QHBoxLayout()
        head.addWidget(self._box, 1)
        head.addWidget(take)
        rows = self._rows
        rows.setAccessibleName(tr("Rows of the code book"))
        rows.setColumnCount(4)
        rows.setHeaderLabels([tr("Code"), tr("Meaning"), tr("How sure"), tr("What to know")])
        rows.setRootIsDecorated(False)
        rows.setUniformRowHeights(True)
        rows.setAlternatingRowColors(False)
        rows.header().setStretchLastSection(True)
        for index, width in enumerate((11, 34, 20)):
            rows.setColumnWidth(index, width * GRID_PX)
        rows.itemChanged.connect(self._on_ticked)
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        described(close, tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        column.setSpacing(GRID_PX)
        column.addLayout(head)
        column.addWidget(self._wrong)
        column.addWidget(self._says)
        column.addWidget(rows, 1)
        column.addLayout(foot)
        room = self.screen().availableSize()
        self.resize(min(110 * GRID_PX, room.width() - 80), min(78 * GRID_PX, room.height() - 80))

    def _fill_books(self, book_id: str) -> None:
        self._box.blockSignals(True)
        self._box.clear()
        for book in self._books.books.values():
            self._box.addItem(one_line(f"{book.title} ({book.edition})"), book.id)
        self._box.setCurrentIndex(max(0, self._box.findData(book_id)))
        self._box.blockSignals(False)
        self._fill()

    def _fill(self) -> None:
        book = self._books.get(self._box.currentData() or "")
        if book is None:
            return
        doubtful = self._doubtful(book)
        self._filling = True
        self._rows.clear()
        codes = sorted(book.codes.values(), key=lambda code: code.code not in doubtful)
        for code in codes:
            self._rows.addTopLevelItem(self._item(book, code, code.code in doubtful))
        self._filling = False
        waiting = len(book.unconfirmed())
        counted = plural(
            "{n} code, {waiting} to be confirmed.",
            "{n} codes, {waiting} to be confirmed.",
            len(book.codes),
            waiting=waiting,
        )
        said = tr(EXPLAIN) if doubtful else one_line(book.note.text())
        self._says.setText(" ".join(filter(None, (counted, said))))

    def _doubtful(self, book: CodeBook) -> set[str]:
        """The rows that wait for the user, and those that the project has confirmed."""
        start = f"{book.id}/"
        confirmed = {
            row.removeprefix(start)
            for row in self._session.document.confirmed_codes
            if row.startswith(start)
        }
        return {code.code for code in book.unconfirmed()} | (confirmed & book.codes.keys())

    def _item(self, book: CodeBook, code: Code, doubtful: bool) -> QTreeWidgetItem:
        sure = tr(SURE_TEXT[code.sure]) if not code.unconfirmed or code.sure == "unsourced" else ""
        sure = sure or tr("its limits are unchecked")
        words = one_line(code.label.text(self._books.language))
        limits = limits_text(code) if doubtful else ""
        known = " ".join(filter(None, (one_line(code.note.text()), limits)))
        item = QTreeWidgetItem([code.code, words, sure, known])
        item.setData(0, _CODE, code.code)
        for column in (1, 3):
            item.setToolTip(column, tooltip(item.text(column)))
        source = book.sources.get(code.source)
        item.setToolTip(2, tooltip(one_line(source.text()) if source else ""))
        if doubtful:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = Qt.CheckState.Unchecked if code.unconfirmed else Qt.CheckState.Checked
            item.setCheckState(0, on)
        return item

    def _on_ticked(self, item: QTreeWidgetItem, column: int) -> None:
        if self._filling or column != 0:
            return
        on = item.checkState(0) == Qt.CheckState.Checked
        self._books.confirm(self._box.currentData(), (item.data(0, _CODE),), on)

    def _on_import(self) -> None:
        path = self._ask.file(
            tr("Import a code table"), Path.home(), tr("Code tables (*.toml *.csv)")
        )
        if path is None:
            return
        # Said here: the window's own messages are behind this dialog.
        try:
            book = self._books.import_table(path)
        except (SettingsError, ExportError) as error:
            self._wrong.setText(error.message)
            self._wrong.show()
            return
        self._wrong.hide()
        self._fill_books(book.id)
        self._session.notified.emit(
            tr("The code table is in {title} now.", title=one_line(book.title))
        )


def limits_text(code: Code) -> str:
    """The limits of a row and their grades, to be compared with the standard."""
    parts = []
    for rule in code.rules:
        head = " ".join(filter(None, (rule.aspect, "".join(rule.firsts), rule.stiffness)))
        limits = ", ".join(number(limit) for limit in rule.limits)
        grades = ", ".join(map(str, rule.grades))
        what = (
            tr("limits {limits}: grades {grades}", limits=limits, grades=grades)
            if limits
            else tr("grade {grades}", grades=grades)
        )
        parts.append(f"{head}: {what}" if head else what)
    return "; ".join(parts)
