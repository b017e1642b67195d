"""The window's program: puts engine, report and ui together."""

from __future__ import annotations

import contextlib
import gc
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

if sys.platform == "win32":
    # torch after Qt fails to load its libraries there (WinError 1114). The field build has none.
    with contextlib.suppress(ModuleNotFoundError):
        import torch  # noqa: F401

import inspector.ui  # noqa: F401  # isort: skip  (before what it makes quicker to import)

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from inspector import paths
from inspector.core.settings import Settings
from inspector.engine.libraries import load_libraries
from inspector.io.probe import looking_first
from inspector.io.session_mark import SessionMark, broken_sessions
from inspector.io.settings_file import load_settings, save_settings
from inspector.ui import theme
from inspector.ui.collector import Collector
from inspector.ui.faults import CRASH_NAME, logs_dir, report_to, start_log
from inspector.ui.jobs import Jobs
from inspector.ui.speech import Speech
from inspector.ui.support.parts import keep_marked
from inspector.ui.window import MainWindow
from inspector.ui.window_keeper import WindowKeeper
from inspector.ui.workbench import Workbench
from inspector.wiring.installation import memory_bytes
from inspector.wiring.services import make_services

BEHIND_MS = 1_500
"""So long after the window is shown it loads what the first run needs."""


def main(arguments: Sequence[str], sample: str | None) -> int:
    """Open the window and return its exit code. `arguments` are a project or pictures;
    `sample` is "pavement", "sewer", "land" or None."""
    gc.freeze()  # the modules, which stay: the first collection need not go through them
    QCoreApplication.setOrganizationName("Inspector")
    QCoreApplication.setApplicationName("Inspector")
    # By it desktops find the icon and the entry that belong to a window (packaging/linux).
    QGuiApplication.setDesktopFileName("inspector")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    data_dir = paths.user_data_dir()
    logs = logs_dir(data_dir)
    start_log(logs)
    broken = broken_sessions(data_dir, logs / CRASH_NAME)
    settings, notices = load_settings()
    window = make_window(app, settings, data_dir)
    report_to(window.bench.faults.happened.emit)
    mark = SessionMark(data_dir, logs / CRASH_NAME)
    keep_marked(mark, window.bench)
    for notice in notices:
        window.messages.show_message("warning", notice)
    window.show()
    window.help.support.tell_of(broken)
    QTimer.singleShot(BEHIND_MS, window, partial(load_behind, window))
    with looking_first(paths.cache_dir()) as probe:
        QTimer.singleShot(0 if arguments or sample else BEHIND_MS, app, probe.warm)
        if arguments:
            window.file_verbs.take([Path(a) for a in arguments])
        elif sample == "sewer":
            window.file_verbs.open_sewer_sample()
        elif sample == "land":
            window.file_verbs.open_land_sample()
        elif sample:
            window.file_verbs.open_sample()
        code = app.exec()
    mark.end()
    return code


def load_behind(window: MainWindow) -> None:
    """Load what the first run needs, in the lane where it would be waited for."""
    window.bench.jobs.submit("infer", "", load_libraries, key="libraries", quiet=True)


def make_window(app: QApplication, settings: Settings, data_dir: Path) -> MainWindow:
    """The main window with real models and reports; it owns everything."""
    appearance = theme.apply(app, settings.theme)
    # While there is one, each widget asks it anew with all that is in it, wherever it is put.
    sheet = app.styleSheet()
    app.setStyleSheet("")
    jobs = Jobs()
    bench = Workbench(jobs, make_services(save_settings), settings, data_dir)
    speech = Speech(app, paths.resources_dir() / "translations")
    Collector(lambda: not jobs.alive, bench)
    keeper = WindowKeeper(bench, speech, lambda: MainWindow(bench, appearance, memory_bytes))
    app.setStyleSheet(sheet)
    return keeper.window
