"""Error maps: the three errors, Otsu against OpenCV, the filter of the code, and the guards."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from inspector.core.restoration import MODES, Guards
from inspector.imaging.error_map import (
    FINE,
    LIGHT,
    PUBLISHED,
    clean_guards,
    error_of,
    found,
    grey,
    judged,
    otsu_threshold,
    signed_error,
    without_spots,
)

Picture = NDArray[np.uint8]


def flat(value: int, side: int = 40) -> Picture:
    return np.full((side, side, 3), value, np.uint8)


def texture(seed: int, deviation: float = 6.0, side: int = 96) -> NDArray[np.float32]:
    """The error of a surface that was restored without its grain."""
    grain = np.random.default_rng(seed).normal(0.0, deviation, (side, side))
    return np.maximum(cv2.GaussianBlur(grain, (0, 0), 1.0), 0.0).astype(np.float32)


def with_crack(error: NDArray[np.float32], strength: float = 60.0) -> NDArray[np.float32]:
    cracked = error.copy()
    cv2.line(cracked, (5, 20), (90, 70), strength, 4)
    return cracked


def test_dark_error_counts_where_the_restoration_is_brighter() -> None:
    picture, restored = flat(100), flat(100)
    picture[:10] = 60
    picture[30:] = 140
    error = error_of(picture, restored, "dark")
    assert error[:10] == pytest.approx(40.0, abs=1e-3)
    assert not error[10:].any()
    signed = signed_error(picture, restored)
    assert signed[35] == pytest.approx(-40.0, abs=1e-3)


def test_paper_error_is_the_square_summed_over_bands() -> None:
    picture, restored = flat(100), flat(100)
    restored[0, 0] = (103, 96, 100)
    error = error_of(picture, restored, "paper")
    assert error[0, 0] == 9 + 16
    assert error.sum() == 25


def test_code_error_stretches_each_picture_on_its_own() -> None:
    ramp = np.linspace(50, 150, 40).astype(np.uint8)
    picture = np.repeat(np.repeat(ramp[None, :, None], 40, axis=0), 3, axis=2)
    # Twice the contrast and another brightness: the same once both are stretched.
    restored = ((picture.astype(int) - 50) * 2 + 20).astype(np.uint8)
    assert error_of(picture, restored, "code").max() < 1e-3
    assert error_of(picture, restored, "dark").max() > 20
    assert not error_of(flat(9), flat(200), "code").any()


def test_grey_is_that_of_opencv_or_the_only_band() -> None:
    rgb = np.random.default_rng(0).integers(0, 256, (9, 7, 3), dtype=np.uint8)
    assert np.abs(grey(rgb) - cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)).max() <= 0.51
    np.testing.assert_array_equal(grey(rgb[:, :, 1:2]), rgb[:, :, 1])


@settings(max_examples=40)
@given(st.lists(st.integers(0, 255), min_size=2, max_size=60))
def test_otsu_parts_as_well_as_opencv(values: list[int]) -> None:
    pixels = np.array([values], np.uint8)
    threshold, separability = otsu_threshold(np.bincount(pixels[0], minlength=256))
    if len(set(values)) == 1:
        assert separability == 0.0
        return
    theirs = int(cv2.threshold(pixels, 0, 255, cv2.THRESH_OTSU)[0])

    def between(level: int) -> float:
        above = pixels[0] > level
        if above.all() or not above.any():
            return 0.0
        share = above.mean()
        return float(
            share
            * (1 - share)
            * np.diff([pixels[0][~above].mean(), pixels[0][above].mean()])[0] ** 2
        )

    assert between(threshold) == pytest.approx(between(theirs), rel=1e-5)
    assert separability == pytest.approx(between(threshold) / pixels[0].var(), rel=1e-6)


def test_two_values_are_parted_wholly() -> None:
    histogram = np.zeros(256, np.int64)
    histogram[[10, 200]] = 90, 10
    threshold, separability = otsu_threshold(histogram)
    assert 10 <= threshold < 200
    assert separability == pytest.approx(1.0)


def test_the_published_filter_is_that_of_three_equal_bands() -> None:
    values = np.random.default_rng(4).integers(0, 256, (40, 50), dtype=np.uint8)
    three = cv2.bilateralFilter(np.repeat(values[..., None], 3, axis=2), 25, 450, 15)
    ours = judged(values.astype(np.float32) * 3.0 - 1.0, PUBLISHED, Guards())
    full = values.max() == 255 and values.min() == 0
    assert full
    assert np.abs(ours.values.astype(int) - three[..., 0]).max() <= 1


@pytest.mark.parametrize("mode", MODES)
def test_a_restored_crack_is_found_in_every_mode(mode: str) -> None:
    rng = np.random.default_rng(2)
    restored = np.clip(rng.normal(130, 2, (96, 96, 3)), 0, 255).astype(np.uint8)
    restored[0, 0], restored[0, 1] = 0, 255  # both pictures span all greys
    picture = restored.copy()
    cv2.line(picture, (5, 20), (90, 70), (40, 40, 40), 5)
    truth = (picture != restored).any(axis=2)
    # Light: the published filter is wider than this crack.
    mask = judged(error_of(picture, restored, mode), LIGHT, Guards()).mask
    assert (mask & truth).sum() / (mask | truth).sum() > 0.6


def test_in_the_mode_dark_a_spot_is_no_crack_and_a_long_line_is() -> None:
    restored = np.clip(np.random.default_rng(3).normal(130, 2, (400, 400, 3)), 0, 255)
    restored = restored.astype(np.uint8)
    picture = restored.copy()
    cv2.line(picture, (10, 200), (390, 240), (40, 40, 40), 4)
    cv2.circle(picture, (100, 60), 15, (40, 40, 40), -1)
    line = np.zeros((400, 400), np.uint8)
    cv2.line(line, (10, 200), (390, 240), 1, 4)
    error = found(picture, restored, "dark", Guards())
    assert (error.mask & (line > 0)).sum() > 0.9 * (line > 0).sum()
    assert not error.mask[:120].any()
    # It is remembered as what was almost marked.
    assert error.values[60, 100] == error.judgement.threshold
    assert found(picture, restored, "code", Guards()).mask[60, 100]


@settings(max_examples=25)
@given(seed=st.integers(0, 200), least_px=st.integers(0, 60))
def test_without_spots_takes_whole_parts_and_the_short_ones_alone(seed: int, least_px: int) -> None:
    rng = np.random.default_rng(seed)
    before = judged(texture(seed, 30.0), FINE, Guards())
    after = without_spots(before, least_px)
    assert not (after.mask & ~before.mask).any()
    assert after.judgement == before.judgement
    count, parts = cv2.connectedComponents(before.mask.astype(np.uint8), connectivity=8)
    for number in rng.permutation(np.arange(1, count))[:30]:
        there = parts == number
        rows, columns = np.nonzero(there)
        reach = max(np.ptp(rows), np.ptp(columns)) + 1
        assert after.mask[there].all() == (reach >= least_px)
        assert after.mask[there].any() == (reach >= least_px)


def test_without_guards_texture_is_marked_with_them_it_stays_clean() -> None:
    for seed in range(5):
        error = texture(seed)
        free = judged(error, LIGHT, Guards())
        assert free.mask.mean() > 0.05
        kept = judged(error, LIGHT, Guards(contrast=6.0))
        assert not kept.mask.any()
        assert kept.judgement.threshold == 255
        assert (kept.judgement.otsu, kept.judgement.separability) == (
            free.judgement.otsu,
            free.judgement.separability,
        )


def test_a_crack_passes_the_guards() -> None:
    made = judged(with_crack(texture(1)), LIGHT, Guards(floor=20.0, contrast=6.0))
    truth = with_crack(np.zeros((96, 96), np.float32)) > 0
    assert (made.mask & truth).sum() / (made.mask | truth).sum() > 0.7
    assert made.judgement.contrast > 6.0


@settings(max_examples=20)
@given(floor=st.floats(0.0, 80.0), seed=st.integers(0, 50))
def test_nothing_below_the_floor_is_marked_and_probability_says_the_same(
    floor: float, seed: int
) -> None:
    error = with_crack(texture(seed))
    made = judged(error, LIGHT, Guards(floor=floor))
    step = (made.judgement.high - made.judgement.low) / 255
    if made.mask.any():
        assert made.errors[made.mask].min() >= floor - 1e-3
    else:
        assert made.errors.max() < floor + step
    np.testing.assert_array_equal(made.probability >= 128, made.mask)
    order = np.argsort(made.values, axis=None)
    assert (np.diff(made.probability.ravel()[order].astype(int)) >= 0).all()


def test_an_even_error_is_no_damage() -> None:
    made = judged(np.full((30, 30), 17.0, np.float32), LIGHT, Guards())
    assert not made.mask.any()
    assert made.errors == pytest.approx(17.0)
    assert not (made.probability >= 128).any()


def test_one_picture_is_judged_the_same_in_any_unit() -> None:
    error = with_crack(texture(3))
    one = judged(error, LIGHT, Guards(floor=30.0, contrast=5.0))
    other = judged(error * 100 + 7, LIGHT, Guards(floor=3007.0, contrast=5.0))
    assert np.abs(one.values.astype(int) - other.values).max() <= 1
    assert (one.mask != other.mask).mean() < 0.01


def test_guards_are_those_of_most_undamaged_pictures() -> None:
    clean = [judged(texture(seed), LIGHT, Guards()) for seed in range(21)]
    made = clean_guards(clean, "code")
    quiet = [judged(texture(seed), LIGHT, made).mask.any() for seed in range(21)]
    assert sum(quiet) <= 6
    assert judged(with_crack(texture(40)), LIGHT, made).mask.any()
    assert clean_guards(clean, "dark").contrast < made.contrast
    # One stain more, darker than any crack, changes next to nothing.
    stained = texture(21)
    stained[:60] += 150.0
    again = clean_guards([*clean, judged(stained, LIGHT, Guards())], "code")
    assert again.floor == pytest.approx(made.floor, rel=0.05)
    assert again.contrast == pytest.approx(made.contrast, rel=0.1)
    with pytest.raises(ValueError, match="no undamaged picture"):
        clean_guards([], "code")


def test_restored_light_is_no_damage_in_the_mode_dark() -> None:
    rng = np.random.default_rng(7)
    restored = rng.normal(150, 2, (256, 256, 3)).clip(0, 255).astype(np.uint8)
    shadow = 60.0 / (1 + np.exp((np.arange(256) - 128) / 40.0))
    picture = (restored - shadow[None, :, None]).clip(0, 255).astype(np.uint8)
    cv2.line(picture, (100, 10), (140, 240), (30, 30, 30), 5)
    truth = (picture < 60).all(axis=2)
    mask = found(picture, restored, "dark", Guards()).mask
    assert (mask & truth).sum() / (mask | truth).sum() > 0.7


def test_a_restoration_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="is not of"):
        error_of(flat(1), flat(1, side=39), "dark")
