"""The part of `inspector run` that works on maps: enlarged maps, and what is found on them."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from inspector.commands.arguments import natural
from inspector.commands.naming import result_stems
from inspector.commands.works import made_by
from inspector.core.card import ModelCard
from inspector.core.enhanced import BICUBIC, MAP_STAMP
from inspector.core.errors import ExportError, SettingsError
from inspector.core.frame import Window
from inspector.core.progress import Progress
from inspector.engine import cluster, device, map_net, segment
from inspector.engine.map_dates import map_facts
from inspector.engine.map_file import SIDE_PX, enlarged_layout, write_consistency, write_enlarged
from inspector.engine.map_masks import MOST_PIXELS, found_shapes, write_found
from inspector.engine.map_net import MapNet
from inspector.engine.map_open import open_maps
from inspector.engine.map_plan import plan_work
from inspector.engine.segment import Segmenter
from inspector.io.files import shown
from inspector.io.map_source import MapSource
from inspector.io.map_stream import windows
from inspector.io.map_write import write_geojson


@dataclass(frozen=True)
class MapJob:
    """What is done with each map: enlarged by `net`, or bicubically without one, or searched by
    `segmenter`."""

    args: argparse.Namespace
    device_kind: str
    net: MapNet | None = None
    segmenter: Segmenter | None = None

    def run(self, path: Path, stem: str, progress: Progress) -> dict[str, Any]:
        """Write what is made of one map; what is to be said of it. Raises SourceError, ModelError,
        ExportError, SettingsError and Cancelled."""
        with open_maps(path) as source:
            index = _date(source, self.args.date)
            told = {"input": str(path), "date": map_facts(source, index).acquired_at}
            if self.segmenter is not None:
                return {**told, **self._find(self.segmenter, source, index, path, stem, progress)}
            return {**told, **self._enlarge(source, index, path, stem, progress)}

    def _enlarge(
        self, source: MapSource, index: int, path: Path, stem: str, progress: Progress
    ) -> dict[str, Any]:
        work = plan_work(source, index, self.args.window, self.net, progress.part(0, 100))
        output = self.args.output / f"{stem}.tif"
        apart = self.args.output / f"{stem}_consistency.tif"
        with contextlib.ExitStack() as stack:
            make = None
            if self.args.cluster is not None:
                client = stack.enter_context(cluster.workers(self.args.cluster))
                todo = windows(enlarged_layout(work, ""), work.scale * SIDE_PX)
                model = BICUBIC if self.net is None else self.net.card.id
                task = cluster.Task(str(path.resolve()), work.plan, model, self.args.device, ())
                make = cluster.made_by_workers(client, task, todo)
            write_enlarged(work, path, output, progress, make)
        write_consistency(work, path, output, apart, progress)
        made = work.made_by(0.0)
        told = made_by(made, self.device_kind)
        del told["seconds"]  # of several starts, perhaps
        return {
            "output": output.name,
            "consistency": apart.name,
            "stamp": MAP_STAMP,
            "scale": work.scale,
            "size": [work.scale * work.window.width, work.scale * work.window.height],
            "window": [work.window.x, work.window.y, work.window.width, work.window.height],
            "settings": made.settings,
            **told,
        }

    def _find(
        self,
        segmenter: Segmenter,
        source: MapSource,
        index: int,
        path: Path,
        stem: str,
        progress: Progress,
    ) -> dict[str, Any]:
        if self.args.cluster is not None:
            raise SettingsError("Only enlarging runs on a cluster; leave out --cluster.")
        labels = segmenter.card.labels
        output = self.args.output / f"{stem}_mask.tif"
        stamp = map_facts(source, index).stamp
        notes = {"TIFFTAG_IMAGEDESCRIPTION": stamp} if stamp else {}
        layout = write_found(
            segmenter, source, index, self.args.window, path, output, notes, progress
        )
        told: dict[str, Any] = {
            "output": output.name,
            "size": [layout.width_px, layout.height_px],
            "labels": list(labels),
            **({"stamp": stamp} if stamp else {}),
        }
        place = layout.facts.georeference
        if place is None:
            return {**told, "geojson": None, "why": f"{shown(path)} does not say where it lies."}
        if layout.width_px * layout.height_px > MOST_PIXELS:
            why = "The map is too large for outlines; choose a part with --window."
            return {**told, "geojson": None, "why": why}
        with open_maps(output) as finished:
            classes = np.asarray(finished.read(0).pixels[..., 0], np.uint8)
        shapes = found_shapes(classes, labels)
        outlines = self.args.output / f"{stem}.geojson"
        said = {"source": shown(path), "model": segmenter.card.id}
        if stamp:
            said["stamp"] = stamp
        write_geojson(outlines, shapes, place, said)
        return {**told, "geojson": outlines.name, "shapes": len(shapes)}


def map_job(args: argparse.Namespace, card: ModelCard | None) -> MapJob:
    """The model of a card, ready; without one what enlarges bicubically. Raises ModelError."""
    if card is None:
        return MapJob(args, "cpu")
    chosen = device.choose(args.device)
    if card.task == "segment":
        return MapJob(args, chosen.kind, segmenter=segment.load(card, chosen))
    return MapJob(args, chosen.kind, net=map_net.load(card, chosen))


def map_paths(places: Sequence[str], output: Path) -> list[tuple[Path, str]]:
    """The maps and a stem for what is made of each. Raises ExportError when the results would lie
    in one of them, and become a part of it."""
    paths = [Path(place) for place in places]
    for path in paths:
        here = path.resolve()
        if output.resolve() in (here, here.parent if path.is_file() else here):
            raise ExportError(
                f"{output} holds input pictures, which results could replace; choose another "
                "output folder."
            )
    named = [path if path.suffix else path.with_name(f"{path.name}.x") for path in paths]
    return list(zip(paths, result_stems(named), strict=True))


def window(text: str) -> Window:
    """A part of a map, as it is named on the command line: `col,row,w,h`, in its pixels."""
    parts = text.split(",")
    if len(parts) != 4:
        raise argparse.ArgumentTypeError(f"{text!r} is no part; write it as col,row,w,h")
    x, y, width, height = (natural(part.strip()) for part in parts)
    if not width or not height:
        raise argparse.ArgumentTypeError(f"{text!r} has no pixels")
    return Window(x, y, width, height)


def _date(source: MapSource, wanted: str | None) -> int:
    """Which date is meant by a number from 0, or the beginning of its day; the last one by default.
    Raises SettingsError."""
    if wanted is None:
        return len(source) - 1
    days = [map_facts(source, date).acquired_at or "" for date in range(len(source))]
    if wanted.isdecimal() and int(wanted) < len(source):
        return int(wanted)
    found = [date for date, day in enumerate(days) if len(wanted) >= 4 and day.startswith(wanted)]
    if len(found) != 1:
        there = ", ".join(day[:10] or str(date) for date, day in enumerate(days))
        raise SettingsError(f"--date {wanted} names none of the dates or several: {shown(there)}.")
    return found[0]
