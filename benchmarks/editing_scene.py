"""A project of any number of annotations, as a day's work on cracked pavement leaves it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core import edits
from inspector.core.annotation import Annotation, CrackMeasures, Judged
from inspector.core.document import Document, Scale, SeverityPreset
from inspector.core.frame import FrameRef
from inspector.core.mask import Mask, Provenance
from inspector.core.shape import Shape
from inspector.imaging.scenes.pavement import render
from inspector.io.photos import entry_for
from inspector.io.project import ProjectFile, results_dir
from inspector.io.results import ResultStore

WIDTH_PX, HEIGHT_PX = 4000, 3000
OTHER_PICTURES = 199
IN_VIEW = 2000
"""At most so many annotations are on the picture in view, and at most half of all."""
LABELS = ("crack", "crack", "crack", "crack", "pothole", "patch", "joint")


def outline(generator: np.random.Generator, width_px: int, height_px: int) -> NDArray[np.float32]:
    """The outline of a crack of 30 to 300 points: a walk that turns slowly, with two sides."""
    points = int(generator.integers(15, 151))
    turns = generator.normal(0, 0.25, points).cumsum() + generator.uniform(0, 2 * np.pi)
    steps = np.stack([np.cos(turns), np.sin(turns)], axis=1) * 3.0
    middle = steps.cumsum(axis=0) + generator.uniform((50, 50), (width_px - 50, height_px - 50))
    normal = np.stack([-np.sin(turns), np.cos(turns)], axis=1)
    half = generator.uniform(0.8, 4.0, (points, 1))
    ring = np.concatenate([middle + normal * half, (middle - normal * half)[::-1]])
    limits = (width_px - 1, height_px - 1)
    return np.rint(np.clip(ring, 0, limits)).astype(np.float32)


def annotation(number: int, frame: FrameRef, generator: np.random.Generator) -> Annotation:
    """Nine in ten are accepted, half were found by a model."""
    ring = outline(generator, WIDTH_PX, HEIGHT_PX)
    length = 1.5 * len(ring)
    width = float(generator.uniform(2, 8))
    place = (float(ring[0, 0]), float(ring[0, 1]))
    machine = number % 2 == 0
    return Annotation(
        id=f"{number:08x}" * 4,
        frame=frame,
        shape=Shape("region", (ring,)),
        label=LABELS[number % len(LABELS)],
        status="rejected" if number % 10 == 9 else "accepted",
        origin="machine" if machine else "human",
        measures=CrackMeasures(
            length, width, width * 1.3, width * 1.7, place, place, length * width,
            float(generator.uniform(0, 180)), 0, length * 0.9,
        ),
        note="Seal before winter" if number % 17 == 0 else "",
        reason="Shadow" if number % 10 == 9 else "",
        judged=Judged("0" * 32, "hrsegnet-b48", 0.8) if machine else None,
    )  # fmt: skip


def pictures(folder: Path) -> list[Path]:
    """One large picture, the first in the list, and small ones."""
    folder.mkdir(parents=True, exist_ok=True)
    scene = render(102, 2000, 1500).rgb[:, :, ::-1]
    made = []
    for number in range(OTHER_PICTURES + 1):
        path = folder / f"IMG_{number:04}.jpg"
        small = cv2.resize(np.roll(scene, 37 * number, axis=1), (96, 72))
        pixels = cv2.resize(scene, (WIDTH_PX, HEIGHT_PX)) if number == 0 else small
        path.write_bytes(cv2.imencode(".jpg", pixels)[1].tobytes())
        made.append(path)
    return made


def mask() -> Mask:
    """What a model said of the large picture: cracks that nobody has judged."""
    generator = np.random.default_rng(5)
    probability = np.zeros((HEIGHT_PX, WIDTH_PX), np.uint8)
    for _ in range(40):
        ring = np.rint(outline(generator, WIDTH_PX, HEIGHT_PX)).astype(np.int32)
        cv2.fillPoly(probability, [ring], int(generator.integers(160, 255)))
    made = Provenance("hrsegnet-b48", "0" * 64, "torch", "cpu", "float32", 1024, 64, "0", 1.0)
    return Mask(probability[None], ("crack",), made)


def project(path: Path, files: list[Path], count: int) -> None:
    """Write a project with `count` annotations."""
    base = path.parent
    entries = [
        replace(entry_for(file, base), scale=Scale(0.4, "typed"), sha256="0" * 64) for file in files
    ]
    document = edits.add_sources(Document(created_at="2025-01-01T00:00:00+00:00"), entries)
    document = edits.set_severity(document, SeverityPreset("Roads", 3.0, 8.0))
    frames = [FrameRef(entry.id) for entry in entries]
    seen = min(IN_VIEW, count // 2)
    generator = np.random.default_rng(count)
    made = [
        annotation(i, frames[0] if i < seen else frames[1 + i % OTHER_PICTURES], generator)
        for i in range(count)
    ]
    store = ResultStore(results_dir(path))
    found = store.write([(frames[0], mask())], "2025-01-01T00:00:00+00:00")
    document = edits.add_results(edits.put(document, *made), found)
    ProjectFile.create(path, document).close()
