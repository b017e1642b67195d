"""Numbers are typed with a comma or a dot, whatever the language is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.core.language import Catalogue, speaking
from inspector.ui.decimal_box import DecimalBox

GERMAN = Catalogue("de", decimal=",")


@pytest.fixture
def box(qapp: QApplication) -> Iterator[DecimalBox]:
    made = DecimalBox()
    made.setRange(-10.0, 5000.0)
    made.setDecimals(2)
    made.setSuffix(" mm")
    yield made
    made.deleteLater()


def typed(box: DecimalBox, keys: str) -> float:
    box.selectAll()
    QTest.keyClicks(box, keys)
    QTest.keyClick(box, Qt.Key.Key_Return)
    return box.value()


@pytest.mark.parametrize("keys", ["12.75", "12,75", "+12,75"])
@pytest.mark.parametrize("catalogue", [Catalogue(), GERMAN])
def test_both_signs_are_understood(box: DecimalBox, keys: str, catalogue: Catalogue) -> None:
    with speaking(catalogue):
        assert typed(box, keys) == 12.75


def test_the_sign_of_the_language_is_shown_and_digits_are_not_grouped(box: DecimalBox) -> None:
    box.setValue(1234.5)
    assert box.text() == "1234.50 mm"
    with speaking(GERMAN):
        box.setValue(1234.25)
        assert box.text() == "1234,25 mm"
        box.stepUp()
        assert (box.text(), box.value()) == ("1235,25 mm", 1235.25)


def test_what_is_no_number_is_not_taken(box: DecimalBox) -> None:
    box.setValue(3.0)
    assert typed(box, "1,2,5") in (1.25, 1.2), "the second sign is refused while it is typed"
    assert typed(box, "x") == box.value()


def test_a_value_with_a_name_keeps_it(box: DecimalBox) -> None:
    box.setSpecialValueText("(different, here)")
    box.setValue(-10.0)
    assert box.text() == "(different, here)"
    assert typed(box, "4,5") == 4.5
