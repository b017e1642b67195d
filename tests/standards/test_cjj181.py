"""Examples 1 to 12 are worked by hand in their docstrings, from the formulas of the module."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.errors import SettingsError
from inspector.paths import resources_dir
from inspector.standards.book_file import load_book
from inspector.standards.cjj181 import Defect, Run, assess
from inspector.standards.cjj181_condition import Conventions
from inspector.standards.cjj181_factors import AREAS, SOILS, bore_points
from inspector.standards.grading import Reading

BOOK = load_book(resources_dir() / "standards" / "cjj181.toml")
GRADED = [
    (code.code, grade.number)
    for code in BOOK.codes.values()
    for grade in code.grades
    if code.code != "FZ"
]


def at(code: str, grade: int, start_m: float, end_m: float | None = None) -> Defect:
    return Defect(code, grade, start_m, start_m if end_m is None else end_m)


def test_example_1_the_anchor_of_the_specification() -> None:
    """One PL 3 (5 points) of 1 m in 50 m, DN 800, trunk road. n = 1: S = Smax = F = 5, grade III.
    SM = 5 x 1 / (5 x 50) = 0.02, local. F >= 4: K 6, E 3. RI = 3.5 + 0.6 + 0.15 = 4.25, III."""
    found = assess(BOOK, [at("PL", 3, 10.0, 11.0)], Run(50.0, 800.0, "trunk"))

    state = found.structural
    assert (state.mean, state.highest, state.parameter, state.grade) == (5.0, 5.0, 5.0, "III")
    assert (state.density, state.spread) == (0.02, "local")
    assert (found.repair_index, found.repair_class) == (4.25, "III")


def test_example_2_light_defects_have_no_k_and_no_e() -> None:
    """CK 2 (2) at 5 m and BX 1 (1) from 20 to 24 m, 40 m, DN 1600, city centre, mud.
    S = 3 / 2 = 1.5, Smax = F = 2, II. SM = (0 + 1 x 4) / (1.5 x 40) = 0.0667, local.
    F < 4: K = E = 0; T = 10. RI = 1.4 + 1.5 = 2.9, II. MI = 0, I."""
    defects = [at("CK", 2, 5.0), at("BX", 1, 20.0, 24.0)]
    found = assess(BOOK, defects, Run(40.0, 1600.0, "centre", "mud"))

    state = found.structural
    assert (state.mean, state.parameter, state.grade) == (1.5, 2.0, "II")
    assert state.density == pytest.approx(4 / 60)
    assert (found.repair_index, found.repair_class) == (2.9, "II")
    assert (found.maintenance_index, found.maintenance_class) == (0.0, "I")


def test_example_3_close_defects_weigh_more() -> None:
    """PL 4 (10) at 10 to 11 m and SL 4 (10) at 12.2 m: 1.2 m apart, both counted with 1.1.
    S = 1.1 x 20 / 2 = 11 > Smax = 10: F = 11, IV. SM = 1.1 x 10 x 1 / (11 x 20) = 0.05.
    DN 1200, other road: K 3, E 6; silty sand: T 10. RI = 7.7 + 0.3 + 0.3 + 1.5 = 9.8, IV."""
    defects = [at("PL", 4, 10.0, 11.0), at("SL", 4, 12.2)]
    found = assess(BOOK, defects, Run(20.0, 1200.0, "road", "silt-sand"))

    state = found.structural
    assert (state.counted, state.close) == (2, 2)
    assert (state.mean, state.parameter, state.grade) == (11.0, 11.0, "IV")
    assert state.density == pytest.approx(0.05)
    assert (found.repair_index, found.repair_class) == (9.8, "IV")


def test_example_4_defects_within_a_metre_are_one() -> None:
    """TJ 3 (5) at 8 m, PL 2 (2) from 8.5 to 9 m: one defect with 5. FS 3 (5) at 30 to 40 m: n = 2,
    S = F = 5, III. SM = (5 x 0.5 + 5 x 10) / (5 x 60) = 0.175, part or whole."""
    defects = [at("FS", 3, 30.0, 40.0), at("PL", 2, 8.5, 9.0), at("TJ", 3, 8.0)]
    state = assess(BOOK, defects, Run(60.0, 500.0)).structural

    assert (state.counted, state.close, state.mean, state.grade) == (2, 0, 5.0, "III")
    assert state.density == pytest.approx(0.175)
    assert state.spread == "part or whole"


def test_example_5_joined_scores_added_where_the_convention_is_confirmed() -> None:
    """As example 4 with sums: TJ + PL = 7, S = (7 + 5) / 2 = 6, F = 7, IV. With points of at least
    1 m: SM = (7 x 1 + 5 x 10) / (6 x 60) = 0.1583. Sums end at 10: PL 4 + SL 4 = 10."""
    defects = [at("FS", 3, 30.0, 40.0), at("PL", 2, 8.5, 9.0), at("TJ", 3, 8.0)]
    rules = Conventions(add_joined=True, shortest_m=1.0)
    state = assess(BOOK, defects, Run(60.0, 500.0), rules).structural

    assert (state.mean, state.highest, state.grade) == (6.0, 7.0, "IV")
    assert state.density == pytest.approx(57 / 360)
    worst = [at("PL", 4, 8.0), at("SL", 4, 8.0)]
    assert assess(BOOK, worst, Run(60.0, 500.0), rules).structural.parameter == 10.0


def test_example_6_the_functional_side() -> None:
    """CJ 4 (10) all along 30 m, SG 1 joins it; FZ is not counted. Y = G = 10, IV; YM = 1, whole.
    F = 0: K = E = T = 0 and MI = 8, IV. If G decides: K 6, E 3, MI = 8 + 0.9 + 0.15 = 9.05."""
    defects = [at("CJ", 4, 0.0, 30.0), at("SG", 1, 12.0), at("FZ", 3, 0.0, 30.0)]
    run = Run(30.0, 1000.0, "trunk", "red-clay")
    found = assess(BOOK, defects, run)

    state = found.functional
    assert (state.counted, state.parameter, state.grade) == (1, 10.0, "IV")
    assert (state.density, state.spread) == (1.0, "whole")
    assert (found.maintenance_index, found.maintenance_class) == (8.0, "IV")
    assert (found.repair_index, found.repair_class) == (0.0, "I")
    by_g = assess(BOOK, defects, run, Conventions(maintenance_by_g=True))
    assert by_g.maintenance_index == 9.05


def test_example_7_three_in_a_row() -> None:
    """AJ 1 (0.5) at 2 m, AJ 2 (2) at 3.5 m, AJ 3 (5) at 9 m. The first two are 1.5 m apart: close.
    S = (5 + 1.1 x 2.5) / 3 = 2.58333; F = 5, III."""
    state = assess(
        BOOK, [at("AJ", 1, 2.0), at("AJ", 2, 3.5), at("AJ", 3, 9.0)], Run(30.0, 400.0)
    ).structural

    assert (state.counted, state.close, state.grade) == (3, 2, "III")
    assert state.mean == pytest.approx(7.75 / 3)


@pytest.mark.parametrize(
    ("length_m", "density", "spread"),
    [
        (4.9, 0.098, "local"),
        (5.0, 0.1, "part or whole"),
        (25.0, 0.5, "part or whole"),
        (25.01, 0.5002, "whole"),
    ],
)
def test_example_8_the_classes_of_density(length_m: float, density: float, spread: str) -> None:
    """One PL 2 (2 points) in a run of 50 m: S = 2, SM = 2 x L1 / (2 x 50) = L1 / 50. 4.9 m give
    0.098, local (below 0.1); 5 m 0.1 and 25 m 0.5, part or whole; 25.01 m 0.5002, whole."""
    state = assess(BOOK, [at("PL", 2, 10.0, 10.0 + length_m)], Run(50.0, 400.0)).structural
    assert (state.density, state.spread) == (pytest.approx(density), spread)


@pytest.mark.parametrize(
    ("grade", "area", "diameter_mm", "index", "numeral"),
    [
        (3, "elsewhere", 1501.0, 4.0, "II"),
        (3, "road", 1501.0, 4.3, "III"),
        (4, "elsewhere", 599.0, 7.0, "III"),
        (4, "elsewhere", 600.0, 7.15, "IV"),
    ],
)
def test_example_9_repair_indices_on_their_limits(
    grade: int, area: str, diameter_mm: float, index: float, numeral: str
) -> None:
    """PL 3: F 5, RI = 3.5 + 0.05 x 10 (E above 1500 mm) = 4.0, still II; with K 3 of other roads
    3.5 + 0.3 + 0.5 = 4.3, III. PL 4: F 10, RI = 7.0 below 600 mm, still III; from 600 mm on E is 3:
    7.15, IV. The soil is ordinary."""
    found = assess(BOOK, [at("PL", grade, 5.0)], Run(30.0, diameter_mm, area))
    assert (found.repair_index, found.repair_class) == (index, numeral)


def test_example_10_the_functional_index_with_the_place_that_f_decides() -> None:
    """CJ 3 (5) from 4 to 6 m, 40 m, DN 800, trunk road. Y = Ymax = G = 5, III; YM = 10 / (5 x 40)
    = 0.05. F = 0, so K = E = 0 and MI = 4.0, II. With PL 3 at 20 m F is 5: K 6, E 3 and MI = 4 +
    0.15 x 6 + 0.05 x 3 = 5.05, III; RI = 4.25 as in example 1."""
    run = Run(40.0, 800.0, "trunk")
    alone = assess(BOOK, [at("CJ", 3, 4.0, 6.0)], run)
    assert (alone.functional.parameter, alone.functional.grade) == (5.0, "III")
    assert alone.functional.density == pytest.approx(0.05)
    assert (alone.maintenance_index, alone.maintenance_class) == (4.0, "II")
    both = assess(BOOK, [at("CJ", 3, 4.0, 6.0), at("PL", 3, 20.0)], run)
    assert (both.maintenance_index, both.maintenance_class) == (5.05, "III")
    assert both.repair_index == 4.25


def test_example_11_functional_defects_close_to_each_other() -> None:
    """SG 2 (2) at 5 m and ZW 3 (5) at 6.2 m are 1.2 m apart, CJ 2 (2) at 20 m far: Y = (2 + 1.1 x
    (2 + 5)) / 3 = 9.7 / 3 = 3.2333; G = Ymax = 5, III. Points have no length: YM = 0, local."""
    defects = [at("SG", 2, 5.0), at("ZW", 3, 6.2), at("CJ", 2, 20.0)]
    state = assess(BOOK, defects, Run(30.0, 400.0)).functional
    assert (state.counted, state.close, state.parameter, state.grade) == (3, 2, 5.0, "III")
    assert state.mean == pytest.approx(9.7 / 3)
    assert (state.density, state.spread) == (0.0, "local")


@pytest.mark.parametrize(
    ("soil", "index", "numeral"),
    [
        ("ordinary", 3.5, "II"),
        ("silt-sand", 5.0, "III"),
        ("loess-1-2", 4.4, "III"),
        ("loess-3", 4.7, "III"),
        ("loess-4", 5.0, "III"),
        ("expansive-weak", 4.4, "III"),
        ("expansive-medium", 4.7, "III"),
        ("expansive-strong", 5.0, "III"),
        ("mud", 5.0, "III"),
        ("muddy", 4.7, "III"),
        ("red-clay", 4.7, "III"),
    ],
)
def test_example_12_every_soil(soil: str, index: float, numeral: str) -> None:
    """PL 3 elsewhere in DN 400: F 5, K = E = 0, RI = 3.5 + 0.15 T. T 6 gives 4.4, T 8 gives 4.7 and
    T 10 gives 5.0; ordinary soil leaves 3.5, II."""
    found = assess(BOOK, [at("PL", 3, 5.0)], Run(30.0, 400.0, soil=soil))
    assert (found.repair_index, found.repair_class) == (index, numeral)


def test_a_run_without_defects() -> None:
    found = assess(BOOK, [], Run(30.0, 400.0, "centre", "mud"))

    for state in (found.structural, found.functional):
        assert (state.parameter, state.grade, state.spread) == (0.0, "I", "none")
    assert (found.repair_index, found.maintenance_index) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("spacing_m", "counted", "close"),
    [(0.4, 1, 0), (1.0, 1, 0), (1.001, 2, 2), (1.5, 2, 2), (1.501, 2, 0)],
)
@pytest.mark.parametrize("start_m", [0.0, 1.2, 2.2, 7.7, 123.4])
def test_the_limits_of_spacing_hold_wherever_on_the_run(
    start_m: float, spacing_m: float, counted: int, close: int
) -> None:
    defects = [at("PL", 3, start_m), at("PL", 3, start_m + spacing_m)]
    state = assess(BOOK, defects, Run(200.0, 400.0)).structural
    assert (state.counted, state.close) == (counted, close)


@pytest.mark.parametrize(
    ("scores", "grade"),
    [(("BX", 1), "I"), (("TL", 2), "II"), (("PL", 3), "III"), (("PL", 4), "IV")],
)
def test_a_parameter_on_a_limit_is_in_the_better_grade(scores: tuple[str, int], grade: str) -> None:
    """The scores are 1, 3, 5 and 10; 1 and 3 are limits."""
    assert assess(BOOK, [at(*scores, 5.0)], Run(30.0, 400.0)).structural.grade == grade


def test_the_tables_behind_the_indices() -> None:
    areas = {key: factor.points for key, factor in AREAS.items()}
    assert areas == {"centre": 10.0, "trunk": 6.0, "road": 3.0, "elsewhere": 0.0}
    assert [bore_points(d) for d in (599, 600, 1000, 1001, 1500, 1501)] == [0, 3, 3, 6, 6, 10]
    assert {factor.points for factor in SOILS.values()} == {0.0, 6.0, 8.0, 10.0}


@pytest.mark.parametrize(
    ("code", "letter", "values"),
    [
        ("BX", "", {5: 1, 5.1: 2, 15: 2, 15.1: 3, 25: 3, 25.1: 4}),
        ("CK", "", {0.5: 1, 0.51: 2, 1: 2, 1.1: 3, 2: 3, 2.1: 4}),
        ("QF", "", {20: 1, 20.1: 2, 35: 2, 35.1: 3, 50: 3, 50.1: 4}),
        ("TJ", "", {20: 2, 20.1: 3, 50: 3, 50.1: 4}),
        ("AJ", "", {10: 1, 10.1: 2, 20: 2, 20.1: 3, 90: 3}),
        ("CR", "", {10: 1, 10.1: 2, 30: 2, 30.1: 3}),
        ("CJ", "", {19.9: None, 20: 1, 30: 1, 30.1: 2, 40: 2, 40.1: 3, 50: 3, 50.1: 4}),
        ("JG", "H", {0: 1, 15: 1, 15.1: 2, 25: 2, 25.1: 3, 50: 3, 50.1: 4}),
        ("JG", "S", {14: None, 15: 1, 25: 1, 25.1: 2, 50: 2, 50.1: 3, 80: 3, 80.1: 4}),
        ("JG", "", {30: None}),
        ("ZW", "", {15: 1, 15.1: 2, 25: 2, 25.1: 3, 50: 3, 50.1: 4}),
        ("CQ", "", {15: 1, 15.1: 2, 25: 2, 25.1: 3, 50: 3, 50.1: 4}),
        ("SG", "", {15: 1, 15.1: 2, 25: 2, 25.1: 3, 50: 3, 50.1: 4}),
        ("FZ", "", {30: 1, 30.1: 2, 60: 2, 60.1: 3}),
        ("PL", "", {3: None}),
    ],
)
def test_grades_of_measures_at_their_limits(
    code: str, letter: str, values: dict[float, int | None]
) -> None:
    found = {v: BOOK.codes[code].measured(Reading(first=letter, value=v)) for v in values}
    assert found == values


def test_every_score() -> None:
    """Grade 1 to 4, from the specification; 0 for a grade that the code does not have."""
    assert {
        name: tuple(code.score(grade) or 0 for grade in (1, 2, 3, 4))
        for name, code in BOOK.codes.items()
    } == {
        "PL": (0.5, 2, 5, 10),
        "BX": (1, 2, 5, 10),
        "FS": (0.5, 2, 5, 0),
        "CK": (0.5, 2, 5, 10),
        "QF": (0.5, 2, 5, 10),
        "TJ": (1, 3, 5, 10),
        "TL": (1, 3, 0, 0),
        "AJ": (0.5, 2, 5, 0),
        "CR": (0.5, 2, 5, 0),
        "SL": (0.5, 2, 5, 10),
        "CJ": (0.5, 2, 5, 10),
        "JG": (0.5, 2, 5, 10),
        "ZW": (0.1, 2, 5, 10),
        "CQ": (1, 3, 5, 10),
        "SG": (0.5, 2, 5, 10),
        "FZ": (0, 0, 0, 0),
    }
    assert all(code.label.text("zh") != code.label.en for code in BOOK.codes.values())


@pytest.mark.parametrize(("code", "grade"), [("FS", 4), ("XX", 1), ("PL", 0)])
def test_what_the_book_does_not_have_is_refused(code: str, grade: int) -> None:
    with pytest.raises(SettingsError):
        assess(BOOK, [at(code, grade, 1.0)], Run(30.0, 400.0))


@st.composite
def defects(draw: st.DrawFn) -> list[Defect]:
    found = []
    for _ in range(draw(st.integers(0, 8))):
        code, grade = draw(st.sampled_from(GRADED))
        start = draw(st.integers(0, 900)) / 10
        found.append(Defect(code, grade, start, start + draw(st.integers(0, 100)) / 10))
    return found


RUNS = st.builds(
    Run,
    st.floats(1.0, 500.0),
    st.floats(100.0, 3000.0),
    st.sampled_from(sorted(AREAS)),
    st.sampled_from(sorted(SOILS)),
)
CONVENTIONS = st.builds(Conventions, st.booleans(), st.sampled_from([0.0, 1.0]), st.booleans())


@given(defects(), RUNS, CONVENTIONS)
def test_bounds(found: list[Defect], run: Run, rules: Conventions) -> None:
    result = assess(BOOK, found, run, rules)
    for state in (result.structural, result.functional):
        assert 0.0 <= state.highest <= state.parameter <= 11.0
        assert state.mean <= 1.1 * state.highest + 1e-9
        assert 0 <= state.close <= state.counted <= len(found)
        assert state.density >= 0.0
    assert 0.0 <= result.repair_index <= 0.7 * 11 + 1 + 0.5 + 1.5
    assert 0.0 <= result.maintenance_index <= 0.8 * 11 + 1.5 + 0.5


@given(defects(), RUNS, CONVENTIONS, st.data())
def test_a_worse_grade_never_makes_a_run_better(
    found: list[Defect], run: Run, rules: Conventions, data: st.DataObject
) -> None:
    chosen = data.draw(st.integers(0, max(len(found) - 1, 0)))
    worse = [
        Defect(d.code, d.grade + 1, d.start_m, d.end_m)
        if index == chosen and BOOK.codes[d.code].score(d.grade + 1) is not None
        else d
        for index, d in enumerate(found)
    ]
    before, after = assess(BOOK, found, run, rules), assess(BOOK, worse, run, rules)

    assert after.structural.parameter >= before.structural.parameter
    assert after.functional.parameter >= before.functional.parameter
    assert after.repair_index >= before.repair_index
    assert after.maintenance_index >= before.maintenance_index


@given(defects(), RUNS, CONVENTIONS, st.randoms())
def test_the_order_of_observations_does_not_matter(
    found: list[Defect], run: Run, rules: Conventions, rng: Random
) -> None:
    mixed = list(found)
    rng.shuffle(mixed)
    before, after = assess(BOOK, found, run, rules), assess(BOOK, mixed, run, rules)
    assert after.repair_index == pytest.approx(before.repair_index)
    assert after.structural.density == pytest.approx(before.structural.density)


def test_the_arithmetic_is_there_to_print() -> None:
    defects = [at("PL", 3, 10.0, 11.0), at("CK", 2, 12.2, 12.6), at("TJ", 1, 12.9)]
    density = "(0 + 1.1 × (5 × 1 + 2 × 0.4)) / (3.85 × 50) = 0.0331429"
    steps = assess(BOOK, defects, Run(50.0, 800.0, "trunk")).steps

    lines = [f"{s.symbol} = {s.formula} = {s.worked} = {s.value:g}" for s in steps]
    assert lines == [
        "n = defects up to 1 m apart are one = of 3 defects = 2",
        "n = n1 + n2 = 0 + 2 = 2",
        "S = (Σ P1 + α Σ P2) / n = (0 + 1.1 × (5 + 2)) / 2 = 3.85",
        "Smax = max P = max(5, 2) = 5",
        "F = max(Smax, S) = max(5, 3.85) = 5",
        f"SM = (Σ P1 L1 + α Σ P2 L2) / (S L) = {density}",
        "G = no defects = 0 = 0",
        "K = area; 0 if F < 4 = trunk roads, class 1-2 buildings = 6",
        "E = bore; 0 if F < 4 = 800 mm = 3",
        "T = soil; 0 if F = 0 = ordinary soil = 0",
        "RI = 0.7 F + 0.1 K + 0.05 E + 0.15 T = 0.7 × 5 + 0.1 × 6 + 0.05 × 3 + 0.15 × 0 = 4.25",
        "MI = 0.8 G + 0.15 K + 0.05 E = 0.8 × 0 + 0.15 × 6 + 0.05 × 3 = 1.05",
    ]
