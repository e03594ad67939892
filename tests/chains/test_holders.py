"""Which mentions are one."""

import pytest

from fogline.claims.find import read_document
from tests.conftest import document_of


def holders(text):
    return [c.holder for c in read_document(document_of(text, published="2025-03-04")).claims]


def names(text):
    return [h.name for h in holders(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Amina Saleh, the mayor, said it burned. She said two people died.", ["Amina Saleh", "Amina Saleh"]),
        ("Amina Saleh, the mayor, said it burned. The mayor said two people died.", ["Amina Saleh", "Amina Saleh"]),
        ("The mayor said it burned. Mayor Amina Saleh said two people died.", ["Amina Saleh", "Amina Saleh"]),
        ("The health ministry said ten died. It said two were missing.", ["health ministry", "health ministry"]),
        (
            "US Central Command said it burned. CENTCOM said two people died.",
            ["US Central Command", "US Central Command"],
        ),
        ("Two residents said it burned. They said two people died.", ["Two residents", "Two residents"]),
        (
            "Russia's defence ministry said it burned. In Romania, the defence ministry said a drone fell.",
            ["Russia's defence ministry", "defence ministry"],
        ),
        (
            "Officials said it burned. Amina Saleh, the mayor, left. He said two people died.",
            ["Officials", "Amina Saleh"],
        ),
    ],
)
def test_one_holder_under_one_name(text, expected):
    assert names(text) == expected


def test_gender_is_learnt_from_pronouns_and_never_from_names():
    found = names(
        "Amina Saleh, a baker, said it burned. He said two people died. "
        "Omar Keita, a nurse, said it was dark. She said nobody came."
    )
    assert found == ["Amina Saleh", "Amina Saleh", "Omar Keita", "Omar Keita"]


def test_between_states_at_war_no_country_is_guessed():
    found = holders("Russia and Ukraine traded fire. The army said that a depot burned.")
    assert found[-1].country is None


def test_a_local_office_belongs_where_the_report_plays():
    (holder,) = holders("Russian drones hit the port of Odesa, the regional governor said.")
    assert (holder.country, holder.side) == ("UA", "Ukraine")


@pytest.mark.parametrize(
    "text",
    [
        "The defence minister said Iranian drones hit a depot.",
        "The president, Daniel Otieno, said Israel had struck first.",
        "The army said that it had shelled Kharkiv.",
    ],
)
def test_what_is_told_does_not_say_whose_the_holder_is(text):
    (holder,) = holders(text)
    assert holder.country is None


def test_armed_groups_have_a_side_and_no_country():
    (holder,) = holders("The Rapid Support Forces (RSF) said that it had taken the town.")
    assert (holder.country, holder.side, holder.kind) == (None, "RSF", "armed_group")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Mayor of Kharkiv Ihor Bondar said two people died.", "Ihor Bondar", "Mayor of Kharkiv"),
        ("Governor of New York Amina Saleh said a depot burned.", "Amina Saleh", "Governor of New York"),
        ("The president of South Sudan said a depot burned.", "president of South Sudan", "president of South Sudan"),
    ],
)
def test_a_name_after_an_office_and_its_place(text, name, role):
    (holder,) = holders(text)
    assert (holder.name, holder.role) == (name, role)


