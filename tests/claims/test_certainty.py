"""Certainty: how sure the holder is, by which words, and how far they reach. All sentences are invented."""

import pytest

from fogline.claims.find import read_document
from fogline.tables.certainty_rows import certainties
from tests.conftest import document_of

CASES = {
    "asserted": [
        "The governor said about 40 houses were destroyed and at least five people died.",
        "Police said up to 12 militants, most of them foreigners, were killed.",
        "The general said no fewer than 30 drones hit the base.",
        "The minister said the drones hit not only the port but also a school.",
        "The ministry said troops had not yet entered the town.",
        "The ministry said troops no longer hold the town.",
        "The mayor said the shelling left nothing but ruins.",
        "The army said it had failed to capture the bridge.",
        "The rebels said they left the town without firing a shot.",
        "The army said neither side had opened fire.",
        "The army refused to say whether it had bombed the camp.",
        "The fire could be seen from ten kilometres away, residents said.",
        "Rescuers could not reach the village because of the snow, the mayor said.",
        "Civilians may not enter the zone, the decree says.",
        "The suspected ringleader was shot dead, police said.",
        "Suspected militants killed nine farmers in Borno, police said.",
        "A so-called people's court sentenced two men to death, the rebels said.",
        "The man, who may have been a soldier, was buried on Monday, the mayor said.",
        "The minister, who is expected to resign, visited the front on Monday, his office said.",
        "The army said it shot down a drone that could carry 50 kilos of explosives.",
        "The mayor insisted that the shelter was open.",
        "The police officer later died of his wounds, the hospital said.",
        "“It looked as if the sky was burning,” the baker said.",
        "Even if the truce fails, the road is open, the mayor said.",
        "Nearly 3,000 people, perhaps more, fled the town, the mayor said.",
        "Police said the man had hoped for a job and was shot dead by a guard.",
        "The shells hit a house whose owner could have died, and a barn burned, the mayor said.",
        "The bus was hit on the road where a truce was expected, the driver said.",
        "The strike killed the man who was believed to be the group's leader, the army said.",
        "The suspect, allegedly drunk, drove into the crowd, police said.",
        "The ministry said the soldiers, reportedly from the north, were shot dead.",
        "The army said it struck a depot that may have held missiles.",
        "He was arrested on suspicion of murder, police said.",
        "The minister resigned a day after he said he would stay, his office said.",
        "The alleged leader of the gang was arrested, police said.",
        "“The self-styled governor fled,” the mayor said.",
        "The court sentenced the man to ten years for planning to bomb a mall.",
        "No one was hurt, the mayor said.",
        "The army said it never bombed the camp.",
        "The mayor said the fire did not spread to the mill.",
        "Two drones hit the depot without causing damage, the governor said.",
        "The negotiators left the hotel without an agreement, a diplomat said.",
        "The town was empty when the rebels came; they had to break open the doors, the mayor said.",
        "The blast could be heard across the city, residents said.",
        "The team was able to verify the video, the agency said.",
        "The plan to evacuate the town was approved, the mayor said.",
        "“You know, they shot him,” the woman said.",
        "The pilot thought of his family as he ejected, his wife said.",
        "The man feared by the whole town was shot dead, police said.",
        "The toll, which is expected to rise, stood at 40 on Monday, the mayor said.",
    ],
    "denied": [
        "The army denied that it had shelled the hospital.",
        "The minister rejected reports that 20 soldiers had been captured.",
        "The police do not believe that the fire was set.",
        "The company denied it had sold arms to the militia.",
        "The governor dismissed the claim that the city had fallen.",
        "The general does not think that the rebels hold the town.",
    ],
    "unknown": [
        "The UN said there was no evidence that the convoy carried weapons.",
        "The commission said it found no evidence of a chemical attack.",
        "The police chief said there was no indication that the fire was deliberate.",
        "It was not immediately clear whether the drone was shot down or crashed.",
        "The cause of the crash, which killed nine people, was not known.",
        "“We don't know who did this,” the imam said.",
        "Doctors said it was too soon to say whether the girl would survive.",
        "Reuters could not independently verify the battlefield reports.",
        "The Kremlin's claim could not be verified.",
        "The BBC has not been able to confirm the deaths.",
        "There was no independent confirmation of the strike.",
        "The identity of the bodies has yet to be established, the coroner said.",
        "It remains unclear how many soldiers were captured.",
        "The motive for the attack remains unknown, police said.",
        "Police are still investigating whether the blast was an accident.",
        "The minister was asked whether 40 people had died in the raid.",
        "“Who gave the order to fire?” the deputy asked.",
        "“Did the army shell the hospital?” she asked.",
        "The cause of the sinking is still being investigated, the navy said.",
        "Officials could not confirm how many people were on board.",
        "“It is not clear to us who is in charge of the port,” the captain said.",
        "The ministry said there was as yet no information on casualties.",
        "The number of dead could not be established.",
        "Whether the bridge was mined is not known, the engineer said.",
        "Nobody knows how many people are buried under the rubble, the mayor said.",
        "The prosecutor said there was nothing to suggest that the fire was deliberate.",
        "The UN said it had no information that the convoy was attacked.",
        "“I have no idea who fired,” the guard said.",
        "The army said it was checking reports that a drone had crossed the border.",
        "Police said they were looking into reports that three people had been abducted.",
        "The ministry said it could neither confirm nor deny the strike.",
        "The coroner said the victim's identity was not yet known.",
        "The reports have not been independently verified.",
        "It is uncertain if the truce will hold, the envoy said.",
    ],
    "conditional": [
        "If the dam breaks, thousands will drown, the engineer said.",
        "Thousands will drown unless the dam is mended, the engineer said.",
        "Should the army attack, the rebels would blow up the bridge, their spokesman said.",
        "Had the alarm sounded, nobody would have died, the inspector said.",
        "The strike would have killed hundreds, the mayor said.",
        "“In the event of an attack we will close the port,” the harbour master said.",
        "The rebels would free the prisoners if the army withdrew, their leader said.",
        "The minister said aid would flow provided that the border was opened.",
        "The town would have fallen without the militia, the mayor said.",
        "Were the dam to break, the town would drown, the engineer said.",
        "The envoy said that as long as the shelling continues, no talks are possible.",
        "The airport will reopen only if the ash clears, the agency said.",
        "“Unless we get fuel, the hospital will close,” the doctor said.",
    ],
    "hoped": [
        "“We hope that the prisoners are released,” the envoy said.",
        "The pope prayed that the fighting would stop.",
        "The president urged both sides to stop shelling the port.",
        "The UN demanded that the army release the prisoners.",
        "“Russia must withdraw its troops,” the envoy said.",
        "The families want the army to release the bodies.",
        "The minister ordered troops to withdraw from the valley.",
        "The envoy said he hoped to visit the camp.",
        "The mayor said the city would like to receive more generators.",
        "The bishop called for an end to the shelling.",
        "The union said the mine should be closed.",
        "The envoy appealed to the rebels to free the nurses.",
        "Hopefully the road will open soon, the mayor said.",
        "The bloc called on Israel to lift the blockade.",
        "The court ordered the company to pay damages.",
        "The minister proposed that monitors be sent to the border.",
    ],
    "possible": [
        "The mayor said the rocket might have been fired from the valley.",
        "The attackers may have crossed the border at night and killed two guards, police said.",
        "The shelling may have hit a clinic, killing three nurses, the council said.",
        "Two soldiers were reportedly taken prisoner, the agency said.",
        "Allegedly, the officer sold fuel to smugglers, the prosecutor said.",
        "The men are said to have fled to Chad.",
        "The commander is rumoured to have been killed in the strike.",
        "The minister did not rule out that a missile had hit the plant.",
        "The mayor said it was possible that a second bomb was planted in the market.",
        "Unconfirmed reports said two ministers were arrested.",
        "According to preliminary findings, the bus hit a mine.",
        "Initial reports suggest that a gas leak caused the blast.",
        "Preliminary data indicate that 300 homes were damaged.",
        "The union condemned the alleged killing of two reporters.",
        "Police said the two men could have been carrying explosives.",
        "The inspector said there was a chance that the pilot ejected.",
        "The fire may not have been an accident, the chief said.",
        "There are rumours that the general was shot.",
        "The envoy hinted that a truce was near.",
        "The group is alleged to have stolen 40 cows.",
        "It is conceivable that the plane was shot down, an expert said.",
        "The purported attack on the embassy was condemned by the envoy.",
        "Potentially, dozens of people were exposed to the gas, the hospital said.",
    ],
    "probable": [
        "Officials believe the missile was fired from a submarine.",
        "Two climbers are presumed dead, police said.",
        "The boat appears to have sunk near Lampedusa.",
        "It seems that the drone lost its way, the ministry said.",
        "The blast was probably caused by a gas leak, the fire service said.",
        "The blast was most likely caused by gas, the fire service said.",
        "The intruder must have come through the roof, police said.",
        "“I think they were shot,” the witness said.",
        "It is unlikely that anyone survived, the coast guard said.",
        "The rebels are thought to have 3,000 fighters.",
        "The governor suggested that sabotage caused the fire.",
        "The man is suspected of killing three women.",
        "In all likelihood the pilot died at once, the inspector said.",
        "The mayor said the toll was likely to be higher.",
        "The raid seems to have failed, the analyst said.",
        "A missile is understood to have hit the barracks.",
        "He was presumably killed in the shelling, his brother said.",
        "As far as we know, the pilot is alive, the ministry said.",
        "Satellite images suggest that the hangar was destroyed.",
    ],
    "predicted": [
        "The ministry said troops will withdraw by Friday.",
        "The spokesman said the talks would resume on Monday.",
        "The storm is expected to reach the coast on Tuesday, forecasters said.",
        "The court is due to rule on the appeal, the clerk said.",
        "The army is poised to storm the city, analysts said.",
        "The company plans to close the mine, the union said.",
        "The rebels vowed to retake the town.",
        "The group threatened to kill the hostages.",
        "The mayor warned of an attack on the dam.",
        "Forty miners are feared dead.",
        "Residents fear that the army will shell the town.",
        "“We're going to take the bridge,” the commander said.",
        "The general said his men were about to enter the city.",
        "The truce will not last, the general said.",
        "The army is preparing to cross the river, the analyst said.",
        "Up to 40 centimetres of snow are forecast for Friday, the service said.",
        "Elections are scheduled for May, the commission said.",
        "The dam is bound to fail, the engineer said.",
        "The minister is to meet his counterpart on Friday, the ministry said.",
        "The mayor promised that the road would be open by May.",
        "The agency predicted that thousands would flee.",
        "The envoy said he expected the talks to fail.",
        "The rebels said they intended to free the hostages.",
        "The company said it was set to cut 300 jobs.",
        "The ship had been expected in Odesa on Friday, the port said.",
    ],
}


