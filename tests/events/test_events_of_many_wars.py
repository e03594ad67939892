"""Events of many wars in invented sentences: the kind, who did it and to whom, whatever the build of the sentence.

Countries stand for states and their forces; None: the sentence does not settle it, and the test does not look.
"""

import pytest

from fogline.claims.reading import read_mentions
from fogline.events.find import find_event
from tests.conftest import document_of


def named(parties):
    return [party.country or party.name for party in parties]


@pytest.mark.parametrize(
    ("text", "kind", "actor", "target"),
    [
        ("Indian warplanes struck three camps near Muzaffarabad before dawn.", "violence.air_strike", ["IN"], None),
        ("M23 rebels captured the town of Masisi on Saturday.", "control.capture", ["March 23 Movement"], None),
        ("The Congolese army recaptured two villages from the M23.", "control.recapture", ["CD"], None),
        (
            "Al-Shabaab fighters attacked a military base near Kismayo.",
            "violence.attack",
            ["Al-Shabaab"],
            ["military base"],
        ),
        (
            "A suicide bomber blew himself up outside a mosque in Peshawar, killing 12 worshippers.",
            "violence.suicide_bombing",
            [],
            None,
        ),
        ("A car bomb exploded near a police station in Mogadishu.", "violence.bombing", [], None),
        ("A roadside bomb hit a convoy of the Malian army outside Gao.", "violence.bombing", [], ["ML"]),
        (
            "Turkish drones struck a vehicle belonging to the SDF east of Qamishli.",
            "violence.drone_attack",
            ["TR"],
            ["Syrian Democratic Forces"],
        ),
        ("Hezbollah fired 40 rockets at northern Israel.", "violence.shelling", ["Hezbollah"], ["IL"]),
        ("Hezbollah fighters launched a salvo of rockets toward Haifa.", "violence.shelling", ["Hezbollah"], None),
        ("Israeli air strikes on the Bekaa Valley killed nine people.", "violence.air_strike", ["IL"], None),
        ("The Israeli military carried out strikes in southern Lebanon.", "violence.air_strike", ["IL"], None),
        ("Two people were killed in an Israeli strike on a car in Tyre.", "violence.air_strike", ["IL"], ["car"]),
        ("Iran launched dozens of ballistic missiles at Israel.", "violence.missile_attack", ["IR"], ["IL"]),
        (
            "A missile launched from Yemen was intercepted by Israel's air defences.",
            "defence.interception",
            ["IL"],
            None,
        ),
        ("Air defences shot down a Russian reconnaissance drone over Dnipro.", "defence.interception", None, ["RU"]),
        (
            "Russian air defences destroyed 33 Ukrainian drones over the Bryansk region.",
            "defence.interception",
            ["RU"],
            ["UA"],
        ),
        (
            "US Navy destroyers shot down three drones fired by the Houthis.",
            "defence.interception",
            ["US"],
            ["Houthis"],
        ),
        (
            "The coalition destroyed a drone launched by the Houthis towards Khamis Mushait.",
            "defence.interception",
            None,
            ["Houthis"],
        ),
        (
            "The Houthis targeted a Greek-owned tanker in the Gulf of Aden with a drone.",
            "violence.drone_attack",
            ["Houthis"],
            ["Greek-owned tanker"],
        ),
        (
            "A bulk carrier was hit by a missile 40 nautical miles south of Mokha.",
            "violence.missile_attack",
            [],
            ["bulk carrier"],
        ),
        ("Somali pirates hijacked a fishing boat off Puntland.", "violence.attack_at_sea", None, ["fishing boat"]),
        ("Gunmen kidnapped 20 schoolgirls in Zamfara state.", "violence.abduction", ["Gunmen"], None),
        (
            "Boko Haram fighters raided a village near Chibok and burned down houses.",
            "violence.attack",
            ["Boko Haram"],
            ["village"],
        ),
        (
            "RSF shelling of the Zamzam camp killed 12 people.",
            "violence.shelling",
            ["Rapid Support Forces"],
            ["Zamzam camp"],
        ),
        ("The camp was shelled by the RSF on Thursday.", "violence.shelling", ["Rapid Support Forces"], ["camp"]),
        ("The army dropped barrel bombs on the market in Kutum.", "violence.air_strike", None, ["market"]),
        ("Ethiopian troops withdrew from the town of Shire.", "control.withdrawal", ["ET"], None),
        ("Wagner fighters pulled out of Bambari.", "control.withdrawal", ["Wagner Group"], None),
        ("Rwanda sent 4,000 soldiers across the border into eastern Congo.", "force.deployment", ["RW"], None),
        ("Russia moved troops from Kherson to the Zaporizhzhia front.", "force.movement", ["RU"], None),
        ("North Korean soldiers are training at bases in Russia's Far East.", "force.training", ["KP"], None),
        ("Kenya deployed 400 police officers to Haiti.", "force.deployment", ["KE"], None),
        ("The United States provided Ukraine with ATACMS missiles.", "support.arms_supply", ["US"], ["UA"]),
        ("Germany will deliver two more IRIS-T systems to Kyiv.", "support.arms_supply", ["DE"], None),
        ("Iran supplied drones to the RSF.", "support.arms_supply", ["IR"], ["Rapid Support Forces"]),
        ("The European Union imposed sanctions on three commanders.", "diplomacy.sanction", ["European Union"], None),
        ("Rebels ambushed a patrol near Bria, killing three peacekeepers.", "violence.ambush", None, ["patrol"]),
        ("Hamas released four hostages.", "harm.prisoner_exchange", ["Hamas"], None),
        ("The junta's jets bombed a monastery in Sagaing region.", "violence.air_strike", None, ["monastery"]),
        (
            "Arakan Army fighters overran the last base in Ann township.",
            "control.capture",
            ["Arakan Army"],
            ["last base"],
        ),
        (
            "The KIA shot down a military helicopter near Bhamo.",
            "defence.interception",
            ["Kachin Independence Army"],
            None,
        ),
        ("ISIS claimed the bombing of a church in Butembo.", "violence.air_strike", None, ["church"]),
        ("The group has never attacked civilians.", "violence.attack", None, ["civilians"]),
        ("Nine people died in a Russian missile strike on Kryvyi Rih.", "violence.missile_attack", ["RU"], None),
        (
            "At least 30 people were killed in attacks by gunmen on two villages in Plateau state.",
            "violence.attack",
            None,
            ["two villages"],
        ),
        (
            "The downing of a Turkish drone by the SDF was confirmed.",
            "defence.interception",
            ["Syrian Democratic Forces"],
            ["TR"],
        ),
        ("The hospital was stormed by fighters.", "violence.attack", None, ["hospital"]),
        ("Explosions were heard in Erbil.", "violence.bombing", [], None),
        ("The attack on the airport by drones from Iraq caused a fire.", "violence.drone_attack", None, ["airport"]),
        ("A drone attack on Khartoum airport killed a guard.", "violence.drone_attack", [], ["Khartoum airport"]),
        ("Poland scrambled jets after drones entered its airspace.", "force.deployment", ["PL"], None),
        ("French troops left Chad on Thursday.", "control.withdrawal", ["FR"], None),
        ("HTS fighters took control of Aleppo.", "control.capture", ["Hayat Tahrir al-Sham"], None),
        ("The city fell to the rebels on Sunday.", "control.capture", ["rebels"], None),
        ("A US strike killed an ISIS commander near Raqqa.", "violence.air_strike", ["US"], None),
        (
            "Ukrainian forces hit an oil refinery in Ryazan with drones.",
            "violence.drone_attack",
            ["UA"],
            ["oil refinery"],
        ),
        ("An oil depot in Engels was on fire after a Ukrainian drone strike.", "violence.drone_attack", ["UA"], None),
        ("Missiles rained down on Kharkiv.", "violence.missile_attack", [], None),
        (
            "A kamikaze drone crashed into a residential building.",
            "violence.drone_attack",
            None,
            ["residential building"],
        ),
        (
            "The FARC dissidents attacked a police station with a drone carrying explosives.",
            "violence.drone_attack",
            ["FARC dissidents"],
            ["police station"],
        ),
        ("The general was assassinated in Tehran.", "violence.killing", [], None),
        ("Thai and Cambodian soldiers exchanged fire at the border.", "violence.clash", ["TH", "KH"], None),
        ("Thailand's air force bombed a Cambodian position near Preah Vihear.", "violence.air_strike", ["TH"], ["KH"]),
        ("The Taliban carried out attacks on three checkpoints in Helmand.", "violence.attack", ["Taliban"], None),
        ("Three journalists were detained by Taliban intelligence in Herat.", "harm.detention", ["Taliban"], None),
        ("North Korea fired a ballistic missile into the Sea of Japan.", "violence.missile_attack", ["KP"], None),
        ("The president met with the Turkish foreign minister in Ankara.", "diplomacy.talks", None, ["TR"]),
        ("Two rockets fired from Lebanon landed near Kiryat Shmona.", "violence.shelling", [], None),
        ("The rockets were fired by Hezbollah from the Tyre area.", "violence.shelling", ["Hezbollah"], None),
        (
            "An air raid by the Ethiopian military on a market in Togoga left dozens dead.",
            "violence.air_strike",
            ["ET"],
            ["market"],
        ),
        ("Eritrean soldiers massacred civilians in Axum.", "violence.killing", ["ER"], ["civilians"]),
        ("Civilians were massacred by Eritrean soldiers in Axum.", "violence.killing", ["ER"], ["Civilians"]),
        ("Militants beheaded ten villagers in Cabo Delgado.", "violence.killing", ["Militants"], ["ten villagers"]),
        ("Mozambican and Rwandan troops retook the town.", "control.recapture", ["MZ", "RW"], ["town"]),
        (
            "Burkinabe soldiers and volunteers were killed in an ambush by JNIM near Djibo.",
            "violence.ambush",
            ["Group for the Support of Islam and Muslims"],
            None,
        ),
        (
            "JNIM fighters have besieged Djibo since February.",
            "control.siege",
            ["Group for the Support of Islam and Muslims"],
            None,
        ),
        ("The IDF intercepted two drones that crossed from Syria.", "defence.interception", ["IL"], None),
        (
            "Iron Dome batteries intercepted 12 of 15 rockets fired by Islamic Jihad.",
            "defence.interception",
            None,
            ["Palestinian Islamic Jihad"],
        ),
        (
            "Ukrainian special forces blew up a railway bridge in the Bryansk region.",
            "violence.bombing",
            ["UA"],
            ["railway bridge"],
        ),
        ("The SBU was behind the attack on the Crimean bridge.", "violence.attack", None, ["Crimean bridge"]),
        ("The drones were launched from the territory of Belgorod region.", "violence.drone_attack", [], None),
        ("Russian troops advanced 2 kilometres near Toretsk.", "control.advance", ["RU"], None),
        ("Two Su-34 jets were shot down over the Azov Sea.", "defence.interception", [], None),
        (
            "Syria's new government signed an agreement with the SDF.",
            "diplomacy.agreement",
            ["SY"],
            ["Syrian Democratic Forces"],
        ),
        ("Qatar is mediating between Congo and M23.", "diplomacy.talks", ["QA"], None),
        ("Sudan's army chief met the Egyptian president in Cairo.", "diplomacy.talks", ["SD"], ["EG"]),
        ("Tehran threatened to close the Strait of Hormuz.", "diplomacy.threat", ["IR"], None),
        ("Turkey's drones killed four PKK members in Sinjar.", "violence.drone_attack", ["TR"], ["PKK"]),
        ("Haitian gangs burned the prison in Port-au-Prince.", "harm.damage", ["Haitian gangs"], ["prison"]),
        ("Cartel gunmen opened fire at a wedding in Sinaloa.", "violence.shooting", ["Cartel gunmen"], ["wedding"]),
        (
            "Rebels from the ADF hacked to death 14 villagers in Beni territory, a local official said.",
            "violence.killing",
            None,
            ["14 villagers"],
        ),
        (
            "Suspected ADF rebels attacked a church in Komanda overnight.",
            "violence.attack",
            ["Allied Democratic Forces"],
            ["church"],
        ),
        ("Fano fighters seized Debark from government troops.", "control.capture", ["Fano"], None),
        ("The ENDF carried out drone strikes in East Gojjam.", "violence.drone_attack", ["ET"], None),
        ("At least 11 people were killed by an air strike in Bahri on Tuesday.", "violence.air_strike", [], None),
        (
            "The paramilitary Rapid Support Forces shelled Abu Shouk camp on Friday, activists said.",
            "violence.shelling",
            ["Rapid Support Forces"],
            ["Abu Shouk camp"],
        ),
        (
            "Lebanese media reported an Israeli strike on a motorcycle in Bint Jbeil.",
            "violence.air_strike",
            ["IL"],
            ["motorcycle"],
        ),
        ("The Israeli navy shelled the coast of Rafah.", "violence.shelling", ["IL"], None),
        ("A ballistic missile fired from Yemen triggered sirens in Jerusalem.", "violence.missile_attack", [], None),
        ("American aircraft bombed the port of Ras Isa.", "violence.air_strike", ["US"], ["port"]),
        ("Two Russian bombers flew over the Barents Sea.", "force.movement", ["RU"], None),
        ("Ukrainian naval drones hit a Russian corvette off Feodosia.", "violence.drone_attack", ["UA"], ["RU"]),
        (
            "A Ukrainian drone attack on an ammunition depot in Toropets triggered explosions.",
            "violence.drone_attack",
            ["UA"],
            ["ammunition depot"],
        ),
        (
            "Seven people were injured in Kharkiv when Russian guided bombs hit a residential block.",
            "violence.air_strike",
            ["RU"],
            None,
        ),
        ("Russia struck Kharkiv with three Iskander missiles.", "violence.missile_attack", ["RU"], None),
        ("Overnight, Russia launched 188 drones against Ukraine.", "violence.drone_attack", ["RU"], ["UA"]),
        ("Russian forces dropped a glide bomb on Kostiantynivka.", "violence.air_strike", ["RU"], None),
        (
            "A woman was killed and two others wounded in a Ukrainian drone strike on a minibus in Shebekino.",
            "violence.drone_attack",
            ["UA"],
            ["minibus"],
        ),
        ("Armenian and Azerbaijani troops exchanged fire near Jermuk.", "violence.clash", ["AM", "AZ"], None),
        ("Indian troops killed three militants in a gun battle in Kulgam.", "violence.clash", ["IN"], None),
        (
            "Pakistani jets carried out strikes in Khost province, killing eight civilians.",
            "violence.air_strike",
            ["PK"],
            None,
        ),
        (
            "Myanmar's military carried out an air strike on a village in Rakhine state, killing 40.",
            "violence.air_strike",
            ["MM"],
            ["village"],
        ),
        ("Abu Sayyaf gunmen beheaded a hostage.", "violence.killing", ["Abu Sayyaf"], None),
        ("ELN rebels kidnapped a soldier in Arauca.", "violence.abduction", ["National Liberation Army"], ["soldier"]),
        (
            "Kenyan police officers exchanged gunfire with gang members in Port-au-Prince.",
            "violence.clash",
            ["KE"],
            None,
        ),
        ("The M23, backed by Rwanda, took control of Bukavu.", "control.capture", ["March 23 Movement"], None),
        ("Burundi deployed two battalions to Uvira.", "force.deployment", ["BI"], None),
        ("South African peacekeepers were killed near Goma.", "harm.casualties", [], ["ZA"]),
        (
            "Bandits abducted 40 worshippers from a mosque in Kaduna.",
            "violence.abduction",
            ["Bandits"],
            ["40 worshippers"],
        ),
        ("The Nigerian air force bombed a wedding by mistake.", "violence.air_strike", ["NG"], ["wedding"]),
        ("Algeria shot down a Malian drone near Tinzaouaten.", "defence.interception", ["DZ"], ["ML"]),
        ("Iranian border guards shot dead two Baloch porters.", "violence.shooting", ["IR"], ["two Baloch porters"]),
        ("Israel's strikes on Natanz damaged the facility.", "violence.air_strike", ["IL"], None),
        ("Iranian missiles struck a hospital in Beersheba.", "violence.missile_attack", ["IR"], ["hospital"]),
        ("France will train 2,000 Ukrainian soldiers.", "force.training", ["FR"], None),
        ("The US approved a $500 million arms package for Taiwan.", "support.military_aid", ["US"], None),
    ],
)
def test_kind_actor_and_target(text, kind, actor, target):
    document = document_of(text, published="2025-03-03")
    event = find_event(document, 0, len(document.tokens), read_mentions(document).context)
    assert event is not None
    assert event.kind == kind
    assert actor is None or named(event.actor) == actor
    assert target is None or named(event.target) == target


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Two rockets fired from Lebanon landed near Kiryat Shmona.", {("Lebanon", "origin"), ("Kiryat Shmona", "at")}),
        ("Ships of the Black Sea Fleet left Sevastopol for Novorossiysk.",
         {("Sevastopol", "origin"), ("Novorossiysk", "destination")}),
        ("Two peacekeepers from Uruguay were wounded in Goma.", {("Goma", "at")}),
        ("Burundi deployed two battalions to Uvira.", {("Uvira", "destination")}),
    ],
)  # fmt: skip
def test_places(text, places):
    document = document_of(text, published="2025-03-03")
    event = find_event(document, 0, len(document.tokens), read_mentions(document).context)
    assert event is not None
    assert {(place.name, place.role) for place in event.places} == places


@pytest.mark.parametrize(
    "text",
    [
        "The situation is tense.",
        "The economy is struggling.",
        "Prices of bread have doubled.",
        "The choir sang at the opening.",
    ],
)
def test_no_event(text):
    document = document_of(text)
    assert find_event(document, 0, len(document.tokens), read_mentions(document).context) is None
