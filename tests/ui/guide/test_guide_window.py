"""The window of the guide: reading, going, searching, and that it stays inside its folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid
from ui import fakes
from ui.looking import do

from inspector.core.settings import Settings
from inspector.paths import resources_dir
from inspector.ui import theme
from inspector.ui.actions import Actions
from inspector.ui.commands import COMMANDS
from inspector.ui.dialogs.chainage import ChainagePrompt
from inspector.ui.dialogs.shortcuts import ShortcutEditor
from inspector.ui.guide.book import Book, Chapter, read_book
from inspector.ui.guide.contents import Contents
from inspector.ui.guide.page import Page
from inspector.ui.guide.view import PageView
from inspector.ui.guide.window import GuideWindow
from inspector.ui.jobs import InlineJobs
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench

IMAGE = int(QTextDocument.ResourceType.ImageResource.value)
HTML = int(QTextDocument.ResourceType.HtmlResource.value)


@pytest.fixture
def guide(qtbot: QtBot, qapp: QApplication) -> Iterator[GuideWindow]:
    theme.apply(qapp, "light")
    owner = QWidget()
    qtbot.addWidget(owner)
    book = read_book(resources_dir() / "guide", "en")
    made = GuideWindow(book, Actions(COMMANDS, {}, owner))
    with qtbot.waitExposed(made):
        made.show()
    yield made
    if isValid(made):
        delete(made)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    bench = Workbench(InlineJobs(), fakes.services(), Settings(model_id="fake"), tmp_path / "home")
    made = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0)
    bench.setParent(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    delete(made)


def view(guide: GuideWindow) -> PageView:
    return guide.findChildren(PageView)[0]


def test_links_lead_to_chapters_and_back_by_keys(guide: GuideWindow) -> None:
    view(guide).anchorClicked.emit(QUrl("05-measure.md"))
    assert guide.chapter == "05-measure"
    assert guide.text.startswith("Measure\n")
    guide.open("keys")
    QTest.keyClick(guide, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.chapter == "05-measure"
    QTest.keyClick(guide, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.chapter == "01-start"
    QTest.keyClick(guide, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert guide.chapter == "05-measure"


@pytest.mark.parametrize(
    "address",
    ["https://example.org/", "file:///etc/passwd", "../../../etc/passwd", "01-start.html"],
)
def test_no_link_leads_out_of_the_guide(guide: GuideWindow, address: str) -> None:
    before = guide.text
    view(guide).anchorClicked.emit(QUrl(address))
    view(guide).setSource(QUrl(address))
    assert guide.text == before


def test_only_pictures_of_the_guide_are_read(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.save(str(tmp_path / "pictures" / "own.png"))
    picture.save(str(tmp_path / "secret.png"))
    page = Page(tmp_path)
    assert page.loadResource(IMAGE, QUrl("../pictures/own.png")).width() == 40  # type: ignore[attr-defined]
    outside = (str(tmp_path / "secret.png"), "../secret.png", "../pictures/../secret.png",
               f"file://{tmp_path}/secret.png", "https://example.org/a.png")  # fmt: skip
    for name in outside:
        # An empty picture and not none: then Qt would open the name as a file.
        assert page.loadResource(IMAGE, QUrl(name)).width() == 1  # type: ignore[attr-defined]
    assert page.loadResource(HTML, QUrl("../pictures/own.png")) is None


def test_html_in_a_chapter_is_text(qtbot: QtBot, tmp_path: Path) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    book = Book(tmp_path, (Chapter("01-a", "# A\n\n<b>bold</b> <img src='x.png'>"),))
    guide = GuideWindow(book, Actions(COMMANDS, {}, owner))
    qtbot.addWidget(guide)
    assert "<b>bold</b>" in guide.text


def test_the_search_lists_hits_of_all_chapters_and_goes_there(guide: GuideWindow) -> None:
    box, contents = guide.findChildren(QLineEdit)[0], guide.findChildren(Contents)[0]
    QTest.keyClick(guide, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(box, "OTSU histogram")
    found = [contents.topLevelItem(i).text(0) for i in range(contents.topLevelItemCount())]  # type: ignore[union-attr]
    assert [text.partition(" (")[0] for text in found] == ["Error maps", "Words"]
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert guide.chapter == "09-errors"
    assert view(guide).extraSelections(), "the words are marked on the page"
    assert view(guide).textCursor().block().text().startswith("In Layers there is the histogram")
    QTest.keyClicks(box, "xyzzy")
    assert contents.topLevelItemCount() == 0
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    assert contents.topLevelItemCount() == 18
    assert guide.isVisible()
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_letters_grow_and_pictures_fit_the_column(guide: GuideWindow) -> None:
    page = view(guide).page

    def widths() -> list[float]:
        found, block = [], page.begin()
        while block.isValid():
            part = block.begin()
            while not part.atEnd():
                form = part.fragment().charFormat()
                if form.isImageFormat():
                    found.append(form.toImageFormat().width())
                part += 1
            block = block.next()
        return found

    guide.resize(700, 600)
    small, narrow = page.defaultFont().pixelSize(), widths()
    assert narrow
    assert all(width <= view(guide).viewport().width() for width in narrow)
    guide.resize(1300, 600)
    assert max(widths()) > max(narrow)
    QTest.keyClick(guide, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert page.defaultFont().pixelSize() > small
    QTest.keyClick(guide, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert page.defaultFont().pixelSize() == small


def opened(window: MainWindow) -> GuideWindow:
    (found,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, GuideWindow))
    return found


def test_help_opens_at_the_panel_or_tool_in_use_and_closes_with_the_window(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    fakes.draw_photo(tmp_path / "photos" / "a.jpg", 1)
    window.file_verbs.take([tmp_path / "photos"])
    window.activateWindow()
    keys = Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier
    window.docks["findings"].raise_()
    window.panels.findings.setFocus()
    do(window, "guide-here")
    guide = opened(window)
    assert guide.chapter == "04-judge"
    window.activateWindow()
    window.canvas.setFocus()
    do(window, "tool-measure")
    QTest.keyClick(window.canvas, *keys)
    assert guide.chapter == "05-measure"
    window.activateWindow()
    do(window, "chainage")
    prompt = window.findChildren(ChainagePrompt)[0]
    QTest.keyClick(prompt.findChildren(QLineEdit)[0], *keys)
    assert guide.chapter == "06-sewer", "a question over the picture"
    prompt.close()
    window.activateWindow()
    do(window, "shortcuts")
    editor = window.findChildren(ShortcutEditor)[0]
    search = editor.findChildren(QLineEdit)[0]
    editor.activateWindow()
    search.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is search)
    QTest.keyClick(search, *keys)
    assert guide.chapter == "17-keys", "a modal dialog"
    editor.close()
    window.close()
    assert not guide.isVisible()
