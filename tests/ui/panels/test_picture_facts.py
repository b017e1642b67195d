"""Facts of pictures that are kept up to date edit by edit are those counted anew."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ui.conftest import Bench
from ui.fakes import finding, source

from inspector.core import edits
from inspector.core.delta import Changed, between
from inspector.core.document import Document, ResultEntry
from inspector.core.frame import FrameRef
from inspector.ui.panels.picture_facts import FactsKeeper

SOURCES = ("s1", "s2")
annotations = st.builds(
    lambda i, s, status, purpose: replace(finding(i, s, status), purpose=purpose),
    st.sampled_from("abc"),
    st.sampled_from(SOURCES),
    st.sampled_from(["accepted", "rejected", "suggested"]),
    st.sampled_from(["finding", "measurement"]),
)
results = st.builds(
    lambda i, s: ResultEntry(i, FrameRef(s), "segment", i, "p.h5", "0" * 64, "2024"),
    st.sampled_from("rs"),
    st.sampled_from(SOURCES),
)
documents = st.builds(
    lambda made, ran, named: Document(
        {i: source(i, name=named) for i in SOURCES},
        {a.id: a for a in made},
        {r.id: r for r in ran},
    ),
    st.lists(annotations, max_size=3),
    st.lists(results, max_size=2),
    st.sampled_from(["one", "other"]),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(documents, min_size=1, max_size=4))
def test_facts_are_those_counted_anew(bench: Bench, history: list[Document]) -> None:
    keeper = FactsKeeper(history[0], bench.suggestions)
    known, _ = keeper.fresh(history[0])
    for before, after in pairwise(history):
        if keeper.follow(Changed(before, after, between(before, after))):
            made, everything = keeper.fresh(after)
            known = made if everything else {**known, **made}
        assert known == FactsKeeper(after, bench.suggestions).fresh(after)[0]


def test_an_edit_looks_at_its_own_picture_only(bench: Bench) -> None:
    before = Document({i: source(i) for i in SOURCES})
    after = edits.put(before, finding("a", "s2"))
    keeper = FactsKeeper(before, bench.suggestions)
    keeper.fresh(before)
    assert keeper.follow(Changed(before, after, between(before, after)))
    made, everything = keeper.fresh(after)
    assert (set(made), everything) == ({"s2"}, False)
