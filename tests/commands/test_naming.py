"""Names of result files."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from inspector.commands.naming import result_stems


def test_a_single_stem_is_kept_and_a_second_one_gets_a_number() -> None:
    files = [Path(name) for name in ("a/x.jpg", "b/x.png", "c/X.bmp", "c/y.jpg")]

    assert result_stems(files) == ["x", "x_2", "X_3", "y"]


def test_a_number_never_takes_the_name_of_another_input() -> None:
    files = [Path(name) for name in ("a/x.jpg", "b/x.jpg", "x_2.jpg")]

    assert result_stems(files) == ["x", "x_3", "x_2"]


@given(st.lists(st.sampled_from(["a", "A", "a_2", "a_2_2", "b", "ß", "SS", "a_3"]), max_size=12))
def test_no_two_results_share_a_name(stems: list[str]) -> None:
    found = result_stems([Path(f"{i}/{stem}.jpg") for i, stem in enumerate(stems)])

    assert len({stem.casefold() for stem in found}) == len(stems)
    for stem, result in zip(stems, found, strict=True):
        assert result == stem or result.startswith(f"{stem}_")
