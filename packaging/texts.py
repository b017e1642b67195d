"""Gather the texts that users read into the files that translators work on.

    python packaging/texts.py           update resources/translations/*.ts
    python packaging/texts.py --check   say what is missing; exit code 1 if anything is

The files are Qt Linguist's (open them with `pyside6-linguist`). A text that is new stands there
unfinished, one that is gone is dropped, and one that changed is new. Qt's own `lupdate` finds only
calls, by names of its own; here texts also come from tables (`mark`, the commands), and a plural
carries both English forms.
"""

from __future__ import annotations

import ast
import re
import string
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
NUMBERS = {"de": 2, "zh": 1}
"""How many grammatical numbers each language has."""
_CALLS = {"tr": 1, "mark": 1, "plural": 2}


@dataclass(frozen=True)
class Text:
    """A text in the code: `source` is the key; `one` is a plural's English form for one thing."""

    source: str
    module: str
    one: str = ""


@dataclass(frozen=True)
class Translation:
    """What a translator made of it; empty where nothing is finished."""

    forms: tuple[str, ...] = ()


def gather(package: Path = ROOT / "inspector") -> dict[str, Text]:
    """All texts of the package, by source, in order of their modules."""
    found: dict[str, Text] = {}
    for path in sorted(package.rglob("*.py")):
        content = path.read_text(encoding="utf-8")
        if not any(f"{call}(" in content for call in _CALLS):
            continue  # parsing takes most of the time
        module = ".".join(path.relative_to(package.parent).with_suffix("").parts)
        for text in _called(ast.parse(content), module):
            if _has_words(text.source):
                found.setdefault(text.source, text)
    for text in (*_commands(), *_cards()):
        found.setdefault(text.source, text)
    return found


def _called(tree: ast.AST, module: str) -> Iterator[Text]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        wanted = _CALLS.get(node.func.id, 0)
        literals = [
            a.value
            for a in node.args[:wanted]
            if isinstance(a, ast.Constant) and isinstance(a.value, str)
        ]
        if wanted and len(literals) == wanted:
            yield Text(literals[-1], module, literals[0] if wanted == 2 else "")


def _commands() -> Iterator[Text]:
    """The table of commands: names, tips, menus, and the words by which they are found."""
    from inspector.ui.commands import COMMANDS

    module = "inspector.ui.commands"
    for spec in COMMANDS:
        aliases = "; ".join(spec.aliases)
        for source in (spec.text, spec.tooltip, *spec.menu.split(">"), aliases):
            if source:
                yield Text(source, module)


def _cards() -> Iterator[Text]:
    """What the shipped model cards say of their models."""
    for path in sorted((ROOT / "models").glob("*/card.toml")):
        card = tomllib.loads(path.read_text(encoding="utf-8"))
        weights = card.get("weights", {})
        texts = card.get("description", ""), weights.get("licence", "")
        for said in filter(None, (*texts, *weights.get("training_data", ()))):
            yield Text(said, "models")


def _has_words(text: str) -> bool:
    """Whether there is anything to translate beside values and units."""
    plain = (
        "".join(literal for literal, *_ in string.Formatter().parse(text)) if "{" in text else text
    )
    return bool(
        re.search(r"[^\W\d_]", re.sub(r"\b(mm|px|m|km|dB|s|ms|MB|GB|DN|SHA-256)\b", "", plain))
    )


def read(path: Path) -> dict[str, Translation]:
    """The finished translations of a file, by source; none if there is no file."""
    from inspector.io.translations import finished_forms

    if not path.is_file():
        return {}
    return {source: Translation(forms) for source, forms in finished_forms(path).items()}


def write(path: Path, texts: dict[str, Text], known: dict[str, Translation]) -> None:
    """Write the file whole, in order of the modules."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{path.stem}" sourcelanguage="en">')
    by_module: dict[str, list[Text]] = {}
    for text in texts.values():
        by_module.setdefault(text.module, []).append(text)
    for module, group in by_module.items():
        lines += ["<context>", f"    <name>{escape(module)}</name>"]
        for text in group:
            lines += _message(text, known.get(text.source, Translation()), NUMBERS[path.stem])
        lines.append("</context>")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8")


def _message(text: Text, known: Translation, numbers: int) -> list[str]:
    lines = [
        f"    <message{' numerus=' + chr(34) + 'yes' + chr(34) if text.one else ''}>",
        f"        <source>{escape(text.source)}</source>",
    ]
    if text.one:
        lines.append(f"        <extracomment>One: {escape(text.one)}</extracomment>")
    state = "" if len(known.forms) == (numbers if text.one else 1) else ' type="unfinished"'
    if text.one:
        forms = known.forms if not state else ("",) * numbers
        inner = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in forms)
    else:
        inner = escape(known.forms[0]) if not state else ""
    return [*lines, f"        <translation{state}>{inner}</translation>", "    </message>"]


def faults(texts: dict[str, Text], language: str, known: dict[str, Translation]) -> list[str]:
    """What is wrong with a language, a line each."""
    said = []
    for source, text in texts.items():
        forms = known.get(source, Translation()).forms
        if len(forms) != (NUMBERS[language] if text.one else 1):
            said.append(f"{language}: not translated: {source}")
        said.extend(
            f"{language}: other values than in the English: {form}"
            for form in forms
            if values(form) != values(source) and not (text.one and values(form) == set())
        )
    said += [
        f"{language}: no longer in the code: {source}" for source in known if source not in texts
    ]
    return said


def values(text: str) -> set[tuple[str, str]]:
    """The places for values in a text: their names and formats."""
    try:
        parsed = list(string.Formatter().parse(text))
    except ValueError:
        return set()
    return {(name, spec or "") for _, name, spec, _ in parsed if name}


def main(arguments: list[str]) -> int:
    """Update the files, or say what is missing."""
    sys.path.insert(0, str(ROOT))
    texts = gather()
    said: list[str] = []
    for language in NUMBERS:
        path = FOLDER / f"{language}.ts"
        known = read(path)
        if "--check" in arguments:
            said += faults(texts, language, known)
            continue
        write(path, texts, {source: known[source] for source in known if source in texts})
        unfinished = sum(source not in known for source in texts)
        print(f"{path.name}: {len(texts)} texts, {unfinished} to translate")
    print("\n".join(said), end="\n" if said else "")
    return 1 if said else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
