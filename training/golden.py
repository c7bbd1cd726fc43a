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
