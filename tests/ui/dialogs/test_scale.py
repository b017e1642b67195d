"""The scale dialog."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton, QRadioButton
from pytestqt.qtbot import QtBot
from ui.conftest import Bench
from ui.fakes import source

from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.ui.dialogs.scale import ScaleDialog, parse_number


@pytest.fixture
def three(bench: Bench) -> Bench:
    """Two pictures in a folder, one elsewhere."""
    entries = [
        replace(source(i), path=f"{folder}/{i}.jpg")
        for i, folder in (("a", "north"), ("b", "north"), ("c", "south"))
    ]
    bench.put(Document(sources={e.id: e for e in entries}))
    bench.session.go_to(FrameRef("a"))
    return bench


def opened(bench: Bench, qtbot: QtBot, length_px: float | None) -> ScaleDialog:
    dialog = ScaleDialog(bench.session, length_px)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def press(dialog: ScaleDialog, text: str) -> None:
    next(b for b in dialog.findChildren(QPushButton) if b.text() == text).click()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("250", 250),
        (" 0,5 ", 0.5),
        ("0", None),
        ("-1", None),
        ("inf", None),
        ("nan", None),
        ("", None),
        ("1e999", None),
        ("drei", None),
    ],
)
def test_numbers_as_people_write_them(text: str, value: float | None) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize(("unit", "mm_per_px"), [("mm", 0.5), ("cm", 5), ("m", 500), ("in", 12.7)])
def test_a_drawn_line_in_every_unit(
    three: Bench, qtbot: QtBot, unit: str, mm_per_px: float
) -> None:
    dialog = opened(three, qtbot, 200.0)
    qtbot.keyClicks(dialog._value, "100")
    dialog._unit.setCurrentText(unit)
    assert dialog.mm_per_px == pytest.approx(mm_per_px)
    press(dialog, "Set scale")
    scale = three.session.document.sources["a"].scale
    assert scale is not None
    assert scale.mm_per_px == pytest.approx(mm_per_px)
    assert scale.origin == "drawn"
    assert scale.note == f"line of 100 {unit} on a.jpg"
    assert three.session.document.sources["b"].scale is None


@pytest.mark.parametrize(("reach", "ids"), [("folder", "ab"), ("all", "abc")])
def test_reach_is_one_edit(three: Bench, qtbot: QtBot, reach: str, ids: str) -> None:
    dialog = opened(three, qtbot, None)
    qtbot.keyClicks(dialog._direct, "0.25")
    button = next(b for b in dialog.findChildren(QRadioButton) if b.property("reach") == reach)
    button.click()
    before = three.session.undo_stack.count()
    press(dialog, "Set scale")
    with_scale = [i for i, s in three.session.document.sources.items() if s.scale]
    assert with_scale == list(ids)
    assert three.session.undo_stack.count() == before + 1


def test_it_says_what_the_picture_would_show(three: Bench, qtbot: QtBot) -> None:
    dialog = opened(three, qtbot, 100.0)
    qtbot.keyClicks(dialog._value, "1")
    dialog._unit.setCurrentText("m")
    assert dialog._says.text() == "10 mm/px: the picture shows 3.20 × 2.40 m of the surface."


@pytest.mark.parametrize("text", ["99999999", "0.00000001", "abc"])
def test_nonsense_cannot_be_set(three: Bench, qtbot: QtBot, text: str) -> None:
    dialog = opened(three, qtbot, None)
    qtbot.keyClicks(dialog._direct, text)
    assert dialog.mm_per_px is None
    press(dialog, "Set scale")
    assert three.session.document.sources["a"].scale is None
    assert dialog.isVisible()


def test_typing_chooses_the_way(three: Bench, qtbot: QtBot) -> None:
    dialog = opened(three, qtbot, 100.0)
    qtbot.keyClicks(dialog._direct, "2")
    assert dialog.mm_per_px == 2
    press(dialog, "Set scale")
    scale = three.session.document.sources["a"].scale
    assert scale is not None
    assert scale.origin == "typed"


def test_a_scale_is_shown_and_can_be_removed(three: Bench, qtbot: QtBot) -> None:
    first = opened(three, qtbot, None)
    qtbot.keyClicks(first._direct, "0.42")
    press(first, "Set scale")
    second = opened(three, qtbot, None)
    assert second._direct.text() == "0.42"
    press(second, "Remove scale")
    assert three.session.document.sources["a"].scale is None
