"""The logo of a report: seen small, chosen from a file, taken away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector.core import edits
from inspector.core.document import Logo
from inspector.core.errors import InspectorError
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.io.logo import logo_pixels, read_logo
from inspector.ui.dialogs.ask import Ask
from inspector.ui.jobs import Jobs
from inspector.ui.panels.parts import described
from inspector.ui.plain import PlainLabel
from inspector.ui.session import Session
from inspector.ui.theme import GRID_PX

PREVIEW_PX = QSize(200, 64)
FILTER = "*.png *.jpg *.jpeg *.webp *.bmp *.gif"


class LogoEdit(QWidget):
    """Each choice is one edit; a file that cannot be used is refused here, in one sentence.

    Signals
        edited()   the user took another one, or none
    """

    edited = Signal()

    def __init__(
        self, session: Session, jobs: Jobs, ask: Ask, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._ask = ask
        self._folder: Path | None = None
        self._shown: Logo | None = None
        self._picture = PlainLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setFixedHeight(PREVIEW_PX.height() + 2 * GRID_PX)
        # Logos are drawn for white paper, whatever the window looks like.
        self._picture.setStyleSheet("background: #FFFFFF; color: #5A6572; border-radius: 4px;")
        self._choose = QPushButton(tr("Choose…"))
        described(
            self._choose,
            tr("Choose a logo"),
            tr("A picture, e.g. PNG or JPEG, kept in the project"),
        )
        self._remove = QPushButton(tr("Remove"))
        described(self._remove, tr("Remove the logo"))
        self._refused = PlainLabel(kind="warning", wrap=True)
        self._refused.setVisible(False)
        row = QHBoxLayout()
        row.setSpacing(GRID_PX // 2)
        row.addWidget(self._choose)
        row.addWidget(self._remove)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX // 2)
        column.addWidget(self._picture)
        column.addWidget(self._refused)
        column.addLayout(row)
        self._choose.clicked.connect(self._on_choose)
        self._remove.clicked.connect(self._on_remove)
        self.setFocusProxy(self._choose)
        self._draw()

    def show_logo(self, logo: Logo | None) -> None:
        """Show a stored one."""
        if logo == self._shown:
            return
        self._shown = logo
        self._refused.setVisible(False)
        self._draw()

    def _draw(self) -> None:
        pixels = logo_pixels(self._shown) if self._shown is not None else None
        self._remove.setEnabled(self._shown is not None)
        if pixels is None:
            nothing = self._shown is None
            self._picture.setText(tr("No logo") if nothing else tr("This is no picture."))
            return
        height, width = pixels.shape[:2]
        image = QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888)
        ratio = self.devicePixelRatioF()
        room = PREVIEW_PX * ratio
        fitted = QPixmap.fromImage(image).scaled(
            QSize(min(width, room.width()), min(height, room.height())),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(ratio)
        self._picture.setPixmap(fitted)
        self._picture.setAccessibleName(
            tr("Logo of {width} × {height} pixels", width=width, height=height)
        )

    @Slot()
    def _on_choose(self) -> None:
        pictures = tr("Pictures ({patterns})", patterns=FILTER)
        path = self._ask.file(
            tr("Choose a logo"), self._folder or Path.home(), f"{pictures};;{tr('All files (*)')}"
        )
        if path is None:
            return
        self._folder = path.parent

        def read(_: Progress) -> Logo:
            return read_logo(path)

        self._jobs.submit(
            "decode",
            tr("Read the logo"),
            read,
            done=self._keep,
            failed=self._on_refused,
            key="logo",
            quiet=True,
        )

    def _keep(self, logo: Logo) -> None:
        self._refused.setVisible(False)
        self._session.edit(tr("Change logo"), lambda d: edits.set_logo(d, logo))
        self.edited.emit()

    def _on_refused(self, error: InspectorError) -> None:
        self._refused.setText(error.message)
        self._refused.setVisible(True)

    @Slot()
    def _on_remove(self) -> None:
        self._session.edit(tr("Remove logo"), lambda d: edits.set_logo(d, None))
        self.edited.emit()
