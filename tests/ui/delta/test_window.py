"""Trials by resolution and agreement in the whole window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes
from ui.looking import do

from inspector.core.errors import ModelError
from inspector.core.progress import Progress
from inspector.core.resolution_trial import ResolutionTrial, TrialRequest
from inspector.core.settings import Settings
from inspector.ui import theme
from inspector.ui.delta.agreement_panel import AgreementPanel
from inspector.ui.delta.panel import DeltaPanel
from inspector.ui.delta.tables import DOWN, UP, LikenessTable, Numbers, ScoreTable
from inspector.ui.dialogs.ask import Ask
from inspector.ui.jobs import InlineJobs
from inspector.ui.plain import PlainLabel
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench

NAME = "<b>bay 1.jpg"


class Asks(Ask):
    """Names a file."""

    def __init__(self, folder: Path) -> None:
        self.folder_ = folder

    def new_file(self, title: str, start: Path, filters: str, suffix: str) -> Path | None:
        return self.folder_ / start.name


@pytest.fixture
def calls() -> fakes.Calls:
    return fakes.Calls()


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, calls: fakes.Calls
) -> Iterator[MainWindow]:
    cards = [fakes.card(), fakes.card("second", "Second model"), fakes.enlarger()]
    services = fakes.services(calls, cards)

    def try_resolution(request: TrialRequest, progress: Progress) -> ResolutionTrial:
        if request.device == "cuda":
            raise ModelError("There is no graphics card; choose the processor.")
        return services.try_resolution(request, progress)

    bench = Workbench(
        InlineJobs(),
        replace(services, try_resolution=try_resolution),
        Settings(model_id="fake"),
        tmp_path / "home",
    )
    made = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0, Asks(tmp_path))
    bench.setParent(made)
    with qtbot.waitExposed(made):
        made.show()
    fakes.draw_photo(tmp_path / "road" / NAME, 1)
    fakes.draw_photo(tmp_path / "road" / "IMG_2.jpg", 2)
    made.file_verbs.take([tmp_path / "road"])
    yield made
    made.close()
    delete(made)


def panel_of(window: MainWindow) -> DeltaPanel:
    (found,) = window.findChildren(DeltaPanel)
    return found


def button(panel: DeltaPanel | AgreementPanel, text: str) -> QPushButton:
    (found,) = [b for b in panel.findChildren(QPushButton) if b.text() == text]
    return found


def said(panel: DeltaPanel | AgreementPanel) -> str:
    labels = panel.findChildren(PlainLabel)
    return " ".join(label.text() for label in labels if not label.isHidden())


def tried(window: MainWindow) -> DeltaPanel:
    do(window, "delta")
    panel = panel_of(window)
    button(panel, "Try").click()
    return panel


def cells(table: Numbers) -> dict[str, dict[str, str]]:
    return {
        table.verticalHeaderItem(row).text(): {
            table.horizontalHeaderItem(column).text(): table.item(row, column).text()
            for column in range(table.columnCount())
        }
        for row in range(table.rowCount())
    }


def test_it_opens_by_its_command_and_says_what_it_does(window: MainWindow) -> None:
    assert window.docks["delta"].isHidden()
    do(window, "delta")
    panel = panel_of(window)
    assert panel.isVisible()
    assert "shrinks it" in said(panel)
    assert not button(panel, "Show in panes").isVisible()
    assert not button(panel, "Stop").isEnabled()


def test_a_trial_shows_scores_with_signs_and_what_is_the_truth(
    window: MainWindow, calls: fakes.Calls
) -> None:
    panel = tried(window)
    (request,) = calls.trials
    assert (request.task_id, list(request.restoring)) == ("fake", ["dsrnet-lite"])
    assert request.frame is not None
    assert request.frame.pixels.shape == (fakes.HEIGHT_PX, fakes.WIDTH_PX, 3)
    assert request.truth is None
    (table,) = panel.findChildren(ScoreTable)
    row = cells(table)["crack"]
    assert row["LR"] == "50.0"
    assert row["ΔLR"] == f"{DOWN} −50.0"
    assert row["ΔSR dsrnet-lite"] == f"{UP} +25.0"
    assert row["ΔHR dsrnet-lite"] == f"{DOWN} +25.0"
    (pictures,) = panel.findChildren(LikenessTable)
    assert cells(pictures)["LR"]["PSNR"] == "30.00"
    assert "100 % by definition" in said(panel)
    assert "weights are not at hand" in said(panel)


def test_what_is_accepted_is_the_truth(window: MainWindow, calls: fakes.Calls) -> None:
    do(window, "run")
    frame = window.bench.session.current
    assert frame is not None
    window.bench.suggestions.accept([s.id for s in window.bench.suggestions.on_frame(frame)])
    panel = tried(window)
    truth = calls.trials[0].truth
    assert truth is not None
    assert set(np.unique(truth)) == {0, 1}
    assert "what is accepted here" in said(panel)


def test_choices_are_remembered(window: MainWindow, calls: fakes.Calls) -> None:
    do(window, "delta")
    panel = panel_of(window)
    (models,) = panel.findChildren(QListWidget)
    models.item(1).setCheckState(Qt.CheckState.Checked)
    window.proof.delta.trying.choose_task("second")
    button(panel, "Try").click()
    assert (calls.trials[0].task_id, calls.trials[0].restoring) == (
        "second",
        ("dsrnet-lite", "bicubic"),
    )
    settings = window.bench.preferences.settings
    assert settings.delta_models == ("bicubic", "dsrnet-lite")
    assert settings.delta_tasks == ("second",)
    (table,) = panel.findChildren(ScoreTable)
    assert cells(table)["crack"]["ΔSR bicubic"] == "+0.0"
    for row in range(2):
        models.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert window.proof.delta.trying.chosen == ["bicubic"], "one always stays"


def test_panes_show_the_versions_and_what_was_gained(window: MainWindow) -> None:
    panel = tried(window)
    button(panel, "Show in panes").click()
    state = window.proof.compare.state
    titles = [content.title for content in state.given]
    assert titles == [
        *("HR, as it is", "LR, shrunk by 4", "SR, dsrnet-lite"),
        "Gained and lost by dsrnet-lite",
    ]
    assert all(content.stamp for content in state.given[1:])
    assert state.layout.reference == 0
    gained = state.given[-1]
    assert "gained" in gained.subtitle
    assert len(np.unique(gained.pixels.reshape(-1, 3), axis=0)) > 3


def test_tables_are_copied_and_exported(window: MainWindow, tmp_path: Path) -> None:
    panel = tried(window)
    button(panel, "Copy").click()
    copied = QApplication.clipboard().text()
    assert copied.splitlines()[0].split("\t")[:3] == ["IoU, %", "LR", "dsrnet-lite"]
    assert "dsrnet-lite" in copied
    button(panel, "Export…").click()
    (written,) = tmp_path.glob("*_delta.csv")
    assert "crack" in written.read_text("utf-8")


def test_another_picture_takes_the_result_away(window: MainWindow) -> None:
    panel = tried(window)
    do(window, "next")
    assert window.proof.delta.trying.result is None
    assert not button(panel, "Copy").isVisible()


def test_what_goes_wrong_stands_in_the_panel(window: MainWindow) -> None:
    window.bench.preferences.set(device="cuda")
    panel = tried(window)
    assert "no graphics card" in said(panel)
    assert button(panel, "Try").isEnabled()


def test_agreement_of_two_models(window: MainWindow) -> None:
    do(window, "agreement")
    (panel,) = window.findChildren(AgreementPanel)
    assert "Run two models" in said(panel)
    do(window, "run")
    window.run_verbs.choose_model("second")
    do(window, "run")
    (table,) = panel.findChildren(Numbers)
    assert cells(table)["fake"]["second"] == "1.000"
    button(panel, "Copy").click()
    assert QApplication.clipboard().text().startswith("IoU\tfake\tsecond")
    button(panel, "Show in panes").click()
    state = window.proof.compare.state
    assert window.proof.compare.is_open
    assert [(c.kind, c.model_id) for c in state.layout.shown] == [
        *(("agreement", ""), ("mask", "fake"), ("mask", "second"))
    ]
    own = state.layout
    do(window, "next")
    assert state.layout != own, "what was lent goes with its picture"
    assert not state.lent
