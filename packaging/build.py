"""Make the app that needs no Python: one folder with everything in it.

    python packaging/build.py field --output DIR     DIR/inspector, without torch, at most 500 MB
    python packaging/build.py full --output DIR      with torch and CUDA, about 5.6 GB

The field build does all but training: it has every shipped model as a graph, exported here by the
torch of this environment (`packaging/export_graphs.py`). Needs `pip install -e '.[packaging]'`.
The build is for this system alone; on Linux for this glibc and later ones, so build on the oldest
system that it shall run on. It is a build when `packaging/check_frozen.py` has passed it.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import contents
import icons
import notices
import slim

HERE = Path(__file__).resolve().parent
EXPORT = HERE / "export_graphs.py"
MB = 1_000_000
_SHOWN_PARTS = 14


def build(kind: contents.Kind, output: Path, graphs: Path | None) -> Path:
    """Make the app in `output` and return its folder. Raises subprocess.CalledProcessError."""
    output.mkdir(parents=True, exist_ok=True)
    app = output / contents.APP_NAME
    with tempfile.TemporaryDirectory(dir=output, prefix="work-") as made:
        work = Path(made)
        icons.write(work / "icons")
        if kind == "field" and graphs is None:
            graphs = work / "graphs"
            subprocess.run([sys.executable, str(EXPORT), str(graphs)], check=True)
            halve(graphs)
        listed = work / "listed.json"
        told = {
            "INSPECTOR_BUILD": kind,
            "INSPECTOR_ICONS": str(work / "icons"),
            "INSPECTOR_LISTED": str(listed),
            **({"INSPECTOR_GRAPHS": str(graphs)} if graphs and kind == "field" else {}),
        }
        command = [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
            *("--distpath", str(output), "--workpath", str(work / "pyinstaller")),
            str(HERE / "inspector.spec"),
        ]
        subprocess.run(command, env={**os.environ, **told}, check=True)
        if sys.platform == "linux" and kind == "field":
            for step, saved in slim.slim(app / "_internal").items():
                print(f"{saved / MB:8.1f} MB  saved by {step}")
        notices.write(app / "LICENSES", json.loads(listed.read_text("utf-8")))
        if sys.platform == "linux":
            shutil.copytree(HERE / "linux", app / "desktop")
            shutil.copytree(work / "icons" / "hicolor", app / "desktop" / "icons" / "hicolor")
    return app


def halve(graphs: Path) -> None:
    """Keep the numbers of exported models in 16 bits, as the weights they were made from are.
    `check_frozen.py` holds what each model then says against what it says here."""
    import openvino

    core = openvino.Core()
    for notes_file in sorted(graphs.glob("*/*.json")):
        graph = notes_file.with_suffix(".xml")
        model = core.read_model(graph.read_bytes(), graph.with_suffix(".bin").read_bytes())
        openvino.save_model(model, graph, compress_to_fp16=True)
        digest = hashlib.sha256(graph.read_bytes())
        digest.update(graph.with_suffix(".bin").read_bytes())
        notes = json.loads(notes_file.read_text("utf-8"))
        notes_file.write_text(json.dumps({**notes, "sha256": digest.hexdigest()}), "utf-8")


def main() -> int:
    """Build, say what it takes, and fail if that is too much."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("kind", nargs="?", choices=contents.KINDS, default="field")
    parser.add_argument("--output", type=Path, required=True, metavar="DIR")
    parser.add_argument(
        "--graphs", type=Path, metavar="DIR", help="exported models of an earlier build"
    )
    args = parser.parse_args()
    if importlib.util.find_spec("PyInstaller") is None:
        print("PyInstaller is missing: pip install -e '.[packaging]'", file=sys.stderr)
        return 2
    start = time.monotonic()
    app = build(args.kind, args.output.resolve(), args.graphs and args.graphs.resolve())
    size_mb = contents.size_bytes(app) / MB
    print(f"{args.kind} build: {size_mb:.0f} MB in {time.monotonic() - start:.0f} s: {app}")
    for name, size in contents.parts(app)[:_SHOWN_PARTS]:
        print(f"{size / MB:8.1f} MB  {name}")
    if size_mb > contents.MOST_MB[args.kind]:
        limit = contents.MOST_MB[args.kind]
        print(f"This is more than {limit:.0f} MB: leave out what came in.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
