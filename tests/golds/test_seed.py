"""The published broadcast report: every reporting verb yields its claim, every quotation its speaker."""

import pytest
import yaml

from fogline.flow import read
from fogline.model.report import Report

# Claims of the reporter's own voice: no verb reports them.
OWN_VOICE = "report"


@pytest.fixture(scope="module")
def seed(shared):
    folder = shared / "gold" / "seed"
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    text = (folder / gold["report"]).read_bytes().decode("utf-8")
    claims = read(Report(text=text, published=str(gold["published"])))
    wanted = [want for want in gold["claims"] if want.get("holder") != OWN_VOICE]
    return text, claims, wanted


def covering(text, claims, content):
    start = text.index(content)
    end = start + len(content)
    inside = [sum(max(0, min(s.end, end) - max(s.start, start)) for s in claim.spans) for claim in claims]
    best = max(range(len(claims)), key=lambda i: (inside[i], -len(claims[i].text)))
    return claims[best] if inside[best] >= 0.8 * len(content) else None


@pytest.mark.golds
def test_each_reporting_verb_yields_its_claim(seed):
    text, claims, wanted = seed
    missed = [want["id"] for want in wanted if covering(text, claims, want["content"]) is None]
    assert len(wanted) >= 24
    assert missed == []


@pytest.mark.golds
def test_no_quotation_goes_to_a_wrong_speaker(seed):
    text, claims, wanted = seed
    quoted = [want for want in wanted if want.get("manner") in ("direct", "mixed") or "“" in want["content"]]
    wrong = []
    for want in quoted:
        claim, holder = covering(text, claims, want["content"]), want["holder"]
        name = holder.get("name") or holder.get("mention") or ""
        if claim is None or name.split()[-1] not in f"{claim.holder.name} {claim.holder.mention}":
            wrong.append(want["id"])
    assert len(quoted) >= 8
    assert wrong == []
