"""What the window shows while a project has no pictures: every way to begin, on one page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from inspector.core.language import mark, tr
from inspector.ui.icons import APP_ICON, follow, pixmap
from inspector.ui.plain import PlainLabel
from inspector.ui.start_rows import RecentProject, RecentRow, Recovery, RecoveryRow
from inspector.ui.start_samples import SampleCard, start_button
from inspector.ui.theme import GRID_PX, RADIUS_PX, tokens_of

_KINDS = mark(
    "JPEG, PNG, TIFF, BMP, WebP · MP4, MOV, AVI, MKV, MPEG, WMV · SAFE, JPEG 2000, GeoTIFF"
)
_NARROW_PX, _WIDE_PX = 720, 1440


class StartScreen(QWidget):
    """Drop target, buttons, sample, recent projects and work to recover.

    It opens nothing itself: its signals say what was chosen.
    """

    open_folder_clicked = Signal()
    open_photos_clicked = Signal()
    open_project_clicked = Signal()
    open_sample_clicked = Signal()
    open_sewer_sample_clicked = Signal()
    open_land_sample_clicked = Signal()
    paths_dropped = Signal(list)
    """Local paths (str) of dropped files and folders."""
    recent_chosen = Signal(str)
    recent_removed = Signal(str)
    recovery_chosen = Signal(str)

    def __init__(
        self,
        recent: Sequence[RecentProject] = (),
        recoverable: Sequence[Recovery] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("start_screen")
        self.setAcceptDrops(True)

        self._drop = _DropTarget()
        self._drop.folder.clicked.connect(self.open_folder_clicked)
        self._drop.photos.clicked.connect(self.open_photos_clicked)
        self._drop.project.clicked.connect(self.open_project_clicked)
        self._samples = [
            SampleCard(
                "sample",
                tr("Part of a sample photo with a crack"),
                tr("Pavement photos drawn on this computer, to try everything."),
                tr("Pavement sample"),
            ),
            SampleCard(
                "sample-sewer",
                tr("A frame of the sample video: a concrete pipe"),
                tr(
                    "Sewer video: a quick view of one run with six defects, rendered on "
                    "this computer."
                ),
                tr("Sewer sample"),
            ),
            SampleCard(
                "sample-land",
                tr("A rendered town as a satellite sees it"),
                tr(
                    "Satellite pictures: a town on eight days, some of them cloudy, "
                    "rendered on this "
                    "computer."
                ),
                tr("Satellite sample"),
            ),
        ]
        clicked = (
            self.open_sample_clicked,
            self.open_sewer_sample_clicked,
            self.open_land_sample_clicked,
        )
        for card, signal in zip(self._samples, clicked, strict=True):
            card.button.clicked.connect(signal)
        self._recovery = QVBoxLayout()
        self._recovery.setSpacing(GRID_PX)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        self._recent.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)

        listed = QFrame()
        listed.setProperty("kind", "card")
        listed.setLayout(self._recent)
        left = QVBoxLayout()
        left.setSpacing(GRID_PX)
        left.addWidget(PlainLabel(tr("Recent projects"), "title"))
        left.addWidget(listed)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(GRID_PX)
        right.addWidget(PlainLabel(tr("Sample projects"), "title"))
        cards = QHBoxLayout()
        cards.setSpacing(GRID_PX)
        for card in self._samples:
            cards.addWidget(card, 1)
        right.addLayout(cards)
        right.addStretch(1)
        lower = QHBoxLayout()
        lower.setSpacing(4 * GRID_PX)
        lower.addLayout(left, 1)
        lower.addLayout(right, 2)

        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 3 * GRID_PX, 0, 3 * GRID_PX)
        column.setSpacing(3 * GRID_PX)
        column.addLayout(_head(self))
        column.addLayout(self._recovery)
        column.addWidget(self._drop)
        column.addLayout(lower)

        page = QWidget()
        centred = QHBoxLayout(page)
        centred.setContentsMargins(3 * GRID_PX, 0, 3 * GRID_PX, 0)
        centred.addStretch(1)
        centred.addWidget(self._column, 0, Qt.AlignmentFlag.AlignVCenter)
        centred.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self.set_recent(recent)
        self.set_recoverable(recoverable)

    def add_offer(self, offer: QWidget) -> None:
        """Put something above the work to recover."""
        column = self._column.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(1, offer)

    def sample_button(self, number: int) -> QPushButton:
        """The button of a sample, in the order in which they are shown."""
        return self._samples[number].button

    def set_recent(self, projects: Sequence[RecentProject]) -> None:
        """Replace the list of recent projects."""
        _clear(self._recent)
        for project in projects:
            row = RecentRow(project)
            row.chosen.connect(self.recent_chosen)
            row.removed.connect(self.recent_removed)
            self._recent.addWidget(row)
        if not projects:
            self._recent.addWidget(
                PlainLabel(tr("Projects that you open will be listed here."), "muted", wrap=True)
            )

    def set_recoverable(self, found: Sequence[Recovery]) -> None:
        """Replace the list of work to recover."""
        _clear(self._recovery)
        for recovery in found:
            row = RecoveryRow(recovery)
            row.chosen.connect(self.recovery_chosen)
            self._recovery.addWidget(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = max(_NARROW_PX, min(_WIDE_PX, self.width() * 6 // 10))
        self._column.setFixedWidth(max(320, min(wanted, self.width() - 8 * GRID_PX)))
        self._drop.setFixedHeight(max(20 * GRID_PX, min(44 * GRID_PX, self.height() // 4)))
        for card in self._samples:
            card.picture.setFixedHeight(max(15 * GRID_PX, min(280, self.height() // 6)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local_paths(event):
            event.acceptProposedAction()
            self._drop.set_hot(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop.set_hot(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop.set_hot(False)
        paths = _local_paths(event)
        if paths:
            event.acceptProposedAction()
            self.paths_dropped.emit(paths)


class _DropTarget(QFrame):
    """The dashed area that says what may be dropped; with buttons for those who do not drag."""

    def __init__(self) -> None:
        super().__init__()
        self._hot = False
        mark = QLabel()
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        follow(mark, "drop", QPalette.ColorRole.Accent, 32)
        text = PlainLabel(tr("Drop photos, videos, maps or a folder here"), "title")
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        kinds = PlainLabel(tr(_KINDS), "muted")
        kinds.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.folder = start_button(tr("Open folder…"), "folder", "primary")
        self.photos = start_button(tr("Open photos…"), "picture")
        self.project = start_button(tr("Open project…"), "open")
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID_PX)
        buttons.addStretch(1)
        for button in (self.folder, self.photos, self.project):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        layout.setSpacing(GRID_PX // 2)
        layout.addStretch(1)
        layout.addWidget(mark)
        layout.addWidget(text)
        layout.addWidget(kinds)
        layout.addSpacing(GRID_PX)
        layout.addLayout(buttons)
        layout.addStretch(1)

    def set_hot(self, hot: bool) -> None:
        """Show that something is held over it."""
        self._hot = hot
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(tokens.accent if self._hot else tokens.edge), 1.5)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.hover if self._hot else tokens.surface))
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, RADIUS_PX, RADIUS_PX)


def _head(widget: QWidget) -> QHBoxLayout:
    mark = QLabel()
    mark.setPixmap(pixmap(APP_ICON, 56, dpr=widget.devicePixelRatioF()))
    names = QVBoxLayout()
    names.setSpacing(0)
    names.addWidget(PlainLabel("Inspector", "display"))
    names.addWidget(
        PlainLabel(
            tr("From photos, sewer videos and satellite maps to a report, on this computer alone."),
            "muted",
            True,
        )
    )
    head = QHBoxLayout()
    head.setSpacing(2 * GRID_PX)
    head.addWidget(mark)
    head.addLayout(names, 1)
    return head


def _clear(rows: QVBoxLayout) -> None:
    while (item := rows.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _local_paths(event: QDropEvent) -> list[str]:
    return [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
