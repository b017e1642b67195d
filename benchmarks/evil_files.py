"""Opens the corpus of evil files as clicks do, and says what that cost and what they reached.

    PYTHONPATH=. python benchmarks/evil_files.py

The files and the process that opens them are the test's (`tests/evil`, `tests/data/evil*.py`).
Written are benchmarks/results/evil_files.json and the rows S1 and S2 of RELIABILITY.md.
"""

from __future__ import annotations

import contextlib
import json
import socket
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "tests")]


def main() -> None:
    """Measure, write and print."""
    with tempfile.TemporaryDirectory() as folder:
        result = run(Path(folder))
    print(json.dumps(result, indent=1))
    (HERE / "results" / "evil_files.json").write_text(json.dumps(result, indent=1) + "\n")
    from rows import note

    harm = result["harm"]
    note("evil_files", [
        {
            "id": "S1",
            "figure": f"{result['files']} files: {harm['code']} ran code, {harm['foreign']} gave "
            f"foreign bytes, {harm['outside']} left their folder, {harm['requests']} asked "
            f"another machine, {harm['broke']} ended without a sentence; "
            f"{result['refused']} refused, {result['opened']} opened without harm",
            "command": "benchmarks/evil_files.py",
        },
        {
            "id": "S2",
            "figure": f"all of them: at most {result['longest_s']:.2f} s of processor time "
            f"({result['longest']}) and {result['most_mib']:.0f} MB ({result['most']})",
            "command": "benchmarks/evil_files.py",
        },
    ])  # fmt: skip


def run(folder: Path) -> dict[str, Any]:
    """Counts, and the worst of each."""
    from data import make_video
    from data.evil import SECRET, Canary
    from evil.test_corpus import CORPUS, LED_THERE, Opener, untouched

    for name in ("home", "canary"):
        (folder / name).mkdir()
    (folder / "canary" / "secret").write_text(SECRET * 200)
    video = folder / "canary" / "canary.ts"
    make_video.make_video(video, make_video.ALL["mpeg2 ts"], range(5000, 5010))
    harm: Counter[str] = Counter({"code": 0, "foreign": 0, "outside": 0, "requests": 0, "broke": 0})
    told: dict[str, dict[str, Any]] = {}
    opener = Opener(folder / "home")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        canary = Canary(folder / "canary" / "secret", video, server.getsockname()[1])
        for number, evil in enumerate(CORPUS):
            room = folder / f"{number}" / "room"
            room.mkdir(parents=True)
            what = evil.make(room, canary)
            with untouched(folder / "canary") as seen:
                one = told[evil.name] = opener.ask(evil, what, room)
            led = evil.name in LED_THERE
            left = [e for e in one["outside"] if "--child" not in e and "/dev/null" not in e]
            harm["foreign"] += one["secret"] or bool(seen and not led)
            if left and not led:
                harm["outside"] += 1
                print(f"{evil.name}: {left[:3]}", file=sys.stderr)
            harm["broke"] += bool(one["broke"])
            harm["code"] += any(True for _ in folder.rglob("payload-ran"))
            with contextlib.suppress(BlockingIOError):
                server.accept()[0].close()
                harm["requests"] += 1
    opener.close()
    longest = max(told, key=lambda name: told[name]["seconds"])
    most = max(told, key=lambda name: told[name]["mebibytes"])
    refused = sum(bool(one["said"]) for one in told.values())
    return {
        "files": len(told),
        "refused": refused,
        "opened": len(told) - refused - harm["broke"],
        "harm": dict(harm),
        "longest": longest,
        "longest_s": told[longest]["seconds"],
        "most": most,
        "most_mib": told[most]["mebibytes"],
        "over 1 s": {n: one["seconds"] for n, one in told.items() if one["seconds"] > 1.0},
    }


if __name__ == "__main__":
    main()
