"""The one open window, which owns the workbench. Another language needs another window: it takes
the place of the old one, and the project, its history and its jobs go on."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from shiboken6 import delete

from inspector.core.errors import InspectorError, SettingsError
from inspector.core.language import Catalogue, speaking, tr
from inspector.ui.speech import Speech
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench


class WindowKeeper(QObject):
    """Makes the window, and makes it anew when the settings name another language. Work that runs
    tells its results to the old window: the new one waits until it has ended."""

    def __init__(
        self,
        bench: Workbench,
        speech: Speech,
        make: Callable[[], MainWindow],
    ) -> None:
        """Translations that cannot be read are told, and the window is English."""
        super().__init__(bench)
        self._bench = bench
        self._speech = speech
        self._make = make
        self._asked = bench.preferences.settings.language
        self._next: Catalogue | None = None
        self._told = False
        failed: InspectorError | None = None
        try:
            speech.speak(speech.catalogue(self._asked))
        except SettingsError as error:
            failed = error
        self.window = make()
        bench.setParent(self.window)
        if failed is not None:
            self.window.show_error(failed)
        bench.preferences.changed.connect(self._on_settings)
        bench.jobs.ended.connect(self._on_job_ended)

    @Slot()
    def _on_settings(self) -> None:
        asked = self._bench.preferences.settings.language
        if asked == self._asked:
            return
        self._asked = asked
        try:
            self._next = self._speech.catalogue(asked)
        except SettingsError as error:
            self._bench.session.failed.emit(error)
            return
        self._told = False
        # Not from within the menu that is about to go.
        QTimer.singleShot(0, self, self._change)

    @Slot(object)
    def _on_job_ended(self, _: object) -> None:
        if self._next is not None:
            # What the job leads to comes first, and may be another job.
            QTimer.singleShot(0, self, self._change)

    @Slot()
    def _change(self) -> None:
        """Speak the other language if nothing runs."""
        catalogue, jobs = self._next, self._bench.jobs
        if catalogue is None:
            return
        if jobs.alive:
            if not self._told and any(not job.quiet for job in jobs.alive):
                self._told = True
                with speaking(catalogue):
                    said = tr("The language changes as soon as the running jobs have ended.")
                self._bench.session.notified.emit(said)
            return
        self._next = None
        self._speech.speak(catalogue)
        self.replace()

    def replace(self) -> None:
        """Put another window in the place of this one."""
        old, view = self.window, self._bench.view
        left, selected = old.leave(), view.selected
        self.window = self._make()
        self._bench.setParent(self.window)
        self.window.show()
        # Some panels begin with what comes into view.
        self._bench.session.current_changed.emit()
        view.select(selected)
        self.window.take_over(left)
        self.window.activateWindow()
        old.hide()
        delete(old)
        del old
        # Now, and also what was set apart: a signal finds the methods of what is left of it.
        gc.unfreeze()
        gc.collect()
