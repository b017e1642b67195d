"""Plots in files: the same points, where they belong, with whatever names they have."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image
from reportlab.graphics.shapes import Circle, Drawing, Rect, String

from inspector.core.errors import SettingsError
from inspector.core.plot import Axis, Mark, Panel, Plot, Series
from inspector.io.csv_cells import unescaped
from inspector.paths import resources_dir
from inspector.report.fonts import Fonts
from inspector.report.plot_drawing import draw_plot
from inspector.report.plot_file import write_plot

FONTS_DIR = resources_dir() / "fonts"
HOSTILE = "<b>=cmd|'x'</b> & \"ü\" 裂缝 \x00\u202e]]>"
GREEN = (0x00, 0x9E, 0x73)


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    return Fonts.load(FONTS_DIR)


def shapes(drawing: Drawing, kind: type) -> list:
    found = []
    for shape in drawing.contents:
        inner = getattr(shape, "contents", [shape])
        found += [each for each in inner if isinstance(each, kind)]
    return found


def one(series: Series, **axes: Axis) -> Plot:
    panel = Panel(axes.get("x", Axis("x")), axes.get("y", Axis("y")), (series,))
    return Plot("Title", (panel,))


def dots(drawing: Drawing) -> list[Circle]:
    """Those of the points; the first one stands in the key."""
    return shapes(drawing, Circle)[1:]


def test_points_lie_where_their_values_are(fonts: Fonts) -> None:
    series = Series("s", (0.0, 1.0, 4.0), (2.0, 0.0, 1.0), "dots", 0)
    x, y = np.array([(dot.cx, dot.cy) for dot in dots(draw_plot(one(series), fonts))]).T

    np.testing.assert_allclose((x[1] - x[0]) * 3, x[2] - x[1])
    np.testing.assert_allclose(y[0] - y[2], y[2] - y[1])
    assert y[0] > y[2] > y[1]


def test_a_logarithm_gives_each_factor_the_same_room(fonts: Fonts) -> None:
    series = Series("s", (1.0, 10.0, 100.0), (1.0, 1.5, 2.0), "dots", 0)
    drawing = draw_plot(one(series, x=Axis("time", "ms", log=True)), fonts)
    x = [dot.cx for dot in dots(drawing)]

    assert x[1] - x[0] == pytest.approx(x[2] - x[1])
    texts = {shape.text for shape in shapes(drawing, String)}
    assert {"1", "10", "100", "time, ms"} <= texts


def test_stacked_bars_stand_on_each_other(fonts: Fonts) -> None:
    below = Series("low", (1.0,), (2.0,), "bars", 1, base=(0.0,))
    above = Series("high", (1.0,), (1.0,), "bars", 0, base=(2.0,))
    plot = Plot("t", (Panel(Axis("x"), Axis("y", low=0.0), (below, above)),))
    bars = [s for s in shapes(draw_plot(plot, fonts), Rect) if s.height > 20 and s.fillColor][1:]

    assert bars[0].y + bars[0].height == pytest.approx(bars[1].y)
    assert bars[0].height == pytest.approx(2 * bars[1].height)
    assert bars[0].fillColor != bars[1].fillColor


@pytest.mark.parametrize("suffix", [".svg", ".png", ".csv"])
def test_hostile_names_are_drawn_literally(tmp_path: Path, suffix: str) -> None:
    series = Series(HOSTILE, (1.0, 2.0), (0.0, 1.0), "dots", 2, names=(HOSTILE, "b"))
    y = Axis(HOSTILE, HOSTILE, names=(HOSTILE, "other" * 80))
    panel = Panel(Axis(HOSTILE), y, (series,), HOSTILE, (Mark(1.5, HOSTILE),))
    path = tmp_path / f"plot{suffix}"
    write_plot(Plot(HOSTILE, (panel, panel), HOSTILE), path, FONTS_DIR)

    if suffix == ".svg":
        root = ElementTree.parse(path).getroot()
        assert {each.tag.split("}")[1] for each in root.iter()}.isdisjoint({"b", "script", "image"})
        assert "<b>=cmd|'x'</b> & \"ü\"" in "".join(root.itertext())
        assert "裂缝" in "".join(root.itertext())
    elif suffix == ".png":
        with Image.open(path) as picture:
            assert GREEN in {c for _, c in picture.convert("RGB").getcolors(1 << 22) or ()}
    else:
        lines = path.read_text("utf-8-sig").splitlines()
        assert len(lines) == 5
        assert unescaped("'=x") == "=x"
        assert all(not line.startswith(("=", "+", "@")) for line in lines)


def test_strict_readers_of_svg_find_lines_unfilled_and_a_title(tmp_path: Path) -> None:
    plot = one(Series("fill: None;", (1.0, 2.0, 3.0), (0.0, 1.0, 0.0)))
    write_plot(replace(plot, title="A <title> & more"), tmp_path / "plot.svg", FONTS_DIR)

    root = ElementTree.parse(tmp_path / "plot.svg").getroot()
    lines = [each for each in root.iter() if each.tag.endswith("polyline")]
    assert len(lines) == 2
    assert all("fill: none;" in line.get("style", "") for line in lines)
    assert "fill: None;" in "".join(root.itertext())  # a name stays as it is
    assert next(each.text for each in root if each.tag.endswith("title")) == "A <title> & more"


def test_the_same_plot_gives_the_same_bytes(tmp_path: Path) -> None:
    plot = one(Series("s", (1.0, 2.0), (0.0, 1.0)))
    for name in ("a.svg", "b.svg", "a.png", "b.png"):
        write_plot(plot, tmp_path / name, FONTS_DIR)

    for suffix in ("svg", "png"):
        assert (tmp_path / f"a.{suffix}").read_bytes() == (tmp_path / f"b.{suffix}").read_bytes()


def test_other_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="SVG, PNG or CSV"):
        write_plot(Plot(""), tmp_path / "plot.jpg", FONTS_DIR)
    assert not list(tmp_path.iterdir())


def test_without_data_it_says_why(fonts: Fonts) -> None:
    texts = [s.text for s in shapes(draw_plot(Plot("T", empty="Nothing yet."), fonts), String)]

    assert "Nothing yet." in " ".join(texts)


def test_one_point_and_ten_thousand_are_drawn(fonts: Fonts) -> None:
    assert len(dots(draw_plot(one(Series("s", (3.0,), (3.0,), "dots", 0)), fonts))) == 1
    many = tuple(map(float, range(10_000)))
    assert len(dots(draw_plot(one(Series("s", many, many, "dots", 0)), fonts))) == 10_000
    # A line of so many points has no symbols: they would hide it.
    assert not dots(draw_plot(one(Series("s", many, many)), fonts))
