"""YOLO, VOC and masks: what they hold comes back, and what they lose is said."""

from __future__ import annotations

import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import hostile
import numpy as np
import pytest
import yaml
from data import exchange
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.errors import ExportError, SourceError
from inspector.core.frame import FrameRef
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.io.exchange.formats import make
from inspector.io.exchange.outgoing import UNNAMED
from inspector.io.exchange.xml_text import Element, document, parsed
from inspector.io.exchange.yolo_names import listed_names, yaml_names

BOX = Shape.of("region", [[(2, 3), (5, 3), (5, 7), (2, 7)]])
NAMED = st.sampled_from(["crack", "裂缝 №1", "a b"])


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def emptied(folder: Path) -> Path:
    for path in [p for p in folder.rglob("*") if p.is_file()]:
        path.unlink()
    return folder


@settings(max_examples=25, deadline=None)
@given(found=exchange.annotations(exchange.painted | exchange.boxes, NAMED))
def test_yolo_keeps_every_pixel_of_every_class(folder: Path, found: list[Annotation]) -> None:
    given = edits.put(exchange.pictures(), *found)

    after, _ = exchange.round_trip("yolo", given, emptied(folder))

    def drawn(all_: list[Annotation]) -> Counter[object]:
        pixels: Counter[object] = Counter()
        for each in all_:
            for y, x in np.argwhere(exchange.pixels_of(each.shape)).tolist():
                pixels[each.frame, each.label, y, x] += 1
        return pixels

    assert drawn(list(after.annotations.values())) == drawn(found)
    for path in folder.glob("labels/*.txt"):
        for line in path.read_text().splitlines():
            number, *shares = line.split()
            assert int(number) < len((folder / "classes.txt").read_text().splitlines())
            assert len(shares) >= 6
            assert len(shares) % 2 == 0
            assert all(0.0 <= float(share) <= 1.0 for share in shares)


def test_yolo_says_what_it_loses(tmp_path: Path) -> None:
    line = Annotation("l", FrameRef("s0"), Shape.of("line", [[(1, 1), (5, 5)]]), "crack")
    given = edits.put(exchange.pictures(), Annotation("a", FrameRef("s0"), BOX, "a\nb"), line)
    export = make("yolo", given, exchange.MEANS)
    exchange.exported("yolo", given, tmp_path)

    assert "no lines: 1" in " ".join(export.notices)
    assert (tmp_path / "classes.txt").read_text() == "a b\ncrack\n"
    names = (tmp_path / "data.yaml").read_text().splitlines()[-1]
    assert json.loads(names.removeprefix("names: ")) == ["a b", "crack"]


@pytest.mark.parametrize(
    ("line", "pixels", "said"),
    [
        ("0 0.5 0.5 0.2 0.4", 35, ""),
        ("7 0.1 0.1 0.5 0.1 0.5 0.5", 0, "class"),
        ("0 0.1 0.1 0.5 0.1 0.5", 0, "not understood"),
        ("0 1e300 0.1 0.5 0.1 0.5 0.5", 0, "not understood"),
        ("0 nan 0.1 0.5 0.1 0.5 0.5", 0, "no outline"),
    ],
)
def test_yolo_of_others(tmp_path: Path, line: str, pixels: int, said: str) -> None:
    (tmp_path / "classes.txt").write_text("crack\n")
    (tmp_path / "clip_frame_000000.txt").write_text(line + "\n")
    incoming = exchange.back("yolo", tmp_path, exchange.pictures())

    assert sum(int(exchange.pixels_of(a.shape).sum()) for a in incoming.annotations) == pixels
    assert said in " ".join(incoming.notices)


def test_yolo_without_names_is_refused(tmp_path: Path) -> None:
    (tmp_path / "wall_1.txt").write_text("0 0.5 0.5 0.2 0.4\n")

    with pytest.raises(SourceError, match="one name a line"):
        exchange.back("yolo", tmp_path, exchange.pictures())


