"""Codes of a book found by their letters or words, as one types: pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from inspector.core.language import tr
from inspector.core.observation import Observation
from inspector.standards.book import Code, CodeBook
from inspector.ui.fuzzy import score

MOST_OFFERED = 60


@dataclass(frozen=True)
class Offer:
    """A way to write a code, with its words; `why_not` where it cannot be used."""

    text: str
    words: str
    why_not: str = ""


def offers(book: CodeBook, language: str) -> list[Offer]:
    """Every code of a book with its valid letters, in its order; those that are off come last."""
    usable: list[Offer] = []
    off: list[Offer] = []
    for code in book.codes.values():
        listed = usable if code.enabled else off
        why = "" if code.enabled else tr("not confirmed: Sewer > Code books")
        listed += [Offer(form, form_words(code, form, language), why) for form in code.forms()]
    return usable + off


def form_words(code: Code, form: str, language: str) -> str:
    """ "crack, gaping, longitudinal" for BABCA."""
    words = [code.label.text(language)]
    letters = form[len(code.code) :]
    for letter, listed in zip(letters, (code.firsts, code.seconds), strict=False):
        found = next((each for each in listed if each.letter == letter), None)
        words.append(found.label.text(language) if found else "")
    return ", ".join(filter(None, words))


def every_word(code: Code, form: str) -> str:
    """The words of a form in all languages, to search in."""
    languages = {"en", *code.label.others}
    return " ".join(form_words(code, form, language) for language in sorted(languages))


def ranked(book: CodeBook, query: str, language: str, recent: Sequence[str] = ()) -> list[Offer]:
    """The codes that fit what was typed, best first: by their letters, then by their words in any
    language. Nothing typed: those used last, then all."""
    listed = offers(book, language)
    if not query.strip():
        used = [each for name in recent for each in listed if each.text == name]
        return [*used, *(each for each in listed if each not in used)][:MOST_OFFERED]
    wanted = query.strip().upper()
    found: list[tuple[int, int, Offer]] = []
    for order, offer in enumerate(listed):
        if offer.text.startswith(wanted):
            rank = 10**6 - len(offer.text)
        else:
            split = book.split(offer.text)
            hay = f"{offer.text} {every_word(split[0], offer.text)}" if split else offer.text
            value = score(query, hay, scattered=False)
            if value is None:
                continue
            # Words that fit as well are in the book's order, however long they are.
            rank = -(-value // 100)
        found.append((-rank, order, offer))
    found.sort(key=lambda each: (bool(each[2].why_not), *each[:2]))
    return [offer for _, _, offer in found][:MOST_OFFERED]


def coded(observation: Observation, book: CodeBook, text: str) -> Observation | None:
    """The observation with another code; its quantities stay where that asks for one in the same
    unit. None for a text that is no whole code of the book."""
    found = book.split(text.strip().upper())
    if found is None or not found[0].enabled:
        return None
    code, first, second = found
    old = book.split(observation.text)
    before = [each.unit for each in old[0].asks(old[1])] if old else []
    kept = dict(enumerate(zip(before, observation.quantities, strict=False)))
    quantities = tuple(
        kept[i][1] if i in kept and kept[i][0] == each.unit else None
        for i, each in enumerate(code.asks(first))
    )
    if not any(value is not None for value in quantities):
        quantities = ()
    return replace(
        observation,
        book=book.id,
        code=code.code,
        first=first,
        second=second,
        quantities=quantities,
    )
