"""ΔLR, ΔSR and ΔHR, and the DSRNet paper's own tables 3 to 9 computed again."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from inspector.core.resolution_delta import DeltaRow, Deltas, DeltaTable, mean_row

D, A = "DSRNet", "ATD"
ROUNDING = 0.0151
"""Two decimals printed of each of two numbers, and of their difference."""


def test_the_equations_by_hand() -> None:
    found = Deltas(lr_pc=57.90, sr_pc=60.49, hr_pc=63.36)
    assert found.lr == pytest.approx(-5.46)
    assert found.sr == pytest.approx(2.59)
    assert found.hr == pytest.approx(2.87)
    assert found.lr + found.sr + found.hr == pytest.approx(0.0)


def test_the_mean_is_unweighted_and_of_the_same_models() -> None:
    one, other = DeltaRow("a", 10, 90, {D: 50}), DeltaRow("b", 30, 70, {D: 60})
    assert mean_row([one, other]) == DeltaRow("mean", 20, 80, {D: 55})
    assert DeltaTable("IoU", (one, other), overall=one).mean == DeltaRow("mean", 20, 80, {D: 55})
    assert DeltaTable("IoU", (), ("a",)).mean is None
    with pytest.raises(ValueError, match="different models"):
        mean_row([one, DeltaRow("b", 30, 70, {A: 60})])
    with pytest.raises(ValueError, match="no label"):
        mean_row([])
    with pytest.raises(KeyError):
        one.deltas(A)


@dataclass(frozen=True)
class Printed:
    """A table of the paper: LR, SR by DSRNet and by ATD, HR of each class; its means in the same
    order, and those of its differences that are wrong or that its text repeats."""

    classes: dict[str, tuple[float, float, float, float]]
    means: tuple[float | None, float | None, float | None, float | None]
    differences: dict[tuple[str, str, str], float] = field(default_factory=dict)
    """By class (or "mean"), model and "lr", "sr" or "hr"."""


F1_CLASSES = (
    *("RB", "OB", "PF", "DE", "FS", "IS", "RO", "IN"),
    *("AF", "BE", "FO", "GR", "PH", "OP", "OK"),
)


def f1_table(
    columns: tuple[str, str, str, str],
    means: tuple[float | None, float, float, float | None],
    differences: dict[tuple[str, str, str], float],
) -> Printed:
    values = zip(*([float(v) for v in column.split()] for column in columns), strict=True)
    return Printed(dict(zip(F1_CLASSES, values, strict=True)), means, differences)  # type: ignore[arg-type]


TABLES = {
    3: Printed(
        {
            "JO": (57.90, 60.49, 57.74, 63.36),
            "IL": (27.02, 41.42, 40.08, 46.01),
            "IN": (43.69, 45.69, 34.71, 50.94),
        },
        (45.06, 48.92, 45.90, 51.54),
        {("mean", D, "sr"): 3.86},
    ),
    4: Printed(
        {
            "JO": (53.39, 64.53, 62.46, 69.96),
            "IL": (24.57, 39.71, 40.41, 45.30),
            "IN": (50.53, 54.05, 44.09, 58.82),
        },
        (45.12, 51.20, 48.91, 54.43),
        {("mean", D, "sr"): 6.08},
    ),
    5: Printed(
        {
            "JO": (78.98, 79.87, 75.24, 80.03),
            "IL": (55.12, 65.80, 67.35, 62.83),
            "IN": (48.25, 61.38, 60.31, 62.95),
        },
        (60.78, 69.02, 67.64, 68.61),
        {
            ("IN", D, "hr"): 12.96,
            ("mean", D, "hr"): 3.38,
            ("mean", D, "lr"): -8.13,
            ("mean", D, "sr"): 8.24,
        },
    ),
    6: Printed(
        {
            "JO": (52.59, 61.08, 60.90, 70.10),
            "IL": (57.73, 56.91, 57.82, 54.23),
            "IN": (28.45, 43.95, 42.93, 51.51),
        },
        (46.26, 53.98, 53.88, 58.61),
        {("mean", D, "sr"): 7.72},
    ),
    7: f1_table(
        (
            "30.00 68.97 35.29 54.55 75.63 25.00 33.33 37.50 14.81 45.45 14.55 36.84 66.67 12.50 0",
            "27.78 71.15 51.43 61.90 78.69 21.43 38.71 38.10 18.18 46.38 16.00 43.75 57.14 13.33 0",
            "27.03 65.31 61.11 62.92 77.05 20.00 40.00 38.10 35.90 45.95 18.18 41.18 50.00 0 0",
            (
                "30.43 69.09 54.55 66.67 77.52 21.05 35.71 36.36 "
                "34.78 50.63 17.39 48.28 44.44 36.36 14.29"
            ),
        ),
        (None, 38.93, 26.67, None),
        {("mean", D, "sr"): 2.19, ("mean", A, "sr"): -10.07},
    ),
    8: f1_table(
        (
            (
                "22.22 72.90 53.85 63.16 66.67 8.00 33.33 44.44 "
                "10.00 49.06 23.53 51.85 63.16 40.00 46.15"
            ),
            (
                "23.81 71.15 60.00 76.74 74.58 16.00 44.44 48.48 "
                "20.00 53.97 20.00 57.14 60.00 40.00 54.55"
            ),
            "21.74 75.93 54.05 81.19 74.60 20.69 32.43 43.24 34.29 54.79 30.00 50.00 60.00 0 0",
            (
                "27.91 75.23 55.56 80.81 74.24 22.22 41.03 43.90 "
                "33.33 57.83 21.05 51.61 44.44 36.36 54.55"
            ),
        ),
        (None, 48.06, 30.77, None),
        {("mean", D, "sr"): 4.84, ("mean", A, "sr"): -12.45},
    ),
    9: f1_table(
        (
            "12.77 38.24 21.57 27.91 40.43 6.90 7.14 28.57 11.43 40.68 8.16 26.67 0 2.63 8.82",
            (
                "20.25 65.38 30.77 34.62 64.52 12.31 22.22 19.05 "
                "11.43 38.71 6.84 16.00 11.11 3.45 6.74"
            ),
            "24.00 63.49 31.37 31.71 69.39 9.64 16.28 19.61 8.51 37.50 6.72 16.84 15.19 0 0",
            "22.86 61.07 40.74 36.59 67.55 11.76 15.22 16.67 8.33 33.04 6.45 16.00 15.00 4.88 7.69",
        ),
        (None, 24.23, 5.71, None),
        {("mean", D, "sr"): 5.44, ("mean", A, "sr"): -13.08},
    ),
}


def computed(table: Printed) -> dict[str, DeltaRow]:
    rows = [DeltaRow(name, v[0], v[3], {D: v[1], A: v[2]}) for name, v in table.classes.items()]
    return {row.label: row for row in (*rows, mean_row(rows))}


def misprints(number: int) -> dict[str, tuple[float, float]]:
    """What the paper prints, and what follows from its own figures, where these differ."""
    table, rows = TABLES[number], computed(TABLES[number])
    mean = rows["mean"]
    found = {}
    ours = (mean.lr_pc, mean.sr_pc[D], mean.sr_pc[A], mean.hr_pc)
    for name, printed, value in zip(("LR", D, A, "HR"), table.means, ours, strict=True):
        if printed is not None and abs(printed - value) > ROUNDING:
            found[f"mean of {name}"] = (printed, round(value, 2))
    for (label, model, which), printed in table.differences.items():
        value = getattr(rows[label].deltas(model), which)
        if abs(printed - value) > ROUNDING:
            found[f"Δ{which.upper()} of {label}, {model}"] = (printed, round(value, 2))
    return found


def test_means_of_the_first_tables_are_not_those_of_their_classes() -> None:
    assert misprints(3) == {
        "mean of LR": (45.06, 42.87),
        "mean of DSRNet": (48.92, 49.20),
        "mean of ATD": (45.90, 44.18),
        "mean of HR": (51.54, 53.44),
        "ΔSR of mean, DSRNet": (3.86, 6.33),
    }
    assert misprints(4) == {
        "mean of LR": (45.12, 42.83),
        "mean of DSRNet": (51.20, 52.76),
        "mean of ATD": (48.91, 48.99),
        "mean of HR": (54.43, 58.03),
        "ΔSR of mean, DSRNet": (6.08, 9.93),
    }


@pytest.mark.parametrize("number", [3, 4])
def test_a_hidden_fourth_class_would_explain_them(number: int) -> None:
    """A class that falls with resolution, around 44 to 52 %."""
    table = TABLES[number]
    hidden = []
    for place in (0, 3):
        printed = table.means[place]
        assert printed is not None
        hidden.append(4 * printed - sum(values[place] for values in table.classes.values()))
    assert 43.6 < hidden[1] < hidden[0] < 52.1


def test_three_differences_of_table_5_are_misprinted() -> None:
    assert misprints(5) == {
        "ΔHR of IN, DSRNet": (12.96, 1.57),
        "ΔHR of mean, DSRNet": (3.38, -0.41),
        "ΔLR of mean, DSRNet": (-8.13, -7.82),
    }


def test_table_6_is_right() -> None:
    assert misprints(6) == {}


@pytest.mark.parametrize(
    ("number", "mean", "printed_sr", "sr", "hr"),
    [
        (7, (26.67, 38.85), -10.07, 2.11, 3.65),
        (8, (30.77, 42.20), -12.45, -1.02, 5.80),
        (9, (5.71, 23.35), -13.08, 4.56, 0.91),
    ],
)
def test_means_of_the_other_model_in_the_last_tables_are_wrong(
    number: int, mean: tuple[float, float], printed_sr: float, sr: float, hr: float
) -> None:
    found = misprints(number)
    assert found.keys() == {"mean of ATD", "ΔSR of mean, ATD"}
    assert found["mean of ATD"] == mean
    printed, ours = found["ΔSR of mean, ATD"]
    assert printed == printed_sr
    assert ours == pytest.approx(sr, abs=0.011)
    assert computed(TABLES[number])["mean"].deltas(A).hr == pytest.approx(hr, abs=0.011)
