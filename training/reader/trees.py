"""From scores of arcs to one tree: one root, no cycle, nothing outside the sentence."""

import numpy


def heads(scores: numpy.ndarray) -> list[int]:
    """The best tree over `scores` [n, n + 1] (row: dependent; column 0: the root): for each word 0 for the root, else 1 + head."""
    n = len(scores)
    best = [int(h) for h in scores.argmax(1)]
    if best.count(0) == 1 and _is_tree(best):
        return best
    arcs = numpy.full((n + 1, n + 1), -numpy.inf)
    arcs[1:, :] = scores
    arcs[numpy.arange(1, n + 1), numpy.arange(1, n + 1)] = -numpy.inf
    trees = []
    for root in sorted(range(n), key=lambda i: -scores[i, 0])[:3]:  # one root: try the likeliest
        fixed = arcs.copy()
        fixed[1:, 0] = -numpy.inf
        fixed[root + 1, :] = -numpy.inf
        fixed[root + 1, 0] = arcs[root + 1, 0]
        found = _spanning(fixed)
        trees.append((arcs[numpy.arange(1, n + 1), found[1:]].sum(), [int(h) for h in found[1:]]))
    return max(trees)[1]


def _is_tree(heads):
    for start in range(1, len(heads) + 1):
        at, steps = start, 0
        while at and steps <= len(heads):
            at, steps = heads[at - 1], steps + 1
        if at:
            return False
    return True


def _spanning(arcs):
    """Chu-Liu/Edmonds: the heads of the best tree rooted at 0; row: dependent."""
    n = len(arcs)
    best = arcs.argmax(1)
    best[0] = 0
    cycle = _cycle(best)
    if not cycle:
        return best
    inside = numpy.array(sorted(cycle))
    outside = numpy.array([i for i in range(n) if i not in cycle])
    m = len(outside)
    own = arcs[inside, best[inside]]
    small = numpy.full((m + 1, m + 1), -numpy.inf)
    small[:m, :m] = arcs[numpy.ix_(outside, outside)]
    leaving = arcs[numpy.ix_(outside, inside)]
    small[:m, m] = leaving.max(1)
    entering = arcs[numpy.ix_(inside, outside)] - own[:, None]
    small[m, :m] = entering.max(0)
    small[0, m] = -numpy.inf
    found = _spanning(small)
    heads = best.copy()
    for i in range(1, m):
        heads[outside[i]] = outside[found[i]] if found[i] < m else inside[leaving[i].argmax()]
    entry = inside[entering[:, found[m]].argmax()]
    heads[entry] = outside[found[m]]
    return heads


def _cycle(heads):
    for start in range(1, len(heads)):
        path, at = [], start
        while at and at not in path:
            path.append(at)
            at = heads[at]
        if at:
            return set(int(i) for i in path[path.index(at) :])
    return set()
