"""What the commands that export and import hand to the formats."""

from __future__ import annotations

from inspector.imaging.centrelines import centrelines
from inspector.imaging.contours import bounds_window, fill, regions
from inspector.imaging.line_measures import measure_line
from inspector.imaging.region_edits import clipped
from inspector.io.exchange.formats import Means
from inspector.io.exchange.pixels import Pixels
from inspector.io.results import ResultStore
from inspector.paths import resources_dir, user_data_dir
from inspector.standards.books import USER_FOLDER, load_books
from inspector.standards.crosswalk import load_crosswalk
from inspector.standards.pavement_table import load_pavement


def means(results: ResultStore | None = None, derive: bool = False) -> Means:
    """The functions, the code books and, to derive codes, the crosswalk."""
    tables = resources_dir() / "standards"
    return Means(
        Pixels(bounds_window, fill, regions, clipped, centrelines, measure_line),
        load_books(tables, user_data_dir() / USER_FOLDER),
        results,
        load_crosswalk(tables / "crosswalk.toml") if derive else None,
        pavement=load_pavement(tables / "pavement.toml"),
    )
