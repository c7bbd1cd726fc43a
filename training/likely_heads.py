"""Relations for the likeliest heads of a word alone:  python3 likely_heads.py ../models/fr/graph.onnx

As trained, the graph scores every relation of every pair of words, which grows with the square of a sentence, and of which a tree
uses one pair a word. The tree nearly always takes one of a word's few likeliest heads, so only these get their relations. The
graph's last output, labels [B, L, L+1], becomes two: heads [B, L, HEADS], the likeliest first, and labels [B, L, HEADS] of these.
"""

import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

HEADS = 4


def only_likely_heads(model):
    graph = model.graph
    made_by = {out: node for node in graph.node for out in node.output}
    if "heads" in made_by:
        return
    cast = made_by["labels"]
    best = made_by[cast.input[0]]  # ArgMax over the relations of each pair
    pairs = made_by[best.input[0]]  # Reshape to [B, L, relations, L+1]
    product = made_by[pairs.input[0]]  # [B, L * relations, n] by [B, n, L+1]
    dependents, heads = made_by[product.input[0]], made_by[product.input[1]].input[0]  # Reshape; [B, L+1, n]
    flat = dependents.input[0]  # [B, L, relations * n]
    n = last_of(graph, dependents.input[1], made_by)

    def number(name, *values):
        graph.initializer.append(numpy_helper.from_array(np.array(values, np.int64), name))
        return name

    def node(op, inputs, outputs, **options):
        return helper.make_node(op, inputs, outputs, name="/likely/" + op + "_" + outputs[0], **options)

    added = [
        node("Shape", ["arcs"], ["likely.shape"]),
        node("Gather", ["likely.shape", number("likely.last", 2)], ["likely.places"]),
        node("Min", ["likely.places", number("likely.most", HEADS)], ["likely.count"]),
        node("TopK", ["arcs", "likely.count"], ["likely.scores", "likely.heads"], axis=-1),
        node("Cast", ["likely.heads"], ["heads"], to=TensorProto.INT32),
        # the vectors of these heads: [B, L * count, n]
        node("Gather", ["likely.shape", number("likely.first", 0)], ["likely.sentences"]),
        node("Concat", ["likely.sentences", number("likely.rest", -1), number("likely.one", 1)], ["likely.row"], axis=0),
        node("Reshape", ["likely.heads", "likely.row"], ["likely.rows"]),
        node("GatherND", [heads, "likely.rows"], ["likely.vectors"], batch_dims=1),
        # [B * L, relations, n] by [B * L, n, count]: this way round the large side need not be turned
        node("Concat", ["likely.rest", "likely.count", number("likely.n", n)], ["likely.each"], axis=0),
        node("Reshape", ["likely.vectors", "likely.each"], ["likely.above"]),
        node("Reshape", [flat, number("likely.below.shape", -1, relations_of(graph, flat, n, made_by), n)], ["likely.below"]),
        node("Transpose", ["likely.above"], ["likely.turned"], perm=[0, 2, 1]),
        node("MatMul", ["likely.below", "likely.turned"], ["likely.relations"]),
        node("ArgMax", ["likely.relations"], ["likely.best"], axis=1, keepdims=0),
        node("Shape", ["likely.heads"], ["likely.asked"]),
        node("Reshape", ["likely.best", "likely.asked"], ["likely.labels"]),
        node("Cast", ["likely.labels"], ["labels"], to=TensorProto.UINT8),
    ]
    for gone in (cast, best, pairs, product, dependents):
        graph.node.remove(gone)
    graph.node.extend(added)
    labels = next(out for out in graph.output if out.name == "labels")
    labels.type.tensor_type.shape.dim[2].dim_param = "likely"
    graph.output.append(helper.make_tensor_value_info("heads", TensorProto.INT32, ["sentences", "words", "likely"]))
    prune(graph)


def last_of(graph, shape, made_by):
    """The last number of a shape that is put together, which is a constant."""
    last = made_by[made_by[shape].input[-1]]
    return int(numpy_helper.to_array(last.attribute[0].t).reshape(-1)[0])


def relations_of(graph, flat, n, made_by):
    """How many relations there are: what the product of a word with the weights is long, by n."""
    weights = next(w for w in graph.initializer if w.name == made_by[flat].input[1])
    return weights.dims[-1] // n


def prune(graph):
    """Takes out nodes whose answers nobody uses."""
    wanted = {out.name for out in graph.output}
    while True:
        used = wanted | {name for node in graph.node for name in node.input}
        idle = [node for node in graph.node if not any(out in used for out in node.output)]
        if not idle:
            return
        for node in idle:
            graph.node.remove(node)


if __name__ == "__main__":
    path = sys.argv[1]
    model = onnx.load(path)
    only_likely_heads(model)
    onnx.checker.check_model(model, full_check=False)
    onnx.save(model, path)