def claims_of(text):
    return read_document(document_of(text, published="2025-03-04")).claims


@pytest.mark.parametrize(
    ("expected", "text"), [pytest.param(word, text, id=text) for word, texts in CASES.items() for text in texts]
)
def test_certainty(expected, text):
    found = claims_of(text)
    assert found
    assert {claim.certainty for claim in found} == {expected}


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The video could not be independently verified.", ["could not be", "verified"]),
        ("The mayor said the dam may break.", ["may"]),
        ("The mayor said shells may have killed two people and wounded five.", ["may"]),
        ("The mayor said the bridge won’t open.", ["won’t"]),
        ("Officials do not yet know who fired, the mayor said.", ["not", "know"]),
        ("If the dam breaks, the town will drown, the mayor said.", ["If"]),
        ("The army denied that it shelled the mill.", ["denied"]),
        ("The envoy urged both armies to spare the bridge.", ["urged"]),
        ("Two men are believed to have fled to Chad.", ["believed"]),
        ("The mayor said there is no evidence that a drone hit the mill.", ["no evidence"]),
        ("Unconfirmed reports said that two men died.", ["Unconfirmed"]),
        ("“Who fired?” the mayor asked.", ["?"]),
        ("The mayor said a depot burned.", []),
    ],
)
def test_each_word_that_decides_is_a_cue(text, cues):
    (claim,) = claims_of(text)
    assert [cue.text for cue in claim.certainty_cues] == cues
    assert [text[cue.start : cue.end] for cue in claim.certainty_cues] == cues


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said a mill burned and that a dam may break.", ["asserted", "possible"]),
        ("The shelling may have hit a bus, killing nine, the mayor said.", ["possible", "possible"]),
        ("The mayor said he fears an attack; the army said the road was open.", ["predicted", "asserted"]),
        ("The mayor denied that a mill burned, but police said a dam broke.", ["denied", "asserted"]),
    ],
)
def test_a_hedge_stays_with_its_own_claim(text, expected):
    assert [claim.certainty for claim in claims_of(text)] == expected


