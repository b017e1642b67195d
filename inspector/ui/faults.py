"""Where faults go: one rotating log, and a dialog instead of a vanished window."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

log = logging.getLogger("inspector")

LOG_BYTES = 2 * 2**20
LOG_NAME, CRASH_NAME = "inspector.log", "crash.log"
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@dataclass(frozen=True)
class Fault:
    """An exception that nobody caught. `place` is the same for the same fault: its kind, and the
    line of code where it was raised."""

    place: str
    details: str


class Faults(QObject):
    """Tells of faults, in whichever thread they happen.

    Signals
        happened(Fault)
    """

    happened = Signal(object)


def logs_dir(data_dir: Path) -> Path:
    """Where the log and the traces of crashes are."""
    return data_dir / "logs"


def start_log(folder: Path) -> Path:
    """Send the log, Qt's messages and the traces of hard crashes to files in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / LOG_NAME
    handler = RotatingFileHandler(path, maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    # Stays open until the process ends: a hard crash can open nothing any more.
    crash_file = (folder / CRASH_NAME).open("a", encoding="utf-8")
    faulthandler.enable(crash_file)
    qInstallMessageHandler(_on_qt_message)
    return path


def report_to(show: Callable[[Fault], None]) -> None:
    """Turn exceptions that nobody caught into a log entry, and into a `Fault` for the window."""

    def on_exception(
        kind: type[BaseException], value: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, value, trace)
            return
        log.error("uncaught", exc_info=(kind, value, trace))
        last = traceback.extract_tb(trace)[-1:]
        place = " ".join([kind.__name__, *(f"{frame.filename}:{frame.lineno}" for frame in last)])
        show(Fault(place, "".join(traceback.format_exception(kind, value, trace))))

    def on_thread_exception(args: threading.ExceptHookArgs) -> None:
        # Not in the GUI thread: only the log may be touched here.
        trace = args.exc_traceback
        if args.exc_value is not None:
            log.error("uncaught in a thread", exc_info=(args.exc_type, args.exc_value, trace))

    sys.excepthook = on_exception
    threading.excepthook = on_thread_exception


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
