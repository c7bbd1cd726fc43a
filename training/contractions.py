"""Weights that tell "des" = de + les from "des" the article (and "du" likewise):  python3 contractions.py

A logistic regression over the two words on either side and their endings, trained on the French treebanks that may be
shipped, written to src/language/fr/contractions.ts. src/reading/2-segment/contractions.ts reads it the same way.
"""

import math
import os
import random
from collections import Counter

import conllu
import words

DOUBTFUL = ("du", "des")
SMALLEST = 0.2  # weights below it are left out
SEEN = 3  # and those of features met less often
TARGET = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src", "language", "fr", "contractions.ts")


def cases(bank):
    """(printed, two before, one before, one after, two after, whether it is two words)"""
    for s in bank:
        near = lambda j: words.key(s.tokens[j][0]) if 0 <= j < len(s.tokens) else ""
        for i, (surface, first, last) in enumerate(s.tokens):
            printed = surface.lower()
            if printed in DOUBTFUL and (last > first or s.upos[first - 1] == "DET"):
                yield printed, near(i - 2), near(i - 1), near(i + 1), near(i + 2), last > first


def features(printed, second_before, before, after, _second_after):
    """Keys of the weights that count: the word and its endings, each with its place."""
    found = [""]
    for place, word, longest in (("-", before, 4), ("+", after, 4), ("--", second_before, 3)):
        found.append(f"{place}={word}")
        found.extend(f"{place}{word[-n:]}" for n in range(1, longest + 1) if len(word) >= n)
    found.append(f"{second_before[-2:]}-{before[-2:]}")
    return [f"{printed} {f}" for f in found]


def fit(examples, epochs=30, rate=0.3, decay=0.01):
    weights, total, squared = Counter(), Counter(), Counter()
    chance = random.Random(1)
    met = Counter(k for e in examples for k in features(*e[:5]))
    rows = [([k for k in features(*e[:5]) if met[k] >= SEEN], e[5]) for e in examples]
    for _ in range(epochs):
        chance.shuffle(rows)
        for keys, truth in rows:
            p = 1 / (1 + math.exp(-sum(weights[k] for k in keys)))
            for k in keys:
                slope = p - truth + decay * weights[k]
                squared[k] += slope * slope
                weights[k] -= rate * slope / math.sqrt(0.1 + squared[k])
        total.update(weights)
    return {k: round(v / epochs, 1) for k, v in total.items() if abs(v / epochs) >= SMALLEST}


def score(weights, examples):
    right = Counter()
    for e in examples:
        right[e[0], (sum(weights.get(k, 0) for k in features(*e[:5])) > 0) == e[5]] += 1
    return ", ".join(f"{p} {right[p, True]}/{right[p, True] + right[p, False]}" for p in DOUBTFUL)


def main():
    weights = fit([c for _, bank in conllu.side("fr", "train") for c in cases(bank)])
    for name, bank in conllu.side("fr", "held") + conllu.side("fr", "only_measured"):
        print(name, score(weights, list(cases(bank))))
    quote = lambda k: '"' + k.replace("\\", "\\\\").replace('"', '\\"') + '"'
    with open(TARGET, "w", encoding="utf-8") as out:
        out.write('/**\n * Weights that tell "des" = de + les from "des" the article, and "du" likewise, made by training/contractions.py\n'
                  " * from UD French Sequoia (LGPL-LR) and GSD (CC BY-SA 4.0). A sum above nought means two words.\n */\n"
                  "export const contractionWeights: { readonly [feature: string]: number } = {\n")
        line = " "
        for k, v in sorted(weights.items()):
            item = f" {quote(k)}: {v:g},"
            if len(line) + len(item) > 180:
                out.write(line + "\n")
                line = " "
            line += item
        out.write(line + "\n};\n")
    print(len(weights), "weights,", os.path.getsize(TARGET), "bytes")


if __name__ == "__main__":
    main()
