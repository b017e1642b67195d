"""The head of a report: logo, statement, signatures, facts of the project, and its language."""

from __future__ import annotations

import io
import re
from dataclasses import fields, replace
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from inspector.core import edits
from inspector.core.document import Document, Logo, ReportFields, Signature
from inspector.core.errors import SettingsError
from inspector.report.pdf import write_pdf

GERMAN = """<?xml version="1.0"?><!DOCTYPE TS><TS version="2.1" language="de">
<context><name>all</name>
<message><source>Statement</source><translation>Erklärung</translation></message>
<message><source>Page {page} of {count}</source><translation>Seite {page} von {count}</translation>
</message></context></TS>"""


@pytest.fixture
def translations(tmp_path: Path) -> Path:
    folder = tmp_path / "translations"
    folder.mkdir()
    (folder / "de.ts").write_text(GERMAN, "utf-8")
    (folder / "zh.ts").write_text('<TS version="2.1"></TS>', "utf-8")
    return folder


def _report(document: Document, **changes: object) -> Document:
    return edits.set_report(document, replace(document.report, **changes))  # type: ignore[arg-type]


def _logo() -> Logo:
    target = io.BytesIO()
    picture = Image.new("RGBA", (90, 30), (0, 0, 0, 0))
    picture.paste((12, 200, 34, 255), (45, 0, 90, 30))
    picture.save(target, "PNG")
    return Logo(target.getvalue())


def _written(
    document: Document, folder: Path, fonts_dir: Path, translations: Path | None = None
) -> PdfReader:
    path = folder / "out.pdf"
    write_pdf(document, folder, path, fonts_dir=fonts_dir, translations_dir=translations)
    return PdfReader(path)


def _texts(reader: PdfReader) -> list[str]:
    return [page.extract_text() for page in reader.pages]


def test_the_logo_is_on_the_cover_with_its_clear_parts(
    make_document, tmp_path: Path, fonts_dir: Path
) -> None:
    document = make_document(pictures=1)
    plain = _written(document, tmp_path, fonts_dir).pages[0].images
    shown = _written(edits.set_logo(document, _logo()), tmp_path, fonts_dir).pages[0].images
    assert len(shown) == len(plain) + 1
    logo = next(image.image for image in shown if image.image and image.image.size == (90, 30))
    assert logo.convert("RGBA").getpixel((80, 15)) == (12, 200, 34, 255)
    assert logo.convert("RGBA").getpixel((5, 15))[3] == 0  # type: ignore[index]


def test_a_broken_logo_is_left_out(make_document, tmp_path: Path, fonts_dir: Path) -> None:
    document = edits.set_logo(make_document(pictures=1), Logo(b"no picture"))
    assert "Main road" in _texts(_written(document, tmp_path, fonts_dir))[0]


def test_only_those_who_are_named_sign(make_document, tmp_path: Path, fonts_dir: Path) -> None:
    document = _report(
        make_document(pictures=1),
        written=Signature("Ana Roe", "2026-06-02"),
        approved=Signature("Dan Li"),
        checked=Signature("  ", "2026-06-03"),
    )
    page = _texts(_written(document, tmp_path, fonts_dir))[1]
    for words in ("Written by", "Ana Roe", "2 June 2026", "Approved by", "Dan Li"):
        assert words in page, words
    for words in ("Checked by", "Reviewed by", "3 June", "Inspected by"):
        assert words not in page, words


def test_the_inspector_signs_where_nobody_is_named(
    make_document, tmp_path: Path, fonts_dir: Path
) -> None:
    page = _texts(_written(make_document(pictures=1), tmp_path, fonts_dir))[1]
    assert re.search(r"Inspected by\s+Ana Roe\s+28 May 2026", page)


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("sewer", "only for the listed runs"),
        ("pavement", "only for the listed sections"),
        ("satellite", "only for the listed areas and dates"),
    ],
)
def test_every_template_has_its_statement(
    make_document, tmp_path: Path, fonts_dir: Path, template: str, words: str
) -> None:
    document = _report(make_document(pictures=1), template=template)
    assert words in _texts(_written(document, tmp_path, fonts_dir))[1]


