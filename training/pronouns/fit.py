#!/usr/bin/env python3
"""Fits the weights of salience.tsv: one factor at a time, over a few values each, keeping what scores best.

usage: fit.py REPORTS.jsonl GOLD.jsonl SCORER PROGRAM

REPORTS and GOLD: of gum.py, of the train part. SCORER: a program that, given GOLD and records, prints lines that begin with
'same actor' (its last figure counts) and 'pronouns' (the figure after 'right' counts). PROGRAM: a command that runs
rapporteur with FOLDER, a folder that comes first on the class path. What is made the most of is the sum of the three
figures. The weights stand in the engine's resources, and the best ones are written there.
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SALIENCE = Path(__file__).parents[2] / "engine/src/main/resources/rapporteur/en/actor/salience.tsv"
VALUES = {
    "nameless": [0.4, 0.55, 0.7, 0.85, 1], "repeated": [0, 20, 40, 80], "fading": [0.3, 0.4, 0.5, 0.65, 0.8],
    "clause_above": [0, 40, 80, 150], "pronoun": [0, 30, 60, 100], "name": [20, 50, 80, 120],
    "subject": [50, 80, 120, 160], "oblique": [15, 35, 50], "same_place": [0, 20, 50], "quoted": [0.3, 0.5, 0.7, 1],
    "object": [35, 50, 70]}


def rows():
    return [line.split("\t") for line in SALIENCE.read_text().splitlines() if line and not line.startswith("#")]


def text(weights):
    head = [line for line in SALIENCE.read_text().splitlines() if line.startswith("#")]
    return "\n".join(head + [f"{name}\t{weight:g}" for name, weight in weights.items()]) + "\n"


def score(weights, reports, gold, scorer, program):
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder) / "rapporteur/en/actor"
        own.mkdir(parents=True)
        (own / "salience.tsv").write_text(text(weights))
        records = Path(folder) / "records.jsonl"
        with open(records, "w") as out:
            command = [part.replace("FOLDER", folder) for part in program.split()]
            subprocess.run([*command, "annotate", "--as-is", reports], stdout=out, check=True)
        told = subprocess.run([sys.executable, scorer, gold, records], capture_output=True, text=True, check=True).stdout
    same = float(re.search(r"^same actor.*F1 ([\d.]+)", told, re.M).group(1))
    return same + sum(float(right) for right in re.findall(r"^pronouns.*right ([\d.]+)", told, re.M))


def main(*where):
    weights = {name: float(weight) for name, weight in rows()}
    best = score(weights, *where)
    changed = True
    while changed:
        changed = False
        for name, values in VALUES.items():
            for value in values:
                tried = score({**weights, name: value}, *where)
                if tried > best:
                    best, weights[name], changed = tried, value, True
                    print(f"{name} {value}: {best:.3f}", flush=True)
    SALIENCE.write_text(text(weights))


if __name__ == "__main__":
    main(*sys.argv[1:])
