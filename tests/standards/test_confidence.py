from __future__ import annotations

from inspector.standards.confidence import BANDS, band, band_floor


def test_confidence_is_a_band() -> None:
    found = [band(c) for c in (0.5, 0.65, 0.79, 0.8, 1.0)]
    assert found == ["low", "medium", "medium", "high", "high"]
    for name in BANDS:
        assert band(band_floor(name)) == name
