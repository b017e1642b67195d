"""A report that can be copied or saved, and what happened in one sentence."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector.core.errors import ExportError
from inspector.core.language import plural, tr
from inspector.io.exporting import write_file
from inspector.ui.dialogs.ask import Ask
from inspector.ui.icons import follow
from inspector.ui.plain import PlainLabel
from inspector.ui.support.report_text import ReportFacts, report_text
from inspector.ui.theme import GRID_PX

WIDTH_PX, LOW_PX, HIGH_PX = 600, 200, 560
Step = tuple[str, Callable[[], object]]


class ReportDialog(QDialog):
    """`icon` says how bad it is. `steps` are what can be done besides copying and saving, each a
    button that closes the dialog; the first one is taken by Enter and by Escape.

    Signals
        failed(InspectorError)     the report could not be saved
    """

    failed = Signal(object)

    def __init__(
        self,
        title: str,
        sentence: str,
        facts: ReportFacts,
        steps: Sequence[Step],
        ask: Ask,
        parent: QWidget | None = None,
        icon: str = "error",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("report_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._facts = facts
        self._ask = ask
        self._count = 1
        self._steps = list(steps)

        mark = QLabel()
        follow(mark, icon, size_px=32)
        self._sentence = PlainLabel(sentence, wrap=True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._repeats = PlainLabel(kind="muted", wrap=True)
        self._repeats.hide()
        told = QVBoxLayout()
        told.setSpacing(GRID_PX)
        told.addWidget(self._sentence)
        told.addWidget(self._repeats)
        told.addWidget(
            PlainLabel(
                tr(
                    "Nothing is sent by itself. The report has versions, devices, jobs and the end "
                    "of the log; your home folder and your name are left out."
                ),
                "muted",
                wrap=True,
            )
        )
        told.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID_PX)
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(told, 1)

        self._names = QCheckBox(tr("With the names of my files"))
        self._names.toggled.connect(self._refresh)
        self._more = QPushButton(tr("Show the report"))
        self._more.setCheckable(True)
        self._more.setProperty("kind", "flat")
        self._more.setAutoDefault(False)
        self._more.toggled.connect(self._on_more)
        middle = QHBoxLayout()
        middle.addWidget(self._names)
        middle.addStretch(1)
        middle.addWidget(self._more)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setAccessibleName(tr("Report"))
        self._text.hide()

        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        layout.setSpacing(2 * GRID_PX)
        layout.addLayout(head)
        layout.addLayout(middle)
        layout.addWidget(self._text, 1)
        layout.addLayout(self._buttons())
        self.setMinimumWidth(WIDTH_PX)
        self._refresh()

    @property
    def text(self) -> str:
        """The report as it would be copied now."""
        return self._text.toPlainText()

    def repeat(self) -> None:
        """The same, or something else, happened again while this was open."""
        self._count += 1
        self._repeats.setText(
            plural("It happened {n} time.", "It happened {n} times.", self._count)
        )
        self._repeats.show()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID_PX)
        copy = QPushButton(tr("Copy report"))
        copy.clicked.connect(self._on_copy)
        save = QPushButton(tr("Save…"))
        save.setAccessibleName(tr("Save the report"))
        save.clicked.connect(self._on_save)
        self._copied = PlainLabel(kind="muted")
        row.addWidget(copy)
        row.addWidget(save)
        row.addWidget(self._copied)
        row.addStretch(1)
        for number, (text, slot) in reversed(list(enumerate(self._steps))):
            button = QPushButton(text)
            button.clicked.connect(lambda _checked=False, then=slot: self._take(then))
            row.addWidget(button)
            if number == 0:
                button.setProperty("kind", "primary")
                button.setDefault(True)
                button.setFocus()
        for button in (copy, save):
            button.setAutoDefault(False)
        return row

    def _take(self, then: Callable[[], object]) -> None:
        self._steps = []
        self.accept()
        then()

    @Slot()
    def _refresh(self) -> None:
        self._text.setPlainText(
            report_text(self._facts, Path.home(), _user(), self._names.isChecked())
        )

    @Slot(bool)
    def _on_more(self, on: bool) -> None:
        self._more.setText(tr("Hide the report") if on else tr("Show the report"))
        self._text.setVisible(on)
        self.resize(self.width() if not on else max(self.width(), 760), HIGH_PX if on else LOW_PX)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self._copied.setText(tr("Copied"))

    @Slot()
    def _on_save(self) -> None:
        start = Path.home() / "inspector-report.txt"
        path = self._ask.new_file(tr("Save the report"), start, tr("Text (*.txt)"), ".txt")
        if path is None:
            return
        content = self.text.encode("utf-8", "replace")
        try:
            write_file(path, lambda temporary: _put(temporary, content))
        except ExportError as error:
            self.failed.emit(error)
            return
        self._copied.setText(tr("Saved"))

    def reject(self) -> None:
        """Escape is the first step."""
        then = self._steps[0][1] if self._steps else None
        self._steps = []
        super().reject()
        if then is not None:
            then()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._steps = []
        super().closeEvent(event)


def _put(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
