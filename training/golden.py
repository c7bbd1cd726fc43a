"""Sentences of our own, already cut into words, whose answers are kept with each exported model."""

SENTENCES = {
    "en": [
        "\" We will not accept these terms , \" the foreign minister of Valdoria , Mara Lindqvist , told reporters on Tuesday .",
        "The two ministers agreed that talks on the grain corridor should resume in Port Amity next month .",
        "In a telephone call requested by the Ostrian side , President Keller urged his counterpart to lift the embargo .",
        "ZURANIA 'S ENVOY DENIES REPORT",
        "“ It ’s too early to say , ” she added .",
    ],
    "fr": [
        "La ministre de les affaires étrangères de le Valdor , Mara Lindqvist , a déclaré mardi que son pays n' accepterait pas ces conditions .",
        "« Nous ne céderons pas » , a -t-il ajouté .",
        "Les deux ministres sont convenus de reprendre , dès le mois prochain , les discussions sur le couloir céréalier .",
        "Selon le porte-parole de la présidence ostrienne , M. KELLER s’ est entretenu avec son homologue à la demande de celui-ci .",
        "Il s' est félicité de les progrès accomplis .",
    ],
}

WORDS = (
    "the The THE a I l' d’ L’accord aujourd'hui “ ” « » \" `` '' -- — – - … ... 12 2020 12h10 3.5% COVID-19 Covid-19 n't N'T 's ’s Saint-Jean SAINT-JEAN "
    "États-Unis ÉTATS-UNIS E\u0301tats œuvre Çavuşoğlu Москва 北京 العربية İstanbul naïve 10\u00a0000 internationalisation anticonstitutionnellement "
    "Donaudampfschifffahrtsgesellschaftskapitän http://example.org/a?b=c 😀 :) ( ) / & € é ÿ Ω"
).split(" ")


def main():
    """Writes what the look-ups make of WORDS, for the test of the other side."""
    import json
    import os

    import words

    target = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src", "reading", "3-parse", "cases", "features.json")
    rows = [dict(form=w, key=words.key(w), ngrams=words.ngrams(words.key(w), 20000), affixes=words.affixes(w, 6000)) for w in WORDS]
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with open(target, "w", encoding="utf-8") as out:
        out.write("[\n" + ",\n".join(json.dumps(r, ensure_ascii=False, separators=(",", ":")) for r in rows) + "\n]\n")


if __name__ == "__main__":
    main()
