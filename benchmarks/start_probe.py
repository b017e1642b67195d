"""Opens the window as `python -m inspector` does, and tells when what was reached.

    python benchmarks/start_probe.py BEGAN_S WATCH_S [ARGUMENT ...]

`BEGAN_S` is when the process was started, by the clock of `time.perf_counter`; `WATCH_S` how long
the event loop is watched after the last thing was reached. Prints one line of JSON: seconds from
the start until the interpreter ran, all was imported, the window was made, it was first painted,
it had answered an input event (and the processor time till then), the first picture was shown, and
a model's first result was there; how many modules were loaded, and the longest time between two
turns of the loop from then on ("own": without what other programs took).
"""

from __future__ import annotations

import importlib.util
import json
import sys
import time
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

REACHED: dict[str, float] = {}
WAITED_FOR = {"": "usable", "--sample": "result"}
"""By the first argument what comes last; with any other it is a picture."""
LARGE = ("av", "cv2", "h5py", "openvino", "PIL", "pyqtgraph", "rasterio", "reportlab", "torch")


def reached(name: str) -> None:
    """Note that this was reached now, the first time."""
    REACHED.setdefault(name, round(time.perf_counter() - float(sys.argv[1]), 4))


class AppFinder:
    """Puts the watch into `inspector.app` the moment that it is imported, whoever asks for it."""

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        if name != "inspector.app":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        assert spec is not None
        assert spec.loader is not None
        execute = spec.loader.exec_module

        def watched(module: ModuleType) -> None:
            execute(module)
            reached("imported")
            watch(module)

        spec.loader.exec_module = watched
        return spec


def watch(app: Any) -> None:
    """Note what the app reaches, and end it when nothing is left."""
    from heartbeat import Heartbeat
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
    from PySide6.QtGui import QKeyEvent

    kinds, nothing = QEvent.Type, Qt.KeyboardModifier.NoModifier

    class Watch(QObject):
        def __init__(self, window: Any) -> None:
            super().__init__(window)
            self._window = window
            self._seen = time.perf_counter()
            self._beats = Heartbeat(looking=False, parent=self)
            window.installEventFilter(self)
            window.presenter.shown.connect(lambda _: reached("picture"))
            window.bench.runs.ran.connect(lambda _: reached("result"))
            self._timer = QTimer(self, interval=50)
            self._timer.timeout.connect(self._tick)

        def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == kinds.Paint and "painted" not in REACHED:
                reached("painted")
                key = QKeyEvent(kinds.KeyPress, Qt.Key.Key_Shift, nothing)
                # After the painting, which goes on when this returns, and after all that waits.
                QCoreApplication.postEvent(
                    self._window, key, Qt.EventPriority.LowEventPriority.value
                )
            elif event.type() == kinds.KeyPress and "usable" not in REACHED:
                reached("usable")
                REACHED["usable_cpu"] = round(time.process_time(), 4)
                found = {name.partition(".")[0] for name in sys.modules}
                REACHED["modules"] = len(sys.modules)
                REACHED["large"] = sorted(found & set(LARGE))
                self._seen = time.perf_counter()
                self._timer.start()
                self._beats.start()
            return False

        def _tick(self) -> None:
            now = time.perf_counter()
            if WAITED_FOR.get("".join(sys.argv[3:4]), "picture") not in REACHED:
                self._seen = now
            if now - self._seen > float(sys.argv[2]):
                self._timer.stop()
                self._beats.stop()
                summary = self._beats.summary()
                REACHED["longest_stall_ms"] = summary["max_ms"]
                REACHED["longest_own_stall_ms"] = summary["own_max_ms"]
                found = {name.partition(".")[0] for name in sys.modules}
                REACHED["large_behind"] = sorted(found & set(LARGE))
                self._window.close()

    make, kept = app.make_window, []

    def made(*args: Any) -> Any:
        window = make(*args)
        reached("made")
        kept.append(Watch(window))
        return window

    app.make_window = made


def main() -> None:
    reached("interpreter")
    sys.meta_path.insert(0, AppFinder())
    from inspector import cli

    code = cli.main(sys.argv[3:])
    print(json.dumps(REACHED | {"exit": code}), flush=True)


if __name__ == "__main__":
    main()
