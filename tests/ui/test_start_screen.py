"""The start screen says what was chosen, and shows any name."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from inspector.ui.start_rows import RecentProject, RecentRow, Recovery, when_text
from inspector.ui.start_screen import StartScreen

LONG = "/srv/" + "很长的文件夹名字/" * 30 + "<b>中关村<b> & 大街.inspector.h5"
GONE = "/mnt/usb/gone.inspector.h5"


@pytest.fixture
def screen(qtbot: QtBot) -> StartScreen:
    made = StartScreen(
        [RecentProject(LONG, datetime.now(UTC)), RecentProject(GONE, None, exists=False)],
        [Recovery("/tmp/x", "<i>B27</i>")],
    )
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def button(screen: StartScreen, begins: str) -> QAbstractButton:
    found = (b for b in screen.findChildren(QAbstractButton))
    return next(b for b in found if (b.accessibleName() or b.text()).startswith(begins))


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Open folder", "open_folder_clicked"),
        ("Open photos", "open_photos_clicked"),
        ("Open project", "open_project_clicked"),
        ("Pavement sample", "open_sample_clicked"),
        ("Sewer sample", "open_sewer_sample_clicked"),
        ("Satellite sample", "open_land_sample_clicked"),
    ],
)
def test_buttons(screen: StartScreen, qtbot: QtBot, text: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(screen, signal)):
        qtbot.mouseClick(button(screen, text), Qt.MouseButton.LeftButton)


def test_recent_projects(screen: StartScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.recent_chosen) as chosen:
        qtbot.mouseClick(button(screen, "<b>中关村<b>"), Qt.MouseButton.LeftButton)
    assert chosen.args == [LONG]
    assert not button(screen, "gone, /mnt/usb").isEnabled()
    with qtbot.waitSignal(screen.recent_removed) as removed:
        qtbot.mouseClick(button(screen, "Take gone off"), Qt.MouseButton.LeftButton)
    assert removed.args == [GONE]


def test_row_can_be_chosen_by_keyboard(screen: StartScreen, qtbot: QtBot) -> None:
    row = button(screen, "<b>中关村<b>")
    row.setFocus()
    with qtbot.waitSignal(screen.recent_chosen):
        qtbot.keyClick(row, Qt.Key.Key_Space)


def test_recovery(screen: StartScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.recovery_chosen) as chosen:
        qtbot.mouseClick(button(screen, "Recover"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["/tmp/x"]
    assert "kept, but without a name" in [label.text() for label in screen.findChildren(QLabel)]


def test_lists_are_replaced(screen: StartScreen, qtbot: QtBot) -> None:
    screen.set_recent([])
    screen.set_recoverable([])
    qtbot.waitUntil(lambda: not screen.findChildren(RecentRow))
    texts = [label.text() for label in screen.findChildren(QLabel)]
    assert any("will be listed here" in text for text in texts)


def test_all_labels_are_plain_text(screen: StartScreen) -> None:
    for label in screen.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text()


@pytest.mark.parametrize(("width", "height"), [(640, 480), (1280, 800), (2560, 1440)])
def test_nothing_is_wider_than_the_window(screen: StartScreen, width: int, height: int) -> None:
    screen.resize(width, height)
    screen.grab()
    for child in screen.findChildren(QAbstractButton):
        if child.isVisible():
            right = child.mapTo(screen, child.rect().topRight()).x()
            assert right < width


def drop(screen: StartScreen, urls: list[QUrl]) -> tuple[QDragEnterEvent, QMimeData]:
    data = QMimeData()
    data.setUrls(urls)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(screen.rect().center(), action, data, buttons, keys)
    enter.ignore()
    screen.dragEnterEvent(enter)
    event = QDropEvent(QPointF(screen.rect().center()), action, data, buttons, keys)
    screen.dropEvent(event)
    return enter, data


def test_files_and_folders_can_be_dropped(
    screen: StartScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    picture = tmp_path / "a #1 中.jpg"
    urls = [QUrl.fromLocalFile(str(tmp_path)), QUrl.fromLocalFile(str(picture))]
    with qtbot.waitSignal(screen.paths_dropped) as dropped:
        enter, _ = drop(screen, [*urls, QUrl("https://example.org/x.jpg")])
    assert enter.isAccepted()
    assert [Path(p) for p in dropped.args[0]] == [tmp_path, picture]


def test_addresses_of_the_net_are_refused(screen: StartScreen, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(screen.paths_dropped):
        enter, _ = drop(screen, [QUrl("https://example.org/x.jpg")])
    assert not enter.isAccepted()


def test_recent_project_of_the_file_system(tmp_path: Path) -> None:
    path = tmp_path / "B27 Nord.inspector.h5"
    path.write_bytes(b"x")
    found = RecentProject.at(str(path))
    assert (found.name, found.exists) == ("B27 Nord", True)
    assert found.used_at is not None
    assert not RecentProject.at(str(tmp_path / "none.inspector.h5")).exists
    assert not RecentProject.at("bad\0name").exists


def test_when_text() -> None:
    now = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    assert when_text(None, now, english) == ""
    assert when_text(now - timedelta(hours=3), now, english) == "Today 09:00"
    assert when_text(now - timedelta(hours=13), now, english) == "Yesterday 23:00"
    assert when_text(now - timedelta(days=2), now, english) == "27 Feb 2026"
