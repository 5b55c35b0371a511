"""How fast the program is on this machine: start to the first answer, load, throughput, memory."""
import statistics
import subprocess
import sys
import time
from os import environ
from pathlib import Path

REPORTS = 300
STARTS = 5
LINKING_SEED = 7
COPYING_SEED = 7


def measure(root, volume, out, rounds):
    build(root)
    starts(root)
    throughput(root, volume, rounds)
    memory(root, volume, out)


def build(root):
    """The program and its tests' classes, among which the benchmark is."""
    run([str(root / "rapporteur"), "--version"], stdout=subprocess.DEVNULL)
    run(["mvn", "-q", "-B", "-Dquick", "-f", str(root / "pom.xml"), "-pl", "engine", "test-compile"])


def starts(root):
    example = str(root / "examples/kursk-2024/01-harbour-wire.txt")
    seconds = []
    for _ in range(STARTS + 1):
        start = time.monotonic()
        run([str(root / "rapporteur"), "annotate", example], stdout=subprocess.DEVNULL)
        seconds.append(time.monotonic() - start)
    seconds = sorted(seconds[1:])
    print("| start to the first answer (`annotate` of one report, whole process) | seconds |\n|---|---|")
    print(f"| median of {STARTS} (least to most) | {statistics.median(seconds):.2f} ({seconds[0]:.2f} to {seconds[-1]:.2f}) |\n")


def throughput(root, volume, rounds):
    classes = [str(root / "engine/target/test-classes"), str(root / "cli/target/rapporteur.jar"), str(root / "cli/target/lib/*")]
    java = str(Path(environ["JAVA_HOME"]) / "bin/java")
    run([java, "--enable-native-access=ALL-UNNAMED", "-Xmx1g", "-cp", ":".join(classes), "rapporteur.reading.Throughput", str(volume), str(REPORTS), str(rounds)])
    print()


def pages(root, folder, rounds):
    """From bytes to clean reports, on one thread. The two other tools come with the tests' class path alone."""
    on_tests(root, "intake.PagesPerSecond", [folder, rounds])


def linking(root):
    """Actors that were planted in reports, in several spellings: the same ones every time."""
    on_tests(root, "actor.PlantedActors", [LINKING_SEED])


def copies(root, volume):
    """Copies that were planted among real reports: the same ones every time."""
    on_tests(root, "origin.PlantedCopies", [volume, COPYING_SEED], heap="6g")


def on_tests(root, program, arguments, heap="1g", **how):
    """A program among the engine's tests, on their class path."""
    build(root)
    path = root / "engine/target/test.classpath"
    run(["mvn", "-q", "-B", "-Dquick", "-f", str(root / "pom.xml"), "-pl", "engine", "dependency:build-classpath", f"-Dmdep.outputFile={path}"])
    classes = [str(root / "engine/target/test-classes"), str(root / "engine/target/classes"), path.read_text().strip()]
    java = str(Path(environ["JAVA_HOME"]) / "bin/java")
    run([java, f"-Xmx{heap}", "-cp", ":".join(classes), f"rapporteur.{program}", *map(str, arguments)], **how)


def memory(root, volume, out):
    """The heap that suffices, as runs that end well with it, and the largest resident memory of each."""
    first = out / "first.jsonl"
    with open(volume, encoding="utf-8") as lines, open(first, "w", encoding="utf-8") as kept:
        kept.writelines(line for _, line in zip(range(REPORTS), lines))
    print("| with a heap of 1 GiB (`-Xmx1g`) | seconds | peak memory of the process |\n|---|---|---|")
    for what, arguments in (
        (f"`read` of {REPORTS} reports", ["read", "--one", str(first), "--out", str(out / "situation")]),
        ("`annotate` of all of `volume`", ["annotate", str(volume)]),
    ):
        start = time.monotonic()
        peak = peak_of([str(root / "rapporteur"), *arguments])
        print(f"| {what} | {time.monotonic() - start:.0f} | {peak / 1024:.0f} MiB |")
        sys.stdout.flush()


def peak_of(command):
    """KiB of the largest process that the command starts, read off by a process of its own."""
    script = (
        "import resource, subprocess, sys\n"
        "status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
        "sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *command], env={**environ, "RAPPORTEUR_JAVA_OPTIONS": "-Xmx1g"}, capture_output=True, text=True
    )
    if done.returncode not in (0, 1):
        sys.exit(f"evaluate: {' '.join(command)} ended with status {done.returncode}")
    return int(done.stdout)


def run(command, **options):
    sys.stdout.flush()
    status = subprocess.run(command, **options).returncode
    if status:
        sys.exit(f"evaluate: {' '.join(command)} ended with status {status}")
