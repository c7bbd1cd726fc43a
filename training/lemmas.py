"""A lemma is a rule over the form: its casing, how many characters to cut, what to add."""

import words


def titled(form):
    """MACRON → Macron, SAINT-JEAN → Saint-Jean."""
    out, fresh = [], True
    for c in form:
        out.append(c if fresh else c.lower())
        fresh = c in "-'–"
    return "".join(out)


CASINGS = {"=": lambda form: form, "l": str.lower, "t": titled}


def rule(form, lemma):
    """The rule that turns form into lemma, "casing cut suffix"; the shortest cut wins."""
    form, lemma = words.normal(form), words.normal(lemma)
    options = []
    # a word that is lower-case already takes the lowering rule, so that both casings share their rules
    for order, casing in enumerate("l" if form == form.lower() else "=lt"):
        base = CASINGS[casing](form)
        n = 0
        while n < len(base) and n < len(lemma) and base[n] == lemma[n]:
            n += 1
        options.append((len(base) - n, order, f"{casing}{len(base) - n} {lemma[n:]}"))
    return min(options)[2]


def apply(rule, form):
    """The lemma of a form by a rule; without the cut where the rule wants more than there is."""
    head, suffix = rule.split(" ", 1)
    base = CASINGS[head[0]](words.normal(form))
    cut = int(head[1:])
    return base if cut > len(base) else base[: len(base) - cut] + suffix


VERBS = ("VERB", "AUX")
OTHERS = ("NOUN", "ADJ", "ADV")


def choose(rules, form, upos, known, every=()):
    """The lemma by the first of the likely rules that gives a known one; by the likeliest where none does.

    `every` rule is tried for a verb that none of the likely ones explains, where the language's verbs are listed.
    """
    side = known[0] if upos in VERBS else known[1] if upos in OTHERS else None
    found = [apply(r, form) for r in rules]
    if side is None:
        return found[0]
    sure = next((m for m in found if m in side), None)
    if sure is None and upos in VERBS:
        sure = nearest((m for m in (apply(r, form) for r in every) if m in side), words.normal(form).lower())
    return sure or found[0]


def nearest(candidates, form):
    """Of the candidates the one that shares the longest beginning with the form, half of it at least."""
    best, most = None, max(2, len(form) // 2 - 1)
    for lemma in candidates:
        n = 0
        while n < len(lemma) and n < len(form) and lemma[n] == form[n]:
            n += 1
        if n > most:
            best, most = lemma, n
    return best
