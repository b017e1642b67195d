"""The plot of scores under noise: what is drawn where, and in which files."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image
from reportlab.graphics.shapes import Circle

from inspector.core.errors import SettingsError
from inspector.report.robustness_plot import plot, write_plot

CURVES = {
    "steady": {"salt": [(0.0, 0.8), (0.2, 0.8), (0.4, 0.8)], "blur": [(0.0, 0.8), (0.4, 0.7)]},
    "falling": {"salt": [(0.0, 0.9), (0.2, 0.5), (0.4, 0.1)], "blur": [(0.0, 0.9), (0.4, 0.2)]},
}


def test_each_score_is_a_dot_higher_for_a_better_one() -> None:
    dots = [shape for shape in plot(CURVES, "Dice").contents if isinstance(shape, Circle)]
    colours = {dot.fillColor.hexval() for dot in dots}
    assert len(colours) == 2
    # Five scores of each model, and one in the legend.
    assert len(dots) == 2 * (5 + 1)
    falling = [dot for dot in dots if dot.fillColor == dots[3].fillColor][:3]
    across, up = [dot.cx for dot in falling], [dot.cy for dot in falling]
    assert across == sorted(across)
    np.testing.assert_allclose(np.diff(up), (up[0] - up[2]) / -2)
    steady = [dot.cy for dot in dots if dot.fillColor == dots[0].fillColor][:3]
    assert len(set(steady)) == 1
    assert up[2] < steady[0] < up[0]


def test_a_vector_plot_names_models_and_noises(tmp_path: Path) -> None:
    write_plot(CURVES, "Dice", tmp_path / "plot.svg")

    texts = " ".join(ElementTree.parse(tmp_path / "plot.svg").getroot().itertext())
    for words in ("steady", "falling", "under salt", "under blur", "Intensity"):
        assert words in texts


def test_a_pixel_plot_shows_the_colour_of_each_model(tmp_path: Path) -> None:
    write_plot(CURVES, "Dice", tmp_path / "plot.png")

    with Image.open(tmp_path / "plot.png") as picture:
        seen = {colour for _, colour in picture.convert("RGB").getcolors(1 << 20) or ()}
    assert {(0xD5, 0x5E, 0x00), (0x00, 0x72, 0xB2), (255, 255, 255)} <= seen


def test_other_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="SVG or PNG"):
        write_plot(CURVES, "Dice", tmp_path / "plot.jpg")
    assert not list(tmp_path.iterdir())
