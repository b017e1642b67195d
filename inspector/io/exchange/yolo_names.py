"""The names of YOLO's classes: a line each of `classes.txt`, or `names` of `data.yaml`.

Of YAML just what such files hold is read: a list or numbered entries, on lines of their own or in
brackets, each name on one line, quoted or not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

MOST_CLASSES = 10_000
_DOUBLE = r'"(?:[^"\\\n]|\\.)*"'
_SINGLE = r"'(?:[^'\n]|'')*'"
_START = re.compile(r"^names[ \t]*:[ \t]*(.*)$", re.MULTILINE)
_LINE = re.compile(
    rf"[ \t]*(?:-[ \t]+|(\d{{1,5}})[ \t]*:[ \t]+)({_DOUBLE}|{_SINGLE}|[^\s#][^\n]*?)[ \t]*"
    r"(?:[ \t]#[^\n]*)?\r?"
)
_ITEM = re.compile(
    rf"\s*(?:(\d{{1,5}})\s*:\s*)?({_DOUBLE}|{_SINGLE}|[^\s,\[\]{{}}\"'#][^,\[\]{{}}\n]*?)\s*(,|$)"
)
_ESCAPE = re.compile(r"\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "e": "\x1b", "a": "\a", "b": "\b"}


def listed_names(text: str) -> dict[int, str]:
    """The names of `classes.txt` by number."""
    lines = [line.strip() for line in text.splitlines()[:MOST_CLASSES]]
    return dict(enumerate(lines))


def yaml_names(text: str) -> Mapping[int, str]:
    """The names of `data.yaml` by number; none if they are not there or not understood."""
    start = _START.search(text)
    if start is None:
        return {}
    rest = start[1].split(" #")[0].strip()
    if rest[:1] in ("[", "{"):
        return _in_brackets(text[start.start(1) :], "]" if rest[0] == "[" else "}")
    return {} if rest and not rest.startswith("#") else _on_lines(text[start.end() :])


def _on_lines(text: str) -> dict[int, str]:
    found: dict[int, str] = {}
    for line in text.split("\n")[1:]:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        entry = _LINE.fullmatch(line)
        if entry is None or len(found) >= MOST_CLASSES:
            break
        found[len(found) if entry[1] is None else int(entry[1])] = _scalar(entry[2])
    return found


def _in_brackets(text: str, end: str) -> dict[int, str]:
    quoted = re.compile(rf"{_DOUBLE}|{_SINGLE}|\{end}")
    close = next((m for m in quoted.finditer(text, 1) if m[0] == end), None)
    if close is None:
        return {}
    inner, at = text[1 : close.start()], 0
    found: dict[int, str] = {}
    while inner[at:].strip() and len(found) < MOST_CLASSES:
        item = _ITEM.match(inner, at)
        if item is None:
            return {}
        found[len(found) if item[1] is None else int(item[1])] = _scalar(item[2])
        at = item.end()
    return found


def _scalar(text: str) -> str:
    if text.startswith("'"):
        return text[1:-1].replace("''", "'").strip()
    if text.startswith('"'):
        return _ESCAPE.sub(_unescaped, text[1:-1]).strip()
    return text.strip()


def _unescaped(found: re.Match[str]) -> str:
    code = found[1]
    if len(code) == 1:
        return _LETTERS.get(code, code)
    number = int(code[1:], 16)
    return chr(number) if number <= 0x10FFFF else "\N{REPLACEMENT CHARACTER}"
