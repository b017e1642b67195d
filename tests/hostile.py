"""Texts that somebody wrote to do harm, for every text field of a project.

Importable as `hostile`. `TEXTS` are the texts by name; `spoiled` puts one into every field of a
document at once, `one_spoiled` into a single one of `places`. What a project could not be opened
with is kept: ids that other entries name, checksums, the names of parts. Whole project *files* that
do harm are in `data.hostile`.
"""

from __future__ import annotations

import contextlib
import dataclasses
import sys
import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Union, get_args, get_origin

from inspector.core.document import Document
from inspector.io.codec import hints

LONG = "Sewer inspection " * 588 + "end."
"""10,000 characters."""
TEXTS: Mapping[str, str] = {
    "markup": "<b>bold</b> <img src=file:///etc/passwd> <a href='http://example.org'>x</a>",
    "report markup": '<para><img src="file:///etc/passwd"/><font size="99">&lt;&amp;&#60;',
    "style": "<style>*{font-size:90px}</style><table><tr><td>x</td></tr></table>",
    "formula": "=cmd|' /C calc'!A1",
    "formulas": '@SUM(1)\t+1;-1,=HYPERLINK("http://example.org","x")',
    "path": "../../etc/passwd",
    "windows path": r"C:\Windows\System32\config ..\..\x",
    "network path": r"\\example.org\share\x.png",
    "address": "http://example.org/x.png?a=1&b=2#c",
    "placeholders": "{name} {0} {n:.2f} %s %(x)d %n $HOME `id` {{}} {",
    "quotes": """'; DROP TABLE edits; -- "}],"report":{ ]]> --> ''' \"""",
    "right to left": "שלום \u202egpj.exe\u202c مرحبا \u2067a\u2069 \u200fb",
    "never closed": "\u202e\u2066\u202d\u2067 never closed",
    "invisible": "a\u200bb\u200d\u2060\ufeff\u00ad\u034f\u180e c",
    "control": "\0\x01\x1b[2J\x07\x08 bell\x7f\x85",
    "lines": "one\ntwo\r\nthree\rfour\u2028five\u2029six\x0b\x0c\tseven",
    "blank": " \t\u3000 ",
    "long": LONG,
    "long word": "x" * 10_000,
    "emoji": "👩\u200d🚒🏳️\u200d🌈👍🏽 e\u0301\u0323" + "\u0301" * 40,
    "chinese": "裂缝 №1 《检测》 —— 管道，㊣𠮷",
    "lone surrogate": "IMG_\udcff\ud800.jpg",
    "not characters": "\ufffe\uffff\U0010ffff\ufdd0",
    "device": "CON.txt",
    "dots": ". .. .hidden. ",
}
SHORT: Mapping[str, str] = {name: t for name, t in TEXTS.items() if len(t) < 200}
"""Without the endless ones."""

_KEPT = frozenset(
    {
        *("Document.sources", "Document.annotations", "Document.results"),
        *("SourceEntry.id", "Annotation.id", "ResultEntry.id", "FrameRef.source_id"),
        *("ResultEntry.part", "ResultEntry.part_sha256", "ResultEntry.task"),
        *("Judged.result_id", "OnEnhanced.result_id", "Observation.enhanced_id"),
    }
)
"""Mappings whose keys stay, and texts that other entries or files are found by."""

Place = tuple[str | int, ...]
"""Where a text stands: names of fields, keys of mappings, numbers of tuples."""


def places(document: Document) -> list[Place]:
    """Where texts of a document stand that a stranger may have written, empty ones too."""
    return [place for place, _ in _texts(document, Document, (), "Document")]


def spoiled(
    document: Document, text: str, kept: Callable[[Place], bool] = lambda _: False
) -> Document:
    """The document with `text` in all its places but those that are `kept`."""
    made: Document = _with(document, {p: text for p in places(document) if not kept(p)})
    return made


def one_spoiled(document: Document, place: Place, text: str) -> Document:
    """The document with `text` in one place."""
    made: Document = _with(document, {place: text})
    return made


