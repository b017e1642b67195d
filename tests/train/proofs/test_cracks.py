"""Crack models are scored by the one function of scores, and what is not there says so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from train.bars import draw_bars
from train.proofs.benches import bench, crack_card

from inspector.core.progress import Progress
from inspector.imaging.metrics.masks import Confusion, summarise
from inspector.io.cards import read_card
from inspector.paths import models_dirs
from inspector.train.datasets import Pair, choose, find_pairs
from inspector.train.evaluate import Scores, decoded, evaluate, predictor
from inspector.train.proofs import noise
from inspector.train.proofs.cracks import crack_table, fitting_scores
from inspector.train.proofs.held_out import HeldOut, held_out
from inspector.train.proofs.noise import noise_table
from inspector.train.proofs.restoring import restoring_table
from inspector.train.robustness import Condition


@pytest.fixture
def root(tmp_path: Path) -> Path:
    draw_bars(tmp_path / "crack" / "deepcrack", 64)
    draw_bars(tmp_path / "cfd", 64)
    return tmp_path


def test_each_model_is_scored_on_what_it_kept_back(root: Path) -> None:
    trained, untrained = crack_card("hrsegnet-b48"), crack_card("hrsegnet-b16")
    models = bench(root, [trained], [untrained])
    card = models.card("hrsegnet-b48")
    assert card is not None

    table = crack_table(models, Progress())

    held = held_out(root, "deepcrack")
    assert held is not None
    pairs = choose(find_pairs(root / "crack" / "deepcrack"), [pair.stem for pair in held.pairs])
    exact = predictor(models.net(card), models.torch_device)
    expected = evaluate(exact, decoded(pairs), len(pairs)).masks.crack_iou
    rows = {row["model"]: row for row in table.rows}
    assert rows["hrsegnet-b48"]["deepcrack"] == pytest.approx(expected, abs=0.02)
    assert "masonry" not in rows["hrsegnet-b48"]
    assert rows["hrsegnet-b16"]["note"] == "not trained"
    assert "deepcrack" not in rows["hrsegnet-b16"]
    kept = {(score.dataset, score.metric) for score in table.scores["hrsegnet-b48"]}
    assert {("deepcrack, held out", "crack_iou"), ("cfd, held out", "mean_dice")} <= kept
    assert not any("fit" in dataset for dataset, _ in kept)
    assert [goal.reached for goal in table.goals] == [False, False, None, None]
    assert table.goals[2].why == "not trained"


def test_a_card_says_apart_what_fitting_masks_give() -> None:
    pairs = tuple(Pair(stem, Path(stem), Path(stem)) for stem in ("11168", "11168-2"))
    counts = (("11168", Confusion(0, 10, 10, 80)), ("11168-2", Confusion(8, 1, 1, 90)))
    found = Scores(summarise(count for _, count in counts), 1.0, counts, ())
    (score,) = fitting_scores(HeldOut("deepcrack", pairs, ("11168", "11168-2")), found)
    assert (score.dataset, score.value) == ("deepcrack, held out, masks that fit", 0.8)
    without = Scores(found.masks, 1.0, counts[1:], ())
    assert fitting_scores(HeldOut("deepcrack", pairs[1:], ("11168-2",)), without) == []


def test_without_pictures_nothing_is_made_up(tmp_path: Path) -> None:
    models = bench(tmp_path, [crack_card("hrsegnet-b48")])
    for table in (crack_table(models, Progress()), restoring_table(models, Progress())):
        assert not table.scores
        assert all(goal.reached is None and goal.why for goal in table.goals)


def test_weights_that_are_lost_are_said_and_no_error(root: Path) -> None:
    models = bench(root, [crack_card("hrsegnet-b48")])
    (root / "models" / "hrsegnet-b48" / "weights.safetensors").unlink()
    (row,) = crack_table(models, Progress()).rows
    assert "weights of hrsegnet-b48 are missing" in str(row["note"])


def test_noise_is_measured_of_all_three_and_compared_when_clean(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(noise, "conditions", lambda _: (Condition("salt", 0.4),))
    cards = [crack_card(name) for name in noise.MODELS]
    table = noise_table(bench(root, [cards[0], cards[2]], [cards[1]]), Progress())

    assert [row["condition"] for row in table.rows] == ["clean", "40 % salt"]
    (goal,) = table.goals
    clean = table.rows[0]
    large, taught = clean["hrsegnet-b48 dice"], clean["pct-rfkd dice"]
    assert isinstance(large, float)
    assert isinstance(taught, float)
    assert goal.measured == pytest.approx(large - taught)
    assert table.notes == ("pct: not trained.",)


def test_noise_without_the_large_model_says_why(root: Path) -> None:
    untrained = [crack_card(name) for name in noise.MODELS]
    table = noise_table(bench(root, [], untrained), Progress())
    assert table.rows == ()
    assert table.goals[0].state == "not measured: pct-rfkd: not trained"


def test_the_classical_detector_stands_beside_what_is_not_trained(root: Path) -> None:
    shipped = read_card(models_dirs()[0] / "upcracknet")
    models = bench(root, [], [replace(shipped, weights=None, scores=())])
    table = restoring_table(models, Progress())
    rows = [(row["model"], row.get("way")) for row in table.rows]
    assert rows == [
        ("upcracknet", None),
        ("dark-otsu", "256x256, dark"),
        ("dark-otsu", "native, dark"),
    ]
    assert table.rows[0]["note"] == "not trained"
    found = table.rows[2]["deepcrack"]
    assert isinstance(found, float)
    assert found > 0.9
    assert [goal.reached for goal in table.goals] == [None] * 4
    assert not table.scores
