"""Where faults go: one rotating log, and a message instead of a vanished window."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from inspector.core.errors import InspectorError
from inspector.core.language import tr

log = logging.getLogger("inspector")

LOG_BYTES = 2 * 2**20
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def start_log(folder: Path) -> Path:
    """Send the log, Qt's messages and the traces of hard crashes to files in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "inspector.log"
    handler = RotatingFileHandler(path, maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    # Stays open until the process ends: a hard crash can open nothing any more.
    crash_file = (folder / "crash.log").open("a", encoding="utf-8")
    faulthandler.enable(crash_file)
    qInstallMessageHandler(_on_qt_message)
    return path


def report_to(show: Callable[[InspectorError], None]) -> None:
    """Turn exceptions that nobody caught into a log entry and a message in the window."""

    def on_exception(
        kind: type[BaseException], value: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, value, trace)
            return
        log.error("uncaught", exc_info=(kind, value, trace))
        details = "".join(traceback.format_exception(kind, value, trace))
        show(
            InspectorError(
                tr(
                    "Something went wrong in Inspector; your work is kept. "
                    "Go on, and send the details if it happens again."
                ),
                details,
            )
        )

    def on_thread_exception(args: threading.ExceptHookArgs) -> None:
        # Not in the GUI thread: only the log may be touched here.
        trace = args.exc_traceback
        if args.exc_value is not None:
            log.error("uncaught in a thread", exc_info=(args.exc_type, args.exc_value, trace))

    sys.excepthook = on_exception
    threading.excepthook = on_thread_exception


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
