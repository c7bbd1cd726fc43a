"""The card that is shipped with a model."""

import recipe as recipes

NAMES = {"en": "English", "fr": "French"}


def text(language, recipe, vocabulary, lookups, graph, story, sizes):
    own = recipes.TREEBANKS[language]
    licences = dict(own["licences"])
    if len(vocabulary.languages) > 1:
        for other in vocabulary.languages:
            licences.update(recipes.TREEBANKS[other]["licences"])
    lines = [
        f"# Parser model, {NAMES[language]}",
        "",
        "Tags, lemmas and dependency trees in Universal Dependencies, trained from scratch (no pretrained vectors).",
        "",
        f"- Shape: {recipe.shape}, width {recipe.width}; {count(lookups):,} parameters in the look-ups, {count(graph):,} in the graph.",
        f"- Trained {story['date']} in {story['minutes']} minutes on one core: `{story['command']}`, then `python3 training/export.py`.",
        "- Trained on (nothing else): " + "; ".join(licences.values()) + ".",
        "- The weights are a derived work of these treebanks and are offered under CC BY-SA 4.0, with LGPL-LR for what derives from Sequoia."
        if language == "fr" else "- The weights are a derived work of this treebank and are offered under CC BY-SA 4.0.",
        "- Held out of training, below: " + ", ".join(name(n, f) for n, f in own["held"])
        + ". Measured only, never trained on: " + ", ".join(name(n, f) for n, f in own["only_measured"]) + ".",
        f"- Sizes: " + ", ".join(f"{k} {v / 1e6:.2f} MB" for k, v in sizes.items()) + ".",
        "",
        "Scores on gold words, float32 weights, as the trainer measures them (LAS without label subtypes); on raw text see `bench/results/parser.txt`.",
        "",
        "| treebank | words | UPOS | features | lemma | UAS | LAS | LAS with subtypes |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for bank, f in story["figures"].items():
        lines.append(f"| {bank} | {f['words']:,} | {f['upos']} | {f['feats']} | {f['lemma']} | {f['uas']} | {f['las']} | {f['las_subtypes']} |")
    lines += ["", "Known limits: news and web text of the last decades; old spelling and verse are read badly. "
              "Labels that people annotate unevenly (parataxis, appos, dislocated) are the least reliable.", ""]
    return "\n".join(lines)


def count(module):
    return sum(p.numel() for p in module.parameters())


def name(bank, fold):
    return f"{bank} (every {recipes.FOLD}th sentence)" if fold == "held" else bank
