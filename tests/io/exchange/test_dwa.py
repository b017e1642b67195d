"""DWA-M 150: what it holds comes back, its structure, and files as they really are."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from data import exchange
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.inspection import ChainageMark, Inspection
from inspector.core.observation import Observation
from inspector.core.shape import Shape
from inspector.io.exchange import dwa_words as words
from inspector.io.exchange.formats import Means, make
from inspector.io.exchange.incoming import Incoming, taken_in
from inspector.paths import resources_dir
from inspector.standards.books import load_books

BOOKS = load_books(resources_dir() / "standards")
MEANS = Means(exchange.PIXELS, BOOKS)
MIDDLE = Shape.of("line", [[((exchange.WIDTH - 1) / 2, (exchange.HEIGHT - 1) / 2)]])
HEAD = Inspection(
    book="en13508",
    pipe_ref="H12",
    start_node="M1",
    end_node="M2",
    section="circular",
    width_mm=300.0,
    height_mm=300.0,
    total_length_m=48.32,
    travel="against flow",
    method="CCTV",
    inspected_at="2006-04-07T08:30",
)
CRACK = Observation("en13508", "BAB", "B", "A", (2.0,), 19.1, clock_from=11)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


_words = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=20
).map(str.strip)
_lengths = st.none() | st.integers(1, 10**6).map(lambda mm: mm / 1000)
_heads = st.builds(
    Inspection,
    book=st.just("en13508"),
    **dict.fromkeys(
        ("pipe_ref", "start_node", "end_node", "street", "district", "use", "year_laid"), _words
    ),
    **dict.fromkeys(
        ("lining", "purpose", "equipment", "reference_point", "weather", "cleaned"), _words
    ),
    **dict.fromkeys(("flow_control", "inspector", "medium", "remarks"), _words),
    **dict.fromkeys(("width_mm", "height_mm", "total_length_m", "unit_length_m"), _lengths),
    wall_mm=_lengths,
    material=_words.map(lambda text: text[:4].strip()),
    section=st.sampled_from(["", "circular"]),
    travel=st.sampled_from(["", "with flow", "against flow"]),
    method=st.sampled_from(["", "CCTV", "walk", "QV"]),
    inspected_at=st.just("") | st.dates().map(str) | st.datetimes().map(
        lambda t: t.isoformat(timespec="seconds").removesuffix(":00")
    ),
)  # fmt: skip
_hours = st.sampled_from([(None, None), (3, None), (12, 12), (9, 3)])
_values = st.sampled_from([(), (2.5,), (None, 30.0), (1.0, 0.125)])


@st.composite
def _observations(draw: st.DrawFn) -> Observation:
    code, first, second = draw(
        st.sampled_from([("BAB", "B", "A"), ("BCD", "X", "P"), ("BAG", "", ""), ("QQQ", "1", "")])
    )
    hours = draw(_hours)
    span = draw(st.sampled_from(["", "start", "finish"]))
    return Observation(
        "en13508", code, first, second, draw(_values),
        chainage_m=draw(st.integers(-100, 10**6)) / 100,
        clock_from=hours[0], clock_to=hours[1], at_joint=draw(st.booleans()),
        span=span, span_no=draw(st.integers(1, 99)) if span else 0,
    )  # fmt: skip


def coded(*observations: Observation, head: Inspection = HEAD, note: str = "") -> Document:
    """Observations on frame 123 of the video and, the second ones, on a photo of the same run."""
    document = edits.set_inspection(exchange.pictures(), ["v", "s1"], head)
    frames = FrameRef("v", 123), FrameRef("s1")
    found = [
        Annotation(f"a{i}", frames[i % 2], MIDDLE, "", observation=each, note=note)
        for i, each in enumerate(observations)
    ]
    return edits.put(document, *found)


@settings(max_examples=40, deadline=None)
@given(
    head=_heads,
    found=st.lists(
        _observations(), min_size=2, max_size=4,
        unique_by=lambda o: (o.text, o.chainage_m, o.quantities, o.span_no, o.clock_from),
    ),
    note=_words,
)  # fmt: skip
def test_what_the_format_holds_comes_back(
    folder: Path, head: Inspection, found: list[Observation], note: str
) -> None:
    document = coded(*found, head=head, note=note)

    after, incoming = exchange.round_trip("dwa", document, folder / "all.xml", MEANS)

    def plain(all_: Document) -> list[Any]:
        listed = [(a.frame, a.observation, a.note, a.shape) for a in all_.annotations.values()]
        return sorted(listed, key=repr)

    assert plain(after) == plain(document)
    blank = head == Inspection(book="en13508")
    assert blank or after.sources["v"].inspection == head
    assert incoming.new == len(found)
    again = exchange.back("dwa", folder / "all.xml", after, MEANS)
    assert (again.new, again.same) == (0, len(found))
    assert taken_in(after, again) == after


def written(tmp_path: Path, *found: Observation, head: Inspection = HEAD) -> ElementTree.Element:
    path = exchange.exported("dwa", coded(*found, head=head), tmp_path / "d.xml", MEANS)
    return ElementTree.fromstring(path.read_bytes())


def test_structure(tmp_path: Path) -> None:
    """As the public sample of April 2010: DATA > FD, HG > HI > HZ; ids in their usual order."""
    photo = replace(CRACK, chainage_m=20.0)
    root = written(tmp_path, replace(CRACK, at_joint=True, span="start", span_no=1), photo)

    assert [each.tag for each in root] == ["FD", "HG"]
    assert {e.tag: e.text for e in root[0]} == {"FD001": "04-2010", "FD002": "B"}
    run = {e.tag: e.text for e in root[1]}
    assert run["HG003"] == "M2"  # the upper end, though it was inspected from the lower one
    assert run["HG004"] == "M1"
    assert (run["HG305"], run["HG306"], run["HG310"]) == ("DN", "300", "48.32")
    head = {e.tag: e.text for e in root[1].iter("HI").__next__()}
    assert (head["HI101"], head["HI103"]) == ("G", "KTV")
    assert (head["HI104"], head["HI105"]) == ("07.04.2006", "08:30:00")
    assert head["HI116"] == "clip.mp4"
    first, second = ({e.tag: e.text for e in each} for each in root.iter("HZ"))
    assert list(first)[:4] == ["HZ001", "HZ002", "HZ014", "HZ015"]
    assert (first["HZ001"], first["HZ002"], first["HZ014"], first["HZ015"]) == (
        *("19.10", "BAB", "B", "A"),
    )
    assert (first["HZ005"], first["HZ006"], first["HZ007"]) == ("A1", "11", "00")
    assert (first["HZ008"], first["HZ009"], first["HZ011"]) == (
        *("0:00:05", "clip_frame_000123.png", "A"),
    )
    assert second["HZ009"] == "wall_2.jpg"
    assert "HZ008" not in second


def test_latin_1_holds_chinese_text(tmp_path: Path) -> None:
    path = tmp_path / "d.xml"
    exchange.exported("dwa", coded(CRACK, head=replace(HEAD, street="长街 ü")), path, MEANS)

    assert path.read_bytes().startswith(b'<?xml version="1.0" encoding="ISO-8859-1"?>')
    assert b"\xfc</HG102>" in path.read_bytes()
    assert ElementTree.parse(path).getroot().findtext(".//HG102") == "长街 ü"


def test_what_is_lost_is_said(tmp_path: Path) -> None:
    other = replace(CRACK, book="cjj181", code="PL", first="", second="", chainage_m=1.0)
    head = replace(HEAD, material="reinforced concrete", section="egg", method="sonar")
    graded = replace(CRACK, grade=2, grade_reason="seen", chainage_estimated=True)
    document = coded(graded, other, replace(CRACK, chainage_m=None), head=head)
    told = " ".join(make("dwa", document, MEANS).notices)

    for word in ("another book: 1", "no distance: 1", "HG304", "profiles", "sonar", "grades"):
        assert word in told, word
    assert "estimated" in told
    assert "HG304" not in {e.tag for e in written(tmp_path, CRACK, head=head).iter()}


FOREIGN = """<?xml version="1.0" encoding="ISO-8859-1" standalone="no"?>
<DATA xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><FD><FD001>04-2010</FD001></FD>
<HG><HG001>7</HG001><HG003>7</HG003><HG004>8</HG004><HG305>DN</HG305><HG306>300,0</HG306>
<HG310>48,32</HG310><HG307>
</HG307><HG401>B</HG401>
<HI><HI005>DWAM149-2:2006</HI005><HI101>I</HI101><HI103>KTV</HI103><HI104>7.4.06</HI104>
<HI105>11.32:00</HI105><HI116>clip.mp4</HI116>
<HZ><HZ001>0.0</HZ001><HZ002>BCD</HZ002><HZ014>XP</HZ014><HZ006>00</HZ006><HZ007>00</HZ007>
<HZ008>0:00:04</HZ008><HZ010>Rohranfang</HZ010></HZ>
<HZ><HZ001>2,5</HZ001><HZ002>BAB</HZ002><HZ014>B</HZ014><HZ015>A</HZ015><HZ003>1,5</HZ003>
<HZ006>02</HZ006><HZ007>13</HZ007><HZ009>wall_1.JPG</HZ009></HZ>
<HZ><HZ001>3,1,4</HZ001><HZ002>bab</HZ002><HZ014>C</HZ014><HZ005>C9</HZ005></HZ>
</HI></HG><KG><KG001>1</KG001></KG></DATA>"""


def foreign(tmp_path: Path, text: str = FOREIGN, document: Document | None = None) -> Incoming:
    path = tmp_path / "f.xml"
    path.write_bytes(text.encode("iso-8859-1"))
    return exchange.back("dwa", path, document or exchange.pictures(), MEANS)


def test_real_files_are_read_tolerantly(tmp_path: Path) -> None:
    incoming = foreign(tmp_path)
    start, crack, third = incoming.annotations
    told = " ".join(incoming.notices)

    assert start.frame == FrameRef("v", 100)
    assert start.observation == Observation("en13508", "BCD", "X", "P", chainage_m=0.0)
    assert crack.frame == FrameRef("s0")
    assert crack.observation is not None
    assert (crack.observation.quantities, crack.observation.chainage_m) == ((1.5,), 2.5)
    assert (crack.observation.clock_from, crack.observation.clock_to) == (2, None)
    assert third.frame == FrameRef("v")
    assert third.observation is not None
    assert third.observation.chainage_m is None
    head = incoming.heads["v"]
    assert (head.inspected_at, head.width_mm, head.total_length_m) == (
        *("2006-04-07T11:32", 300.0, 48.32),
    )
    assert (head.start_node, head.section) == ("7", "circular")
    for word in ("HZ007 13", "3,1,4", "HZ005 C9", "first frame", "by the time", "HG401", "KG"):
        assert word in told, word


def test_a_head_that_is_there_stays(tmp_path: Path) -> None:
    marks = (ChainageMark(0, 0.0),)
    there = edits.set_inspection(exchange.pictures(), ["v"], replace(HEAD, marks=marks))
    kept = foreign(tmp_path, document=there)
    blank = edits.set_inspection(exchange.pictures(), ["v"], Inspection(marks=marks))
    filled = foreign(tmp_path, document=blank)

    assert "v" not in kept.heads
    assert "start manhole" in " ".join(kept.notices)
    assert filled.heads["v"].marks == marks


def test_other_codings_and_unknown_recordings_are_left_out(tmp_path: Path) -> None:
    other = foreign(tmp_path, FOREIGN.replace("DWAM149-2:2006", "ATV 143"))
    unknown = foreign(tmp_path, FOREIGN.replace("clip.mp4", "a.mpg").replace("wall_1", "x"))

    assert not other.annotations
    assert "ATV 143" in " ".join(other.notices)
    assert not unknown.annotations
    assert not unknown.heads
    assert "without a picture" in " ".join(unknown.notices)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("07.04.2006", "2006-04-07"), ("7.4.06", "2006-04-07"), ("7.4.98", "1998-04-07"),
        ("2006-04-07", "2006-04-07"), ("01.01.0099", "0099-01-01"), ("31.02.2006", ""),
        ("20060407", ""), ("", ""), ("7.4", ""), ("٧.٤.٢٠٠٦", ""),
    ],
)  # fmt: skip
def test_dates_as_files_write_them(text: str, iso: str) -> None:
    assert words.date(text) == iso
