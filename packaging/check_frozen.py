"""Run a built app as somebody would who has nothing else, and see that it works.

    python packaging/check_frozen.py DIR/inspector [--screen :42] [--quick] [--keep NAME]

The app gets no Python, no variables of this environment, a home of its own, another folder to run
in, and no network (a namespace without one where the system allows that, else a proxy that
refuses). What its models find is held against what this checkout finds with the same pictures. The
window is looked for on a real screen by xdotool: the one given, or an Xvfb that is started here;
where there is neither it runs on no screen (`offscreen`), and neither that it is visible nor what
becomes of its edits is checked.
Prints a line for each check; exit code 1 and a sentence for each that failed. `--keep field` keeps
what came out as rows P1 and P2 of benchmarks/RELIABILITY.md, named after the build.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from contents import KINDS, ROOT, size_bytes
from frozen_app import App, FailedError
from frozen_models import check_models, land, measured_alike
from frozen_project import check_child, check_killed_run, check_report, check_saved
from frozen_window import Screen, check_window

Check = tuple[str, Callable[[], str]]
WINDOW = "opens, is killed, and recovers"


def checks(app: App, screen: Screen, quick: bool) -> list[Check]:
    """Every check in its order: later ones use what earlier ones wrote."""
    return [
        ("looks at itself", app.doctor),
        ("has its models", app.models),
        ("draws pictures and a video", app.draw),
        ("segments as the checkout does", lambda: measured_alike(app, "hrsegnet-b16")),
        ("decodes a video and enlarges a frame", lambda: measured_alike(app, "dsrnet-lite")),
        *([] if quick else [("runs every other model", lambda: check_models(app, land(app)))]),
        ("saves a project", lambda: check_saved(app)),
        ("goes on with a killed run", lambda: check_killed_run(app)),
        ("has an unknown model looked into", lambda: check_child(app)),
        (WINDOW, lambda: check_window(app, screen)),
        ("writes PDF and CSV", lambda: check_report(app)),
    ]


def keep(kind: str, folder: Path, told: dict[str, str], failed: int) -> None:
    """Write the rows of the table of reliability; `told` is what each check that passed said."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    rows = importlib.import_module("rows")
    command = f"python packaging/check_frozen.py DIR/inspector --keep {kind}"
    size = f"{kind} build: {size_bytes(folder) / 1e6:,.0f} MB"
    figures = {
        "P1": f"{size}; {told.get(WINDOW, 'its window was not seen')}",
        "P2": f"{kind} build: {len(told)} of {len(told) + failed} checks passed",
    }
    kept = [{"id": i, "figure": figure, "command": command} for i, figure in figures.items()]
    rows.note(f"frozen_{kind}", kept)


def main() -> int:
    """Check; 0 if all of it passed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("app", type=Path, metavar="APP_DIR")
    parser.add_argument("--screen", metavar="DISPLAY", help="an X screen that is there")
    parser.add_argument("--quick", action="store_true", help="only two of the models")
    parser.add_argument("--keep", choices=KINDS, help="which build it is, for RELIABILITY.md")
    args = parser.parse_args()
    failed, told = 0, {}
    with tempfile.TemporaryDirectory() as made, Screen(args.screen) as screen:
        app = App(args.app.resolve(), Path(made))
        print(f"{app.program}; network: {app.network}; screen: {screen.told}")
        for name, check in checks(app, screen, args.quick):
            start = time.monotonic()
            try:
                told[name] = said = check()
                mark = "ok"
            except (FailedError, OSError) as error:
                said, mark = str(error), "FAILED"
                failed += 1
            print(f"{mark:7}{name} ({time.monotonic() - start:.1f} s): {said}", flush=True)
    if args.keep:
        keep(args.keep, args.app, told, failed)
    print("It passed." if not failed else f"{failed} checks failed: this is no build.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
