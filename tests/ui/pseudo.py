"""A language that nobody speaks, to find what does not go through `tr`.

In it every text stands in brackets, and the values in it outside of them:
`Remove {count} pictures` is `⟦Remove ⟧3⟦ pictures⟧`. What is shown without brackets was never
translated, or is a value.
"""

from __future__ import annotations

import html
import importlib.util
import re
import string
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDockWidget,
    QDoubleSpinBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QSpinBox,
    QTabBar,
    QTextEdit,
    QWidget,
)

from inspector.core.language import Catalogue

TEXTS = Path(__file__).resolve().parents[2] / "packaging" / "texts.py"
_ROWS = 40
"""Of a list so many are read: the others are of the same kinds."""
_ROLES = {
    "text": Qt.ItemDataRole.DisplayRole,
    "tool tip": Qt.ItemDataRole.ToolTipRole,
    "status tip": Qt.ItemDataRole.StatusTipRole,
    "accessible": Qt.ItemDataRole.AccessibleTextRole,
}
_QT_OWN = ("qt_", "ScrollLeftButton", "ScrollRightButton")
_KEYS = re.compile(
    r"\((?:(?:Ctrl|Shift|Alt|Meta|Num)\+)*(?:[A-Z0-9\[\].,+=/?\-]|F\d+|Return|Enter|Esc|Del|Space|"
    r"Home|End|Ins|Tab|Left|Right|Up|Down|PgUp|PgDown|Backspace)"
    r"(?:, [A-Za-z0-9+\[\].,=\-]+)*\)"
)
_UNITS = re.compile(r"(?<![^\W\d_])(?:mm|cm|m|km|px|µm|MB|GB|ms|s|min|h|dB|DN|Hz|fps|MP|%)(?!\w)")


@cache
def texts() -> ModuleType:
    """The script that gathers the texts."""
    spec = importlib.util.spec_from_file_location("inspector_texts", TEXTS)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@cache
def pseudo() -> Catalogue:
    """Every text of the package in brackets."""
    forms = {}
    for source, text in texts().gather().items():
        forms[source] = (
            (bracketed(text.one), bracketed(source)) if text.one else (bracketed(source),)
        )
    return Catalogue("de", forms, ",")


def bracketed(text: str) -> str:
    """The words of a text in brackets, the places for values outside of them."""
    try:
        pieces = list(string.Formatter().parse(text))
    except ValueError:
        return f"⟦{text}⟧"
    if not any(name is not None for _, name, _, _ in pieces):
        return f"⟦{text}⟧"
    said = ""
    for words, name, spec, conversion in pieces:
        said += f"⟦{words}⟧" if re.search(r"[^\W\d_]", words) else words
        if name is not None:
            said += "{" + name + (f"!{conversion}" if conversion else "")
            said += (f":{spec}" if spec else "") + "}"
    return said


def left(text: str) -> str:
    """What of a text is not in brackets, and is neither a key nor a unit; "" without letters."""
    plain = html.unescape(re.sub(r"<[^>]*>", " ", text)) if text.startswith("<") else text
    out, depth = "", 0
    for sign in plain.replace("\N{ZERO WIDTH SPACE}", ""):
        # A text that was shortened on the screen has lost its other bracket.
        depth += (sign == "⟦") - (sign == "⟧" and depth > 0)
        out += sign if depth == 0 and sign != "⟧" else " " if sign == "⟧" else ""
    out = " ".join(_UNITS.sub("", _KEYS.sub("", out)).split())
    return out if re.search(r"[^\W\d_]{2,}", out) else ""


def said(root: QObject) -> Iterator[tuple[str, str]]:
    """Everything that a widget and those in it say: where, and what."""
    found = [root, *root.findChildren(QObject)]
    for each in found:
        if isinstance(each, QAction):
            yield from _named(each, ("text", each.text()), ("tool tip", each.toolTip()))
            yield from _named(each, ("status tip", each.statusTip()))
        elif isinstance(each, QWidget):
            yield from _of_widget(each)


def _named(owner: QObject, *spoken: tuple[str, str]) -> Iterator[tuple[str, str]]:
    where, above = type(owner).__name__, owner.parent()
    name = owner.objectName()
    if not name.startswith(_QT_OWN):
        for what, text in spoken:
            yield f"{where} {name} in {type(above).__name__}: {what}", text


def _of_widget(widget: QWidget) -> Iterator[tuple[str, str]]:
    spoken = [
        ("tool tip", widget.toolTip()),
        ("status tip", widget.statusTip()),
        ("accessible name", widget.accessibleName()),
        ("accessible description", widget.accessibleDescription()),
    ]
    if isinstance(widget, QDockWidget) or widget.isWindow():
        spoken.append(("title", widget.windowTitle()))
    if isinstance(widget, QLabel | QAbstractButton):
        spoken.append(("text", widget.text()))
    elif isinstance(widget, QMenu | QGroupBox):
        spoken.append(("title", widget.title()))
    elif isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        spoken.append(("placeholder", widget.placeholderText()))
        if widget.isReadOnly():
            read = widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()
            spoken.append(("text", read))
    elif isinstance(widget, QSpinBox | QDoubleSpinBox):
        spoken += [("prefix", widget.prefix()), ("suffix", widget.suffix())]
        spoken.append(("special", widget.specialValueText()))
    elif isinstance(widget, QProgressBar):
        spoken.append(("format", widget.format()))
    elif isinstance(widget, QTabBar) and not isinstance(widget.parent(), QDockWidget):
        for i in range(widget.count()):
            spoken += [("tab", widget.tabText(i)), ("tool tip", widget.tabToolTip(i))]
    elif isinstance(widget, QComboBox):
        spoken.append(("placeholder", widget.placeholderText()))
        spoken += _of_model(widget.model())
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget.parent(), QComboBox):
        spoken += _of_model(widget.model())
    elif callable(own := getattr(widget, "text", None)) and isinstance(own(), str):
        spoken.append(("text", own()))
    yield from _named(widget, *spoken)


def _of_model(model: QAbstractItemModel | None) -> Iterator[tuple[str, str]]:
    if model is None:
        return
    for section in range(_columns(model, QModelIndex())):
        for what, role in _ROLES.items():
            head = model.headerData(section, Qt.Orientation.Horizontal, role)
            if not isinstance(model, QAbstractListModel | QStandardItemModel):
                yield f"header {what}", _as_text(head)
    yield from _of_rows(model, QModelIndex())


def _of_rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[tuple[str, str]]:
    for row in range(min(model.rowCount(parent), _ROWS)):
        for column in range(_columns(model, parent)):
            index = model.index(row, column, parent)
            for what, role in _ROLES.items():
                yield f"item {what}", _as_text(index.data(role))
            if column == 0 and not isinstance(model, QAbstractListModel):
                yield from _of_rows(model, index)


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else ""
