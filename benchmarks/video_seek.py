"""How exactly and how fast any frame of a video is reached, beside OpenCV on the same files.

    python benchmarks/video_seek.py [--seeks 500] [--hours 4]

Makes four videos of which each frame carries its number (H.264 with B-frames in MP4, MPEG-4 in
AVI, H.264 at a variable rate in MKV, MPEG-2 in a program stream), and a fifth, 1280 x 720 H.264
with a key frame every 250. Seeks frames in random order with nothing kept in memory: a frame is
right if its pixels are those of sequential decoding. cv2.VideoCapture seeks the same frames of the
same files by number; its frames are right if the number in them is. Then makes a video of hours by
writing the fifth's first 250 frames again and again, and measures the first picture and the index.
Prints a table and writes results/video_seek.json.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

import av
import cv2
import numpy as np
from data import make_video
from data.make_video import H264_MP4, MPEG2_PS, MPEG4_AVI, VFR_MKV, Recipe

from inspector.core.progress import Progress
from inspector.io.video_file import VideoFile
from inspector.io.video_index import VideoIndex, scan
from inspector.io.video_pictures import PictureMaker, fingerprint
from inspector.io.video_prepare import prepare_index
from inspector.io.video_reader import FrameReader
from inspector.io.video_source import VideoSource

FRAMES = 1000
NO_MEMORY_BYTES = 1
IN_FRONT = {"movflags": "faststart"}
"""The table of a camera's MP4 stands at either end; at the front it is read before a picture."""
HD = Recipe(
    ".mp4",
    "mp4",
    "libx264",
    {"preset": "veryfast", "x264-params": "keyint=250:min-keyint=250:scenecut=0:bframes=3"},
    250,
    3,
    size=(1280, 720),
)
KINDS = {
    "H.264, B-frames, MP4": H264_MP4,
    "MPEG-4, AVI": MPEG4_AVI,
    "H.264, variable rate, MKV": replace(
        VFR_MKV, times=[40 * n + (n * n * 7) % 31 + 900 * (n > 50) for n in range(FRAMES)]
    ),
    "MPEG-2, PS": MPEG2_PS,
    "H.264 1280x720, key every 250": HD,
}


def ours(path: Path, index: VideoIndex, order: list[int], truth: list[int]) -> dict[str, Any]:
    maker, times, wrong = PictureMaker(), [], 0
    with closing(FrameReader(path, index, NO_MEMORY_BYTES)) as reader:
        for number in order:
            start = time.perf_counter()
            frame = reader.read(number)
            pixels = maker.rgb(frame)
            times.append(time.perf_counter() - start)
            right = fingerprint(frame) == truth[number] and make_video.number_in(pixels) == number
            wrong += not right
    return summary(times, wrong)


def opencv(path: Path, order: list[int]) -> dict[str, Any]:
    capture = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
    times, wrong = [], 0
    for number in order:
        start = time.perf_counter()
        capture.set(cv2.CAP_PROP_POS_FRAMES, number)
        found, pixels = capture.read()
        times.append(time.perf_counter() - start)
        wrong += not found or make_video.number_in(pixels) != number
    capture.release()
    return summary(times, wrong)


def summary(times: list[float], wrong: int) -> dict[str, Any]:
    p50, p95 = np.percentile(times, [50, 95]) * 1000
    return {"mismatches": wrong, "p50_ms": round(float(p50), 1), "p95_ms": round(float(p95), 1)}


