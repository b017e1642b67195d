"""Write the PDF and the CSV of a project, as the window does. What the report still lacks is named
on stderr, and the files are written all the same."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT", help="a file *.inspector.h5")
    parser.add_argument("--pdf", type=Path, metavar="FILE")
    parser.add_argument("--csv", type=Path, metavar="FILE")
