"""How soon a whole Sentinel-2 tile (10,980 x 10,980) is seen, and what it takes to move in it.

    python benchmarks/raster_open.py [--band FILE.jp2] [--runs 3]

Renders one band, writes it as JPEG 2000 as products have it (tiles of 1024, six resolutions, lossy)
and makes a product of it: a SAFE folder, zips of it (stored and deflated), and GeoTIFFs of three
bands with and without smaller copies. All bands of the product are the same file, since encoding
one takes minutes; `--band` takes one that is there. Each is opened in a process of its own: seconds
until true colours are on a picture of the smallest level (importing is not counted), seconds for
windows of 1024 x 768 at full size and at a quarter, at random places, three bands each, and the
peak of memory. Prints a table and writes results/raster_open.json.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

import numpy as np
from data import maps

from inspector.core.frame import Window
from inspector.imaging.band_combinations import band_limits, combinations_of, shown
from inspector.io.map_source import MapSource
from inspector.io.raster_library import library
from inspector.io.source import open_source

rasterio = library()

SIDE = 10_980
BANDS = {"B02": 10, "B03": 10, "B04": 10, "B08": 10}
WINDOWS = 12


def look(path: Path) -> dict[str, Any]:
    """What one process measures."""
    before_mb = peak_mb()
    start = time.perf_counter()
    tile = open_source(path)
    assert isinstance(tile, MapSource)
    facts = tile.info(0).map_facts
    assert facts is not None
    combination = combinations_of(facts.names)[0]
    source = tile.with_bands(combination.bands)
    info = source.info(0)
    assert info.map_facts is not None
    small = source.read(0, level=info.levels - 1).pixels
    shown(small, combination, band_limits(small), info.map_facts)
    found: dict[str, Any] = {"first_view_s": time.perf_counter() - start}
    places = np.random.default_rng(0)
    for level in (0, 2):
        seconds = []
        for _ in range(WINDOWS):
            x, y = (int(n) for n in places.integers(0, SIDE - 4096, 2))
            began = time.perf_counter()
            source.read(0, Window(x, y, 1024 << level, 768 << level), level)
            seconds.append(time.perf_counter() - began)
        found[f"window_level_{level}_s"] = statistics.median(seconds)
        found[f"window_level_{level}_worst_s"] = max(seconds)
    found["peak_mb"] = peak_mb()
    found["imports_mb"] = before_mb
    return found


def peak_mb() -> float:
    """Of this process since it began; Linux. (`ru_maxrss` would be that of the parent.)"""
    line = next(s for s in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in s)
    return int(line.split()[1]) / 1024


def picture() -> np.ndarray:
    """uint16 (SIDE, SIDE): fields, roads and grain, no two places alike."""
    generator = np.random.default_rng(1)
    coarse = generator.normal(0, 1, (SIDE // 60 + 1, SIDE // 60 + 1))
    fields = np.kron(coarse, np.ones((60, 60)))[:SIDE, :SIDE] * 400 + 2500
    fields[::173] = 3600
    fields[:, ::211] = 3600
    grain = generator.integers(-120, 121, (SIDE, SIDE))
    return np.clip(fields + grain, 1, 12_000).astype(np.uint16)


def make(folder: Path, band: Path | None) -> dict[str, Path]:
    """The files that are opened, by what they are."""
    if band is None:
        band = folder / "band.jp2"
        options = {"REVERSIBLE": "NO", "QUALITY": "20", "RESOLUTIONS": "6"}
        with rasterio.open(
            band,
            "w",
            driver="JP2OpenJPEG",
            width=SIDE,
            height=SIDE,
            count=1,
            dtype="uint16",
            crs=maps.UTM,
            transform=rasterio.Affine(10, 0, maps.ORIGIN[0], 0, -10, maps.ORIGIN[1]),
            BLOCKXSIZE=1024,
            BLOCKYSIZE=1024,
            **options,
        ) as file:
            file.write(picture(), 1)
    root = folder / "S2A_MSIL2A_20220308T105301_N0400_R051_T31TDG_20220308T142309.SAFE"
    images = root / "GRANULE" / "L2A_T31TDG_A035045_20220308T105300" / "IMG_DATA" / "R10m"
    images.mkdir(parents=True)
    for name in BANDS:
        shutil.copy(band, images / f"T31TDG_20220308T105301_{name}_10m.jp2")
    (root / "MTD_MSIL2A.xml").write_text(maps.metadata("L2A", "04.00"), "utf-8")
    made = {"SAFE folder": root}
    for title, how in (("stored", zipfile.ZIP_STORED), ("deflated", zipfile.ZIP_DEFLATED)):
        made[f"SAFE zip, {title}"] = maps.zipped(root, folder / f"{title}.zip", how)
    with rasterio.open(band) as file:
        plane = file.read(1)
    cube = np.stack([plane, plane[::-1], plane[:, ::-1]], axis=2)
    tiled = {"tiled": True, "blockxsize": 512, "blockysize": 512, "interleave": "band"}
    packed = {**tiled, "compress": "deflate", "zlevel": 1, "predictor": 2}
    plain = maps.write_tif(folder / "plain.tif", cube, **tiled)
    made["GeoTIFF without levels"] = plain
    made["GeoTIFF, deflate, without levels"] = maps.write_tif(folder / "a.tif", cube, **packed)
    made["COG, deflate"] = folder / "cog.tif"
    rasterio.shutil.copy(plain, made["COG, deflate"], driver="COG", compress="deflate", level=1)
    return made


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--band", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--look", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.look:
        print(json.dumps(look(args.look)))
        return
    results: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for title, path in make(Path(scratch), args.band).items():
            runs = []
            for _ in range(args.runs):
                command = [sys.executable, __file__, "--look", str(path)]
                process = subprocess.run(command, capture_output=True, text=True, check=True)
                runs.append(json.loads(process.stdout))
            results[title] = {key: round(min(r[key] for r in runs), 3) for key in runs[0]}
            results[title]["peak_mb"] = max(run["peak_mb"] for run in runs)
            print(title, results[title], f"load {os.getloadavg()[0]:.1f}", flush=True)
    folder = Path(__file__).parent / "results"
    folder.mkdir(exist_ok=True)
    (folder / "raster_open.json").write_text(json.dumps(results, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
