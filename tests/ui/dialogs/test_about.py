"""About says the terms of every model, literally."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from inspector.core.card import InputSpec, ModelCard, TileSpec, WeightsSpec
from inspector.ui.dialogs.about import AboutDialog, usage_warning

WEIGHTS = WeightsSpec(
    sha256="0" * 64,
    licence="CC BY-NC-SA 4.0",
    commercial_use=False,
    training_data=("DeepCrack", "CFD"),
    recipe="hrsegnet-b48",
    seed=1,
)
CARD = ModelCard(
    id="hrsegnet-b48",
    title="<b>Cracks</b>",
    task="segment",
    net="hrsegnet",
    domains=("pavement",),
    hyper={},
    input=InputSpec(("red", "green", "blue"), (0.0, 1.0), (0.0,) * 3, (1.0,) * 3, 8),
    tile=TileSpec(512, 64),
    labels=("crack",),
    weights=WEIGHTS,
    scores=(),
    params=1,
    macs=1,
    macs_at=(400, 400),
)


def test_warning_only_where_terms_forbid() -> None:
    assert "DeepCrack, CFD" in usage_warning(CARD)
    assert usage_warning(CARD).startswith("Not for commercial use")
    assert usage_warning(replace(CARD, weights=replace(WEIGHTS, commercial_use=True))) == ""
    assert usage_warning(replace(CARD, weights=None)) == ""


@pytest.mark.parametrize("cards", [(), (CARD, replace(CARD, id="hrsegnet-b32", weights=None))])
def test_all_texts_are_literal(cards: tuple[ModelCard, ...], qtbot: QtBot) -> None:
    dialog = AboutDialog("0.1.0", ["Qt 6 <i>"], cards, "Licence <b>text</b>", None)
    qtbot.addWidget(dialog)
    dialog.show()
    labels = dialog.findChildren(QLabel)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels if label.text())
    texts = "\n".join(label.text() for label in labels)
    assert "Version 0.1.0" in texts
    assert ("<b>Cracks</b>" in texts) == bool(cards)
    assert ("not trained" in texts) == bool(cards)
    assert ("No models are installed" in texts) != bool(cards)
    pages = {page.toPlainText() for page in dialog.findChildren(QPlainTextEdit)}
    assert pages == {"Qt 6 <i>", "Licence <b>text</b>"}
