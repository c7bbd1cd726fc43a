"""Checkpoint → what is shipped:  python3 export.py runs/fr-cnn ../models/fr

model.json    names of everything counted, sizes, where each table lies in tables.bin
words.txt     known words, one a line; the n-th has row n of the word table (row 0 is any other word)
tables.bin    word, n-gram and affix tables: int8 rows, then a float32 scale for each row
lemmas.txt    lemmas met in training (and our own list of verbs), verbs, an empty line, other words
graph.onnx    encoder and heads, large weights int8
golden.json   what the trainer answers for a few sentences, so that the other side can be tested
card.md       data, licence, scores
"""

import json
import os
import sys

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

import batches
import card
import checkpoint
import lemmas
import measure
import conllu
import words
from golden import SENTENCES
from likely_heads import only_likely_heads

HERE = os.path.dirname(os.path.abspath(__file__))
OPSET = 13
# Of each word the most likely lemma rules are told, best first, repeated where fewer are likely at all:
# the first whose lemma is a known one is taken.
RULES = 8
LEAST = -7.0


def main():
    source, target = sys.argv[1], sys.argv[2]
    language, recipe, vocabulary, lookups, graph, story = checkpoint.load(source)
    os.makedirs(target, exist_ok=True)
    place = lambda name: os.path.join(target, name)
    native = own_words(vocabulary, language)
    tables = write_tables(place("tables.bin"), recipe, lookups, native)
    with open(place("words.txt"), "w", encoding="utf-8") as out:
        out.write("\n".join(vocabulary.words[i] for i in native[1:]))
    with open(place("lemmas.txt"), "w", encoding="utf-8") as out:
        out.write("\n\n".join("\n".join(sorted(side)) for side in known_lemmas(language)))
    write_graph(place("graph.onnx"), recipe, vocabulary, graph, language)
    write_json(place("model.json"), dict(
        format=1, language=language, shape=recipe.shape, trained=story["date"], lemmaRules=RULES, verbsListed=verbs_listed(language), dim=recipe.dims(), tables=tables,
        upos=vocabulary.upos, labels=vocabulary.labels, rules=vocabulary.rules, feats=vocabulary.feats))
    write_json(place("golden.json"), golden(language, vocabulary, lookups, graph))
    size = {name: os.path.getsize(place(name)) for name in ("words.txt", "lemmas.txt", "tables.bin", "graph.onnx", "model.json")}
    with open(place("card.md"), "w", encoding="utf-8") as out:
        out.write(card.text(language, recipe, vocabulary, lookups, graph, story, size))
    print({k: f"{v:,}" for k, v in size.items()}, f"{sum(size.values()) / 1e6:.1f} MB")


def write_json(path, value):
    with open(path, "w", encoding="utf-8") as out:
        json.dump(value, out, ensure_ascii=False, separators=(",", ":"))
        out.write("\n")


def known_lemmas(language):
    """(verbs, other words) that are lemmas in the training data of the language; verbs of our own list too."""
    verbs, others = set(), set()
    for _, bank in conllu.side(language, "train"):
        for s in bank:
            for upos, lemma in zip(s.upos, s.lemmas):
                if upos in lemmas.VERBS:
                    verbs.add(words.normal(lemma))
                elif upos in lemmas.OTHERS:
                    others.add(words.normal(lemma))
    if verbs_listed(language):
        verbs.update(open(verbs_file(language), encoding="utf-8").read().split())
    return verbs, others


def verbs_file(language):
    return os.path.join(HERE, f"verbs.{language}.txt")


def verbs_listed(language):
    """Whether there is a list of the language's verbs, so that an unknown verb is more likely an error than a rarity."""
    return os.path.exists(verbs_file(language))


def own_words(vocabulary, language):
    """Row 0 and the rows of all known words: they are shipped whatever language they were learnt from."""
    return list(range(len(vocabulary.words)))


