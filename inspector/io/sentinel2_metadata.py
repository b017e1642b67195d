"""What the metadata of a Sentinel-2 product say, read from XML that may be hostile.

The parser is expat as Python brings it, with handlers of our own: a document type declaration,
without which no entity can be defined, ends the reading, and so do too many bytes, levels or
characters. Nothing outside the text is ever looked up.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from xml.parsers import expat

from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.io import sentinel2_bands
from inspector.io.files import shown

MAX_BYTES = 16 << 20
_MAX_DEPTH = 64
_MAX_TEXT = 1 << 16
_OFFSET_BASELINE = 4.0
_OFFSETS = {"L1C": "RADIO_ADD_OFFSET", "L2A": "BOA_ADD_OFFSET"}
_QUANTIFICATIONS = {"L1C": "QUANTIFICATION_VALUE", "L2A": "BOA_QUANTIFICATION_VALUE"}
_ROOTS = {"Level-1C_User_Product": "L1C", "Level-2A_User_Product": "L2A"}
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
_SCALAR = frozenset(
    {
        *("PROCESSING_BASELINE", "PRODUCT_START_TIME", "Cloud_Coverage_Assessment"),
        *("SPECIAL_VALUE_TEXT", "SPECIAL_VALUE_INDEX"),
        *_OFFSETS.values(),
        *_QUANTIFICATIONS.values(),
    }
)


@dataclass(frozen=True)
class ProductFacts:
    """Of one product. `offsets` are what is added to the values of each band before they are
    divided by `quantification`; bands that are not named have none (before baseline 04.00)."""

    product: str
    baseline: str
    acquired_at: str | None
    cloud_share: float | None
    quantification: float
    offsets: dict[str, float]
    nodata: float


class _RefusedError(Exception):
    """The text is not what a product holds."""


def read_facts(text: bytes, name: str) -> ProductFacts:
    """From the text of MTD_MSIL1C.xml or MTD_MSIL2A.xml; `name` for messages.

    Raises SourceError for what is damaged, hostile, or of another kind.
    """
    try:
        root, found = _elements(text)
        return _facts(root, found)
    except (_RefusedError, expat.ExpatError, ValueError, KeyError, IndexError) as error:
        raise SourceError(
            tr(
                "The metadata of {name} are damaged or not those of a Sentinel-2 product; "
                "download it again.",
                name=shown(name),
            ),
            repr(error),
        ) from error


Found = dict[str, list[tuple[dict[str, str], str]]]
"""Attributes and text of the elements of each name, in their order."""


def _facts(root: str, found: Found) -> ProductFacts:
    product = _ROOTS.get(root)
    if product is None:
        raise _RefusedError(f"a document of {root}")
    baseline = _one(found, "PROCESSING_BASELINE")
    if not re.fullmatch(r"\d\d\.\d\d", baseline):
        raise _RefusedError(f"a baseline of {baseline!r}")
    offsets = {
        sentinel2_bands.ALL[_index(attributes["band_id"])]: _number(value)
        for attributes, value in found[_OFFSETS[product]]
    }
    if not offsets and float(baseline) >= _OFFSET_BASELINE:
        raise _RefusedError(f"no offsets, which baseline {baseline} has")
    started = _one(found, "PRODUCT_START_TIME")
    if not _TIME.match(started):
        raise _RefusedError(f"a start at {started!r}")
    clouds = found["Cloud_Coverage_Assessment"]
    share = min(max(_number(clouds[0][1]) / 100.0, 0.0), 1.0) if clouds else None
    quantification = _number(_one(found, _QUANTIFICATIONS[product]))
    if quantification <= 0:
        raise _RefusedError(f"a quantification of {quantification}")
    meanings = [value for _, value in found["SPECIAL_VALUE_TEXT"]]
    values = [_number(value) for _, value in found["SPECIAL_VALUE_INDEX"]]
    special = dict(zip(meanings, values, strict=True))
    return ProductFacts(
        product=product,
        baseline=baseline,
        acquired_at=f"{started[:19]}Z",
        cloud_share=share,
        quantification=quantification,
        offsets=offsets,
        nodata=special.get("NODATA", 0.0),
    )


def _one(found: Found, name: str) -> str:
    return found[name][0][1]


def _number(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise _RefusedError(f"a value of {text!r}")
    return number


def _index(text: str) -> int:
    index = int(text)
    if not 0 <= index < len(sentinel2_bands.ALL):
        raise _RefusedError(f"a band {text!r}")
    return index


def _elements(text: bytes) -> tuple[str, Found]:
    """The name of the root, without its prefix, and what is wanted of everything below."""
    if len(text) > MAX_BYTES:
        raise _RefusedError("more bytes than metadata have")
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    found: Found = defaultdict(list)
    path: list[str] = []
    roots: list[str] = []
    words: list[str] = []
    attributes: list[dict[str, str]] = []

    def refuse(*_: object) -> None:
        raise _RefusedError("a document type declaration")

    def start(tag: str, given: dict[str, str]) -> None:
        name = tag.rsplit(" ", 1)[-1]
        if not path:
            roots.append(name)
        path.append(name)
        if len(path) > _MAX_DEPTH:
            raise _RefusedError("too many levels")
        words.clear()
        attributes[:] = [given]

    def end(_: str) -> None:
        name = path.pop()
        if name in _SCALAR:
            content = "".join(words).strip()
            if len(content) > _MAX_TEXT or len(found[name]) >= len(sentinel2_bands.ALL):
                raise _RefusedError(f"too much of {name}")
            found[name].append((attributes[0], content))
        words.clear()

    def characters(data: str) -> None:
        if path[-1] in _SCALAR:
            words.append(data)

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = lambda *_: 0
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.Parse(text, True)
    return roots[0], found
