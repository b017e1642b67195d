"""labelme: what comes back, and the structure of its files."""

from __future__ import annotations

import base64
import json
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from data import exchange
from hypothesis import given, settings

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape
from inspector.io.exchange.incoming import Incoming, taken_in
from inspector.io.exchange.palette_png import grey_png

SHAPES = exchange.painted | exchange.drawn | exchange.boxes | exchange.lines
KINDS = {"polygon": 3, "line": 2, "linestrip": 3, "point": 1, "mask": 2}


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@settings(max_examples=30, deadline=None)
@given(found=exchange.annotations(SHAPES))
def test_everything_comes_back(folder: Path, found: list[Annotation]) -> None:
    for old in folder.glob("*.json"):
        old.unlink()
    document = edits.put(exchange.pictures(), *found)

    after, incoming = exchange.round_trip("labelme", document, folder)

    assert dict(after.annotations) == dict(document.annotations)
    assert incoming.new == len(found)
    for path in folder.glob("*.json"):
        assert_labelme(json.loads(path.read_bytes()), path.stem)


def assert_labelme(content: dict[str, Any], stem: str) -> None:
    """The keys that labelme itself writes, with the types that it loads."""
    assert content["version"].count(".") == 2
    assert content["flags"] == {}
    assert content["imageData"] is None
    assert content["imagePath"].startswith(stem)
    assert (content["imageWidth"], content["imageHeight"]) == (exchange.WIDTH, exchange.HEIGHT)
    for shape in content["shapes"]:
        assert shape.keys() >= {
            *("label", "points", "group_id", "description", "shape_type", "flags", "mask")
        }
        assert isinstance(shape["label"], str)
        points = np.array(shape["points"], float)
        assert points.shape[1] == 2
        assert len(points) >= KINDS[shape["shape_type"]]
        if shape["shape_type"] == "mask":
            assert len(points) == 2
            assert base64.b64decode(shape["mask"]).startswith(b"\x89PNG")
        else:
            assert shape["mask"] is None


def read(tmp_path: Path, *shapes: dict[str, Any], **changes: Any) -> Incoming:
    content = {
        "version": "5.0.1",
        "flags": {},
        "shapes": [{"label": "crack", "group_id": None, "flags": {}} | each for each in shapes],
        "imagePath": "..\\photos\\wall_1.JPG",
        "imageData": None,
        "imageHeight": exchange.HEIGHT,
        "imageWidth": exchange.WIDTH,
    }
    path = tmp_path / "wall.json"
    path.write_text(json.dumps(content | changes))
    return exchange.back("labelme", path, exchange.pictures())


def test_shapes_of_others(tmp_path: Path) -> None:
    corners = [[2.0, 3.0], [6.0, 8.0]]
    mask = base64.b64encode(grey_png(np.eye(3, dtype=np.uint8) * 255)).decode()
    incoming = read(
        tmp_path,
        {"shape_type": "rectangle", "points": corners},
        {"shape_type": "circle", "points": [[10, 8], [10, 13]]},
        {"shape_type": "linestrip", "points": [[1, 1], [2, 2], [3, 1]]},
        {"shape_type": "mask", "points": [[4, 5], [6, 7]], "mask": mask},
        {"points": [[1, 1], [9, 1], [9, 9]]},
        {"shape_type": "rectangle", "points": [[2, 3], [6, 3], [6, 8], [2, 8]]},
        {"shape_type": "oriented_rectangle", "points": [[2, 3], [6, 3], [6, 8], [2, 8]]},
    )
    rectangle, circle, strip, masked, _, cornered, turned = incoming.annotations

    for box in (rectangle, cornered, turned):
        assert exchange.pixels_of(box.shape).sum() == 4 * 5
    assert abs(exchange.pixels_of(circle.shape).sum() - 78.5) < 4
    assert "circle" in "".join(incoming.notices)
    assert strip.shape == Shape.of("line", [[(0.5, 0.5), (1.5, 1.5), (2.5, 0.5)]])
    assert strip.length_px == pytest.approx(2 * 2**0.5)
    seen = exchange.pixels_of(masked.shape)
    assert seen[5:8, 4:7].tolist() == np.eye(3, dtype=bool).tolist()
    assert seen.sum() == 3


