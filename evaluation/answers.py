"""Whether two answers to one question are found to be the same: balanced accuracy over the pairs."""
import statistics


def table(lines):
    """Per question and over all, with the threshold chosen on the other questions; lines are `question group group likeness`."""
    questions = {}
    for line in lines:
        question, one, two, likeness = line.split()
        questions.setdefault(int(question), []).append((float(likeness), one == two))
    pairs = [questions[q] for q in sorted(questions)]
    own = [balanced(p, threshold(pairs[:q] + pairs[q + 1 :])) for q, p in enumerate(pairs)]
    shared = threshold(pairs)
    rows = ["| question | pairs | of one group | threshold of the others | one for all |", "|---|---|---|---|---|"]
    for q, p in enumerate(pairs):
        rows.append(f"| {q + 1} | {len(p)} | {sum(same for _, same in p)} | {own[q]:.3f} | {balanced(p, shared):.3f} |")
    mean = statistics.mean(balanced(p, shared) for p in pairs)
    rows.append(f"| mean | {sum(map(len, pairs))} | | {statistics.mean(own):.3f} | {mean:.3f} (at {shared:.2f}) |")
    return "\n".join(rows)


def balanced(pairs, at):
    """The mean of two shares: of pairs that are the same, those found so; of those that are not, those found apart."""
    same = [likeness >= at for likeness, together in pairs if together]
    apart = [likeness < at for likeness, together in pairs if not together]
    return (sum(same) / len(same) + sum(apart) / len(apart)) / 2


def threshold(questions):
    """Of 0.00 to 1.00, the one best on these questions; of several as good, the middle one."""
    scores = {at: sum(balanced(pairs, at / 100) for pairs in questions) for at in range(101)}
    best = [at for at, score in scores.items() if score == max(scores.values())]
    return best[len(best) // 2] / 100
