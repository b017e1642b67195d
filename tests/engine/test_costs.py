"""Times of models: taken once for their weights, and kept at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from inspector.core.card import ModelCard, WeightsSpec
from inspector.core.errors import Cancelled
from inspector.core.progress import Progress
from inspector.engine import costs as module
from inspector.engine.classical import CARD
from inspector.engine.costs import Costs


def test_a_model_is_timed_once_and_again_on_demand(tmp_path: Path) -> None:
    costs = Costs(tmp_path, ())
    (first,) = costs.of([CARD], "cpu", Progress())

    assert first.size_px == (512, 512)
    assert len(first.seconds) >= 3
    assert min(first.seconds) <= first.median_s <= max(first.seconds)
    assert first.is_of(CARD)
    assert costs.of([CARD], "cpu", Progress()) == [first] == costs.known()
    (again,) = costs.of([CARD], "cpu", Progress(), again=True)
    assert again != first
    assert costs.known() == [again]


def test_what_cannot_be_loaded_is_left_out_and_stopping_keeps_what_was_timed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weights = WeightsSpec("ab" * 32, "", True, (), "", 0)
    lost = replace(CARD, id="lost", net="hrsegnet", task="segment", weights=weights)
    untrained = replace(lost, id="untrained", weights=None)
    costs = Costs(tmp_path, (tmp_path / "models",))
    assert [c.model_id for c in costs.of([lost, untrained, CARD], "cpu", Progress())] == [CARD.id]

    progress, take = Progress(), module.measured
    second = replace(CARD, id="second")

    def stopped(card: ModelCard, *rest: object) -> object:
        if card.id == "second":
            progress.cancel()
        return take(CARD, *rest)  # type: ignore[arg-type]

    (tmp_path / module.FILE).unlink()
    monkeypatch.setattr(module, "measured", stopped)
    with pytest.raises(Cancelled):
        costs.of([CARD, second], "cpu", progress)
    assert [cost.model_id for cost in costs.known()] == [CARD.id]
