"""Names that another program found, for documents in which nobody marked any.

NLP4J's entity tagger prints one word a line (index, form, …, tag), a blank line between sentences; tags are OntoNotes'
kinds as B-, I-, L-, U- and O.
"""

from .names import UNSURE, outermost
from .treebank import Document

KIND_OF_TAG = {
    "PERSON": "PERSON",
    "ORG": "ORGANISATION",
    "GPE": "PLACE",
    "LOC": "PLACE",
    "FAC": "PLACE",
    "NORP": "GROUP",
    "EVENT": "EVENT",
    "WORK_OF_ART": "OTHER",
    "LAW": "OTHER",
    "PRODUCT": "OTHER",
    "LANGUAGE": "OTHER",
}


def add_names(documents: list[Document], path, doubted: set[str]) -> None:
    """Gives sentences without marked names those of the file, which holds the documents' sentences in order.

    Names of a doubted kind become UNSURE: nothing is learned from their words. Where names are marked, only groups are
    taken over, if nothing marked overlaps: GUM has no adjectives of nations."""
    with open(path, encoding="utf-8") as text:
        blocks = text.read().strip("\n").split("\n\n")
    sentences = [s for d in documents for s in d.sentences]
    if len(blocks) != len(sentences):
        raise ValueError(f"{path}: {len(blocks)} sentences, but the treebank has {len(sentences)}")
    for sentence, block in zip(sentences, blocks):
        tags = [line.split("\t")[-1] for line in block.split("\n")]
        if len(tags) != len(sentence.words):
            raise ValueError(f"{path}: another sentence than {' '.join(w.form for w in sentence.words)}")
        found = [name for name in _names(tags, sentence.words)]
        if sentence.names is None:
            sentence.names_by_hand = False
            sentence.names = [(a, b, UNSURE if kind in doubted else kind) for a, b, kind in found]
        else:
            groups = [n for n in found if n[2] == "GROUP"]
            marked = sentence.names
            sentence.names = sorted(marked + [g for g in groups if all(g[1] <= m[0] or m[1] <= g[0] for m in marked)])


def _names(tags, words):
    found, start = [], 0
    for i, tag in enumerate(tags):
        if tag[0] in "BU":
            start = i
        kind = KIND_OF_TAG.get(tag[2:])
        if tag[0] in "LU" and kind:
            first, end = start, i + 1
            while first < end and words[first].upos in ("DET", "PUNCT", "PRON"):
                first += 1
            while end > first and words[end - 1].upos in ("PART", "PUNCT"):
                end -= 1
            if first < end:
                found.append((first, end, kind))
    return outermost(found)
