"""How sure, and is it denied: factuality of drawn attributions, read by hand.

Of the reports of `volume` REPORTS are drawn by a seed, and of all attributions that the program finds in them ATTRIBUTIONS.
`./evaluate factuality --data FOLDER --draw SEED` prints them to be read: sentence, source, cue, content, value. What a reader
with FactBank's definitions (Saurí and Pustejovsky 2009) found is kept in `factuality.tsv`, by report and offsets, without a word of
the reports; `./evaluate factuality --data FOLDER` annotates those reports again and prints precision by value and the errors by
kind. An answer whose attribution is not found again (another cue, or content elsewhere) is counted as not found.
"""

import csv
import json
import random
from collections import Counter
from pathlib import Path

REPORTS = 60
ATTRIBUTIONS = 100
VALUES = ("CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "Uu")
THING = "-"
RIGHT = "the value was right when it was read"
ANSWERS = Path(__file__).with_name("factuality.tsv")


def answers():
    """The rows of the file of answers; its header says what the columns are."""
    with ANSWERS.open(encoding="utf-8") as lines:
        rows = (line for line in lines if not line.startswith("#"))
        names = ("seed", "report", "cue", "start", "end", "read", "kind")
        return [
            {**row, "cue": int(row["cue"]), "start": int(row["start"]), "end": int(row["end"])}
            for row in csv.DictReader(rows, names, delimiter="\t")
        ]


def drawn(volume: Path, seed: int) -> list[str]:
    """The lines of the reports that a seed draws."""
    return random.Random(seed).sample(volume.read_text(encoding="utf-8").splitlines(), REPORTS)


def named(volume: Path) -> list[str]:
    """The lines of the reports with answers, in the order of the file."""
    ids = {row["report"] for row in answers()}
    return [line for line in volume.read_text(encoding="utf-8").splitlines() if json.loads(line)["id"] in ids]


def read(path: Path) -> list[dict]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def to_be_read(records: list[dict], seed: int) -> str:
    """Drawn attributions with the sentences they stand in: source in [ ], cue in < >, content in { }."""
    everything = [(record, found) for record in records for found in record["attributions"]]
    chosen = sorted(random.Random(seed).sample(range(len(everything)), min(ATTRIBUTIONS, len(everything))))
    parts = []
    for number in chosen:
        record, found = everything[number]
        units = record["text"].encode("utf-16-le")
        marks = [(span, marks) for part, marks in (("source", "[]"), ("cue", "<>"), ("content", "{}")) for span in found[part]]
        first = min(span[0] for span, _ in marks)
        last = max(span[1] for span, _ in marks)
        around = [s for s in record["sentences"] if s[0] < last and s[1] > first]
        start = min([first, *(s[0] for s in around)])
        end = max([last, *(s[1] for s in around)])
        inserts = sorted([(span[1], 0, mark[1]) for span, mark in marks] + [(span[0], 1, mark[0]) for span, mark in marks])
        words, at = "", start
        for place, _, mark in inserts:
            words += units[2 * at : 2 * place].decode("utf-16-le") + mark
            at = place
        words += units[2 * at : 2 * end].decode("utf-16-le")
        key = "\t".join(map(str, (seed, record["id"], found["cue"][0][0] if found["cue"] else -1, *extent(found))))
        parts.append(f"{key}\t{found['factuality']}\n{' '.join(words.split())}\n")
    return "\n".join(parts)


def extent(found: dict) -> tuple[int, int]:
    """From the first word of the content to the last."""
    return found["content"][0][0], found["content"][-1][1]


def table(records: list[dict]) -> str:
    """Precision by value and errors by kind, for each seed."""
    seeds = sorted({row["seed"] for row in answers()})
    by_report = {record["id"]: record["attributions"] for record in records}
    parts = []
    for seed in seeds:
        rows = [row for row in answers() if row["seed"] == seed]
        given = [(row, match(row, by_report.get(row["report"], []))) for row in rows]
        things = sum(row["read"] == THING for row, value in given if value)
        found = [(row, value) for row, value in given if value and row["read"] != THING]
        right = Counter(value for row, value in found if value == row["read"])
        all_of = Counter(value for _, value in found)
        lines = [f"seed {seed}: {len(rows)} read, {len(found) + things} found again, {things} of them of things that neither are so nor not so"]
        for value in VALUES:
            if all_of[value]:
                wrong = Counter(row["read"] for row, given in found if given == value and row["read"] != value)
                told = ", ".join(f"{n} {read}" for read, n in sorted(wrong.items()))
                lines.append(f"{value:<5} P {right[value] / all_of[value]:.3f}  ({right[value]} of {all_of[value]})" + (f"  read as {told}" if told else ""))
        total, good = sum(all_of.values()), sum(right.values())
        lines.append(f"{'all':<5} P {good / total if total else 0:.3f}  ({good} of {total})")
        kinds = Counter(RIGHT if row["kind"] == "-" else row["kind"] for row, value in found if value != row["read"])
        lines += [f"  {n:>2} {kind}" for kind, n in sorted(kinds.items(), key=lambda kind: (-kind[1], kind[0]))]
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def match(row: dict, attributions: list[dict]) -> "str | None":
    """The value now given to the attribution with the cue that was read, if its content still overlaps what was."""
    for found in attributions:
        start, end = extent(found)
        cue = found["cue"][0][0] if found["cue"] else -1
        if cue == row["cue"] and start < row["end"] and row["start"] < end:
            return found["factuality"]
    return None
