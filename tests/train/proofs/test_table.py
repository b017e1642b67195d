"""Goals are reached, missed or not measured, and tables say the same to people and to programs."""

from __future__ import annotations

import pytest

from inspector.train.proofs.table import Column, Goal, Table


@pytest.mark.parametrize(
    ("sense", "measured", "reached"),
    [
        (">=", 0.77, True),
        (">=", 0.7699, False),
        ("<=", 0.77, True),
        ("<=", 0.7701, False),
        (">=", None, None),
        ("<=", None, None),
    ],
)
def test_what_is_wanted_is_enough(sense: str, measured: float | None, reached: bool | None) -> None:
    goal = Goal("b48", sense, 0.77, measured, "not trained")  # type: ignore[arg-type]
    assert goal.reached is reached
    assert goal.as_json()["reached"] is reached
    assert (goal.state == "not measured: not trained") is (measured is None)


def test_a_table_says_the_same_twice() -> None:
    goal = Goal("gain", ">=", 2.0, None, "not trained", ".2f", " dB")
    columns = (Column("model", "model"), Column("iou", "IoU", ".3f"), Column("note", ""))
    rows = ({"model": "a|b", "iou": 0.69477}, {"model": "c", "note": "not trained"})
    table = Table(1, "Cracks", columns, rows, (goal,), ("44 pictures.",))

    assert table.markdown().split("\n") == [
        "## 1. Cracks",
        "",
        "| model | IoU |  |",
        "| --- | --- | --- |",
        "| a\\|b | 0.695 |  |",
        "| c |  | not trained |",
        "",
        "44 pictures.",
        "",
        "| asked | wanted | measured |  |",
        "| --- | --- | --- | --- |",
        "| gain | >= 2.00 dB |  | not measured: not trained |",
    ]
    assert table.as_json() == {
        "table": 1,
        "title": "Cracks",
        "rows": [{"model": "a|b", "iou": 0.6948}, {"model": "c", "note": "not trained"}],
        "notes": ["44 pictures."],
        "goals": [
            {
                "what": "gain",
                "wanted": ">= 2 dB",
                "measured": None,
                "reached": None,
                "why": "not trained",
            }
        ],
    }
