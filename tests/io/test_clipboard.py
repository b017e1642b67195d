"""What is copied comes back; what anybody else put on the clipboard is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.core.annotation import Annotation, CrackMeasures, Judged, LineMeasures
from inspector.core.errors import ProjectError
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape
from inspector.io.clipboard import from_text, to_text

MEASURES = CrackMeasures(10.0, 2.0, 3.0, 4.0, (1.0, 2.0), (3.0, 4.0), 20.0, 45.0, 1, 9.5)
SQUARE = Shape.of("region", [[(1, 2), (11, 2), (11, 12), (1, 12)], [(4, 4), (6, 4), (6, 6)]])
FOUND = Annotation(
    "a", FrameRef("p", 3), SQUARE, "crack", "rejected", "machine-edited", MEASURES,
    "diagonal", "a note\nof two lines", "Shadow", Judged("r", "m", 0.5, SQUARE),
)  # fmt: skip
LINE = Annotation(
    "b",
    FrameRef("p"),
    Shape.of("line", [[(0, 0), (3, 4)]]),
    "裂缝 <b>",
    purpose="measurement",
    line=LineMeasures(5.0, 127.0, 5.0),
)


def test_all_of_an_annotation_comes_back() -> None:
    assert from_text(to_text([FOUND, LINE])) == (FOUND, LINE)
    assert from_text(to_text([])) == ()


@given(st.text(max_size=30), st.lists(st.tuples(*[st.floats(-1e6, 1e6, width=32)] * 2), min_size=1))
def test_any_label_and_any_points_come_back(label: str, points: list[tuple[float, float]]) -> None:
    made = replace(LINE, label=label, shape=Shape.of("line", [points]))
    assert from_text(to_text([made])) == (made,)


def stored(**changes: Any) -> bytes:
    """The text of one annotation with some of its fields replaced."""
    text = json.loads(to_text([FOUND]))
    text["annotations"][0].update(changes)
    return json.dumps(text).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"format": 2, "annotations": 1e999}',
        json.dumps({"format": 1, "annotations": []}).encode(),
        json.dumps({"format": 2, "annotations": {}}).encode(),
        json.dumps({"format": 2, "annotations": [3]}).encode(),
        stored(shape={"kind": "region", "rings": []}),
        stored(shape={"kind": "region", "rings": ["AAAA"]}),
        stored(shape={"kind": "blob", "rings": ["AAAAAAAAAAA="]}),
        stored(purpose="spying"),
        stored(status=None),
        stored(wings=2),
        stored(label=["crack"]),
        stored(measures={"length_px": float("nan")}),
    ],
)
def test_anything_else_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(ProjectError) as refused:
        from_text(data)
    assert "cannot be pasted" in str(refused.value)


@settings(max_examples=200)
@given(st.data())
def test_damaged_text_is_read_or_refused_but_never_breaks(data: st.DataObject) -> None:
    text = bytearray(to_text([FOUND, LINE]))
    for _ in range(data.draw(st.integers(1, 4))):
        text[data.draw(st.integers(0, len(text) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = from_text(bytes(text))
    except ProjectError:
        return
    assert all(isinstance(each, Annotation) for each in found)
