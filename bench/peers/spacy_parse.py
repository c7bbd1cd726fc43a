"""Parses texts with a spaCy pipeline reduced to what parsing needs, on one thread.
Reads JSON lines {"text"} from a file, writes a JSON line of sentences for each ({"start", "end", "words": [[start, end, form, lemma, upos, head, deprel]]},
places in code points), and last {"words", "seconds"} of the parsing alone, warm.
python spacy_parse.py MODEL IN OUT"""
import importlib, json, sys, time

model, source, target = sys.argv[1:]
nlp = importlib.import_module(model).load(exclude=["ner", "lemmatizer"])
texts = [json.loads(line)["text"] for line in open(source, encoding="utf-8")]
list(nlp.pipe(texts[:5]))
begun = time.perf_counter()
processor = time.process_time()
docs = list(nlp.pipe(texts))
seconds, used = time.perf_counter() - begun, time.process_time() - processor
with open(target, "w", encoding="utf-8") as out:
    for doc in docs:
        sentences = []
        for sent in doc.sents:
            kept = [token for token in sent if not token.is_space]
            index = {token.i: i for i, token in enumerate(kept)}
            def head(token):
                while token.head.is_space and token.head is not token: token = token.head
                return -1 if token.head is token else index.get(token.head.i, -1)
            if kept: sentences.append({"start": kept[0].idx, "end": kept[-1].idx + len(kept[-1]), "words": [[t.idx, t.idx + len(t), t.text, t.text, t.pos_, head(t), t.dep_] for t in kept]})
        out.write(json.dumps(sentences) + "\n")
    out.write(json.dumps({"words": sum(len(doc) for doc in docs), "seconds": seconds, "processor": used}) + "\n")
