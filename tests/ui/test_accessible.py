"""Everything has a name in every language, can be reached by Tab, and be left by it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid
from ui import fakes
from ui.reading import alike, tab_stops, unnamed, where
from ui.test_languages import Nothing, opened

from inspector.core import edits
from inspector.core.inspection import Inspection
from inspector.core.language import LANGUAGE_CODES, LanguageCode, speaking
from inspector.core.settings import Settings
from inspector.io.translations import load_catalogue
from inspector.paths import resources_dir
from inspector.ui import theme
from inspector.ui.jobs import InlineJobs
from inspector.ui.timeline.track import Track
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench

DIALOGS = (
    *("about", "shortcuts", "palette", "inspection", "code-book", "report", "accept-above"),
    *("select-by", "simplify", "set-scale", "note", "reject", "relabel", "go-to-time"),
    *("added-models", "enhance-reference", "export-clip", "chainage"),
)


def filled(
    qapp: QApplication, tmp_path: Path, video: Path | None = None, size: QSize | None = None
) -> MainWindow:
    """The window with photos, findings of a model and, if wanted, a video."""
    services, settings = fakes.services(fakes.Calls()), Settings(model_id="fake")
    bench = Workbench(InlineJobs(), services, settings, tmp_path / "home")
    made = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0, Nothing())
    bench.setParent(made)
    if size is not None:
        made.resize(size)
    made.show()
    for number in (1, 2):
        fakes.draw_photo(tmp_path / "road" / f"IMG_{number}.jpg", number)
    made.file_verbs.take([tmp_path / "road", *([video] if video else [])])
    for command in ("run-all", "next-suggestion", "accept", "next-suggestion"):
        made.actions_[command].trigger()
    return made


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, small_video: Path
) -> Iterator[MainWindow]:
    made = filled(qapp, tmp_path, small_video)
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    made.close()
    delete(made)


@pytest.mark.parametrize("code", LANGUAGE_CODES)
def test_everything_has_a_name_of_its_own(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, code: LanguageCode
) -> None:
    with speaking(load_catalogue(code, resources_dir() / "translations")):
        made = filled(qapp, tmp_path)
        made.actions_["compare"].trigger()
        for name in made.docks._docks:
            made.docks[name].show()
        qapp.processEvents()
        nameless, twice = unnamed(made), alike(made)
        made.close()
        delete(made)
    assert not nameless, "\n".join(nameless)
    assert not twice, "\n".join(twice)


def test_dialogs_have_names_and_tab_goes_round(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    session = window.bench.session
    head = Inspection("en13508", section="circular", width_mm=300.0, method="CCTV")
    session.edit("", lambda d: edits.set_inspection(d, list(d.sources), head))
    faults, tried = [], set()
    for name in DIALOGS:
        assert name in window.actions_, name
        if not window.actions_[name].isEnabled():
            continue
        window.actions_[name].trigger()
        qapp.processEvents()
        for widget in opened(qapp, window):
            if widget is window.messages:
                continue
            tried.add(name)
            faults += [f"{name}: no name: {each}" for each in unnamed(widget)]
            faults += [f"{name}: {each}" for each in alike(widget)]
            faults += [f"{name}: not by Tab: {each}" for each in missed_by_tab(qtbot, widget)]
            if isValid(widget):
                widget.close()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not faults, "\n".join(["", *faults])
    assert len(tried) > 10, tried


def test_tab_reaches_all_of_the_window_and_leaves_it(qtbot: QtBot, window: MainWindow) -> None:
    missed = missed_by_tab(qtbot, window)
    assert not missed, "\n".join(missed)
    window.actions_["compare"].trigger()
    missed = missed_by_tab(qtbot, window)
    assert not missed, "\n".join(missed)


def missed_by_tab(qtbot: QtBot, root: QWidget) -> list[str]:
    """Press Tab until it is back where it began, and Shift+Tab the whole way back: what of all that
    takes the focus was not met in both."""
    wanted = tab_stops(root)
    top = root.window()
    if not wanted:
        return []
    with qtbot.waitActive(top):
        top.activateWindow()
    missed = set()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        met: set[QWidget] = set()
        for _ in range(3 * len(tab_stops(top)) + 20):
            at = QApplication.focusWidget()
            if at is not None:
                met.add(at)
            QTest.keyClick(at or top, key)
        left = {w for w in wanted - met if isValid(w) and w.isVisible() and w.isEnabled()}
        # The arrows go from one radio button to the next: Tab stops at one of them.
        groups = {w.parentWidget() for w in met if isValid(w) and isinstance(w, QRadioButton)}
        missed |= {
            w for w in left if not isinstance(w, QRadioButton) or w.parentWidget() not in groups
        }
    return [where(widget) for widget in missed]


def test_the_picture_and_the_timeline_say_what_they_show(
    qtbot: QtBot, window: MainWindow, small_video: Path
) -> None:
    canvas, session = window.canvas, window.bench.session
    session.go_to_source(next(iter(session.document.sources)))
    qtbot.waitUntil(lambda: "IMG_1.jpg" in canvas.accessibleDescription())
    assert "suggestion" in canvas.accessibleDescription()
    window.bench.view.select([next(iter(session.document.annotations))])
    qtbot.waitUntil(lambda: "selected: crack" in canvas.accessibleDescription())
    session.go_to_source(list(session.document.sources)[-1])
    track = window.findChild(Track)
    assert track is not None
    window.actions_["next-frame"].trigger()
    assert "frame 1" in track.accessibleDescription()