# text, names of the holders in order
ONE_PERSON = [
    ("The mayor of Nikopol, Anna Koval, said it burned. Koval said two died.", ["Anna Koval"] * 2),
    ("According to the mayor, Ihor Savchuk, two died. Savchuk said it burned.", ["Ihor Savchuk"] * 2),
    ("Koval said it burned. Anna Koval, the mayor, said two died.", ["Anna Koval"] * 2),
    ("They met Governor Anna Koval on Monday. Koval said two died.", [None, "Anna Koval"]),
    ("Abdel Fattah al-Burhan said it burned. Al-Burhan said two died.", ["Abdel Fattah al-Burhan"] * 2),
    ("Abdel Fattah al-Burhan said it burned. Burhan said two died.", ["Abdel Fattah al-Burhan"] * 2),
    (
        "Sheikh Hamad bin Khalifa Al Nasser said it burned. Al Nasser said two died.",
        ["Hamad bin Khalifa Al Nasser"] * 2,
    ),
    ("Kim Jong Un said it burned. Kim said two died.", ["Kim Jong Un"] * 2),
    ("Nguyen Van Minh said it burned. Mr Minh said two died.", ["Nguyen Van Minh"] * 2),
    ("Foreign Minister Wang Lei said it burned. Wang said two died.", ["Wang Lei"] * 2),
    ("Gen. Min Aung Hlaing said it burned. Min Aung Hlaing said two died.", ["Min Aung Hlaing"] * 2),
    ("Daw Hope, a teacher, said it burned. Hope said two died.", ["Hope"] * 2),
    ("May, a nurse, said it burned. Daw May said two died.", ["May"] * 2),
    ("Suharto, a fisherman, said it burned. He said two died.", ["Suharto"] * 2),
    ("María Fernández García, the minister, said it burned. Fernández said two died.", ["María Fernández García"] * 2),
    ("Gustavo Rojas Peña, the minister, said it burned. Rojas Peña said two died.", ["Gustavo Rojas Peña"] * 2),
    ("Jean-Pierre Mbeki, the mayor, said it burned. Mbeki said two died.", ["Jean-Pierre Mbeki"] * 2),
    ("J. P. Moreau, the prosecutor, said it burned. Moreau said two died.", ["J. P. Moreau"] * 2),
    ("Volodymyr O. Savchenko, the mayor, said it burned. V. Savchenko said two died.", ["Volodymyr O. Savchenko"] * 2),
    ('Viktor "Sokil" Hnatiuk, a commander, said it burned. Hnatiuk said two died.', ["Viktor Hnatiuk"] * 2),
    ('Viktor "Sokil" Hnatiuk, a commander, said it burned. Sokil said two died.', ["Viktor Hnatiuk"] * 2),
    ("A resident, Lucia Ortega, 67, said it burned. Ortega said two died.", ["Lucia Ortega"] * 2),
    ("Health Minister Pavlo Roman said it burned. The minister said two died.", ["Pavlo Roman"] * 2),
    ("Pope Clement said it burned. The pope said two died.", ["Clement"] * 2),
    ('"We saw it burn," said Anna Koval, the mayor. "I counted two dead."', ["Anna Koval"] * 2),
    ("Amina Saleh was at home when it burned, she said.", ["Amina Saleh"]),
]


@pytest.mark.parametrize(("text", "expected"), ONE_PERSON, ids=[text for text, _ in ONE_PERSON])
def test_one_person_under_the_fullest_name(text, expected):
    assert names(text) == expected


def test_a_surname_is_his_who_alone_was_met_so_far():
    found = names("Viktor Orlov said it burned. Orlov said two died. Police chief Ivan Orlov said it was late.")
    assert found == ["Viktor Orlov", "Viktor Orlov", "Ivan Orlov"]


def test_a_pronoun_that_nobody_fits_has_no_name():
    (holder,) = holders("She said that two people died.")
    assert (holder.name, holder.kind, holder.mention.text) == (None, "unnamed", "She")


LEFT_OPEN = [
    ("John Smith, a nurse, said it burned. Mary Smith, a baker, said two died. Smith said it was late.", "Smith"),
    (
        "President Daniel Otieno said it burned. President Moses Okello said two died. The president said it was late.",
        "president",
    ),
    (
        "The president of Kenya, Daniel Otieno, met the president of Uganda, Moses Okello. The president said it burned.",
        "president",
    ),
    ("Kim Jong Un said it burned. Kim Yo Jong said two died. Kim said it was late.", "Kim"),
]


@pytest.mark.parametrize(("text", "name"), LEFT_OPEN, ids=[text for text, _ in LEFT_OPEN])
def test_between_two_bearers_it_stays_open(text, name):
    assert names(text)[-1] == name


def test_a_qualified_office_tells_two_holders_apart():
    found = names(
        "Ukrainian President Olena Kovalenko said it burned. Russian President Pyotr Sidorov said it did not. "
        "The Ukrainian president said two died."
    )
    assert found[-1] == "Olena Kovalenko"


