"""The rows of the start screen: projects opened before, and work to recover."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Qt, QTime, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from inspector.core.language import tr
from inspector.ui.icons import IconButton, follow
from inspector.ui.plain import ElidedLabel, PlainLabel, one_line, tooltip
from inspector.ui.theme import GRID_PX, SMALL_PX, ui_font

_SUFFIX = ".inspector.h5"


@dataclass(frozen=True)
class RecentProject:
    """A project opened before. `used_at` is local time; None if it is not known."""

    path: str
    used_at: datetime | None = None
    exists: bool = True

    @classmethod
    def at(cls, path: str) -> RecentProject:
        """What the file system says of a project file."""
        try:
            stamp = Path(path).stat().st_mtime
        except (OSError, ValueError):
            return cls(path, None, exists=False)
        return cls(path, datetime.fromtimestamp(stamp).astimezone())

    @property
    def name(self) -> str:
        """The file's name without the project suffix."""
        return Path(self.path).name.removesuffix(_SUFFIX) or self.path


@dataclass(frozen=True)
class Recovery:
    """Work that was not saved when the app ended."""

    path: str
    title: str
    used_at: datetime | None = None


def when_text(then: datetime | None, now: datetime, locale: QLocale) -> str:
    """A time as people say it: the hour today, else the day."""
    if then is None:
        return ""
    clock = locale.toString(QTime(then.hour, then.minute), QLocale.FormatType.ShortFormat)
    days = (now.date() - then.date()).days
    if days == 0:
        return tr("Today {clock}", clock=clock)
    if days == 1:
        return tr("Yesterday {clock}", clock=clock)
    return locale.toString(QDate(then.year, then.month, then.day), "d MMM yyyy")


class RecentRow(QWidget):
    """A project of the list: name, place, time, and a way to take it off the list."""

    chosen = Signal(str)
    removed = Signal(str)

    def __init__(self, project: RecentProject) -> None:
        super().__init__()
        self._path = project.path
        name = one_line(project.name)
        folder = one_line(str(Path(project.path).parent))
        folder = "" if folder == "." else folder
        when = when_text(project.used_at, datetime.now().astimezone(), QLocale())
        when = when if project.exists else tr("Not found")

        button = QPushButton()
        button.setProperty("kind", "row")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setEnabled(project.exists)
        button.setAccessibleName(f"{name}, {folder}, {when}")
        gone = [] if project.exists else [tr("The file is not at this place any more.")]
        button.setToolTip(tooltip("\n".join([project.path, *gone])))
        button.clicked.connect(lambda _checked=False: self.chosen.emit(self._path))

        place = ElidedLabel(folder, role=QPalette.ColorRole.PlaceholderText)
        place.setFont(ui_font(SMALL_PX))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(ElidedLabel(name, Qt.TextElideMode.ElideMiddle))
        if folder:
            texts.addWidget(place)
        inside = QHBoxLayout(button)
        inside.setContentsMargins(GRID_PX, 4, GRID_PX, 4)
        inside.setSpacing(2 * GRID_PX)
        inside.addLayout(texts, 1)
        inside.addWidget(PlainLabel(when, "small"))
        for child in button.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            child.setToolTip("")

        remove = IconButton(
            "close",
            tr("Take {name} off this list", name=name),
            QPalette.ColorRole.PlaceholderText,
            16,
        )
        remove.clicked.connect(lambda _checked=False: self.removed.emit(self._path))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID_PX // 2)
        layout.addWidget(button, 1)
        layout.addWidget(remove)


class RecoveryRow(QFrame):
    """Unsaved work and the button that brings it back."""

    chosen = Signal(str)

    def __init__(self, recovery: Recovery) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._path = recovery.path
        mark = QLabel()
        follow(mark, "history", QPalette.ColorRole.Accent)
        when = when_text(recovery.used_at, datetime.now().astimezone(), QLocale())
        told = ", ".join(part for part in (tr("kept, but without a name"), when) if part)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(ElidedLabel(recovery.title))
        texts.addWidget(PlainLabel(told, "small"))
        button = QPushButton(tr("Recover"))
        button.setProperty("kind", "primary")
        button.setAccessibleName(
            tr("Recover {title}, {told}", title=one_line(recovery.title), told=told)
        )
        button.clicked.connect(lambda _checked=False: self.chosen.emit(self._path))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        layout.setSpacing(2 * GRID_PX)
        layout.addWidget(mark)
        layout.addLayout(texts, 1)
        layout.addWidget(button)