@settings(max_examples=25, deadline=None)
@given(found=exchange.annotations(exchange.painted | exchange.drawn | exchange.lines))
def test_voc_keeps_boxes_and_labels(folder: Path, found: list[Annotation]) -> None:
    given = edits.put(exchange.pictures(), *found)

    after, _ = exchange.round_trip("voc", given, emptied(folder))

    def boxes(all_: list[Annotation]) -> Counter[object]:
        covered = [(a, exchange.pixels_of(a.shape)) for a in all_]
        return Counter(
            (a.frame, xml_text(a.label) or UNNAMED, *np.argwhere(m).min(0), *np.argwhere(m).max(0))
            for a, m in covered
            if m.any()
        )

    assert boxes(list(after.annotations.values())) == boxes(found)
    for path in folder.glob("*.xml"):
        assert_voc(path)


def xml_text(text: str) -> str:
    """What XML can hold of it."""
    kept = re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)
    return kept.strip()


def assert_voc(path: Path) -> None:
    """The elements that readers of the VOC challenge ask for, in their order."""
    root = ElementTree.parse(path).getroot()
    assert root.tag == "annotation"
    names = [each.tag for each in root]
    assert names[:5] == ["folder", "filename", "source", "size", "segmented"]
    assert [each.tag for each in root.find("size") or ()] == ["width", "height", "depth"]
    for found in root.findall("object"):
        assert [each.tag for each in found] == [
            *("name", "pose", "truncated", "difficult", "bndbox")
        ]
        left, top, right, bottom = (int(each.text or "") for each in found.find("bndbox") or ())
        assert 1 <= left <= right <= exchange.WIDTH
        assert 1 <= top <= bottom <= exchange.HEIGHT


@pytest.mark.parametrize(
    "content",
    [
        b'<!DOCTYPE a [<!ENTITY x "y">]><annotation>&x;</annotation>',
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><annotation/>',
        b"<annotation>" * 40 + b"</annotation>" * 40,
        b"<annotation><filename>" + b"x" * 1_100_000 + b"</filename></annotation>",
        b"<annotation>&undefined;</annotation>",
        b"<annotation>",
        b"",
        b'<?xml version="1.0" encoding="klingon"?><a/>',
    ],
)
def test_hostile_xml_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(content)

    with pytest.raises(SourceError, match="export it again"):
        exchange.back("voc", path, exchange.pictures())


@settings(max_examples=40, deadline=None)
@given(exchange.texts, st.sampled_from(["UTF-8", "ISO-8859-1"]))
def test_xml_holds_any_text(text: str, encoding: str) -> None:
    root = Element("a", "", [Element("b", text)])

    assert parsed(document(root, encoding), "a.xml").text("b") == xml_text(text)


@settings(max_examples=25, deadline=None)
@given(found=exchange.annotations(exchange.painted, exchange.labels))
def test_masks_keep_every_class(folder: Path, found: list[Annotation]) -> None:
    given = edits.put(exchange.pictures(), *found)

    after, _ = exchange.round_trip("masks", given, emptied(folder))

    def seen(all_: list[Annotation]) -> dict[object, str]:
        return {
            (a.frame, y, x): a.label
            for a in all_
            for y, x in np.argwhere(exchange.pixels_of(a.shape)).tolist()
        }

    assert seen(list(after.annotations.values())) == seen(found)


def test_masks_are_indexed_with_a_legend(tmp_path: Path) -> None:
    given = edits.put(exchange.pictures(), Annotation("a", FrameRef("s0"), BOX, "crack"))
    exchange.exported("masks", given, tmp_path)
    legend = json.loads((tmp_path / "legend.json").read_bytes())["classes"]

    with Image.open(tmp_path / "wall_1.png") as picture:
        assert picture.mode == "P"
        indexes = np.array(picture)
        colour = picture.getpalette()[3:6]  # type: ignore[index]
    assert np.array_equal(indexes, exchange.pixels_of(BOX))
    assert legend[1] == {"value": 1, "label": "crack", "colour": "#" + bytes(colour).hex()}