def seeking(folder: Path, seeks: int) -> list[dict[str, Any]]:
    rows = []
    for kind, recipe in KINDS.items():
        path = make_video.make_video(folder / f"a{recipe.suffix}", recipe, range(FRAMES))
        truth = [fingerprint(frame) for frame in make_video.decoded_from_start(path)]
        start = time.perf_counter()
        index = prepare_index(path, None, Progress())
        index_s = time.perf_counter() - start
        order = random.Random(1).choices(range(len(index)), k=seeks)
        row = {
            "kind": kind,
            "frames": len(truth),
            "frames_indexed": len(index),
            "seeks": seeks,
            "index_s": round(index_s, 2),
            "inspector": ours(path, index, order, truth),
            "opencv": opencv(path, order),
        }
        rows.append(row)
        for name in ("inspector", "opencv"):
            cells = row[name]
            print(
                f"{kind:30s} {name:10s} {cells['mismatches']:5d} wrong of {seeks}"
                f"   p50 {cells['p50_ms']:7.1f} ms   p95 {cells['p95_ms']:7.1f} ms",
                flush=True,
            )
        path.unlink()
    return rows


def repeated(path: Path, piece: Path, hours: float) -> int:
    """A long video: the packets of a short one again and again, at later times."""
    with av.open(str(piece)) as old, av.open(str(path), "w", options=IN_FRONT) as new:
        stream = old.streams.video[0]
        out = new.add_stream_from_template(stream)
        packets = [
            (bytes(p), p.pts, p.dts, p.duration, p.is_keyframe) for p in old.demux(stream) if p.size
        ]
        span = sum(duration or 0 for *_, duration, _ in packets)
        times = round(hours * 3600 / float(span * stream.time_base))
        for turn in range(times):
            for data, pts, dts, duration, key in packets:
                packet = av.Packet(data)
                packet.stream, packet.time_base = out, stream.time_base
                packet.pts, packet.dts = (pts or 0) + turn * span, (dts or 0) + turn * span
                packet.duration, packet.is_keyframe = duration, key
                new.mux(packet)
    return times * len(packets)


def long_video(folder: Path, hours: float) -> dict[str, Any]:
    piece = make_video.make_video(folder / "piece.mp4", HD, range(250))
    path = folder / "long.mp4"
    frames = repeated(path, piece, hours)
    start = time.perf_counter()
    with closing(VideoSource(path, folder / "cache")) as source:
        source.read(0)
        first_s = time.perf_counter() - start
        start = time.perf_counter()
        source.preview(hours * 2000)
        preview_s = time.perf_counter() - start
        start = time.perf_counter()
        with VideoFile(path) as file:
            scan(file, Progress())
        packets_s = time.perf_counter() - start
        start = time.perf_counter()
        index = source.prepare(Progress())
        index_s = time.perf_counter() - start
        assert len(index) == frames
    start = time.perf_counter()
    with closing(VideoSource(path, folder / "cache")) as source:
        source.read(frames // 2)
        again_s = time.perf_counter() - start
        order = random.Random(2).choices(range(frames), k=60)
        wrong = sum(make_video.number_in(source.read(n).pixels) != n % 250 for n in order)
    kept = next((folder / "cache").iterdir()).stat().st_size
    return {
        "hours": hours,
        "frames": frames,
        "megabytes": round(path.stat().st_size / 1e6),
        "first_picture_s": round(first_s, 3),
        "preview_far_in_without_index_s": round(preview_s, 3),
        "packets_alone_s": round(packets_s, 2),
        "index_with_proof_by_samples_s": round(index_s, 2),
        "frame_in_the_middle_with_kept_index_s": round(again_s, 3),
        "kept_index_bytes": kept,
        "wrong_of_60_random_frames": wrong,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeks", type=int, default=500)
    parser.add_argument("--hours", type=float, default=4.0)
    asked = parser.parse_args()
    load_before = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
    with tempfile.TemporaryDirectory() as scratch:
        rows = seeking(Path(scratch), asked.seeks)
        long = long_video(Path(scratch), asked.hours)
    for name, value in long.items():
        print(f"long video: {name:45s} {value}")
    results = {
        "machine": {
            "cores": os.cpu_count(),
            "load_before": load_before,
            "opencv": cv2.__version__,
        },
        "seeking": rows,
        "long_video": long,
    }
    target = Path(__file__).parent / "results" / "video_seek.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
