import type { CalendarWords } from "../shape/calendar.js";
import { calendarRules } from "./calendar-rules.js";

export const calendar: CalendarWords = {
  month: {
    janvier: 1, février: 2, mars: 3, avril: 4, mai: 5, juin: 6, juillet: 7, août: 8, aout: 8, septembre: 9, octobre: 10, novembre: 11, décembre: 12,
    janv: 1, jan: 1, févr: 2, fév: 2, fev: 2, avr: 4, juil: 7, jui: 7, sept: 9, sep: 9, oct: 10, nov: 11, déc: 12, dec: 12,
    "janv.": 1, "jan.": 1, "févr.": 2, "fév.": 2, "fev.": 2, "avr.": 4, "juil.": 7, "jui.": 7, "sept.": 9, "sep.": 9, "oct.": 10, "nov.": 11, "déc.": 12, "dec.": 12,
  },
  doubtfulMonths: [
    "mars", "mai", "sept.", "sep.", "août", "aout", "jan", "jan.", "janv", "fév", "fev", "févr", "avr", "juil", "jui", "jui.", "sept", "sep", "oct", "nov", "déc", "dec",
  ],
  weekday: { lundi: 1, mardi: 2, mercredi: 3, jeudi: 4, vendredi: 5, samedi: 6, dimanche: 7 },
  weekdays: { lundis: 1, mardis: 2, mercredis: 3, jeudis: 4, vendredis: 5, samedis: 6, dimanches: 7 },
  shortWeekday: { lun: 1, mar: 2, mer: 3, jeu: 4, ven: 5, sam: 6, dim: 7, "lun.": 1, "mar.": 2, "mer.": 3, "jeu.": 4, "ven.": 5, "sam.": 6, "dim.": 7 },
  number: {
    un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16,
    "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, "soixante-dix": 70, septante: 70, "quatre-vingt": 80, "quatre-vingts": 80,
    huitante: 80, octante: 80, nonante: 90, "quatre-vingt-dix": 90,
  },
  multiplier: { cent: 100, cents: 100, mille: 1000, mil: 1000 },
  numberJoiners: ["-", "et"],
  ordinal: {
    premier: 1, première: 1, deuxième: 2, second: 2, seconde: 2, troisième: 3, quatrième: 4, cinquième: 5, sixième: 6, septième: 7, huitième: 8, neuvième: 9, dixième: 10, onzième: 11, douzième: 12,
    treizième: 13, quatorzième: 14, quinzième: 15, seizième: 16, "dix-septième": 17, "dix-huitième": 18, "dix-neuvième": 19, vingtième: 20, "vingt et unième": 21,
  },
  ordinalEndings: ["er", "re", "e", "ème", "eme", "ième", "ieme", "nd", "nde", "ère"],
  quantity: {
    quelques: "X", plusieurs: "X", "une dizaine de": 10, "une quinzaine de": 15, "une vingtaine de": 20, "une trentaine de": 30, "une quarantaine de": 40, "une cinquantaine de": 50,
    "une soixantaine de": 60, "une centaine d'": 100, "une dizaine d'": 10, "une quinzaine d'": 15, "une vingtaine d'": 20, "une trentaine d'": 30, "une douzaine de": 12, "une douzaine d'": 12,
    "de nombreux": "X", "de nombreuses": "X", "des dizaines d'": "X", "un demi": 0.5, "une demi": 0.5, "une demi-": 0.5, "demi-": 0.5, "nombre de": "X",
  },
  unit: {
    seconde: "second", minute: "minute", heure: "hour", jour: "day", journée: "day", nuit: "night", "week-end": "weekend", weekend: "weekend", semaine: "week", quinzaine: "fortnight", mois: "month",
    trimestre: "quarter", semestre: "half", an: "year", année: "year", décennie: "decade", siècle: "century", millénaire: "millennium",
  },
  units: {
    secondes: "second", minutes: "minute", heures: "hour", jours: "day", journées: "day", nuits: "night", "week-ends": "weekend", semaines: "week", mois: "month", trimestres: "quarter", semestres: "half",
    ans: "year", années: "year", décennies: "decade", siècles: "century", millénaires: "millennium", "jours ouvrables": "day", "jours ouvrés": "day",
  },
  season: { printemps: "SP", été: "SU", automne: "FA", hiver: "WI" },
  shift: {
    ce: 0, cet: 0, cette: 0, derniers: -1, dernières: -1, prochain: 1, prochaine: 1, prochains: 1, prochaines: 1
  },
  shiftAfter: {
    dernier: -1, dernière: -1, derniers: -1, dernières: -1, passé: -1, passée: -1, passés: -1, passées: -1, écoulé: -1, écoulée: -1, "en cours": 0, courant: 0, prochain: 1, prochaine: 1, prochains: 1,
    prochaines: 1, "à venir": 1, "qui vient": 1,
  },
  step: { "ce même": 0, "cette même": 0, "cet même": 0, "le même": 0, "la même": 0 },
  stepAfter: {
    précédent: -1, précédente: -1, "d'avant": -1, suivant: 1, suivante: 1, "d'après": 1, "qui suit": 1, "qui suivait": 1, "qui précède": -1, "-là": 0,
  },
  part: {
    début: "START", "début de": "START", "le début de": "START", "au début de": "START", "début d'": "START", "au début d'": "START", "le début d'": "START", "au début du": "START", "début du": "START",
    "au tout début de": "START", "au début": "START", "en début de": "START", "en début d'": "START", "dès le début de": "START", "courant": "MID", "dans le courant de": "MID", "le début du": "START",
    "la mi-": "MID", "mi-": "MID", "mi": "MID", "à la mi-": "MID", "milieu de": "MID", "au milieu de": "MID", "le milieu de": "MID", "milieu du": "MID", "au milieu du": "MID", "en milieu de": "MID",
    fin: "END", "fin de": "END", "la fin de": "END", "à la fin de": "END", "fin d'": "END", "la fin d'": "END", "à la fin d'": "END", "fin du": "END", "la fin du": "END", "à la fin du": "END",
    "en fin de": "END", "en fin d'": "END", "plus tôt dans": "START", "plus tard dans": "END",
    "dans le courant du": "MID",
  },
  dayWord: {
    "aujourd'hui": 0, hier: -1, demain: 1, "avant-hier": -2, "après-demain": 2, "ce jour": 0,
  },
  contextDay: {
    "la veille": -1, veille: -1, "le lendemain": 1, lendemain: 1, "l'avant-veille": -2, "le surlendemain": 2, "ce jour-là": 0, "le jour même": 0, "le même jour": 0, "le jour précédent": -1, "le jour suivant": 1,
    "le jour d'avant": -1, "le jour d'après": 1, "dès le lendemain": 1,
  },
  ref: {
    maintenant: "PRESENT_REF", actuellement: "PRESENT_REF", "en ce moment": "PRESENT_REF", "à l'heure actuelle": "PRESENT_REF", "à présent": "PRESENT_REF", "pour l'instant": "PRESENT_REF",
    "pour le moment": "PRESENT_REF", "de nos jours": "PRESENT_REF", "à ce stade": "PRESENT_REF", désormais: "PRESENT_REF", "à l'heure qu'il est": "PRESENT_REF", "ces jours-ci": "PRESENT_REF",
    récemment: "PAST_REF", "ces derniers temps": "PAST_REF", dernièrement: "PAST_REF", jadis: "PAST_REF", naguère: "PAST_REF", autrefois: "PAST_REF", "par le passé": "PAST_REF", "dans le passé": "PAST_REF",
     "il y a peu": "PAST_REF", "il y a longtemps": "PAST_REF", "tout récemment": "PAST_REF",
    bientôt: "FUTURE_REF", prochainement: "FUTURE_REF", "à l'avenir": "FUTURE_REF", "sous peu": "FUTURE_REF", "dès que possible": "FUTURE_REF", "à terme": "FUTURE_REF", "dans l'avenir": "FUTURE_REF",
    "dans un proche avenir": "FUTURE_REF", "dans un avenir proche": "FUTURE_REF", "dans les meilleurs délais": "FUTURE_REF", "à une date ultérieure": "FUTURE_REF", "ultérieurement": "FUTURE_REF",
  },
  holiday: {
    noël: "12-25", noel: "12-25", "jour de noël": "12-25", "jour de noel": "12-25", "veille de noël": "12-24", "réveillon de noël": "12-24", "réveillon de noel": "12-24", "nouvel an": "01-01",
    "jour de l'an": "01-01", "jour du nouvel an": "01-01", "saint-sylvestre": "12-31", "réveillon de nouvel an": "12-31", "réveillon du nouvel an": "12-31", pâques: "easter", paques: "easter",
    "dimanche de pâques": "easter", "lundi de pâques": "easter+1", "vendredi saint": "easter-2", ascension: "easter+39", "jeudi de l'ascension": "easter+39", pentecôte: "easter+49",
    "lundi de pentecôte": "easter+50", toussaint: "11-01", "jour de la toussaint": "11-01", "journée de la toussaint": "11-01", assomption: "08-15", "fête du travail": "05-01", "saint-valentin": "02-14",
    "saint-patrick": "03-17", "jour de la saint-patrick": "03-17", épiphanie: "01-06", halloween: "10-31", "mercredi des cendres": "easter-46", "journée des nations unies": "10-24",
    "journée internationale des femmes": "03-08", "dimanche des rameaux": "easter-7", "poisson d'avril": "04-01", thanksgiving: "11-#4-4", "jour de thanksgiving": "11-#4-4", "action de grâce": "11-#4-4", "jour de l'action de grâce": "11-#4-4",
    "vendredi noir": "11-#4-4+1", "fête des pères": "06-#3-7", "jour de la terre": "04-22", "journée de la terre": "04-22", "journée des droits de l'homme": "12-10", "nouvel-an": "01-01",
  },
  daytime: {
    matin: "TMO", matinée: "TMO", "après-midi": "TAF", "aprèm": "TAF", soir: "TEV", soirée: "TEV", nuit: "TNI", "dans la matinée": "TMO", "dans la soirée": "TEV",
    "dans l'après-midi": "TAF", "en soirée": "TEV", "au matin": "TMO", "au soir": "TEV", "en matinée": "TMO", "en fin de journée": "TEV", "en début de journée": "TMO", "à la mi-journée": "TMI", "en cours de journée": "TMI", "dans l'après midi": "TAF", "en début de matinée": "TMO", "en fin d'après-midi": "TAF", "en fin de matinée": "TMO",
    "en début de soirée": "TEV", "en début d'après-midi": "TAF", "dans le matin": "TMO", "à l'aube": "TMO", "à midi": "TMI", "dans la nuit": "TNI", "en pleine nuit": "TNI",
  },
  clockWord: { midi: "T12:00", minuit: "T24:00" },
  meridiem: { am: 0, pm: 12, "a.m.": 0, "p.m.": 12, "du matin": 0, "du soir": 12, "de l'après-midi": 12 },
  zone: { gmt: "Z", tu: "Z", utc: "Z", "heure locale": "local", "heure de paris": "local", "heure de moscou": "local", "heure de pékin": "local", "heures locales": "local", "(heure locale)": "local" },
  frequency: { quotidiennement: "P1D", "chaque jour": "P1D", "tous les jours": "P1D", "une fois par an": "P1Y", "deux fois par an": "P6M", "une fois par mois": "P1M", "une fois par semaine": "P1W", annuellement: "P1Y" },
  decadeWord: { trente: 30, quarante: 40, cinquante: 50, soixante: 60, "soixante-dix": 70, "quatre-vingt": 80, "quatre-vingts": 80, "quatre-vingt-dix": 90 },
  about: {
    environ: "APPROX", "près de": "LESS_THAN", "près d'": "LESS_THAN", presque: "LESS_THAN", "plus de": "MORE_THAN", "plus d'": "MORE_THAN", "moins de": "LESS_THAN", "moins d'": "LESS_THAN",
    "au moins": "EQUAL_OR_MORE", "à peine": "LESS_THAN", quelque: "APPROX", "à peu près": "APPROX", "jusqu'à": "EQUAL_OR_LESS", "au plus": "EQUAL_OR_LESS", "encore": "APPROX", "à peu de chose près": "APPROX",
    exactement: "EXACT",
  },
  articles: ["le", "la", "l", "les", "ces"],
  numbered: [
    "résolution", "résolutions", "article", "articles", "numéro", "no", "n", "page", "pages", "paragraphe", "paragraphes", "section", "chapitre", "vol", "route", "salle", "loi", "décret", "arrêté",
    "directive", "règlement", "décision", "document", "point", "ligne", "version", "modèle", "chaîne", "phase", "boîte", "tél", "téléphone", "fax", "res", "isbn", "issn", "norme", "bp", "alinéa", "code",
  ],
  counted: [
    "personnes", "hommes", "femmes", "enfants", "soldats", "militaires", "civils", "réfugiés", "migrants", "cas", "morts", "décès", "blessés", "tués", "victimes", "dollars", "euros", "livres", "roubles",
    "yuans", "yens", "francs", "km", "kilomètres", "mètres", "miles", "tonnes", "barils", "points", "voix", "votes", "sièges", "délégués", "participants", "membres", "emplois", "logements", "maisons",
    "actions", "unités", "degrés", "hectares", "véhicules", "chars", "roquettes", "missiles", "millions", "milliards", "pages", "mots", "autres", "salariés", "entreprises", "écoles", "élèves",
    "étudiants", "patients", "doses", "heures", "jours", "ans", "semaines", "mois", "habitants", "familles", "travailleurs", "policiers", "signatures", "manifestants",
  ],
  order: "day-month",
  orderVaries: false,
  ranges: [
    { opens: ["du", "de", "d '", "depuis", "depuis le", "des"], joins: ["au", "à", "jusqu ' au", "jusqu ' à", "jusqu ' en", "a", "à l '", "à la", "-"] },
    { opens: ["entre", "entre le", "entre l '"], joins: ["et", "et le", "et l '"] },
  ],
  rangeJoiners: ["-", "jusqu ' au", "jusqu ' à", "au", "~"],
  clockJoiners: ["-", "à", "a", "vers", ",", "le", "dès", "(", "ce", "au"],
  coordinators: ["et", "ou", ",", "puis"],
  tense: {
    past: [
      "a", "ont", "avait", "avaient", "était", "étaient", "fut", "furent", "eut", "eurent", "été", "eu", "est", "sont", "fit", "firent", "dit", "prit", "mit", "vint", "tint", "tenu", "tenue", "dernier",
    ],
    future: [
      "va", "vont", "devrait", "devraient", "doit", "doivent", "prévu", "prévue", "prévus", "prévues", "attendu", "attendue", "attendus", "attendues", "prévoit", "prévoient", "compte", "comptent",
      "sera", "seront", "aura", "auront", "ira", "iront", "fera", "feront", "pourra", "pourront", "prochain", "prochaine", "demain", "jusqu", "entend", "programmé", "programmée", "rendez", "échéance", "reporté", "reportée", "reportés", "reportées", "ajourné", "ajournée", "repoussé", "repoussée",
    ],
    since: ["depuis"],
    until: ["jusqu", "ici"],
    scheduled: [
      "réunit", "réunissent", "ouvre", "ouvrent", "tient", "tiennent", "débute", "débutent", "commence", "commencent", "achève", "achèvent", "expire", "expirent", "reprend", "reprennent", "arrive", "arrivent",
      "entame", "entament", "part", "partent", "rend", "rendent", "reçoit", "vote", "accueille", "clôt",
    ],
    arranged: ["devait se", "devaient se", "devait être", "devait avoir", "doit se", "doivent se", "prévu de", "convenus de", "convenu de", "convenues de", "appelé à", "va se", "vont se"],
    toCome: ["convenir", "décider", "engager", "entendre", "envisager", "prévoir", "promettre", "proposer", "résoudre"],
    leftOpen: ["pas exclu", "pas exclue", "pas exclure", "exclut pas", "excluait pas", "pas écarté"],
    pastEndings: ["èrent", "aient", "é", "ée", "és", "ées"],
    futureEndings: ["era", "eront", "ira", "iront", "dra", "dront", "vra", "vront", "tra", "tront", "rra", "rront", "rait", "raient"],
    notVerbs: [
      "-ité", "-ités", "-erté", "-auté", "-iété", "marché", "comité", "santé", "traité", "côté", "cité", "délégué", "délégués", "député", "députés", "employé", "employés", "réfugié", "réfugiés", "allié",
      "alliés", "café", "volonté", "année", "années", "armée", "armées", "journée", "journées", "durée", "idée", "idées", "soirée", "musée", "entrée", "arrivée", "musées", "privé", "privée", "donnée", "données",
      "université", "envoyé", "clé", "clés", "côtés", "marchés", "traités", "comités", "matinée", "portée", "pensée", "degré", "intéressé", "mandaté", "congé", "congés", "opéra", "caméra", "contra", "lettra", "extra", "ultra", "infra", "mantra", "ébola", "sahara", "trait", "portrait", "retrait", "extrait", "attrait", "contrait", "admira", "tira", "entra", "montra", "rencontra", "retira", "déclara", "assura", "affirma", "alexandra", "sandra", "cassandra", "considéra"],
  },
  stamps: {
    published: ["publié", "publiée", "paru", "posté", "mis en ligne", "diffusé", "date de publication", "date :", "date:"],
    updated: ["mis à jour", "mise à jour", "modifié", "modifiée", "actualisé", "màj", "maj", "dernière modification"],
  },
  events: {
    "g20-extraordinary-2020": [["g20", "groupe des vingt"], ["extraordinaire", "exceptionnel", "d urgence"], ["virtuel", "vidéo", "visioconférence", "vidéoconférence", "en ligne", "téléconférence"]],
    "unga-silence-2020": [["74/544"]],
    "unga-74-270": [["74/270"]],
    "g20-finance-action-plan-2020": [["g20", "groupe des vingt"], ["finances"], ["plan d action"]],
    "unsc-2532": [["2532"], ["résolution"], ["conseil de sécurité", "conseil"]],
  },
  rules: calendarRules,
};
