"""What the model sees of a word. src/reading/3-parse/features.ts does exactly the same (golden values tie them)."""

import unicodedata

# Spelling variants that mean the same: apostrophes, quotation marks, dashes, dots. Spaces inside a word go.
VARIANTS = str.maketrans(
    {
        **{c: "'" for c in "’‘ʼ′`´‛"},
        **{c: '"' for c in "“”„‟«»″‹›"},
        **{c: "–" for c in "—―‒−"},
        "…": "...",
        **{c: None for c in " \u00a0\u2009\u202f\u200b\u00ad\ufeff"},
    }
)
DIGITS = str.maketrans("123456789", "000000000")
LONGEST = 32
AFFIXES = 8


def normal(form):
    """A word with its typographic variants made one."""
    word = unicodedata.normalize("NFC", form).translate(VARIANTS)
    return '"' if word == "''" else word


def key(form):
    """What the table of known words is looked up by."""
    return normal(form).lower().translate(DIGITS)


def units(text):
    raw = text.encode("utf-16-le", "surrogatepass")
    return [raw[i] | raw[i + 1] << 8 for i in range(0, len(raw), 2)]


def mix(state):
    state ^= state >> 15
    state = state * 0x2C1B3C6D & 0xFFFFFFFF
    return state ^ state >> 12


def start(seed):
    return (2166136261 ^ seed * 0x9E3779B1) & 0xFFFFFFFF


def digest(codes, seed):
    state = start(seed)
    for code in codes:
        state = (state ^ code) * 16777619 & 0xFFFFFFFF
    return mix(state)


def ngrams(word, buckets):
    """Buckets of the character n-grams 3–5 of `<word>`; of a very long word only both ends."""
    codes = units(word)
    if len(codes) > LONGEST:
        codes = codes[: LONGEST // 2] + codes[-LONGEST // 2 :]
    codes = [60, *codes, 62]
    found = []
    for i in range(len(codes) - 2):
        state = start(0)
        for n in range(5):
            if i + n >= len(codes):
                break
            state = (state ^ codes[i + n]) * 16777619 & 0xFFFFFFFF
            if n >= 2:
                found.append(mix(state) % buckets)
    return found


def shape(word):
    """Upper X, lower x, digit d, other signs themselves; a run counts at most twice."""
    out = []
    for c in word[:LONGEST]:
        s = "X" if c.lower() != c else "x" if c.upper() != c else "d" if "0" <= c <= "9" else c
        if len(out) < 2 or out[-1] != s or out[-2] != s:
            out.append(s)
    return "".join(out)


def affixes(form, buckets):
    """Buckets of the eight affix and shape features, each within its own table."""
    cased = normal(form)
    word = cased.lower().translate(DIGITS)
    codes = units(word)
    parts = [codes[-2:], codes[-3:], codes[-5:], codes[:1], codes[:3], units(shape(cased)), codes, units(cased)]
    return [digest(p, i + 1) % buckets for i, p in enumerate(parts)]
