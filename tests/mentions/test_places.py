import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.mentions.places import find_places
from fogline.model.mention import PlaceMention
from fogline.model.report import Report
from fogline.sentences.parse import parse


def places(text: str) -> list[PlaceMention]:
    return find_places(parse(Report(text=text)))


def one(text: str, words: str) -> PlaceMention:
    found = [mention for mention in places(text) if mention.value.text == words]
    assert found, f"{words!r} not found in {[m.value.text for m in places(text)]}"
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "name", "lat", "lon"),
    [
        ("Shells fell on the Ukrainian town of Chornomors’k.", "Chornomors’k", "Chornomors’k", 46.3, 30.65),
        ("Refugees crossed into Adre, a border town in eastern Chad.", "Adre", "Adre", 13.47, 22.2),
        ("Fighting was heard in Deir al-Balah in the Gaza Strip.", "Deir al-Balah", "Deir al-Balah", 31.42, 34.35),
        ("The army shelled the city of Odessa in Ukraine.", "Odessa", "Odesa", 46.48, 30.73),
        ("A bomb went off near Odessa, Texas, deputies in the United States said.", "Odessa", "Odessa", 31.85, -102.37),
        ("Two people died in Tripoli, Lebanon.", "Tripoli", "Tripoli", 34.43, 35.84),
        ("Two people died in Tripoli, Libya.", "Tripoli", "Tripoli", 32.89, 13.19),
        ("Tankers crossed the Bab el-Mandeb strait off Yemen.", "Bab el-Mandeb", "Bab el-Mandeb", 12.6, 43.3),
        ("Drones were seen over the Kursk region of Russia.", "Kursk region", "Kursk", 51.77, 36.0),
        ("Troops left Gezira state in central Sudan.", "Gezira state", "Gezira", 14.44, 33.35),
        ("Farmers near Paris, Texas, and in Ohio in the United States lost crops.", "Paris", "Paris", 33.66, -95.55),
        (
            "Voters in Iowa and Illinois in the United States look to Washington.",
            "Washington",
            "Washington",
            38.9,
            -77.04,
        ),
        ("Georgia and Russia fought over Tskhinvali; Tbilisi lost.", "Georgia", "Georgia", 42.0, 43.5),
        ("Storms hit Atlanta and Savannah in Georgia, the United States said.", "Georgia", "Georgia", 32.8, -83.4),
    ],
)
def test_which_place(text: str, words: str, name: str, lat: float, lon: float) -> None:
    value = one(text, words).value
    assert value.name == name
    assert value.lat == pytest.approx(lat, abs=0.6) and value.lon == pytest.approx(lon, abs=0.6)


@pytest.mark.parametrize(
    ("text", "words", "use"),
    [
        ("Moscow said its forces had taken the ridge.", "Moscow", "metonym"),
        ("A blast was heard in Moscow at dawn.", "Moscow", "literal"),
        ("Russian drones hit a depot.", "Russian", "demonym"),
        ("The Kharkiv mayor spoke at noon.", "Kharkiv", "modifier"),
        ("The mayor of Kharkiv spoke at noon.", "Kharkiv", "modifier"),
        ("A Panama-flagged tanker was hit off Yemen.", "Panama", "modifier"),
        ("A tanker under the flag of Panama was hit.", "Panama", "modifier"),
        ("The Aleppo Relief Committee counted nine dead.", "Aleppo", "modifier"),
        ("The strike was condemned by Ankara.", "Ankara", "metonym"),
        ("Ukraine was hit by forty missiles.", "Ukraine", "literal"),
        ("Troops moved into the Aleppo countryside in Syria.", "Aleppo", "literal"),
    ],
)
def test_use(text: str, words: str, use: str) -> None:
    assert one(text, words).use == use


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Defence chief Warren Austin told reporters that the unit had left. Austin gave no number.", "Austin"),
        ("Mr Jordan denied the charge.", "Jordan"),
        ("Chad Miller, a driver, saw the blast.", "Chad"),
        ("Police found a body. Reading the note took an hour.", "Police"),
        ("Police found a body. Reading the note took an hour.", "Reading"),
        ("May, a nurse at the clinic, counted the wounded.", "May"),
        ("Mobile phones were cut off in March.", "Mobile"),
        ("They told us that the turkey was served.", "us"),
        ("The trader, who would give one name only, Adam, fled.", "Adam"),
        ("She’ll speak again in Nov. at the S.E.C. building.", "She’ll"),
        ("She’ll speak again in Nov. at the S.E.C. building.", "S.E.C."),
        ("Operation Aleppo Dawn began on Monday.", "Dawn"),
    ],
)
def test_no_place(text: str, words: str) -> None:
    assert words not in [mention.value.text for mention in places(text)]


