"""Arguments that several commands take."""

from __future__ import annotations

import argparse
import re
from typing import get_args

from inspector.core.settings import DeviceChoice


def add_device(parser: argparse.ArgumentParser) -> None:
    """`--device`; `auto` takes a graphics processor where there is one."""
    parser.add_argument("--device", choices=get_args(DeviceChoice), default="auto")


def positive(text: str) -> int:
    """A whole number from 1 on."""
    value = natural(text)
    if value == 0:
        raise argparse.ArgumentTypeError("it has to be 1 or more")
    return value


def natural(text: str) -> int:
    """A whole number from 0 on."""
    if not (text.isascii() and text.isdecimal()) or len(text) > 18:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number")
    return int(text)


def duration_s(text: str) -> float:
    """A time such as 90s, 25m or 1.5h, in seconds."""
    found = re.fullmatch(r"(\d{1,6}(?:\.\d{1,3})?)([smh])", text, re.ASCII)
    if found is None or float(found[1]) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no time such as 90s, 25m or 1h")
    return float(found[1]) * {"s": 1, "m": 60, "h": 3600}[found[2]]
