"""Trains, measures and exports the parser of one language:  python3 train.py --language fr [--shape cnn]"""

import argparse
import json
import math
import os
import random
import time
from dataclasses import replace

import numpy as np
import torch
from torch.nn import functional as F

import augment
import batches
import checkpoint
import conllu
import measure
import recipe as recipes
import reports

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    order = arguments()
    recipe = recipes.recipe(order.shape, epochs=order.epochs, foreign=order.foreign, own=order.own, width=order.width,
                            dropout=order.dropout, word_dropout=order.word_dropout, reported=order.reported, seed=order.seed, rate=order.rate)
    torch.set_num_threads(1)
    torch.manual_seed(recipe.seed)
    own = [s for _, bank in conllu.side(order.language, "train") for s in bank]
    foreign = foreign_sentences(order.language) if recipe.foreign else []
    if order.limit:
        own, foreign = own[: order.limit], foreign[: order.limit]
    held = conllu.side(order.language, "held")
    vocabulary = batches.Vocabulary(recipe, own + foreign)
    lookups, graph = checkpoint.build(recipe, vocabulary)
    if order.start:
        # goes on from another run; its vocabulary, its shape
        _, recipe_then, vocabulary, lookups, graph, before = checkpoint.load(order.start)
        recipe = replace(recipe_then, epochs=recipe.epochs, rate=recipe.rate, reported=recipe.reported, own=recipe.own, foreign=recipe.foreign, seed=recipe.seed)
    say(order, f"{order.language} {recipe.shape}: {len(own)} sentences, {sum(len(s.forms) for s in own)} words, "
        f"{len(foreign)} foreign sentences; {sum(p.numel() for p in lookups.parameters()):,} look-up and "
        f"{sum(p.numel() for p in graph.parameters()):,} graph parameters")
    began = time.time()
    fit(order, recipe, lookups, graph, vocabulary, own, foreign, held)
    minutes = (time.time() - began) / 60
    sides = held + conllu.side(order.language, "only_measured")
    figures = {name: measure.score(lookups, graph, vocabulary, bank) for name, bank in sides}
    for name, row in figures.items():
        say(order, f"{name}: {json.dumps(row)}")
    out = order.out or os.path.join(HERE, "runs", f"{order.language}-{order.name or recipe.shape}")
    command = f"python3 training/train.py {order.line}"
    if order.start:
        minutes += before["minutes"]
        command = before["command"] + "`, then `" + command
    story = dict(figures=figures, minutes=round(minutes, 1), date=time.strftime("%Y-%m-%d"),
                 command=command)
    checkpoint.save(out, order.language, recipe, vocabulary, lookups, graph, story)
    say(order, f"kept in {os.path.relpath(out)} after {minutes:.1f} minutes; export with: python3 export.py {os.path.relpath(out)}")


def arguments():
    import sys

    read = argparse.ArgumentParser()
    read.add_argument("--language", required=True, choices=sorted(recipes.TREEBANKS))
    read.add_argument("--shape", default="bilstm", choices=["cnn", "bilstm"])
    read.add_argument("--epochs", type=int)
    read.add_argument("--width", type=int)
    read.add_argument("--dropout", type=float)
    read.add_argument("--word-dropout", type=float)
    read.add_argument("--rate", type=float)
    read.add_argument("--seed", type=int)
    read.add_argument("--foreign", type=float, help="how often a sentence of the other languages is seen in an epoch")
    read.add_argument("--own", type=float)
    read.add_argument("--reported", type=float)
    read.add_argument("--limit", type=int, help="only so many sentences, to try things out")
    read.add_argument("--start", help="folder of a run to go on from")
    read.add_argument("--name", help="name of the run")
    read.add_argument("--out", help="folder for the exported model")
    order = read.parse_args()
    order.line = " ".join(sys.argv[1:])
    return order


def say(order, line):
    print(time.strftime("%H:%M:%S"), line, flush=True)


def foreign_sentences(language):
    return [s for other in recipes.TREEBANKS if other != language
            for _, bank in conllu.side(other, "train") for s in bank]


