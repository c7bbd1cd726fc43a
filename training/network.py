"""The network: look-ups, encoder, heads. Everything after the look-ups is what is exported as a graph."""

import torch
from torch import nn
from torch.nn import functional as F

import words


class Lookups(nn.Module):
    """Word, n-gram and affix tables → one vector a word. This half is done in TypeScript when the model is used."""

    def __init__(self, recipe, known, languages):
        super().__init__()
        self.recipe = recipe
        self.words = nn.Embedding(known, recipe.word_dim)  # row 0: every unknown word
        self.ngrams = nn.EmbeddingBag(recipe.ngram_buckets, recipe.ngram_dim, mode="mean")
        self.affixes = nn.Embedding(words.AFFIXES * recipe.affix_buckets, recipe.affix_dim)
        for table in (self.words, self.ngrams, self.affixes):
            nn.init.normal_(table.weight, std=0.1 if table is not self.ngrams else 0.3)

    def forward(self, known, ngrams, offsets, affixes, place, dropped):
        """Vectors of the distinct words of a batch, then laid out by `place` [B, L]."""
        grams = self.ngrams(ngrams, offsets)
        parts = self.affixes(affixes).flatten(1)
        known = known[place].masked_fill(dropped, 0)
        return torch.cat([self.words(known), grams[place], parts[place]], -1)


class Layer(nn.Module):
    """A residual gated convolution over a word and its neighbours at a distance."""

    def __init__(self, width, dilation, dropout):
        super().__init__()
        self.dilation = dilation
        self.norm = nn.LayerNorm(width)
        self.mix = nn.Linear(3 * width, 2 * width)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        h = self.norm(x)
        if mask is not None:
            h = h * mask
        d = self.dilation
        padded = F.pad(h, (0, 0, d, d))
        length = x.shape[1]
        around = torch.cat([padded[:, :length], h, padded[:, 2 * d :]], -1)
        value, gate = self.mix(around).chunk(2, -1)
        return x + self.dropout(value * torch.sigmoid(gate))


class Convolutions(nn.Module):
    def __init__(self, inside, width, dilations, dropout):
        super().__init__()
        self.inward = nn.Linear(inside, width)
        self.layers = nn.ModuleList(Layer(width, d, dropout) for d in dilations)
        self.norm = nn.LayerNorm(width)
        self.out = width

    def forward(self, x, lengths=None, mask=None):
        x = self.inward(x)
        for layer in self.layers:
            x = layer(x, mask)
        return self.norm(x)


class Recurrence(nn.Module):
    def __init__(self, inside, width):
        super().__init__()
        self.lstm = nn.LSTM(inside, width, batch_first=True, bidirectional=True)
        self.out = 2 * width

    def forward(self, x, lengths=None, mask=None):
        if lengths is None:
            return self.lstm(x)[0]
        packed = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
        return nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)[0]


class Graph(nn.Module):
    """Word vectors → tags, lemma rules, arcs and labels."""

    def __init__(self, recipe, upos, feats, rules, labels, languages):
        super().__init__()
        r = self.recipe = recipe
        inside = r.dims()
        self.language = nn.Embedding(languages, r.language_dim) if languages > 1 else None
        if self.language is not None:
            inside += r.language_dim

        def encoder(inside, dilations):
            if r.shape == "cnn":
                return Convolutions(inside, r.width, dilations, r.dropout)
            return Recurrence(inside, r.width)

        self.tagger = encoder(inside, r.tag_layers)
        self.upos = nn.Linear(self.tagger.out, upos)
        self.tagged = nn.Linear(self.tagger.out, r.tag_hidden)
        self.feats = nn.Linear(r.tag_hidden, feats)
        self.rules = nn.Linear(r.tag_hidden, rules)
        self.tags = nn.Linear(upos, r.upos_dim, bias=False)
        self.parser = encoder(self.tagger.out + r.upos_dim, r.tree_layers)
        self.root = nn.Parameter(torch.randn(self.parser.out) * 0.1)
        self.arc_dep = nn.Linear(self.parser.out, r.arc_dim)
        self.arc_head = nn.Linear(self.parser.out, r.arc_dim)
        self.arc = nn.Parameter(torch.zeros(r.arc_dim + 1, r.arc_dim))
        self.label_dep = nn.Linear(self.parser.out, r.label_dim)
        self.label_head = nn.Linear(self.parser.out, r.label_dim)
        self.label = nn.Parameter(torch.zeros(r.label_dim + 1, labels * (r.label_dim + 1)))
        nn.init.xavier_uniform_(self.arc)
        nn.init.normal_(self.label, std=0.5 / r.label_dim)
        self.dropout = nn.Dropout(r.dropout)
        self.labels = labels

    def tag(self, x, lengths=None, mask=None, language=0):
        if self.language is not None:
            row = self.language.weight[language]
            x = torch.cat([x, row.expand(x.shape[0], x.shape[1], row.shape[0])], -1)
        h = self.dropout(self.tagger(self.dropout(x), lengths, mask))
        t = self.dropout(F.relu(self.tagged(h)))
        return h, self.upos(h), self.feats(t), self.rules(t)

    def tree(self, h, upos, lengths=None, mask=None):
        x = torch.cat([h, self.tags(torch.softmax(upos, -1))], -1)
        h = self.dropout(self.parser(x, lengths, mask))
        above = torch.cat([self.root.expand(h.shape[0], 1, h.shape[2]), h], 1)
        act = lambda layer, x: self.dropout(F.leaky_relu(layer(x), 0.1))
        arcs = torch.matmul(one(act(self.arc_dep, h)) @ self.arc, act(self.arc_head, above).transpose(1, 2))
        return arcs, one(act(self.label_dep, h)) @ self.label, one(act(self.label_head, above))

    def label_scores(self, dep, head):
        """[B, L, labels, L+1] of every pair."""
        b, l, n = head.shape[0], dep.shape[1], self.recipe.label_dim + 1
        return torch.matmul(dep.reshape(b, l * self.labels, n), head.transpose(1, 2)).reshape(b, l, self.labels, -1)


def one(x):
    """A constant one added to each vector, for the bias of a biaffine."""
    return F.pad(x, (0, 1), value=1.0)
