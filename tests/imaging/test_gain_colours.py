"""Gains and losses of one mask against another, by hand."""

from __future__ import annotations

import numpy as np

from inspector.imaging.gain_colours import BOTH, GAINED, LOST, NEITHER, gain_picture, gains


def test_each_pixel_is_judged_by_label() -> None:
    truth = np.array([[0, 1, 1, 1, 1, 0, 0, 255, 2]], np.uint8)
    first = np.array([[0, 1, 0, 1, 0, 1, 0, 1, 1]], np.uint8)
    second = np.array([[0, 1, 1, 0, 0, 0, 1, 0, 2]], np.uint8)
    found = gains(first, second, truth)
    # A false alarm that went away is a gain, a new one a loss; where nobody knows is nothing.
    assert found.tolist() == [[0, BOTH, GAINED, LOST, NEITHER, GAINED, LOST, 0, GAINED]]
    back = gains(second, first, truth)
    assert ((found == GAINED) == (back == LOST)).all()


def test_losses_are_striped_and_the_rest_is_grey() -> None:
    picture = np.zeros((12, 12, 3), np.uint8)
    picture[..., 0] = 200
    found = np.zeros((12, 12), np.uint8)
    found[:6] = LOST
    found[6:9] = GAINED
    made = gain_picture(picture, found)
    assert len(np.unique(made[:6].reshape(-1, 3), axis=0)) == 2
    assert len(np.unique(made[6:9].reshape(-1, 3), axis=0)) == 1
    rest = made[9:].reshape(-1, 3)
    assert (rest[:, 0] == rest[:, 1]).all()