def fit(order, recipe, lookups, graph, vocabulary, own, foreign, held):
    """Adam with warm-up and cosine decay; the moving average of the weights is what remains."""
    chance = random.Random(recipe.seed)
    parameters = [*lookups.parameters(), *graph.parameters()]
    adam = torch.optim.Adam(parameters, lr=recipe.rate, betas=(0.9, 0.98), eps=1e-8, foreach=True)
    average = [p.detach().clone() for p in parameters]
    speakers = {language: reports.subjects(language, own + foreign) for language in vocabulary.languages}
    steps_per_epoch = sum(1 for _ in epoch_batches(recipe, own, foreign, speakers, random.Random(0)))
    total, step = steps_per_epoch * recipe.epochs, 0
    for epoch in range(recipe.epochs):
        began, losses, count = time.time(), 0.0, 0
        lookups.train(), graph.train()
        for batch in epoch_batches(recipe, own, foreign, speakers, chance):
            progress = min(1.0, step / total)
            rate = recipe.rate * min(1.0, (step + 1) / 200) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * progress)))
            for group in adam.param_groups:
                group["lr"] = rate
            loss = losses_of(recipe, lookups, graph, vocabulary, batch, chance)
            adam.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, recipe.clip)
            adam.step()
            keep = min(recipe.ema, (step + 1) / (step + 10))
            with torch.no_grad():
                torch._foreach_mul_(average, keep)
                torch._foreach_add_(average, [p.detach() for p in parameters], alpha=1 - keep)
            step, losses, count = step + 1, losses + float(loss), count + 1
        say(order, f"epoch {epoch + 1}: loss {losses / count:.3f}, {time.time() - began:.0f} s")
        if epoch % 4 == 3 or epoch + 1 == recipe.epochs:
            now = [p.detach().clone() for p in parameters]
            put(parameters, average)
            for name, bank in held:
                say(order, f"  {name}: {json.dumps(measure.score(lookups, graph, vocabulary, bank))}")
            if epoch + 1 < recipe.epochs:
                put(parameters, now)


@torch.no_grad()
def put(parameters, values):
    for p, v in zip(parameters, values):
        p.copy_(v)


def epoch_batches(recipe, own, foreign, speakers, chance):
    def some(sentences, times):
        whole, part = int(times), times - int(times)
        return sentences * whole + [s for s in sentences if chance.random() < part]

    drawn = some(own, recipe.own) + some(foreign, recipe.foreign)
    chance.shuffle(drawn)
    drawn = [augment.vary(s, chance, speakers, recipe.reported) for s in drawn if len(s.forms) <= 120]
    ready = list(batches.equal(drawn, recipe.batch_words))
    # the ends of the length groups are small batches: give neighbours in length no extra treatment, only shuffle
    chance.shuffle(ready)
    return ready


def losses_of(recipe, lookups, graph, vocabulary, batch, chance):
    inputs, gold = batches.look_ups(vocabulary, batch), batches.gold(vocabulary, batch)
    dropped = torch.rand(inputs["place"].shape) < recipe.word_dropout
    x = lookups(**inputs, dropped=dropped)
    language = vocabulary.languages.index(batch[0].language)
    h, upos, feats, rules = graph.tag(x, language=language)
    arcs, dep, head = graph.tree(h, upos)
    b, l = gold["heads"].shape
    n = recipe.label_dim + 1
    chosen = torch.gather(head, 1, gold["heads"].unsqueeze(-1).expand(b, l, n))
    labels = torch.matmul(dep.reshape(b * l, len(vocabulary.labels), n), chosen.reshape(b * l, n, 1)).squeeze(-1)
    of = lambda scores, answer: F.cross_entropy(scores.flatten(0, -2), answer.flatten(), ignore_index=-100)
    return of(upos, gold["upos"]) + of(feats, gold["feats"]) + of(rules, gold["rules"]) + of(arcs, gold["heads"]) \
        + of(labels.reshape(b, l, -1), gold["labels"])


if __name__ == "__main__":
    main()
