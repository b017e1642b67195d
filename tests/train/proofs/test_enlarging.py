"""Networks that enlarge are set beside bicubic, beside their teacher and beside the truth."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from data.models import enlarging_card, map_card, road_card
from train.land import samples as land_samples
from train.proofs.benches import bench
from train.sr_pictures import sample

from inspector.commands import pack
from inspector.core.errors import SettingsError
from inspector.core.progress import Progress
from inspector.train.proofs import rendered
from inspector.train.proofs.land import land_table
from inspector.train.proofs.pipes import pipe_table
from inspector.train.sat_data import part_of, write_samples
from inspector.train.sr_data import PackWriter
from inspector.train.sr_pack import part_of as part_of_run


@pytest.fixture
def root(tmp_path: Path) -> Path:
    writer = PackWriter()
    for number, part in ((0, "train"), (5, "val")):
        writer.add(sample(number, part))  # type: ignore[arg-type]
    writer.write(tmp_path / "pipes.safetensors")
    write_samples(tmp_path / "land.safetensors", land_samples())
    return tmp_path


def test_what_keeps_all_of_the_teachers_gain_at_all_of_its_cost(root: Path) -> None:
    small = enlarging_card("dsrnet-lite", 64)
    teacher = replace(small, id="dsrnet-plus")
    table = pipe_table(bench(root, [small, teacher], [replace(small, id="dsrnet-d")]), Progress())

    rows = {row["model"]: row for row in table.rows}
    gain, bicubic = rows["dsrnet-plus"]["gain"], rows["bicubic"]["reference none"]
    sharp = rows["dsrnet-plus"]["reference 4x"]
    assert isinstance(gain, float)
    assert isinstance(bicubic, float)
    assert sharp == pytest.approx(bicubic + gain)
    assert rows["dsrnet-lite"]["share"] == 1.0
    # Weights by chance lose against bicubic, and a share of nothing is none.
    assert gain < 0
    assert rows["dsrnet-lite"]["kept"] is None
    by_what = {goal.what: goal for goal in table.goals}
    assert by_what["dsrnet-lite: share of dsrnet-plus's operations"].reached is False
    assert by_what["dsrnet-d: share of dsrnet-plus's gain"].why == "dsrnet-d: not trained"
    assert by_what["dsrnet-plus: above bicubic, with a sharp reference"].measured == gain
    assert {score.dataset for score in table.scores["dsrnet-lite"]} >= {
        "rendered pipes, held out, bicubic",
        "rendered pipes, held out, reference 4x",
    }
    assert "1 of the pack pipes.safetensors" in table.notes[0]


def test_costs_are_known_without_weights_and_nothing_is_rendered(tmp_path: Path) -> None:
    small = enlarging_card("dsrnet-lite", 64)
    wide = replace(small, id="dsrnet-plus", hyper={**small.hyper, "channels": 16})
    table = pipe_table(bench(tmp_path, [], [small, wide]), Progress())
    goal = table.goals[-1]
    assert goal.measured is not None
    assert 0 < goal.measured < 1
    assert not (tmp_path / "cache").exists()
    assert all(goal.reached is None for goal in table.goals[:-1])


def test_four_rows_of_a_family(root: Path) -> None:
    image, task = map_card("hat-light"), map_card("hat-light-task")
    several = map_card("rams-task", dates=3)
    judge = road_card("road-building-judge")
    models = bench(root, [image, task, several, judge], [map_card("rams", dates=3)])

    table = land_table(models, Progress())

    rows = [(row["family"], str(row["picture"]).partition(" ")[0]) for row in table.rows]
    ways = ("enlarged", "picture", "task-driven", "truth")
    assert rows == [(family, way) for family in ("HAT-light", "RAMS") for way in ways]
    by_way = dict(zip(rows, table.rows, strict=True))
    truth = by_way["RAMS", "truth"]
    assert "psnr_db" not in truth
    assert truth["mean_iou"] == pytest.approx(
        np.mean([truth["roads_iou"], truth["buildings_iou"]])  # type: ignore[list-item]
    )
    assert by_way["RAMS", "picture"]["note"] == "not trained"
    ahead, unknown = table.goals
    means = [by_way["HAT-light", way]["mean_iou"] for way in ("task-driven", "picture")]
    assert ahead.measured == pytest.approx(100 * (means[0] - means[1]))  # type: ignore[operator]
    assert unknown.state == "not measured: rams: not trained"
    assert {score.dataset for score in table.scores["rams-task"]} >= {
        "rendered land, held out, bicubic of the mean",
        "rendered land, held out, net",
    }


def test_without_the_judge_there_is_no_iou(root: Path) -> None:
    models = bench(root, [map_card("hat-light"), map_card("hat-light-task")])
    table = land_table(models, Progress())
    assert all(row.get("mean_iou") is None for row in table.rows)
    assert all("road-building-judge: not there" in goal.why for goal in table.goals)
    assert not any(s.metric.endswith("iou") for s in table.scores["hat-light"])


def test_a_pack_without_anything_held_out_is_refused(root: Path) -> None:
    write_samples(root / "land.safetensors", land_samples(3))
    with pytest.raises(SettingsError, match="pack more of it"):
        rendered.land(root, root / "cache", Progress())


def test_what_was_rendered_is_kept_until_something_else_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rendered, "SCENES", (5,))
    monkeypatch.setattr(rendered, "DATES", 2)
    monkeypatch.setattr(rendered, "SIDE_PX", 96)
    first, said = rendered.land(None, tmp_path, Progress())
    assert (said, [one.seed for one in first]) == ("1 rendered for this", [5])

    with monkeypatch.context() as again:
        again.setattr(rendered.sat_data, "land_sample", lambda *_: pytest.fail("rendered twice"))
        kept, _ = rendered.land(None, tmp_path, Progress())
    np.testing.assert_array_equal(kept[0].stack, first[0].stack)

    monkeypatch.setattr(rendered, "DATES", 3)
    other, _ = rendered.land(None, tmp_path, Progress())
    assert len(other[0].stack) == 3


def test_seeds_are_those_that_packs_hold_out() -> None:
    runs = range(pack.RUNS["neighbours"])
    assert tuple(run for run in runs if part_of_run(run) == "val") == rendered.PIPE_RUNS
    scenes = range(pack.RUNS["satellite"])
    assert tuple(seed for seed in scenes if part_of(seed) == "val") == rendered.SCENES
    assert (pack.SHOTS["neighbours"], pack.SHOTS["satellite"]) == (rendered.SHOTS, rendered.DATES)
