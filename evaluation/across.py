"""Actors across the reports of one case, against its gold: is one actor one party, and is nobody else in it?

Every place in a report where a gold alias stands (whole words, the longest alias first, none that two actors share) is an
occurrence. It is held by the party's mention that overlaps it best, by at least two fifths, or that is its end (the name after an
office); one that no mention holds stands alone. B-cubed over occurrences (Bagga and Baldwin 1998). Errors by kind: *split*, an actor's
held occurrences beyond those in its largest party; *merged*, occurrences in a party that belongs to another actor by the
number of its occurrences; *missed*, held by no mention.
"""

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

LEAST_OVERLAP = 0.4
LEVEL = str.maketrans("“”„«»‘’–—\u00a0\u2009\u202f", "\"\"\"\"\"''--   ")


@dataclass(frozen=True)
class Occurrence:
    report: str
    start: int  # in characters as the record counts them: UTF-16 units
    end: int
    actor: str
    alias: str


@dataclass
class Score:
    precision: float
    recall: float
    occurrences: int
    errors: dict[str, Counter]  # by kind: how often which alias of which actor

    @property
    def f1(self):
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def units(text: str) -> list[str]:
    """The text by UTF-16 units: the second half of a pair is empty."""
    return [part for ch in text for part in ((ch, "") if ord(ch) > 0xFFFF else (ch,))]


def level(text: str) -> str:
    """One sort of quotation marks, dashes and spaces; no character more or less, so that places stay."""
    return re.sub(r"\s", " ", text.translate(LEVEL))


def occurrences(gold: dict, reports: list[dict]) -> list[Occurrence]:
    owners: dict[str, set[str]] = {}
    for actor in gold["actors"]:
        for alias in {actor["name"], *actor["aliases"]}:
            owners.setdefault(level(alias), set()).add(actor["id"])
    found = []
    for report in reports:
        text = "".join(c or "\0" for c in units(level(report["text"])))
        taken = [False] * len(text)
        for alias in sorted(owners, key=lambda a: (-len(a), a)):
            for match in re.finditer(rf"(?<!\w){re.escape(alias)}(?!\w)", text):
                if any(taken[match.start() : match.end()]):
                    continue
                taken[match.start() : match.end()] = [True] * len(alias)
                if len(owners[alias]) == 1:
                    found.append(Occurrence(report["id"], match.start(), match.end(), next(iter(owners[alias])), alias))
    return found


def held(occurrence: Occurrence, mentions: list[tuple[int, int, str]]) -> str | None:
    """The party whose mention overlaps the occurrence best."""
    best, party = LEAST_OVERLAP, None
    for start, end, actor in mentions:
        both = min(end, occurrence.end) - max(start, occurrence.start)
        share = both / (max(end, occurrence.end) - min(start, occurrence.start))
        if start >= occurrence.start and end == occurrence.end:
            share = max(share, LEAST_OVERLAP)
        if both > 0 and share >= best:
            best, party = share + 1e-9, actor
    return party


def score(case: Path, situation: Path) -> Score:
    gold = json.loads((case / "gold.json").read_text(encoding="utf-8"))
    record = json.loads(situation.read_text(encoding="utf-8"))
    mentions: dict[str, list] = {}
    for actor in record["actors"]:
        for m in actor["mentions"]:
            mentions.setdefault(m["report"], []).append((m["start"], m["end"], actor["id"]))
    found = occurrences(gold, record["reports"])
    parties = [held(o, mentions.get(o.report, [])) or f"missed {i}" for i, o in enumerate(found)]
    of_actor, of_party, both = Counter(o.actor for o in found), Counter(parties), Counter()
    for occurrence, party in zip(found, parties):
        both[occurrence.actor, party] += 1
    precision = sum(both[o.actor, p] / of_party[p] for o, p in zip(found, parties)) / max(1, len(found))
    recall = sum(both[o.actor, p] / of_actor[o.actor] for o, p in zip(found, parties)) / max(1, len(found))
    return Score(precision, recall, len(found), _errors(gold, found, parties, both))


def _errors(gold, found, parties, both) -> dict[str, Counter]:
    names = {actor["id"]: actor["name"] for actor in gold["actors"]}
    home: dict[str, str] = {}  # of each actor, the party with most of it
    owner: dict[str, str] = {}  # of each party, the actor with most of it
    for (actor, party), _ in sorted(both.items(), key=lambda item: (-item[1], item[0])):
        owner.setdefault(party, actor)
        if not party.startswith("missed"):
            home.setdefault(actor, party)
    errors = {kind: Counter() for kind in ("split", "merged", "missed")}
    for occurrence, party in zip(found, parties):
        if party.startswith("missed"):
            kind, to = "missed", ""
        elif owner[party] != occurrence.actor:
            kind, to = "merged", f" with {names[owner[party]]}"
        elif home.get(occurrence.actor) != party:
            kind, to = "split", ""
        else:
            continue
        errors[kind][f"{occurrence.alias} ({names[occurrence.actor]}){to}"] += 1
    return errors


def table(folder: Path, out: Path) -> str:
    """A line a case and one over all, then what went wrong most, by kind."""
    lines, shown = [], []
    for case in sorted(p.parent for p in folder.glob("*/gold.json")):
        found = score(case, out / case.name / "situation.json")
        counts = "  ".join(f"{kind} {sum(errors.values())}" for kind, errors in found.errors.items())
        lines.append(
            f"{case.name:<18} B-cubed P {found.precision:.3f}  R {found.recall:.3f}  F1 {found.f1:.3f}"
            f"  of {found.occurrences}: {counts}"
        )
        for kind, errors in found.errors.items():
            shown += [f"  {case.name} {kind:<7} {n:>3}  {what}" for what, n in sorted(errors.items(), key=lambda e: (-e[1], e[0]))]
    return "\n".join([*lines, *shown])
