"""Trials with real models of chance weights: on pictures, on maps, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from data.maps import values, write_tif
from data.models import SATELLITE, enlarging_card, map_card, road_card, single_card, write_model

from inspector.core.enhanced import BICUBIC
from inspector.core.errors import ModelError
from inspector.core.frame import Frame, Window
from inspector.core.progress import Progress
from inspector.core.resolution_trial import HR, LR, TrialRequest
from inspector.engine.catalog import Catalog
from inspector.engine.delta.trials import Trials

torch.set_num_threads(1)


@pytest.fixture
def trials(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Trials:
    monkeypatch.delenv("INSPECTOR_DATA", raising=False)
    monkeypatch.setenv("INSPECTOR_HOME", str(tmp_path / "home"))
    folder = tmp_path / "models"
    torch.manual_seed(3)
    roads = write_model(folder, road_card("roads"))
    pictures = replace(
        roads,
        id="pictures",
        domains=("pavement",),
        input=replace(roads.input, bands=("red", "green", "blue")),
        weights=None,
    )
    write_model(folder, pictures)
    write_model(folder, enlarging_card("larger", 64))
    codes = {"id": "codes", "task": "classify", "net": "two_stage", "labels": ("RB", "RO")}
    write_model(folder, replace(pictures, **codes, hyper={"labels": 2, "side_px": 64}))
    write_model(folder, map_card("maps"))
    write_model(folder, single_card("thrice", 64))
    catalog = Catalog([folder])
    return Trials(lambda: catalog, [folder])


def _land(path: Path, names: tuple[str, ...] = SATELLITE) -> Path:
    """A map whose numbers are reflectance."""
    planes = [values(70, 60, seed) for seed in range(len(names))]
    return write_tif(path, np.stack(planes, axis=2), names=names)


def picture(side: int = 50) -> Frame:
    return Frame(np.random.default_rng(1).integers(0, 256, (side, side + 7, 3)).astype(np.uint8))


def test_a_picture(trials: Trials) -> None:
    request = TrialRequest("pictures", (BICUBIC, "larger"), "cpu", 0.5, frame=picture())
    made = trials.run(request, Progress())
    assert [v.name for v in made.versions] == [HR, LR, BICUBIC, "larger"]
    assert made.scale == 4
    assert made.version("larger").shown.shape == (48, 56, 3)
    assert made.perceptual.startswith("No perceptual distance")
    low, plain = made.version(LR).likeness, made.version(BICUBIC).likeness
    assert low == plain


def test_codes_of_a_picture_and_what_does_not_look(trials: Trials) -> None:
    made = trials.run(TrialRequest("codes", ("larger",), "cpu", 0.4, frame=picture()), Progress())
    assert made.table.metric == "F1"
    assert all(row.hr_pc == 100.0 for row in made.table.rows)
    assert {row.label for row in made.table.rows} | set(made.table.absent) == {"RB", "RO"}
    with pytest.raises(ModelError, match="finds something"):
        trials.run(TrialRequest("larger", (BICUBIC,), "cpu", 0.4, frame=picture()), Progress())


def test_truth_is_cut_to_what_is_tried(trials: Trials) -> None:
    truth = np.zeros((50, 57), np.uint8)
    truth[10:20] = 1
    request = TrialRequest("pictures", (BICUBIC,), "cpu", 0.5, frame=picture(), truth=truth)
    made = trials.run(request, Progress())
    assert made.truth == "accepted"
    assert np.array_equal(made.truth_marks, truth[:48, :56])


def test_16_bits_are_rounded_and_grey_is_three_bands(trials: Trials) -> None:
    grey = np.full((48, 52, 1), 0x8080, np.uint16)
    made = trials.run(
        TrialRequest("pictures", (BICUBIC,), "cpu", 0.5, frame=Frame(grey)), Progress()
    )
    assert (made.version(HR).shown == 0x80).all()


def test_a_map(trials: Trials, tmp_path: Path) -> None:
    path = _land(tmp_path / "land_2020-01-01.tif")
    request = TrialRequest(
        *("roads", (BICUBIC, "maps"), "cpu", 0.5),
        path=path,
        window=Window(4, 6, 62, 49),
    )
    made = trials.run(request, Progress())
    assert made.scale == 3
    assert made.origin == (4, 6)
    assert made.version("maps").shown.shape == (48, 60, 3)
    likeness = made.version(LR).likeness
    assert likeness is not None
    assert likeness.consistency_db > likeness.psnr_rgb_db


def test_what_cannot_be_tried_is_said(trials: Trials, tmp_path: Path) -> None:
    def run(task: str, *restoring: str, frame: Frame | None = None) -> None:
        trials.run(TrialRequest(task, restoring, "cpu", 0.5, frame=frame or picture()), Progress())

    with pytest.raises(ModelError, match="measured bands"):
        run("roads", BICUBIC)
    with pytest.raises(ModelError, match="no model that enlarges"):
        run("pictures", "maps")
    with pytest.raises(ModelError, match="too many"):
        run("pictures", BICUBIC, frame=Frame(np.zeros((2100, 2100, 3), np.uint8)))
    with pytest.raises(ModelError, match="too few"):
        run("pictures", BICUBIC, frame=picture(9))
    with pytest.raises(ModelError, match="enlarge differently"):
        run("pictures", "larger", "thrice")
    path = _land(tmp_path / "grey_2020-01-01.tif", ("B08",))
    with pytest.raises(ModelError, match="does not have"):
        trials.run(
            TrialRequest("roads", (BICUBIC,), "cpu", 0.5, path=path, window=Window(0, 0, 40, 40)),
            Progress(),
        )
