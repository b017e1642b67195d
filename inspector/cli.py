"""The command `inspector`: it opens the window, or runs one command without a window.

Each command is a module of `inspector.commands` and is imported only when it is asked for, so
that `inspector models` does not wait for torch and no command ever loads Qt.

Exit codes: 0 done, 1 failed (one sentence on stderr), 2 wrong usage, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import sys
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from inspector import __version__
from inspector.commands.console import complain
from inspector.core.child import CHILD, CHILDREN
from inspector.core.errors import Cancelled, InspectorError

DONE, FAILED, USAGE, STOPPED = 0, 1, 2, 130

COMMANDS: tuple[tuple[str, str], ...] = (
    ("run", "find defects in pictures and write masks"),
    ("batch", "work through a list of pictures, videos and maps, resumable"),
    ("evaluate", "score a model on pictures with known masks"),
    ("delta", "say what shrinking loses a task, and what restoring brings back"),
    ("train", "train a model by a recipe"),
    ("reproduce", "repeat a paper's experiment at small scale"),
    ("pack", "pack pictures to train on, rendered or photographed"),
    ("report", "write the PDF and the CSV of a project"),
    ("export", "write findings for other programs"),
    ("import", "take in what other programs wrote"),
    ("models", "list the models"),
    ("scenes", "draw practice pictures with exact masks"),
    ("doctor", "check this installation"),
    ("plot", "draw what was measured as SVG or PNG"),
    ("selftest", "score models on the accepted findings of a project"),
    ("books", "list the code books, or take in a table of codes"),
)

_NAMED_OTHERWISE = {"import": "take_in"}
"""No module can be called like a keyword."""

SAMPLES = ("pavement", "sewer", "land")
"""The first one is opened where none is named."""
_OF_THE_FULL_BUILD = ("torch", "torchvision")
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == [CHILD] and len(arguments) > 1 and arguments[1] in CHILDREN:
        return _run_child(arguments[1], arguments[2:])
    try:
        if arguments[:2] == ["train", "pack"]:
            return _run_command("pack", arguments[2:])
        if arguments and arguments[0] in dict(COMMANDS):
            return _run_command(arguments[0], arguments[1:])
        return _open_window(arguments)
    except (Cancelled, KeyboardInterrupt):
        complain("Stopped.")
        return STOPPED
    except InspectorError as error:
        complain(error.message)
        return FAILED
    except BrokenPipeError:
        # Whoever read our output has left (`inspector models | head`). Python would complain once
        # more when it flushes stdout at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED


def _run_child(name: str, arguments: list[str]) -> int:
    part = importlib.import_module(CHILDREN[name])
    code: int = part.main(arguments)
    return code


def module_of(name: str) -> str:
    """The module of a command."""
    return f"inspector.commands.{_NAMED_OTHERWISE.get(name, name)}"


def _run_command(name: str, arguments: list[str]) -> int:
    try:
        command = importlib.import_module(module_of(name))
    except ModuleNotFoundError as error:
        if error.name not in _OF_THE_FULL_BUILD:
            raise
        complain(f"This is the field build; `inspector {name}` needs the full one.")
        return FAILED
    parser = argparse.ArgumentParser(prog=f"inspector {name}", description=command.__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    command.add_arguments(parser)
    code: int = command.run(parser.parse_args(arguments))
    sys.stdout.flush()
    return code


def _local(path: str) -> str:
    """A path for what a desktop may give instead, a file's address on this computer."""
    if not path.lower().startswith("file://"):
        return path
    parts = urlsplit(path)
    if parts.netloc not in ("", "localhost"):
        return path
    local = unquote(parts.path)
    # file:///C:/folder
    return local[1:] if sys.platform == "win32" else local


def _open_window(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="inspector",
        description="Find, measure and report defects of infrastructure in pictures, offline.",
        epilog="commands without a window, each with --help:\n"
        + "\n".join(f"  {name:10}{text}" for name, text in COMMANDS),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"inspector {__version__}")
    parser.add_argument(
        "--sample", nargs="?", choices=SAMPLES, const=SAMPLES[0],
        help="open a sample: photos of pavement, a rendered sewer video, or satellite pictures",
    )  # fmt: skip
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="a project, or pictures and folders of pictures"
    )
    args = parser.parse_args(arguments)
    args.paths = [_local(path) for path in args.paths]
    for path in args.paths:
        if not os.path.exists(path):
            parser.error(f"there is no file, folder or command {path!r}")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS):
        # Qt would end the process with a core dump.
        complain("There is no screen to open a window on; the commands in --help need none.")
        return FAILED

    # What is imported stays; the window collects by itself (see ui/collector.py).
    gc.disable()
    from inspector import app

    return app.main(args.paths, args.sample)
