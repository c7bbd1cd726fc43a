"""The one place where a model's shape and its training are decided."""

from dataclasses import dataclass, asdict, replace
import os

CORPORA = os.environ.get(
    "ENTENTE_CORPORA",
    os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "shared", "corpora"),
)


@dataclass(frozen=True)
class Recipe:
    """Hyper-parameters. `shape` chooses the encoder; everything around it is the same for both."""

    shape: str = "bilstm"  # "cnn" | "bilstm"

    # look-ups: done outside the graph, in TypeScript
    word_dim: int = 100  # words seen twice or more
    word_min: int = 2
    ngram_dim: int = 100  # mean of hashed character n-grams 3–5
    ngram_buckets: int = 20000
    affix_dim: int = 24  # eight affix and shape features
    affix_buckets: int = 6000
    language_dim: int = 8  # only where two languages are trained together

    # encoder
    width: int = 256  # a direction for bilstm, all of it for cnn
    tag_layers: tuple = (1, 1, 2)  # cnn: dilation of each layer below the tags
    tree_layers: tuple = (1, 2, 4, 1)  # cnn: dilation of each layer above them
    tag_hidden: int = 192
    upos_dim: int = 32
    arc_dim: int = 256
    label_dim: int = 96

    # training
    epochs: int = 18
    batch_words: int = 900
    rate: float = 2e-3
    dropout: float = 0.33
    word_dropout: float = 0.15
    ema: float = 0.998
    clip: float = 5.0
    seed: int = 1

    # share of the sentences that are put into somebody's mouth, see reports.py
    reported: float = 0.06

    # how often each sentence of a foreign treebank is seen in an epoch (0: never)
    foreign: float = 0.0
    # how often each sentence of the own language is seen in an epoch
    own: float = 1.0

    def dims(self):
        return self.word_dim + self.ngram_dim + 8 * self.affix_dim

    def plain(self):
        return asdict(self)


CNN = Recipe(shape="cnn", width=192, label_dim=64, arc_dim=192, epochs=16, dropout=0.25)
BILSTM = Recipe(shape="bilstm")


def recipe(shape, **changes):
    base = {"cnn": CNN, "bilstm": BILSTM}[shape]
    return replace(base, **{k: v for k, v in changes.items() if v is not None})


# Treebanks. `fold=(n, k, keep)`: of every n sentences the k-th is held out; keep says which side is meant.
# Only treebanks whose licence allows shipping weights may stand under "train".
TREEBANKS = {
    "en": {
        "train": [("en_ewt-ud-train", None)],
        "held": [("en_ewt-ud-dev", None)],
        "only_measured": [("en_gum-ud-dev", None)],
        "licences": {"en_ewt": "UD English EWT, CC BY-SA 4.0"},
    },
    "fr": {
        "train": [("fr_sequoia-ud-train", None), ("fr_gsd-ud-dev", "kept")],
        "held": [("fr_gsd-ud-dev", "held"), ("fr_sequoia-ud-dev", None)],
        "only_measured": [("fr_partut-ud-dev", None)],
        "licences": {
            "fr_sequoia": "UD French Sequoia, LGPL-LR",
            "fr_gsd": "UD French GSD (dev part), CC BY-SA 4.0",
        },
    },
}
FOLD = 5  # sentences 5, 10, 15 … of fr_gsd dev are held out of training
