"""The tour in the real window with a fake model: it points, waits, does, and leaves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes
from ui.looking import do

from inspector.core.settings import Settings
from inspector.ui import theme
from inspector.ui.jobs import InlineJobs
from inspector.ui.tour.callout import ARROW_PX, placed
from inspector.ui.tour.offer import TourOffer
from inspector.ui.tour.scene import DEEDS
from inspector.ui.tour.steps import TOURS
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    bench = Workbench(InlineJobs(), fakes.services(), Settings(model_id="fake"), tmp_path / "home")
    made = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0)
    bench.setParent(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.report_verbs.close()
    made.close()
    delete(made)


def offer(window: MainWindow) -> TourOffer:
    (found,) = window.findChildren(TourOffer)
    return found


def title(window: MainWindow) -> str:
    step = window.help.tour.step
    return step.title if step else ""


def pointed(window: MainWindow) -> None:
    """The card is in the window and beside what it points at."""
    tour = window.help.tour
    assert tour.step is not None
    target = tour._scene.place(tour.step.target)
    card = tour.callout.geometry()
    assert window.rect().contains(card)
    assert target is not None
    assert not card.adjusted(ARROW_PX, ARROW_PX, -ARROW_PX, -ARROW_PX).intersects(target)


def test_from_the_offer_to_the_report(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    tour, card, session = window.help.tour, window.help.tour.callout, window.bench.session
    assert offer(window).isVisible()
    offer(window).chosen.emit("pavement")
    assert window.bench.preferences.settings.tour_seen
    assert not offer(window).isVisible()
    assert title(window) == "Open the sample"
    pointed(window)
    assert card.next.isHidden(), "without pictures there is nowhere to go"

    # The real act of the user is enough; the photos are opened in place of the drawn ones.
    for number in (1, 2):
        fakes.draw_photo(tmp_path / "road" / f"IMG_{number}.jpg", number)
    session.new_project()
    window.bench.library.add([tmp_path / "road"])
    qtbot.waitUntil(lambda: title(window) == "The model looks")
    pointed(window)
    card.do.click()
    qtbot.waitUntil(lambda: title(window) == "Look at a suggestion")
    do(window, "next-suggestion")
    qtbot.waitUntil(lambda: title(window) == "Judge it")
    pointed(window)
    do(window, "accept")
    qtbot.waitUntil(lambda: title(window) == "Correct an outline")
    before = {key: a.shape for key, a in session.document.annotations.items()}
    card.do.click()
    assert {key: a.shape for key, a in session.document.annotations.items()} != before
    qtbot.waitUntil(lambda: title(window) == "Measure a width")
    pointed(window)
    card.do.click()
    qtbot.waitUntil(lambda: title(window) == "See the report")
    card.back.click()
    assert title(window) == "Measure a width", "and it stays there, for it was done before"
    card.next.click()
    card.do.click()
    qtbot.waitUntil(lambda: title(window) == "That was the way")
    card.next.click()
    assert not tour.running
    assert not card.isVisible()
    assert not tour._timer.isActive()
    assert window.bench.tour_at is None


def every_step_names_things_that_are_there(window: MainWindow) -> None:
    for steps in TOURS.values():
        for step in steps:
            assert not step.until or step.until in DEEDS
            assert step.deed in ("", "reshape", "measure") or step.deed in window.actions_
            kind, _, name = step.target.partition(":")
            assert kind in ("", "action", "sample", "dock")
            assert kind != "action" or name in window.actions_
            assert not step.dock or window.docks[step.dock]


def test_it_follows_the_window_and_is_left_by_the_keyboard(window: MainWindow) -> None:
    do(window, "tour")
    card = window.help.tour.callout
    assert card.do.hasFocus(), "the keyboard begins at what comes next"
    assert "step 1 of 8" in card.accessibleName()
    assert card.accessibleDescription()
    for size in (QSize(1000, 700), QSize(1600, 1000)):
        window.resize(size)
        pointed(window)
    QTest.keyClick(QGuiApplication.focusObject(), Qt.Key.Key_Escape)
    assert not window.help.tour.running
    do(window, "tour")
    assert window.help.tour.running, "again and again"
    window.help.tour.end()
    every_step_names_things_that_are_there(window)


def another_window_goes_on_where_the_tour_was(qtbot: QtBot, window: MainWindow) -> None:
    window.bench.tour_at = "land", 2
    tour = type(window.help.tour)(window.help.tour._scene, window.bench)
    qtbot.waitUntil(lambda: tour.running)
    assert tour.step is TOURS["land"][2]
    tour.end()
    offer(window).declined.emit()
    assert not offer(window).isVisible()


def test_a_closed_panel_is_opened_and_may_be_closed_again(
    qtbot: QtBot, window: MainWindow, small_video: Path
) -> None:
    window.bench.library.add([small_video])
    window.docks["timeline"].hide()
    do(window, "tour")
    assert window.bench.tour_at == ("sewer", 0), "a video is open"
    window.help.tour.next()
    assert window.docks["timeline"].isVisible()
    window.docks["timeline"].hide()
    window.help.tour._look()
    card = window.help.tour.callout
    assert card.isVisible()
    assert window.rect().contains(card.geometry())
    assert not window.help.tour._ring.isVisible()
    window.help.tour.end()
    another_window_goes_on_where_the_tour_was(qtbot, window)


@pytest.mark.parametrize("size", [QSize(360, 170), QSize(420, 260)])
@pytest.mark.parametrize("window_size", [QSize(1024, 700), QSize(2560, 1440)])
def test_a_card_never_covers_what_it_points_at(size: QSize, window_size: QSize) -> None:
    inside = QRect(QPoint(0, 0), window_size)
    for x in range(0, window_size.width() - 40, 97):
        for y in range(0, window_size.height() - 40, 83):
            target = QRect(x, y, 40, 30)
            card, tip = placed(target, size, inside)
            assert inside.contains(card)
            assert not card.intersects(target)
            assert tip is not None
            assert QRect(QPoint(0, 0), size).contains(tip)
    card, tip = placed(None, size, inside)
    assert inside.contains(card)
    assert tip is None
    assert inside.contains(placed(inside, size, inside)[0]), "where there is no place it covers"
