"""XML written as text, and read without anything that XML can do beyond elements and words.

The parser is expat as Python brings it: a document type declaration, without which no entity can
be defined, ends the reading, and so do too many levels, elements or characters. Nothing outside the
text is ever looked up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.io.files import shown

_MAX_DEPTH = 32
_MAX_ELEMENTS = 2_000_000
_MAX_TEXT = 1 << 20
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass
class Element:
    """One element with its words (without white space around) and the elements in it."""

    name: str
    words: str = ""
    inner: list[Element] = field(default_factory=list)

    def all(self, name: str) -> Iterator[Element]:
        """The elements of a name directly in it."""
        return (each for each in self.inner if each.name == name)

    def text(self, name: str) -> str:
        """The words of the first element of a name directly in it; "" if there is none."""
        return next((each.words for each in self.all(name)), "")

    def first(self, name: str) -> Element:
        """The first element of a name directly in it; an empty one if there is none."""
        return next(self.all(name), Element(name))


class _RefusedError(Exception):
    """The text holds what our formats never do."""


def parsed(content: bytes, name: str) -> Element:
    """The root of a document; `name` for messages. Raises SourceError."""
    try:
        return _parsed(content)
    except (_RefusedError, expat.ExpatError, ValueError, LookupError) as error:
        raise SourceError(
            tr(
                "{name} is damaged or not the XML that was expected; export it again.",
                name=shown(name),
            ),
            repr(error)[:200],
        ) from error


def _parsed(content: bytes) -> Element:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    top = Element("")
    path, words, counted = [top], [""], [0]

    def refuse(*_: object) -> None:
        raise _RefusedError("a document type declaration")

    def start(tag: str, _: dict[str, str]) -> None:
        counted[0] += 1
        if len(path) > _MAX_DEPTH or counted[0] > _MAX_ELEMENTS:
            raise _RefusedError("too many levels or elements")
        element = Element(tag.rsplit(" ", 1)[-1])
        path[-1].inner.append(element)
        path.append(element)
        words.append("")

    def end(_: str) -> None:
        path.pop().words = words.pop().strip()

    def characters(data: str) -> None:
        if len(words[-1]) + len(data) > _MAX_TEXT:
            raise _RefusedError("too long a text")
        words[-1] += data

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = lambda *_: 0
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.Parse(content, True)
    return top.inner[0]


def kept(text: str) -> str:
    """What a text is when it is read back: without white space around it, and with another
    character for each that XML does not have."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text).strip()


def document(root: Element, encoding: str) -> bytes:
    """A document with a declaration, each element on a line; what the encoding does not have is a
    numbered character."""
    lines = [f'<?xml version="1.0" encoding="{encoding}"?>', *_lines(root, 0), ""]
    return "\n".join(lines).encode(encoding, "xmlcharrefreplace")


def _lines(element: Element, depth: int) -> Iterable[str]:
    space = "  " * depth
    if element.inner:
        yield f"{space}<{element.name}>"
        for each in element.inner:
            yield from _lines(each, depth + 1)
        yield f"{space}</{element.name}>"
    else:
        yield f"{space}<{element.name}>{_escaped(element.words)}</{element.name}>"


def _escaped(text: str) -> str:
    text = _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text).replace("&", "&amp;")
    # A parser turns a bare carriage return into a line break.
    return text.replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
