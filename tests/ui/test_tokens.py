"""The colours can be read and told apart."""

from __future__ import annotations

from dataclasses import fields

import pytest

from inspector.ui.tokens import CLASS_COLOURS, DARK, LIGHT, Tokens, contrast, mixed, outline_for

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def test_contrast_of_black_and_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#0B63A5", "#0B63A5") == 1


@THEMES
def test_text_can_be_read(tokens: Tokens) -> None:
    texts = (tokens.text, tokens.muted, tokens.accent, tokens.danger, tokens.warning, tokens.ok)
    chosen = mixed(tokens.surface, tokens.accent, 0.18)
    for text in texts:
        for ground in (tokens.background, tokens.surface):
            assert contrast(text, ground) >= 4.5, (text, ground)
    for ground in (tokens.hover, chosen):
        assert contrast(tokens.text, ground) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.muted, tokens.line) >= 3  # a button that is off


@THEMES
def test_marks_can_be_seen(tokens: Tokens) -> None:
    for mark in (tokens.edge, tokens.accent, tokens.danger, tokens.warning, tokens.ok):
        for ground in (tokens.background, tokens.surface):
            assert contrast(mark, ground) >= 3, (mark, ground)


@THEMES
def test_class_colours_stand_out_by_their_outline(tokens: Tokens) -> None:
    assert len(set(tokens.classes)) == 8
    for colour in tokens.classes:
        assert contrast(colour, outline_for(colour)) >= 3
        for ground in (tokens.background, tokens.surface, "#808080"):
            # Either the colour itself or its outline is seen on any ground.
            best = max(contrast(colour, ground), contrast(outline_for(colour), ground))
            assert best >= 3, (colour, ground)


def test_class_colours_differ_in_lightness_or_hue_without_red_and_green() -> None:
    """Seen by a person without the red cone (Vienot 1999), no two class colours are alike."""
    seen = [_without_red_cone(colour) for colour in CLASS_COLOURS]
    for i, first in enumerate(seen):
        for second in seen[i + 1 :]:
            distance = sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) ** 0.5
            assert distance > 0.1


def test_mixed_ends_at_its_ends() -> None:
    assert mixed("#102030", "#FFFFFF", 0) == "#102030"
    assert mixed("#102030", "#FFFFFF", 1) == "#FFFFFF"
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"


def test_both_themes_say_all_colours() -> None:
    for field in fields(Tokens):
        assert getattr(LIGHT, field.name)
        assert getattr(DARK, field.name)


def _without_red_cone(colour: str) -> tuple[float, float, float]:
    red, green, blue = ((int(colour[i : i + 2], 16) / 255) ** 2.2 for i in (1, 3, 5))
    seen = 0.1121 * red + 0.8853 * green - 0.0005 * blue
    return seen, seen, 0.0041 * red - 0.0046 * green + 1.0004 * blue
