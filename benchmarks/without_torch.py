"""Whether every model that comes with the app gives the same without torch as with it.

    python benchmarks/without_torch.py [--graphs FOLDER]

Runs all of them as the window does, in one process that cannot import torch and reads the graphs of
packaging/export_graphs.py (made first where FOLDER is not named), and in one that has torch and no
such graphs. Prints by how much what comes out differs, and writes results/without_torch.json.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from inspector.paths import models_dirs

ROOT = Path(__file__).resolve().parent.parent
WORKER = ROOT / "tests" / "data" / "every_model.py"
RESULTS = ROOT / "benchmarks" / "results" / "without_torch.json"


def run(graphs: Path, out: Path, home: Path, *more: str) -> list[str]:
    """What the process said; what the models gave is in `out`."""
    paths = os.pathsep.join((str(ROOT), str(WORKER.parent.parent)))
    command = [sys.executable, str(WORKER), str(models_dirs()[0]), str(graphs), str(out), *more]
    return subprocess.run(
        command,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "INSPECTOR_HOME": str(home), "PYTHONPATH": paths},
    ).stdout.splitlines()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--graphs", type=Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        graphs = args.graphs or work / "graphs"
        if args.graphs is None:
            script = ROOT / "packaging" / "export_graphs.py"
            subprocess.run([sys.executable, str(script), str(graphs)], check=True)
        said = run(graphs, work / "without.npz", work / "home", "--without-torch")
        assert said[-1] == "no torch", said[-1]
        run(work / "none", work / "with.npz", work / "other")
        rows: list[dict[str, object]] = []
        with np.load(work / "without.npz") as made, np.load(work / "with.npz") as wanted:
            assert set(made.files) == set(wanted.files)
            for name in wanted.files:
                one, other = (each[name].astype(float) for each in (made, wanted))
                apart = np.abs(one - other)
                rows.append({"what": name, "mean": apart.mean(), "most": apart.max()})
                print(f"{name:<32} differs by {apart.mean():.2g} in the mean, {apart.max():g} most")
    for line in said[:-1]:
        print(line)
    RESULTS.write_text(json.dumps({"without_torch": said, "rows": rows}, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
