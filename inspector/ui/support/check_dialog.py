"""What is amiss with this installation, as a list: looked at in the background."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from inspector.core.check import Check
from inspector.core.errors import InspectorError
from inspector.core.language import plural, tr
from inspector.ui.icons import follow
from inspector.ui.jobs import Job
from inspector.ui.plain import PlainLabel, capital, one_line
from inspector.ui.theme import GRID_PX
from inspector.ui.workbench import Workbench

_ICONS = {"ok": "ok", "warning": "warning", "wrong": "error"}


class CheckDialog(QDialog):
    """Stays open beside the window; begins to look as soon as it is shown."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("check_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Check of this installation"))
        self.resize(720, 600)
        self._bench = bench
        self._job: Job | None = None
        self._checks: Sequence[Check] = ()

        self._head = PlainLabel(kind="title", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("How far the check is"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GRID_PX // 2)
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, GRID_PX, 0)
        inner.addLayout(self._rows)
        inner.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(page)
        self._area.setAccessibleName(tr("What was looked at"))
        self._again = QPushButton(tr("Look again"))
        self._again.clicked.connect(self.look)
        self._copy = QPushButton(tr("Copy"))
        self._copy.clicked.connect(self.copy)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setSpacing(GRID_PX)
        foot.addStretch(1)
        for button in (self._again, self._copy, close):
            button.setAutoDefault(False)
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        layout.setSpacing(GRID_PX)
        layout.addWidget(self._head)
        layout.addWidget(self._bar)
        layout.addWidget(self._area, 1)
        layout.addLayout(foot)

    @Slot()
    def look(self) -> None:
        """Look at everything, in the background."""
        opened = self._bench.session.path
        check = self._bench.services.check_installation
        self._head.setText(tr("Looking at libraries, models, folders and the screen …"))
        self._bar.setRange(0, 0)
        self._bar.show()
        self._again.setEnabled(False)
        self._copy.setEnabled(False)
        self._job = self._bench.jobs.submit(
            "export",
            tr("Check this installation"),
            lambda progress: check(opened, progress),
            done=self._on_done,
            failed=self._on_failed,
            key="check-installation",
            quiet=True,
        )

    @Slot()
    def copy(self) -> None:
        """Put everything into the clipboard as text."""
        QGuiApplication.clipboard().setText(as_text(self._checks))

    def _on_done(self, checks: Sequence[Check]) -> None:
        self._checks = checks
        wrong = sum(check.state == "wrong" for check in checks)
        warned = sum(check.state == "warning" for check in checks)
        if wrong:
            head = plural("{n} thing is wrong.", "{n} things are wrong.", wrong)
        elif warned:
            head = plural("Nothing is wrong; {n} thing to know.",
                          "Nothing is wrong; {n} things to know.", warned)  # fmt: skip
        else:
            head = tr("Everything is as it should be.")
        self._stop(head)
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for check in checks:
            self._rows.addWidget(_Row(check))
        self._area.verticalScrollBar().setValue(0)

    def _on_failed(self, error: InspectorError) -> None:
        self._stop(error.message)

    def _stop(self, head: str) -> None:
        self._job = None
        self._head.setText(head)
        self._bar.hide()
        self._again.setEnabled(True)
        self._copy.setEnabled(bool(self._checks))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._job is None and not self._checks:
            self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        if self._job is not None:
            self._bench.jobs.cancel(self._job)
        super().hideEvent(event)


class _Row(QFrame):
    """One check: its mark, what was found, why that matters and what to do; can be selected."""

    def __init__(self, check: Check) -> None:
        super().__init__()
        if check.state != "ok":
            self.setProperty("kind", "card")
        spoken = {"ok": tr("All right"), "warning": tr("Warning"), "wrong": tr("Error")}
        mark = QLabel()
        follow(mark, _ICONS[check.state], size_px=16)
        mark.setAccessibleName(spoken[check.state])
        head = f"{capital(one_line(check.name))}: {one_line(check.text)}"
        self.setAccessibleName(f"{spoken[check.state]}: {head} {check.why} {check.todo}".strip())
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for text, kind in ((head, ""), (check.why, "muted"), (check.todo, "")):
            if text:
                label = PlainLabel(text, kind, wrap=True)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                texts.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID_PX, GRID_PX // 2, GRID_PX, GRID_PX // 2)
        row.setSpacing(GRID_PX)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)


def as_text(checks: Sequence[Check]) -> str:
    """What was found, to be pasted into a letter."""
    lines = []
    for check in checks:
        lines.append(f"[{check.state}] {check.name}: {check.text}")
        lines += [f"    {text}" for text in (check.why, check.todo) if text]
    return "\n".join(lines) + "\n"
