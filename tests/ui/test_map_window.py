"""Journeys with maps through the whole window, with real files."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from data import maps
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes

from inspector.core.settings import Settings
from inspector.core.shape import Shape
from inspector.ui import theme
from inspector.ui.canvas.map_readout import MapReadout
from inspector.ui.jobs import InlineJobs
from inspector.ui.panels.facts_view import FactsForm
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench

DATES = ("2022-03-08", "2020-01-13", "2021-07-21")


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


def stack_at(folder: Path, crs: str = maps.UTM, pixel: float = 10.0) -> Path:
    folder.mkdir()
    for seed, date in enumerate(DATES):
        cube = np.stack([maps.values(60, 60, seed + n) for n in range(12)], axis=2)
        origin = maps.ORIGIN if crs == maps.UTM else (2.8, 42.3)
        maps.write_tif(folder / f"place_{date}.tif", cube, crs=crs, pixel_m=pixel, origin=origin)
    return folder


@pytest.fixture
def stack(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> Path:
    folder = stack_at(tmp_path / "reservoir")
    window.file_verbs.take([folder])
    qtbot.waitUntil(lambda: window.bench.map_look.shown is not None)
    return folder


def limits(window: MainWindow) -> tuple[tuple[float, float], ...]:
    shown = window.bench.map_look.shown
    assert shown is not None
    return shown.limits


def test_a_stack_opens_on_its_first_date_with_its_panels(window: MainWindow, stack: Path) -> None:
    assert window.docks["bands"].isVisible()
    assert window.docks["dates"].isVisible()
    assert not window.docks["timeline"].isVisible()
    dates = window.maps.dates.dates
    assert [date.acquired_at for date in dates] == sorted(DATES)
    assert all(date.image is not None and date.cloud_share is None for date in dates)
    window.panels.properties.update_now()
    form = window.panels.properties.findChild(FactsForm, "picture")
    assert form is not None
    facts = form.values()
    assert facts["Map system"] == "EPSG:32631 · WGS 84 / UTM zone 31N"
    assert (facts["Pixel"], facts["Date"]) == ("10 m", "2020-01-13")
    assert "usual order" in facts["Assumed"] or "10000" in facts["Assumed"]


def test_arrows_and_clicks_go_from_date_to_date(
    qtbot: QtBot, window: MainWindow, stack: Path
) -> None:
    session, view = window.bench.session, window.maps.date_panel.view
    assert not window.actions_["previous-frame"].isEnabled()
    assert window.actions_["next-frame"].text() == "Next date"
    with qtbot.waitActive(window):
        window.activateWindow()
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Right)
    assert session.current is not None
    assert (session.current.index, view.currentIndex().row()) == (1, 1)
    view.setCurrentIndex(view.model().index(2, 0))
    assert session.current.index == 2
    assert not window.actions_["next-frame"].isEnabled()
    assert window.bench.map_look.frame == session.current
    assert "2022-03-08" in window.maps.date_panel.place.text()


def test_bands_and_stretch_are_chosen(window: MainWindow, stack: Path) -> None:
    look, panel = window.bench.map_look, window.maps.bands
    first = limits(window)
    window.actions_["next-bands"].trigger()
    assert look.shown is not None
    assert look.shown.combination.title == "Near infrared"
    window.canvas.zoom_to(8.0)
    window.actions_["stretch-view"].trigger()
    assert look.wish.area is not None
    assert look.wish.area.width < 60
    inside = limits(window)
    window.actions_["stretch-whole"].trigger()
    assert look.wish.area is None
    assert limits(window) != inside
    assert limits(window) != first
    choice = panel.findChildren(QComboBox)[0]
    choice.activated.emit(choice.findText("NDVI", Qt.MatchFlag.MatchStartsWith))
    assert look.shown.combination.kind == "index"
    assert not window.actions_["stretch-view"].isEnabled()
    choice.activated.emit(choice.count() - 1)
    assert look.shown.combination.bands == ("B04", "B03", "B02")
    assert choice.currentIndex() == choice.count() - 1
    own = panel.findChildren(QComboBox)[1:]
    for box in own:
        box.setCurrentIndex(3)
        box.activated.emit(3)
    assert set(look.shown.combination.bands) == {"B01"}


def test_dates_share_limits_where_that_is_wished(window: MainWindow, stack: Path) -> None:
    first = limits(window)
    window.video.verbs.step(1)
    assert limits(window) != first
    window.video.verbs.step(-1)
    keep = next(b for b in window.maps.bands.findChildren(QCheckBox) if "dates" in b.text())
    keep.setChecked(True)
    window.video.verbs.step(2)
    np.testing.assert_allclose(limits(window), first)


def test_the_cursor_is_told_on_the_map_and_on_earth(
    qtbot: QtBot, window: MainWindow, stack: Path
) -> None:
    readout = window.findChild(MapReadout)
    assert readout is not None
    assert readout.place.text() == "EPSG:32631"
    window.canvas.cursor_moved.emit(QPointF(0.5, 0.5))
    qtbot.waitUntil(lambda: "N" in readout.place.text())
    text = readout.place.text().replace("\N{NARROW NO-BREAK SPACE}", " ")
    assert text.startswith("E 399 965.0  N 4 700 035.0  (EPSG:32631)   42.4")
    stored = maps.values(60, 60, 1 + 3)[0, 0] / 10_000
    assert readout.values.text().startswith(f"B04 {stored:.3f} · B03 ")
    window.canvas.cursor_moved.emit(None)
    qtbot.waitUntil(lambda: readout.place.text() == "EPSG:32631")


def test_findings_on_a_map_are_told_in_metres(window: MainWindow, stack: Path) -> None:
    editor, session = window.bench.editor, window.bench.session
    entry = next(iter(session.document.sources.values()))
    assert entry.scale is not None
    assert (entry.scale.mm_per_px, entry.scale.origin) == (pytest.approx(10_000.0), "map")
    assert editor.ground_m([(0, 0), (30, 40)]) == pytest.approx(500.0)
    region = Shape.of("region", [[(10, 10), (29, 10), (29, 19), (10, 19)]])
    editor.add(region, "finding", "building")
    window.panels.properties.update_now()
    text = "\n".join(
        box.currentText()
        for box in window.panels.properties.findChildren(QComboBox)
        if box.isVisible()
    )
    assert "Measured" not in text  # no type of crack
    rows = window.panels.properties._measures.values()
    assert rows["Area"][0].replace("\N{NARROW NO-BREAK SPACE}", "") == "20000 m²"


def test_clouds_are_marked_where_a_product_says_where_they_are(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    root = maps.safe(tmp_path, size_px=60, bands=("B02", "B03", "B04", "SCL"))
    window.file_verbs.take([root])
    look = window.bench.map_look
    qtbot.waitUntil(lambda: look.shown is not None)
    assert look.has_classes
    assert not window.docks["dates"].isVisible()
    before = window.canvas.grab().toImage()
    window.actions_["clouds"].trigger()
    assert look.shown is not None
    assert look.shown.clouds
    assert window.canvas.grab().toImage() != before
    assert window.maps.scale.text.endswith("m")


def test_a_map_that_is_gone_says_so_and_one_date_fails_alone(
    qtbot: QtBot, window: MainWindow, stack: Path
) -> None:
    window.video.verbs.step(1)
    other = maps.write_tif(stack / "place_2021-07-21.tif", np.zeros((9, 9, 12), np.uint16))
    window.bench.library.pool.close()
    window.video.verbs.step(1)
    window.video.verbs.step(-1)
    assert "has another size" in window.canvas.hint
    other.unlink()
    shutil.rmtree(stack)
    assert window.bench.library.missing()
    window.bench.library.relocate(stack.parent)  # nothing there
    assert window.bench.library.missing()


def test_photos_have_no_panels_of_maps(
    qtbot: QtBot, window: MainWindow, stack: Path, tmp_path: Path
) -> None:
    fakes.draw_photo(tmp_path / "a.jpg")
    window.file_verbs.take([tmp_path / "a.jpg"])
    qtbot.waitUntil(lambda: len(window.bench.session.document.sources) == 2)
    window.bench.session.go_by(1)
    assert window.bench.map_look.shown is None
    assert not window.docks["bands"].isVisible()
    assert not window.docks["dates"].isVisible()
    assert not window.maps.scale.isVisible()
    assert not window.actions_["stretch-view"].isEnabled()
    assert window.actions_["next-frame"].text() == "Next frame"
    window.bench.session.go_by(-1)
    assert window.docks["bands"].isVisible()


def test_a_map_in_degrees_is_measured_on_the_ground(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    folder = stack_at(tmp_path / "degrees", "EPSG:4326", 0.0001)
    window.file_verbs.take([folder])
    qtbot.waitUntil(lambda: window.bench.map_look.shown is not None)
    window.canvas.zoom_to(2.0)
    scale = window.maps.scale
    qtbot.waitUntil(lambda: scale.text == "500 m")
    # 0.0001 degrees of longitude at 42.3 degrees north are 8.24 m
    assert scale.bar_px == pytest.approx(500 / 8.24 * 2, rel=0.01)
    editor = window.bench.editor
    editor.add(Shape.of("line", [[(0, 0), (50, 0)]]), "measurement")
    window.panels.properties.update_now()
    assert window.panels.properties._measures.values()["Length"][0] == "412 m"