ONE_BODY = [
    ("The Rapid Support Forces (RSF) said it burned. The RSF said two died.", ["Rapid Support Forces"] * 2),
    ("The Rapid Support Forces (RSF) said it burned. The group said two died.", ["Rapid Support Forces"] * 2),
    ("The RSF said it burned. The Rapid Support Forces said two died.", ["Rapid Support Forces"] * 2),
    (
        "The Department for Environment, Food and Rural Affairs (DEFRA) said it burned. The department said two died. "
        "DEFRA said it was late.",
        ["Department for Environment, Food and Rural Affairs"] * 3,
    ),
    (
        "The World Food Programme (WFP) said it burned. The agency said two trucks were lost.",
        ["World Food Programme"] * 2,
    ),
    ("The Red Crescent said it burned. The group said two died.", ["Red Crescent"] * 2),
    (
        "The International Committee of the Red Cross said it burned. The ICRC said two died.",
        ["International Committee of the Red Cross"] * 2,
    ),
    ("Iran's Revolutionary Guards said it burned. The Guards said two died.", ["Iran's Revolutionary Guards"] * 2),
    (
        "Leila Haddad, who heads the Aid Monitor charity, said it burned. The charity said two died.",
        ["Leila Haddad", "Aid Monitor charity"],
    ),
    (
        "Defence Ministry spokesman Hassan Omar said it burned. The ministry said two died.",
        ["Hassan Omar", "Defence Ministry"],
    ),
    ("Tesla said it burned. The company said two died.", ["Tesla"] * 2),
    ("The dam's operator, Norrland Kraft, said it burned. The company said two died.", ["Norrland Kraft"] * 2),
    (
        "Hezbollah said it burned. Aid Watch, a monitoring group, said two died. Hezbollah said it was late. "
        "The group said it had fired.",
        ["Hezbollah", "Aid Watch", "Hezbollah", "Hezbollah"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ONE_BODY, ids=[text for text, _ in ONE_BODY])
def test_one_body_under_the_fullest_name(text, expected):
    assert names(text) == expected


IT = [
    ("The army said it held the town. It said two died.", "army"),
    ("The army said the RSF had shelled the market. It said two died.", "army"),
    ("The army said it held the town. The UN mission rejected that. It said two died.", "UN mission"),
    ("The army said it held the town. The RSF said that was false. It said two died.", "RSF"),
    ("The army said it held the town. The RSF had shelled the market, it said.", "army"),
    ("Two residents said it burned. They said two died.", "Two residents"),
    ("The army and the UN mission said it burned. They said two died.", "army and UN mission"),
]


@pytest.mark.parametrize(("text", "expected"), IT, ids=[text for text, _ in IT])
def test_it_is_the_one_who_spoke_not_the_one_spoken_of(text, expected):
    assert names(text)[-1] == expected


@pytest.mark.parametrize("seat", ["Moscow", "The Kremlin", "Washington", "The Pentagon", "Downing Street", "Pyongyang"])
def test_a_seat_of_power_is_a_government(seat):
    (holder,) = holders(f"{seat} said that a depot burned.")
    assert (holder.name, holder.kind) == (seat.removeprefix("The "), "government")


def test_a_town_where_somebody_speaks_is_none():
    kinds = [h.kind for h in holders("Kyiv said it burned. A resident in Kyiv said two died.")]
    assert kinds == ["government", "witness"]


# text, name, organization, country of the last holder
OWNERS = [
    (
        "The Rapid Support Forces said it burned. Its spokesman, Al-Fateh Idris, said two died.",
        "Al-Fateh Idris",
        "Rapid Support Forces",
        None,
    ),
    (
        "Congo's army said it burned. General Sylvain Ekenge, its spokesman, said Rwandan troops came.",
        "Sylvain Ekenge",
        "Congo's army",
        "CD",
    ),
    (
        "China's foreign ministry said it burned. Its spokeswoman, Mao Lan, said Manila must stop.",
        "Mao Lan",
        "China's foreign ministry",
        "CN",
    ),
    (
        "The Karen National Union (KNU) said it burned. Thura Nee, the KNU's head of foreign affairs, said two died.",
        "Thura Nee",
        "Karen National Union",
        None,
    ),
    ("A rebel spokesman in Goma, eastern Congo, said it burned.", "rebel spokesman in Goma", None, None),
    (
        "Yahya Saree, a spokesman for the Houthi rebels, said a ship sank near Yemen.",
        "Yahya Saree",
        "Houthi rebels",
        None,
    ),
]


@pytest.mark.parametrize(("text", "name", "organization", "country"), OWNERS, ids=[row[0] for row in OWNERS])
def test_an_office_belongs_to_the_body_that_it_is_held_in(text, name, organization, country):
    holder = holders(text)[-1]
    assert (holder.name, holder.organization, holder.country) == (name, organization, country)


JOINT = [
    ("The army and the UN mission said it burned.", "army and UN mission"),
    ("Neither the army nor the rebels responded to a request for comment.", "army and rebels"),
    ("Anna Koval, the mayor, left. Koval and Viktor Hnatiuk said it burned.", "Anna Koval and Viktor Hnatiuk"),
    ("Mayor Anna Koval and police chief Viktor Hnatiuk said it burned.", "Anna Koval and Viktor Hnatiuk"),
    ("Ohio Gov. Anna Koval and Utah Gov. Viktor Hnatiuk said it burned.", "Anna Koval and Viktor Hnatiuk"),
    ("The men's lawyers, Karim Haddad and Paul Roche, said it burned.", "Karim Haddad and Paul Roche"),
    ("Two sisters, Maria and Elena Costa, said it burned.", "Maria and Elena Costa"),
    ("Security and local sources said it burned.", "Security and local sources"),
]


@pytest.mark.parametrize(("text", "name"), JOINT, ids=[text for text, _ in JOINT])
def test_several_holders_are_named_in_one(text, name):
    assert names(text)[-1] == name


def test_a_joint_holder_has_the_countries_of_all():
    (holder,) = holders("The Russian army and the Iranian foreign ministry said a depot burned.")
    assert (holder.country, holder.countries) == (None, ("RU", "IR"))


def test_each_of_two_joint_holders_is_known_by_himself_later():
    found = names("Mayor Anna Koval and police chief Viktor Hnatiuk said it burned. Hnatiuk said two died.")
    assert found == ["Anna Koval and Viktor Hnatiuk", "Viktor Hnatiuk"]


@pytest.mark.parametrize("name", ["Mary Smith", "David French", "Paris Jordan"])
def test_a_name_is_no_town_and_no_people(name):
    (holder,) = holders(f"{name}, a teacher, said three people died.")
    assert (holder.name, holder.country, holder.kind) == (name, None, "person")


def test_a_reason_given_later_holds_for_the_same_official():
    found = holders(
        "A senior official said it burned. The official, who spoke on condition of anonymity, said two died."
    )
    assert [(h.name, h.anonymous) for h in found] == [("senior official", True)] * 2
    assert found[1].reason == "condition of anonymity"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Claire Nicolet, MSF's emergency coordinator for Sudan, said it burned.", None),
        ("Jan Egel, the EU's special envoy for Ukraine, said it burned.", None),
        ("Russia's ambassador to Poland, Igor Pan, said it burned.", "RU"),
    ],
)
def test_where_the_holder_of_an_office_works_is_not_whose_he_is(text, country):
    assert [h.country for h in holders(text)] == [country]


@pytest.mark.parametrize("letters", ["KC", "MP", "OBE", "MD"])
def test_letters_behind_a_name_are_no_part_of_it(letters):
    assert names(f"Anna Whitfield {letters} said the trial was over. “It is late,” she said.") == ["Anna Whitfield"] * 2


@pytest.mark.parametrize(
    ("text", "kind", "role"),
    [
        ("A baker, Halyna Shevchuk, said two people died.", "person", "baker"),
        ("A refugee, Amal Idris, said two people died.", "person", "refugee"),
        ("A watchdog, Delta Watch, said two people died.", "organization", None),
        ("Its operator, Harbour Tanker Services, said two people died.", "organization", None),
    ],
)
def test_one_of_a_trade_is_a_person(text, kind, role):
    (claim,) = read_document(document_of(text)).claims
    assert (claim.holder.kind, claim.holder.role) == (kind, role)


def test_who_is_met_for_the_first_time_was_not_named_before():
    text = "The governor, Anna Koval, said two people died. Koval said three were hurt."
    claims = read_document(document_of(text)).claims
    rules = [claim.rules["holder"].rule for claim in claims]
    assert rules == ["chains.ways.noun_phrase", "chains.ways.back_reference"]
