"""The structures that VOC's, DWA-M 150's and labelme's readers were written for, in our own words,
held against files with every hostile text there is."""

from __future__ import annotations

import base64
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import hostile
import pytest
from data import exchange
from data.documents import INSPECTION, OBSERVATION
from PIL import Image

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.observation import Observation
from inspector.core.shape import Shape
from inspector.io.exchange.formats import Means
from inspector.paths import resources_dir
from inspector.standards.books import load_books

MEANS = Means(exchange.PIXELS, load_books(resources_dir() / "standards"))
BOX = Shape.of("region", [[(2, 3), (5, 3), (5, 7), (2, 7)]])
HOLE = Shape.of("region", [[(2, 2), (9, 2), (9, 9), (2, 9)], [(4, 4), (6, 4), (6, 6), (4, 6)]])
_WAY = [(1, 1), (5, 2), (7, 9)]
LINES = [Shape.of("line", [_WAY[:count]]) for count in (1, 2, 3)]
CODED: Observation = replace(OBSERVATION, enhanced_id="", quantities=(2.5, 30.0))
TEXTS = pytest.mark.parametrize("name", hostile.TEXTS)


def document(text: str) -> Document:
    given = edits.set_inspection(exchange.pictures(), ["v"], replace(INSPECTION, method="CCTV"))
    shapes = [BOX, HOLE, *LINES]
    found = [Annotation(f"a{i}", FrameRef("s0"), s, "x", note="n") for i, s in enumerate(shapes)]
    coded = Annotation("c", FrameRef("v", 123), LINES[0], "", observation=CODED, note="n")
    given = edits.put(given, *found, coded)
    return hostile.spoiled(given, text, lambda place: place[-1] in _CODES)


_CODES = {"book", "code", "first", "second"}

WHOLE, SHARE = r"\d{1,9}", r"-?\d+(\.\d+)?"
VOC: Any = {
    "folder": r"",
    "filename": r"[^/\\]+",
    "source": {"database": r"Unknown"},
    "size": {"width": WHOLE, "height": WHOLE, "depth": r"3"},
    "segmented": r"0",
    "object*": {
        "name": r"(?s).+",
        "pose": r"Unspecified",
        "truncated": r"[01]",
        "difficult": r"[01]",
        "bndbox": {"xmin": WHOLE, "ymin": WHOLE, "xmax": WHOLE, "ymax": WHOLE},
    },
}
"""By name and in order what stands in an element: elements, or a pattern of its words. A name with
"*" may stand there any number of times, one with "?" may lack."""
_ANY = r"(?s).+"
DWA: Any = {
    "FD": {"FD001": r"04-2010", "FD002": r"B"},
    "HG*": {
        **dict.fromkeys(("HG001?", "HG003?", "HG004?", "HG102?", "HG104?"), _ANY),
        "HG302?": _ANY,
        "HG303?": _ANY,
        "HG304?": r"(?s).{1,4}",
        "HG305?": r"DN",
        "HG306?": SHARE,
        "HG307?": SHARE,
        "HG309?": _ANY,
        "HG310?": SHARE,
        "HG314?": SHARE,
        "HG410?": SHARE,
        "HI*": {
            "HI001?": _ANY,
            "HI002?": r"(?s).{1,8}",
            "HI003": WHOLE,
            "HI004?": _ANY,
            "HI005": r".{1,20}",
            "HI006?": _ANY,
            "HI101?": r"[IG]",
            "HI102?": _ANY,
            "HI103?": r"KTV|BG|SP",
            "HI104?": r"\d\d\.\d\d\.\d{4}",
            "HI105?": r"\d\d:\d\d:\d\d",
            **dict.fromkeys(("HI106?", "HI107?", "HI109?", "HI111?", "HI112?", "HI115?"), _ANY),
            "HI116?": r"[^/\\]+",
            "HI999?": _ANY,
            "HZ*": {
                "HZ001": r"-?\d+\.\d\d",
                "HZ002": r"[A-Z]{1,5}",
                "HZ014?": r"[A-Z]{1,2}",
                "HZ015?": r"[A-Z]",
                "HZ003?": SHARE,
                "HZ004?": SHARE,
                "HZ005?": r"[AB]\d\d?",
                "HZ006?": r"0\d|1[0-2]",
                "HZ007?": r"0\d|1[0-2]",
                "HZ008?": r"\d:\d\d:\d\d",
                "HZ009": r"[^/\\]+",
                "HZ010?": _ANY,
                "HZ011?": r"A",
                "HZ999?": _ANY,
            },
        },
    },
}


