"""Texts from outside in a report: they are printed, and nothing else happens."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader

from inspector.core.document import Document, ReportFields, Signature
from inspector.core.inspection import Inspection
from inspector.core.observation import Observation
from inspector.io.photos import entry_for
from inspector.report.fonts import Fonts
from inspector.report.pdf import write_pdf

TEXTS = {
    "markup": '<b>bold</b> & <img src="file:///etc/passwd"/> <para align="right">&amp;&#65;</para>',
    "link": '<a href="http://example.invalid/x">go</a> http://example.invalid/y <link/>',
    "path": "file:///etc/passwd ../../../etc/shadow C:\\Windows\\win.ini \\\\host\\share\\x.png",
    "formula": "=cmd|' /C calc'!A0 +1+1 @SUM(1) {{7*7}} %s %(x)s ${HOME} {0} {n}",
    "drawing": "<onDraw name='x'/></para><seq/><evalString>1+1</evalString><img src='x.png'/>",
    "rtl": "abc \u202egnp.exe\u202c \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d \u2066x\u2069 end",
    "unseen": "ze\u200bro wi\u200ddth \ufeffbom so\u00adft nu\x00ll be\x07ll es\x1bc de\x7fl end",
    "stack": "Z" + "\u0300\u0301\u0302\u0303\u0316\u0317" * 40 + " end",
    "emoji": "crack \U0001f6a7\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1e9\U0001f1ea end",
    "blank": " \t\r\n\u3000 \u2028 ",
    "lone": "half \ud83d a surrogate end",
}
_TEXT_TYPES = ("str",)


def hostile_fields(made: Any, text: str) -> Any:
    """A dataclass with every free text replaced; what has few allowed values stays."""
    changed: dict[str, Any] = {}
    for field in fields(made):
        value = getattr(made, field.name)
        if field.type in _TEXT_TYPES:
            changed[field.name] = text
        elif is_dataclass(value) and isinstance(value, Signature):
            changed[field.name] = hostile_fields(value, text)
    return replace(made, **changed)


@pytest.fixture
def everything(make_document: Callable[..., Document], land: Document) -> Document:
    """A road, a run with an observation and a map, with findings of each."""
    document = make_document(pictures=3, gps=True)
    run = replace(document.sources["source-2"], inspection=Inspection(book="cjj181"))
    seen = document.annotations["annotation-2-0"]
    seen = replace(seen, observation=Observation("cjj181", "PL", chainage_m=3.0))
    return replace(
        document,
        sources={**document.sources, "source-2": run, **land.sources},
        annotations={**document.annotations, seen.id: seen, **land.annotations},
    )


def hostile(document: Document, text: str) -> Document:
    """The document with a text in every field that takes one."""
    sources = {
        key: replace(
            entry,
            name=text,
            captured_at=text if entry.kind == "photo" else entry.captured_at,
            scale=entry.scale and replace(entry.scale, note=text),
            inspection=entry.inspection and hostile_head(entry.inspection, text),
        )
        for key, entry in document.sources.items()
    }
    annotations = {
        key: replace(
            found,
            label=text,
            note=text,
            reason=text,
            judged=found.judged and replace(found.judged, model_id=text),
            observation=found.observation
            and replace(found.observation, code=text, chainage_how=text, grade_reason=text),
        )
        for key, found in document.annotations.items()
    }
    severity = document.severity and replace(document.severity, name=text, source=text)
    report = hostile_fields(document.report, text)
    return replace(
        document, sources=sources, annotations=annotations, severity=severity, report=report
    )


def hostile_head(head: Inspection, text: str) -> Inspection:
    """A run's head; its book stays, or nothing of it would be graded."""
    return replace(hostile_fields(head, text), book=head.book)


