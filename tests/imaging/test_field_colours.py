"""Fields as pictures."""

from __future__ import annotations

import numpy as np
import pytest

from inspector.imaging import difference
from inspector.imaging.field_colours import UNKNOWN, field_rgb, ramp_of


def test_the_ends_of_a_field_have_the_ends_of_its_colours() -> None:
    values = np.array([[-5.0, -2.0, 0.0, 2.0, 9.0]], np.float32)

    drawn = field_rgb(values, -2.0, 2.0, "difference")

    ramp = difference.ramp()
    assert drawn[0, 0].tolist() == drawn[0, 1].tolist() == ramp[0].tolist()
    assert drawn[0, 3].tolist() == drawn[0, 4].tolist() == ramp[-1].tolist()
    assert np.ptp(drawn[0, 2]) <= 1, "grey where nothing differs"


def test_what_is_not_known_is_grey() -> None:
    drawn = field_rgb(np.array([[np.nan, np.inf, 1.0]], np.float32), 0.0, 1.0, "viridis")

    assert drawn[0, 0].tolist() == drawn[0, 1].tolist() == list(UNKNOWN)
    assert drawn[0, 2].tolist() == ramp_of("viridis")[-1].tolist()


def test_maps_from_dark_to_bright_get_brighter() -> None:
    for name in ("viridis", "inferno"):
        bright = ramp_of(name).astype(float) @ (0.299, 0.587, 0.114)
        assert (np.diff(bright) > -1.0).all()


def test_a_field_needs_two_ends() -> None:
    with pytest.raises(ValueError, match="cannot go from"):
        field_rgb(np.zeros((2, 2), np.float32), 1.0, 1.0, "viridis")