@pytest.mark.parametrize(
    ("text", "words", "part", "precision"),
    [
        ("Gunmen attacked a convoy in northern Mali.", "Mali", "northern", "country"),
        ("A ship was hit in the southern Red Sea.", "Red Sea", "southern", "sea"),
        ("Shells fell on the outskirts of Kharkiv in Ukraine.", "Kharkiv", "outskirts", "settlement"),
        ("A drone fell near Chuhuiv in Ukraine.", "Chuhuiv", "near", "near"),
        ("Trenches were dug north of Kherson in Ukraine.", "Kherson", "north of", "near"),
        ("A blast shook the south of Lebanon.", "Lebanon", "south", "country"),
        ("Jets flew over Damascus in Syria.", "Damascus", "over", "settlement"),
        ("Kharkiv, Sumy and Poltava regions of Ukraine were hit.", "Sumy", None, "region"),
        ("Rebels hold Kani township in Myanmar.", "Kani township", None, "district"),
    ],
)
def test_part_and_precision(text: str, words: str, part: str | None, precision: str) -> None:
    value = one(text, words).value
    assert (value.part, value.precision) == (part, precision)


@pytest.mark.parametrize(
    ("text", "words", "lat", "lon"),
    [
        ("The tanker was struck 50 nautical miles west of Hodeidah, Yemen.", "Hodeidah", 14.8, 42.09),
        ("They fought about 30 km south-east of Kharkiv, Ukraine.", "Kharkiv", 49.79, 36.55),
        ("The hull lies at 12 deg 30' N 047 deg 15' E.", "12 deg 30' N 047 deg 15' E", 12.5, 47.25),
        ("The grid 48.5N 37.9E was shelled.", "48.5N 37.9E", 48.5, 37.9),
        ("A drone crashed at 15°21′10″S 44°12′W at noon.", "15°21′10″S 44°12′W", -15.353, -44.2),
    ],
)
def test_positions(text: str, words: str, lat: float, lon: float) -> None:
    value = one(text, words).value
    assert value.lat == pytest.approx(lat, abs=0.02) and value.lon == pytest.approx(lon, abs=0.02)


def test_dateline_is_context_and_never_the_place_of_an_event() -> None:
    text = "Depot burns\n\nKYIV, March 3 (Borealis) - A depot burned in Pokrovsk overnight, officials said.\n\nMore."
    assert one(text, "KYIV").rule == "dateline"
    assert one(text, "Pokrovsk").value.country == "UA"
    assert "Borealis" not in [mention.value.text for mention in places(text)]


def test_unknown_places_are_kept_as_named() -> None:
    market = one("Shells hit the Zubrovka market on Friday.", "Zubrovka market")
    assert (market.rule, market.value.lat) == ("introduced_place", None)
    district = one("Shells hit the Vyshnivskyi district of Kharkiv in Ukraine.", "Vyshnivskyi district")
    assert district.value.inferred == "mentions.place_rules.inside_container"
    assert district.value.lat == pytest.approx(49.98, abs=0.1)


def test_same_name_same_place() -> None:
    text = "Troops entered Tripoli, Lebanon, at dawn. By noon Tripoli was quiet."
    found = [mention.value.country for mention in places(text) if mention.value.name == "Tripoli"]
    assert found == ["LB", "LB"]


def test_a_tie_stays_open() -> None:
    value = one("The fire in Springfield was put out, the United States said.", "Springfield").value
    assert value.lat is None and len(value.candidates) > 1


def test_a_town_without_its_country_is_no_far_village() -> None:
    value = one("In the village of Omsk, Ukraine, a car was hit.", "Omsk").value
    assert value.geonames_id is None


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="Kyiv Gaza’'-.,of the\n°N12“”É", max_size=80))
def test_spans_lie_in_the_text(text: str) -> None:
    for mention in places(text):
        value = mention.value
        assert value.start is not None and value.end is not None
        assert 0 <= value.start < value.end <= len(text)
        assert text[value.start : value.end] == value.text


