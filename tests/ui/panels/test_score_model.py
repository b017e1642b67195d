"""Tables of scores: sorted by any column, what is nothing last, selection kept."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt

from inspector.ui.panels.score_model import ScoreColumn, ScoreModel, ScoreRow

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def model(*rows: tuple[str, float | None]) -> ScoreModel:
    made = ScoreModel((ScoreColumn("Name"), ScoreColumn("IoU")))
    made.set_rows([ScoreRow(name, (name, value)) for name, value in rows])
    return made


def names(of: ScoreModel) -> list[str]:
    return [of.key(row) for row in range(of.rowCount())]


def test_what_has_no_score_comes_last_in_either_order() -> None:
    made = model(("b", 0.5), ("none", math.nan), ("a", 0.75), ("empty", None))
    made.sort(1, UP)
    assert names(made) == ["b", "a", "none", "empty"]
    made.sort(1, DOWN)
    assert names(made) == ["a", "b", "none", "empty"]
    assert made.data(made.index(2, 1)) == "–"
    assert made.data(made.index(0, 1)) == "0.750"
    made.sort(-1)
    assert names(made) == ["b", "none", "a", "empty"]


@given(st.dictionaries(st.text(max_size=4), st.floats(0, 1), max_size=20))
def test_sorting_keeps_every_row(scores: dict[str, float]) -> None:
    made = model(*scores.items())
    made.sort(1, DOWN)

    values = [scores[name] for name in names(made)]
    assert values == sorted(scores.values(), reverse=True)


def test_a_row_is_followed_when_the_order_changes() -> None:
    made = model(("a", 0.1), ("b", 0.9))
    place = QPersistentModelIndex(made.index(0, 1))
    made.sort(1, DOWN)

    assert made.key(place.row()) == "a"
    made.set_rows([ScoreRow("a", ("a", 0.2)), ScoreRow("b", ("b", 0.8))])
    assert place.isValid()  # other values of the same rows are no other rows
    assert made.table() == [["Name", "IoU"], ["b", 0.8], ["a", 0.2]]


def test_names_from_outside_are_one_literal_line() -> None:
    made = model(("<b>x</b>\nline", 1.0))

    assert made.data(made.index(0, 0)) == "<b>x</b> line"
    assert "&lt;b&gt;" in made.data(made.index(0, 0), Qt.ItemDataRole.ToolTipRole)
