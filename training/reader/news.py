"""Turns tokenised news into a CoNLL-U file without annotation, to learn names from.

usage: python3 -m reader.news WORDS OUT

WORDS holds one word a line as the project's tokenizer cuts them, a blank line after each paragraph, and a line
`# newdoc id = news…` before each article. OUT gets news.conllu and, for NLP4J, news.tsv (the words alone). Sentences end at
full stops, question and exclamation marks and the quotation marks after them: enough to find names.
"""

import sys
from pathlib import Path

ENDS = {".", "?", "!"}
CLOSERS = {"\u201d", "\"", "''", "\u2019", ")"}


def main():
    source, out = Path(sys.argv[1]), Path(sys.argv[2])
    with open(out / "news.conllu", "w", encoding="utf-8") as treebank, open(out / "news.tsv", "w", encoding="utf-8") as words:
        for block in source.read_text(encoding="utf-8").split("\n\n"):
            lines = block.strip("\n").split("\n")
            for line in lines:
                if line.startswith("# newdoc"):
                    treebank.write(line + "\n")
            treebank.write("# newpar\n")
            for sentence in sentences([line for line in lines if line and not line.startswith("# new")]):
                rows = [f"{i}\t{word}" + "\t_" * 8 for i, word in enumerate(sentence, 1)]
                treebank.write("\n".join(rows) + "\n\n")
                words.write("\n".join(word.replace(" ", "_") for word in sentence) + "\n\n")


def sentences(words: list[str]) -> list[list[str]]:
    found, current = [], []
    for i, word in enumerate(words):
        current.append(word)
        closing = i + 1 < len(words) and words[i + 1] in CLOSERS
        if not closing and any(w in ENDS for w in current[-2:]) and (word in ENDS or word in CLOSERS):
            found.append(current)
            current = []
    return found + [current] if current else found


if __name__ == "__main__":
    main()
