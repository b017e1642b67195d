"""Whether the files behind a report are there, and still those that were inspected."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from inspector.core.document import Document, SourceEntry
from inspector.core.errors import InspectorError, SourceError
from inspector.core.language import plural, tr
from inspector.core.progress import Progress
from inspector.io import hashing, photos
from inspector.io.files import shown
from inspector.io.results import ResultStore
from inspector.report.gap import Gap


class FileCheck:
    """Looks at the files of projects, and again only at those that the system says were changed.

    Each file is compared by its quick key; if `whole`, also by the SHA-256 of all its bytes.
    """

    def __init__(self, whole: bool = False) -> None:
        self._whole = whole
        self._same: dict[tuple[str, str, str], tuple[int, int]] = {}
        """Of files found unchanged, by path, quick key and hash: time of change and size."""

    def gaps(
        self,
        document: Document,
        base_dir: Path | None,
        results: ResultStore | None = None,
        progress: Progress | None = None,
    ) -> Iterator[Gap]:
        """What is not there, or is another file than it was. `results` has the enhanced pictures.
        Raises Cancelled."""
        progress = progress or Progress()
        sources = list(document.sources.values())
        for done, source in enumerate(sources):
            part = progress.part(done, max(1, len(sources)))
            part.step(0, 1)
            yield from self._of_source(source, base_dir, part)
        unhashed = [source for source in sources if not source.sha256]
        if unhashed:
            text = plural(
                "{n} file is not hashed yet (SHA-256); wait until it is done.",
                "{n} files are not hashed yet (SHA-256); wait until it is done.",
                len(unhashed),
            )
            yield Gap("missing", text, unhashed[0].id)
        if results is not None:
            yield from _of_results(document, results)

    def _of_source(
        self, source: SourceEntry, base_dir: Path | None, progress: Progress
    ) -> Iterator[Gap]:
        name = shown(source.name)
        try:
            path = photos.resolve(source, base_dir)
            there = path.exists()
        except (SourceError, OSError):
            there = False
        if not there:
            yield Gap("missing", tr("The file of {name} is not there.", name=name), source.id)
        elif not self._is_same(source, path, progress):
            text = tr("The file of {name} is not the one that was inspected.", name=name)
            yield Gap("missing", text, source.id)

    def _is_same(self, source: SourceEntry, path: Path, progress: Progress) -> bool:
        key = (str(path), source.quick_key, source.sha256)
        try:
            stat = path.stat()
            # A folder does not tell when a file in it is written.
            state = (stat.st_mtime_ns, stat.st_size) if path.is_file() else None
            if state is not None and self._same.get(key) == state:
                return True
            same = not source.quick_key or hashing.quick_key(path) == source.quick_key
            if same and self._whole and source.sha256:
                same = hashing.sha256(path, progress) == source.sha256
        except (SourceError, OSError):
            return False
        if same and state is not None:
            self._same[key] = state
        return same


def _of_results(document: Document, results: ResultStore) -> Iterator[Gap]:
    """Enhanced pictures that are printed beside an observation."""
    for annotation in document.annotations.values():
        observation = annotation.observation
        if observation is None or annotation.status != "accepted":
            continue
        entry = document.results.get(observation.enhanced_id)
        if entry is None:
            continue
        try:
            results.provenance(entry)
        except InspectorError:
            text = tr(
                "The file of an enhanced picture is missing or damaged; enhance {code} again.",
                code=shown(observation.text),
            )
            yield Gap("missing", text, annotation.id, "enhanced_id")
