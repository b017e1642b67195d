from __future__ import annotations

import numpy as np
import pytest

from inspector.core.map_facts import Band, MapFacts, measured


def test_bands_are_chosen_by_name_and_in_the_order_asked_for() -> None:
    facts = MapFacts((Band("B04"), Band("B03"), Band("B08", 842.0)), nodata=0)
    chosen = facts.with_bands(("B08", "B04"))
    assert chosen.names == ("B08", "B04")
    assert chosen.bands[0].wavelength_nm == 842.0
    assert chosen.nodata == 0
    with pytest.raises(ValueError, match="B99"):
        facts.places(["B99"])


def test_implausible_facts_are_refused() -> None:
    with pytest.raises(ValueError, match="different names"):
        MapFacts((Band("B04"), Band("B04")))
    with pytest.raises(ValueError, match="cloud share"):
        MapFacts((), cloud_share=12.5)
    with pytest.raises(ValueError, match="quantification"):
        Band("B04", quantification=0.0)


def test_what_was_not_measured() -> None:
    whole = np.array([0, 5, 7], np.int16)
    assert measured(whole, 7.0).tolist() == [True, True, False]
    assert measured(whole, float("nan")).tolist() == [True, True, True]
    assert measured(np.array([np.nan, 1.0, 7.0]), 7.0).tolist() == [False, True, False]
