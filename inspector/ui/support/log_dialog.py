"""The log, as long as it is: by level, by words, and following what is written now."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Slot
from PySide6.QtGui import (
    QDesktopServices,
    QFontDatabase,
    QGuiApplication,
    QHideEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector.core.errors import InspectorError, SourceError
from inspector.core.language import plural, tr
from inspector.core.progress import Progress
from inspector.ui.faults import CRASH_NAME, LOG_NAME
from inspector.ui.jobs import Job, Jobs
from inspector.ui.plain import PlainLabel
from inspector.ui.support.log_lines import LogPart, read_log
from inspector.ui.support.log_model import LogModel
from inspector.ui.theme import GRID_PX

FOLLOW_MS = 1_000
SEARCH_MS = 150


class LogDialog(QDialog):
    """Stays open beside the window; reads in a lane."""

    def __init__(self, folder: Path, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("log_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Log"))
        self.resize(900, 560)
        self._folder = folder
        self._jobs = jobs
        self._end = 0
        self._reading = False
        self._job: Job | None = None
        self.model = LogModel()
        self.model.setParent(self)

        self.files = QComboBox()
        self.files.setAccessibleName(tr("Which log"))
        for name, title in (
            (LOG_NAME, tr("Present log")),
            (f"{LOG_NAME}.1", tr("Before that")),
            (f"{LOG_NAME}.2", tr("Oldest")),
            (CRASH_NAME, tr("Crashes")),
        ):
            self.files.addItem(title, name)
        self.files.currentIndexChanged.connect(self._on_file)
        self.level = QComboBox()
        self.level.setAccessibleName(tr("From which level"))
        self.level.addItems([tr("Everything"), tr("Warnings and errors"), tr("Errors only")])
        self.level.currentIndexChanged.connect(self._narrow)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search in the log"))
        self.search.setAccessibleName(tr("Search in the log"))
        self.search.setClearButtonEnabled(True)
        self._waiting = QTimer(self, interval=SEARCH_MS, singleShot=True)
        self._waiting.timeout.connect(self._narrow)
        self.search.textChanged.connect(self._waiting.start)
        self.follow = QCheckBox(tr("Follow"))
        self.follow.setToolTip(tr("Keep the newest line in view"))
        self.follow.setChecked(True)
        self.follow.toggled.connect(self._on_follow)
        head = QHBoxLayout()
        head.setSpacing(GRID_PX)
        for widget in (self.files, self.level):
            head.addWidget(widget)
        head.addWidget(self.search, 1)
        head.addWidget(self.follow)

        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.list.setAccessibleName(tr("Lines of the log"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._state = PlainLabel(kind="muted")
        folder_button = QPushButton(tr("Open folder"))
        folder_button.clicked.connect(self._on_folder)
        copy = QPushButton(tr("Copy"))
        copy.setToolTip(tr("Copy the selected lines, or all that are shown"))
        copy.clicked.connect(self.copy)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setSpacing(GRID_PX)
        foot.addWidget(self._state, 1)
        for button in (folder_button, copy, close):
            button.setAutoDefault(False)
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        layout.setSpacing(GRID_PX)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)

        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.list)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self.copy)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)
        self._timer = QTimer(self, interval=FOLLOW_MS)
        self._timer.timeout.connect(self._read)

    @property
    def path(self) -> Path:
        """The file that is shown."""
        return self._folder / str(self.files.currentData())

    @Slot()
    def copy(self) -> None:
        """Put the selected lines, or all that are shown, into the clipboard."""
        rows = [index.row() for index in self.list.selectedIndexes()]
        text = self.model.text(rows or range(self.model.rowCount()))
        QGuiApplication.clipboard().setText(text)

    @Slot()
    def _read(self) -> None:
        """Look for new lines in the background, one look at a time."""
        if self._reading:
            return
        self._reading = True
        path, end, count = self.path, self._end, len(self.model.lines)
        last = self.model.lines[-1] if count else None

        def work(_: Progress) -> tuple[Path, LogPart]:
            try:
                return path, read_log(path, end, last, count)
            except OSError as error:
                raise SourceError(tr("There is no such log yet."), str(error)) from error

        self._job = self._jobs.submit(
            "survey", tr("Read the log"), work, done=self._on_read, failed=self._on_failed,
            key="log", quiet=True,
        )  # fmt: skip

    def _on_read(self, read: tuple[Path, LogPart]) -> None:
        path, part = read
        self._reading = False
        if path != self.path:
            self._read()
            return
        self._end = part.end
        if part.anew or part.lines:
            self.model.take(part)
            self._tell()

    def _on_failed(self, error: InspectorError) -> None:
        self._reading = False
        self._end = 0
        self.model.take(LogPart((), 0, True))
        self._state.setText(error.message)

    def _tell(self) -> None:
        shown, all_ = self.model.rowCount(), len(self.model.lines)
        text = plural("{n} line", "{n} lines", all_)
        if shown != all_:
            text = tr("{shown} of {lines}", shown=shown, lines=text)
        self._state.setText(text)
        if self.follow.isChecked():
            self.list.scrollToBottom()

    @Slot()
    def _on_file(self) -> None:
        self._end = 0
        self._reading = False
        self._read()

    @Slot()
    def _narrow(self) -> None:
        self.model.narrow(self.level.currentIndex(), self.search.text())
        self._tell()

    @Slot(bool)
    def _on_follow(self, on: bool) -> None:
        if on:
            self.list.scrollToBottom()

    @Slot()
    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        self._waiting.stop()
        if self._job is not None:
            self._jobs.cancel(self._job)
        self._reading = False
        super().hideEvent(event)