def write_tables(path, recipe, lookups, native):
    rows = lambda table: table.weight.detach().numpy().astype(np.float32)
    parts = [("words", rows(lookups.words)[native]), ("ngrams", rows(lookups.ngrams)), ("affixes", rows(lookups.affixes))]
    found, at = {}, 0
    with open(path, "wb") as out:
        for name, table in parts:
            scale = np.maximum(np.abs(table).max(1), 1e-8) / 127
            whole = np.rint(table / scale[:, None]).astype(np.int8)
            values = whole.tobytes()
            values += b"\0" * (-len(values) % 4)
            out.write(values)
            out.write(scale.astype("<f4").tobytes())
            found[name] = dict(rows=table.shape[0], dim=table.shape[1], values=at, scales=at + len(values))
            at += len(values) + 4 * len(scale)
    found["affixes"]["buckets"] = recipe.affix_buckets
    return found


class OnnxLstm(torch.autograd.Function):
    """The LSTM operator with a length for each sentence, which torch's own exporter only reaches by detours."""

    @staticmethod
    def forward(ctx, x, w, r, b, lengths, hidden):
        return torch.zeros(x.shape[0], 2, x.shape[1], hidden)

    @staticmethod
    def symbolic(g, x, w, r, b, lengths, hidden):
        return g.op("LSTM", x, w, r, b, lengths, hidden_size_i=hidden, direction_s="bidirectional", outputs=1)


class Sequence(nn.Module):
    """A trained Recurrence, told in the operator's own order of gates (input, output, forget, cell)."""

    def __init__(self, trained):
        super().__init__()
        lstm, self.hidden, self.out = trained.lstm, trained.lstm.hidden_size, trained.out

        def gates(name):
            both = []
            for way in ("", "_reverse"):
                i, f, c, o = getattr(lstm, name + "_l0" + way).detach().chunk(4, 0)
                both.append(torch.cat([i, o, f, c], 0))
            return torch.stack(both)

        self.w, self.r = nn.Parameter(gates("weight_ih")), nn.Parameter(gates("weight_hh"))
        self.b = nn.Parameter(torch.cat([gates("bias_ih"), gates("bias_hh")], 1))

    def forward(self, x, lengths, mask):
        y = OnnxLstm.apply(x.transpose(0, 1), self.w, self.r, self.b, lengths, self.hidden)
        return y.permute(2, 0, 1, 3).reshape(x.shape[0], x.shape[1], 2 * self.hidden)


class Answering(nn.Module):
    """(vectors [B, L, dim] float32, lengths [B] int32) → what is read of a batch."""

    def __init__(self, graph, language):
        super().__init__()
        self.graph, self.language = graph, language
        if graph.recipe.shape == "bilstm":
            graph.tagger, graph.parser = Sequence(graph.tagger), Sequence(graph.parser)

    def forward(self, x, lengths):
        g = self.graph
        ones = torch.ones_like(x[:, :, :1])
        index = torch.cumsum(ones, 1)  # 1 … L
        inside = (index <= lengths.to(torch.float32).reshape(-1, 1, 1)).to(torch.float32)  # [B, L, 1]
        h, upos, feats, rules = g.tag(x, lengths, inside, self.language)
        arcs, dep, head = g.tree(h, upos, lengths, inside)
        headable = torch.cat([ones[:, :1], inside], 1).transpose(1, 2)  # [B, 1, L+1]
        arcs = torch.log_softmax(arcs - (1 - headable) * 1e9, -1)
        labels = g.label_scores(dep, head).argmax(2)
        likely = torch.topk(torch.log_softmax(rules, -1), RULES, -1)
        best = likely.indices[:, :, :1]
        rules = torch.where(likely.values > LEAST, likely.indices, best)
        return (torch.log_softmax(upos, -1), feats.argmax(-1).to(torch.int32), rules.to(torch.int32),
                arcs, labels.to(torch.uint8))


