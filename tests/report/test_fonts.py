from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.platypus import Paragraph

from inspector.core.errors import ExportError
from inspector.report.fonts import BOLD, CJK, REGULAR, SIGNS, Fonts, breaks_anywhere
from inspector.report.layout import Styles

TEXTS = st.text(max_size=60) | st.text("a b<>&\"'中文，≤🙂\n\r\t\x00\u202e/font", max_size=40)


@pytest.fixture(scope="module", name="loaded")
def _loaded(fonts: Fonts) -> Fonts:
    return fonts


def test_fonts_are_truetype_small_and_licensed(fonts_dir: Path) -> None:
    files = list(fonts_dir.glob("*.ttf"))
    assert len(files) == 4
    for path in files:
        assert path.read_bytes()[:4] == b"\0\1\0\0"
        assert path.stat().st_size <= 5_000_000
        licence = fonts_dir / f"LICENSE-{path.stem.split('-')[0]}.txt"
        assert len(licence.read_text("utf-8")) > 1000


def test_a_missing_font_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"NotoSans-Regular\.ttf"):
        Fonts.load(tmp_path)


def test_runs_choose_a_font_that_has_the_sign(fonts: Fonts) -> None:
    assert list(fonts.runs("a中b≤", bold=True)) == [
        (BOLD, "a"),
        (CJK, "中"),
        (BOLD, "b"),
        (SIGNS, "≤"),
    ]


def test_what_cannot_be_printed_is_a_box_and_is_named(fonts: Fonts) -> None:
    text = "ok 🙂\u202etxt.exe\x07"
    assert fonts.printed(text) == "ok □□txt.exe□"
    assert fonts.unprintable(text) == {"🙂", "\u202e", "\x07"}
    assert fonts.unprintable("Straße, 沥青路面, ≤ 3 mm\r\n") == frozenset()


@given(TEXTS)
def test_every_run_is_printable_and_nothing_is_lost(loaded: Fonts, text: str) -> None:
    runs = list(loaded.runs(text))
    assert "".join(part for _, part in runs) == loaded.printed(text)
    for font, part in runs:
        assert all(char == "\n" or ord(char) in loaded.coverage[font] for char in part)


@given(TEXTS)
def test_markup_holds_no_markup_of_the_text(loaded: Fonts, text: str) -> None:
    markup = loaded.markup(text)
    own = re.sub(rf'<font face="(?:{REGULAR}|{CJK}|{SIGNS})">|</font>', "", markup)
    assert html.unescape(own.replace("<br/>", "\n")) == loaded.printed(text)


@given(TEXTS)
def test_any_text_makes_a_paragraph_no_wider_than_its_column(loaded: Fonts, text: str) -> None:
    paragraph = Styles(loaded).paragraph(text)
    assert isinstance(paragraph, Paragraph)
    width, height = paragraph.wrap(60, 10_000)
    assert width <= 60
    assert height >= 0


def test_long_words_and_chinese_are_broken_not_cut(fonts: Fonts) -> None:
    for text in ("x" * 500, "裂缝" * 250, "裂x" * 250):
        paragraph = Styles(fonts).paragraph(text)
        paragraph.wrap(200, 10_000)
        widest = max(_line_width(fonts, line) for line in paragraph.blPara.lines)
        # A sign that must not start a line may hang over by itself.
        assert widest <= 200 + 9
    assert breaks_anywhere("a裂")
    assert not breaks_anywhere("Straße ≤")


def _line_width(fonts: Fonts, line: object) -> float:
    words = line[1] if isinstance(line, tuple) else [w.text for w in line.words]  # type: ignore[attr-defined]
    return fonts.width("".join(words), 9)


def test_shortened_fits(fonts: Fonts) -> None:
    assert fonts.shortened("short", 8, 100) == "short"
    short = fonts.shortened("a very long running title " * 100, 8, 100)
    assert short.endswith("…")
    assert fonts.width(short, 8) <= 100
