import { contractionWeights } from "./contractions.js";
import type { SegmentationWords } from "../shape/segmentation.js";

export const segmentation: SegmentationWords = {
  leaningAbbreviations: [
    "m", "mm", "mme", "mmes", "mlle", "mlles", "mr", "mrs", "mgr", "dr", "drs", "pr", "prof", "st", "ste", "exc", "s.e", "s.e.m", "s.exc", "s.m", "s.a.r", "gal", "gén", "col", "cdt", "lt", "amb",
    "cf", "av", "apr", "env", "bd", "c.-à-d", "c-à-d", "p.ex", "p. ex", "ex", "resp", "tél", "réf", "vs", "jr",
  ],
  abbreviations: ["etc", "j.-c", "janv", "févr", "fév", "juil", "oct", "nov", "déc", "inc", "ltd", "cie", "suiv", "ibid", "al", "n.d.l.r", "ndlr", "s.a"],
  usuallyLast: ["etc"],
  abbreviationsBeforeNumbers: ["n", "no", "nos", "sept", "p", "pp", "art", "al", "chap", "fig", "vol", "t", "par", "doc", "rés", "v", "rev", "ann", "éd", "tabl", "annexe"],
  openers: [
    "le", "la", "les", "l'", "un", "une", "des", "du", "il", "elle", "ils", "elles", "on", "ce", "cet", "cette", "ces", "c'", "je", "j'", "nous", "vous", "en", "dans", "pour", "par",
    "sur", "au", "aux", "à", "mais", "et", "or", "ainsi", "selon", "après", "avant", "lors", "depuis", "son", "sa", "ses", "leur", "leurs", "notre", "nos", "cela", "si", "s'", "d'",
    "de", "avec", "sans", "enfin", "cependant", "toutefois", "puis", "quand", "lorsque", "lorsqu'", "comme", "tous", "toutes", "aucun", "aucune", "plusieurs", "certains", "deux", "n'", "qu'", "m", "mm", "mme",
  ],

  elisions: ["l", "d", "j", "m", "t", "s", "n", "c", "ç", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "entr"],
  clitics: null,
  negation: null,
  enclitics: [
    "-t-il", "-t-elle", "-t-ils", "-t-elles", "-t-on", "-il", "-elle", "-ils", "-elles", "-on", "-je", "-tu", "-nous", "-vous", "-ce", "-le", "-la", "-les", "-lui", "-leur",
    "-moi", "-toi", "-en", "-y", "-t'en", "-m'en", "-l'", "-t'", "-m'",
  ],
  wholes: [
    "aujourd'hui", "quelqu'un", "quelqu'une", "l'on", "presqu'île", "presqu'îles", "prud'homme", "prud'hommes", "prud'homal", "prud'homale", "c'est-à-dire", "d'aujourd'hui", "grand'mère",
    "rendez-vous", "vis-à-vis", "peut-être", "garde-à-vous", "m'as-tu-vu", "qu'en-dira-t-on", "on-dit", "chez-moi", "va-t-en", "sauve-qui-peut", "laissez-passer", "cessez-le-feu",
    "va-et-vient", "entr'acte", "chef-d'oeuvre", "chef-d'œuvre", "main-d'oeuvre", "main-d'œuvre", "hors-d'oeuvre", "hors-d'œuvre", "état-d'urgence", "km/h",
  ],
  apostrophed: null,
  joined: null,
  contractions: {
    "du": ["de", "le"], "des": ["de", "les"], "au": ["à", "le"], "aux": ["à", "les"],
    "duquel": ["de", "lequel"], "desquels": ["de", "lesquels"], "desquelles": ["de", "lesquelles"],
    "auquel": ["à", "lequel"], "auxquels": ["à", "lesquels"], "auxquelles": ["à", "lesquelles"],
  },
  doubtfulContractions: ["du", "des"],
  contractionWeights,

  hyphen: "joins",
  prefixes: null,
  units: ["km", "m", "kg", "cm", "mm", "g", "mg", "ml", "ha", "mw", "kw", "h", "€"],
  clock: ["h"],
  spacedThousands: true,

  stampOpenings: [
    "dernière mise à jour", "mise à jour", "mis à jour", "mise en ligne", "mis en ligne", "publié", "publiée", "créé", "modifié", "actualisé", "posté", "diffusé", "date de publication",
    "dernière modification", "source", "par la rédaction",
  ],
  calendarWords: [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", "janv", "févr", "fév", "avr", "juil", "sept", "oct", "nov", "déc",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lun", "mar", "mer", "jeu", "ven", "sam", "dim",
  ],
  stampWords: [
    "le", "à", "h", "heure", "heures", "min", "er", "1er", "gmt", "utc", "hec", "cet", "cest", "locale", "local", "de", "du", "date", "paris",
  ],
  labels: ["q", "r", "question", "réponse", "questions", "journaliste", "le président", "la présidente", "le porte-parole", "la porte-parole", "le ministre", "la ministre"],
};
