"""Plots in the window: the same points as in files, one Qt, nothing left behind."""

from __future__ import annotations

import gc
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pyqtgraph
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from inspector.core.plot import Axis, Mark, Panel, Plot, Series
from inspector.ui import theme
from inspector.ui.plain import ElidedLabel
from inspector.ui.plots.plot_card import PlotCard
from inspector.ui.plots.plot_view import PlotView

HOSTILE = "<b>{value}</b> &amp; <img src=x>"
SERIES = Series(HOSTILE, (1.0, 100.0), (0.0, 1.0), "dots", 1, reach=((0.5, 2.0), (100.0, 100.0)))
PLOT = Plot(
    HOSTILE,
    (
        Panel(
            Axis("Time", "ms", log=True),
            Axis(HOSTILE, names=(HOSTILE, "other")),
            (SERIES,),
            HOSTILE,
            (Mark(10.0, HOSTILE, firm=True),),
        ),
    ),
    "A note.",
    "Nothing.",
)


@pytest.fixture
def card(qtbot: QtBot, light: None) -> PlotCard:
    made = PlotCard()
    qtbot.addWidget(made)
    made.resize(640, 360)
    made.show_plot(PLOT)
    with qtbot.waitExposed(made):
        made.show()
    return made


def view_of(card: PlotCard) -> PlotView:
    view = card.findChild(PlotView)
    assert isinstance(view, PlotView)
    return view


def canvas_of(card: PlotCard) -> pyqtgraph.GraphicsLayoutWidget:
    canvas = view_of(card).canvas
    assert canvas is not None
    return canvas


def panel_of(card: PlotCard) -> pyqtgraph.PlotItem:
    return canvas_of(card).getItem(0, 0)


def test_the_points_are_those_of_the_plot(card: PlotCard) -> None:
    items = panel_of(card).listDataItems()
    (drawn,) = [item for item in items if isinstance(item, pyqtgraph.PlotDataItem)]
    x, y = drawn.getData()
    np.testing.assert_allclose(x, [0.0, 2.0])  # powers of ten
    np.testing.assert_allclose(y, SERIES.y)
    (low, high), _ = panel_of(card).getViewBox().viewRange()
    assert low < np.log10(0.5)
    assert high > 2.0


def test_texts_from_outside_are_shown_literally(card: PlotCard) -> None:
    item = panel_of(card)
    assert item.titleLabel.item.toPlainText() == HOSTILE
    assert item.getAxis("left").label.toPlainText().strip() == HOSTILE
    assert item.getAxis("left").tickStrings([0.0], 1.0, 1.0) == [HOSTILE[:27] + "…"]
    (line,) = [i for i in item.items if isinstance(i, pyqtgraph.InfiniteLine)]
    assert line.label.textItem.toPlainText() == HOSTILE


def move_mouse(view: pyqtgraph.GraphicsLayoutWidget, at: QPoint) -> None:
    """Without a button, wherever the tests before left the mouse and its buttons."""
    none, local = Qt.MouseButton.NoButton, QPointF(at)
    there = QPointF(view.viewport().mapToGlobal(at))
    kind, keys = QEvent.Type.MouseMove, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view.viewport(), QMouseEvent(kind, local, there, none, none, keys))


def test_the_mouse_tells_what_it_points_at(card: PlotCard) -> None:
    view, box = canvas_of(card), panel_of(card).getViewBox()
    heard: list[str] = []
    view_of(card).hovered.connect(heard.append)
    at = view.mapFromScene(box.mapViewToScene(QPointF(2.0, 1.0)))
    move_mouse(view, at)
    assert heard[-1] == f"{HOSTILE} · Time 100 ms · {HOSTILE} other"
    assert any(label.text() == heard[-1] for label in card.findChildren(ElidedLabel))

    middle = view.mapFromScene(box.mapViewToScene(QPointF(1.3, 0.5)))
    move_mouse(view, middle)
    assert heard[-1] == ""
    assert any(label.text() == "A note." for label in card.findChildren(ElidedLabel))


def test_zooming_is_undone_by_a_double_click(card: PlotCard, qtbot: QtBot) -> None:
    box = panel_of(card).getViewBox()
    whole = box.viewRange()
    box.scaleBy((0.2, 0.2))
    assert box.viewRange() != whole

    qtbot.mouseDClick(canvas_of(card).viewport(), Qt.MouseButton.LeftButton)
    np.testing.assert_allclose(box.viewRange(), whole)


