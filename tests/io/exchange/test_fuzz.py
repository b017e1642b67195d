"""Files in which anything may stand anywhere: they are read, or refused in one sentence."""

from __future__ import annotations

import contextlib
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from data import exchange
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.errors import SourceError
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape
from inspector.io import schema
from inspector.io.exchange.format_facts import Format
from inspector.io.exchange.formats import Means
from inspector.io.exchange.incoming import taken_in
from inspector.io.exchange.xml_text import Element, document
from inspector.paths import resources_dir
from inspector.standards.books import load_books

HOLE = Shape.of("region", [[(2, 2), (9, 2), (9, 9), (2, 9)], [(4, 4), (6, 4), (6, 6), (4, 6)]])
BOX = Shape.of("region", [[(2, 3), (5, 3), (5, 7), (2, 7)]])
BOOKS = load_books(resources_dir() / "standards")
_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
    | st.sampled_from(["mask", "circle", "points", "", "wall_1.JPG", 10**6, -1, 1e300]),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=2)
    ),
    max_leaves=6,
)  # fmt: skip


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where something stands in a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    found = [path] if path else []
    for key, each in inner if isinstance(value, dict | list) else ():
        found += places(each, (*path, key)) if isinstance(each, dict | list) else [(*path, key)]
    return found


def given_document() -> Document:
    found = [Annotation(f"a{i}", FrameRef("s0"), s, "crack") for i, s in enumerate((HOLE, BOX))]
    return edits.put(exchange.pictures(), *found)


def is_taken(name: Format, path: Path, means: Means = exchange.MEANS) -> None:
    """It is read into a document that can be stored, or refused."""
    with contextlib.suppress(SourceError):
        before = exchange.pictures()
        after = taken_in(before, exchange.back(name, path, before, means))
        stored = schema.to_bytes(schema.to_json(after))
        assert schema.from_json(schema.from_bytes(stored)) == after


@pytest.mark.parametrize("name", ["coco", "labelme"])
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_anything_in_json(folder: Path, name: Format, data: st.DataObject) -> None:
    output = folder / (f"{name}.json" if name == "coco" else name)
    exchange.exported(name, given_document(), output)
    path = output if name == "coco" else output / "wall_1.json"
    content = json.loads(path.read_bytes())
    *way, last = data.draw(st.sampled_from(places(content)))
    node = content
    for key in way:
        node = node[key]
    node[last] = data.draw(_values)
    path.write_text(json.dumps(content))

    is_taken(name, path)


_words = st.text(max_size=12) | st.sampled_from(
    ["1e999", "0,0", "99:99:99", "32.13.2006", "I", "KTV", "A1", "12", "clip.mp4", "BAB", "-0.0"]
)
_NAMES = [
    *("HG001", "HG003", "HG305", "HG306", "HG310", "HI005", "HI101", "HI103", "HI104", "HI105"),
    *("HI116", "HZ001", "HZ002", "HZ003", "HZ005", "HZ006", "HZ007", "HZ008", "HZ009", "HZ011"),
    *("HZ014", "HZ015", "HZ999", "XX"),
]
_fields = st.lists(st.builds(Element, st.sampled_from(_NAMES), _words), max_size=12)


@settings(max_examples=80, deadline=None)
@given(run=_fields, head=_fields, rows=st.lists(_fields, max_size=3))
def test_anything_in_dwa(
    folder: Path, run: list[Element], head: list[Element], rows: list[list[Element]]
) -> None:
    listed = [Element("HZ", "", row) for row in rows]
    inspection = Element("HI", "", [Element("HI116", "clip.mp4"), *head, *listed])
    root = Element("DATA", "", [Element("HG", "", [*run, inspection])])
    path = folder / "any.xml"
    path.write_bytes(document(root, "ISO-8859-1"))

    is_taken("dwa", path, Means(exchange.PIXELS, BOOKS))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=60), st.sampled_from(["coco", "voc", "dwa"]))
def test_any_bytes(folder: Path, content: bytes, name: Format) -> None:
    path = folder / "any"
    path.write_bytes(content)

    is_taken(name, path)
