import pytest

from fogline.tables.countries import (
    Country,
    countries,
    country_by_code,
    country_by_demonym,
    country_by_metonym,
    country_by_name,
    country_phrases,
)
from fogline.tables.phrases import fold


def found_in(words: str) -> list[tuple[str, str]]:
    starts = [i for i in range(len(words)) if i == 0 or not words[i - 1].isalnum()]
    hits = country_phrases().find(fold(words), starts)
    return [(hit.country.code, hit.kind) for start, end, hit in hits if hit.fits(words[start:end])]


@pytest.mark.parametrize("country", countries(), ids=lambda country: country.code)
def test_examples_of_every_row(country: Country) -> None:
    assert country.examples
    for words in country.examples:
        assert country in (country_by_name(words), country_by_demonym(words), country_by_metonym(words))


def test_rows_are_whole() -> None:
    codes = [country.code for country in countries()]
    assert len(set(codes)) == len(codes) == 250
    assert all(-90 <= c.lat <= 90 and -180 <= c.lon <= 180 and c.radius_km > 0 for c in countries())


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("U.S.", "US"),
        ("the United States", "US"),
        ("us", None),
        ("turkey", None),
        ("Turkey", "TR"),
        ("TURKEY", "TR"),
        ("Côte d’Ivoire", "CI"),
        ("UAE", "AE"),
        ("Burma", "MM"),
        ("Atlantis", None),
    ],
)
def test_names(words: str, code: str | None) -> None:
    country = country_by_name(words)
    assert (country.code if country else None) == code


@pytest.mark.parametrize(
    ("words", "code"), [("Russians", "RU"), ("North Korean", "KP"), ("Burkinabe", "BF"), ("polish", None)]
)
def test_demonyms(words: str, code: str | None) -> None:
    country = country_by_demonym(words)
    assert (country.code if country else None) == code


@pytest.mark.parametrize(
    ("words", "code"), [("the Kremlin", "RU"), ("Pyongyang", "KP"), ("White House", "US"), ("white house", None)]
)
def test_metonyms(words: str, code: str | None) -> None:
    country = country_by_metonym(words)
    assert (country.code if country else None) == code


def test_phrases_take_the_longest_and_heed_case() -> None:
    assert found_in("South Sudanese troops told us that Polish vodka is polish") == [
        ("SS", "demonym"),
        ("PL", "demonym"),
    ]


def test_code() -> None:
    country = country_by_code("UA")
    assert country is not None and country.name == "Ukraine"
    assert country_by_code("ZZ") is None
