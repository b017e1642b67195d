"""What a product says of itself, and texts that want to do harm."""

from __future__ import annotations

import time

import pytest
from data.maps import metadata

from inspector.core.errors import SourceError
from inspector.io.sentinel2_bands import ALL, in_file_name, known_name, shown_first
from inspector.io.sentinel2_metadata import MAX_BYTES, read_facts

BOMB = "<!DOCTYPE a [<!ENTITY a '1'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)
)


@pytest.mark.parametrize("product", ["L1C", "L2A"])
def test_offsets_since_baseline_4(product: str) -> None:
    facts = read_facts(metadata(product, "04.00").encode(), "m")
    assert (facts.product, facts.baseline) == (product, "04.00")
    assert facts.offsets == dict.fromkeys(ALL, -1000.0)
    assert facts.quantification == 10_000.0
    assert facts.acquired_at == "2022-03-08T10:53:01Z"
    assert facts.cloud_share == pytest.approx(0.125)
    assert facts.nodata == 0.0


@pytest.mark.parametrize("product", ["L1C", "L2A"])
def test_no_offsets_before(product: str) -> None:
    facts = read_facts(metadata(product, "03.01").encode(), "m")
    assert facts.offsets == {}


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"<a",
        b"<a/>",
        metadata()[: len(metadata()) // 2].encode(),
        metadata(offset="").encode(),
        metadata(offset="nan").encode(),
        metadata(quantification="0").encode(),
        metadata(quantification="ten").encode(),
        metadata(clouds="many").encode(),
        metadata(start="yesterday").encode(),
        metadata(baseline="new").encode(),
        metadata().replace('band_id="12"', 'band_id="13"').encode(),
        metadata().replace("Level-2A_User_Product", "Level-3_User_Product").encode(),
        metadata().replace("BOA_ADD_OFFSET ", "RADIO_ADD_OFFSET ").encode(),
        metadata().encode("utf-16")[:-1],
        (b"<a>" * 100_000) + (b"</a>" * 100_000),
        b" " * (MAX_BYTES + 1),
        metadata(doctype=BOMB + "]>").replace("05.11", "&j;").encode(),
        metadata(doctype='<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>').encode(),
        metadata(doctype='<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">').encode(),
    ],
)
def test_everything_else_is_refused_at_once(text: bytes) -> None:
    start = time.perf_counter()
    with pytest.raises(SourceError, match="damaged or not those of"):
        read_facts(text, "MTD_MSIL2A.xml")
    assert time.perf_counter() - start < 5


def test_a_flood_of_values_is_refused() -> None:
    line = '<BOA_ADD_OFFSET band_id="0">-1000</BOA_ADD_OFFSET>'
    with pytest.raises(SourceError):
        read_facts(metadata().replace(line, line * 1000).encode(), "m")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("T31TDG_20220308T105301_B04_10m.jp2", ("B04", 10.0, "T31TDG_20220308T105301")),
        ("T31TDG_20220308T105301_B8A.jp2", ("B8A", None, "T31TDG_20220308T105301")),
        ("B02.tif", ("B02", None, "")),
        ("T31TDG_20220308T105301_SCL_20m.jp2", ("SCL", 20.0, "T31TDG_20220308T105301")),
        ("T31TDG_20220308T105301_TCI_10m.jp2", None),
        ("T31TDG_B99.jp2", None),
        ("B02.jp2\n", None),
        ("B02.jp2.exe", None),
    ],
)
def test_bands_in_file_names(name: str, found: object) -> None:
    assert in_file_name(name) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("B4", "B04"),
        ("b08a", "B8A"),
        ("band 8A", "B8A"),
        ("Band_12", "B12"),
        ("B13", None),
        ("red", None),
    ],
)
def test_bands_in_descriptions(text: str, name: str | None) -> None:
    assert known_name(text) == name


def test_red_green_and_blue_come_first() -> None:
    assert shown_first(ALL) == (
        *(
            "B04",
            "B03",
            "B02",
            "B01",
            "B05",
            "B06",
            "B07",
            "B08",
            "B8A",
            "B09",
            "B10",
            "B11",
            "B12",
        ),
    )
    assert shown_first(["B12", "B08"]) == ("B08", "B12")
