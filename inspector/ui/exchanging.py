"""What exports and imports of the window hand to the formats."""

from __future__ import annotations

from inspector.imaging.centrelines import centrelines
from inspector.imaging.contours import bounds_window, fill, regions
from inspector.imaging.line_measures import measure_line
from inspector.imaging.region_edits import clipped
from inspector.io.exchange.pixels import Pixels

PIXELS = Pixels(bounds_window, fill, regions, clipped, centrelines, measure_line)
