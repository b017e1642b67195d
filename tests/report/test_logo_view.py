"""A logo fits its box without being distorted."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from inspector.core.document import Logo
from inspector.report.logo_view import logo_view


def _logo(width: int, height: int) -> Logo:
    target = io.BytesIO()
    Image.new("RGB", (width, height), "red").save(target, "PNG")
    return Logo(target.getvalue())


@pytest.mark.parametrize(("width", "height"), [(1200, 40), (30, 900), (800, 800), (20, 10)])
def test_it_keeps_its_shape_in_the_box(width: int, height: int) -> None:
    view = logo_view(_logo(width, height), 170.0, 60.0)
    assert view is not None
    assert view.width <= 170.0 + 1e-9
    assert view.height <= 60.0 + 1e-9
    assert view.width / view.height == pytest.approx(width / height)


def test_a_small_logo_is_not_blown_up() -> None:
    view = logo_view(_logo(20, 10), 170.0, 60.0)
    assert view is not None
    assert (view.width, view.height) == (20.0, 10.0)


@pytest.mark.parametrize("logo", [None, Logo(b"no picture"), Logo(b"<svg/>")])
def test_what_is_no_picture_is_left_out(logo: Logo | None) -> None:
    assert logo_view(logo, 100.0, 50.0) is None
