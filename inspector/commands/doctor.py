"""Check this installation: libraries, devices, the hashes of all models, fonts and tables,
folders, and whether Qt and OpenCV work. Of each thing that is amiss it says what does not work for
it and the one thing to do. Nothing leaves this computer: the text can go into a bug report."""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Mapping
from typing import Any

from inspector import __version__, paths
from inspector.commands.console import as_json, console_progress, plain
from inspector.core.check import Check
from inspector.engine.health.examine import examine
from inspector.engine.health.places import clear_cache
from inspector.engine.health.requirements import packages

_TOLD = {"ok": "ok", "warning": "WARNING", "wrong": "WRONG"}
_WIDTH = 14


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--repair",
        action="store_true",
        help="first empty the cache, which is made again; close Inspector before",
    )


def run(args: argparse.Namespace) -> int:
    """Print what was found; 1 if something is wrong, 0 if all is well or only warned of."""
    if args.repair:
        gone = clear_cache(paths.cache_dir())
        print(f"{gone} files of the cache were removed", file=sys.stderr)
    with console_progress("looking") as progress:
        checks = examine(progress)
    ok = all(check.ok for check in checks)
    facts = _facts()
    if args.json:
        told = [check.as_json() for check in checks]
        print(as_json({"ok": ok, **facts, "checks": told}))
    else:
        _print(facts, checks)
    return 0 if ok else 1


def _facts() -> dict[str, Any]:
    return {
        "inspector": __version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "data_folder": str(paths.user_data_dir()),
        "packages": packages(),
    }


def _print(facts: Mapping[str, Any], checks: list[Check]) -> None:
    for name in ("inspector", "python", "platform", "data_folder"):
        print(f"{name:{_WIDTH}}{plain(facts[name])}")
    versions = ", ".join(f"{name} {version}" for name, version in facts["packages"].items())
    print(f"{'packages':{_WIDTH}}{versions}")
    for check in checks:
        print(f"{_TOLD[check.state]:{_WIDTH}}{plain(check.name)}: {plain(check.text)}")
        for line in (check.why, check.todo):
            if line:
                print(f"{'':{_WIDTH}}  {plain(line)}")
    wrong = sum(check.state == "wrong" for check in checks)
    warned = sum(check.state == "warning" for check in checks)
    print(f"{wrong} wrong, {warned} to know of, of {len(checks)} looked at")
