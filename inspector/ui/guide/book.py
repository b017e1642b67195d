"""The chapters of the guide as they lie in `resources/guide/<language>`, and what is put in them.

A chapter is a Markdown file. `[[command-id]]` in it stands for a command as the menu has it now, by
its place, name and keys; `{{text}}` for a text of the window in the language in use; `[[keys]]`
for a table of all keys. So the guide cannot name what is no longer there: a test reads them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from inspector.core.language import LanguageCode, tr
from inspector.ui.actions import Actions

PICTURE = re.compile(r"\.\./pictures/([a-z0-9-]+\.png)")
"""How a chapter names a picture."""
LINK = re.compile(r"(\d\d-[a-z-]+)\.md")
"""How a chapter names another one."""
COMMAND = re.compile(r"\[\[([a-z0-9-]+)\]\]")
TEXT = re.compile(r"\{\{(.+?)\}\}")
KEYS = "keys"
_MARKS = re.compile(r"([\\`*_{}\[\]<>|#~])")


@dataclass(frozen=True)
class Chapter:
    """One file: `name` is "05-measure"; `text` is Markdown that begins with the title."""

    name: str
    text: str

    @property
    def topic(self) -> str:
        """What it is called elsewhere: "measure"."""
        return self.name.partition("-")[2]

    @property
    def title(self) -> str:
        """Its first line."""
        return self.text.partition("\n")[0].lstrip("# ").strip()


@dataclass(frozen=True)
class Book:
    """The chapters in their order. `folder` is `resources/guide`."""

    folder: Path
    chapters: tuple[Chapter, ...]

    def find(self, name: str) -> Chapter | None:
        """The chapter of a name or a topic."""
        return next((each for each in self.chapters if name in (each.name, each.topic)), None)


def read_book(folder: Path, language: LanguageCode) -> Book:
    """The guide in a language; what is not translated is there in English."""
    english = {path.stem: path for path in sorted((folder / "en").glob("*.md"))}
    spoken = {path.stem: path for path in (folder / language).glob("*.md")}
    paths = [spoken.get(name, path) for name, path in english.items()]
    return Book(folder, tuple(Chapter(p.stem, p.read_text(encoding="utf-8")) for p in paths))


def expand(text: str, actions: Actions) -> str:
    """The chapter's text with the present names of commands and texts. Raises KeyError."""
    if f"[[{KEYS}]]" in text:
        text = text.replace(f"[[{KEYS}]]", "\n".join(_keys_table(actions)))
    text = TEXT.sub(lambda found: f"**{_literal(tr(found[1]).rstrip('…'))}**", text)
    return COMMAND.sub(lambda found: _command(found[1], actions), text)


def _command(action_id: str, actions: Actions) -> str:
    spec = actions.spec(action_id)
    name = f"**{_literal(spec.place)} › {_literal(tr(spec.text).rstrip('…'))}**"
    keys = actions.shortcut(action_id).partition(", ")[0]
    return f"{name} ({_literal(keys)})" if keys else name


def _keys_table(actions: Actions) -> Iterator[str]:
    """A heading and a table for each menu that has commands with keys."""
    menus: dict[str, list[str]] = {}
    for spec in actions:
        keys = actions.shortcut(spec.id)
        if keys:
            name = _literal(tr(spec.text).rstrip("…"))
            row = f"| {name} | {_literal(keys)} |"
            menus.setdefault(spec.menu.partition(">")[0], []).append(row)
    for menu, rows in menus.items():
        yield from (f"## {_literal(tr(menu))}", "")
        yield from (f"| {tr('Command')} | {tr('Keys')} |", "| --- | --- |", *rows, "")


def _literal(text: str) -> str:
    """The text so that Markdown shows it as it is."""
    return _MARKS.sub(r"\\\1", text)