ADVERBS = sorted(certainties("adverb"))
AROUND_COUNTS = ["about", "nearly", "up to", "at least", "more than", "some", "an estimated", "roughly", "as many as"]


@pytest.mark.parametrize("word", ADVERBS)
def test_an_adverb_of_a_relative_clause_stays_there(word):
    (claim,) = claims_of(f"The mayor said a depot, which {word} held fuel, burned on Monday.")
    assert claim.certainty == "asserted"
    assert claim.certainty_cues == ()


@pytest.mark.parametrize("words", AROUND_COUNTS)
def test_what_hedges_a_count_leaves_the_claim_asserted(words):
    (claim,) = claims_of(f"The mayor said {words} 40 people were killed, most of them women.")
    assert claim.certainty == "asserted"


@pytest.mark.parametrize("text", ["The minister was asked whether 40 people died.", "Was the mill hit?"])
def test_what_is_only_asked_is_no_claim_of_the_report(text):
    assert not [c for c in claims_of(text) if c.holder.kind == "report" and c.certainty == "asserted"]


def test_certainty_is_not_reading_confidence():
    sure, hedged = claims_of("The mayor said a depot burned. The mayor said a mill may have burned.")
    assert sure.certainty != hedged.certainty
    assert sure.reading_confidence == hedged.reading_confidence


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The army did not shell the town.", "negative"),
        ("The army has never bombed a hospital.", "negative"),
        ("No drones hit the port.", "negative"),
        ("Neither side shelled the town.", "negative"),
        ("The army failed to capture the hill.", "negative"),
        ("The rebels were unable to capture the base.", "negative"),
        ("The army avoided bombing the hospital.", "negative"),
        ("Its planes had not bombed or shelled the town.", "negative"),
        ("The army fired no missiles at the city.", "negative"),
        ("The army did not launch an attack on the town.", "negative"),
        ("A strike on the dam did not take place.", "negative"),
        ("None of the missiles hit the base.", "negative"),
        ("The drones hit not only the port but also the depot.", "positive"),
        ("The rebels not only shelled the town but burned it.", "positive"),
        ("No fewer than 12 drones hit the port.", "positive"),
        ("No less than 40 people were killed.", "positive"),
        ("The attack on the port did not cause casualties.", "positive"),
        ("The shelling caused no damage.", "positive"),
        ("The army did not stop shelling the town.", "positive"),
        ("The militia attacked the convoy but did not loot it.", "positive"),
        ("There is no doubt that the army shelled the town.", "positive"),
    ],
)
def test_negation_decides_the_polarity(text, polarity):
    (claim,) = claims_of(f"The mayor said: “{text}”")
    assert claim.event is not None
    assert claim.event.polarity == polarity