def test_a_statement_of_the_project_replaces_the_usual_one(
    make_document, tmp_path: Path, fonts_dir: Path
) -> None:
    document = _report(make_document(pictures=1), statement="Only <b>our</b> words.\nTwo lines.")
    page = _texts(_written(document, tmp_path, fonts_dir))[1]
    assert "Only <b>our</b> words." in page
    assert "Two lines." in page
    assert "valid only" not in page


def test_every_text_of_the_head_is_printed(make_document, tmp_path: Path, fonts_dir: Path) -> None:
    names = [f.name for f in fields(ReportFields) if f.type == "str"]
    texts = {name: f"value of {name}" for name in names}
    signed = {
        name: Signature(f"{name} {'very ' * 30}long", "2026-06-02")
        for name in ("written", "checked", "reviewed", "approved")
    }
    document = _report(make_document(pictures=1), **texts, **signed)
    flat = " ".join(" ".join(_texts(_written(document, tmp_path, fonts_dir))).split())
    for text in (*texts.values(), *(each.name for each in signed.values())):
        assert text in flat, text


@pytest.mark.parametrize("sign", ["x", "管", "\u202e", "wort "])
def test_endless_texts_in_every_field_are_laid_out(
    make_document, tmp_path: Path, fonts_dir: Path, sign: str
) -> None:
    long = sign * (2_000 // len(sign))
    texts = {f.name: long for f in fields(ReportFields) if f.type == "str"}
    signed = dict.fromkeys(("written", "checked", "reviewed", "approved"), Signature(long, long))
    document = edits.set_logo(_report(make_document(pictures=1), **texts, **signed), _logo())
    reader = _written(document, tmp_path, fonts_dir)
    assert len(reader.pages) > 8


def test_a_german_report_has_german_words_dates_and_decimals(
    make_document, tmp_path: Path, fonts_dir: Path, translations: Path
) -> None:
    document = _report(make_document(pictures=1), language="de")
    pages = _texts(_written(document, tmp_path, fonts_dir, translations))
    assert "Erklärung" in pages[1]
    assert "28. Mai 2026" in pages[0]
    assert f"Seite 2 von {len(pages)}" in pages[1]
    english = _texts(_written(_report(document, language=""), tmp_path, fonts_dir, translations))
    assert "Statement" in english[1]
    assert "28 May 2026" in english[0]


def test_a_chinese_report_prints_no_boxes(
    make_document, tmp_path: Path, fonts_dir: Path, translations: Path
) -> None:
    statement = "本报告仅对所列管段在检测当日的状况有效，未经许可不得部分复制。" * 20
    names = {f.name: "深圳市北方管道检测有限公司" for f in fields(ReportFields) if f.type == "str"}
    document = _report(
        make_document(pictures=1),
        **{**names, "statement": statement, "inspected_on": "2026-05-31"},
        written=Signature("李安", "2026-06-02"),
        language="zh",
    )
    text = "".join(_texts(_written(document, tmp_path, fonts_dir, translations)))
    squeezed = re.sub(r"\s+", "", text)
    assert statement in squeezed
    assert "2026年5月31日" in squeezed
    assert "□" not in text


def test_translations_that_are_not_there_are_named(
    make_document, tmp_path: Path, fonts_dir: Path
) -> None:
    document = _report(make_document(pictures=1), language="de")
    with pytest.raises(SettingsError, match=r"de\.ts"):
        _written(document, tmp_path, fonts_dir, tmp_path / "nowhere")
    assert not (tmp_path / "out.pdf").exists()


def test_the_same_head_gives_the_same_bytes(make_document, tmp_path: Path, fonts_dir: Path) -> None:
    document = edits.set_logo(make_document(pictures=1), _logo())
    _written(document, tmp_path, fonts_dir)
    first = (tmp_path / "out.pdf").read_bytes()
    _written(document, tmp_path, fonts_dir)
    assert (tmp_path / "out.pdf").read_bytes() == first
