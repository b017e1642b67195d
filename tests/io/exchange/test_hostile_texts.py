"""Every text field of a project, with every text that does harm, through every format: files stay
in their folder, nobody is asked, and what comes back is the same, or it is said that it is not."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable
from dataclasses import fields, replace
from pathlib import Path

import hostile
import pytest
from data import exchange
from data.documents import INSPECTION, OBSERVATION, full, measures, source

from inspector.core import edits
from inspector.core.annotation import Annotation, Judged
from inspector.core.document import Document, ReportFields, Scale, SourceEntry
from inspector.core.errors import ExportError, SourceError
from inspector.core.frame import FrameRef, GeoPoint
from inspector.core.georeference import GeoReference, GeoTransform
from inspector.core.inspection import Inspection
from inspector.core.observation import Observation
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.io.csv_cells import unescaped
from inspector.io.exchange.format_facts import FACTS, FORMATS, Format
from inspector.io.exchange.formats import Means, check, make, targets, write
from inspector.io.exchange.incoming import taken_in
from inspector.io.exchange.outgoing import label_of
from inspector.paths import resources_dir
from inspector.report.csv import write_csv
from inspector.standards.books import load_books
from inspector.standards.pavement_table import load_pavement

TABLES = resources_dir() / "standards"
MEANS = Means(exchange.PIXELS, load_books(TABLES), pavement=load_pavement(TABLES / "pavement.toml"))
BOX = Shape.of("region", [[(2, 3), (5, 3), (5, 7), (2, 7)]])
MIDDLE = Shape.of("line", [[((exchange.WIDTH - 1) / 2, (exchange.HEIGHT - 1) / 2)]])
TILE = GeoReference("EPSG:32631", GeoTransform(10.0, 0.0, 399_960.0, 0.0, -10.0, 4_700_040.0))
CODES = {"book", "code", "first", "second"}
"""Spoiled in a turn of their own: what is coded by no book is in no file of runs."""


@pytest.fixture(autouse=True)
def _quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of small files need not survive a power cut."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


def project() -> Document:
    """Two photos, a video and a map, with findings, and runs coded by two books."""
    size = {"width_px": exchange.WIDTH, "height_px": exchange.HEIGHT}
    given = edits.set_inspection(exchange.pictures(), ["v", "s1"], INSPECTION)
    urban = source(6, name="clip2.mp4", inspection=replace(INSPECTION, book="cjj181"), **size)
    given = edits.add_sources(given, [urban])
    land = source(5, id="m", kind="map", name="land.tif", **size)
    place = replace(given.sources["s0"], gps=GeoPoint(48.5, 11.25), scale=Scale(5.0, "typed", "x"))
    given = edits.add_sources(given, [replace(land, georeference=TILE, dates=("2022",)), place])
    seen = replace(OBSERVATION, enhanced_id="", span="", span_no=0, grade=None)
    pacp = replace(seen, book="pacp", code="CL", first="", second="")
    found = [
        Annotation(
            "a",
            FrameRef("s0"),
            BOX,
            "crack",
            measures=measures(),
            note="n",
            judged=Judged("r", "m", 0.5),
        ),
        Annotation("b", FrameRef("m"), BOX, "road", note="n"),
        Annotation("c", FrameRef("v", 123), MIDDLE, "", observation=seen, note="n"),
        Annotation("d", FrameRef("s1"), MIDDLE, "", observation=pacp, note="n"),
    ]
    cjj = replace(seen, book="cjj181", code="PL", first="", second="", quantities=())
    found += [Annotation("e", FrameRef("s6"), MIDDLE, "", observation=cjj, note="n")]
    given = edits.set_report(given, ReportFields(title="t"))
    return edits.put(given, *found)


def written(name: Format, document: Document, folder: Path) -> tuple[Path, str]:
    """Where a format is written, as the command does it, and what was said."""
    folder.mkdir()
    place = folder / f"x{FACTS[name].suffix}" if FACTS[name].suffix else folder
    export = make(name, document, MEANS)
    check(export, place, document, folder / "p.inspector.h5")
    told = write(export, place, Progress())
    files = {path for path in folder.rglob("*") if path.is_file()}
    assert files == set(targets(export, place))
    assert len({str(path).casefold() for path in files}) == len(export.files)
    assert all(path.name.isprintable() and len(path.name) < 200 for path in files)
    return place, " ".join((*export.notices, *told))


def assert_there(name: Format, document: Document, after: Document, told: str) -> None:
    """All annotations are the same, or it was said what is not."""
    if name in ("coco", "labelme"):
        assert dict(after.annotations) == dict(document.annotations)
        return
    labels = [
        {label_of(a) for a in d.annotations.values() if a.shape.kind == "region"}
        for d in (document, after)
    ]
    notes = [{a.note for a in d.annotations.values() if a.observation} for d in (document, after)]
    if name in ("yolo", "voc", "masks"):
        assert labels[1], "something comes back"
        assert labels[1] == labels[0] or "Changed" in told
    elif name == "dwa":
        assert notes[1] <= notes[0] or "Changed" in told


@pytest.mark.parametrize("text", hostile.TEXTS.values(), ids=list(hostile.TEXTS))
def test_all_fields_at_once(tmp_path: Path, text: str) -> None:
    kept = {"crs"} | CODES
    document = hostile.spoiled(project(), text, lambda place: place[-1] in kept)
    bare = [replace(s, inspection=None) for s in document.sources.values()]
    empty = edits.add_sources(Document(), bare)
    with hostile.watched(tmp_path) as touched:
        for name in FORMATS:
            place, told = written(name, document, tmp_path / name)
            if FACTS[name].reads:
                after = taken_in(empty, exchange.back(name, place, empty, MEANS))
                assert_there(name, document, after, told)
    assert touched == []
    assert_formula_safe(tmp_path.rglob("*.csv"))


REFUSED: dict[str, set[str]] = {"geojson": {"crs"}, "land": {"crs"}}
SEWER = {"pacp", "dwa", "cjj", "en13508"}
_NASTY = "=1+1 <b>\0 \u202e/../\r\n'\"&{x}"


@pytest.mark.parametrize("name", FORMATS)
def test_one_field_after_the_other(tmp_path: Path, name: Format) -> None:
    """Each alone: one that stops the export would hide the others."""
    with hostile.watched(tmp_path) as touched:
        for number, place in enumerate(hostile.places(project())):
            document = hostile.one_spoiled(project(), place, _NASTY)
            said = _through(name, document, tmp_path / f"out{number}")
            refused = CODES if name in SEWER else REFUSED.get(name, set())
            assert not said or place[-1] in refused, said
    assert touched == []


def _through(name: Format, document: Document, folder: Path) -> str:
    """Into files and back; the sentence with which that is refused."""
    folder.mkdir()
    place = folder / f"x{FACTS[name].suffix}" if FACTS[name].suffix else folder
    try:
        told = " ".join(make(name, document, MEANS).notices)
        exchange.exported(name, document, place, MEANS)
    except (SourceError, ExportError) as error:
        return error.message
    if FACTS[name].reads:
        bare = [replace(s, inspection=None) for s in document.sources.values()]
        empty = edits.add_sources(Document(), bare)
        after = taken_in(empty, exchange.back(name, place, empty, MEANS))
        assert_there(name, document, after, told)
    return ""


def test_the_corpus_reaches_every_text_field() -> None:
    """A field that is added to a project is spoiled, too."""
    places = {place[-1] for place in hostile.places(project()) + hostile.places(full())}
    ids = {"id", "kind", "section", "travel", "method", "span"}
    for cls in (ReportFields, Inspection, Observation, SourceEntry, Annotation):
        texts = {f.name for f in fields(cls) if f.type == "str"} - ids - {"enhanced_id"}
        assert texts <= places, cls


def assert_formula_safe(paths: Iterable[Path]) -> set[str]:
    """No cell begins as a formula does; the texts of all."""
    found = set()
    for path in paths:
        content = path.read_bytes().decode("utf-8-sig")
        for row in csv.reader(io.StringIO(content, newline="")):
            for cell in row:
                assert not cell.lstrip(" \t\r\n;,\u200b\ufeff").startswith(tuple("=+@")), cell[:40]
                assert not cell.startswith(("\t", "\r")), cell[:40]
            found |= set(map(unescaped, row))
    return found


@pytest.mark.parametrize("text", hostile.TEXTS.values(), ids=list(hostile.TEXTS))
def test_tables_show_texts_literally(tmp_path: Path, text: str) -> None:
    document = hostile.spoiled(project(), text, lambda place: place[-1] in CODES)
    with hostile.watched(tmp_path) as touched:
        paths = write_csv(document, tmp_path / "x.csv", True, MEANS.books)
    assert touched == []
    assert len(paths) == 4
    tables = [path for path in paths if "columns" not in path.name]
    assert written_out(text) in assert_formula_safe(tables)


def written_out(text: str) -> str:
    """Halves of characters stand in tables as their numbers."""
    return text.encode("utf-8", "backslashreplace").decode()
