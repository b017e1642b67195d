"""Findings on the clipboard: as they are for Inspector, and as a table for other programs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from inspector.core.annotation import Annotation
from inspector.core.errors import ProjectError
from inspector.io import clipboard
from inspector.ui.session import Session

MIME = "application/x-inspector-annotations+json"


def put(session: Session, annotations: Sequence[Annotation], table: str) -> None:
    """Put annotations on the clipboard; what cannot be written is said by the session."""
    data = QMimeData()
    try:
        data.setData(MIME, clipboard.to_text(annotations))
    except ProjectError as error:
        session.failed.emit(error)
        return
    data.setText(table)
    QGuiApplication.clipboard().setMimeData(data)


def there() -> bool:
    """True if something of this app is on the clipboard; it may still be refused."""
    data = QGuiApplication.clipboard().mimeData()
    return data is not None and data.hasFormat(MIME)


def taken() -> tuple[Annotation, ...]:
    """The annotations on the clipboard. Raises ProjectError for anything else."""
    data = QGuiApplication.clipboard().mimeData()
    return clipboard.from_text(bytes(data.data(MIME).data()))
