"""Windows of maps, enlarged: the same however they are cut, in place, and honest about gaps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from data import maps
from data.models import SATELLITE, map_card
from numpy.typing import NDArray

from inspector.core.card import ModelCard
from inspector.core.errors import Cancelled, InspectorError, ModelError, SourceError
from inspector.core.frame import Window
from inspector.core.progress import Progress
from inspector.engine.device import processor
from inspector.engine.map_enhance import MapWork
from inspector.engine.map_net import MapNet
from inspector.engine.map_plan import plan_work
from inspector.engine.runners.runner import NotFinite, OutOfMemory
from inspector.io.map_source import MapSource
from inspector.io.source import open_source


class Softer:
    """A runner without a network: the mean of all dates over 5 x 5 pixels, three times as large."""

    name = "fake"
    dtype = "float32"

    def __init__(self, hook: Callable[[NDArray[np.float32], bool], None] | None = None) -> None:
        self.hook = hook
        self.sizes: list[tuple[int, int]] = []
        self.stacks: list[NDArray[np.float32]] = []

    def __call__(self, stack: NDArray[np.float32], exact: bool = False) -> NDArray[np.float32]:
        if self.hook:
            self.hook(stack, exact)
        self.sizes.append((stack.shape[3], stack.shape[2]))
        self.stacks.append(stack)
        small = [cv2.blur(band, (5, 5), borderType=cv2.BORDER_REFLECT) for band in stack.mean(0)]
        return np.stack(small).repeat(3, axis=1).repeat(3, axis=2)

    def free(self) -> None:
        pass


def net(dates: int = 1, runner: Softer | None = None, card: ModelCard | None = None) -> MapNet:
    return MapNet(card or map_card("soft", dates), processor(), runner or Softer())


def stack_folder(
    folder: Path,
    shifts: Sequence[tuple[int, int]] = ((0, 0),) * 4,
    size_px: int = 160,
    change: Callable[[int, NDArray[np.uint16]], None] | None = None,
) -> Path:
    """One place at some dates, each moved by whole pixels of 10 m out of a finer truth."""
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(5)
    truth = random.normal(0, 1, (2 * size_px + 40, 2 * size_px + 40)).astype(np.float32)
    truth = cv2.GaussianBlur(truth, (0, 0), 2.0)
    truth = 1200 + 300 * truth / truth.std()
    for date, (x, y) in enumerate(shifts):
        part = truth[20 - y : 20 - y + 2 * size_px, 20 - x : 20 - x + 2 * size_px]
        plane = cv2.resize(part, (size_px, size_px), interpolation=cv2.INTER_AREA)
        grain = random.normal(0, 8, (size_px, size_px, 4))
        pixels = np.clip(plane[..., None] + grain, 1, 9000).astype(np.uint16)
        if change is not None:
            change(date, pixels)
        maps.write_tif(folder / f"place_2021-0{date + 1}-10.tif", pixels, names=SATELLITE)
    return folder


def opened(path: Path) -> MapSource:
    source = open_source(path)
    assert isinstance(source, MapSource)
    return source


def work_on(
    path: Path, model: MapNet | None = None, window: Window | None = None, index: int = 0
) -> MapWork:
    return plan_work(opened(path), index, window, model, Progress())


def parts_of(work: MapWork, side: int) -> NDArray[np.uint16]:
    scale, window = work.scale, work.window
    whole = np.zeros(
        (scale * window.height, scale * window.width, len(work.facts.bands)), np.uint16
    )
    for y in range(0, window.height, side):
        for x in range(0, window.width, side):
            part = Window(x, y, min(side, window.width - x), min(side, window.height - y))
            made = work.make(part, Progress()).pixels
            whole[scale * y : scale * (y + part.height), scale * x : scale * (x + part.width)] = (
                made
            )
    return whole


@pytest.mark.parametrize("dates", [0, 1, 3])
def test_a_map_is_the_same_in_parts_and_whole(tmp_path: Path, dates: int) -> None:
    folder = stack_folder(tmp_path / "s", [(0, 0), (1, -1), (2, 1), (-1, 0)], 101)
    model = net(dates) if dates else None
    work = work_on(folder, model, Window(7, 3, 90, 95))
    whole = work.picture(Progress())
    assert np.array_equal(parts_of(work, 37), whole.frame.pixels)
    assert whole.frame.origin == (7, 3)
    assert whole.window == Window(7, 3, 90, 95)


def test_an_enlarged_map_lies_where_the_map_lies(tmp_path: Path) -> None:
    path = maps.write_tif(
        tmp_path / "a.tif", np.full((60, 70, 4), 2000, np.uint16), names=SATELLITE
    )
    made = work_on(path, net(), Window(10, 20, 30, 25)).picture(Progress())
    assert made.facts is not None
    place = made.facts.georeference
    assert place is not None
    x, y = maps.ORIGIN
    assert np.allclose(
        place.transform.corners_to_map([(0, 0), (90, 75)]),
        [(x + 100, y - 200), (x + 400, y - 450)],
    )
    assert made.facts.names == ("B04", "B03", "B02", "B08")  # as they are shown
    # A constant stays what it is, also at the rim, and contradicts nothing.
    assert np.abs(made.frame.pixels.astype(int) - 2000).max() <= 1
    assert made.consistency is not None
    assert made.consistency.shape == (25, 30)
    assert float(made.consistency.max()) < 2e-4


def test_the_bands_keep_their_numbers_whatever_the_order(tmp_path: Path) -> None:
    pixels = np.empty((40, 40, 5), np.uint16)
    for place, value in enumerate((900, 1300, 1700, 2500, 3100)):
        pixels[..., place] = value
    names = ("B08", "B02", "B11", "B04", "B03")
    path = maps.write_tif(tmp_path / "a.tif", pixels, names=names)
    made = work_on(path, net()).picture(Progress())
    assert made.facts is not None
    found = dict(zip(made.facts.names, made.frame.pixels.mean(axis=(0, 1)), strict=True))
    assert found == pytest.approx({"B08": 900, "B02": 1300, "B04": 2500, "B03": 3100}, abs=1)


def test_offsets_of_products_stay(tmp_path: Path) -> None:
    """Since baseline 04.00 stored numbers are 1000 more than reflectance says."""
    product = maps.safe(tmp_path, bands=("B02", "B03", "B04", "B08", "SCL"), size_px=60)
    work = work_on(product, net())
    made = work.picture(Progress())
    assert made.facts is not None
    assert [(b.offset, b.quantification) for b in made.facts.bands] == [(-1000.0, 1e4)] * 4
    stored = np.stack([maps.band_values(name, 60) for name in made.facts.names], axis=2)
    seen = cv2.blur(stored.astype(np.float32), (5, 5))[20:40, 20:40]
    inner = made.frame.pixels[60:120, 60:120][1::3, 1::3]
    assert np.abs(inner - seen).max() <= 2


def test_nothing_measured_stays_nothing(tmp_path: Path) -> None:
    pixels = np.full((50, 50, 4), 1500, np.uint16)
    pixels[:, 30:] = 0
    pixels[5, 5, 2] = 0  # one band is enough
    path = maps.write_tif(tmp_path / "a.tif", pixels, names=SATELLITE, nodata=0)
    made = work_on(path, net()).picture(Progress())
    assert made.facts is not None
    assert made.facts.nodata == 0
    gap = (made.frame.pixels == 0).all(axis=2)
    expected = np.zeros((50, 50), bool)
    expected[:, 30:] = True
    expected[5, 5] = True
    assert np.array_equal(gap, expected.repeat(3, 0).repeat(3, 1))
    # What is beside nothing does not fade into it.
    assert made.frame.pixels[~gap].min() >= 1499
    assert made.consistency is not None
    assert np.array_equal(np.isnan(made.consistency), expected)


def test_dark_pixels_do_not_become_nothing(tmp_path: Path) -> None:
    pixels = np.full((40, 40, 4), 1, np.uint16)
    path = maps.write_tif(tmp_path / "a.tif", pixels, names=SATELLITE, nodata=0)
    made = work_on(path, net(runner=_Below())).picture(Progress())
    assert (made.frame.pixels == 1).all()


class _Below(Softer):
    def __call__(self, stack: NDArray[np.float32], exact: bool = False) -> NDArray[np.float32]:
        return super().__call__(stack, exact) - 0.5


def test_fractions_become_whole_numbers(tmp_path: Path) -> None:
    light = np.full((40, 40, 4), 0.1234, np.float32)
    light[:10] = np.nan
    path = maps.write_tif(tmp_path / "a.tif", light, names=SATELLITE)
    made = work_on(path, net()).picture(Progress())
    assert made.facts is not None
    assert {(b.offset, b.quantification) for b in made.facts.bands} == {(0.0, 1e4)}
    assert (made.frame.pixels[:30] == made.facts.nodata).all()
    assert (made.frame.pixels[30:] == 1234).all()


def test_dates_are_laid_over_the_one_that_was_asked_for(tmp_path: Path) -> None:
    shifts = [(0, 0), (1, -1), (2, 1), (-1, 0)]  # in half pixels
    folder = stack_folder(tmp_path / "s", shifts)
    one = np.asarray(opened(folder).with_bands(["B02"]).read(2).pixels[..., 0], np.float32)
    runner = Softer()
    made = work_on(folder, net(3, runner), index=2).picture(Progress())
    assert "2021-03-10 (reference)" in made.provenance.settings
    assert made.facts is not None
    assert made.facts.acquired_at == "2021-03-10"
    stack = next(s for s in runner.stacks if s.shape[2] == 32) * 0.3 * 1e4
    # All dates show the same place now: only grain is between them.
    inner = stack[:, 0, 6:-6, 6:-6]
    assert np.abs(inner - inner[0]).mean() < 15
    assert np.abs(inner[0] - one[6:26, 6:26]).max() < 1


def test_a_cloud_is_shown_as_on_another_date(tmp_path: Path) -> None:
    def clouds(date: int, pixels: NDArray[np.uint16]) -> None:
        if date == 0:
            pixels[60:80, 60:90] = 7000
        if date == 3:
            pixels[:, :] = 8000  # nothing else to be seen

    folder = stack_folder(tmp_path / "s", change=clouds)
    made = work_on(folder, net(3), Window(50, 50, 50, 50)).picture(Progress())
    assert made.frame.pixels.max() < 3000
    assert "hidden by clouds: 2021-04-10" in made.provenance.settings
    assert any("no scene classes" in notice for notice in made.provenance.notices)
    assert made.consistency is not None
    hidden = np.zeros((50, 50), bool)
    hidden[10:30, 10:40] = True
    assert np.array_equal(np.isnan(made.consistency), hidden)


def test_a_hidden_date_gives_way_to_the_clearest(tmp_path: Path) -> None:
    def clouds(date: int, pixels: NDArray[np.uint16]) -> None:
        if date == 1:
            pixels[:, :150] = 7000

    folder = stack_folder(tmp_path / "s", change=clouds)
    made = work_on(folder, net(3), index=1).picture(Progress())
    assert made.facts is not None
    assert made.facts.acquired_at != "2021-02-10"
    assert any("2021-02-10 shows only 6%" in notice for notice in made.provenance.notices)


def test_a_date_of_another_area_is_left_out(tmp_path: Path) -> None:
    folder = stack_folder(tmp_path / "s", [(0, 0)] * 3, 40)
    pixels = np.full((30, 40, 4), 1500, np.uint16)
    maps.write_tif(folder / "place_2021-09-01.tif", pixels, names=SATELLITE)
    made = work_on(folder, net(3)).picture(Progress())
    assert any("lack a band: 1." in notice for notice in made.provenance.notices)


def test_few_dates_are_given_again(tmp_path: Path) -> None:
    runner = Softer()
    card = replace(map_card("soft", 7), tile=replace(map_card("soft", 7).tile, size_px=32))
    folder = stack_folder(tmp_path / "s", [(0, 0)] * 3, 40)
    work_on(folder, net(7, runner, card)).picture(Progress())
    assert {len(stack) for stack in runner.stacks} == {7}
    assert np.array_equal(runner.stacks[0][0], runner.stacks[0][3])


def test_what_cannot_be_enlarged_is_one_sentence(tmp_path: Path) -> None:
    def dark(date: int, pixels: NDArray[np.uint16]) -> None:
        pixels[:] = 9000

    two = stack_folder(tmp_path / "two", [(0, 0)] * 2, 40)
    cloudy = stack_folder(tmp_path / "cloudy", [(0, 0)] * 3, 40, dark)
    small = stack_folder(tmp_path / "small", [(0, 0)] * 3, 12)
    bare = maps.write_tif(tmp_path / "b.tif", np.ones((40, 40, 2), np.uint16), names=("B02", "B03"))
    plain = maps.write_tif(tmp_path / "c.tif", np.ones((40, 40, 2), np.float32))
    cases: list[tuple[type[InspectorError], str, Path, MapNet | None, Window | None]] = [
        (ModelError, "needs 3 dates", two, net(3), None),
        (SourceError, "No date shows enough of the ground", cloudy, net(3), None),
        (SourceError, "12 x 12 pixels, too few", small, net(3), None),
        (ModelError, "needs B04, B08", bare, net(), None),
        (ModelError, "become reflectance", plain, None, None),
        (SourceError, "lies outside", bare, None, Window(40, 0, 5, 5)),
    ]
    for kind, words, path, model, window in cases:
        with pytest.raises(kind, match=words):
            work_on(path, model, window)


def test_noise_is_not_laid_over_anything(tmp_path: Path) -> None:
    def noise(date: int, pixels: NDArray[np.uint16]) -> None:
        if date in (1, 2):
            pixels[:] = np.random.default_rng(date).integers(900, 1500, pixels.shape)

    folder = stack_folder(tmp_path / "s", change=noise)
    with pytest.raises(SourceError, match="2 of 4 dates show the ground here"):
        work_on(folder, net(3))


def test_a_full_memory_makes_smaller_tiles_and_no_seams(tmp_path: Path) -> None:
    def full(stack: NDArray[np.float32], exact: bool) -> None:
        if stack.shape[2] > 64:
            raise OutOfMemory

    folder = stack_folder(tmp_path / "s", size_px=120)
    card = map_card("soft", 1, 96)
    whole = work_on(folder, net(1, Softer(), card)).picture(Progress())
    runner = Softer(full)
    made = work_on(folder, net(1, runner, card)).picture(Progress())
    assert max(runner.sizes) <= (64, 64)
    assert np.abs(made.frame.pixels.astype(int) - whole.frame.pixels).max() <= 1
    assert "tiles of 48 px" in made.provenance.notices[0]


def test_no_memory_at_any_tile_of_a_stack_changes_nothing(tmp_path: Path) -> None:
    """But the notices, and the last digit where smaller tiles are joined."""
    folder = stack_folder(tmp_path / "s", [(0, 0)] * 3, 120)
    card = map_card("soft", 3, 96)
    sound = Softer()
    whole = work_on(folder, net(3, sound, card)).picture(Progress()).frame.pixels.astype(int)
    assert len(sound.sizes) > 1
    for failing in range(len(sound.sizes)):
        calls = 0

        def hook(stack: NDArray[np.float32], exact: bool, failing: int = failing) -> None:
            nonlocal calls
            calls += 1
            if calls == failing + 1:
                raise OutOfMemory

        made = work_on(folder, net(3, Softer(hook), card)).picture(Progress())
        assert np.abs(made.frame.pixels - whole).max() <= 1
        assert len([n for n in made.provenance.notices if "tiles of" in n]) == 1


def test_what_is_not_finite_is_tried_again_exactly(tmp_path: Path) -> None:
    def rough(stack: NDArray[np.float32], exact: bool) -> None:
        if not exact:
            raise NotFinite

    def always(stack: NDArray[np.float32], exact: bool) -> None:
        raise NotFinite

    folder = stack_folder(tmp_path / "s", size_px=40)
    assert work_on(folder, net(1, Softer(rough))).picture(Progress()).frame.pixels.any()
    with pytest.raises(ModelError, match="no valid numbers"):
        work_on(folder, net(1, Softer(always))).picture(Progress())


def test_a_large_window_wants_a_file_and_a_stop_is_heard(tmp_path: Path) -> None:
    path = maps.write_tif(
        tmp_path / "a.tif",
        np.zeros((2700, 2700, 4), np.uint16),
        names=SATELLITE,
        tiled=True,
        compress="deflate",
    )
    work = work_on(path, net())
    with pytest.raises(ModelError, match="write the enlarged map to a file"):
        work.picture(Progress())
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        work.make(Window(0, 0, 64, 64), stopped)
