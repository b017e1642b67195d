"""A Δ table as a plot."""

from __future__ import annotations

from inspector.core.delta_plot import delta_plot
from inspector.core.plot import ends
from inspector.core.resolution_delta import DeltaRow, DeltaTable

ROWS = (
    DeltaRow("crack", 40.0, 70.0, {"bicubic": 40.0, "net": 55.0}),
    DeltaRow("roots", 10.0, 20.0, {"bicubic": 10.0, "net": 5.0}),
)


def test_labels_stand_from_the_top_and_lr_is_not_hidden_by_itself() -> None:
    made = delta_plot(DeltaTable("IoU", ROWS, ("hole",)), "a model", 50)
    scores, gains = made.panels
    assert scores.y.names == ("mean", "roots", "crack")
    assert [series.name for series in scores.series] == ["LR", "net", "HR"]
    by_name = {series.name: series for series in scores.series}
    assert by_name["LR"].x == (25.0, 10.0, 40.0)
    assert by_name["HR"].x == (45.0, 20.0, 70.0)
    assert gains.series[0].x == (5.0, -5.0, 15.0)
    assert ends(scores)[0] == (0.0, 100.0)
    assert "50 pictures" in made.note


def test_one_label_has_no_mean_and_no_label_no_plot() -> None:
    one = delta_plot(DeltaTable("F1", ROWS[:1], overall=ROWS[1]), "a model", 1)
    assert one.panels[0].y.names == ("roots", "crack")
    nothing = delta_plot(DeltaTable("F1", (), ("crack",)), "a model", 1)
    assert not nothing.has_data
    assert nothing.empty
