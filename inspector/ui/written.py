"""Telling that a file is written, with the ways to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from inspector.core.language import plural, tr
from inspector.io.files import shown
from inspector.ui.messages import MessageBar


def say_written(
    messages: MessageBar,
    path: Path,
    missing: int = 0,
    show_missing: Callable[[], object] | None = None,
) -> None:
    """Say that a file is there, how many entries it lacks, and offer to open it or its folder;
    `show_missing` shows what is missing."""
    name = shown(path.name)
    text = plural(
        "{name} is written; {n} entry is missing in it.",
        "{name} is written; {n} entries are missing in it.",
        missing,
        name=name,
    )
    if not missing:
        one = tr("{name} is written.", name=name)
        text = tr("The files in {name} are written.", name=name) if path.is_dir() else one
    there = messages.messages()
    message = messages.show_message("warning" if missing else "ok", text)
    if message in there:
        return
    if missing and show_missing is not None:
        message.add_step(tr("What is missing"), show_missing)
    if path.is_file():
        message.add_step(tr("Open"), lambda: show_in_desktop(path))
    folder = path if path.is_dir() else path.parent
    message.add_step(tr("Show in folder"), lambda: show_in_desktop(folder))


def show_in_desktop(path: Path) -> None:
    """Show a file or folder as the desktop does."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