def write_graph(path, recipe, vocabulary, graph, language):
    import copy

    answering = Answering(copy.deepcopy(graph), vocabulary.languages.index(language)).eval()
    x, lengths = torch.randn(3, 7, recipe.dims()), torch.tensor([7, 5, 4], dtype=torch.int32)
    names = ["upos", "feats", "rules", "arcs", "labels"]
    axes = {n: {0: "sentences", 1: "words"} for n in ["vectors", *names]}
    axes["lengths"] = {0: "sentences"}
    for n in ("arcs", "labels"):
        axes[n][2] = "heads"
    torch.onnx.export(answering, (x, lengths), path, opset_version=OPSET, input_names=["vectors", "lengths"],
                      output_names=names, dynamic_axes=axes)
    model = onnx.load(path)
    only_likely_heads(model)
    quantise(model)
    onnx.save(model, path)


# Whole weights stay within ±63: on processors that add pairs of products in 16 bits, larger ones could overflow.
LARGEST = 63


def quantise(model):
    """Large weights become int8, a scale for each output, and are multiplied as such: a quarter of the size, twice the speed.

    The two operators are ONNX Runtime's own; both its native and its WASM build have them.
    """
    graph = model.graph
    kept = {w.name: w for w in graph.initializer}
    done, nodes = set(), []
    for node in graph.node:
        weights = [n for n in node.input if n in kept and numpy_helper.to_array(kept[n]).size >= 4096]
        if node.op_type == "LSTM":
            inputs = list(node.input[:1])
            parts = [whole(graph, kept, name, transposed=True) for name in node.input[1:3]]
            inputs += [p[0] for p in parts] + [node.input[3], node.input[4], "", "", "", *parts[0][1:], *parts[1][1:]]
            options = {a.name: helper.get_attribute_value(a) for a in node.attribute}
            nodes.append(helper.make_node("DynamicQuantizeLSTM", inputs, node.output[:1], domain="com.microsoft", **options))
            done.update(node.input[1:3])
        elif node.op_type == "MatMul" and weights == [node.input[1]]:
            nodes.append(helper.make_node("DynamicQuantizeMatMul", [node.input[0], *whole(graph, kept, node.input[1])],
                                          node.output, domain="com.microsoft"))
            done.add(node.input[1])
        else:
            nodes.append(node)
    del graph.node[:]
    graph.node.extend(nodes)
    for name in done:
        graph.initializer.remove(kept[name])
    model.opset_import.append(helper.make_opsetid("com.microsoft", 1))


def whole(graph, kept, name, transposed=False):
    """Adds a weight [.., in, out] as int8, scale and zero point for each output; gives their names."""
    value = numpy_helper.to_array(kept[name])
    value = value.transpose(0, 2, 1) if transposed else value
    scale = np.maximum(np.abs(value).max(-2), 1e-8) / LARGEST
    rounded = np.rint(value / np.expand_dims(scale, -2)).astype(np.int8)
    names = [name + ".int8", name + ".scale", name + ".zero"]
    for n, v in zip(names, (rounded, scale.astype(np.float32), np.zeros(scale.shape, np.int8))):
        graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(v), n))
    return names


def golden(language, vocabulary, lookups, graph):
    """The trainer's own answers, and the features of the words met."""
    bank = []
    for forms in SENTENCES[language]:
        forms = forms.split(" ")
        n = len(forms)
        bank.append(conllu.Sentence(forms, forms, ["X"] * n, ["_"] * n, [0] * n, ["root"] * n, language=language))
    told = []
    known, every = known_lemmas(language), vocabulary.rules if verbs_listed(language) else ()
    for s, upos, feats, rules, heads, labels in measure.answers(lookups, graph, vocabulary, bank, RULES, LEAST):
        told.append(dict(forms=s.forms, upos=upos, feats=feats, heads=[int(h) for h in heads], labels=labels,
                         lemmas=[lemmas.choose(r, f, u, known, every) for r, f, u in zip(rules, s.forms, upos)]))
    return dict(sentences=told)


if __name__ == "__main__":
    main()
