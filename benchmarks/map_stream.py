"""A large window of a map enlarged to a file: throughput, memory, and a kill in the middle.

    python benchmarks/map_stream.py --map FILE.tif --model DIR --side 2048

Runs `inspector run` on a map of `--side` pixels, made of FILE by mirroring, twice: once to the end,
once killed (SIGKILL) when half of the windows lie there, and started again. Then compares the two
files pixel by pixel, and what lies along the borders of windows with what lies elsewhere.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from inspector.core.frame import Window
from inspector.engine.map_file import SIDE_PX
from inspector.io.cards import read_card
from inspector.io.raster_library import library

LOOK_S = 0.2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--map", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True, help="a model folder")
    parser.add_argument("--side", type=int, default=2048)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as text:
        home = Path(text)
        card = read_card(args.model.resolve())
        # A name of its own: the models of the program come first.
        model = "under-test"
        shutil.copytree(args.model, home / "models" / model)
        source = mirrored(args.map, home / "map_2021-01-01.tif", args.side)
        warmed_s, _, _ = run(home, model, source, home / "first", "0,0,64,64")
        print(f"{card.id}, {args.side} x {args.side} px; first start {warmed_s:.1f} s", flush=True)
        whole = f"0,0,{args.side},{args.side}"
        seconds, cpu_s, peak = run(home, model, source, home / "whole", whole)
        print(
            f"whole: {seconds:.1f} s, {args.side**2 / seconds:.0f} px/s ({cpu_s:.1f} s of "
            f"processor time, {args.side**2 / cpu_s:.0f} px each), {peak >> 20} MiB at most",
            flush=True,
        )
        windows = (-(-args.side // SIDE_PX)) ** 2
        done = killed(home, model, source, home / "parts", whole, windows // 2)
        again_s, _, peak = run(home, model, source, home / "parts", whole)
        print(f"killed with {done} of {windows} windows, then {again_s:.1f} s, {peak >> 20} MiB")
        compare(home / "whole" / "map_2021-01-01.tif", home / "parts" / "map_2021-01-01.tif")


def mirrored(path: Path, target: Path, side: int) -> Path:
    """A larger map of the same content."""
    rasterio = library()
    with rasterio.open(path) as file:
        planes, profile, names = file.read(), file.profile, file.descriptions
    grow = [(0, 0), (0, max(0, side - planes.shape[1])), (0, max(0, side - planes.shape[2]))]
    large = np.pad(planes, grow, mode="symmetric")[:, :side, :side]
    profile |= {"width": side, "height": side, "tiled": True, "compress": "deflate"}
    with rasterio.open(target, "w", **profile) as file:
        file.write(large)
        file.descriptions = names
    return target


def start(
    home: Path, model: str, source: Path, output: Path, window: str
) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "inspector", "run", "--model", model, "--device", "cpu"]
    command += ["--input", str(source), "--output", str(output), "--window", window]
    return subprocess.Popen(command, env={**os.environ, "INSPECTOR_HOME": str(home)})


def run(
    home: Path, model: str, source: Path, output: Path, window: str
) -> tuple[float, float, int]:
    """Seconds, seconds of processor time (which say more on a busy machine), and the most memory
    that it held."""
    begun = time.perf_counter()
    process = start(home, model, source, output, window)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"the run ended with {status}")
    return time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024


def killed(home: Path, model: str, source: Path, output: Path, window: str, after: int) -> int:
    """How many windows lay there when it was killed."""
    process = start(home, model, source, output, window)
    parts = output / f"{source.stem}.tif.parts"
    while len(list(parts.glob("w*.npy"))) < after:
        try:
            if process.wait(LOOK_S) is not None:
                raise SystemExit("the run ended before it could be killed")
        except subprocess.TimeoutExpired:
            continue
    process.send_signal(signal.SIGKILL)
    process.wait()
    return len(list(parts.glob("w*.npy")))


def compare(one: Path, other: Path) -> None:
    rasterio = library()
    with rasterio.open(one) as a, rasterio.open(other) as b:
        side, border = a.width, 3 * SIDE_PX
        different, most = 0, 0
        for y in range(0, side, 1024):
            part = Window(0, y, side, min(1024, side - y))
            area = rasterio.windows.Window(part.x, part.y, part.width, part.height)
            apart = np.abs(a.read(window=area).astype(np.int32) - b.read(window=area))
            different += int(np.count_nonzero(apart))
            most = max(most, int(apart.max()))
        print(f"{different} of {side * side * a.count} numbers differ, by {most} at most")
        area = rasterio.windows.Window(0, 0, side, min(side, 4096))
        planes = a.read(window=area).astype(np.int32)
    steps = np.abs(np.diff(planes, axis=2)).mean(axis=(0, 1))
    borders = range(border - 1, side - 1, border)
    # Every third step is one between source pixels, as those at the borders of windows are.
    alike = steps[2::3]
    print(
        f"mean step across borders of windows {[round(float(steps[x]), 1) for x in borders]}, "
        f"between all source pixels {alike.mean():.1f} ({alike.min():.1f} to {alike.max():.1f})"
    )


if __name__ == "__main__":
    main()
