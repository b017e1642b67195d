"""How the results were made that the findings of a report came from."""

from __future__ import annotations

import contextlib

from inspector.core.document import Document
from inspector.core.errors import ProjectError
from inspector.core.mask import Provenance
from inspector.io.results import ResultStore


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
