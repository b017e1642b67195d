"""What a screen reader and the Tab key find in a window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

INTERACTIVE = (
    *(QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox),
    *(QGraphicsView, QLineEdit, QPlainTextEdit, QTabBar, QTextEdit),
)


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    found = QAccessible.queryAccessibleInterface(widget)
    if found is None:
        return ""
    # On Linux Qt calls a combo box by what is chosen in it.
    kind = QAccessible.Text.Description if isinstance(widget, QComboBox) else QAccessible.Text.Name
    return found.text(kind).strip()


def where(widget: QWidget | None) -> str:
    """Where it stands, for whoever has to find it."""
    steps = []
    while widget is not None and len(steps) < 5:
        steps.append(f"{type(widget).__name__} {widget.objectName()}".strip())
        widget = widget.parentWidget()
    return " in ".join(steps)


def interactive(root: QWidget) -> Iterator[QWidget]:
    """All that a person can use in it, whether it is seen now or not; no parts of Qt's own."""
    for widget in (root, *root.findChildren(QWidget)):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not takes and (isinstance(widget, QGraphicsView) or not isinstance(widget, INTERACTIVE)):
            continue
        blank = isinstance(widget, QAbstractButton) and widget.icon().isNull() and not widget.text()
        if widget.focusProxy() is not None or (blank and widget.isHidden()):
            continue  # another one takes the keys; or a button that has nothing to offer yet
        parent = widget.parentWidget()
        own = widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar | QHeaderView)
        inner = isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit | QTabBar)
        popup = parent is not None and type(parent).__name__ == "QFrame" and parent.isWindow()
        if not (own or inner or popup or not _made(widget)):
            yield widget


def _made(widget: QWidget) -> bool:
    """False for the list of a combo box, which speaks for itself, and empty bars of tabs."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QComboBox):
        above = above.parentWidget()
    return above is None and not (isinstance(widget, QTabBar) and widget.count() == 0)


def unnamed(root: QWidget) -> list[str]:
    """What has no name."""
    return [where(widget) for widget in interactive(root) if not name_of(widget)]


def alike(root: QWidget) -> list[str]:
    """Of each two of a kind beside each other with the same name, the name and where they are."""
    seen = [w for w in interactive(root) if w.isVisibleTo(root) and w.isEnabled()]
    counts = Counter((w.parentWidget(), type(w), name_of(w)) for w in seen)
    return [
        f"{number} x {name!r} in {where(parent)}"
        for (parent, _, name), number in counts.items()
        if number > 1
    ]


def tab_stops(root: QWidget) -> set[QWidget]:
    """What Tab should reach in a window."""
    found = set()
    for widget in root.findChildren(QWidget):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if takes and widget.window() is root.window() and widget.isVisible() and widget.isEnabled():
            found.add(widget)
    return found