def test_masks_of_another_size_or_kind_are_named(tmp_path: Path) -> None:
    given = edits.put(exchange.pictures(), Annotation("a", FrameRef("s0"), BOX, "crack"))
    exchange.exported("masks", given, tmp_path)
    Image.new("L", (24, 17), 1).save(tmp_path / "wall_2.png")
    Image.new("RGB", (23, 17)).save(tmp_path / "clip_frame_000000.png")
    Image.new("L", (23, 17), 9).save(tmp_path / "clip_frame_000001.png")
    incoming = exchange.back("masks", tmp_path, exchange.pictures())

    assert incoming.new == 1
    assert "wall_2.png" in " ".join(incoming.notices)
    assert "clip_frame_000000.png" in " ".join(incoming.notices)
    assert "The value 9" in " ".join(incoming.notices)


def test_masks_hold_255_classes(tmp_path: Path) -> None:
    found = [Annotation(f"a{i}", FrameRef("s0"), BOX, f"class {i}") for i in range(256)]

    with pytest.raises(ExportError, match="choose COCO"):
        make("masks", edits.put(exchange.pictures(), *found), exchange.MEANS)


_class_names = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cn"], exclude_characters="\ufeff"),
    min_size=1, max_size=12,
).map(str.strip).filter(bool)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    st.lists(_class_names | st.sampled_from(list(hostile.SHORT.values())), min_size=1, max_size=5),
    st.booleans(),
    st.booleans(),
)
def test_names_of_yaml_files_as_others_write_them(
    names: list[str], numbered: bool, flow: bool
) -> None:
    """PyYAML is the second opinion."""
    plain = [" ".join(name.encode("utf-8", "replace").decode().split()) or "x" for name in names]
    listed: Any = dict(enumerate(plain)) if numbered else plain
    how: Any = {"sort_keys": False, "width": 10**6, "allow_unicode": True}
    inside = "nc: 3\nnames: " + yaml.safe_dump(listed, default_flow_style=True, **how)
    lines = yaml.safe_dump({"nc": 3, "names": listed, "path": "a"}, **how)

    assert yaml_names(inside if flow else lines) == dict(enumerate(plain))


@settings(max_examples=60, deadline=None)
@given(st.lists(exchange.labels | st.sampled_from(list(hostile.SHORT.values())), max_size=4))
def test_our_names_are_yaml(labels: list[str]) -> None:
    listed = ["x", *labels]
    found = [Annotation(f"a{i}", FrameRef("s0"), BOX, text) for i, text in enumerate(listed)]
    export = make("yolo", edits.put(exchange.pictures(), *found), exchange.MEANS)
    files = {file.name: file.content(Progress()).decode() for file in export.files}

    names = yaml.safe_load(files["data.yaml"])["names"]
    assert names == files["classes.txt"].split("\n")[:-1]
    assert yaml_names(files["data.yaml"]) == listed_names(files["classes.txt"])
    changed = sum(label not in names for label in dict.fromkeys(listed))
    assert bool(changed) == ("Changed" in " ".join(export.notices))


@pytest.mark.parametrize(
    "text",
    [
        "names:\n  0: crack  # the first\n  1: 'spall''s'\n\nnc: 2\n",
        '# x\nnames: [crack, "spall\'s"] # two\n',
        'nc: 2\nnames:\n- crack\n- "spall\\u0027s"\n',
        "names: {0: crack, 1: 'spall''s'}",
        "names: [\n  'crack',\n  'spall''s',\n]\ntrain: x\n",
    ],
)
def test_a_data_yaml_names_the_classes(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "labels" / "train"
    folder.mkdir(parents=True)
    (tmp_path / "data.yaml").write_text(text)
    (folder / "clip_frame_000000.txt").write_text("1 0.5 0.5 0.2 0.4\n")
    incoming = exchange.back("yolo", tmp_path, exchange.pictures())

    assert [a.label for a in incoming.annotations] == ["spall's"]


@pytest.mark.parametrize("text", ["", "names:", "names: x", "names: [a", "a: [b]\n", "names: {"])
def test_a_data_yaml_without_names_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "data.yaml").write_text(text)
    (tmp_path / "clip_frame_000000.txt").write_text("1 0.5 0.5 0.2 0.4\n")
    with pytest.raises(SourceError, match="have no names"):
        exchange.back("yolo", tmp_path, exchange.pictures())
