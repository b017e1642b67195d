from __future__ import annotations

import pytest

from inspector.core import edits
from inspector.report.tables import length, number, signed, tally
from inspector.standards.findings import findings


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.4567, "0.46"), (12.34, "12.3"), (123.4, "123"), (12345.6, "12\u2009346"), (0.0, "0.00")],
)
def test_numbers_have_about_three_digits(value: float, text: str) -> None:
    assert number(value) == text


def test_lengths_change_to_metres() -> None:
    assert length(999.0) == "999 mm"
    assert length(1500.0) == "1.50 m"


def test_a_tally_adds_up_and_keeps_unscaled_lengths_apart(make_document) -> None:
    document = make_document(pictures=3)
    document = edits.set_scale(document, ["source-2"], None)
    rows = [f for f in findings(document) if f.annotation.status == "accepted"]
    sums = tally(rows)
    assert sums.total == 6
    assert sums.types == ("transverse",)
    assert sums.severities == ("moderate", "not graded")
    assert sums.counts == {("transverse", "moderate"): 4, ("transverse", "not graded"): 2}
    assert sums.total_px == pytest.approx(6 * 240)
    assert sums.total_mm == pytest.approx(4 * 120)
    assert sums.unscaled == 2


def test_a_difference_has_a_sign_unless_it_is_none() -> None:
    assert [signed(v) for v in (0.25, -0.25, 0.001, -1234.0)] == [
        "+0.25",
        "−0.25",
        "0.00",
        "−1\u2009234",
    ]
