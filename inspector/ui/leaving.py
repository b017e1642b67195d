"""How the window is closed: with everything that is open, and so that nothing is lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget


def close_for_good(
    window: QWidget, before: tuple[Callable[[], object], ...], end: Callable[[], object]
) -> None:
    """Do what comes before, close whatever else is open, hide the window, and `end` its work,
    which waits for what cannot be stopped. `end` is called whatever fails before."""
    try:
        for act in before:
            act()
        # It would stay with nothing behind it.
        for other in QApplication.topLevelWidgets():
            if other is not window and other.isVisible():
                other.close()
    finally:
        # A window that does not answer while its work ends looks broken.
        window.hide()
        end()