def test_a_distance_after_a_comma_places_the_name_before_it() -> None:
    text = "Gunmen raided the hamlet of Ngolodo, 40 km south of Bunia in Congo."
    hamlet = one(text, "Ngolodo")
    assert hamlet.rule == "described_place"
    assert hamlet.value.lat == pytest.approx(1.2, abs=0.03)
    assert one(text, "Bunia").rule == "reference_point"
    assert one(text, "Bunia").value.lat == pytest.approx(1.56, abs=0.03)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The post named Херсон as its target.", "Херсон", "Kherson"),
        ("Trucks waited at «معبر رفح» on Monday.", "معبر رفح", "Rafah crossing"),
        ("Strikes hit قطاع غزّة on Monday.", "قطاع غزّة", "Gaza Strip"),
        ("A ship sank in البحر الاحمر on Monday.", "البحر الاحمر", "Red Sea"),
        ("Shells fell on «Азовсталь» on Monday.", "Азовсталь", "Azovstal"),
        ("Crowds fled الفلوجة on Monday.", "الفلوجة", "Fallujah"),
        ("A fire burned near Чёрное море on Monday.", "Чёрное море", "Black Sea"),
        ("A fire burned near Черное море on Monday.", "Черное море", "Black Sea"),
    ],
)
def test_names_in_other_scripts(text: str, words: str, name: str) -> None:
    assert one(text, words).value.name == name


def test_only_whole_names_of_other_scripts_are_read() -> None:
    assert not places("They wrote Херсонська and رفحي on the wall.")
    assert not places("Он сказал, что это правда.")


def test_a_name_repeated_in_another_script_is_no_second_place() -> None:
    found = places("A blast shook Kherson (Херсон) and Pokrovsk / Покровськ in Ukraine.")
    assert [(m.value.name, m.use) for m in found] == [
        ("Kherson", "literal"), ("Kherson", "modifier"), ("Pokrovsk", "literal"), ("Pokrovsk", "modifier"),
        ("Ukraine", "literal"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "name", "precision"),
    [
        ("Drones hit grain stores on the Danube.", "Danube", "Danube", "line"),
        ("Shells fell near the Kakhovka dam.", "Kakhovka dam", "Kakhovka dam", "near"),
        ("Shells hit Kakhovka Dam at dawn.", "Kakhovka Dam", "Kakhovka dam", "point"),
        ("Ships wait outside the Suez canal.", "Suez canal", "Suez Canal", "line"),
        ("They fought on the Pokrovsk front.", "Pokrovsk front", "Pokrovsk front", "line"),
        ("Troops crossed the Litani river.", "Litani", "Litani River", "line"),
        ("Fires burned at the Zaporizhzhia nuclear power plant.", "Zaporizhzhia nuclear power plant",
         "Zaporizhzhia nuclear power plant", "point"),
    ],
)  # fmt: skip
def test_waters_sites_and_fronts(text: str, words: str, name: str, precision: str) -> None:
    value = one(text, words).value
    assert (value.name, value.precision) == (name, precision)


def test_a_river_of_several_countries_has_no_country_and_reaches_all_of_it() -> None:
    value = one("Drones hit grain stores on the Danube.", "Danube").value
    assert value.country is None and value.radius_km is not None and value.radius_km > 800


def test_a_river_beside_a_town_of_the_sentence_is_its_bank_there() -> None:
    value = one("Drones hit Izmail, a port on the Danube.", "Danube").value
    assert value.inferred == "mentions.place_lines.narrow_lines"
    assert value.lat == pytest.approx(45.35, abs=0.1) and value.lon == pytest.approx(28.84, abs=0.1)
    two = one("Drones hit Izmail and Reni, ports on the Danube.", "Danube").value
    assert two.inferred is None and two.radius_km is not None and two.radius_km > 800


def test_an_unknown_river_is_not_the_town_of_its_name() -> None:
    value = one("Troops crossed the Mono river at dawn.", "Mono river").value
    assert (value.lat, value.precision) == (None, "line")
    held = one("Troops crossed the Mono river in Togo at dawn.", "Mono river").value
    assert (held.country, held.inferred) == ("TG", "mentions.place_rules.inside_container")


def test_an_area_with_its_countrys_name_is_the_country() -> None:
    assert one("A ship left Kaohsiung in Taiwan.", "Taiwan").value.precision == "country"
