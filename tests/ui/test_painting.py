"""What the hint of a brush says that it paints on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from ui.easel import Easel, box, open_easel

from inspector.standards.findings import findings
from inspector.ui.painting import name_of


@pytest.fixture
def easel(qtbot: QtBot, tmp_path: Path) -> Iterator[Easel]:
    with open_easel(qtbot, tmp_path) as made:
        yield made


def test_the_hint_says_what_is_painted_on(easel: Easel) -> None:
    easel.put("a", box(40, 40, 90, 60))
    easel.put("gone", box(40, 80, 90, 90), status="rejected")
    easel.put("face", box(100, 40, 150, 60), purpose="redaction", label="face")
    easel.put("b", box(40, 100, 90, 120))
    easel.take("tool-brush")
    for chosen, said in (
        (["a"], "Adds to finding 1;"),
        (["b"], "Adds to finding 2;"),
        (["gone"], "Begins a new crack."),
        (["face"], "Adds to the redaction;"),
        ([], "Begins a new crack."),
    ):
        easel.bench.view.select(chosen)
        assert said in easel.tools.hint
    easel.bench.editor.set_label("pot\nhole")
    assert "Begins a new pot hole." in easel.tools.hint


def test_numbers_in_hints_are_those_of_the_report(easel: Easel) -> None:
    easel.put("a", box(40, 40, 90, 60))
    easel.put("gone", box(40, 80, 90, 90), status="rejected")
    easel.bench.session.go_by(1)
    easel.put("b", box(40, 100, 90, 120))
    easel.bench.session.go_by(-1)
    easel.put("c", box(40, 100, 90, 120))
    document = easel.bench.session.document
    for row in findings(document):
        name = name_of(document, row.annotation)
        assert name == (f"finding {row.number}" if row.number else "the crack")
    unknown = replace(document.annotations["a"], id="suggested")
    assert name_of(document, unknown).startswith("the suggestion")
