"""Reports, tables and plots for the window; the libraries that make them are imported when they are
needed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from inspector import paths
from inspector.core.card import ModelCard
from inspector.core.document import Document
from inspector.core.plot import Cell, Plot
from inspector.core.progress import Progress
from inspector.io.project import results_dir
from inspector.io.results import ResultStore
from inspector.standards.books import USER_FOLDER, Books, load_books
from inspector.ui.services import Gap

if TYPE_CHECKING:
    from inspector.report.check_files import FileCheck
    from inspector.report.fonts import Fonts


class ReportCheck:
    """What reports lack; remembers the files that it has looked at. For one lane."""

    def __init__(self) -> None:
        self._fonts: Fonts | None = None
        self._files: FileCheck | None = None
        self._results: dict[Path, ResultStore] = {}

    def gaps(self, document: Document, project: Path, progress: Progress) -> list[Gap]:
        """Everything at once, as the preview lists it."""
        from inspector.report import check
        from inspector.report.check_files import FileCheck
        from inspector.report.fonts import Fonts

        if self._fonts is None or self._files is None:
            self._fonts = Fonts.load(paths.resources_dir() / "fonts")
            self._files = FileCheck()
        results = self._results.setdefault(project, ResultStore(results_dir(project)))
        found = check.gaps(
            document,
            project.parent,
            self._fonts,
            code_books(),
            files=self._files,
            results=results,
            progress=progress,
        )
        return [
            Gap(g.severity == "missing", g.message, _target(g.target, document), g.field)
            for g in found
        ]


def _target(name: str, document: Document) -> str:
    if name in document.sources:
        return f"source.{name}"
    return f"annotation.{name}" if name in document.annotations else name


def code_books() -> Books:
    """The app's code books with the user's tables. Raises SettingsError for a table that is not
    valid: a report by half of the codes would grade wrongly."""
    return load_books(paths.resources_dir() / "standards", paths.user_data_dir() / USER_FOLDER)


def write_pdf(
    cards: Sequence[ModelCard], document: Document, project: Path, path: Path, progress: Progress
) -> None:
    """The report, with what is known of the model runs behind its findings."""
    from inspector.report import pdf
    from inspector.report.evidence import runs_behind

    results = ResultStore(results_dir(project))
    pdf.write_pdf(
        document,
        project.parent,
        path,
        fonts_dir=paths.resources_dir() / "fonts",
        translations_dir=paths.resources_dir() / "translations",
        models=cards,
        runs=runs_behind(document, results),
        books=code_books(),
        results=results,
        cache_dir=paths.cache_dir() / "videos",
        progress=progress,
    )


def write_csv(document: Document, project: Path, path: Path) -> None:
    """Findings and observations as tables, and what their columns mean beside them."""
    from inspector.report import csv

    csv.write_csv(document, path, books=code_books(), results=ResultStore(results_dir(project)))


def write_plot(plot: Plot, path: Path) -> None:
    """A plot as SVG, PNG or CSV."""
    from inspector.report import plot_file

    plot_file.write_plot(plot, path, paths.resources_dir() / "fonts")


def write_table(rows: Sequence[Sequence[Cell]], path: Path) -> None:
    """Rows as CSV."""
    from inspector.report import csv

    csv.write_table(rows, path)


def pdf_page_count(path: Path) -> int:
    """How many pages a PDF has."""
    from inspector.report import pages

    return pages.page_count(path)


def pdf_page(path: Path, page: int, width_px: int) -> NDArray[np.uint8]:
    """One page of a PDF, uint8 (height, width, 3)."""
    from inspector.report import pages

    return pages.render(path, page, width_px)