class _Watch:
    """Hooks cannot be taken off again, so one stays and mostly looks away."""

    def __init__(self) -> None:
        self.events: list[tuple[str, str]] | None = None
        sys.addaudithook(self.heard)

    def heard(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.events is None:
            return
        if event == "open" and isinstance(arguments[0], (str, bytes)):
            self.events.append((event, str(arguments[0])))
        elif event.startswith(("socket.", "urllib.", "subprocess.", "os.system", "os.exec")):
            self.events.append((event, str(arguments)))


@pytest.fixture(scope="session")
def watch() -> _Watch:
    return _Watch()


@contextmanager
def watched(watch: _Watch) -> Iterator[list[tuple[str, str]]]:
    """Every file opened, connection made and process started in this block."""
    watch.events = events = []
    try:
        yield events
    finally:
        watch.events = None


def pages_of(path: Path) -> str:
    """All text of a PDF, by the library that shows it in the window."""
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def squeezed(text: str) -> str:
    return re.sub(r"[\s\ufffe\x02-]+", "", text)


@pytest.mark.parametrize("kind", TEXTS)
def test_a_text_is_printed_and_does_nothing(
    everything: Document, tmp_path: Path, fonts_dir: Path, fonts: Fonts, kind: str, watch: _Watch
) -> None:
    text = TEXTS[kind]
    path = tmp_path / "out.pdf"
    with watched(watch) as events:
        write_pdf(hostile(everything, text), tmp_path, path, fonts_dir=fonts_dir)
    own = (str(tmp_path), str(fonts_dir))
    libraries = (sys.prefix, sys.base_prefix, str(Path(__file__).parents[2] / "inspector"))
    foreign = [
        event
        for event in events
        if event[0] != "open" or not event[1].startswith((*own, *libraries))
    ]
    assert [e for e in foreign if e[1] not in ("/dev/urandom", "/dev/null")] == []
    printed = squeezed(fonts.printed(text))
    found = squeezed(pages_of(path))
    if kind in ("markup", "link", "path", "formula", "drawing"):
        assert found.count(printed) >= 40, found.count(printed)
    elif kind != "blank":
        for word in fonts.printed(text).split():
            if word.isascii():
                assert found.count(squeezed(word)) >= 40, word
    for page in PdfReader(path).pages:
        assert "/AA" not in page
        for each in page.get("/Annots", ()):
            note = each.get_object()
            assert note["/Subtype"] == "/Link"
            assert "/A" not in note, "only places in the report itself are linked"
            assert "/Dest" in note


def test_every_text_field_of_the_report_is_tried() -> None:
    """A new field of another type would go untried."""
    known = {"str", "Signature", "TemplateName", "ReportLanguage"}
    assert {str(field.type) for field in fields(ReportFields)} <= known
    tried = hostile_fields(ReportFields(), "x")
    assert tried.title == tried.section == tried.written.name == "x"
    assert tried.template == ""


def test_ten_thousand_characters_without_a_space_are_all_printed(
    make_document: Callable[..., Document], tmp_path: Path, fonts_dir: Path
) -> None:
    text = "W" * 10_000
    document = make_document(pictures=1)
    report = replace(document.report, title=text, section=text, summary=text)
    source = replace(document.sources["source-0"], name=text)
    first = replace(document.annotations["annotation-0-0"], note=text, label=text)
    document = replace(
        document, sources={source.id: source}, annotations={first.id: first}, report=report
    )
    path = tmp_path / "out.pdf"
    write_pdf(document, tmp_path, path, fonts_dir=fonts_dir)
    # Title, section, summary and note once at least, the name of the picture in three places.
    assert squeezed(pages_of(path)).count("W") >= 7 * 10_000


def test_a_hostile_file_name_is_read_and_printed(tmp_path: Path, fonts_dir: Path) -> None:
    name = "<img src='x.png'>&amp;\u202egpj.exe.png"
    path = tmp_path / name
    Image.fromarray(np.full((40, 60, 3), 120, np.uint8)).save(path)
    entry = replace(entry_for(path, tmp_path), id="s")
    out = tmp_path / "out.pdf"
    write_pdf(Document({"s": entry}), tmp_path, out, fonts_dir=fonts_dir)
    assert "<imgsrc='x.png'>&amp;" in squeezed(pages_of(out))
