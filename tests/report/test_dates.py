"""Dates by language; what is no date stays as it is."""

from __future__ import annotations

import pytest

from inspector.core.language import Catalogue, LanguageCode, speaking
from inspector.report.dates import long_date, long_moment


@pytest.mark.parametrize(
    ("language", "day", "moment"),
    [
        ("en", "31 May 2026", "31 May 2026, 09:30"),
        ("de", "31. Mai 2026", "31. Mai 2026, 09:30"),
        ("zh", "2026年5月31日", "2026年5月31日 09:30"),
    ],
)
def test_every_language_has_its_order(language: LanguageCode, day: str, moment: str) -> None:
    with speaking(Catalogue(language)):
        assert long_date(" 2026-05-31 ") == day
        assert long_moment("2026-05-31T09:30:21") == moment
        assert long_moment("2026-05-31T09:30:21Z", seconds=True) == f"{moment}:21"
        assert long_moment("2026-05-31") == day


@pytest.mark.parametrize("text", ["", "May 2026", "2026-13-01", "<b>2026-05-31</b>", "\0"])
def test_what_is_no_date_stays(text: str) -> None:
    assert long_date(text) == text


def test_every_month_of_german_is_another_one() -> None:
    with speaking(Catalogue("de")):
        months = {long_date(f"2026-{month:02d}-01") for month in range(1, 13)}
    assert len(months) == 12
    assert "1. März 2026" in months
