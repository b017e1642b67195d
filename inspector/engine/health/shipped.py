"""What comes with the app: weights, fonts, translations, icons, tables, read as they are used."""

from __future__ import annotations

import struct
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from pathlib import Path

from inspector.core.card import ModelCard
from inspector.core.check import Check, fine
from inspector.core.community import is_community
from inspector.core.errors import InspectorError
from inspector.core.language import plural, tr
from inspector.core.progress import Progress
from inspector.engine.catalog import Catalog
from inspector.engine.weights import read_weights
from inspector.io.translations import finished_forms

FONTS = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "DroidSansFallback.ttf", "DejaVuSans.ttf")
_LANGUAGES = ("de", "zh")
_CHECKSUM_HEAD = b"head"


def again() -> str:
    """What to do about files that came with the app."""
    return tr("Install Inspector again; projects and settings stay.")


def model_checks(catalog: Catalog, progress: Progress) -> list[Check]:
    """Reads the weights of every model; a few seconds."""
    found = []
    for number, card in enumerate(catalog.cards):
        progress.step(number, len(catalog.cards))
        if card.weights is not None:
            found.append(_model_check(card, card.weights.sha256, catalog))
    bare = len(catalog.cards) - len(found)
    if bare:
        told = plural("{n} is not trained.", "{n} are not trained.", bare)
        found.append(fine(tr("models"), told))
    why = tr("It is not in the list of models; the others work.")
    todo = tr("Remove its folder from models in the data folder, or mend its card.")
    found += [Check(tr("model"), "wrong", broken.message, why, todo) for broken in catalog.broken]
    return found


def _model_check(card: ModelCard, sha256: str, catalog: Catalog) -> Check:
    name = tr("model {model}", model=card.id)
    try:
        read_weights(card, [catalog.folder(card.id).parent])
    except InspectorError as error:
        added = is_community(card)
        todo = tr("Remove it in Model, Added models, and add its file again.") if added else again()
        why = tr("This model cannot run; the others work.")
        return Check(name, "wrong", error.message, why, todo)
    told = tr("The weights {hash} match the card.", hash=sha256[:12])
    if is_community(card):
        told = tr("{told} You added it; it was not measured.", told=told)
    return fine(name, told)


def resource_checks(folder: Path) -> list[Check]:
    """Of the folder `resources`."""
    found = [_fonts(folder / "fonts"), _translations(folder / "translations")]
    return [*found, _icons(folder / "icons"), _tables(folder / "standards")]


def _fonts(folder: Path) -> Check:
    damaged = [name for name in FONTS if not sound_font(folder / name)]
    why = tr("Texts of the window and of reports look wrong, or Chinese is missing.")
    return _one(tr("fonts"), damaged, len(FONTS), why)


def _translations(folder: Path) -> Check:
    damaged = []
    for language in _LANGUAGES:
        path = folder / f"{language}.ts"
        try:
            if not finished_forms(path):
                damaged.append(path.name)
        except (OSError, ET.ParseError):
            damaged.append(path.name)
    why = tr("The window and the reports speak English only.")
    return _one(tr("translations"), damaged, len(_LANGUAGES), why)


def _icons(folder: Path) -> Check:
    files = sorted(folder.rglob("*.svg"))
    damaged = [path.name for path in files if not _is_xml(path)]
    return _one(
        "icons", damaged if files else ["icons"], len(files), tr("Buttons have no picture.")
    )


def _tables(folder: Path) -> Check:
    files = sorted(folder.rglob("*.toml"))
    damaged = [path.name for path in files if not _is_toml(path)]
    why = tr("Observations cannot be coded, and severities are not known.")
    return _one(tr("tables"), damaged if files else ["standards"], len(files), why)


def _one(name: str, damaged: Iterable[str], count: int, why: str) -> Check:
    names = ", ".join(damaged)
    if not names:
        return fine(name, tr("{count} files can be read.", count=count))
    return Check(name, "wrong", tr("Missing or damaged: {names}", names=names), why, again())


def sound_font(path: Path) -> bool:
    """Whether the sums that a TrueType font keeps of its tables are right."""
    try:
        data = path.read_bytes()
        count = int.from_bytes(data[4:6], "big")
        for index in range(count):
            tag, wanted, start, length = struct.unpack_from(">4sIII", data, 12 + 16 * index)
            table = data[start : start + length]
            if len(table) < length:
                return False
            if tag == _CHECKSUM_HEAD:
                # The sum of the whole font stands in this table and is not part of its own.
                table = table[:8] + bytes(4) + table[12:]
            if _sum(table) != wanted:
                return False
    except (OSError, struct.error):
        return False
    return count > 0


def _sum(table: bytes) -> int:
    padded = table + bytes(-len(table) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF


def _is_xml(path: Path) -> bool:
    try:
        ET.parse(path)  # noqa: S314  (our own files)
    except (OSError, ET.ParseError):
        return False
    return True


def _is_toml(path: Path) -> bool:
    try:
        tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return True
