from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from inspector.core.errors import Cancelled, ExportError
from inspector.core.progress import Progress
from inspector.imaging.scenes import pavement
from inspector.imaging.scenes.crack_paths import CrackPath, coverage
from inspector.imaging.scenes.pavement import PavementScene, render, write_samples


@pytest.fixture(scope="module", params=["asphalt", "concrete"])
def scenes(request: pytest.FixtureRequest) -> list[PavementScene]:
    return [render(seed, 480, 360, surface=request.param) for seed in range(6)]


def test_a_seed_gives_the_same_picture_and_another_seed_another() -> None:
    first, again, other = render(3, 320, 240), render(3, 320, 240), render(4, 320, 240)
    assert np.array_equal(first.rgb, again.rgb)
    assert np.array_equal(first.mask, again.mask)
    assert not np.array_equal(first.rgb, other.rgb)


def test_the_number_of_threads_does_not_matter() -> None:
    before = cv2.getNumThreads()
    try:
        cv2.setNumThreads(1)
        one = render(5, 320, 240)
        cv2.setNumThreads(4)
        four = render(5, 320, 240)
    finally:
        cv2.setNumThreads(before)
    assert np.array_equal(one.rgb, four.rgb)
    assert np.array_equal(one.mask, four.mask)


def test_size_and_types() -> None:
    scene = render(0, 333, 222)
    assert (scene.rgb.shape, scene.rgb.dtype) == ((222, 333, 3), np.uint8)
    assert (scene.mask.shape, scene.mask.dtype) == ((222, 333), np.bool_)
    assert 0.5 < scene.mm_per_px < 1.5


def test_cracks_are_darker_than_what_is_beside_them(scenes: list[PavementScene]) -> None:
    for scene in scenes:
        assert 0.001 < scene.mask.mean() < 0.25
        mask = scene.mask.astype(np.uint8)
        near = cv2.dilate(mask, np.ones((15, 15))) - cv2.dilate(mask, np.ones((7, 7)))
        inside = cv2.erode(mask, np.ones((3, 3))).astype(bool)
        grey = scene.rgb.mean(axis=2)
        if inside.any():
            assert grey[inside].mean() < 0.75 * grey[near.astype(bool)].mean(), scene.seed


def test_pictures_are_exposed_like_photographs(scenes: list[PavementScene]) -> None:
    for scene in scenes:
        assert 25 < scene.rgb.mean() < 215, scene.seed
        assert (scene.rgb >= 255).mean() < 0.02, scene.seed
        assert scene.rgb.std() > 8, scene.seed


def test_without_cracks_the_mask_is_empty() -> None:
    scene = render(11, 320, 240, cracks=0)
    assert not scene.mask.any()
    assert scene.kind == "none"


def test_surfaces_differ() -> None:
    roads = [render(s, 320, 240, surface="asphalt", cracks=0).rgb.mean() for s in range(4)]
    slabs = [render(s, 320, 240, surface="concrete", cracks=0).rgb.mean() for s in range(4)]
    assert np.mean(slabs) > np.mean(roads) + 20
    kinds = {render(s, 160, 120).surface for s in range(12)}
    assert kinds == {"asphalt", "concrete"}


def test_joints_seals_and_shadows_are_in_no_mask(monkeypatch: pytest.MonkeyPatch) -> None:
    everything = [
        getattr(pavement.clutter, name)
        for name in ("lane_paint", "joint", "sealed_crack", "oil_stain", "tyre_mark")
    ]
    shadows = [pavement.clutter.pole_shadow, pavement.clutter.tree_shadow]
    bare = render(2, 320, 240, surface="asphalt", cracks=0)
    monkeypatch.setattr(pavement, "_clutter", lambda _rng, _surface: (everything, shadows))
    full = render(2, 320, 240, surface="asphalt", cracks=0)
    assert len(full.clutter) == 7
    assert not full.mask.any()
    assert np.abs(full.rgb.astype(int) - bare.rgb).mean() > 5


def test_coverage_is_exact_for_a_straight_crack() -> None:
    along = np.arange(-10.0, 70.0, 2.0)
    half = np.full(len(along), 2.25)
    path = CrackPath(np.stack([along, np.full(len(along), 20.0)], axis=1), half, half)
    covered = coverage([path], 40, 60)
    profile = covered[:, 30]
    # The samples are a quarter of a pixel apart, and the border of a polygon is drawn as inside.
    assert profile.sum() == pytest.approx(4.5, abs=0.3)
    assert (profile[19:22] == 1).all()
    assert profile[:17].sum() + profile[24:].sum() == 0
    assert profile[18] == pytest.approx(profile[22], abs=0.26)


def test_samples_are_written_as_pairs(tmp_path: Path) -> None:
    folder = tmp_path / "Straßen 路面"
    steps: list[tuple[int, int]] = []
    progress = Progress(lambda done, total: steps.append((done, total)))
    written = write_samples(folder, 2, 7, progress)
    assert steps == [(0, 2), (1, 2), (2, 2)]
    assert sorted(p.stem for p in (folder / "masks").iterdir()) == sorted(p.stem for p in written)
    mask_file = folder / "masks" / f"{written[1].stem}.png"
    mask = cv2.imdecode(np.frombuffer(mask_file.read_bytes(), np.uint8), cv2.IMREAD_UNCHANGED)
    picture = cv2.imdecode(np.frombuffer(written[1].read_bytes(), np.uint8), cv2.IMREAD_COLOR)
    scene = render(8)
    assert np.array_equal(mask, scene.mask.astype(np.uint8) * 255)
    assert np.abs(picture[..., ::-1].astype(int) - scene.rgb).mean() < 6


def test_drawing_samples_can_be_stopped(tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        write_samples(tmp_path, 3, 0, progress)
    assert not list(tmp_path.rglob("*.jpg"))


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "images").write_text("in the way")
    with pytest.raises(ExportError, match="choose another folder"):
        write_samples(tmp_path, 1, 0)
