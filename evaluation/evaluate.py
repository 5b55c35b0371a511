"""Runs Rapporteur on a public set and prints its scorer's table.

usage: ./evaluate NAME --data FOLDER [--keep FOLDER]

FOLDER holds benchmarks/, situations/ and score/ (docs/evaluation.md says where each set is had). --keep names a folder
for what the program put out; without it a temporary one is used. NAME is one of the sets below.
"""
import argparse
import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Annotated:
    """A set whose reports are annotated one by one, and the scorers that compare the records with its gold."""

    what: str
    inputs: str
    flags: tuple
    scorers: tuple

    def run(self, data, out):
        records = out / "records.jsonl"
        with open(records, "wb") as stream:
            rapporteur(["annotate", str(data / self.inputs), *self.flags], stream)
        for scorer in self.scorers:
            arguments = [str(records) if a == "RECORDS" else a if a.startswith("-") or a == "dev" else str(data / a) for a in scorer[1:]]
            score(data, scorer[0], arguments)


@dataclass(frozen=True)
class Situations:
    """Every case of several reports, each read as one situation; FOLDER's, or those of the project."""

    what: str
    own: bool = False

    def run(self, data, out):
        folder = ROOT / "evaluation/situations" if self.own else data / "situations"
        for case in cases(folder):
            rapporteur(["read", "--one", str(case / "reports"), "--out", str(out / case.name)], None)
        score(data, "situations.py", [str(folder), str(out)])


@dataclass(frozen=True)
class Across:
    """Actors over all reports of every case: one actor, one party."""

    what: str

    def run(self, data, out):
        import across

        for case in cases(data / "situations"):
            rapporteur(["read", "--one", str(case / "reports"), "--out", str(out / case.name)], None)
        print(across.table(data / "situations", out), flush=True)


@dataclass(frozen=True)
class Factuality:
    """Attributions drawn from `volume` and read by hand, or drawn anew to be read."""

    what: str
    draw: "int | None" = None

    def run(self, data, out):
        import factuality

        volume = data / "benchmarks/volume/reports.jsonl"
        lines = factuality.drawn(volume, self.draw) if self.draw is not None else factuality.named(volume)
        reports, records = out / "reports.jsonl", out / "records.jsonl"
        reports.write_text("\n".join(lines) + "\n", encoding="utf-8")
        with open(records, "wb") as stream:
            rapporteur(["annotate", str(reports), "--as-is"], stream)
        found = factuality.read(records)
        print(factuality.table(found) if self.draw is None else factuality.to_be_read(found, self.draw), flush=True)


@dataclass(frozen=True)
class Speed:
    """Start, load, throughput and memory on the first 300 reports of `volume`."""

    what: str
    rounds: int = 3

    def run(self, data, out):
        import speed

        speed.measure(ROOT, data / "benchmarks/volume/reports.jsonl", out, self.rounds)


@dataclass(frozen=True)
class Pages:
    """How many pages a second become clean reports, beside two tools that give main text alone."""

    what: str
    rounds: int = 3

    def run(self, data, out):
        import speed

        speed.pages(ROOT, data / "benchmarks/extraction/pages", self.rounds)


@dataclass(frozen=True)
class Answers:
    """Answers to one question: the same, or different?"""

    what: str

    def run(self, data, out):
        import answers
        import speed

        pairs = out / "pairs.txt"
        with open(pairs, "wb") as stream:
            speed.on_tests(ROOT, "origin.AnswerPairs", [data / "benchmarks/answers/questions.jsonl"], stdout=stream)
        print(answers.table(pairs.read_text().splitlines()), flush=True)


@dataclass(frozen=True)
class Linking:
    """How the cost of linking actors grows, on planted ones."""

    what: str

    def run(self, data, out):
        import speed

        speed.linking(ROOT)


@dataclass(frozen=True)
class Planted:
    """How the cost of finding copies grows, and how many planted ones are found."""

    what: str

    def run(self, data, out):
        import speed

        speed.copies(ROOT, data / "benchmarks/volume/reports.jsonl")


@dataclass(frozen=True)
class Fuzz:
    """Inputs that nobody wrote, made of the pages and texts of the sets: none may crash, hang or come out wrong."""

    what: str
    inputs: int = 100_000

    def run(self, data, out):
        import fuzz

        seeds = [data / "situations", data / "benchmarks/extraction/pages", data / "benchmarks/dates/pages"]
        fuzz.fuzz(ROOT, seeds, out / "failures", self.inputs)


