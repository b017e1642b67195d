"""What a batch item is made from, and which frames and dates are meant."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.batch import (
    BatchSettings,
    FrameChoice,
    chosen_dates,
    fingerprint,
    piece_key,
)
from inspector.core.frame import Window

PLAIN = BatchSettings(models=("a", "b"), enlarge="large")
WEIGHTS = {"a": "1", "b": "2", "large": "3"}


@given(
    st.integers(1, 400), st.integers(1, 60), st.integers(0, 500), st.none() | st.integers(0, 500)
)
def test_frames_are_inside_the_video_and_of_the_range(
    count: int, every: int, first: int, last: int | None
) -> None:
    if last is not None and last < first:
        with pytest.raises(ValueError, match="last"):
            FrameChoice(every, first, last)
        return
    numbers = FrameChoice(every, first, last).of(count)
    end = count - 1 if last is None else min(last, count - 1)
    assert numbers == tuple(
        n for n in range(count) if first <= n <= end and (n - first) % every == 0
    )


def test_marked_frames_are_taken_whatever_their_step() -> None:
    marked = FrameChoice(every=25, first=3, last=30, marks=True)
    assert marked.of(100, [40, 7, 7, 3, 2, 30]) == (3, 7, 30)
    assert marked.of(100) == ()
    with pytest.raises(ValueError, match="every"):
        FrameChoice(every=0)


def test_dates_by_word_number_and_day() -> None:
    days = ["2020-01-13T10:50:00Z", "2020-06-01", "", "2022-06-01"]
    assert chosen_dates("last", days) == (3,)
    assert chosen_dates("all", days) == (0, 1, 2, 3)
    assert chosen_dates("1", days) == (1,)
    assert chosen_dates("2020-01", days) == (0,)
    for wrong in ("2020", "2021-01-01", "9", "", "x"):
        with pytest.raises(ValueError, match="names"):
            chosen_dates(wrong, days)


@pytest.mark.parametrize(
    "changed",
    [
        {"frame": 2},
        {"content": "other"},
        {"mode": "paper"},
        {"model_id": "b"},
        {"settings": replace(PLAIN, region=Window(0, 0, 5, 5))},
        {"settings": replace(PLAIN, enlarge="")},
        {"settings": replace(PLAIN, reference="none")},
        {"weights": {**WEIGHTS, "a": "9"}},
        {"weights": {**WEIGHTS, "large": "9"}},
    ],
)
def test_a_result_has_another_key_where_it_would_be_another_one(changed: dict[str, object]) -> None:
    about = {
        "content": "c", "frame": 1, "settings": PLAIN, "model_id": "a", "weights": WEIGHTS,
        "mode": "",
    }  # fmt: skip
    assert piece_key(**about) != piece_key(**{**about, **changed})  # type: ignore[arg-type]


def test_how_it_is_run_or_looked_at_does_not_make_a_result_another_one() -> None:
    other = replace(PLAIN, device="cuda", threshold=0.9, models=("a",), frames=FrameChoice(1))
    keys = {piece_key("c", 1, s, "a", WEIGHTS, "") for s in (PLAIN, other)}
    assert len(keys) == 1
    assert fingerprint("c", PLAIN, WEIGHTS, "") != fingerprint("c", other, WEIGHTS, "")
    assert fingerprint("c", PLAIN, WEIGHTS, "") != fingerprint("c", PLAIN, WEIGHTS, "out")
    cpu = replace(PLAIN, device="cpu")
    assert fingerprint("c", PLAIN, WEIGHTS, "") == fingerprint("c", cpu, WEIGHTS, "")
    marks = replace(PLAIN, frames=FrameChoice(marks=True))
    assert fingerprint("c", marks, WEIGHTS, "") == "", "marks may come and go"


def test_settings_that_make_no_sense_are_refused() -> None:
    for wrong in ({"threshold": 0.0}, {"threshold": 1.5}, {"models": ("a", "a")}):
        with pytest.raises(ValueError, match=r"threshold|twice"):
            BatchSettings(**wrong)  # type: ignore[arg-type]
    assert BatchSettings().empty
    assert not BatchSettings(enlarge="bicubic").empty
