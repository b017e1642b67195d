"""`inspector evaluate --all`: what is asked of all models, measured by one command."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from data.models import write_model
from train.bars import draw_bars
from train.proofs.benches import crack_card

from inspector import cli
from inspector.commands import evaluate_all
from inspector.commands.evaluate_all import with_scores
from inspector.core.card import Score
from inspector.io.cards import read_card, write_card


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a trained hrsegnet-b48; the program has it and hrsegnet-b16 untrained."""
    draw_bars(tmp_path / "data" / "crack" / "deepcrack", 64)
    write_model(tmp_path / "models", crack_card("hrsegnet-b48"))
    for name in ("hrsegnet-b48", "hrsegnet-b16"):
        (tmp_path / "program" / name).mkdir(parents=True)
        write_card(crack_card(name), tmp_path / "program" / name)
    monkeypatch.setattr(evaluate_all, "models_dirs", lambda: (tmp_path / "program",))
    return tmp_path / "models"


def evaluate(models: Path, *more: str | Path) -> int:
    always = ["evaluate", "--all", "--only", "1", "--device", "cpu", "--models", models]
    return cli.main([*map(str, always), "--data", str(models.parent / "data"), *map(str, more)])


def test_tables_goals_and_what_is_left(
    models: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate(models, "--json", tmp_path / "all.json") == 0

    said = capsys.readouterr().out
    assert "## 1. Crack models" in said
    assert "## 6. Not reached: 4 of 4" in said
    report = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    (table,) = report["tables"]
    assert {goal["wanted"] for goal in table["goals"]} == {
        ">= 0.77",
        ">= 0.8",
        ">= 0.74",
        ">= 0.76",
    }
    # Models of the folder go before those of the program.
    own, other = table["rows"]
    assert own["deepcrack"] == table["goals"][0]["measured"] is not None
    assert (other["model"], other["note"]) == ("hrsegnet-b16", "not trained")


def test_cards_get_what_was_measured_and_keep_the_rest(models: Path) -> None:
    folder = models / "hrsegnet-b48"
    stale = Score("deepcrack, held out", "crack_iou", 0.99)
    other = Score("elsewhere", "crack_iou", 0.5)
    before = replace(read_card(folder), scores=(stale, other))
    write_card(before, folder)

    assert evaluate(models) == 0
    assert read_card(folder) == before
    assert evaluate(models, "--cards") == 0

    after = read_card(folder)
    assert replace(after, scores=()) == replace(before, scores=())
    assert after.scores[0] == replace(stale, value=after.scores[0].value)
    assert after.scores[0].value < 0.9
    assert after.scores[1] == other
    assert ("deepcrack, held out", "mean_dice") in {(s.dataset, s.metric) for s in after.scores}


def test_scores_take_the_place_of_their_like_and_of_nothing_else() -> None:
    old = (Score("a", "iou", 0.1), Score("a", "f1", 0.2), Score("b", "iou", 0.3))
    card = replace(crack_card("some"), scores=old)
    new = (Score("b", "iou", 0.4), Score("c", "iou", 0.5))
    assert with_scores(card, new).scores == (*old[:2], *new)
    assert with_scores(card, ()) == card


@pytest.mark.parametrize(
    "arguments",
    [
        ["--all", "--noise", "salt"],
        ["--all", "--split", "val"],
        ["--all", "--data", "/nowhere"],
        ["--all", "--models", "/nowhere"],
        ["--model", "dark-otsu", "--cards", "--data", "."],
        ["--model", "dark-otsu"],
    ],
)
def test_what_does_not_go_together_is_one_sentence(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["evaluate", *arguments]) == 1
    said = capsys.readouterr().err
    assert said.startswith("inspector: ")
    assert said.count("\n") == 1
