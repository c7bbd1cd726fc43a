"""Scores on gold words: UPOS, features, lemma, UAS, LAS (universal labels, as CoNLL 2018 counts) and LAS with subtypes."""

import time

import torch

import batches
import lemmas
import trees
import words


@torch.no_grad()
def answers(lookups, graph, vocabulary, sentences, many=1, least=-5.0):
    """Yields (sentence, upos, feats, lists of lemma rules, heads, labels) with the model's answers."""
    lookups.eval(), graph.eval()
    languages = vocabulary.languages
    for batch in batches.equal(sentences, 2000):
        inputs = batches.look_ups(vocabulary, batch)
        x = lookups(**inputs, dropped=torch.zeros_like(inputs["place"], dtype=torch.bool))
        h, upos, feats, rules = graph.tag(x, language=languages.index(batch[0].language))
        arcs, dep, head = graph.tree(h, upos)
        labels = graph.label_scores(dep, head).argmax(2)
        arcs = torch.log_softmax(arcs, -1).numpy()
        likely = torch.log_softmax(rules, -1).topk(many, -1)
        for i, s in enumerate(batch):
            heads = trees.decode(arcs[i])
            yield (
                s,
                [vocabulary.upos[k] for k in upos[i].argmax(-1)],
                [vocabulary.feats[k] for k in feats[i].argmax(-1)],
                [[vocabulary.rules[k] for k, p in zip(ks, ps) if p > least or p == ps[0]]
                 for ks, ps in zip(likely.indices[i].tolist(), likely.values[i].tolist())],
                list(heads),
                [vocabulary.labels[labels[i, d, h]] for d, h in enumerate(heads)],
            )


def score(lookups, graph, vocabulary, sentences):
    n = 0
    right = dict(upos=0, feats=0, lemma=0, uas=0, las=0, las_subtypes=0)
    began = time.time()
    for s, upos, feats, rules, heads, labels in answers(lookups, graph, vocabulary, sentences):
        for i in range(len(s.forms)):
            n += 1
            right["upos"] += s.upos[i] == upos[i]
            right["feats"] += s.feats[i] == feats[i]
            right["lemma"] += words.normal(s.lemmas[i]) == lemmas.apply(rules[i][0], s.forms[i])
            if s.heads[i] == heads[i]:
                right["uas"] += 1
                right["las"] += batches.plain_label(s.labels[i]) == batches.plain_label(labels[i])
                right["las_subtypes"] += s.labels[i] == labels[i]
    figures = {k: round(100 * v / n, 2) for k, v in right.items()}
    return {**figures, "words": n, "words_per_second_torch": round(n / (time.time() - began))}
