"""Prints the words of a CoNLL-U file, one a line, a blank line between sentences.

usage: python3 -m reader.words FILE.conllu
"""

import sys

from . import treebank

if __name__ == "__main__":
    for document in treebank.read(sys.argv[1]):
        for sentence in document.sentences:
            print("\n".join(w.form.replace(" ", "_") for w in sentence.words), end="\n\n")
