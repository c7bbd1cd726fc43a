"""CoNLL-U in: sentences of syntactic words, with the multi-word tokens kept for those who want them."""

import gzip
import os
from dataclasses import dataclass, field

import recipe


@dataclass
class Sentence:
    forms: list
    lemmas: list
    upos: list
    feats: list
    heads: list  # 0 is the root, i the i-th word
    labels: list
    text: str = ""
    tokens: list = field(default_factory=list)  # (surface, first word, last word), 1-based
    language: str = ""


def read(path, language=""):
    """All sentences of a CoNLL-U file, gzipped or not. Empty nodes are left out."""
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as lines:
        sentence, covered = Sentence([], [], [], [], [], [], language=language), 0
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if sentence.forms:
                    yield sentence
                sentence, covered = Sentence([], [], [], [], [], [], language=language), 0
            elif line.startswith("# text ="):
                sentence.text = line[8:].strip()
            elif line[0] != "#":
                cell = line.split("\t")
                if "." in cell[0]:
                    continue
                if "-" in cell[0]:
                    first, last = map(int, cell[0].split("-"))
                    sentence.tokens.append((cell[1], first, last))
                    covered = last
                    continue
                if int(cell[0]) > covered:
                    sentence.tokens.append((cell[1], int(cell[0]), int(cell[0])))
                sentence.forms.append(cell[1])
                sentence.lemmas.append(cell[2])
                sentence.upos.append(cell[3])
                sentence.feats.append(cell[5])
                sentence.heads.append(int(cell[6]))
                sentence.labels.append(cell[7])
        if sentence.forms:
            yield sentence


def treebank(name, fold, language):
    """One treebank, or the side of it that `fold` names: "kept" for training, "held" for measuring."""
    sentences = list(read(os.path.join(recipe.CORPORA, "ud", name + ".conllu.gz"), language))
    if fold is None:
        return sentences
    held = fold == "held"
    return [s for i, s in enumerate(sentences) if (i % recipe.FOLD == recipe.FOLD - 1) == held]


def side(language, which):
    """[(name, sentences)] of the treebanks that a language has under "train", "held" or "only_measured"."""
    return [
        (name + (" " + fold if fold else ""), treebank(name, fold, language))
        for name, fold in recipe.TREEBANKS[language][which]
    ]
