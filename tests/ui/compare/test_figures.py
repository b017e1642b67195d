"""What is measured of panes."""

from __future__ import annotations

import numpy as np
import pytest

from inspector.core.frame import Window
from inspector.imaging.metrics.pictures import fidelity
from inspector.imaging.metrics.reference_free import downsample_consistency
from inspector.imaging.resample import enlarged
from inspector.ui.compare.differences import difference
from inspector.ui.compare.figures import figures
from inspector.ui.compare.pane_content import Field, PaneContent, field_content

NOISE = np.random.default_rng(4)
SOURCE = PaneContent("Source", "", NOISE.integers(0, 255, (32, 40, 3), dtype=np.uint8))


def named(*args: object) -> dict[str, str]:
    return {figure.name: figure.text for figure in figures(*args)}  # type: ignore[arg-type]


def noisy(content: PaneContent, rows: slice) -> PaneContent:
    pixels = content.pixels.copy()
    pixels[rows] = np.clip(pixels[rows].astype(int) + 20, 0, 255)
    return PaneContent("Noisy", "", pixels)


def test_pictures_are_measured_against_a_reference_in_the_region() -> None:
    other = noisy(SOURCE, slice(0, 16))
    whole = named([other], [SOURCE], [SOURCE], None)
    true = fidelity(other.pixels, SOURCE.pixels)
    assert whole["PSNR"] == f"{true.psnr_rgb_db:.2f} dB"
    assert whole["SSIM"] == f"{true.ssim_rgb:.3f}"
    assert named([other], [SOURCE], [SOURCE], Window(0, 18, 20, 14))["PSNR"] == "∞ dB"
    assert named([other], [SOURCE], [SOURCE], Window(0, 18, 4, 4)) == {}, "too small for SSIM"
    assert named([other], [SOURCE], [SOURCE], Window(90, 90, 20, 20)) == {}


def test_an_enlarged_picture_is_measured_on_the_grid_of_the_reference() -> None:
    large = np.repeat(np.repeat(SOURCE.pixels, 4, axis=0), 4, axis=1)
    content = PaneContent("x4", "", large, scale=4.0)
    assert named([content], [SOURCE], [SOURCE], None)["PSNR"] == "∞ dB"


def test_without_a_reference_an_enlarged_picture_is_held_against_the_source() -> None:
    large = np.asarray(enlarged(SOURCE.pixels, 2, 0, 32), np.uint8)
    content = PaneContent("x2", "", large, scale=2.0)
    found = named([content], [], [SOURCE], None)
    exact = downsample_consistency(large, SOURCE.pixels, 2).psnr_db
    assert found["consistency"] == f"{exact:.1f} dB"
    assert "sharpness (×2)" in found
    assert "consistency" not in named([content], [], [], None)
    assert set(named([SOURCE], [], [SOURCE], None)) == {"sharpness", "noise"}


def test_the_finer_part_counts_where_the_region_lies_in_it() -> None:
    coarse = PaneContent("", "", np.zeros((8, 10, 3), np.uint8), scale=0.25)
    fine = PaneContent("", "", SOURCE.pixels[8:24, 8:24], (8, 8))
    inside = named([coarse, fine], [SOURCE], [SOURCE], Window(10, 10, 12, 12))
    assert inside["PSNR"] == "∞ dB"
    outside = named([coarse, fine], [SOURCE], [SOURCE], Window(0, 0, 30, 30))
    assert outside["PSNR"] != "∞ dB"


def test_masks_and_numbers_have_figures_of_their_own() -> None:
    mask = np.zeros((32, 40), np.uint8)
    mask[10:12] = 1
    one = PaneContent("", "", SOURCE.pixels, mask=mask, labels=("crack",))
    assert named([one], [], [SOURCE], None)["marked"] == "6.25 %"
    assert named([one], [one], [SOURCE], None) == {"IoU": "1.000", "F1": "1.000", "clDice": "1.000"}
    values = np.full((32, 40), -2.0, np.float32)
    values[0, 0] = np.nan
    field = field_content("", "", Field(values, -5.0, 5.0, "difference", "of 255"))
    found = named([field], [SOURCE], [SOURCE], None)
    assert found["|mean|"] == "2 of 255"
    assert found["bias"] == "−2 of 255"


def test_a_difference_of_masks_says_how_much_each_marks_alone() -> None:
    first, second = np.zeros((32, 40), np.uint8), np.zeros((32, 40), np.uint8)
    first[:, :10] = 1
    second[:, 8:14] = 1
    panes = [PaneContent("", "", SOURCE.pixels, mask=m, labels=("x",)) for m in (first, second)]
    found = named([difference(*panes)], [], [SOURCE], None)
    assert found == {"only second": "10.00 %", "only first": "20.00 %"}


@pytest.mark.parametrize("region", [None, Window(0, 0, 8, 8)])
def test_nothing_to_show_has_no_figures(region: Window | None) -> None:
    assert figures([], [SOURCE], [SOURCE], region) == ()
