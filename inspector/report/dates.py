"""Dates as people of each language write them, so that no one takes the month for the day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from inspector.core.language import LanguageCode, language

_ENGLISH = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_GERMAN = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
    "Oktober", "November", "Dezember",
)  # fmt: skip
_FORMS: Mapping[LanguageCode, str] = MappingProxyType(
    {
        "en": "{day} {month} {year}",
        "de": "{day}. {month} {year}",
        "zh": "{year}年{number}月{day}日",
    }
)
"""Data and not translations: an order of day, month and year is known for each language."""


def long_date(text: str) -> str:
    """An ISO date in the language in use: 31 May 2026, 31. Mai 2026, 2026年5月31日. Texts that are
    no date stay as they are."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return text
    spoken = language()
    month = (_GERMAN if spoken == "de" else _ENGLISH)[day.month - 1]
    return _FORMS[spoken].format(day=day.day, month=month, number=day.month, year=day.year)


def long_moment(text: str, seconds: bool = False) -> str:
    """An ISO date with the hour and minute, if it has one, and the second if that is asked for."""
    day, _, time = text.strip().partition("T")
    between = " " if language() == "zh" else ", "
    return between.join(filter(None, (long_date(day.strip()), time[: 8 if seconds else 5])))
