"""Reflectances as bytes."""

from __future__ import annotations

import numpy as np
import pytest

from inspector.imaging.bands import as_bytes, full_scale


def test_bytes_hold_the_asked_bands_at_their_own_scale() -> None:
    reflectance = np.array([[[0.36, 0.0]], [[0.18, 0.9]]])
    made = as_bytes(reflectance, ("B08", "B04"))
    assert made.shape == (1, 2, 2)
    assert made.tolist() == [[[153, 153], [0, 255]]]


def test_bands_without_a_scale_are_refused() -> None:
    assert full_scale(("B04", "B08")) == (0.3, 0.6)
    with pytest.raises(ValueError, match="B12"):
        full_scale(("B02", "B12"))
