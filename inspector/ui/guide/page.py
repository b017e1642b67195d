"""A page of the guide: Markdown as a document, with pictures of the guide's own folder only."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QImage,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from inspector.ui.guide.book import PICTURE
from inspector.ui.theme import GRID_PX, tokens_of, ui_font

TAKEN_AT = 2
"""Pixels of a picture for one of the screen it was taken from."""
TEXT_PX = 14
_HEADINGS = (22, 17, 15)
_LINE_PERCENT = 135.0
_PICTURE_SIGN = "\ufffc"
_SHARES = (45, 55)
"""Of the width, for a table of two columns: below each other they look like one."""
_NO_HTML = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)


class Page(QTextDocument):
    """One chapter. It never asks for a file, an address or a picture outside of the guide."""

    def __init__(
        self, folder: Path, parent: QObject | None = None, has_pictures: bool = True
    ) -> None:
        """`folder` is `resources/guide`; without pictures, only the words are read."""
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self._has_pictures = has_pictures
        self._pictures = folder / "pictures"
        self._taken: dict[str, QImage] = {}
        self._shown: dict[str, tuple[int, float]] = {}
        self._palette = QPalette()
        self._zoom = 1.0

    def write(self, markdown: str, palette: QPalette, zoom: float = 1.0) -> None:
        """Show a text; `zoom` is 1 for letters of 14 px."""
        self.clear()
        self._palette = palette
        self._zoom = zoom
        self._shown.clear()
        self._taken.clear()
        self.setDefaultFont(ui_font(round(TEXT_PX * zoom)))
        self.setMarkdown(markdown, _NO_HTML)
        # As one change: else all would be laid out anew after each paragraph.
        whole = QTextCursor(self)
        whole.beginEditBlock()
        self._dress(zoom)
        whole.endEditBlock()

    def blocks(self) -> list[str]:
        """The texts of all paragraphs, by their numbers."""
        return [block.text() for block in self._all()]

    def sections(self) -> list[tuple[int, str]]:
        """The headings below the title: the numbers of their blocks, and their texts."""
        return [
            (block.blockNumber(), block.text())
            for block in self._all()
            if block.blockFormat().headingLevel() == 2
        ]

    def place(self, width_px: float, dpr: float) -> None:
        """Make the pictures fit a column, as sharp as the screen shows them."""
        for block in self._all():
            fragment = block.begin()
            while not fragment.atEnd():
                form = fragment.fragment().charFormat()
                if form.isImageFormat():
                    self._fit(fragment.fragment().position(), form.toImageFormat().name(),
                              width_px, dpr)  # fmt: skip
                fragment += 1

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        """Only a picture that a chapter may name; for all else an empty one, because without an
        answer Qt would open the name as a file."""
        image = self._image(QUrl(url).toString())
        return image if kind == int(QTextDocument.ResourceType.ImageResource.value) else None

    def _image(self, name: str) -> QImage:
        if name not in self._taken:
            known = PICTURE.fullmatch(name) if self._has_pictures else None
            image = QImage(str(self._pictures / known[1])) if known else QImage()
            if image.isNull():
                image = QImage(1, 1, QImage.Format.Format_ARGB32)
                image.fill(Qt.GlobalColor.transparent)
            image.setDevicePixelRatio(TAKEN_AT)
            self._taken[name] = image
        return self._taken[name]

    def _fit(self, position: int, name: str, width_px: float, dpr: float) -> None:
        image = self._image(name)
        natural = image.deviceIndependentSize()
        wide = int(min(width_px, natural.width() * self._zoom))
        if wide < 1 or self._shown.get(name) == (wide, dpr):
            return
        self._shown[name] = (wide, dpr)
        smooth = Qt.TransformationMode.SmoothTransformation
        fitted = image.scaledToWidth(max(1, round(wide * dpr)), smooth)
        fitted.setDevicePixelRatio(dpr)
        kind = int(QTextDocument.ResourceType.ImageResource.value)
        self.addResource(kind, QUrl(name), fitted)
        cursor = QTextCursor(self)
        cursor.setPosition(position)
        cursor.movePosition(
            QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor
        )
        form = cursor.charFormat().toImageFormat()
        form.setWidth(wide)
        form.setHeight(round(wide * natural.height() / natural.width()))
        cursor.setCharFormat(form)

    # -- the look -----------------------------------------------------------------------------

    def _all(self) -> Sequence[QTextBlock]:
        found, block = [], self.begin()
        while block.isValid():
            found.append(block)
            block = block.next()
        return found

    def _dress(self, zoom: float) -> None:
        """Sizes, distances and colours; Markdown has none."""
        tokens = tokens_of(self._palette)
        for block in self._all():
            cursor = QTextCursor(block)
            level = block.blockFormat().headingLevel()
            form = QTextBlockFormat()
            listed, tabled = block.textList() is not None, cursor.currentTable() is not None
            # A picture is as high as its line: more would be a gap below it.
            if not tabled and _PICTURE_SIGN not in block.text():
                form.setLineHeight(
                    _LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
                )
            form.setTopMargin(zoom * (2.5 * GRID_PX if level > 1 else 0))
            form.setBottomMargin(0 if tabled else zoom * GRID_PX / (2 if listed else 1))
            cursor.mergeBlockFormat(form)
            if level:
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                look = QTextCharFormat()
                look.clearProperty(QTextFormat.Property.FontSizeAdjustment)
                look.setFont(ui_font(round(_HEADINGS[min(level, 3) - 1] * zoom), bold=True))
                cursor.mergeCharFormat(look)
        for frame in self.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                look_of = frame.format()
                look_of.setBorder(1)
                look_of.setBorderCollapse(True)
                look_of.setBorderBrush(QColor(tokens.line))
                look_of.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                look_of.setCellPadding(zoom * GRID_PX / 2)
                look_of.setCellSpacing(0)
                look_of.setTopMargin(zoom * GRID_PX / 2)
                look_of.setBottomMargin(zoom * GRID_PX)
                share = QTextLength.Type.PercentageLength
                look_of.setWidth(QTextLength(share, 100))
                if frame.columns() == len(_SHARES):
                    look_of.setColumnWidthConstraints([QTextLength(share, s) for s in _SHARES])
                frame.setFormat(look_of)

    def margins(self, side_px: float, end_px: float) -> None:
        """The room left and right, and above and below of the text."""
        root = self.rootFrame()
        form = root.frameFormat()
        form.setLeftMargin(side_px)
        form.setRightMargin(side_px)
        form.setTopMargin(end_px)
        form.setBottomMargin(end_px)
        root.setFrameFormat(form)
