"""What is read of a map to show it, and how it comes out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from data import maps
from PySide6.QtGui import QImage

from inspector.core.frame import Window
from inspector.imaging.band_combinations import BandCombination
from inspector.io.map_source import MapSource
from inspector.io.source import open_source
from inspector.ui.canvas.map_images import CLOUD, part_image, whole_image
from inspector.ui.map_look import AS_STORED, MapWish


def opened(path: Path) -> MapSource:
    source = open_source(path)
    assert isinstance(source, MapSource)
    return source


def pixels(image: QImage) -> np.ndarray:
    """(height, width, 3) of a 32-bit image, red first."""
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return raw[..., 2::-1].astype(int)


def test_aerial_pictures_keep_their_colours_until_somebody_stretches(tmp_path: Path) -> None:
    picture = np.random.default_rng(0).integers(60, 120, (40, 50, 3)).astype(np.uint8)
    source = opened(maps.write_tif(tmp_path / "ortho.tif", picture, photometric="RGB"))
    whole = whole_image(source, 0, 0, MapWish())
    assert set(whole.shown.limits) == {AS_STORED}
    np.testing.assert_array_equal(pixels(whole.image), picture)
    stretched = whole_image(source, 0, 0, MapWish(percents=(0.0, 100.0)))
    assert stretched.shown.limits[0] == (picture[..., 0].min(), picture[..., 0].max())


def test_a_part_is_shown_as_its_whole(tmp_path: Path) -> None:
    cube = np.stack([maps.values(90, 80, n) for n in range(4)], axis=2)
    source = opened(maps.write_tif(tmp_path / "map.tif", cube))
    whole = whole_image(source, 0, 0, MapWish())
    part = part_image(source, 0, Window(10, 20, 30, 40), 0, whole.shown)
    np.testing.assert_array_equal(pixels(part), pixels(whole.image)[20:60, 10:40])


def test_limits_follow_the_part_that_is_wished(tmp_path: Path) -> None:
    cube = np.full((80, 80, 1), 1000, np.uint16)
    cube[:40] = maps.values(80, 40)[..., None]
    source = opened(maps.write_tif(tmp_path / "map.tif", cube))
    upper = whole_image(source, 0, 0, MapWish(area=Window(0, 0, 80, 40)))
    assert upper.shown.limits[0][0] > 1000
    lower = whole_image(source, 0, 0, MapWish(area=Window(0, 40, 80, 40)))
    assert lower.shown.limits == ((1000.0, 1000.0),)


def test_only_the_wished_bands_are_read(tmp_path: Path) -> None:
    root = maps.safe(tmp_path, size_px=60, bands=("B02", "B03", "B04", "B08"))
    source = opened(root)
    for band in ("B02", "B03"):
        next(root.rglob(f"*_{band}_10m.jp2")).write_bytes(b"gone")
    wish = MapWish(BandCombination("own", ("B08", "B04", "B04")))
    assert whole_image(source, 0, 0, wish).shown.names == ("B08", "B04")


def test_clouds_are_tinted_where_the_classes_say(tmp_path: Path) -> None:
    root = maps.safe(tmp_path, size_px=60, bands=("B02", "B03", "B04", "SCL"))
    source = opened(root)
    plain = whole_image(source, 0, 0, MapWish())
    marked = whole_image(source, 0, 0, MapWish(clouds=True))
    classes = source.classes(0)
    assert classes is not None
    assert plain.has_classes
    differ = (pixels(plain.image) != pixels(marked.image)).any(axis=2)
    np.testing.assert_array_equal(differ, np.isin(classes, (3, 8, 9, 10, 11)))
    nearer = np.abs(pixels(marked.image) - CLOUD) <= np.abs(pixels(plain.image) - CLOUD)
    assert nearer[classes == 9].all()
