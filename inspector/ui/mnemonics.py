"""Letters that open menus and choose in them, in any language, each once in a menu.

They are chosen when a menu opens and taken away when it closes: a command's text stands in many
places, and only in a menu one of its letters is underlined.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import ascii_uppercase, digits

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu


def letters_for(texts: Sequence[str], english: Sequence[str] = ()) -> list[str]:
    """One letter for each text, "" where none is free: beginnings of words before other letters. A
    text without Latin letters, or whose letters others need, gets one that does not stand in it;
    that of its English if it is free."""
    wishes = [_wishes(text, english[n] if n < len(english) else "") for n, text in enumerate(texts)]
    holder: dict[str, int] = {}

    def give(n: int, asked: set[str]) -> bool:
        """A letter for one text, if need be by giving another text another one."""
        for letter in wishes[n]:
            if letter in asked:
                continue
            asked.add(letter)
            if letter not in holder or give(holder[letter], asked):
                holder[letter] = n
                return True
        return False

    for n in range(len(texts)):
        free = next((letter for letter in wishes[n] if letter not in holder), None)
        if free is not None:
            holder[free] = n
        else:
            give(n, set())
    held = {n: letter for letter, n in holder.items()}
    left = iter([c for c in ascii_uppercase + digits if c not in holder])
    return [held[n] if n in held else next(left, "") for n in range(len(texts))]


def _wishes(text: str, english: str) -> list[str]:
    words = "".join(word[0] for word in text.split())
    own = [c for c in (words + text).upper() if c in ascii_uppercase]
    return own or [c for c in (english + ascii_uppercase + digits).upper() if c.isalnum()]


def marked(text: str, letter: str) -> str:
    """The text with an ampersand before the letter; behind it in brackets if it has none such."""
    escaped = text.replace("&", "&&")
    if not letter:
        return escaped
    places = [n for n, c in enumerate(escaped) if c.upper() == letter]
    if not places:
        head, dots = (escaped[:-1], "…") if escaped.endswith("…") else (escaped, "")
        return f"{head}(&{letter}){dots}"
    begins = [n for n in places if n == 0 or escaped[n - 1].isspace()]
    at = (begins or places)[0]
    return f"{escaped[:at]}&{escaped[at:]}"


def mark_menus(menus: Mapping[str, QMenu]) -> None:
    """Mark the titles of the menu bar for good, and the entries of each menu while it is open;
    `menus` are by their English name, a submenu's with ">" in it."""
    tops = [name for name in menus if ">" not in name]
    titles = [menus[name].title() for name in tops]
    for name, title, letter in zip(tops, titles, letters_for(titles, tops), strict=True):
        menus[name].setTitle(marked(title, letter))
    for menu in menus.values():
        Mnemonics(menu)


class Mnemonics(QObject):
    """Marks the entries of one menu while it is open."""

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self._menu = menu
        self._held: list[tuple[QAction, str]] = []
        menu.aboutToShow.connect(self._mark)
        menu.aboutToHide.connect(self._unmark)

    @Slot()
    def _mark(self) -> None:
        self._unmark()
        entries = [a for a in self._menu.actions() if a.isVisible() and not a.isSeparator()]
        texts = [_plain(entry.text()) for entry in entries]
        names = [entry.objectName().replace("-", " ") for entry in entries]
        for entry, text, letter in zip(entries, texts, letters_for(texts, names), strict=True):
            entry.setText(marked(text, letter))
            self._held.append((entry, text))

    @Slot()
    def _unmark(self) -> None:
        for entry, text in self._held:
            # What a command says may have changed meanwhile.
            if "&" in entry.text().replace("&&", ""):
                entry.setText(text.replace("&", "&&"))
        self._held = []


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
