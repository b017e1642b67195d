"""Work through a list of pictures, videos and maps, each with its own settings, into a project.

JOBS.toml says which files and folders and what is done with them; `inspector batch --init
JOBS.toml` writes an example with every key explained. What models find, restore and enlarge is kept
in the project as it is made, with the queue beside it in FILE.batch and a log in NAME.batch.log:
stopped by Ctrl-C or killed, the same command goes on exactly where it was, and what was made from
the same file, model and settings is not made again. Without JOBS.toml the queue goes on that the
window, or an earlier command, left in the project. A file that fails is reported, and the others go
on; starting again tries it again.

With --output also as files: STEM_MODEL.png (0 and 255, or class numbers), _restored.png and
_error.png of models that restore, _xN.png and _depth.png of enlarged pictures, GeoTIFFs of maps;
frame 100 of a video adds _f000100 to the stem. What made them stands in each file.

With --cluster the work is done on a dask cluster, whose workers read the files at the same paths.

Exit codes: 0 done, 1 something failed, 2 wrong usage, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import argparse
import contextlib
import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from inspector.commands.batch_output import BatchOutput
from inspector.commands.batch_project import BatchProject
from inspector.commands.console import (
    complain,
    console_progress,
    make_folder,
    write_file,
)
from inspector.commands.naming import result_stems
from inspector.core.batch import BatchItem, ItemPlan, Piece, PieceFailed, PieceMade
from inspector.core.batch_queue import failures_told
from inspector.core.errors import Cancelled, ModelError, SettingsError, SourceError
from inspector.core.progress import Progress
from inspector.engine.batch_cluster import ClusterMaker, opener
from inspector.engine.batch_item import run_item
from inspector.engine.batch_plan import (
    cards_of,
    expected_pieces,
    item_fingerprint,
    plan_item,
)
from inspector.engine.cluster import workers
from inspector.engine.ready import ReadyModels
from inspector.io.batch_keep import Kept, counted, counted_px
from inspector.io.batch_toml import EXAMPLE, read_jobs
from inspector.io.files import shown
from inspector.io.probe import looking_first
from inspector.paths import cache_dir, models_dirs


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("jobs", nargs="?", type=Path, metavar="JOBS.toml", help="what to do")
    parser.add_argument("--project", type=Path, metavar="FILE", help="the project to write into")
    parser.add_argument("--output", type=Path, metavar="DIR", help="also write files")
    parser.add_argument(
        "--cluster", metavar="ADDRESS", help="a dask scheduler, such as tcp://10.0.0.1:8786"
    )
    parser.add_argument("--init", type=Path, metavar="JOBS.toml", help="write an example")


class _Maker(Protocol):
    """Makes the pieces of an item, here or elsewhere."""

    @property
    def ahead(self) -> int: ...

    def begin(
        self, item: BatchItem, plan: ItemPlan, todo: Sequence[Piece], progress: Progress
    ) -> Iterator[PieceMade | PieceFailed]: ...


@dataclass(frozen=True)
class _Here:
    """Makes pieces in this process, when they are asked for."""

    models: ReadyModels
    ahead: int = 0

    def begin(
        self, item: BatchItem, plan: ItemPlan, todo: Sequence[Piece], progress: Progress
    ) -> Iterator[PieceMade | PieceFailed]:
        opened = opener(cache_dir() / "videos")
        path = Path(item.path)
        return run_item(path, item.settings, plan.entry, todo, self.models, opened, progress)


@dataclass(frozen=True)
class _Begun:
    """An item that is being worked on."""

    item: BatchItem
    plan: ItemPlan
    todo: tuple[Piece, ...]
    outcomes: Iterator[PieceMade | PieceFailed]


class _Batch:
    """The items of one call, worked through in order."""

    def __init__(
        self, project: BatchProject, models: ReadyModels, maker: _Maker, output: BatchOutput | None
    ) -> None:
        self._project = project
        self._models = models
        self._maker = maker
        self._output = output
        self._opened = opener(cache_dir() / "videos")
        self.ended: list[BatchItem] = []

    def run(self, items: Sequence[BatchItem], progress: Progress) -> None:
        """Everything that is not done yet. Raises Cancelled, and what stops all of it: a disk that
        is full, a cluster that is gone."""
        todo = [item for item in items if not self._is_done(item)]
        weights = [expected_pieces(Path(i.path), i.settings, self._opened) for i in todo]
        begun: deque[_Begun] = deque()
        for number, item in enumerate(todo):
            start = self._begin(item, _share(progress, weights, number))
            if start is not None:
                begun.append(start)
            while len(begun) > self._maker.ahead:
                self._finish(begun.popleft())
        while begun:
            self._finish(begun.popleft())

    def _is_done(self, item: BatchItem) -> bool:
        """True if nothing that a done item was made from has changed since."""
        if item.state != "done" or not item.made_from:
            return False
        try:
            now = item_fingerprint(item, self._models.catalog, self._place)
        except (SourceError, ModelError):
            return False
        return now == item.made_from

    @property
    def _place(self) -> str:
        return "" if self._output is None else str(self._output.folder.resolve())

    def _begin(self, item: BatchItem, progress: Progress) -> _Begun | None:
        """Find out what is to be made of an item and start; None if it cannot be."""
        fresh = replace(
            item, state="running", done=0, total=0, seconds=0.0, found_px=0, seen_px=0, reason=""
        )
        project = self._project
        try:
            plan = plan_item(
                fresh, self._models.catalog, self._opened, project.marks, project.base,
                progress.part(0, 100), self._place,
            )  # fmt: skip
        except (SourceError, ModelError) as error:
            self._end(replace(fresh, state="failed", reason=error.message), [])
            return None
        fresh = replace(fresh, total=len(plan.pieces))
        todo = tuple(p for p in plan.pieces if not self._there(fresh, p))
        return _Begun(fresh, plan, todo, self._maker.begin(fresh, plan, todo, progress))

    def _there(self, item: BatchItem, piece: Piece) -> bool:
        record = self._project.made(item, piece)
        return record is not None and (
            self._output is None or self._project.read(record) is not None
        )

    def _finish(self, begun: _Begun) -> None:
        item, failures, keys = begun.item, list[PieceFailed](), list[str]()
        wanted = {piece.key for piece in begun.todo}
        for piece in begun.plan.pieces:
            record = self._project.made(item, piece)
            if piece.key not in wanted and record is not None:
                again = None if self._output is None else self._project.read(record)
                # Counted anew: the threshold may be another one.
                if again is not None:
                    px = counted_px(again.result, item.settings.threshold)
                    record = replace(record, found_px=px[0], seen_px=px[1])
                    self._write(item, begun.plan, piece, again)
                item = counted(item, record)
        try:
            for outcome in begun.outcomes:
                if isinstance(outcome, PieceFailed):
                    failures.append(outcome)
                    continue
                kept = self._project.keep(item, begun.plan.entry, outcome)
                self._write(item, begun.plan, outcome.piece, kept)
                item = counted(item, kept.record)
                keys.append(outcome.piece.key)
        except (SourceError, ModelError) as error:
            self._end(replace(item, state="failed", reason=error.message), keys)
            return
        if failures:
            reason = failures_told(failures, item.total)
            self._end(replace(item, state="failed", reason=reason), keys)
        else:
            self._end(replace(item, state="done", made_from=begun.plan.made_from), keys)

    def _write(self, item: BatchItem, plan: ItemPlan, piece: Piece, kept: Kept) -> None:
        if self._output is not None:
            source = self._project.source_of(plan.entry)
            self._output.write(item, source, piece, kept.result, kept.mask)

    def _end(self, item: BatchItem, keys: Sequence[str]) -> None:
        self._project.end(item, keys)
        self.ended.append(item)


def run(args: argparse.Namespace) -> int:
    """Run the batch; 1 if an item failed."""
    if args.init is not None:
        return _write_example(args)
    if args.project is None:
        raise SettingsError("Say with --project which project the results go into.")
    models = ReadyModels(models_dirs(), cache_dir() / "videos")
    jobs = None if args.jobs is None else read_jobs(args.jobs)
    for settings in {job.settings for job in jobs or ()}:
        cards_of(settings, models.catalog)
    if args.output is not None:
        make_folder(args.output)
    started = time.monotonic()
    with BatchProject(args.project) as project, contextlib.ExitStack() as stack:
        stack.enter_context(looking_first(cache_dir()))  # one file must not end a whole night
        for notice in project.notices:
            complain(notice)
        items = project.items_of(jobs) if jobs is not None else list(project.queue.items.values())
        if not items:
            raise SettingsError("The queue of this project is empty; name a JOBS.toml.")
        maker: _Maker = _Here(models)
        if args.cluster is not None:
            maker = ClusterMaker(stack.enter_context(workers(args.cluster)))
        output = None if args.output is None else _output(args.output, items)
        batch = _Batch(project, models, maker, output)
        project.log.write(f"batch of {len(items)} started")
        try:
            with console_progress("Batch") as progress:
                batch.run(items, progress)
        except Cancelled:
            project.log.write("stopped")
            raise
        now = [project.queue.items[item.id] for item in items]
        log = project.log.path
    failed = [item for item in now if item.state == "failed"]
    for item in failed:
        complain(f"{item.path}: {item.reason}")
    done = len(now) - len(failed)
    before = len(now) - len(batch.ended)
    known = f" ({before} of them before)" if before else ""
    print(
        f"Done: {done} of {len(now)}{known} in {time.monotonic() - started:.1f} s. Log: {log.name}"
    )
    return 1 if failed else 0


def _write_example(args: argparse.Namespace) -> int:
    if args.init.exists():
        raise SettingsError(f"{shown(args.init)} is there already; name another file.")
    write_file(args.init, EXAMPLE.encode())
    print(f"An example is in {args.init}.")
    return 0


def _output(folder: Path, items: Sequence[BatchItem]) -> BatchOutput:
    paths = [Path(item.path) for item in items]
    if any(path.parent.resolve() == folder.resolve() for path in paths):
        raise SettingsError(
            f"{folder} holds input pictures, which results could replace; choose another output "
            "folder."
        )
    named = [path.with_name(f"{path.stem}.x") for path in paths]
    ids = [item.id for item in items]
    return BatchOutput(folder, dict(zip(ids, result_stems(named), strict=True)))


def _share(whole: Progress, weights: Sequence[int], number: int) -> Progress:
    """The progress of one item, which counts as much as it has pieces."""
    before, total = sum(weights[:number]), sum(weights)

    def report(done: int, steps: int) -> None:
        share = weights[number] * done / max(steps, 1)
        whole.step(round(1000 * (before + share)), 1000 * total)

    return Progress(report)
