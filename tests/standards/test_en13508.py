from __future__ import annotations

import pytest

from inspector.core.errors import SettingsError
from inspector.paths import resources_dir
from inspector.standards.book_file import load_book
from inspector.standards.en13508 import Classes, classify, may_write, worst
from inspector.standards.grading import Stiffness

BOOK = load_book(resources_dir() / "standards" / "en13508.toml")
REPLACED_TEXT = "BDBD BDBE BDBK BDBL BDCA BDCB BDCC BDCZ BDDB BDEBA BDEBB BDEBC"
CATALOGUE = """
AECXA AECXB AECXC AECXD AECXE AECXF AECXG AECXH AEDXA AEDXB AEDXC AEDXD AEDXE AEDXF AEDXG AEDXH
AEDXI AEDXJ AEDXK AEDXL AEDXM AEDXN AEDXO AEDXP AEDXQ AEDXR AEDXS AEDXT AEDXU AEDXV AEDXW AEDXX
AEF BAA BAAA BAAB BAB BABAA BABAB BABAC BABAD BABAE BABBA BABBB BABBC BABBD BABBE BABCA BABCB
BABCC BABCD BABCE BAC BACA BACB BACC BAD BADA BADB BADC BADD BAE BAF BAFAA BAFAB BAFAC BAFAD BAFAE
BAFAZ BAFBA BAFBE BAFBZ BAFCA BAFCB BAFCC BAFCD BAFCE BAFCZ BAFDA BAFDB BAFDC BAFDD BAFDE BAFDZ
BAFEA BAFEB BAFEC BAFED BAFEE BAFEZ BAFFA BAFFB BAFFC BAFFD BAFFE BAFFZ BAFGA BAFGB BAFGC BAFGD
BAFGE BAFGZ BAFHB BAFHC BAFHD BAFHE BAFIA BAFIB BAFIC BAFID BAFIE BAFIZ BAFJB BAFJC BAFJD BAFJE
BAFJZ BAFKA BAFKE BAFKZ BAFZA BAFZB BAFZC BAFZD BAFZE BAFZZ BAG BAGA BAH BAHA BAHB BAHC BAHD BAHE
BAHZ BAI BAIAA BAIAB BAIAC BAIAD BAIZ BAJ BAJA BAJB BAJC BAK BAKA BAKB BAKC BAKDA BAKDB BAKDC
BAKDD BAKE BAKF BAKG BAKH BAKI BAKJ BAKK BAKL BAKM BAKN BAKZ BAL BALA BALB BALC BALD BALE BALF
BALGA BALGB BALGC BALGD BALZ BAM BAMA BAMB BAMC BAN BAO BAP BBA BBAA BBAB BBAC BBB BBBA BBBB BBBC
BBBZ BBC BBCA BBCB BBCC BBCZ BBDA BBDB BBDC BBDD BBDZ BBEA BBEB BBEC BBED BBEE BBEF BBEG BBEH BBEZ
BBF BBFA BBFB BBFC BBFD BBG BBHAA BBHAB BBHAC BBHAZ BBHBA BBHBB BBHBC BBHBZ BBHZA BBHZB BBHZC
BBHZZ BCA BCAAA BCAAB BCABA BCABB BCACA BCACB BCADA BCADB BCAEA BCAEB BCAFA BCAFB BCAGA BCAGB
BCAZA BCAZB BCB BCBA BCBB BCBC BCBD BCBE BCBF BCBG BCBZ BCCAA BCCAB BCCAY BCCBA BCCBB BCCBY BCCYA
BCCYB BCD BCDXP BCE BCEXP BDA BDB BDBA BDBB BDBC BDBD BDBE BDBF BDBG BDBH BDBI BDBJ BDBK BDBL BDBM
BDCA BDCAA BDCAB BDCAC BDCAD BDCAE BDCAZ BDCB BDCBA BDCBB BDCBC BDCBD BDCBE BDCBZ BDCC BDCCA BDCCB
BDCCC BDCCD BDCCE BDCCZ BDCZ BDCZA BDCZB BDCZC BDCZD BDCZE BDCZZ BDD BDDA BDDB BDDC BDDD BDDE
BDEAA BDEAB BDEAC BDEBA BDEBB BDEBC BDECA BDECB BDECC BDEDA BDEDB BDEDC BDEEA BDEEB BDEEC BDEYA
BDEYB BDEYY BDFA BDFB BDFC BDFZ BDGA BDGB BDGC
"""
REPLACED, VALID = REPLACED_TEXT.split(), CATALOGUE.split()


def test_the_book_has_the_catalogue_and_nothing_else() -> None:
    forms = [form for code in BOOK.codes.values() for form in code.forms()]
    replaced = [form for code in BOOK.codes.values() for form in code.replaced]

    assert sorted(replaced) == sorted(REPLACED)
    assert sorted(forms + replaced) == sorted(VALID)
    assert all(BOOK.split(code) for code in VALID)


def test_replaced_codes_are_read_and_never_written() -> None:
    assert {code for code in VALID if not may_write(BOOK, code)} == set(REPLACED)
    assert not may_write(BOOK, "BAFHA")


