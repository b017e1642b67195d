from __future__ import annotations

import pytest

from inspector.io.cards import is_model_id
from inspector.train.export import TILE_MACS, tile_px


@pytest.mark.parametrize(
    ("macs", "expected_px"),
    [(4.6e8, 2048), (1.9e9, 1024), (4.2e9, 1024), (4e10, 256), (1e12, 256)],
)
def test_a_tile_is_as_large_as_can_be_cancelled_in_time(macs: float, expected_px: int) -> None:
    size = tile_px(int(macs))
    assert size == expected_px
    assert size == 256 or macs * (size / 400) ** 2 <= TILE_MACS


@pytest.mark.parametrize(
    ("name", "valid"),
    [("hrsegnet-b16", True), ("out", True), ("Out", False), ("my model", False), ("", False)],
)
def test_only_plain_names_are_ids(name: str, valid: bool) -> None:
    assert is_model_id(name) is valid
