"""How the results were made that the findings of a report came from."""

from __future__ import annotations

import contextlib

from inspector.core.document import Document
from inspector.core.errors import ProjectError
from inspector.core.mask import Provenance
from inspector.io.results import ResultStore


def settings_behind(document: Document, store: ResultStore | None) -> dict[str, str]:
    """What was chosen for the model runs behind the findings of the document, in words, by result;
    runs without a choice, and results that are lost, are left out."""
    judged = {a.judged.result_id for a in document.annotations.values() if a.judged is not None}
    found = {}
    for entry in document.results.values():
        if store is not None and entry.id in judged:
            with contextlib.suppress(ProjectError):
                found[entry.id] = store.provenance(entry).settings
    return {result_id: settings for result_id, settings in found.items() if settings}


def runs_behind(document: Document, store: ResultStore) -> list[Provenance]:
    """The model runs that findings of the document were accepted or rejected from, or that made the
    enhanced pictures beside them. A result that is lost is left out: its model is still named by
    the finding."""
    cited = {result for a in document.annotations.values() for result in a.cites}
    runs = []
    for entry in document.results.values():
        if entry.id in cited:
            with contextlib.suppress(ProjectError):
                runs.append(store.provenance(entry))
    return runs