def bands(
    code: str, aspect: str, limits: list[float], size_mm: float | None, stiffness: Stiffness
) -> list[int | None]:
    """The classes of an aspect just below and on every limit."""
    name = {"D": "tightness", "S": "stability", "B": "operation"}[aspect]
    values = [each for limit in limits for each in (limit - 0.01, limit)]
    return [getattr(classify(BOOK, code, value, size_mm, stiffness), name) for value in values]


FIVE = [4, 3, 3, 2, 2, 1, 1, 0]


@pytest.mark.parametrize(
    ("code", "aspect", "size_mm", "stiffness", "limits", "expected"),
    [
        ("BAA", "S", None, "rigid", [1, 3, 4, 7], FIVE),
        ("BAAB", "S", None, "flexible", [2, 6, 10, 15], FIVE),
        ("BAA", "B", None, "", [10, 25, 40, 50], FIVE),
        ("BABBA", "S", None, "", [1, 3, 5, 8], FIVE),
        ("BABCE", "S", None, "", [1, 3, 5, 8], FIVE),
        ("BABBB", "S", None, "", [1, 8], [4, 4, 4, 4]),
        ("BAE", "S", None, "", [10, 100], [4, 3, 3, 2]),
        ("BAG", "B", 250, "", [10, 20, 30, 50], FIVE),
        ("BAGA", "B", 251, "", [10, 40, 60, 80], FIVE),
        ("BAIZ", "B", None, "", [5, 20, 35, 50], FIVE),
        ("BAJA", "D", 400, "", [20, 30, 50, 70], FIVE),
        ("BAJA", "D", 401, "", [20, 40, 60, 80], FIVE),
        ("BAJB", "D", None, "", [10, 15, 20, 30], FIVE),
        ("BAJC", "D", 200, "", [5, 7, 9, 12], FIVE),
        ("BAJC", "D", 201, "", [2, 3, 4, 6], FIVE),
        ("BAKA", "B", None, "", [5, 20, 35, 50], FIVE),
        ("BAKE", "B", None, "", [5, 20, 35, 50], FIVE),
        ("BALE", "B", None, "", [5, 20, 35, 50], FIVE),
        ("BBEH", "B", None, "", [5, 20, 35, 50], FIVE),
        ("BBA", "B", None, "", [10, 20, 30], [3, 2, 2, 1, 1, 0]),
        ("BBDZ", "B", None, "", [10, 20, 30], [3, 2, 2, 1, 1, 0]),
        ("BBBC", "B", None, "", [5, 10, 20, 30], FIVE),
        ("BBCC", "B", None, "", [10, 25, 40, 50], FIVE),
        ("BBCA", "B", None, "", [10, 50], [4, 4, 4, 4]),
        ("BDD", "B", None, "", [10, 50], [4, 3, 3, 2]),
    ],
)
def test_classes_at_their_thresholds(
    code: str,
    aspect: str,
    size_mm: float | None,
    stiffness: Stiffness,
    limits: list[float],
    expected: list[int],
) -> None:
    assert bands(code, aspect, limits, size_mm, stiffness) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("BABAC", Classes(None, 4, None)),
        ("BABBA", Classes(2, None, None)),
        ("BABCA", Classes(1, None, None)),
        ("BACA", Classes(1, 2, None)),
        ("BACB", Classes(1, 2, None)),
        ("BACC", Classes(0, 0, None)),
        ("BAN", Classes(2, 2, None)),
        ("BAO", Classes(1, 1, None)),
        ("BAP", Classes(1, 0, None)),
        ("BBAB", Classes(2, None, None)),
        ("BBBA", Classes(3, None, None)),
        ("BBFA", Classes(2, 3, None)),
        ("BBFB", Classes(2, 3, None)),
        ("BBFC", Classes(1, 2, None)),
        ("BBFD", Classes(1, 1, None)),
        ("BBG", Classes(1, 3, None)),
        ("BAG", Classes()),
        ("BAA", Classes()),
        ("BCAAA", Classes()),
    ],
)
def test_classes_that_need_no_measure(code: str, expected: Classes) -> None:
    assert classify(BOOK, code) == expected


def test_rules_that_are_not_confirmed_give_no_class() -> None:
    assert classify(BOOK, "BAFIB") == Classes()
    assert classify(BOOK.confirmed({"BAF"}), "BAFIB") == Classes(1, 1, 4)


def test_the_worst_of_a_run_by_aspect() -> None:
    found = worst([Classes(3, None, 2), Classes(1, None, 4)])
    assert found == Classes(1, None, 2)
    assert found.worst == 1
    assert worst([]).worst is None


def test_unknown_codes_are_refused() -> None:
    for code in ("BABZZ", "", "QQ"):
        with pytest.raises(SettingsError, match="no code"):
            classify(BOOK, code)


def test_quantities_go_with_letters() -> None:
    joint = BOOK.code("BAJ")
    assert [quantity.unit for quantity in joint.asks("C")] == ["deg"]
    assert [quantity.unit for quantity in joint.asks("A")] == ["mm"]
    assert not BOOK.code("BAI").asks("A")
