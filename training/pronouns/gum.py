#!/usr/bin/env python3
"""Makes reports with actors out of GUM's coreference, to fit the weights of pronouns on (fit.py).

usage: gum.py TRAIN.conllu OUT    writes OUT/reports.jsonl and OUT/gold.jsonl

TRAIN.conllu: UD English GUM (Zeldes 2017) with its Entity column; documents without one are passed over. A gold mention
has its span and head in UTF-16 code units, its cluster, type and form, as evaluation's gold has.
"""
import json
import re
import sys
from pathlib import Path

OPEN_OR_CLOSE = re.compile(r"\((\d+)-([^()]*?)\)|\((\d+)-([^()]*?)(?=[()]|$)|(\d+)\)")
FORMS = {"PROPN": "name", "PRON": "pronoun", "DET": "pronoun"}


def documents(path):
    name, sentences = None, []
    for line in open(path, encoding="utf-8"):
        if line.startswith("# newdoc id"):
            if sentences:
                yield name, sentences
            name, sentences = line.split("=", 1)[1].strip(), [[False]]
        elif line.startswith("# newpar") and sentences:
            sentences[-1][0] = True
        elif line.strip() == "":
            if sentences and len(sentences[-1]) > 1:
                sentences.append([False])
        elif not line.startswith("#") and sentences:
            sentences[-1].append(line.rstrip("\n").split("\t"))
    if sentences:
        yield name, sentences


def read(sentences):
    """text, tokens (start, end, form, tag, governor) and mentions of one document"""
    text, tokens, mentions, open_mentions = "", [], [], []
    for paragraph, *rows in sentences:
        if not rows:
            continue
        if text:
            text = text.rstrip() + ("\n\n" if paragraph else " ")
        until, spaced = -1, True
        for row in rows:
            if "." in row[0]:
                continue
            if "-" in row[0]:
                until = int(row[0].split("-")[1])
                start = len(text)
                text += row[1]
                spaced = "SpaceAfter=No" not in row[9]
                continue
            number = int(row[0])
            if number <= until:  # a word of a contraction stands where its letters do, if they do
                at = text.find(row[1], start)
                begin, end = (at, at + len(row[1])) if at >= 0 else (start, len(text))
                start = end
                if number == until and spaced:
                    text += " "
            else:
                begin = len(text)
                text += row[1]
                end = len(text)
                if "SpaceAfter=No" not in row[9]:
                    text += " "
            governor = len(tokens) + int(row[6]) - number if row[6] != "0" else -1
            tokens.append((begin, end, row[1], row[3], governor))
            entity = next((f[7:] for f in row[9].split("|") if f.startswith("Entity=")), "")
            for one, told, first, more, last in OPEN_OR_CLOSE.findall(entity):
                if one:
                    mentions.append((one, told, len(tokens) - 1, len(tokens)))
                elif first:
                    open_mentions.append((first, more, len(tokens) - 1))
                else:
                    k = max(k for k, m in enumerate(open_mentions) if m[0] == last)
                    cluster, told, begun = open_mentions.pop(k)
                    mentions.append((cluster, told, begun, len(tokens)))
    return text.rstrip(), tokens, mentions


def main(source, target):
    target = Path(target)
    target.mkdir(parents=True, exist_ok=True)
    with open(target / "reports.jsonl", "w") as reports, open(target / "gold.jsonl", "w") as golds:
        for name, sentences in documents(source):
            text, tokens, mentions = read(sentences)
            if not mentions:
                continue
            unit = [0]
            for letter in text:
                unit.append(unit[-1] + (2 if ord(letter) > 0xFFFF else 1))
            found = []
            for cluster, told, first, end in mentions:
                parts = told.split("-")
                head = next((t for t in tokens[first:end] if not first <= t[4] < end), tokens[first])
                found.append({
                    "start": unit[tokens[first][0]], "end": unit[tokens[end - 1][1]], "head": [unit[head[0]], unit[head[1]]],
                    "cluster": cluster, "type": parts[0], "form": FORMS.get(head[3], "nominal")})
            words = [[unit[a], unit[b], form, tag, tag] for a, b, form, tag, _ in tokens]
            print(json.dumps({"id": name, "text": text}), file=reports)
            print(json.dumps({"id": name, "genre": name.split("_")[1], "tokens": words, "mentions": found}), file=golds)


if __name__ == "__main__":
    main(*sys.argv[1:])
