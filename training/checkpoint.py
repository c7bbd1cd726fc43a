"""A trained model on disk: recipe, vocabulary, weights, and how it came about."""

import os

import torch

import batches
import recipe as recipes
from network import Graph, Lookups

COUNTED = ("words", "feats", "rules", "labels", "languages")


def save(folder, language, recipe, vocabulary, lookups, graph, story):
    os.makedirs(folder, exist_ok=True)
    torch.save(
        dict(language=language, recipe=recipe.plain(), vocabulary={k: getattr(vocabulary, k) for k in COUNTED},
             lookups=lookups.state_dict(), graph=graph.state_dict(), story=story),
        os.path.join(folder, "checkpoint.pt"),
    )


def load(folder):
    """(language, recipe, vocabulary, lookups, graph, story)"""
    kept = torch.load(os.path.join(folder, "checkpoint.pt"))
    recipe = recipes.Recipe(**kept["recipe"])
    vocabulary = batches.Vocabulary.__new__(batches.Vocabulary)
    vocabulary.recipe, vocabulary.upos = recipe, batches.UPOS
    for k in COUNTED:
        setattr(vocabulary, k, kept["vocabulary"][k])
    vocabulary.index()
    lookups, graph = build(recipe, vocabulary)
    lookups.load_state_dict(kept["lookups"])
    graph.load_state_dict(kept["graph"])
    return kept["language"], recipe, vocabulary, lookups.eval(), graph.eval(), kept["story"]


def build(recipe, vocabulary):
    v = vocabulary
    lookups = Lookups(recipe, len(v.words), len(v.languages))
    return lookups, Graph(recipe, len(v.upos), len(v.feats), len(v.rules), len(v.labels), len(v.languages))
