"""Opens sound files of every kind that were spoiled by chance, as the window does.

    PYTHONPATH=. python benchmarks/mutated.py [--count 2000] [--seed 1] [--keep DIR] [--bare]

One process opens them all, as the window would: a process that is the app's own looks at each
first. Counted is how often that process died, and how often the one that opens did (which must be
never). `--keep`: where inputs that killed either are put. `--bare`: nobody looks first. Written
are benchmarks/results/mutated.json and the row S3 of RELIABILITY.md.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "tests")]

HANG_S = 90.0
MODELS_EVERY = 50
"""A model is looked at by a process that loads torch or OpenVINO first: seconds each."""


def main() -> None:
    """Measure, write and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--bare", action="store_true")
    parser.add_argument("--opener", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.opener:
        open_all(args.bare)
        return
    with tempfile.TemporaryDirectory() as folder:
        result = run(Path(folder), args.count, args.seed, args.keep, args.bare)
    print(json.dumps(result, indent=1))
    if args.bare:
        return
    (HERE / "results" / "mutated.json").write_text(json.dumps(result, indent=1) + "\n")
    from rows import note

    total = result["total"]
    figure = (
        f"{total['inputs']} of {len(result['kinds'])} kinds: {total['window died']} deaths, "
        f"{total['hung']} hung, {total['broke']} without a sentence; the process that looks first "
        f"died {total['child died']} times; {total['refused']} refused, {total['opened']} opened; "
        f"at most {result['most MiB']:.0f} MiB and {result['longest s']:.1f} s"
    )
    command = f"benchmarks/mutated.py --count {args.count} --seed {args.seed}"
    note("mutated", [{"id": "S3", "figure": figure, "command": command}])


def run(folder: Path, count: int, seed: int, keep: Path | None, bare: bool) -> dict[str, Any]:
    """Counts by kind, and in total."""
    from mutated_seeds import mutated, seeds

    (folder / "sound").mkdir()
    sound = seeds(folder / "sound")
    chance = random.Random(seed)
    kinds: dict[str, Counter[str]] = {kind: Counter() for kind in sound}
    light = [kind for kind, (way, _) in sound.items() if way != "model"]
    heavy = [kind for kind in sound if kind not in light]
    opener: Opener | None = None
    slowest: dict[str, float] = {}
    most, faults = 0.0, []
    for number in range(count):
        choice = heavy if number % MODELS_EVERY == MODELS_EVERY - 1 else light
        kind = choice[(number // MODELS_EVERY if choice is heavy else number) % len(choice)]
        way, path = sound[kind]
        other = sound[chance.choice(light)][1].read_bytes()
        content = mutated(path.read_bytes(), other, chance)
        room = folder / "room"
        what = _put(room, way, path, content)
        opener = opener or Opener(folder, bare)
        told = opener.ask(way, what)
        outcome = told["outcome"]
        kinds[kind][outcome] += 1
        kinds[kind]["inputs"] += 1
        slowest[kind] = max(slowest.get(kind, 0.0), told["seconds"])
        most = max(most, told["MiB"])
        if outcome in ("window died", "hung", "broke", "child died", "child late"):
            faults.append(f"{number} {kind}: {outcome} {told.get('why', '')[-600:]}")
            print(faults[-1], file=sys.stderr, flush=True)
            if keep is not None:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / f"{seed}-{number}-{outcome}-{path.name}".replace(" ", "_")).write_bytes(
                    content
                )
        if outcome in ("window died", "hung"):
            opener.close()
            opener = None
        shutil.rmtree(room)
    if opener is not None:
        opener.close()
    total: Counter[str] = sum(kinds.values(), Counter())
    names = ("inputs", "opened", "refused", "child died", "child late", "broke", "hung",
             "window died")  # fmt: skip
    return {
        "seed": seed,
        "bare": bare,
        "total": {name: total[name] for name in names},
        "longest s": max(slowest[kind] for kind in light if kind in slowest),
        "longest s of models": max((slowest[k] for k in heavy if k in slowest), default=0.0),
        "most MiB": most,
        "kinds": {k: dict(counts) | {"longest s": slowest.get(k)} for k, counts in kinds.items()},
        "faults": faults,
    }


def _put(room: Path, way: str, path: Path, content: bytes) -> Path:
    """The spoiled file, among the sound ones that it belongs to; what is then opened."""
    if way != "project":
        room.mkdir()
        (room / path.name).write_bytes(content)
        return room / path.name
    site = next(folder for folder in path.parents if folder.name == "project")
    shutil.copytree(site, room)
    (room / path.relative_to(site)).write_bytes(content)
    return room / "site.inspector.h5"


class Opener:
    """The process that opens them, in place of the window."""

    def __init__(self, folder: Path, bare: bool) -> None:
        home = folder / "home"
        home.mkdir(exist_ok=True)
        extra = ["--bare"] if bare else []
        self._child = subprocess.Popen(
            [sys.executable, "-B", __file__, "--opener", *extra],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env=os.environ | {"INSPECTOR_HOME": str(home)},
        )  # fmt: skip

    def ask(self, way: str, what: Path) -> dict[str, Any]:
        """What happened."""
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        late = threading.Event()

        def end() -> None:
            late.set()
            self._child.kill()

        timer = threading.Timer(HANG_S, end)
        timer.start()
        try:
            self._child.stdin.write(json.dumps([way, str(what)]) + "\n")
            self._child.stdin.flush()
            told: dict[str, Any] = json.loads(self._child.stdout.readline())
        except (OSError, ValueError):
            outcome = "hung" if late.is_set() else "window died"
            why = f"exit code {self._child.wait()}"
            return {"outcome": outcome, "why": why, "seconds": 0.0, "MiB": 0.0}
        finally:
            timer.cancel()
        return told

    def close(self) -> None:
        """Let it end."""
        assert self._child.stdin is not None
        self._child.stdin.close()
        self._child.wait(HANG_S)


def open_all(bare: bool) -> None:
    """Open what is asked for, in this process."""
    import traceback
    from contextlib import suppress

    from evil import opener

    from inspector.core.errors import InspectorError
    from inspector.io import probe
    from inspector.paths import cache_dir

    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    looking = probe.FileProbe(cache_dir())
    probe.use(None if bare else looking)
    for line in sys.stdin:
        way, what = json.loads(line)
        told = {"outcome": "opened", "why": ""}
        before = opener.forget_peak()
        started = time.perf_counter()
        try:
            opener.open_it(way, what)
        except InspectorError as error:
            told = {"outcome": "refused", "why": error.message}
            for part, outcome in (
                ("broke the program", "child died"),
                ("took longer", "child late"),
            ):
                if part in error.message:
                    told = {"outcome": outcome, "why": f"{error.message} {error.details}"}
        except BaseException:  # noqa: BLE001  (counted)
            told = {"outcome": "broke", "why": traceback.format_exc()}
        spent = {"seconds": time.perf_counter() - started, "MiB": opener.peak_mib() - before}
        answers.write(json.dumps(told | spent) + "\n")
        answers.flush()
    with suppress(OSError):
        looking.close()


if __name__ == "__main__":
    main()
