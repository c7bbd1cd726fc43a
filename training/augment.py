"""Small changes to a training sentence, so that the model does not lean on typography or casing."""

from dataclasses import replace

import reports

CLOSING = {".", "!", "?", "…", "..."}
QUOTES = set("\"“”„«»‘’'`") | {"``", "''"}


def leaves(sentence):
    has = set(sentence.heads)
    return [i + 1 not in has for i in range(len(sentence.forms))]


def without(sentence, dropped):
    """The sentence without some words that nothing depends on."""
    kept = [i for i in range(len(sentence.forms)) if i not in dropped]
    place = {0: 0, **{old + 1: new + 1 for new, old in enumerate(kept)}}
    pick = lambda row: [row[i] for i in kept]
    return replace(
        sentence,
        forms=pick(sentence.forms),
        lemmas=pick(sentence.lemmas),
        upos=pick(sentence.upos),
        feats=pick(sentence.feats),
        heads=[place[sentence.heads[i]] for i in kept],
        labels=pick(sentence.labels),
    )


def vary(sentence, chance, speakers=None, reported=0.0):
    """One epoch's version of a sentence. `chance` is a seeded random.Random; `speakers` by language, see reports.py."""
    if reported and chance.random() < reported:
        sentence = reports.report(sentence, speakers[sentence.language], chance) or sentence
    n = len(sentence.forms)
    dice = chance.random()
    if dice < 0.06 and n > 3 and any(f in QUOTES for f in sentence.forms):
        leaf = leaves(sentence)
        gone = {i for i, f in enumerate(sentence.forms) if f in QUOTES and leaf[i] and sentence.upos[i] == "PUNCT"}
        if len(gone) < n:
            sentence = without(sentence, gone)
    elif dice < 0.14 and n > 3 and sentence.forms[-1] in CLOSING and leaves(sentence)[-1]:
        sentence = without(sentence, {n - 1})
    dice = chance.random()
    if dice < 0.02:
        sentence = replace(sentence, forms=[f.upper() for f in sentence.forms])
    elif dice < 0.08:
        names = [u == "PROPN" and len(f) > 2 for u, f in zip(sentence.upos, sentence.forms)]
        sentence = replace(sentence, forms=[f.upper() if y else f for f, y in zip(sentence.forms, names)])
    elif dice < 0.10 and sentence.upos[0] != "PROPN":
        first = sentence.forms[0]
        sentence = replace(sentence, forms=[first[:1].lower() + first[1:], *sentence.forms[1:]])
    return sentence
