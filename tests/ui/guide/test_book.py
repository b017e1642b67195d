"""The chapters themselves, in every language: what they name is there."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

import inspector.ui
from inspector.core.language import LANGUAGE_CODES, LanguageCode, speaking, tr
from inspector.io.translations import load_catalogue
from inspector.paths import resources_dir
from inspector.ui.actions import Actions
from inspector.ui.commands import COMMANDS
from inspector.ui.dialogs.prompt import Prompt
from inspector.ui.docks import TITLES
from inspector.ui.guide import places
from inspector.ui.guide.book import COMMAND, KEYS, LINK, PICTURE, TEXT, Book, expand, read_book

FOLDER = resources_dir() / "guide"
LARGEST_BYTES = 3 * 1024 * 1024


@pytest.fixture
def actions(qtbot: QtBot) -> Actions:
    widget = QWidget()
    qtbot.addWidget(widget)
    return Actions(COMMANDS, {}, widget)


def pictures_of(book: Book) -> set[str]:
    """Everything that Markdown would show as a picture."""
    return {name for each in book.chapters for name in re.findall(r"!\[.*?\]\((.*?)\)", each.text)}


@pytest.mark.parametrize("language", LANGUAGE_CODES)
def test_links_pictures_commands_and_texts_of_each_chapter_are_there(
    language: LanguageCode, actions: Actions
) -> None:
    book = read_book(FOLDER, language)
    known = load_catalogue("de", resources_dir() / "translations").forms
    own = {path.stem for path in (FOLDER / language).glob("*.md")}
    assert own <= {each.name for each in book.chapters}, "a translation of no chapter"
    for chapter in book.chapters:
        assert chapter.text.startswith("# "), chapter.name
        for target in re.findall(r"(?<!!)\[[^\[\]]*\]\((.*?)\)", chapter.text):
            link = LINK.fullmatch(target)
            assert link is not None, f"{chapter.name}: {target} leads out of the guide"
            assert book.find(link[1]) is not None, f"{chapter.name}: {target}"
        for command in COMMAND.findall(chapter.text):
            assert command in actions or command == KEYS, f"{chapter.name}: {command}"
        for text in TEXT.findall(chapter.text):
            assert text in known, f"{chapter.name}: the window does not say {text!r}"
    for picture in pictures_of(book):
        found = PICTURE.fullmatch(picture)
        assert found is not None, picture
        assert (FOLDER / "pictures" / found[1]).is_file(), picture


@pytest.mark.parametrize("language", LANGUAGE_CODES)
def test_a_translation_has_what_the_english_chapter_has(language: LanguageCode) -> None:
    """The same commands, pictures and sections: what is new there must be translated, too."""
    english = {each.name: each.text for each in read_book(FOLDER, "en").chapters}
    for path in (FOLDER / language).glob("*.md"):
        there, here = english[path.stem], path.read_text(encoding="utf-8")
        for what in (COMMAND, TEXT, re.compile(r"!\[.*?\]\((.*?)\)"), LINK):
            assert set(what.findall(here)) == set(what.findall(there)), f"{language} {path.stem}"
        assert here.count("\n## ") == there.count("\n## "), f"{language} {path.stem}"


def test_pictures_are_small_used_and_twice_as_large_as_the_screen() -> None:
    files = sorted((FOLDER / "pictures").glob("*"))
    used = {Path(name).name for name in pictures_of(read_book(FOLDER, "en"))}
    assert {path.name for path in files} == used
    assert sum(path.stat().st_size for path in files) <= LARGEST_BYTES
    for path in files:
        with Image.open(path) as opened:
            assert 300 <= opened.width <= 1520, path.name


def test_commands_have_their_present_names_and_keys_in_the_language_in_use(
    actions: Actions,
) -> None:
    assert expand("[[run]]", actions) == "**Model › Run on this picture** (R)"
    actions.set_shortcut("run", actions["fit"].shortcut())
    assert expand("[[run]]", actions) == "**Model › Run on this picture** (F)"
    with speaking(load_catalogue("de", resources_dir() / "translations")):
        named = expand("[[run]] {{Layers}}", actions)
        assert named == f"**{tr('Model')} › {tr('Run on this picture')}** (F) **{tr('Layers')}**"
        assert "Layers" not in named
    with pytest.raises(KeyError):
        expand("[[no-such-command]]", actions)


def test_the_table_of_keys_has_every_command_with_keys(actions: Actions) -> None:
    table = expand("[[keys]]", actions).replace("\\", "")
    for spec in actions:
        if actions.shortcut(spec.id):
            row = f"| {spec.text.rstrip('…')} | {actions.shortcut(spec.id)} |"
            assert row in table, spec.id


def asking_windows() -> set[str]:
    """The names of all dialogs and prompts of the window."""
    found = set()
    for module in pkgutil.walk_packages(inspector.ui.__path__, "inspector.ui."):
        for name, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(kind, QDialog | Prompt) and kind.__module__.startswith("inspector.ui"):
                found.add(name)
    return found - {"Prompt", "TextPrompt"}


def test_every_panel_dialog_and_tool_has_a_chapter() -> None:
    topics = {each.topic for each in read_book(FOLDER, "en").chapters}
    assert set(places.PANELS) == set(TITLES)
    assert asking_windows() <= set(places.WIDGETS), "a dialog without a chapter"
    tools = {spec.id for spec in COMMANDS if spec.group == "tool"}
    assert set(places.TOOLS) == tools
    for table in (places.PANELS, places.WIDGETS, places.TOOLS):
        assert set(table.values()) <= topics
