"""What tests of the whole window do and see."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from inspector.ui.canvas.stamp import Stamp
from inspector.ui.window import MainWindow


def do(window: MainWindow, action: str) -> None:
    """Trigger an action that can be used now."""
    assert window.actions_[action].isEnabled(), window.actions_.why_disabled(action)
    window.actions_[action].trigger()


def seen(window: MainWindow, place: QPointF) -> tuple[int, int, int]:
    """The colour on the screen over a place of the scene."""
    image: QImage = window.canvas.viewport().grab().toImage()
    at = window.canvas.mapFromScene(place) * image.devicePixelRatio()
    colour = image.pixelColor(at)
    return colour.red(), colour.green(), colour.blue()


def stamp(window: MainWindow) -> Stamp:
    """The tag on the canvas that says that what is seen is no evidence."""
    found = window.canvas.findChild(Stamp)
    assert isinstance(found, Stamp)
    return found


def drop(window: MainWindow, *paths: Path) -> bool:
    """Files are dragged in and let go, as the window system does it; False if they are refused."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(window.rect().center(), copy, mime, *keys)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    event = QDropEvent(QPointF(window.rect().center()), copy, mime, *keys)
    event.ignore()
    QApplication.sendEvent(window, event)
    return enter.isAccepted() and event.isAccepted()
