"""Another language while one works: another window in the place of the old one, nothing lost."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes
from ui.looking import do
from ui.pseudo import said
from ui.test_window import Answers

from inspector.core.language import ENGLISH, LANGUAGE_CODES, Catalogue, language, use
from inspector.core.settings import Settings
from inspector.paths import resources_dir
from inspector.ui import theme
from inspector.ui.jobs import InlineJobs, Job
from inspector.ui.speech import Speech, locale_of, system_language
from inspector.ui.window import MainWindow
from inspector.ui.window_keeper import WindowKeeper
from inspector.ui.workbench import Workbench


@pytest.fixture
def keeper(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[WindowKeeper]:
    """An open window, as the app makes it."""
    settings = Settings(model_id="fake", language="en")
    bench = Workbench(InlineJobs(), fakes.services(), settings, tmp_path / "home")
    look = theme.apply(qapp, "light")
    speech = Speech(qapp, resources_dir() / "translations")
    made = WindowKeeper(bench, speech, lambda: MainWindow(bench, look, lambda: 0, Answers()))
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    made.window.close()
    delete(made.window)
    speech.speak(ENGLISH)
    delete(speech)
    use(ENGLISH)


OWN = ("JobRow", "StatusBar", "Busy", "EmptyState", "QListWidget", "SelfTest", "QToolBar")
"""What tells of jobs that are over and of the time, or is looked at only when it is opened."""


def everything(window: MainWindow) -> set[tuple[str, str]]:
    """What the window says, but for a few parts."""
    hidden = set(said(window.panels.jobs)) | set(said(window.proof.plots.self_test))
    spoken = {each for each in said(window) if each[1]} - hidden
    return {each for each in spoken if not any(name in each[0] for name in OWN)}


def working(keeper: WindowKeeper, folder: Path) -> None:
    """Two photos with findings, the second in view, one finding selected."""
    window = keeper.window
    for number in (1, 2):
        fakes.draw_photo(folder / "road" / f"IMG_{number}.jpg", number)
    window.file_verbs.take([folder / "road"])
    do(window, "run-all")
    do(window, "accept-picture")
    do(window, "next")
    do(window, "next-suggestion")
    do(window, "batch")


def test_the_new_window_says_what_the_old_one_said(
    qtbot: QtBot, qapp: QApplication, keeper: WindowKeeper, tmp_path: Path
) -> None:
    working(keeper, tmp_path)
    window = keeper.window
    window.canvas.zoom_to(3.0)
    qapp.processEvents()
    before, sight, place = everything(window), window.canvas.sight, window.size()
    undo = window.bench.session.undo_stack.count()
    keeper.replace()
    qapp.processEvents()
    after = keeper.window
    assert after is not window
    assert after.size() == place
    assert after.docks["batch"].isVisible()
    qtbot.waitUntil(lambda: after.canvas.sight == sight)
    assert after.bench.session.undo_stack.count() == undo
    told = everything(after)
    lost, more = before - told, told - before
    assert not lost | more, "\n".join(map(str, ["lost:", *sorted(lost), "more:", *sorted(more)]))


def test_nothing_of_the_old_window_stays(keeper: WindowKeeper, tmp_path: Path) -> None:
    working(keeper, tmp_path)
    old = weakref.ref(keeper.window)
    panel = weakref.ref(keeper.window.panels.findings)
    gc.freeze()
    keeper.replace()
    assert old() is None
    assert panel() is None
    # Nobody is left who would answer.
    session, view = keeper.window.bench.session, keeper.window.bench.view
    view.set_threshold(0.4)
    session.undo_stack.undo()
    do(keeper.window, "previous")
    session.notified.emit("still here")
    assert "still here" in keeper.window.messages.messages()[-1].text


def test_a_language_is_chosen_in_the_menu_and_kept(
    qtbot: QtBot, keeper: WindowKeeper, tmp_path: Path
) -> None:
    working(keeper, tmp_path)
    first, bench = keeper.window, keeper.window.bench
    findings = set(bench.session.document.annotations)
    do(first, "language-de")
    qtbot.waitUntil(lambda: keeper.window is not first)
    assert language() == "de"
    assert bench.preferences.settings.language == "de"
    assert keeper.window.actions_["language-de"].isChecked()
    assert QLocale().decimalPoint() == ","
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert set(bench.session.document.annotations) == findings
    do(keeper.window, "undo")
    assert set(bench.session.document.annotations) != findings

    second = keeper.window
    do(second, "language-en")
    qtbot.waitUntil(lambda: keeper.window is not second)
    assert language() == "en"
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_running_jobs_end_in_their_language(
    qtbot: QtBot, qapp: QApplication, keeper: WindowKeeper
) -> None:
    window, jobs = keeper.window, keeper.window.bench.jobs
    first = window
    running = Job("Learn", "train", lambda _: None)
    jobs._alive.append(running)
    do(window, "language-de")
    qtbot.waitUntil(lambda: bool(window.messages.messages()))
    assert keeper.window is first
    jobs._on_ended(running, (None, None))
    qtbot.waitUntil(lambda: keeper.window is not first)
    assert language() == "de"


def test_the_system_s_language_is_taken_where_inspector_speaks_it() -> None:
    assert system_language() in LANGUAGE_CODES
    german = Catalogue("de", {}, ",")
    austria, here = QLocale("de_AT"), QLocale("en_GB")
    assert locale_of(german, austria) == austria
    assert locale_of(german, here).language() == QLocale.Language.German
    assert locale_of(ENGLISH, here) == here
    assert locale_of(ENGLISH, austria).decimalPoint() == "."
    # The texts have a point before the fraction; what is typed should look like them.
    assert locale_of(ENGLISH, QLocale("en_ZA")).decimalPoint() == "."
