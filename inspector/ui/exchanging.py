"""What exports and imports of the window hand to the formats."""

from __future__ import annotations

from functools import partial

from inspector.imaging.centrelines import centrelines
from inspector.imaging.contours import bounds_window, fill, regions
from inspector.imaging.handed_on import may_be_seen
from inspector.imaging.line_measures import measure_line
from inspector.imaging.region_edits import clipped
from inspector.io.exchange.picture_files import Copying
from inspector.io.exchange.pixels import Pixels
from inspector.io.photos import resolve
from inspector.ui.library import Library
from inspector.ui.session import Session

PIXELS = Pixels(bounds_window, fill, regions, clipped, centrelines, measure_line)


def copying(session: Session, library: Library, originals: bool) -> Copying:
    """How pictures of the project as it is now are copied, in any thread; with `originals` also
    redacted ones as they are."""
    path_of = partial(resolve, base=session.base_dir)
    return Copying(path_of, library.pool.opened, may_be_seen, originals)
