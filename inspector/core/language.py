"""In which language the program speaks.

Every text that a user reads goes through `tr` or `plural`, in whatever layer it is made; what is
compared or stored never does. The language belongs to the piece of work, not to the program: a
report is written in German by a thread while the window stays English (`speaking`).

The texts in the code are English and are the keys. Translations are Qt Linguist files in
`resources/translations` (`io.translations` reads them), gathered by `packaging/texts.py`.
"""

from __future__ import annotations

import string
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal, get_args

LanguageCode = Literal["en", "de", "zh"]
LANGUAGE_CODES: tuple[LanguageCode, ...] = get_args(LanguageCode)
LANGUAGE_NAMES: Mapping[LanguageCode, str] = MappingProxyType(
    {"en": "English", "de": "Deutsch", "zh": "中文"}
)
"""What each language calls itself."""


@dataclass(frozen=True)
class Catalogue:
    """All translations of one language.

    `forms` maps an English text to its translations: one, or one for each grammatical number of the
    language. `decimal` is the sign before the fraction of a number.
    """

    language: LanguageCode = "en"
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    decimal: Literal[".", ","] = "."

    def form(self, text: str, count: int | None = None) -> str:
        """The translation of a text for so many things; the text itself where there is none."""
        forms = self.forms.get(text)
        if not forms:
            return text
        return forms[0] if count is None or count == 1 else forms[-1]


_CHINESE_SIGNS = MappingProxyType({", ": "，", "; ": "；", ": ": "：", " ": ""})
ENGLISH = Catalogue()
_IN_USE: ContextVar[Catalogue] = ContextVar("language", default=ENGLISH)


def tr(text: str, /, **values: object) -> str:
    """A text in the language in use; `{name}` in it stands for a value, formatted as by
    `str.format` but with the decimal sign of the language. Without values, braces are plain."""
    catalogue = _IN_USE.get()
    form = catalogue.form(text)
    return _Numbers(catalogue.decimal).vformat(form, (), values) if values else form


def plural(one: str, many: str, count: int, /, **values: object) -> str:
    """The text for one thing or for `count` of them; `{n}` stands for the count."""
    catalogue = _IN_USE.get()
    translated = catalogue.forms.get(many)
    form = catalogue.form(many, count) if translated else (one if count == 1 else many)
    return _Numbers(catalogue.decimal).vformat(form, (), {"n": count, **values})


def joined(texts: Iterable[str], between: Literal[", ", "; ", ": ", " "]) -> str:
    """Texts in a row, with the sign of the language in use between them; " " is that between
    sentences."""
    return (_CHINESE_SIGNS[between] if language() == "zh" else between).join(texts)


def mark(text: str) -> str:
    """The text as it is: one in a table, to be gathered here and given to `tr` where it is
    shown."""
    return text


def number(value: float, spec: str = "g") -> str:
    """A number as `format` writes it, with the decimal sign of the language in use."""
    return _Numbers(_IN_USE.get().decimal).format_field(value, spec)


def language() -> LanguageCode:
    """The language in use in this thread."""
    return _IN_USE.get().language


def use(catalogue: Catalogue) -> None:
    """Speak a language from now on in this thread, and in work that it hands on."""
    _IN_USE.set(catalogue)


@contextmanager
def speaking(catalogue: Catalogue) -> Iterator[None]:
    """Speak a language in this block."""
    token = _IN_USE.set(catalogue)
    try:
        yield
    finally:
        _IN_USE.reset(token)


_OTHER_SIGNS = str.maketrans(".,", ",.")


class _Numbers(string.Formatter):
    """Formats as `str.format` does, with another decimal sign."""

    def __init__(self, decimal: str) -> None:
        self._decimal = decimal

    def format_field(self, value: Any, format_spec: str) -> str:
        text = format(value, format_spec)
        if self._decimal == "." or not isinstance(value, int | float):
            return text
        # Where a comma begins the fraction, points part thousands.
        return text.translate(_OTHER_SIGNS)