def assert_structure(element: ElementTree.Element, wanted: Any) -> None:
    assert not element.attrib
    if isinstance(wanted, str):
        assert len(element) == 0
        assert re.fullmatch(wanted, element.text or ""), (element.tag, element.text)
        return
    assert not (element.text or "").strip()
    left = list(element)
    for name, inner in wanted.items():
        tag = name.rstrip("*?")
        found = [each for each in left if each.tag == tag]
        assert left[: len(found)] == found, f"{tag} is out of order"
        assert name.endswith("*") or len(found) == 1 or (not found and name.endswith("?")), name
        left = left[len(found) :]
        for each in found:
            assert_structure(each, inner)
    assert not left, f"{left[0].tag} is not known"


@TEXTS
def test_voc(tmp_path: Path, name: str) -> None:
    exchange.exported("voc", document(hostile.TEXTS[name]), tmp_path)
    paths = list(tmp_path.rglob("*.xml"))

    assert len(paths) == 2
    for path in paths:
        root = ElementTree.fromstring(path.read_bytes())
        assert root.tag == "annotation"
        assert_structure(root, VOC)


@TEXTS
def test_dwa(tmp_path: Path, name: str) -> None:
    path = exchange.exported("dwa", document(hostile.TEXTS[name]), tmp_path / "d.xml", MEANS)
    root = ElementTree.fromstring(path.read_bytes())

    assert path.read_bytes().startswith(b'<?xml version="1.0" encoding="ISO-8859-1"?>\n<DATA>')
    assert root.tag == "DATA"
    assert_structure(root, DWA)
    assert len(list(root.iter("HZ"))) == 1


LABELME: Any = {
    "version": str,
    "flags": dict,
    "shapes": list,
    "imagePath": str,
    "imageData": type(None),
    "imageHeight": int,
    "imageWidth": int,
    "inspector": dict,
}
SHAPE: Any = {
    "label": str,
    "points": list,
    "group_id": type(None),
    "description": str,
    "shape_type": str,
    "flags": dict,
    "mask": (str, type(None)),
    "inspector": dict,
}


@TEXTS
def test_labelme(tmp_path: Path, name: str) -> None:
    """As release 5.5 writes it, in its order; keys that it does not know stand at the end."""
    text = hostile.TEXTS[name]
    exchange.exported("labelme", document(text), tmp_path)
    contents = [json.loads(path.read_bytes()) for path in sorted(tmp_path.glob("*.json"))]

    assert sum(len(content["shapes"]) for content in contents) == 6
    for content in contents:
        assert list(content) == list(LABELME)
        assert all(isinstance(content[key], kind) for key, kind in LABELME.items())
        for shape in content["shapes"]:
            assert list(shape) == list(SHAPE)
            assert all(isinstance(shape[key], kind) for key, kind in SHAPE.items())
            assert all(type(v) in (int, float) for point in shape["points"] for v in point)
            assert all(len(point) == 2 for point in shape["points"])
            assert (shape["label"], shape["description"]) in ((text, text), ("BABBA", text))
    masks = [s for content in contents for s in content["shapes"] if s["shape_type"] == "mask"]
    (((left, top), (right, bottom)),) = (mask["points"] for mask in masks)
    with Image.open(io.BytesIO(base64.b64decode(masks[0]["mask"]))) as picture:
        assert picture.size == (right - left + 1, bottom - top + 1)
