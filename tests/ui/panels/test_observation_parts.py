"""Fields that know their own numbers."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from inspector.standards.book import Label, Quantity
from inspector.ui.panels.observation_parts import ChainageEdit, QuantitiesEdit


@pytest.mark.parametrize(
    ("unit", "text", "value"),
    [
        ("mm", "30", 30.0),
        ("mm", "30 mm", 30.0),
        ("mm", "3 cm", 30.0),
        ("m", "30 mm", 0.03),
        ("%", "30", 30.0),
    ],
)
def test_a_quantity_is_in_the_unit_that_its_code_asks_for(
    qtbot: QtBot, unit: str, text: str, value: float
) -> None:
    edit = QuantitiesEdit()
    qtbot.addWidget(edit)
    edit.show_values((quantity(unit),), (), "en")
    typed: list[tuple[float | None, ...]] = []
    edit.changed.connect(typed.append)
    (field,) = edit.fields()
    qtbot.keyClicks(field, text)
    assert typed[-1] == (value,)


def test_a_share_has_no_millimetres(qtbot: QtBot) -> None:
    edit = QuantitiesEdit()
    qtbot.addWidget(edit)
    edit.show_values((quantity("%"),), (), "en")
    (field,) = edit.fields()
    field.setText("30 mm")
    assert not field.is_number


def test_a_chainage_beyond_all_pipes_is_not_taken(qtbot: QtBot) -> None:
    edit = ChainageEdit()
    qtbot.addWidget(edit)
    typed: list[float | None] = []
    edit.changed.connect(lambda metres, _: typed.append(metres))
    qtbot.keyClicks(edit.number, "12345678")
    assert typed[-1] == 123456.0
    assert not edit.number.is_number


def quantity(unit: str) -> Quantity:
    return Quantity(Label("Width"), unit, 0.0, 100.0)