def test_the_data_can_be_copied_and_exported(card: PlotCard, qtbot: QtBot) -> None:
    buttons = {b.text(): b for b in card.findChildren(QPushButton)}
    buttons["Copy data"].click()
    lines = QApplication.clipboard().text().split("\n")
    assert lines[0] == f"series\tpoint\tTime, ms\tfrom\tto\t{HOSTILE}"
    assert lines[2] == f"{HOSTILE}\t\t100\t100\t100\tother"

    wanted: list[str] = []
    card.export_wanted.connect(wanted.append)
    for action in buttons["Export"].menu().actions():
        action.trigger()
    assert wanted == ["SVG", "PNG", "CSV"]


def test_it_follows_the_theme(card: PlotCard, qapp: QApplication, qtbot: QtBot) -> None:
    def ground() -> int:
        image: QImage = canvas_of(card).grab().toImage()
        return image.pixelColor(2, 2).lightness()

    assert ground() > 200
    theme.apply(qapp, "dark")
    qtbot.waitUntil(lambda: ground() < 60)
    theme.apply(qapp, "light")
    qtbot.waitUntil(lambda: ground() > 200)


def test_without_data_it_says_why_and_offers_nothing(card: PlotCard) -> None:
    card.show_plot(Plot("T", empty="Accept something."))

    assert not view_of(card).isVisible()
    assert not any(b.isEnabled() for b in card.findChildren(QPushButton))


def test_ten_thousand_points_and_one_are_drawn(card: PlotCard) -> None:
    many = tuple(map(float, range(10_000)))
    for series in (
        Series("s", many, many, "dots"),
        Series("s", many, many),
        Series("s", (7.0,), (0.0,), "bars"),
    ):
        card.show_plot(Plot("t", (Panel(Axis("x"), Axis("y"), (series,)),)))
        assert not card.grab().isNull()


def test_a_mark_follows_the_slider_without_drawing_all_anew(card: PlotCard) -> None:
    canvas, panel = canvas_of(card), PLOT.panels[0]
    (line,) = [i for i in panel_of(card).items if isinstance(i, pyqtgraph.InfiniteLine)]
    card.show_plot(replace(PLOT, panels=(replace(panel, marks=(Mark(100.0, "{there}", True),)),)))

    assert canvas_of(card) is canvas
    assert line.value() == pytest.approx(2.0)
    assert line.label.textItem.toPlainText() == "{there}"


def test_panels_wrap_where_there_is_little_room(card: PlotCard, qtbot: QtBot) -> None:
    panel = Panel(Axis("x"), Axis("y"), (Series("s", (1.0,), (1.0,)),))
    card.show_plot(Plot("t", (panel,) * 4))
    qtbot.waitUntil(lambda: canvas_of(card).getItem(1, 0) is not None)
    card.resize(1200, 360)
    qtbot.waitUntil(lambda: canvas_of(card).getItem(0, 3) is not None)


def test_drawing_again_and_again_survives_the_collector(card: PlotCard, qtbot: QtBot) -> None:
    """Taking items off one by one ended the process at the next painting."""
    for number in range(12):
        before = canvas_of(card)
        card.show_plot(Plot("t", (replace(PLOT.panels[0], title=f"{number}"),)))
        qtbot.waitUntil(lambda b=before: canvas_of(card) is not b)
        gc.collect()
        assert not card.grab().isNull()


def test_only_one_qt_is_loaded_and_nothing_before_a_plot_is_shown() -> None:
    script = (
        "import os, sys, threading\n"
        "os.environ['PYQTGRAPH_QT_LIB'] = 'PyQt5'\n"
        "hooks = sys.excepthook, threading.excepthook\n"
        "import inspector.app, inspector.wiring.services, inspector.ui.window\n"
        "print('pyqtgraph' in sys.modules)\n"
        "import inspector.ui.plots.plot_view, pyqtgraph\n"
        "print(pyqtgraph.Qt.QT_LIB, {m for m in sys.modules if m.startswith('PyQt')})\n"
        "print(hooks == (sys.excepthook, threading.excepthook))\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=False
    )
    assert done.stdout.split("\n")[:3] == ["False", "PySide6 set()", "True"], done.stderr
