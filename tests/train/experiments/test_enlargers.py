"""Rows of DSRNet: what others need is trained once, and a stopped row goes on."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from train.sr_pictures import sample

from inspector.core.errors import Cancelled
from inspector.core.progress import Progress
from inspector.train.experiments.enlargers import Enlarging, bicubic
from inspector.train.experiments.experiment import Ground
from inspector.train.experiments.kept import kept_file
from inspector.train.sr_data import PackWriter
from inspector.train.sr_pack import PackSpec
from inspector.train.sr_recipe import SR_RECIPES, SrLossRecipe, SrRecipe, SrScheduleRecipe
from inspector.train.sr_views import ViewRecipe

SPEC = PackSpec(runs=3, shots=1)


def _recipe(**loss: float) -> SrRecipe:
    return dataclasses.replace(
        SR_RECIPES.read("dsrnet-plus"),
        hyper={"size": "student", "channels": 4},
        views=ViewRecipe(16, 16, 0, 1.0, 0.0, 0.0, 0.0),
        loss=SrLossRecipe(**loss),
        schedule=SrScheduleRecipe(epochs=9, steps=1, batch=1, warmup_epochs=0),
    )


PLUS = Enlarging(_recipe(), kept=True, pack=SPEC)


def _ground(folder: Path, row: str, progress: Progress | None = None) -> Ground:
    """In a folder that has the frames packed already: nothing is rendered here."""
    ground = Ground(folder, folder / row, "cpu", 2, progress or Progress())
    ground.work.mkdir(exist_ok=True)
    path = kept_file(ground, "neighbours", SPEC)
    if not path.exists():
        writer = PackWriter()
        for run, part in enumerate(("train", "train", "val")):
            writer.add(sample(run, part))  # type: ignore[arg-type]
        writer.write(path)
    return ground


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def test_a_student_that_was_stopped_gives_what_it_would_have_given(tmp_path: Path) -> None:
    recipe = _recipe(distil_output=0.5, distil_attention=0.1)
    row = Enlarging(recipe, PLUS, pack=SPEC).row("student", "student")
    steps: list[float] = []
    progress = Progress(lambda done, total: steps.append(done / total))
    whole = row.measure(_ground(_made(tmp_path / "a"), "student", progress))
    assert steps == sorted(steps)

    # The teacher's first epoch, and one more step.
    stop = Progress(lambda done, total: stop.cancel() if done / total > 0.1 else None)
    other = _made(tmp_path / "b")
    with pytest.raises(Cancelled):
        row.measure(_ground(other, "student", stop))
    assert row.measure(_ground(other, "student")) == whole
    assert {"4x_psnr_db", "4x_ssim", "none_psnr_db", "depth_error"} <= whole.keys()


def test_what_others_go_on_from_is_trained_once(tmp_path: Path) -> None:
    first = PLUS.row("plus", "plus").measure(_ground(tmp_path, "plus"))
    (folder,) = tmp_path.glob("net-*")
    before = (folder / "log.jsonl").read_text()

    flat = PLUS.row("flat", "flat", depth="flat").measure(_ground(tmp_path, "flat"))
    more = Enlarging(_recipe(), start=PLUS, pack=SPEC).row("more", "more")
    on = more.measure(_ground(tmp_path, "more"))

    assert [*tmp_path.glob("net-*")] == [folder]
    assert (folder / "log.jsonl").read_text() == before
    assert len({first["4x_psnr_db"], flat["4x_psnr_db"], on["4x_psnr_db"]}) == 3


def test_bicubic_is_what_the_reference_does_not_change(tmp_path: Path) -> None:
    found = bicubic("bicubic", SPEC).measure(_ground(tmp_path, "bicubic"))

    assert found["4x_psnr_db"] == found["none_psnr_db"]
    assert 10 < found["4x_psnr_db"] < 60


def test_whatever_decides_the_result_changes_the_identity() -> None:
    rows = [
        PLUS.row("a", "A"),
        PLUS.row("a", "A", depth="true"),
        Enlarging(_recipe(), PLUS, pack=SPEC).row("a", "A"),
        Enlarging(_recipe(), start=PLUS, pack=SPEC).row("a", "A"),
        Enlarging(_recipe(), pack=PackSpec(runs=4, shots=1)).row("a", "A"),
    ]
    assert len({row.identity for row in rows}) == len(rows)
