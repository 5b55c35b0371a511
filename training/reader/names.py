"""Names from GUM's entity annotation.

A name is a mention whose head word is a proper noun. Its span is the head with the parts that make up the name, without
determiners, titles, appositions and relative clauses. Where names nest, the outermost stands.
"""

import re

KINDS = ("PERSON", "ORGANISATION", "PLACE", "GROUP", "EVENT", "OTHER")

UNSURE = "UNSURE"  # some name, nobody knows of what kind

KIND_OF_ENTITY = {
    "person": "PERSON",
    "organization": "ORGANISATION",
    "place": "PLACE",
    "event": "EVENT",
    "abstract": "OTHER",
    "object": "OTHER",
    "animal": "OTHER",
    "plant": "OTHER",
    "substance": "OTHER",
}

PARTS = {"flat", "compound", "amod", "nummod"}
SEPARATORS = {",", ";", ":", "(", ")", "[", "]", "–", "—", "--"}  # Paris | , | France are two names


def from_entities(words, entities) -> list[tuple[int, int, str]]:
    """The names of one sentence as (first word, word after the last, kind), in order and apart."""
    found = []
    for start, end, entity in mentions(entities):
        kind = KIND_OF_ENTITY.get(entity)
        head = next((i for i in range(start, end) if not start <= words[i].head < end), None)
        if kind and head is not None and words[head].upos == "PROPN":
            found.append((*_extent(words, start, end, head, kind), kind))
    return outermost(found)


def mentions(entities):
    """(first word, word after the last, type) of every mention that begins and ends in the sentence."""
    open_mentions, found = [], []
    for i, text in enumerate(entities):
        for bracket in re.findall(r"\([^()]*\)?|[^()]+\)", text):
            if bracket.startswith("("):
                identity, entity = bracket[1:].rstrip(")").split("-")[:2]
                open_mentions.append((identity, i, entity))
            if bracket.endswith(")"):
                identity = bracket.strip("()").split("-")[0]
                at = next((k for k in reversed(range(len(open_mentions))) if open_mentions[k][0] == identity), None)
                if at is not None:
                    _, start, entity = open_mentions.pop(at)
                    found.append((start, i + 1, entity))
    return found


def outermost(spans):
    """The longest spans first, none that overlaps a longer one."""
    kept = []
    for span in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if all(span[1] <= other[0] or other[1] <= span[0] for other in kept):
            kept.append(span)
    return sorted(kept)


def _extent(words, start, end, head, kind):
    members = {head}
    for _ in range(end - start):  # to the fixed point: a part's parts belong too
        for i in range(start, end):
            if i not in members and words[i].head in members and _is_part(words, i, kind):
                members.add(i)
    first = last = head
    while first - 1 in members:
        first -= 1
    while last + 1 in members:
        last += 1
    while last > head and words[last].deprel in ("punct", "case", "cc"):
        last -= 1
    while first < head and words[first].deprel in ("det", "punct", "case", "cc", "nummod"):
        first += 1
    return first, last + 1


def _is_part(words, i, kind):
    word = words[i]
    proper = word.upos == "PROPN" or word.xpos in ("NNP", "NNPS")
    if word.deprel in PARTS:
        return proper or word.deprel in ("flat", "nummod") or word.form[0].isupper()
    if word.deprel == "nmod":  # University of Maryland, but the Mayor | of | London
        return proper and kind != "PERSON" and any(w.head == i and w.form.lower() == "of" for w in words)
    if word.deprel == "conj":  # Johnson & Johnson
        return proper and any(w.head == i and w.form == "&" for w in words)
    if word.deprel == "det":
        return words[word.head].deprel == "nmod"
    if word.deprel == "punct":
        return word.form not in SEPARATORS
    return word.deprel in ("case", "cc")
