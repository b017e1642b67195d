"""The context menu of the list of pictures."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from inspector.core.language import plural, tr


class PictureMenu(QMenu):
    """What can be done with so many selected pictures; what it does is the panel's."""

    def __init__(self, pictures: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.run = self.addAction(
            plural("Run model on this picture", "Run model on {n} pictures", pictures)
        )
        self.accept = self.addAction(
            plural(
                "Accept all suggestions on this picture",
                "Accept all suggestions on {n} pictures",
                pictures,
            )
        )
        self.addSeparator()
        self.relocate = self.addAction(tr("Find missing files…"))
        self.remove = self.addAction(
            plural(
                "Remove this picture from the project",
                "Remove {n} pictures from the project",
                pictures,
            )
        )