SETS = {
    "treebank": Annotated(
        "words, sentences, tags, trees; names and who is meant (EWT and GUM, raw text)",
        "benchmarks/treebank/reports.jsonl",
        ("--as-is", "--tokens"),
        (
            ("parse.py", "benchmarks/treebank/gold.jsonl", "RECORDS"),
            ("actors.py", "benchmarks/treebank/gold.jsonl", "RECORDS"),
        ),
    ),
    "times": Annotated(
        "time expressions (MEANTIME)",
        "benchmarks/times/reports.jsonl",
        ("--as-is",),
        (("times.py", "benchmarks/times/gold.jsonl", "benchmarks/times/reports.jsonl", "RECORDS"),),
    ),
    "attribution": Annotated(
        "source, cue, content (PolNeAR, development part)",
        "benchmarks/attribution/reports.jsonl",
        ("--as-is",),
        (
            (
                "attribution.py",
                "benchmarks/attribution/gold.jsonl",
                "benchmarks/attribution/reports.jsonl",
                "RECORDS",
                "--part",
                "dev",
            ),
        ),
    ),
    "extraction": Annotated(
        "main text of pages",
        "benchmarks/extraction/pages",
        (),
        (("extraction.py", "benchmarks/extraction/gold.json", "RECORDS", "benchmarks/extraction/peers"),),
    ),
    "dates": Annotated(
        "day of publication of pages",
        "benchmarks/dates/pages",
        (),
        (("dates.py", "benchmarks/dates/gold.json", "RECORDS"),),
    ),
    "situations": Situations("cases of several reports: statements, figures, disputes, copies"),
    "unseen": Situations("six cases of the project's own, written unseen", own=True),
    "across": Across("actors over the reports of a case: split, merged, missed"),
    "answers": Answers("answers to one question, the same or different (NAnCo, four questions)"),
    "factuality": Factuality("how sure, and is it denied: attributions of `volume` read by hand"),
    "linking": Linking("seconds to link 1,000 to 100,000 planted actors across reports"),
    "copies": Planted("copies planted among 1,000 to 100,000 reports: precision, recall, seconds"),
    "fuzz": Fuzz("damaged inputs: crashes, hangs, spans outside their text"),
    "pages": Pages("pages a second, from bytes to clean report, beside other tools"),
    "speed": Speed("start, load, throughput, memory"),
}


def cases(folder):
    return sorted(p.parent for p in folder.glob("*/gold.json"))


def rapporteur(arguments, stdout):
    """Runs the program; inputs that it lists as unread (status 1) are no failure of the run."""
    status = subprocess.run([str(ROOT / "rapporteur"), *arguments], stdout=stdout or subprocess.DEVNULL).returncode
    if status not in (0, 1):
        sys.exit(f"evaluate: rapporteur {' '.join(arguments)} ended with status {status}")


def score(data, scorer, arguments):
    sys.stdout.flush()
    subprocess.run([sys.executable, str(data / "score" / scorer), *arguments], check=True)


def main():
    epilog = "sets:\n" + "\n".join(f"  {name:<12} {s.what}" for name, s in SETS.items())
    parser = argparse.ArgumentParser(
        prog="./evaluate", description=__doc__.split("\n")[0], epilog=epilog, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("name", choices=SETS, metavar="NAME", help="one of the sets below")
    parser.add_argument("--data", required=True, type=Path, metavar="FOLDER", help="folder with benchmarks/, situations/, score/")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where to keep what the program put out")
    parser.add_argument("--rounds", type=int, default=Speed.rounds, metavar="N", help="for speed and pages: how often each figure is taken (3)")
    parser.add_argument("--draw", type=int, metavar="SEED", help="for factuality: print attributions drawn by this seed, to be read")
    given = parser.parse_args()
    SETS["factuality"] = replace(SETS["factuality"], draw=given.draw)
    for name in ("pages", "speed"):
        SETS[name] = replace(SETS[name], rounds=given.rounds)
    if not (given.data / "score").is_dir():
        parser.error(f"{given.data} holds no score/: it must hold benchmarks/, situations/ and score/")
    if given.keep:
        given.keep.mkdir(parents=True, exist_ok=True)
        SETS[given.name].run(given.data.resolve(), given.keep.resolve())
        return
    with tempfile.TemporaryDirectory() as folder:
        SETS[given.name].run(given.data.resolve(), Path(folder))


if __name__ == "__main__":
    main()
