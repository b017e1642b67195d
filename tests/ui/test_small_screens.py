"""A screen of 1280 x 800 at 150 % has 853 x 533 pixels for the window: all of it must fit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDockWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui.test_accessible import DIALOGS, filled
from ui.test_languages import opened

from inspector.core.language import speaking
from inspector.io.translations import load_catalogue
from inspector.paths import resources_dir
from inspector.ui.window import MainWindow

SCREEN = QSize(853, 533)


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, small_video: Path
) -> Iterator[MainWindow]:
    """In German: its words are the longest."""
    with speaking(load_catalogue("de", resources_dir() / "translations")):
        made = filled(qapp, tmp_path, small_video, SCREEN)
        qapp.processEvents()
        yield made
        made.close()
        delete(made)


def fits(size: QSize) -> bool:
    return size.width() <= SCREEN.width() and size.height() <= SCREEN.height()


def test_the_window_fits_with_whatever_panels(qapp: QApplication, window: MainWindow) -> None:
    assert fits(window.minimumSizeHint()), window.minimumSizeHint()
    assert window.size() == SCREEN
    assert window.canvas.width() >= 0.4 * SCREEN.width()
    for name, dock in window.docks._docks.items():
        dock.show()
        assert fits(window.minimumSizeHint()), (name, window.minimumSizeHint())
    window.docks.reset()
    qapp.processEvents()
    seen = [d for d in window.findChildren(QDockWidget) if not d.visibleRegion().isEmpty()]
    for one in seen:
        others = [d for d in seen if d is not one]
        assert not any(one.geometry().intersects(d.geometry()) for d in others), one.objectName()
    window.actions_["compare"].trigger()
    assert fits(window.minimumSizeHint()), window.minimumSizeHint()


def test_dialogs_fit(qapp: QApplication, window: MainWindow) -> None:
    for name in DIALOGS:
        if not window.actions_[name].isEnabled():
            continue
        window.actions_[name].trigger()
        qapp.processEvents()
        for widget in opened(qapp, window):
            if widget is window.messages:
                continue
            least = widget.minimumSizeHint() if widget.isWindow() else widget.size()
            assert fits(least.expandedTo(widget.minimumSize())), (name, least)
            widget.close()
