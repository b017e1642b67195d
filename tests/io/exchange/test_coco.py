"""COCO: what comes back, and what pycocotools makes of it."""

from __future__ import annotations

import contextlib
import io
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
from hypothesis import strategies as st
from pycocotools import mask as cocomask
from pycocotools.coco import COCO

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.errors import ExportError, SourceError
from inspector.core.frame import FrameRef
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.io.exchange import rle
from inspector.io.exchange.formats import make
from inspector.io.exchange.incoming import Incoming, taken_in

SHAPES = exchange.painted | exchange.drawn | exchange.boxes | exchange.lines
RING = Shape.of("region", [[(2, 2), (9, 2), (9, 9), (2, 9)], [(4, 4), (6, 4), (6, 6), (4, 6)]])


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@settings(max_examples=30, deadline=None)
@given(found=exchange.annotations(SHAPES))
def test_everything_comes_back(folder: Path, found: list[Annotation]) -> None:
    document = edits.put(exchange.pictures(), *found)

    after, incoming = exchange.round_trip("coco", document, folder / "all.json")

    assert dict(after.annotations) == dict(document.annotations)
    assert incoming.new == len(found)


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
@settings(max_examples=30, deadline=None)
@given(found=exchange.annotations(SHAPES))
def test_pycocotools_sees_the_same_pixels(folder: Path, found: list[Annotation]) -> None:
    document = edits.put(exchange.pictures(), *found)
    coco = opened(exchange.exported("coco", document, folder / "seen.json"))

    by_id = {e["inspector"]["annotation"]["id"]: e for e in coco.dataset["annotations"]}
    for annotation in found:
        entry = by_id[annotation.id]
        mask = exchange.pixels_of(annotation.shape)
        assert np.array_equal(coco.annToMask(entry).astype(bool), mask)
        assert entry["area"] == mask.sum()
        if mask.any():
            box = cocomask.toBbox(coco.annToRLE(entry)).tolist()
            assert box == entry["bbox"]
        label = annotation.label
        assert coco.cats[entry["category_id"]]["name"] == label


def opened(path: Path) -> Any:
    coco = COCO()
    coco.dataset = json.loads(path.read_bytes())
    with contextlib.redirect_stdout(io.StringIO()):
        coco.createIndex()
    return coco


@settings(max_examples=30, deadline=None)
@given(mask=st.builds(exchange.pixels_of, exchange.painted))
def test_run_lengths_are_those_of_pycocotools(mask: np.ndarray) -> None:
    packed = cocomask.encode(np.asfortranarray(mask.astype(np.uint8)))
    counts = rle.unpacked(packed["counts"].decode())

    found = rle.decode(counts, exchange.WIDTH, exchange.HEIGHT)

    assert found is not None
    assert found.area_px == mask.sum()
    assert mask[found.window.slices][found.mask].all()
    assert rle.encode(found, exchange.WIDTH, exchange.HEIGHT) == counts


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(-5, 500) | st.integers(0, 2**70), max_size=9), st.text(max_size=20))
def test_wrong_run_lengths_are_refused(counts: list[int], text: str) -> None:
    for listed in (counts, list(text.encode())):
        if rle.bounded(listed) and sum(listed) != 23 * 17:
            with pytest.raises(ValueError):  # noqa: PT011
                rle.decode(listed, 23, 17)
    try:
        unpacked = rle.unpacked(text)
    except ValueError:
        return
    assert len(unpacked) <= len(text)


def written(tmp_path: Path, *shapes: Shape) -> tuple[Path, dict[str, Any]]:
    found = [Annotation(f"a{i}", FrameRef("s0"), each, "crack") for i, each in enumerate(shapes)]
    path = exchange.exported("coco", edits.put(exchange.pictures(), *found), tmp_path / "c.json")
    return path, json.loads(path.read_bytes())


def taken(path: Path, content: dict[str, Any]) -> Incoming:
    path.write_text(json.dumps(content))
    return exchange.back("coco", path, exchange.pictures())


def test_holes_have_run_lengths_and_others_outlines(tmp_path: Path) -> None:
    box = Shape.of("region", [[(2, 2), (5, 2), (5, 3), (2, 3)]])
    entries = written(tmp_path, RING, box)[1]["annotations"]

    assert entries[0]["segmentation"]["size"] == [exchange.HEIGHT, exchange.WIDTH]
    (ring,) = entries[1]["segmentation"]
    assert {tuple(p) for p in np.reshape(ring, (-1, 2))} == {(2, 2), (6, 2), (6, 4), (2, 4)}


