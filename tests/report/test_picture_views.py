"""Places on printed pictures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.frame import Window
from inspector.report.picture_views import fitted, on_page
from inspector.report.reading import Picture


@given(st.integers(1, 4000), st.integers(1, 4000), st.floats(0.4, 2.5))
def test_corners_of_a_picture_are_the_corners_of_its_box(w: int, h: int, aspect: float) -> None:
    """Also where pixels are not square, as those of most sewer videos."""
    picture = Picture(b"", Window(7, 9, w, h), pixel_aspect=aspect)
    x, y, width, height = fitted(picture, 240.0, 160.0)
    assert width / height == pytest.approx(w * aspect / h)
    top_left = on_page(picture, (x, y, width, height), 6.5, 8.5)
    bottom_right = on_page(picture, (x, y, width, height), 6.5 + w, 8.5 + h)
    assert top_left == pytest.approx((x, y + height))
    assert bottom_right == pytest.approx((x + width, y), abs=1e-6)
