"""Documents for tests: one that fills every field, and a strategy for all of them.

Importable as `data.documents`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from inspector.core import edits
from inspector.core.annotation import Annotation, CrackMeasures, Judged, LineMeasures, OnEnhanced
from inspector.core.document import (
    Document,
    Logo,
    ReportFields,
    ResultEntry,
    Scale,
    SeverityPreset,
    Signature,
    SourceEntry,
)
from inspector.core.enhanced import EnhancedPicture
from inspector.core.frame import Frame, FrameRef, GeoPoint
from inspector.core.georeference import GeoReference, GeoTransform
from inspector.core.inspection import ChainageMark, Inspection
from inspector.core.map_facts import Band, MapFacts
from inspector.core.mask import Mask, Provenance
from inspector.core.observation import Observation, PipeRing
from inspector.core.restoration import ErrorMap, Judgement, Restoration
from inspector.core.shape import Shape

HOSTILE = (
    "",
    "裂缝 №1",
    "\0\x1b[2J\r\n",
    "'; DROP TABLE edits; --",
    "<img src=file:///etc/passwd>",
    "\ud800 lone surrogate",
    "../../../etc/passwd",
    '"}],"report":{',
    "\u202eover",
    "x" * 5_000,
)


def source(i: int, **changes: Any) -> SourceEntry:
    entry = SourceEntry(
        id=f"s{i}",
        kind="photo",
        path=f"photos/IMG_{i}.jpg",
        name=f"IMG_{i}.jpg",
        width_px=4000,
        height_px=3000,
        size_bytes=1_000_000 + i,
        quick_key=f"{1_000_000 + i}-abc",
    )
    return replace(entry, **changes)


def annotation(i: int, source_id: str = "s0", points: int = 30, **changes: Any) -> Annotation:
    generator = np.random.default_rng(i)
    ring = generator.uniform(0, 3000, (points, 2)).astype(np.float32)
    made = Annotation(f"a{i}", FrameRef(source_id), Shape.of("region", [ring]), "crack")
    return replace(made, **changes)


def measures(value: float = 12.345678901234567) -> CrackMeasures:
    return CrackMeasures(value, 3.1, 4.0, 5.5, (10.25, 20.5), (1.0, 2.0), 900.0, 179.9, 3)


OBSERVATION = Observation(
    book="en13508",
    code="BAB",
    first="B",
    second="A",
    quantities=(2.5, None),
    chainage_m=12.4,
    chainage_estimated=True,
    chainage_how="between 10.00 m and 15.00 m",
    clock_from=11,
    clock_to=2,
    grade=3,
    grade_reason=HOSTILE[1],
    at_joint=True,
    span="start",
    span_no=1,
    ring=PipeRing(360.5, 288.25, 214.0, "fitted"),
    enhanced_id="r2",
)
INSPECTION = Inspection(
    book="en13508",
    pipe_ref=HOSTILE[1],
    start_node="M1",
    end_node="M2",
    section="circular",
    width_mm=300.0,
    height_mm=300.0,
    total_length_m=42.5,
    travel="against flow",
    method="QV",
    view_deg=55.0,
    remarks=HOSTILE[4],
    marks=(ChainageMark(0, 0.0), ChainageMark(250, 12.5)),
)
REGION = Shape.of("region", [[[1, 1], [5, 1], [3, 4]]])
REPORT = ReportFields(
    *HOSTILE[:9],
    report_no="2026-17",
    order_no=HOSTILE[3],
    issued_on="2026-06-02",
    owner=HOSTILE[4],
    company_details="Harbour road 1\n20457 Hamburg",
    designer="设计院",
    builder=HOSTILE[2],
    supervisor=HOSTILE[5],
    certificate_no="C-77",
    purpose=HOSTILE[6],
    standard="CJJ 181-2012",
    equipment=HOSTILE[7],
    weather="dry",
    statement=HOSTILE[8],
    written=Signature("A. Ott", "2026-06-01"),
    checked=Signature(HOSTILE[1], HOSTILE[2]),
    reviewed=Signature(HOSTILE[4]),
    approved=Signature("", "2026-06-03"),
    template="sewer",
    language="de",
)
"""Every field is set."""
LOGO = Logo(bytes(range(256)))


def full() -> Document:
    """Every field of every type is set, also those that are usually empty."""
    document = Document(created_at="2024-05-01T12:00:00Z")
    document = edits.add_sources(
        document,
        [
            source(0),
            source(
                1,
                sha256="f" * 64,
                captured_at="2024-05-01T12:30:59",
                gps=GeoPoint(48.1, -11.5, 519.5),
                scale=Scale(0.37, "drawn", HOSTILE[1]),
                inspection=INSPECTION,
                complete_frames=(0, 7),
            ),
        ],
    )
    document = edits.put(
        document,
        annotation(0, label="undamaged", purpose="undamaged"),
        annotation(
            1,
            "s1",
            status="rejected",
            origin="machine-edited",
            measures=measures(),
            crack_type="pattern",
            note=HOSTILE[4],
            reason=HOSTILE[5],
            judged=Judged("r1", "hrsegnet-b48", 0.75, REGION),
            purpose="redaction",
            line=LineMeasures(5.5, 45.0, 5.25),
            on_enhanced=OnEnhanced("r2", "dsrnet", measures(13.5)),
            observation=OBSERVATION,
        ),
        annotation(2, shape=Shape.of("line", [[[0.1, 1e-7], [1, 2]], [[3, 4]]])),
    )
    document = edits.add_results(
        document,
        [
            ResultEntry("r1", FrameRef("s1"), "segment", "hrsegnet-b48", "p1.h5", "a" * 64, "2024"),
            ResultEntry(
                "r2",
                FrameRef("s1"),
                "enhance",
                "dsrnet",
                "p2.h5",
                "b" * 64,
                "2024",
                (8, 0, 160, 120),
            ),
        ],
    )
    document = edits.set_logo(edits.set_report(document, REPORT), LOGO)
    document = edits.set_severity(document, SeverityPreset("ours", 3.0, 19.0, "ASTM"))
    document = edits.set_confirmed_codes(document, ["pacp/FC", HOSTILE[1]])
    return edits.set_driving_direction(document, "horizontal")


def mask(seed: int = 0, width_px: int = 300, height_px: int = 200) -> Mask:
    generator = np.random.default_rng(seed)
    probability = generator.integers(0, 256, (1, height_px, width_px), np.uint8)
    provenance = Provenance(
        "hrsegnet-b48", "a" * 64, "torch", "cpu", "fp32", 1024, 64, "0.1.0", 1.25, ("smaller tile",)
    )
    return Mask(probability, ("crack",), provenance, (7, 11))


def enhanced(seed: int = 0, depth: bool = True) -> EnhancedPicture:
    """160 x 96 px that show 40 x 24 px of a frame, from its pixel (7, 11) on."""
    generator = np.random.default_rng(seed)
    pixels = generator.integers(0, 256, (96, 160, 3), np.uint8)
    far = generator.random((24, 40), np.float32) if depth else None
    made = mask().provenance
    return EnhancedPicture(Frame(pixels, (7, 11)), 4, made, far, "frame 42" if depth else "")


def enlarged_map() -> EnhancedPicture:
    """120 x 72 px of four bands that show 40 x 24 px of a map, from its pixel (7, 11) on."""
    generator = np.random.default_rng(4)
    pixels = generator.integers(0, 9000, (72, 120, 4), np.uint16)
    apart = generator.random((24, 40), np.float32)
    apart[3, 5] = np.nan
    place = GeoReference("EPSG:32631", GeoTransform(10 / 3, 0, 500_070, 0, -10 / 3, 4_699_890))
    bands = tuple(Band(b, 500.0, 10.0, -1000.0, 1e4) for b in ("B02", "B03", "B04", "B08"))
    facts = MapFacts(bands, place, 0.0, "2022-03-08T10:30:21Z", 0.125, "L2A", "04.00", ("裂缝",))
    made = replace(mask().provenance, model_id="rams", settings="dates: 2022-03-08")
    return EnhancedPicture(Frame(pixels, (7, 11)), 3, made, None, "", facts, apart)


def restored(seed: int = 0) -> Restoration:
    """40 x 24 px from the source pixel (7, 11) on."""
    generator = np.random.default_rng(seed)
    pixels = generator.integers(0, 256, (24, 40, 3), np.uint8)
    signed = generator.integers(-255, 256, (24, 40)).astype(np.int16)
    values = generator.integers(0, 256, (24, 40), np.uint8)
    error = ErrorMap(values, Judgement(0.0, 91.5, 60, 0.75, 8.25, 77))
    made = replace(mask().provenance, settings="error map by mode dark")
    return Restoration(Frame(pixels, (7, 11)), signed, error, "dark", ("crack",), made)


_texts = st.text(max_size=30) | st.sampled_from(HOSTILE[:-1])
_floats = st.floats(allow_nan=False, allow_infinity=False)
_sizes = st.integers(1, 2**40)
_rings = hnp.arrays(
    np.float32,
    st.tuples(st.integers(1, 8), st.just(2)),
    elements=st.floats(-1e6, 1e6, width=32),
)
_frames = st.builds(FrameRef, _texts, st.integers(0, 2**40))


def _keyed(entries: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.lists(entries, max_size=4).map(lambda made: {e.id: e for e in made})


_sources = st.builds(
    SourceEntry,
    _texts,
    st.just("photo"),
    _texts,
    _texts,
    _sizes,
    _sizes,
    _sizes,
    _texts,
    _sizes,
    _texts,
    st.none() | _texts,
    st.none() | st.builds(GeoPoint, _floats, _floats, st.none() | _floats),
    st.none() | st.builds(Scale, st.floats(1e-5, 1e5), st.sampled_from(["drawn", "typed"]), _texts),
)
_shapes = st.builds(
    Shape, st.sampled_from(["region", "line"]), st.lists(_rings, min_size=1, max_size=3).map(tuple)
)
_points = st.tuples(_floats, _floats)
_measures = st.builds(
    CrackMeasures,
    *[_floats] * 4,
    _points,
    _points,
    _floats,
    _floats,
    st.integers(0, 10**6),
)


def _observation(text: str, value: float) -> Observation:
    return replace(OBSERVATION, code=text, grade_reason=text, quantities=(value, None))


_annotations = st.builds(
    Annotation,
    _texts,
    _frames,
    _shapes,
    _texts,
    st.sampled_from(["suggested", "accepted", "rejected"]),
    st.sampled_from(["human", "machine", "machine-edited"]),
    st.none() | _measures,
    st.none() | st.sampled_from(["longitudinal", "transverse", "diagonal", "pattern"]),
    _texts,
    _texts,
    st.none() | st.builds(Judged, _texts, _texts, _floats, st.none() | _shapes),
    st.sampled_from(["finding", "measurement", "redaction", "undamaged"]),
    st.none() | st.builds(LineMeasures, _floats, _floats, _floats),
    st.none() | st.builds(OnEnhanced, _texts, _texts, _measures),
    st.none() | st.builds(_observation, _texts, _floats),
)
_results = st.builds(
    ResultEntry,
    _texts,
    _frames,
    _texts,
    _texts,
    st.from_regex(r"[a-f0-9]{32}\.h5", fullmatch=True),
    _texts,
    _texts,
    st.none() | st.tuples(*[st.integers(1, 10**6)] * 4),
)


def _report(text: str, language: Any) -> ReportFields:
    return replace(REPORT, title=text, statement=text, written=Signature(text), language=language)


documents = st.builds(
    Document,
    _keyed(_sources),
    _keyed(_annotations),
    _keyed(_results),
    st.builds(_report, _texts, st.sampled_from(["", "de", "zh"])),
    st.none() | st.builds(SeverityPreset, _texts, st.floats(0.1, 5), st.floats(5.5, 100), _texts),
    st.sampled_from(["vertical", "horizontal"]),
    _texts,
    st.lists(_texts, max_size=3).map(tuple),
    st.none() | st.binary(min_size=1, max_size=30).map(Logo),
)
