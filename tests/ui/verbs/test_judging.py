"""A command that can do nothing with the selection says why."""

from __future__ import annotations

from dataclasses import replace

import pytest
from ui.fakes import finding, line, redaction, source

from inspector.core.document import Document
from inspector.ui.verbs.judging import ACCEPT_FIRST, NOTHING, ONE_PURPOSE, reasons_against

MADE = (
    finding("f", "s"),
    finding("gone", "s", status="rejected"),
    line("m", "s", [(0, 0), (9, 9)]),
    redaction("r", "s"),
    redaction("p", "s", "suggested"),
    replace(redaction("u", "s", "suggested"), purpose="undamaged", label="undamaged"),
)
DOCUMENT = Document(sources={"s": source("s")}, annotations={a.id: a for a in MADE})


def possible(*selected: str) -> set[str]:
    return {name for name, why in reasons_against(DOCUMENT, selected).items() if not why}


@pytest.mark.parametrize(
    ("selected", "expected"),
    [
        (("s1",), {"accept", "reject", "relabel"}),
        (("f",), {"reject", "delete", "note", "relabel", "type"}),
        (("gone",), {"accept", "delete", "note", "relabel", "type"}),
        (("m",), {"delete", "note", "relabel"}),
        (("r",), {"reject", "delete", "relabel"}),
        (("p",), {"accept", "reject", "delete", "relabel"}),
        (("u",), {"accept", "reject", "delete"}),
        (("f", "s1"), {"accept", "reject", "delete", "note", "relabel", "type"}),
        (("f", "m"), {"reject", "delete", "note", "type"}),
        ((), set()),
    ],
)
def test_what_makes_sense(selected: tuple[str, ...], expected: set[str]) -> None:
    assert possible(*selected) == expected


def test_reasons_name_the_next_step() -> None:
    assert set(reasons_against(DOCUMENT, ()).values()) == {NOTHING}
    assert reasons_against(DOCUMENT, ["m"])["reject"] == (
        "A measurement cannot be rejected; delete it."
    )
    assert reasons_against(DOCUMENT, ["s1"])["delete"] == (
        "A suggestion cannot be deleted; reject it."
    )
    assert reasons_against(DOCUMENT, ["s1"])["note"] == ACCEPT_FIRST
    assert reasons_against(DOCUMENT, ["f", "r"])["relabel"] == ONE_PURPOSE
    confirmed = replace(DOCUMENT, annotations={"r": redaction("r", "s")})
    assert reasons_against(confirmed, ["r"])["accept"] == "The selection is accepted already."