@pytest.mark.parametrize(
    ("shape", "said"),
    [
        ({"shape_type": "ellipse", "points": [[1, 1], [2, 2]]}, "not understood"),
        ({"shape_type": "polygon", "points": [[1, 1], [2, 2]]}, "not understood"),
        ({"shape_type": "polygon", "points": [[1, "x"]]}, "not understood"),
        ({"shape_type": "polygon", "points": None}, "not understood"),
        ({"shape_type": "mask", "points": [[4, 5], [6, 7]], "mask": "AAAA"}, "not understood"),
        ({"shape_type": "mask", "points": [[4, 5], [6e5, 7e5]], "mask": ""}, "not understood"),
        ({"points": [[1, 1], [2, 2], [3, 3]], "label": ""}, "without a label"),
    ],
)
def test_what_is_not_understood_is_named(tmp_path: Path, shape: dict[str, Any], said: str) -> None:
    incoming = read(tmp_path, shape)

    assert not incoming.annotations
    assert said in " ".join(incoming.notices)


def test_another_size_is_not_scaled(tmp_path: Path) -> None:
    incoming = read(tmp_path, {"points": [[1, 1], [9, 1], [9, 9]]}, imageWidth=46)

    assert not incoming.annotations
    assert "46 x 17 px there, 23 x 17 px here" in incoming.notices[0]


def test_an_outline_that_was_moved_counts_and_the_note_too(tmp_path: Path) -> None:
    ring = Shape.of("region", [[(2, 2), (9, 2), (9, 9), (2, 9)]])
    kept = Annotation("a", FrameRef("v", 123), ring, "crack", crack_type="pattern", note="old")
    document = edits.put(exchange.pictures(), kept)
    exchange.exported("labelme", document, tmp_path)
    path = tmp_path / "clip_frame_000123.json"
    content = json.loads(path.read_bytes())
    content["shapes"][0]["points"][0] = [1.0, 1.5]
    content["shapes"][0]["description"] = "new"
    path.write_text(json.dumps(content))

    (found,) = exchange.back("labelme", tmp_path, document).annotations

    moved = Shape.of("region", [[(0.5, 1), (9, 2), (9, 9), (2, 9)]])
    assert found == replace(kept, shape=moved, note="new")


def test_the_same_file_twice_adds_nothing(tmp_path: Path) -> None:
    incoming = read(tmp_path, {"points": [[1, 1], [9, 1], [9, 9]]})
    document = taken_in(exchange.pictures(), incoming)

    again = exchange.back("labelme", tmp_path / "wall.json", document)

    assert (again.new, again.same) == (0, 1)
    assert taken_in(document, again) is document


def test_files_of_old_releases(tmp_path: Path) -> None:
    """Release 3: colours, the picture itself inside, no sizes, no kinds of shape."""
    old = {"line_color": None, "fill_color": None, "label": "crack"}
    content = {
        "shapes": [old | {"points": [[1, 1], [9, 1], [9, 9]]}],
        "lineColor": [0, 255, 0, 128],
        "fillColor": [255, 0, 0, 128],
        "imagePath": "wall_1.JPG",
        "imageData": base64.b64encode(b"\xff\xd8\xff" * 1000).decode(),
    }
    (tmp_path / "wall.json").write_text(json.dumps(content))
    incoming = exchange.back("labelme", tmp_path / "wall.json", exchange.pictures())

    assert [a.label for a in incoming.annotations] == ["crack"]
    assert incoming.notices == ("Labels that this project did not have: crack.",)
