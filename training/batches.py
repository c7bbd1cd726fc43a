"""Sentences → numbers. A word's features are computed once and kept."""

from collections import Counter, defaultdict

import numpy as np
import torch

import lemmas
import words

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()


def plain_label(label):
    return label.split(":")[0]


class Vocabulary:
    """Everything the model counts: words, morphology, lemma rules, labels."""

    def __init__(self, recipe, sentences):
        seen = Counter(words.key(f) for s in sentences for f in s.forms)
        self.recipe = recipe
        self.words = [""] + sorted(w for w, n in seen.items() if n >= recipe.word_min)
        self.counts = [seen[w] for w in self.words]
        self.upos = UPOS
        count = lambda rows: [v for v, _ in Counter(x for row in rows for x in row).most_common()]
        self.feats = count(s.feats for s in sentences)
        rules = Counter(lemmas.rule(f, m) for s in sentences for f, m in zip(s.forms, s.lemmas))
        self.rules = [v for v, n in rules.most_common() if n > 1]
        for casing in ("=0 ", "l0 ", "t0 "):
            if casing not in self.rules:
                self.rules.append(casing)
        self.labels = sorted({x for s in sentences for x in s.labels})
        self.languages = sorted({s.language for s in sentences})
        self.index()

    def index(self):
        at = lambda row: {v: i for i, v in enumerate(row)}
        self.word_at, self.upos_at, self.feats_at = at(self.words), at(self.upos), at(self.feats)
        self.rule_at, self.label_at = at(self.rules), at(self.labels)
        self.forms, self.rows = {}, []

    def form(self, form):
        """Number of a form; its features are in rows[number]."""
        n = self.forms.get(form)
        if n is None:
            r = self.recipe
            grams = words.ngrams(words.key(form), r.ngram_buckets)
            parts = words.affixes(form, r.affix_buckets)
            parts = [i * r.affix_buckets + b for i, b in enumerate(parts)]
            n = self.forms[form] = len(self.rows)
            self.rows.append((self.word_at.get(words.key(form), 0), np.array(grams, np.int64), np.array(parts, np.int64)))
        return n


def look_ups(vocabulary, sentences):
    """Inputs of the look-ups for sentences of equal length."""
    numbers = np.array([[vocabulary.form(f) for f in s.forms] for s in sentences])
    distinct, place = np.unique(numbers, return_inverse=True)
    rows = [vocabulary.rows[i] for i in distinct]
    sizes = np.array([len(r[1]) for r in rows])
    offsets = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    t = torch.from_numpy
    return dict(
        known=torch.tensor([r[0] for r in rows]),
        ngrams=t(np.concatenate([r[1] for r in rows])),
        offsets=t(offsets),
        affixes=t(np.stack([r[2] for r in rows])),
        place=t(place.reshape(numbers.shape)),
    )


def gold(vocabulary, sentences):
    """What the model should answer; -100 where the answer is none of those it can give."""
    table = lambda rows: torch.tensor([list(r) for r in rows])
    v = vocabulary
    return dict(
        upos=table([v.upos_at.get(x, -100) for x in s.upos] for s in sentences),
        feats=table([v.feats_at.get(x, -100) for x in s.feats] for s in sentences),
        rules=table([v.rule_at.get(lemmas.rule(f, m), -100) for f, m in zip(s.forms, s.lemmas)] for s in sentences),
        heads=table(s.heads for s in sentences),
        labels=table([v.label_at.get(x, -100) for x in s.labels] for s in sentences),
    )


def equal(sentences, size):
    """Batches of sentences of the same length and language, of about `size` words."""
    groups = defaultdict(list)
    for s in sentences:
        groups[len(s.forms), s.language].append(s)
    for (length, _), group in sorted(groups.items()):
        step = max(1, size // length)
        for i in range(0, len(group), step):
            yield group[i : i + step]
