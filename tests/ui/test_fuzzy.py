"""A few letters find the command that was meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.ui.fuzzy import score

TEXTS = (
    "Run on this picture",
    "Run on a region",
    "Run on all pictures",
    "Export PDF…",
    "Export CSV…",
    "Zoom in",
    "Zoom out",
    "Accept",
    "Turn pages",
    "Überlagerung zeigen",
    "中文菜单",
)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("run reg", "Run on a region"),
        ("roa", "Run on a region"),
        ("pdf exp", "Export PDF…"),
        ("zi", "Zoom in"),
        ("ZOOM OUT", "Zoom out"),
        ("ecsv", "Export CSV…"),
        ("uber", "Überlagerung zeigen"),
        ("中文", "中文菜单"),
        ("run", "Run on a region"),
    ],
)
def test_best_match(query: str, expected: str) -> None:
    found = {text: score(query, text) for text in TEXTS}
    assert max((v, t) for t, v in found.items() if v is not None)[1] == expected


@pytest.mark.parametrize("query", ["xyz", "zoomm", "tcepca", "run pdf"])
def test_no_match(query: str) -> None:
    assert all(score(query, text) is None for text in TEXTS)


def test_without_scattered_words_must_begin_words() -> None:
    assert score("oom", "Zoom in") is not None
    assert score("oom", "Zoom in", scattered=False) is None
    assert score("in zo", "Zoom in", scattered=False) is not None


@given(st.text(max_size=12), st.text(max_size=40))
def test_any_text_is_allowed(query: str, text: str) -> None:
    score(query, text)


@given(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20))
def test_a_text_finds_itself_better_than_a_longer_one(text: str) -> None:
    own, longer = score(text, text), score(text, text + " more")
    assert own is not None
    assert longer is not None
    assert own > longer