def _texts(value: Any, hint: Any, place: Place, named: str) -> Iterator[tuple[Place, str]]:
    if named in _KEPT and isinstance(value, str):
        return
    hint = _present(hint)
    if isinstance(value, str):
        if hint is str:  # else a literal: one of few words, which the codec checks
            yield place, value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for name, inner in hints(type(value)).items():
            whole = f"{type(value).__name__}.{name}"
            yield from _texts(getattr(value, name), inner, (*place, name), whole)
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _texts(each, get_args(hint)[-1], (*place, key), named)
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            arguments = get_args(hint)
            inner = arguments[0] if arguments[-1] is Ellipsis else arguments[number]
            yield from _texts(each, inner, (*place, number), named)


def _present(hint: Any) -> Any:
    """The type of an optional value that is there."""
    if get_origin(hint) not in (Union, types.UnionType):
        return hint
    (inner,) = (each for each in get_args(hint) if each is not type(None))
    return inner


def _with(value: Any, texts: Mapping[Place, str]) -> Any:
    """A value with texts in their places."""
    if () in texts:
        return texts[()]
    inner: dict[str | int, dict[Place, str]] = {}
    for (first, *rest), text in texts.items():
        inner.setdefault(first, {})[tuple(rest)] = text
    if isinstance(value, Mapping):
        return {k: _with(v, inner[k]) if k in inner else v for k, v in value.items()}
    if isinstance(value, tuple):
        return tuple(_with(v, inner[i]) if i in inner else v for i, v in enumerate(value))
    changes: dict[str, Any] = {str(n): _with(getattr(value, str(n)), t) for n, t in inner.items()}
    return dataclasses.replace(value, **changes) if changes else value


_AUDITS: list[Callable[[str, tuple[Any, ...]], None]] = []
_HOOKED: list[bool] = []
_REQUESTS = (
    *("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"),
    *("urllib.Request", "subprocess.Popen", "os.system", "os.startfile", "webbrowser.open"),
)
_CHANGES = ("os.rename", "os.remove", "os.mkdir", "os.symlink", "os.link", "shutil.rmtree")
_OURS = ("site-packages", "resources", "inspector", "lib/python", "zoneinfo", "fonts", "/dev/null")


@contextlib.contextmanager
def watched(*rooms: Path) -> Iterator[list[str]]:
    """What Python code in this block does outside `rooms`: files that it opens, makes, renames or
    deletes, programs that it starts, machines that it asks. Reading Python's, the system's and the
    program's own resources is no fault."""
    found: list[str] = []
    allowed = [str(room.resolve()) for room in rooms]

    def inside(path: Any) -> bool:
        if isinstance(path, int):
            return True
        text = path.decode("utf-8", "surrogateescape") if isinstance(path, bytes) else str(path)
        place = text if "\0" in text else str(Path(text).absolute())
        return any(place == room or place.startswith(f"{room}/") for room in allowed)

    def audit(event: str, arguments: tuple[Any, ...]) -> None:
        if event in _REQUESTS:
            found.append(f"{event} {arguments!r:.200}")
        elif event == "open":
            path, mode, flags = arguments
            reads = mode is None or not set(str(mode)) & set("wax+")
            reads = reads and not (isinstance(flags, int) and flags & 3)
            own = reads and any(part in str(path) for part in _OURS)
            if not own and not inside(path):
                found.append(f"open {path!r} {mode}")
        elif event in _CHANGES:
            paths = arguments[:2] if event in ("os.rename", "os.link") else arguments[:1]
            found.extend(f"{event} {path!r}" for path in paths if not inside(path))

    if not _HOOKED:  # a hook cannot be taken away again
        _HOOKED.append(True)
        sys.addaudithook(_tell)
    _AUDITS.append(audit)
    try:
        yield found
    finally:
        _AUDITS.remove(audit)


def _tell(event: str, arguments: Sequence[Any]) -> None:
    for audit in tuple(_AUDITS):
        audit(event, tuple(arguments))
