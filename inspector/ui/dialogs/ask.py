"""Questions that need the desktop's file dialogs; tests answer them with another object."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from inspector.core.language import mark, tr
from inspector.io.files import shown

PROJECT_SUFFIX = ".inspector.h5"
PROJECT_FILTER = mark("Inspector projects (*.inspector.h5)")
_PHOTOS = "*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp"
_VIDEOS = "*.mp4 *.mov *.m4v *.avi *.mkv *.webm *.mpg *.mpeg *.vob *.ts *.m2ts *.mts *.wmv *.asf"
_MAPS = "*.jp2 *.j2k *.tif *.tiff *.zip MTD_MSIL*.xml"
_MOST_NAMED = 12


def photo_filter() -> str:
    """The kinds of files that are looked at."""
    kinds = (
        (tr("Photos, videos and maps"), f"{_PHOTOS} {_VIDEOS} {_MAPS}"),
        (tr("Photos"), _PHOTOS),
        (tr("Videos"), _VIDEOS),
        (tr("Maps"), _MAPS),
        (tr("All files"), "*"),
    )
    return ";;".join(f"{name} ({patterns})" for name, patterns in kinds)


class Ask:
    """Asks the user; every answer may be None: never mind."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    @property
    def _over(self) -> QWidget:
        """The window that the user is in: the question must not open behind it."""
        return QApplication.activeWindow() or self._window

    def folder(self, title: str, start: Path) -> Path | None:
        """An existing folder."""
        chosen = QFileDialog.getExistingDirectory(self._over, title, str(start))
        return Path(chosen) if chosen else None

    def photos(self, start: Path) -> list[Path]:
        """Existing files."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self._over, tr("Open photos, videos or maps"), str(start), photo_filter()
        )
        return [Path(name) for name in chosen]

    def project(self, start: Path) -> Path | None:
        """An existing project."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._over, tr("Open project"), str(start), tr(PROJECT_FILTER)
        )
        return Path(chosen) if chosen else None

    def file(self, title: str, start: Path, filters: str) -> Path | None:
        """An existing file."""
        chosen, _ = QFileDialog.getOpenFileName(self._over, title, str(start), filters)
        return Path(chosen) if chosen else None

    def new_file(self, title: str, start: Path, filters: str, suffix: str) -> Path | None:
        """A file to write; the suffix is added where it is missing."""
        chosen, _ = QFileDialog.getSaveFileName(self._over, title, str(start), filters)
        if not chosen:
            return None
        path = Path(chosen)
        if path.name.lower().endswith(suffix):
            return path
        # The dialog asked about the name without the suffix.
        path = path.with_name(path.name + suffix)
        return None if path.exists() and not self.replace([path]) else path

    def sure(self, title: str, question: str, yes: str) -> bool:
        """Whether something is to be done that cannot be undone."""
        box = QMessageBox(self._over)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        do_it = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.setEscapeButton(keep)
        box.exec()
        return box.clickedButton() is do_it

    def replace(self, files: Sequence[Path]) -> bool:
        """Whether files that are there may be replaced."""
        lines = [shown(path.name) for path in files[:_MOST_NAMED]]
        if len(files) > _MOST_NAMED:
            lines.append(tr("and {count} more", count=len(files) - _MOST_NAMED))
        names = "\n".join(lines)
        return self.sure(
            tr("Replace files?"), tr("Already there:\n{names}", names=names), tr("Replace")
        )
