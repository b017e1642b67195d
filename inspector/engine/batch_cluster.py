"""A batch on a dask cluster: workers make the pieces, by the function that runs without one.

Every worker reads the files itself, so their paths have to lead there on each of them; results come
back and are kept here.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.core.batch import BatchItem, BatchSettings, ItemPlan, Piece, PieceFailed, PieceMade
from inspector.core.document import SourceEntry
from inspector.core.progress import Progress
from inspector.engine.batch_item import run_item
from inspector.engine.batch_plan import Opener
from inspector.engine.cluster import AHEAD, result_of
from inspector.engine.ready import ReadyModels
from inspector.io.source import Source, open_source
from inspector.paths import cache_dir, models_dirs

if TYPE_CHECKING:
    from distributed import Client, Future

FRAMES_AT_ONCE = 8
"""Of one video, for each call of a worker: what is made anew if a worker dies."""


@dataclass(frozen=True)
class Chunk:
    """What a worker has to know. `folders` are where models lie; () for the worker's own."""

    path: str
    settings: BatchSettings
    entry: SourceEntry
    pieces: tuple[Piece, ...]
    folders: tuple[str, ...] = ()


def opener(video_cache: Path | None) -> Opener:
    """Opens files, and closes each after its use; the indexes of videos are kept in a folder."""

    @contextlib.contextmanager
    def opened(path: Path) -> Iterator[Source]:
        with contextlib.closing(open_source(path, video_cache)) as source:
            yield source

    return opened


def make_chunk(chunk: Chunk) -> list[PieceMade | PieceFailed]:
    """On a worker: some pieces of a file. Raises as `run_item`."""
    videos = cache_dir() / "videos"
    models = _models_of_this_thread(chunk.folders, videos)
    return list(
        run_item(
            Path(chunk.path),
            chunk.settings,
            chunk.entry,
            chunk.pieces,
            models,
            opener(videos),
            Progress(),
        )
    )


class ClusterMaker:
    """Makes pieces of several files at once; what comes back is in the order that was asked for."""

    def __init__(self, client: Client, folders: Sequence[Path] = ()) -> None:
        self._client = client
        self._folders = tuple(map(str, folders))

    @property
    def ahead(self) -> int:
        """So many files are begun before the first one has to be finished."""
        threads: int = sum(self._client.nthreads().values())
        return AHEAD * max(1, threads)

    def begin(
        self, item: BatchItem, plan: ItemPlan, todo: Sequence[Piece], progress: Progress
    ) -> Iterator[PieceMade | PieceFailed]:
        """Start the work; what is made of it, one after the other. Raises as `run_item`, and
        SettingsError when the cluster is gone."""
        frames = [tuple(pieces) for _, pieces in groupby(todo, lambda piece: piece.frame)]
        chunks = [
            Chunk(
                item.path,
                item.settings,
                plan.entry,
                tuple(piece for frame in frames[start : start + FRAMES_AT_ONCE] for piece in frame),
                self._folders,
            )
            for start in range(0, len(frames), FRAMES_AT_ONCE)
        ]
        first = [self._submit(chunk) for chunk in chunks[: self.ahead]]
        return self._results(chunks, first, progress)

    def _results(
        self, chunks: Sequence[Chunk], begun: list[Future], progress: Progress
    ) -> Iterator[PieceMade | PieceFailed]:
        for done in range(len(chunks)):
            yield from result_of(begun[done], progress.part(done, len(chunks)))
            if len(begun) < len(chunks):
                begun.append(self._submit(chunks[len(begun)]))
        progress.step(1, 1)

    def _submit(self, chunk: Chunk) -> Future:
        return self._client.submit(make_chunk, chunk, pure=False)


def _models_of_this_thread(folders: tuple[str, ...], videos: Path) -> ReadyModels:
    """Models belong to one thread; they stay on the worker for the next call."""
    import distributed

    worker = distributed.get_worker()
    held = worker.__dict__.setdefault("inspector_models", threading.local())
    if getattr(held, "folders", None) != folders:
        held.folders = folders
        held.models = ReadyModels(tuple(map(Path, folders)) or models_dirs(), videos)
    models: ReadyModels = held.models
    return models
