"""Who holders are by the tables, in invented reports: kind, organization, country, and the side on the report's day."""

import pytest

import fogline

DAY = "2025-03-04"


def holder(text: str, published: str | None = DAY):
    """The holder of the last claim."""
    return fogline.read(fogline.Report(text=text, published=published))[-1].holder


@pytest.mark.parametrize(
    ("text", "kind", "country", "side"),
    [
        ("The Sudanese army said the bridge at Soba was hit.", "armed_force", "SD", "army"),
        ("The RSF said the bridge at Soba was hit.", "armed_group", None, "RSF"),
        ("RSF spokesman Adil Hamdan said the bridge was hit.", "person", None, "RSF"),
        ("The RSF-run administration in Nyala said the airport was open.", "government", "SD", None),
        ("In Sanaa, the Houthi-run health ministry said four people were killed.", "government", "YE", None),
        ("The Hamas-run Gaza health ministry said four people were killed.", "government", "PS", None),
        ("Gaza's civil defence agency said four people were killed.", "government", "PS", None),
        ("The self-proclaimed Donetsk People's Republic said two men were killed.", "armed_group", None, "Russia"),
        ("The Ukrainian defence ministry said two men were killed.", "government", "UA", "Ukraine"),
        ("A Ukrainian farmer said two men were killed.", "witness", "UA", None),
        ("Bankova said two men were killed.", "government", "UA", "Ukraine"),
        ("The SBU said two men were killed.", "government", "UA", "Ukraine"),
        ("TASS reported that two men were killed.", "media", "RU", "Russia"),
        ("The state news agency SANA reported that two men died.", "media", "SY", "transitional government"),
        ("The Kyiv Independent reported that two men were killed.", "media", None, None),
        ("B'Tselem said the house was burned.", "organization", None, None),
        ("The Syrian Observatory for Human Rights said two men were killed.", "organization", None, None),
        ("The Hostages and Missing Families Forum said two men were killed.", "organization", None, None),
        ("The FBI said two men were killed.", "government", "US", None),
        ("AFAD said the quake killed two men in Malatya.", "government", "TR", None),
        ("The TNLA said two men were killed near Lashio.", "armed_group", None, "resistance"),
        ("In Japan the SDF said two men were killed.", "armed_force", "JP", None),
        ("In Syria the SDF said two men were killed.", "armed_group", None, "SDF"),
        ("The Houthis' military spokesman, Amin Sarhan, said Israel was hit.", "person", None, "Houthis"),
        ("A spokesman for the Pakistani Taliban said two men were killed.", "office", None, "Pakistani Taliban"),
        ("Pakistan's army said the TTP killed two men.", "armed_force", "PK", "Pakistan"),
        ("M23 said the FARDC had killed two men.", "armed_group", None, "M23"),
    ],
)
def test_who_a_holder_is(text, kind, country, side):
    found = holder(text)
    assert (found.kind, found.country, found.side) == (kind, country, side)


@pytest.mark.parametrize(
    ("published", "side"), [("2024-12-07", "Assad government"), ("2025-02-01", "transitional government"), (None, None)]
)
def test_a_side_is_that_of_the_day(published, side):
    text = "Hayat Tahrir al-Sham and Islamic State met. The Syrian army said two men were killed."
    assert holder(text, published).side == side


def test_an_alliance_is_not_an_office_whose_letters_it_could_be_made_of():
    text = "The National Anti-Terrorism Prosecutor's Office said a man was held. NATO said two men were killed."
    assert holder(text).name == "NATO"


def test_a_ministry_run_by_one_group_is_not_that_of_another():
    text = (
        "The Hamas-run Gaza health ministry said 14 people died. The Houthi-run health ministry said three people died."
    )
    assert holder(text).name == "Houthi-run health ministry"


@pytest.mark.parametrize(
    "name",
    [
        "Clan del Golfo",
        "Freedom of Russia Legion",
        "Hostages and Missing Families Forum",
        "Special Jurisdiction for Peace",
        "Ukraine's Security Service",
    ],
)
def test_a_body_goes_by_its_whole_name(name):
    assert holder(f"The {name} said two men were killed.".replace("The Ukr", "Ukr")).name == name


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("RSF spokesman Adil Hamdan said two men were killed.", "RSF"),
        ("Oleh Kravets, the head of the SBU, said two men were killed.", "SBU"),
        ("A senior US official said two men were killed.", None),
        ("The governor of North Kordofan said two men were killed.", None),
        ("Belgorod governor Pavel Lunin said two men were killed.", None),
        ("Kremlin spokesman Pavel Lunin said two men were killed.", "Kremlin"),
        ("South Korea's Joint Chiefs of Staff said two men were killed.", None),
        ("Volker Anders, the UNHCR representative, said two men were killed.", "UNHCR"),
    ],
)
def test_the_body_that_somebody_speaks_for(text, organization):
    assert holder(text).organization == organization


def test_actors_and_targets_stand_on_sides_too():
    (claim,) = fogline.read(
        fogline.Report(text="Aid workers said the RSF shelled the Sudanese army in Omdurman.", published=DAY)
    )
    assert claim.event is not None
    assert [party.side for party in claim.event.actor] == ["RSF"]
    assert [party.side for party in claim.event.target] == ["army"]


def test_the_group_stands_where_its_name_does():
    text = "The Sudanese army said the Rapid Support Forces (RSF) had shelled Nyala. The group denied the charge."
    claims = fogline.read(fogline.Report(text=text, published=DAY))
    assert [claim.holder.side for claim in claims] == ["army", "RSF"]
