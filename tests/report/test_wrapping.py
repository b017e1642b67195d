"""Texts and tables are laid out once, exactly as reportlab would lay them out each time."""

from __future__ import annotations

import pytest
from reportlab.platypus import Paragraph

from inspector.paths import resources_dir
from inspector.report.fonts import Fonts
from inspector.report.layout import Styles, grid
from inspector.report.wrapping import Text

TEXTS = (
    "Length",
    "  two  spaces\tand a tab ",
    "R&D <b>not bold</b> &amp; \u00a0kept\u00a0",
    "a line\nand another",
    "Riss an der Sohle, " * 12,
    "x" * 300,
    "管道 with both",
    "",
    " ",
)


@pytest.fixture(scope="module")
def styles() -> Styles:
    return Styles(Fonts.load(resources_dir() / "fonts"))


@pytest.mark.parametrize("text", TEXTS)
def test_plain_texts_are_what_the_parser_makes_of_them(styles: Styles, text: str) -> None:
    mine = styles.paragraph(text, "value")
    parsed = Paragraph(styles.fonts.markup(text), mine.style)
    assert [vars(frag) for frag in mine.frags] == [vars(frag) for frag in parsed.frags]
    for width in (60.0, 200.0):
        assert mine.wrap(width, 500) == parsed.wrap(width, 500)


def test_lines_are_broken_once_for_a_width(styles: Styles, monkeypatch: pytest.MonkeyPatch) -> None:
    broken: list[float] = []
    lines = Paragraph.breakLines

    def counted(self: Paragraph, widths: list[float]) -> object:
        broken.append(widths[0])
        return lines(self, widths)

    monkeypatch.setattr(Paragraph, "breakLines", counted)
    text = styles.paragraph("Riss an der Sohle, " * 12)
    assert isinstance(text, Text)
    outer = grid([[[grid([[text]], [100.0])]]], [110.0])
    narrow = outer.wrap(200, 500)
    assert outer.wrap(200, 500) == narrow
    assert len(broken) == 1
    assert text.wrap(300.0, 500)[1] < text.wrap(80.0, 500)[1]
    assert len(broken) == 3
