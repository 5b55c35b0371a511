"""Writes the table of lemmas by form and tag that the program looks up before it asks the model.

usage: python3 training/lemma_table.py TREEBANK.conllu > engine/src/main/resources/rapporteur/en/language/lemmas.tsv

A line for each form and Penn tag whose commonest lemma differs from the lower-cased form; of equals the first in order.
Words marked as typing errors are left out, and so are names (their form is what readers look for) and what holds a digit,
and forms of two words that the treebanks know in one sense alone.
"""

import sys
from collections import Counter, defaultdict

HEADER = """\
# Lemmas that differ from the form, by form and tag. Columns: the form, lower case; Penn tag; lemma.
# Derived by count, with training/lemma_table.py, from the training parts of UD English EWT and of GUM's freely licensed
# genres. Licence of this file: CC BY-SA 4.0, as theirs."""

OF_TWO_WORDS = {("bases", "NNS")}


def table(lines):
    counts = defaultdict(Counter)
    for line in lines:
        fields = line.rstrip("\n").split("\t")
        if len(fields) < 10 or not fields[0].isdigit():
            continue
        if "Typo=Yes" in fields[5] or fields[7] == "goeswith" or fields[4] == "NNP":
            continue
        counts[fields[1].lower(), fields[4]][fields[2]] += 1
    for (form, tag), lemmas in sorted(counts.items()):
        lemma = min(lemmas, key=lambda lemma: (-lemmas[lemma], lemma))
        if (form, tag) in OF_TWO_WORDS:
            continue
        if lemma.lower() != form and lemma != "_" and not any(c.isdigit() for c in form + lemma):
            yield form, tag, lemma


if __name__ == "__main__":
    print(HEADER)
    with open(sys.argv[1], encoding="utf-8") as treebank:
        for row in table(treebank):
            print("\t".join(row))
