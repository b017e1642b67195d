"""Words burnt in below pictures."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.core.enhanced import STAMP
from inspector.imaging.stamp import stamped


@settings(max_examples=40)
@given(st.integers(8, 900), st.integers(8, 900), st.text(max_size=120))
def test_the_picture_stays_and_the_strip_is_even(width: int, height: int, words: str) -> None:
    picture = np.full((height, width, 3), 77, np.uint8)

    made = stamped(picture, words)

    assert np.array_equal(made[:height], picture)
    assert made.shape[1:] == (width, 3)
    assert (made.shape[0] - height) % 2 == 0
    assert 0 < made.shape[0] - height < 80


def test_the_words_are_there_and_whole() -> None:
    for width, height in ((80, 60), (640, 480), (2880, 2304)):
        strip = stamped(np.zeros((height, width, 3), np.uint8), STAMP)[height:]
        ink = strip.max(axis=2) > 100
        columns = np.flatnonzero(ink.any(axis=0))
        rows = np.flatnonzero(ink.any(axis=1))
        assert ink.any()
        assert columns[-1] < width - 1
        assert rows[0] > 0
        assert rows[-1] < len(strip) - 1
    assert not np.array_equal(
        stamped(np.zeros((90, 300, 3), np.uint8), "frame 1"),
        stamped(np.zeros((90, 300, 3), np.uint8), "frame 2"),
    )
