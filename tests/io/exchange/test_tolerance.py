"""Files as others really write them, and files made to do harm: what is understood is taken, for
the rest there is one clear sentence, and nothing is taken by half."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import hostile
import pytest
from data import exchange

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.errors import SourceError
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape
from inspector.io.exchange.format_facts import Format
from inspector.io.exchange.formats import Means
from inspector.io.exchange.incoming import Incoming, taken_in
from inspector.paths import resources_dir
from inspector.standards.books import load_books

MEANS = Means(exchange.PIXELS, load_books(resources_dir() / "standards"))
BOX = Shape.of("region", [[(2, 3), (5, 3), (5, 7), (2, 7)]])
BEFORE = edits.put(exchange.pictures(), Annotation("a", FrameRef("s0"), BOX, "crack"))
HUGE = "9" * 400


def read(name: Format, path: Path) -> Incoming:
    return exchange.back(name, path, BEFORE, MEANS)


def refused(name: Format, path: Path, content: bytes) -> str:
    """The sentence with which a file is refused; nothing outside its folder was touched."""
    path.write_bytes(content)
    with hostile.watched(path.parent) as touched, pytest.raises(SourceError) as caught:
        read(name, path)
    assert touched == []
    message = caught.value.message
    assert message.endswith(".")
    assert "\n" not in message
    assert path.name in message
    return message


BOMB = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
XML = {
    "entities": f'<!DOCTYPE DATA [<!ENTITY e0 "x">{BOMB}]><DATA>&e11;</DATA>',
    "a file": '<!DOCTYPE DATA [<!ENTITY x SYSTEM "file:///etc/passwd">]><DATA>&x;</DATA>',
    "a request": '<!DOCTYPE DATA SYSTEM "http://127.0.0.1:9/x.dtd"><DATA/>',
    "parameters": '<!DOCTYPE DATA [<!ENTITY % x SYSTEM "file:///etc/passwd">%x;]><DATA/>',
    "deep": "<DATA>" * 100_000,
    "cut off": "<DATA><HG>",
    "unknown entity": "<DATA>&nbsp;</DATA>",
    "unknown encoding": '<?xml version="1.0" encoding="ebcdic-x"?><DATA/>',
    "two roots": "<DATA/><DATA/>",
    "no text": "",
    "a picture": "\x89PNG\r\n\x1a\n\0\0",
    "one endless text": f"<DATA>{'x' * (2 << 20)}</DATA>",
}


@pytest.mark.parametrize("kind", XML)
@pytest.mark.parametrize("name", ["dwa", "voc"])
def test_xml_that_does_harm(tmp_path: Path, name: Format, kind: str) -> None:
    said = refused(name, tmp_path / "x.xml", XML[kind].encode())
    assert "damaged or not the XML" in said


JSON = {
    "deep": b"[" * 100_000,
    "deep inside": b'{"images":' + b"[" * 100_000,
    "no number": b'{"images":[],"shapes":[],"x":NaN}',
    "infinity": b'{"images":[],"shapes":[],"x":-Infinity}',
    "endless number": b'{"x":' + b"9" * 100_000 + b"}",
    "a list": b"[1]",
    "cut off": b'{"images":[{"id":1',
    "not UTF-8": b'{"images":"\xff"}',
    "twice": b"{}{}",
}


@pytest.mark.parametrize("kind", JSON)
@pytest.mark.parametrize("name", ["coco", "labelme"])
def test_json_that_does_harm(tmp_path: Path, name: Format, kind: str) -> None:
    refused(name, tmp_path / "x.json", JSON[kind])


def coco(tmp_path: Path, *entries: dict[str, Any], **image: Any) -> Incoming:
    picture = {"id": 1, "file_name": "clip_frame_000003.png", "width": 23, "height": 17}
    usual = {"image_id": 1, "category_id": 7}
    content = {
        "images": [picture | image],
        "annotations": [usual | {"id": i} | entry for i, entry in enumerate(entries)],
        "categories": [{"id": 7, "name": "crack"}],
    }
    path = tmp_path / "x.json"
    path.write_text(json.dumps(content).replace('"HUGE"', HUGE).replace('"INF"', "1e999"))
    return read("coco", path)


FINE: list[tuple[dict[str, Any], int]] = [
    ({"bbox": [1, 2, 3, 4]}, 12),
    ({"bbox": [-5, -5, 7, 8]}, 2 * 3),
    ({"bbox": [20, 15, 50, 50], "iscrowd": 1}, 3 * 2),
    ({"segmentation": [], "bbox": [1, 2, 3, 4], "score": 0.9}, 12),
    ({"segmentation": [[-9, -9, 40, -9, 40, 40, -9, 40]]}, 23 * 17),
    ({"segmentation": [[0, 0, 4, 0, 4, 4, 0, 4], [10, 10, 12, 10, 12, 12, 10, 12]]}, 16 + 4),
    ({"segmentation": {"size": [17, 23], "counts": [0, 17, 374]}, "iscrowd": 1}, 17),
    ({"segmentation": {"size": [17, 23], "counts": [17, 2, 372]}}, 2),
]


@pytest.mark.parametrize(("entry", "pixels"), FINE)
def test_coco_of_others(tmp_path: Path, entry: dict[str, Any], pixels: int) -> None:
    incoming = coco(tmp_path, entry)
    (found,) = incoming.annotations

    assert exchange.pixels_of(found.shape).sum() == pixels
    assert found.frame == FrameRef("v", 3)
    assert (incoming.new, incoming.notices) == (1, ())


WRONG: list[dict[str, Any]] = [
    {"bbox": [1, 2, -3, 4]},
    {"bbox": [1, 2, 3]},
    {"bbox": ["HUGE", 2, 3, 4]},
    {"bbox": ["INF", 2, 3, 4]},
    {"bbox": [90, 90, 3, 4]},
    {"segmentation": [[1, 2, 3]]},
    {"segmentation": [["HUGE", "HUGE", 3, 4, 5, 6]]},
    {"segmentation": {"size": [17, 23], "counts": ["HUGE"]}},
    {"segmentation": {"size": [17, 23], "counts": [-1, 392]}},
    {"segmentation": {"size": [17, 23], "counts": "\u00ff"}},
    {"segmentation": {"size": ["HUGE", 23], "counts": [391]}},
    {"image_id": "HUGE"},
    {"category_id": "HUGE"},
    {"category_id": "INF"},
    {"image_id": None},
]


@pytest.mark.parametrize("entry", WRONG)
def test_one_wrong_annotation_leaves_the_others(tmp_path: Path, entry: dict[str, Any]) -> None:
    incoming = coco(tmp_path, entry, {"bbox": [1, 2, 3, 4]})

    assert incoming.new == 1
    assert len(incoming.notices) == 1
    after = taken_in(BEFORE, incoming)
    assert len(after.annotations) == len(BEFORE.annotations) + 1


def test_a_picture_of_another_size_takes_nothing(tmp_path: Path) -> None:
    for size in ("HUGE", "INF", -23, 46):
        incoming = coco(tmp_path, {"bbox": [1, 2, 3, 4]}, width=size, height=17)
        assert incoming.new == (0 if size == 46 else 1), size


DWA = """<?xml version="1.0" encoding="{encoding}"?>
<DATA><FD><FD001>04-2010</FD001><FD002>B</FD002></FD><HG><HG001>Straße 7</HG001>
<HG306>{width}</HG306><HG999>later</HG999><HI><HI005>EN 13508-2</HI005>
<HI104>07.04.2006</HI104><HI105>{time}</HI105><HI116>clip.mp4</HI116>
<HZ><HZ001>{first}</HZ001><HZ002>BCD</HZ002></HZ>
<HZ><HZ001>{second}</HZ001><HZ002>BAB</HZ002><HZ003>1,5</HZ003><HZ004>2.5</HZ004></HZ>
<HZ><HZ002>BBA</HZ002></HZ><HZ/></HI></HG></DATA>"""


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "UTF-8", "windows-1252", "UTF-16"])
@pytest.mark.parametrize(("first", "second"), [("0,0", "0.5"), ("0.0", "0,50"), ("0", " +0.5 ")])
@pytest.mark.parametrize("time", ["11.32:00", "11:32", "11:32:00", "11.32"])
def test_dwa_of_others(tmp_path: Path, encoding: str, first: str, second: str, time: str) -> None:
    text = DWA.format(encoding=encoding, width="300,0", first=first, second=second, time=time)
    path = tmp_path / "x.xml"
    path.write_bytes(text.encode(encoding))
    incoming = read("dwa", path)

    seen = [a.observation for a in incoming.annotations if a.observation]
    assert [(o.code, o.chainage_m) for o in seen] == [("BCD", 0.0), ("BAB", 0.5), ("BBA", None)]
    assert seen[1].quantities == (1.5, 2.5)
    head = incoming.heads["v"]
    assert (head.pipe_ref, head.width_mm, head.inspected_at) == (
        *("Straße 7", 300.0, "2006-04-07T11:32"),
    )
    told = " ".join(incoming.notices)
    assert "no place for: HG999" in told
    assert "without a code" in told


@pytest.mark.parametrize(
    ("width", "time", "said"),
    [
        ("0", "11:32", "width or diameter of 0"),
        ("-300", "11:32", "width or diameter of -300"),
        ("1e9", "11:32", "HG306 1e9"),
        ("NaN", "11:32", "HG306 NaN"),
        (HUGE, "11:32", "HG306 999999999999"),
        ("300", "25:00", "A time 25:00"),
        ("300", "11:99", "A time 11:99"),
    ],
)
def test_impossible_values_of_dwa_are_named(
    tmp_path: Path, width: str, time: str, said: str
) -> None:
    path = tmp_path / "x.xml"
    text = DWA.format(encoding="UTF-8", width=width, first="0", second="1", time=time)
    path.write_text(text, encoding="utf-8")
    incoming = read("dwa", path)

    assert incoming.new == 3
    assert said in " ".join(incoming.notices)


def test_a_folder_with_one_damaged_file_takes_nothing(tmp_path: Path) -> None:
    """Import is one step: it is told which file is wrong, and nothing of the others is in yet."""
    exchange.exported("labelme", BEFORE, tmp_path)
    (tmp_path / "z.json").write_bytes(b"{")
    with pytest.raises(SourceError, match=r"z\.json is not valid JSON"):
        read("labelme", tmp_path)


@pytest.mark.parametrize("text", hostile.TEXTS.values(), ids=list(hostile.TEXTS))
def test_hostile_names_and_labels_of_others(tmp_path: Path, text: str) -> None:
    """Names of files are looked for in the project, never on the disk."""
    with hostile.watched(tmp_path) as touched:
        unknown = coco(tmp_path, {"bbox": [1, 2, 3, 4]}, file_name=text)
        content = {
            "imagePath": text,
            "imageData": None,
            "shapes": [{"label": text, "points": [[1, 1], [9, 1], [9, 9]], "description": text}],
        }
        (tmp_path / "y.json").write_text(json.dumps(content))
        shapes = read("labelme", tmp_path / "y.json")
        known = dict(content, imagePath=f"{text[:50]}/clip_frame_000003.png")
        (tmp_path / "z.json").write_text(json.dumps(known))
        (found,) = read("labelme", tmp_path / "z.json").annotations
    assert touched == []
    assert (unknown.new, shapes.new) == (0, 0)
    assert all(each.isprintable() for each in (*unknown.notices, *shapes.notices))
    assert (found.label, found.note) == (text, text)
