"""The head of a pipe run: what is typed, what is wrong, and for which pictures it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from ui.conftest import Bench

from inspector.core import edits
from inspector.core.frame import FrameRef
from inspector.core.inspection import ChainageMark, Inspection
from inspector.ui.dialogs.inspection import InspectionDialog
from inspector.ui.dialogs.inspection_fields import all_fields, in_short, iso_time, read, shown


def test_the_form_has_every_field_of_a_head() -> None:
    assert {f.name for f in all_fields()} | {"book", "marks"} == {
        f.name for f in fields(Inspection)
    }


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("", ""),
        ("2026-05-31", "2026-05-31"),
        ("31.5.2026", "2026-05-31"),
        ("2026-05-31 14:05", "2026-05-31T14:05"),
        ("31.5.2026 9:07", "2026-05-31T09:07"),
        ("2019-01-22 13:36:05", "2019-01-22T13:36:05"),
        ("2026-05-31 14", None),
        ("31.2.2026", None),
        ("2026-05-31 25:00", None),
        ("yesterday", None),
    ],
)
def test_dates(text: str, iso: str | None) -> None:
    assert iso_time(text) == iso


_lengths = st.none() | st.integers(100, 40_000).map(lambda n: n / 1000)


@given(st.text(max_size=20).map(str.strip), _lengths, st.sampled_from(["", "QV", "CCTV"]))
def test_what_is_shown_is_read_back(text: str, metres: float | None, method: str) -> None:
    head = Inspection(
        pipe_ref=text,
        total_length_m=metres,
        width_mm=300.0,
        method=method,  # type: ignore[arg-type]
        inspected_at="2026-05-31T14:05",
    )
    assert read(Inspection(), shown(head)) == (head, {})


def test_what_is_wrong_is_said_by_field_and_keeps_what_was_there() -> None:
    before = Inspection(width_mm=300.0)
    made, wrong = read(before, {"width_mm": "wide", "total_length_m": "-3", "inspected_at": "x"})
    assert made == before
    assert set(wrong) == {"width_mm", "total_length_m", "inspected_at"}
    _, wrong = read(Inspection(), {"total_length_m": "10", "surveyed_length_m": "20"})
    assert set(wrong) == {"surveyed_length_m"}


def test_in_short() -> None:
    head = Inspection(start_node="M1", end_node="M2", width_mm=300.0, material="concrete")
    assert in_short(head, "EN 13508-2") == "M1 > M2, DN 300, concrete, EN 13508-2"
    egg = replace(head, height_mm=450.0)
    assert "300 × 450 mm" in in_short(egg)
    assert in_short(None) == ""


@pytest.fixture
def dialog(bench: Bench, photos: list[FrameRef], qtbot: QtBot) -> Iterator[InspectionDialog]:
    marked = Inspection(marks=(ChainageMark(0, 2.5),))
    second = photos[1].source_id
    bench.session.edit("Mark", lambda d: edits.set_inspection(d, [second], marked))
    parent = QWidget()
    qtbot.addWidget(parent)
    made = InspectionDialog(bench.session, bench.books, photos[0].source_id, parent)
    made.open()
    yield made
    if isValid(made):
        made.close()


def field(dialog: InspectionDialog, name: str) -> QLineEdit:
    return next(e for e in dialog.findChildren(QLineEdit) if e.accessibleName() == name)


def choose(dialog: InspectionDialog, name: str, data: str) -> None:
    box = next(b for b in dialog.findChildren(QComboBox) if b.accessibleName() == name)
    assert box.findData(data) >= 0
    box.setCurrentIndex(box.findData(data))


def test_one_edit_for_all_pictures_that_keep_their_own_chainages(
    bench: Bench, photos: list[FrameRef], dialog: InspectionDialog
) -> None:
    field(dialog, "From manhole").setText("M1")
    field(dialog, "Width, DN (mm)").setText("12 in")
    choose(dialog, "Code book", "pacp")
    choose(dialog, "For which pictures", "all")
    steps = bench.session.undo_stack.count()
    dialog._on_keep()
    assert bench.session.undo_stack.count() == steps + 1
    heads = [bench.books.inspection(frame.source_id) for frame in photos]
    assert [h.start_node for h in heads if h] == ["M1", "M1"]
    assert [h.width_mm for h in heads if h] == [304.8, 304.8]
    assert [h.marks for h in heads if h] == [(), (ChainageMark(0, 2.5),)]
    assert bench.books.of(photos[1].source_id).id == "pacp"
    bench.session.undo_stack.undo()
    assert bench.books.inspection(photos[0].source_id) is None


def test_a_wrong_number_cannot_be_kept(bench: Bench, dialog: InspectionDialog) -> None:
    field(dialog, "Length (m)").setText("long")
    steps = bench.session.undo_stack.count()
    dialog._on_keep()
    assert bench.session.undo_stack.count() == steps
    assert dialog.isVisible()
