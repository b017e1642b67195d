"""The text that somebody may send to whoever mends Inspector: what they would ask for, and nothing
that the sender did not agree to. It is English, whatever the window speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath

LOG_LINES = 80
_TAIL_BYTES = 64 << 10
_QUOTED = re.compile(r"""(["'“])((?:[A-Za-z]:\\|~?/|\\\\)[^"'”\n]*)(["'”])""")
_PATH = re.compile(r"""(?<![\w.~/])((?:[A-Za-z]:\\|~?/|\\\\)[^\s"'<>|:;,()]+)""")
_CODE = (".py", ".pyc", ".so", ".dll", ".pyd", ".dylib")


@dataclass(frozen=True)
class ReportFacts:
    """What a report says; `private` are names and paths of the user's files, as they may occur."""

    happened: str
    details: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)
    jobs: Sequence[str] = ()
    log: Sequence[str] = ()
    private: Sequence[str] = ()


def report_text(facts: ReportFacts, home: Path, user: str, with_names: bool) -> str:
    """The report; the home folder and the user's name are never in it, names of files only
    `with_names`."""
    lines = ["Inspector report", "", f"What happened: {facts.happened}", ""]
    lines += [f"{name}: {value}" for name, value in facts.versions.items()]
    lines += ["", "Open jobs:", *(f"  {job}" for job in facts.jobs or ("none",))]
    if facts.details:
        lines += ["", "Details:", facts.details.rstrip()]
    lines += ["", "Last lines of the log:", *facts.log]
    text = "\n".join(lines) + "\n"
    if not with_names:
        text = without_names(text, facts.private)
    return without_user(text, home, user)


def without_user(text: str, home: Path, user: str) -> str:
    """The home folder as ~, and the user's name in any other path as <user>."""
    for written in {str(home), home.as_posix(), str(home).replace("\\", "\\\\")}:
        if len(written) > 1:
            text = re.sub(re.escape(written) + r"(?![\w.-])", "~", text)
    if len(user) > 1:
        text = re.sub(rf"(?<=[/\\]){re.escape(user)}(?![\w.-])", "<user>", text)
    return text


def without_names(text: str, private: Iterable[str]) -> str:
    """Without the names and paths that are `private`, and without any other path that is no
    program file; the end of the name stays, because it says what kind of file it was."""
    known = sorted({name for name in private if len(name) > 2}, key=len, reverse=True)
    for name in known:
        # Not inside of other words: a picture may be called "run".
        hidden = _hidden(name).replace("\\", "")
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", hidden, text)
    text = _QUOTED.sub(lambda m: m[1] + _hidden_path(m[2]) + m[3], text)
    return _PATH.sub(lambda m: _hidden_path(m[1]), text)


def _hidden(name: str) -> str:
    path = PurePath(name.replace("\\", "/"))
    suffix = ".inspector.h5" if path.name.endswith(".inspector.h5") else path.suffix
    return f"<file>{suffix if len(suffix) <= 13 else ''}"


def _hidden_path(path: str) -> str:
    return path if path.lower().endswith(_CODE) else _hidden(path)


def log_tail(path: Path, lines: int = LOG_LINES) -> list[str]:
    """The last lines of a log file; empty if it cannot be read."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - _TAIL_BYTES))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return []
    found = text.splitlines()
    return found[1:][-lines:] if size > _TAIL_BYTES else found[-lines:]
