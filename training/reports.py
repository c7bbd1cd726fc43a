"""Sentences in which somebody is said to say what a training sentence says.

Treebanks hold few of the reporting clauses that dispatches are full of, least of all inverted ones (", a rapporté l'agence").
A share of the training sentences is therefore put into somebody's mouth, annotated as each treebank annotates its own reports.
Who speaks is a subject met in the training data, half the time with another name.
"""

from collections import namedtuple
from dataclasses import replace

ANY = "?"  # features the trainer should not be told

Word = namedtuple("Word", "form lemma upos feats head label")  # head: index into the new words, or a mark below
ROOT, CLAUSE = "root", "clause"

VERBS = {
    "fr": [("déclaré", "déclare", "déclarer"), ("affirmé", "affirme", "affirmer"), ("ajouté", "ajoute", "ajouter"), ("indiqué", "indique", "indiquer"),
           ("souligné", "souligne", "souligner"), ("rapporté", "rapporte", "rapporter"), ("annoncé", "annonce", "annoncer"), ("précisé", "précise", "préciser"),
           ("estimé", "estime", "estimer"), ("expliqué", "explique", "expliquer"), ("assuré", "assure", "assurer"), ("dit", "dit", "dire"),
           ("rappelé", "rappelle", "rappeler"), ("noté", "note", "noter"), ("fait valoir", "fait valoir", "faire"), ("répondu", "répond", "répondre"),
           ("poursuivi", "poursuit", "poursuivre"), ("insisté", "insiste", "insister"), ("averti", "avertit", "avertir"), ("conclu", "conclut", "conclure")],
    "en": [("said", "says", "say"), ("added", "adds", "add"), ("announced", "announces", "announce"), ("stated", "states", "state"), ("reported", "reports", "report"),
           ("explained", "explains", "explain"), ("noted", "notes", "note"), ("declared", "declares", "declare"), ("warned", "warns", "warn"), ("stressed", "stresses", "stress"),
           ("insisted", "insists", "insist"), ("argued", "argues", "argue"), ("wrote", "writes", "write"), ("replied", "replies", "reply")],
}
SPEAKERS = {
    "fr": set("ministre président présidente porte-parole agence journal quotidien gouvernement secrétaire directeur directrice responsable chef ministère source député maire "
              "professeur commissaire rapport communiqué association avocat avocate général homme femme parti police ambassadeur représentant expert".split()),
    "en": set("minister president spokesman spokeswoman spokesperson agency newspaper government secretary director official chief ministry source senator mayor professor "
              "commissioner report statement group lawyer general man woman party police ambassador representative expert leader analyst doctor author".split()),
}
DAYS = {"fr": "lundi mardi mercredi jeudi vendredi samedi dimanche".split(), "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()}
GIVEN = ("Wang Li Sergueï Sergey Vladimir Anna Mara Keiko Hassan Ahmed Fatima Luis María João Ingrid Olaf Narendra Priya Kofi Amina Jean-Yves Heiko Mike Recep Mevlüt Javad "
         "Josep Ursula Antonio Michelle Boris Theresa Emmanuel Xi Abdel Ali Tarek Ivan Oleg Petra Jana Zoltan Péter Andrzej Mario Giulia").split()
FAMILY = ("Yi Keqiang Lavrov Petrov Lindqvist Kessler Tanaka Nakamura al-Assad Shoukry Zarif Çavuşoğlu Guterres Borrell Modi Okafor Mensah Díaz Fernández Souza Novak Horvat "
          "Kowalski Szijjártó Rossi Bianchi Laurent Moreau Maas Müller Schmidt O'Brien Blinken Johnson Smith Jinping Ismaïl Haddad Rahmani Dubois Van Dijk Eriksen Korhonen").split()


def subjects(language, sentences):
    """Speakers met in the training data: each a list of Words, heads within the list, ROOT at its head."""
    found = []
    for s in sentences:
        for i, label in enumerate(s.labels):
            speaks = s.upos[i] == "PROPN" or s.upos[i] == "NOUN" and s.lemmas[i].lower() in SPEAKERS[language]
            if label == "nsubj" and speaks and s.language == language:
                inside = sorted(below(s, i))
                if len(inside) > 14 or inside[-1] - inside[0] + 1 != len(inside):
                    continue
                if s.upos[inside[0]] in ("PUNCT", "CCONJ") or s.upos[inside[-1]] == "PUNCT" or any(s.upos[k] == "VERB" for k in inside):
                    continue
                at = {k: n for n, k in enumerate(inside)}
                found.append([Word(s.forms[k], s.lemmas[k], s.upos[k], s.feats[k], at.get(s.heads[k] - 1, ROOT), s.labels[k]) for k in inside])
    return found


# Speakers of our own: form/part of speech/head (by number, 0 the head of all)/relation; lower-case names are slots.
TITLED = {
    "fr": [
        "le/DET/2/det ministre/NOUN/0/nsubj given/PROPN/2/appos family/PROPN/3/flat:name",
        "le/DET/2/det ministre/NOUN/0/nsubj people/ADJ/2/amod de/ADP/6/case les/DET/6/det Affaires/NOUN/2/nmod étrangères/ADJ/6/amod given/PROPN/2/appos family/PROPN/8/flat:name",
        "le/DET/2/det ministre/NOUN/0/nsubj de/ADP/5/case les/DET/5/det Affaires/NOUN/2/nmod étrangères/ADJ/5/amod people/ADJ/2/amod ,/PUNCT/9/punct given/PROPN/2/appos family/PROPN/9/flat:name ,/PUNCT/9/punct",
        "le/DET/2/det porte-parole/NOUN/0/nsubj de/ADP/5/case le/DET/5/det ministère/NOUN/2/nmod ,/PUNCT/7/punct given/PROPN/2/appos family/PROPN/7/flat:name ,/PUNCT/7/punct",
        "la/DET/2/det porte-parole/NOUN/0/nsubj de/ADP/5/case la/DET/5/det diplomatie/NOUN/2/nmod people/ADJ/5/amod",
        "le/DET/2/det président/NOUN/0/nsubj people/ADJ/2/amod given/PROPN/2/appos family/PROPN/4/flat:name",
        "l'/DET/2/det agence/NOUN/0/nsubj de/ADP/4/case presse/NOUN/2/nmod people-f/ADJ/2/amod",
        "le/DET/2/det ministère/NOUN/0/nsubj people/ADJ/2/amod de/ADP/6/case les/DET/6/det Affaires/NOUN/2/nmod étrangères/ADJ/6/amod",
        "M./NOUN/0/nsubj family/PROPN/1/nmod",
        "son/DET/2/det homologue/NOUN/0/nsubj people/ADJ/2/amod",
        "la/DET/2/det partie/NOUN/0/nsubj people-f/ADJ/2/amod",
        "les/DET/3/det deux/NUM/3/nummod ministres/NOUN/0/nsubj",
        "les/DET/3/det deux/NUM/3/nummod parties/NOUN/0/nsubj",
        "les/DET/3/det deux/NUM/3/nummod pays/NOUN/0/nsubj",
        "les/DET/2/det ministres/NOUN/0/nsubj de/ADP/5/case les/DET/5/det Affaires/NOUN/2/nmod étrangères/ADJ/5/amod",
        "les/DET/2/det autorités/NOUN/0/nsubj locales/ADJ/2/amod",
        "les/DET/2/det médias/NOUN/0/nsubj",
        "given/PROPN/0/nsubj family/PROPN/1/flat:name ,/PUNCT/5/punct le/DET/5/det chef/NOUN/1/appos de/ADP/8/case la/DET/8/det diplomatie/NOUN/5/nmod people-f/ADJ/8/amod ,/PUNCT/5/punct",
    ],
    "en": [
        "the/DET/3/det people/ADJ/3/amod minister/NOUN/0/nsubj",
        "Foreign/ADJ/2/amod Minister/PROPN/3/nmod:desc given/PROPN/0/nsubj family/PROPN/3/flat",
        "people/ADJ/3/amod Foreign/ADJ/3/amod Minister/PROPN/4/nmod:desc given/PROPN/0/nsubj family/PROPN/4/flat",
        "President/PROPN/2/nmod:desc family/PROPN/0/nsubj",
        "given/PROPN/0/nsubj family/PROPN/1/flat ,/PUNCT/5/punct a/DET/5/det spokesman/NOUN/1/appos for/ADP/8/case the/DET/8/det ministry/NOUN/5/nmod ,/PUNCT/5/punct",
        "ministry/NOUN/2/compound spokeswoman/NOUN/3/nmod:desc given/PROPN/0/nsubj family/PROPN/3/flat",
        "the/DET/4/det people/ADJ/4/amod foreign/ADJ/4/amod ministry/NOUN/0/nsubj",
        "the/DET/3/det people/ADJ/3/amod side/NOUN/0/nsubj",
        "his/PRON/3/nmod:poss people/ADJ/3/amod counterpart/NOUN/0/nsubj",
        "the/DET/3/det news/NOUN/3/compound agency/NOUN/0/nsubj",
    ],
}
PEOPLE = {
    "fr": "russe chinois américain français britannique iranien japonais syrien israélien palestinien ukrainien indien allemand saoudien coréen brésilien égyptien".split(),
    "en": "Russian Chinese American French British Iranian Turkish Japanese Syrian Israeli Palestinian Ukrainian Indian German Saudi Korean Brazilian Egyptian".split(),
}


def titled(language, chance):
    """One of our own speakers, its slots filled."""
    slots = {"given": chance.choice(GIVEN), "family": chance.choice(FAMILY), "people": chance.choice(PEOPLE[language])}
    slots["people-f"] = feminine(slots["people"])
    words = []
    for item in chance.choice(TITLED[language]).split(" "):
        form, upos, head, label = item.rsplit("/", 3)
        form = slots.get(form, form)
        lemma = form if upos == "PROPN" else LEMMAS.get(form, form.lower())
        if upos == "DET" and label == "det" and language == "fr":
            lemma = "le" if form != "son" else "son"
        words.append(Word(form, lemma, upos, ANY if upos != "PUNCT" else "_", int(head) - 1 if head != "0" else ROOT, label))
    return words


def feminine(adjective):
    """russe → russe, iranien → iranienne, chinois → chinoise"""
    if adjective.endswith("e"):
        return adjective
    return adjective + ("ne" if adjective.endswith(("ien", "éen")) else "e")


LEMMAS = {"ministres": "ministre", "parties": "partie", "autorités": "autorité", "locales": "local", "médias": "média", "Affaires": "affaire", "étrangères": "étranger", "M.": "M.", "his": "his"}


def plural(subject):
    """Whether several speak."""
    if subject[0].form.lower() in ("les", "des", "ces", "leurs", "ses", "-t-ils", "-ils", "-elles"):
        return True
    head = next(w for w in subject if w.head == ROOT)
    top = subject.index(head)
    return "Number=Plur" in head.feats or any(w.label == "conj" and w.head == top for w in subject)


def below(s, top):
    found, grown = {top}, True
    while grown:
        more = {i for i, h in enumerate(s.heads) if h - 1 in found} - found
        grown = bool(more)
        found |= more
    return found


def renamed(subject, language, chance):
    """The subject under another name, where a name of two parts stands in it."""
    out = list(subject)
    for i, w in enumerate(subject[:-1]):
        after = subject[i + 1]
        if w.upos == after.upos == "PROPN" and after.head == i and after.label.startswith("flat"):
            given, family = chance.choice(GIVEN), chance.choice(FAMILY)
            if chance.random() < 0.1:
                family = family.upper()
            out[i] = w._replace(form=given, lemma=given)
            out[i + 1] = after._replace(form=family, lemma=family.title() if family.isupper() else family)
            break
    return out


def report(s, speakers, chance):
    """The sentence reported by one of the speakers; None where it does not lend itself to it."""
    n, top = len(s.forms), s.heads.index(0)
    if n < 4 or n > 40 or s.upos[top] not in ("VERB", "NOUN", "ADJ", "PROPN") or s.forms[-1] not in (".", "!", "?"):
        return None
    if s.heads[-1] - 1 != top or any(f in "\"«»“”:" for f in s.forms):
        return None
    subject = titled(s.language, chance) if chance.random() < 0.4 else chance.choice(speakers)
    if chance.random() < 0.5:
        subject = renamed(subject, s.language, chance)
    if chance.random() < 0.6 or s.upos[top] != "VERB":
        if subject[0].upos == "DET":
            subject = [subject[0]._replace(form=subject[0].form.lower()), *subject[1:]]
        return after(s, subject, chance)
    if len(subject) > 1 or subject[0].upos == "PROPN":
        subject = [subject[0]._replace(form=subject[0].form[:1].upper() + subject[0].form[1:]), *subject[1:]]
    return before(s, subject, chance)


def after(s, subject, chance):
    """« S », a déclaré X.   /   "S," said X."""
    language, top = s.language, s.heads.index(0)
    clause = s.forms[:-1], s.lemmas[:-1], s.upos[:-1], s.feats[:-1], s.heads[:-1], s.labels[:-1]
    quoted = chance.random() < 0.6
    verb = cue(language, chance)
    inverted = language == "fr" or chance.random() < 0.6
    short = chance.random() < 0.25
    if short:
        subject = pronoun(language, chance)
    elif inverted and subject[-1].form == ",":
        subject = subject[:-1]
    build = Builder(s)
    marks = ("«", "»") if language == "fr" and chance.random() < 0.5 else ('"', '"')
    opening = build.add(punct(marks[0]), None) if quoted else None
    first = build.clause(clause)
    head = first + top
    comma = closing = None
    order = chance.random() < 0.5 or language == "fr"
    if quoted and order and language == "fr":
        closing = build.add(punct(marks[1]), None)
        comma = build.add(punct(","), None)
    else:
        comma = build.add(punct(","), None)
        closing = build.add(punct(marks[1]), None) if quoted else None
    verb_at = build.verb_and_subject(verb, subject, inverted, language, short, chance)
    build.day(language, verb_at, chance)
    stop = build.add(punct("."), None)
    if language == "fr":
        build.set(head, ROOT, "root")
        build.set(verb_at, head, "parataxis:insert")
        build.set(comma, verb_at, "punct")
        build.set(stop, head, "punct")
    else:
        build.set(verb_at, ROOT, "root")
        build.set(head, verb_at, "ccomp")
        build.set(comma, head, "punct")
        build.set(stop, verb_at, "punct")
    for mark in (opening, closing):
        if mark is not None:
            build.set(mark, head, "punct")
    return build.done()


def before(s, subject, chance):
    """X a déclaré que S.   /   X said (that) S."""
    language, top = s.language, s.heads.index(0)
    verb = cue(language, chance)
    if verb[2] in ("poursuivre", "insister", "rapporter"):
        verb = VERBS[language][0]
    forms = list(s.forms[:-1])
    if s.upos[0] != "PROPN" and forms[0] != "I":
        forms[0] = forms[0][:1].lower() + forms[0][1:]
    clause = forms, s.lemmas[:-1], s.upos[:-1], s.feats[:-1], s.heads[:-1], s.labels[:-1]
    build = Builder(s)
    verb_at = build.verb_and_subject(verb, subject, False, language, False, chance)
    build.day(language, verb_at, chance)
    that = None
    if language == "fr":
        elided = forms[0][:1].lower() in "aeiouyéèêàâîôh"
        that = build.add(Word("qu'" if elided else "que", "que", "SCONJ", "_", None, None), None)
    elif chance.random() < 0.6:
        that = build.add(Word("that", "that", "SCONJ", "_", None, None), None)
    first = build.clause(clause)
    stop = build.add(punct("."), None)
    build.set(verb_at, ROOT, "root")
    build.set(first + top, verb_at, "ccomp")
    build.set(stop, verb_at, "punct")
    if that is not None:
        build.set(that, first + top, "mark")
    return build.done()


def cue(language, chance):
    return chance.choice(VERBS[language])


def pronoun(language, chance):
    she = chance.random() < 0.4
    if language == "fr" and chance.random() < 0.25:
        return [Word("-elles" if she else "-ils", "lui", "PRON", ANY, ROOT, "nsubj")]
    if language == "fr":
        return [Word("-t-elle" if she else "-t-il", "lui", "PRON", ANY, ROOT, "nsubj")]
    return [Word("she" if she else "he", "she" if she else "he", "PRON", ANY, ROOT, "nsubj")]


def punct(form):
    return Word(form, form, "PUNCT", "_", None, None)


class Builder:
    """Words put one after the other, with heads set at the end."""

    def __init__(self, s):
        self.s, self.words = s, []

    def add(self, word, head, label=None):
        self.words.append(word._replace(head=head, label=label or word.label))
        return len(self.words) - 1

    def set(self, at, head, label):
        self.words[at] = self.words[at]._replace(head=head, label=label)

    def clause(self, columns):
        first = len(self.words)
        for form, lemma, upos, feats, head, label in zip(*columns):
            self.words.append(Word(form, lemma, upos, feats, first + head - 1 if head else None, label))
        return first

    def subject(self, subject, verb_at, first):
        for w in subject:
            head = verb_at if w.head == ROOT else first + w.head
            self.words.append(w._replace(head=head, label="nsubj" if w.head == ROOT else w.label))

    def verb_and_subject(self, verb, subject, inverted, language, short, chance):
        """Adds subject, auxiliary and verb in their order; gives the place of the verb."""
        past, present, lemma = verb
        extra = past.split(" ")[1:]  # "fait valoir"
        many = plural(subject)
        if many:
            present = present + "nt" if language == "fr" and present.endswith("e") else past
        compound = language == "fr" and (short or past == present or chance.random() < 0.66)
        auxiliary = Word("ont", "avoir", "AUX", "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin", None, None) if many else \
            Word("a", "avoir", "AUX", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", None, None)
        form = (past if compound or language == "en" else present).split(" ")[0]
        between = short and language == "fr"
        size = len(subject)
        before = 0 if inverted and not between else size
        if language == "fr" and not inverted and subject[0].form.startswith("-t-"):
            subject = [subject[0]._replace(form=subject[0].form[3:])]
        start = len(self.words)
        verb_at = start + (1 if compound else 0) + before
        if between:
            self.add(auxiliary, verb_at, "aux:tense")
            self.subject(subject, verb_at, len(self.words))
        else:
            if not inverted:
                self.subject(subject, verb_at, start)
            if compound:
                self.add(auxiliary, verb_at, "aux:tense")
        assert len(self.words) == verb_at, (len(self.words), verb_at)
        self.add(Word(form, lemma, "VERB", ANY, None, None), None)
        for more in extra:
            self.add(Word(more, more, "VERB", "VerbForm=Inf", None, None), verb_at, "xcomp")
        if inverted and not between:
            self.subject(subject, verb_at, len(self.words))
        return verb_at

    def day(self, language, verb_at, chance):
        if chance.random() > 0.25:
            return
        day = chance.choice(DAYS[language])
        if language == "fr":
            self.add(Word(day, day, "NOUN", "Gender=Masc|Number=Sing", None, None), verb_at, "obl:mod")
        else:
            at = len(self.words)
            self.add(Word("on", "on", "ADP", "_", None, None), at + 1, "case")
            self.add(Word(day, day, "PROPN", "Number=Sing", None, None), verb_at, "obl")

    def done(self):
        place = lambda head: 0 if head == ROOT else head + 1
        columns = list(zip(*self.words))
        return replace(self.s, forms=list(columns[0]), lemmas=list(columns[1]), upos=list(columns[2]), feats=list(columns[3]),
                       heads=[place(h) for h in columns[4]], labels=list(columns[5]), tokens=[])
