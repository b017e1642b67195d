"""Whole projects through COCO, labelme and DWA-M 150 and back: nothing that the format can hold is
lost, whatever the pictures are called, however large they are, whatever was written of them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import hostile
import numpy as np
import pytest
from data import exchange
from data.documents import INSPECTION, OBSERVATION, measures, source
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from inspector.core import edits
from inspector.core.annotation import Annotation, Judged
from inspector.core.document import Document, SourceEntry, VideoFacts
from inspector.core.frame import FrameRef, Window
from inspector.core.inspection import Inspection
from inspector.core.observation import Observation
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.imaging.line_measures import measure_line
from inspector.imaging.region_edits import outlined
from inspector.io.exchange.dwa_fields import INSPECTION_TEXTS, RUN_TEXTS
from inspector.io.exchange.format_facts import Format
from inspector.io.exchange.formats import Means, make, targets
from inspector.io.exchange.incoming import taken_in
from inspector.io.exchange.outgoing import EXTRAS
from inspector.io.exchange.xml_text import kept
from inspector.paths import resources_dir
from inspector.standards.books import load_books

BOOKS = load_books(resources_dir() / "standards")
_texts = exchange.texts | st.sampled_from(list(hostile.TEXTS.values()))
_names = _texts | st.sampled_from(["a.jpg", "A.JPG", "a.png", "clip.mp4", "clip_frame_000003.png"])
_sizes = st.sampled_from([(1, 1), (1, 40), (40, 1), (3, 2), (23, 17), (64, 48)])
_no_result = {"enhanced_id": ""}


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@st.composite
def _sources(draw: st.DrawFn, number: int) -> SourceEntry:
    width, height = draw(_sizes)
    made = source(number, name=draw(_names), path=f"{number}/x", width_px=width, height_px=height)
    if draw(st.booleans()):
        return made
    return replace(made, kind="video", frame_count=9, video=VideoFacts(1.0, 9.0, counted=True))


def _shapes(width: int, height: int) -> st.SearchStrategy[Shape]:
    """Masks with holes and parts, outlines, polylines and places inside a picture."""
    points = st.tuples(st.floats(0, width - 1, width=32), st.floats(0, height - 1, width=32))
    masks = hnp.arrays(np.bool_, (height, width)).filter(lambda mask: bool(mask.any()))
    painted = masks.map(lambda mask: outlined(mask, Window(0, 0, width, height)))
    drawn = st.lists(points, min_size=3, max_size=6).map(lambda ring: Shape.of("region", [ring]))
    lines = st.lists(points, min_size=1, max_size=5).map(lambda ring: Shape.of("line", [ring]))
    return painted | drawn | lines


_observations = st.builds(
    lambda text, **changes: replace(
        OBSERVATION, **_no_result, code=text, chainage_how=text, grade_reason=text, **changes
    ),
    _texts,
    chainage_m=st.none() | st.floats(-1e5, 1e5),
    quantities=st.lists(st.none() | st.floats(-1e9, 1e9), max_size=3).map(tuple),
    span=st.sampled_from(["", "start", "finish"]),
    span_no=st.integers(0, 99),
    grade=st.none() | st.integers(0, 5),
    clock_from=st.none() | st.integers(1, 12),
)


@st.composite
def _annotations(draw: st.DrawFn, entries: list[SourceEntry], number: int) -> Annotation:
    entry = draw(st.sampled_from(entries))
    shape = draw(_shapes(entry.width_px, entry.height_px))
    long = shape.kind == "line" and not shape.is_point
    return Annotation(
        f"a{number}",
        FrameRef(entry.id, draw(st.integers(0, entry.frame_count - 1))),
        shape,
        draw(_texts.filter(bool)),
        draw(st.sampled_from(["suggested", "accepted", "rejected"])),
        draw(st.sampled_from(["human", "machine", "machine-edited"])),
        draw(st.sampled_from([None, measures()])) if shape.kind == "region" else None,
        draw(st.sampled_from([None, "pattern"])),
        draw(_texts),
        draw(_texts),
        draw(st.none() | st.builds(Judged, _texts, _texts, st.floats(0, 1), st.just(shape))),
        draw(st.sampled_from(["finding", "measurement", "redaction", "undamaged"])),
        measure_line(shape) if long else None,
        observation=draw(st.none() | _observations),
    )


@st.composite
def _projects(draw: st.DrawFn) -> Document:
    entries = [draw(_sources(number)) for number in range(draw(st.integers(1, 4)))]
    count = draw(st.integers(1, 4))
    found = [draw(_annotations(entries, number)) for number in range(count)]
    return edits.put(edits.add_sources(Document(), entries), *found)


@pytest.mark.parametrize("name", ["coco", "labelme"])
@settings(max_examples=35, deadline=None)
@given(document=_projects())
def test_every_field_comes_back(folder: Path, name: Format, document: Document) -> None:
    output = folder / "x.json" if name == "coco" else folder / "labelme"
    for old in output.glob("*") if output.is_dir() else ():
        old.unlink()
    export = make(name, document, exchange.MEANS, EXTRAS)
    places = targets(export, output)
    assert len({str(place).casefold() for place in places}) == len(places)
    for file, target in zip(export.files, places, strict=True):
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(file.content(Progress()))

    empty = edits.add_sources(Document(), document.sources.values())
    incoming = exchange.back(name, output, empty)

    assert dict(taken_in(empty, incoming).annotations) == dict(document.annotations)
    assert not [n for n in incoming.notices if not n.startswith("Labels that")]
    again = exchange.back(name, output, document)
    assert (again.new, again.changed, again.same) == (0, 0, len(document.annotations))


_HELD = {*RUN_TEXTS.values(), *INSPECTION_TEXTS.values(), "start_node", "end_node"}
_heads = st.fixed_dictionaries(dict.fromkeys(sorted(_HELD), _texts))


@settings(max_examples=40, deadline=None)
@given(heads=_heads, note=_texts, remark=_texts)
def test_a_run_comes_back_as_xml_can_hold_it(
    folder: Path, heads: dict[str, str], note: str, remark: str
) -> None:
    """A continuous defect, a point with hours and quantities; each text as `kept` says."""
    plain = Inspection(
        **{f.name: getattr(INSPECTION, f.name) for f in fields(Inspection) if f.name != "view_deg"}
    )
    head = replace(plain, method="CCTV", marks=(), **heads)
    crack = Observation("en13508", "BAB", "B", "A", (2.5,), 3.25, clock_from=11, clock_to=2)
    start = replace(crack, span="start", span_no=7, chainage_m=4.0, at_joint=True)
    rows = [crack, start, replace(start, span="finish", chainage_m=8.5)]
    middle = Shape.of("line", [[((exchange.WIDTH - 1) / 2, (exchange.HEIGHT - 1) / 2)]])
    found = [
        Annotation(f"a{i}", FrameRef("v", 10 * i), middle, "", note=text, observation=row)
        for i, (row, text) in enumerate(zip(rows, (note, remark, ""), strict=True))
    ]
    document = edits.put(edits.set_inspection(exchange.pictures(), ["v"], head), *found)
    means = Means(exchange.PIXELS, BOOKS)
    export = make("dwa", document, means)
    after, _ = exchange.round_trip("dwa", document, folder / "x.xml", means)

    back = [(a.frame, a.observation, a.note) for a in after.annotations.values()]
    assert sorted(back, key=repr) == sorted(
        ((a.frame, a.observation, kept(a.note)) for a in found), key=repr
    )
    wanted: dict[str, Any] = {name: kept(text) for name, text in heads.items()}
    wanted["material"] = kept(heads["material"]) if len(heads["material"]) <= 4 else ""
    assert after.sources["v"].inspection == replace(head, **wanted)
    texts = [note, remark, *(t for n, t in heads.items() if n != "material" or len(t) <= 4)]
    told = " ".join(export.notices)
    assert any(kept(text) != text for text in texts) == ("all their characters" in told)