def test_what_was_changed_elsewhere_counts(tmp_path: Path) -> None:
    path, content = written(tmp_path, RING)
    content["annotations"][0]["segmentation"] = [[3, 3, 8, 3, 8, 8, 3, 8]]
    content["categories"][0]["name"] = "hole"
    document = edits.put(exchange.pictures(), Annotation("a0", FrameRef("s0"), RING, "crack"))
    path.write_text(json.dumps(content))

    incoming = exchange.back("coco", path, document)
    after = taken_in(document, incoming).annotations

    assert (incoming.new, incoming.changed) == (0, 1)
    assert after["a0"].label == "hole"
    assert exchange.pixels_of(after["a0"].shape).sum() == 25
    assert "hole" in "".join(incoming.notices)


def test_outlines_of_others_are_their_union(tmp_path: Path) -> None:
    path, content = written(tmp_path, RING)
    entry = content["annotations"][0]
    del entry["inspector"]
    entry["segmentation"] = [[0, 0, 6, 0, 6, 6, 0, 6], [3, 3, 9, 3, 9, 9, 3, 9]]
    (found,) = taken(path, content).annotations

    assert exchange.pixels_of(found.shape).sum() == 36 + 36 - 9
    assert (found.status, found.origin) == ("accepted", "human")


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
def test_packed_masks_and_bare_boxes_of_others(tmp_path: Path) -> None:
    path, content = written(tmp_path, RING, RING)
    mask, box = content["annotations"]
    del mask["inspector"], box["inspector"]
    packed = cocomask.encode(np.asfortranarray(exchange.pixels_of(RING).astype(np.uint8)))
    mask["segmentation"] = {"size": packed["size"], "counts": packed["counts"].decode()}
    box |= {"segmentation": [], "bbox": [2.0, 3.0, 4.5, 5.0]}

    first, second = taken(path, content).annotations

    assert np.array_equal(exchange.pixels_of(first.shape), exchange.pixels_of(RING))
    assert exchange.pixels_of(second.shape).sum() == 5 * 5


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"images": 3}, "not COCO"),
        ({"categories": []}, "category"),
        ({"image": {"width": 5}}, "Another size"),
        ({"image": {"file_name": "other.png", "inspector": None}}, "No picture"),
        ({"image": {"file_name": "wall.jpg", "inspector": None}}, "Several pictures"),
        ({"entry": {"image_id": 7}}, "no image"),
        ({"entry": {"segmentation": {"size": [17, 23], "counts": [2**62]}}}, "not understood"),
        ({"entry": {"segmentation": {"size": [10**9, 10**9], "counts": [1]}}}, "not understood"),
        ({"entry": {"segmentation": [[0, 0, 1e308, 1, 5, 5]]}}, "not understood"),
        ({"entry": {"segmentation": [[90, 90, 95, 90, 95, 95]]}}, "outside"),
        ({"entry": {"inspector": {"format": 1, "annotation": {"id": 3}}}}, "damaged"),
    ],
)
def test_what_is_not_understood_is_named(tmp_path: Path, change: dict[str, Any], said: str) -> None:
    path, content = written(tmp_path, RING)
    content["images"][0] |= change.pop("image", {})
    content["annotations"][0] |= change.pop("entry", {})
    incoming = taken(path, content | change)

    assert said in " ".join(incoming.notices)
    assert incoming.new == (1 if said == "damaged" else 0)


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b"\xff\xfe", b'{"a":NaN}', b"[" * 200_000, b'{"a":' * 100_000]
)
def test_damaged_files_are_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "c.json"
    path.write_bytes(content)

    with pytest.raises(SourceError) as caught:
        exchange.back("coco", path, exchange.pictures())
    assert caught.value.message.endswith(".")


def test_only_what_was_accepted_is_handed_on(tmp_path: Path) -> None:
    accepted = Annotation("a", FrameRef("s0"), RING, "crack")
    face = replace(accepted, id="f", label="face", purpose="redaction", status="suggested")
    document = edits.put(
        exchange.pictures(), accepted, replace(accepted, id="r", status="rejected"), face
    )

    export = make("coco", document, exchange.MEANS)
    content = json.loads(export.files[0].content(Progress()))
    asked = make("coco", document, exchange.MEANS, ["rejected"])

    assert [c["name"] for c in content["categories"]] == ["crack"]
    assert len(content["annotations"]) == 1
    assert "1 rejected" in " ".join(export.notices)
    assert "1 suggested" in " ".join(export.notices)
    assert len(json.loads(asked.files[0].content(Progress()))["annotations"]) == 2
    with pytest.raises(ExportError, match="accept"):
        make("coco", edits.remove(document, ["a"]), exchange.MEANS)
