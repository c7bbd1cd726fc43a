"""Maximum spanning tree with exactly one root (Chu-Liu/Edmonds over each promising root)."""

import numpy as np


def greedy(scores):
    return scores.argmax(1)


def is_tree(heads):
    """heads[i] is the head of word i+1, 0 the root: one root, and every word reaches it."""
    if (heads == 0).sum() != 1:
        return False
    state = [0] * (len(heads) + 1)
    state[0] = 2
    for i in range(1, len(heads) + 1):
        path = []
        while state[i] == 0:
            state[i] = 1
            path.append(i)
            i = heads[i - 1]
        if state[i] == 1:
            return False
        for p in path:
            state[p] = 2
    return True


def decode(scores):
    """Heads [L] from scores [L, L+1]; column 0 is the root."""
    scores = scores.astype(np.float64).copy()
    n = scores.shape[0]
    scores[np.arange(n), np.arange(n) + 1] = -1e9
    heads = greedy(scores)
    if is_tree(heads):
        return heads
    best, chosen = None, None
    order = np.argsort(-scores[:, 0])
    for root in order[: min(n, 8)]:
        one = scores.copy()
        one[:, 0] = -1e9
        one[root, :] = -1e9
        one[root, 0] = scores[root, 0]
        full = np.full((n + 1, n + 1), -1e12)
        full[1:] = one
        found = edmonds(full)[1:]
        total = one[np.arange(n), found].sum()
        if best is None or total > best:
            best, chosen = total, found
    return chosen


def edmonds(scores):
    """Heads of a maximum arborescence rooted at 0; scores[d, h]."""
    n = scores.shape[0]
    heads = scores.argmax(1)
    heads[0] = -1
    cycle = None
    seen = [0] * n
    for i in range(1, n):
        path, j = [], i
        while j != -1 and seen[j] == 0:
            seen[j] = i
            path.append(j)
            j = heads[j]
        if j > 0 and seen[j] == i:
            cycle = path[path.index(j) :]
            break
    if cycle is None:
        return heads
    inside = set(cycle)
    rest = [i for i in range(n) if i not in inside]
    m = len(rest)
    smaller = np.full((m + 1, m + 1), -1e12)
    smaller[:m, :m] = scores[np.ix_(rest, rest)]
    gain = scores[cycle, :] - scores[cycle, heads[cycle]][:, None]
    enter = gain[:, rest].argmax(0)
    smaller[m, :m] = gain[:, rest].max(0)
    leave = scores[np.ix_(rest, cycle)].argmax(1)
    smaller[:m, m] = scores[np.ix_(rest, cycle)].max(1)
    smaller[m, m] = -1e12
    solved = edmonds(smaller)
    out = heads.copy()
    for i, r in enumerate(rest):
        if r == 0:
            continue
        out[r] = cycle[leave[i]] if solved[i] == m else rest[solved[i]]
    entry = cycle[enter[solved[m]]]
    out[entry] = rest[solved[m]]
    return out
