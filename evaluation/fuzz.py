"""Reads a great many damaged inputs: the generator is seeded, so that the same inputs come again."""
import speed

SEED = 20261122


def fuzz(root, seeds, failures, inputs):
    speed.on_tests(root, "intake.Fuzz", [failures, inputs, SEED, root / "examples", *seeds])
