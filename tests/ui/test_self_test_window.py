"""Testing models and looking at plots in the whole window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QListWidget,
    QPushButton,
    QTableView,
    QTabWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes
from ui.looking import do

from inspector.core import edits
from inspector.core.errors import ModelError
from inspector.core.frame import Frame
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.settings import DeviceChoice, Settings
from inspector.io.training_log import LOG
from inspector.ui import theme
from inspector.ui.dialogs.ask import Ask
from inspector.ui.jobs import InlineJobs
from inspector.ui.panels.plots import PlotsPanel
from inspector.ui.panels.self_test import SelfTestPanel
from inspector.ui.plain import PlainLabel
from inspector.ui.plots.plot_card import PlotCard
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench

NAMES = ("<b>bay 1<b> & x.jpg", "IMG_2.jpg", "IMG_3.jpg")


class Answers(Ask):
    """Chooses the file that a test lays ready."""

    path: Path | None = None

    def file(self, title: str, start: Path, filters: str) -> Path | None:
        return self.path

    def new_file(self, title: str, start: Path, filters: str, suffix: str) -> Path | None:
        return self.path


@pytest.fixture
def asked() -> list[str]:
    """Which models were run, in their order."""
    return []


@pytest.fixture
def answers() -> Answers:
    return Answers(None)  # type: ignore[arg-type]


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, asked: list[str], answers: Answers
) -> Iterator[MainWindow]:
    cards = [
        fakes.card("good", "Good <i>"),
        fakes.card("failing", "Failing"),
        replace(fakes.card("holes", "Holes"), labels=("hole",)),
        fakes.card("untrained", "Untrained", False),
    ]
    services = fakes.services(cards=cards)

    def segment(model_id: str, device: DeviceChoice, frame: Frame, progress: Progress) -> Mask:
        asked.append(model_id)
        if model_id == "failing":
            raise ModelError("The weights are <broken>; install them again.")
        made = services.segment(model_id, device, frame, progress)
        return replace(made, provenance=replace(made.provenance, weights_sha256="ab" * 32))

    bench = Workbench(
        InlineJobs(),
        replace(services, segment=segment),
        Settings(model_id="good"),
        tmp_path / "home",
    )
    made = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0, answers)
    bench.setParent(made)
    with qtbot.waitExposed(made):
        made.show()
    for number, name in enumerate(NAMES):
        fakes.draw_photo(tmp_path / "road" / name, number)
    made.file_verbs.take([tmp_path / "road"])
    yield made
    made.close()
    delete(made)


def accept_all(window: MainWindow) -> None:
    do(window, "run-all")
    frames = list(window.bench.session.frames())
    for frame in frames:
        window.bench.suggestions.accept_frame(frame)


def panel(window: MainWindow, qtbot: QtBot) -> SelfTestPanel:
    do(window, "test-models")
    (found,) = window.findChildren(SelfTestPanel)
    qtbot.waitUntil(found.isVisible)
    return found


def texts(of: SelfTestPanel) -> str:
    return "\n".join(label.text() for label in of.findChildren(PlainLabel) if label.isVisible())


def button(of: SelfTestPanel | PlotsPanel, begins: str) -> QPushButton:
    return next(b for b in of.findChildren(QPushButton) if b.text().startswith(begins))


def tick(of: SelfTestPanel, *titles: str) -> None:
    (listed,) = of.findChildren(QListWidget)
    for row in range(listed.count()):
        on = listed.item(row).text() in titles
        listed.item(row).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def rows(of: SelfTestPanel, tab: int) -> list[list[str]]:
    (tabs,) = of.findChildren(QTabWidget)
    table = tabs.widget(tab)
    assert isinstance(table, QTableView)
    model = table.model()
    return [
        [str(model.index(r, c).data()) for c in range(model.columnCount())]
        for r in range(model.rowCount())
    ]


def test_it_teaches_what_is_missing(window: MainWindow, qtbot: QtBot) -> None:
    found = panel(window, qtbot)

    assert "accept findings" in texts(found)
    assert not button(found, "Test").isEnabled()
    assert not button(found, "Use").isEnabled()


def test_models_are_scored_and_what_flatters_them_is_said(
    window: MainWindow, qtbot: QtBot, asked: list[str], answers: Answers, tmp_path: Path
) -> None:
    accept_all(window)
    found = panel(window, qtbot)
    assert "No picture is marked as complete" in texts(found)
    before = window.bench.session.document

    (listed,) = found.findChildren(QListWidget)
    shown = {listed.item(r).text(): listed.item(r) for r in range(listed.count())}
    assert list(shown) == ["Good <i>", "Failing", "Holes"]
    assert not shown["Holes"].flags() & Qt.ItemFlag.ItemIsEnabled
    assert shown["Good <i>"].checkState() == Qt.CheckState.Checked  # the chosen model

    tick(found, "Good <i>", "Failing")
    asked.clear()
    button(found, "Test").click()
    qtbot.waitUntil(lambda: len(rows(found, 0)) == 2)
    assert asked == ["failing"] * 3  # the other one had just been run
    assert rows(found, 0)[0][0] == "Good <i>"
    assert float(rows(found, 0)[0][1]) > 0.9
    assert rows(found, 0)[1][1] == "–"
    assert f"own suggestions: {len(before.annotations)} of {len(before.annotations)}" in texts(
        found
    )
    assert window.bench.session.document.annotations is before.annotations

    assert [row[0] for row in rows(found, 1)] == list(NAMES)
    (tabs,) = found.findChildren(QTabWidget)
    tabs.setCurrentIndex(1)
    table = tabs.widget(1)
    assert isinstance(table, QTableView)
    at = table.visualRect(table.model().index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    session = window.bench.session
    assert session.document.sources[session.current.source_id].name == NAMES[2]

    answers.path = tmp_path / "scores.csv"
    button(found, "Export…").click()
    assert "IMG_2.jpg" in answers.path.read_text("utf-8")
    button(found, "Copy table").click()
    assert QApplication.clipboard().text().startswith("Picture\tIoU")


def test_the_scores_follow_the_slider_and_the_best_threshold_is_one_press_away(
    window: MainWindow, qtbot: QtBot
) -> None:
    accept_all(window)
    found, view = panel(window, qtbot), window.bench.view
    button(found, "Test").click()
    qtbot.waitUntil(lambda: bool(rows(found, 0)))
    # Where false alarms are not seen, the lowest threshold would always be the best.
    assert not button(found, "Use best threshold").isEnabled()
    assert rows(found, 0)[0][6:8] == ["–", "–"]

    session = window.bench.session
    session.edit("Test", lambda d: edits.set_complete(d, session.frames(), True))
    button(found, "Test").click()
    qtbot.waitUntil(lambda: button(found, "Use").isEnabled())
    qtbot.waitUntil(lambda: bool(rows(found, 0)))
    at_half = rows(found, 0)[0]
    view.set_threshold(0.99)
    assert rows(found, 0)[0] != at_half

    use = button(found, "Use this threshold")
    percent = int(use.text().split("(")[1].split(" ")[0])
    use.click()
    assert round(100 * view.threshold) == percent
    (card,) = found.findChildren(PlotCard)
    assert card.plot.panels[0].marks[-1].firm
    assert "Good" in card.plot.title


def test_a_new_model_is_run_and_its_masks_are_kept_but_never_shown(
    window: MainWindow, qtbot: QtBot, asked: list[str]
) -> None:
    accept_all(window)
    session = window.bench.session
    masks = {r.id for r in session.document.results.values()}
    shown = [session.document.result_for(frame) for frame in session.frames()]
    changed = [replace(r, model_id="other") for r in session.document.results.values()]
    session.record(lambda d: edits.add_results(d, changed))
    found = panel(window, qtbot)
    asked.clear()
    button(found, "Test").click()
    assert asked == ["good"] * 3
    fresh = [r for r in session.document.results.values() if r.id not in masks]
    assert {r.task for r in fresh} == {"test"}
    assert [session.document.result_for(f).id for f in session.frames()] == [s.id for s in shown]

    asked.clear()
    button(found, "Test").click()
    assert not asked


def test_complete_pictures_are_marked_undone_and_counted(window: MainWindow, qtbot: QtBot) -> None:
    accept_all(window)
    found, session = panel(window, qtbot), window.bench.session
    button(found, "This picture").click()
    assert window.actions_["complete"].isChecked()
    qtbot.waitUntil(lambda: "All pixels of 1 complete picture count" in texts(found))

    do(window, "undo")
    assert not window.actions_["complete"].isChecked()
    assert not button(found, "This picture").isChecked()
    do(window, "complete")
    session.go_by(1)
    assert not button(found, "This picture").isChecked()
    button(found, "Test").click()
    qtbot.waitUntil(lambda: len(rows(found, 1)) == 1)
    do(window, "complete")
    qtbot.waitUntil(lambda: "test again" in texts(found))


def test_failures_are_said_in_the_panel(window: MainWindow, qtbot: QtBot) -> None:
    accept_all(window)
    found = panel(window, qtbot)
    tick(found, "Failing")
    button(found, "Test").click()
    qtbot.waitUntil(lambda: "<broken>" in texts(found))
    assert "(and 2 more)" in texts(found)


def test_plots_of_the_project_follow_it(window: MainWindow, qtbot: QtBot) -> None:
    do(window, "plots")
    (plots,) = window.findChildren(PlotsPanel)
    assert "accept some first" in plots.card.plot.empty
    accept_all(window)
    qtbot.waitUntil(lambda: plots.card.plot.has_data)
    (choice,) = plots.findChildren(QComboBox)
    choice.setCurrentIndex(1)
    assert plots.card.plot.title == "Defects along the run"
    assert plots.card.plot.has_data


def test_models_are_timed_and_files_are_chosen(
    window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    do(window, "plots")
    (plots,) = window.findChildren(PlotsPanel)
    plots.choose("models")
    assert not plots.card.plot.has_data
    button(plots, "Time models").click()
    assert button(plots, "Time models").isEnabled()
    assert {cost.model_id for cost in window.bench.services.known_costs()} >= {"good", "failing"}

    plots.choose("training")
    answers.path = tmp_path / LOG
    button(plots, "Choose training").click()
    assert not plots.card.plot.has_data  # there is none: it said so
    answers.path.write_text('{"epoch": 1, "loss": 2.0}\n{"epoch": 2, "loss": 1.5}\n')
    button(plots, "Choose training").click()
    assert plots.card.plot.has_data

    answers.path = tmp_path / "curve.svg"
    plots.card.export_wanted.emit("SVG")
    assert answers.path.read_text("utf-8").startswith("Training: ")
