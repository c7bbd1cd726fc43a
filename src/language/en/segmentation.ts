import { contractionWeights } from "./contractions.js";
import type { SegmentationWords } from "../shape/segmentation.js";

export const segmentation: SegmentationWords = {
  leaningAbbreviations: [
    "mr", "mrs", "ms", "messrs", "mx", "dr", "drs", "prof", "rev", "hon", "st", "ste", "ft", "mt", "gen", "lt", "col", "cpl", "sgt", "maj", "capt", "cmdr", "adm", "brig", "pvt", "gov", "sen", "rep",
    "amb", "pres", "supt", "insp", "msgr", "vs", "v.s", "cf", "e.g", "i.e", "eg", "ie", "viz", "approx", "ca", "incl", "rs", "esp", "eds", "lt.-gen", "maj.-gen", "lt.-col", "atty", "h.e", "h.h", "h.m", "h.r.h", "t.e",
  ],
  abbreviations: [
    "etc", "inc", "ltd", "co", "corp", "jr", "sr", "bros", "plc", "al", "a.m", "p.m", "u.s", "u.k", "u.n", "d.c", "e.u", "ph.d", "m.d", "b.a", "m.a", "b.c", "a.d",
    "jan", "feb", "aug", "sept", "oct", "nov", "dec", "tues", "wed", "thurs", "ave", "blvd", "rd", "hwy", "dept", "assn", "assoc", "univ", "govt", "intl", "tel", "ext", "voc",
    "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "kan", "ky", "mich", "minn", "mont", "neb", "nev", "okla", "tenn", "tex", "vt", "wis", "wyo",
  ],
  usuallyLast: ["etc"],
  abbreviationsBeforeNumbers: ["no", "nos", "p", "pp", "art", "arts", "para", "paras", "fig", "figs", "vol", "vols", "sec", "sect", "ch", "chap", "res", "doc", "rev", "add", "mar", "apr", "jun", "jul", "sun", "sat", "ver", "v", "c", "n", "op", "pt"],
  openers: [
    "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "there", "here", "his", "her", "its", "their", "our", "my", "your", "in", "on", "at", "but", "and", "or",
    "so", "if", "when", "while", "as", "for", "from", "with", "after", "before", "however", "according", "then", "what", "who", "how", "why", "where", "some", "many", "most", "both", "no", "not", "also", "although",
    "since", "once", "under", "last", "one", "two", "please", "thanks", "to", "by", "all", "now", "earlier", "later", "meanwhile", "instead", "nor", "yet", "let", "is", "are", "do", "can", "will", "mr", "mrs", "ms",
  ],

  elisions: null,
  clitics: ["s", "re", "ve", "ll", "d", "m"],
  negation: "n't",
  enclitics: null,
  wholes: ["o'clock", "ma'am", "b/c", "w/o", "c/o", "n/a", "l/c", "i/o", "a/c"],
  apostrophed: ["em", "til", "till", "cause", "bout", "n", "tis", "twas", "cos", "round"],
  joined: {
    "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3,
    "dont": 2, "doesnt": 4, "didnt": 3, "isnt": 2, "arent": 3, "wasnt": 3, "werent": 4, "hasnt": 3, "havent": 4, "hadnt": 3, "couldnt": 5, "wouldnt": 5, "shouldnt": 6, "cant": 2, "wont": 2,
    "im": 1, "ive": 1, "youre": 3, "youve": 3, "theyre": 4, "theyve": 4, "weve": 2, "thats": 4, "whats": 4, "theres": 5, "hes": 2, "shes": 3,
  },
  contractions: null,
  doubtfulContractions: null,
  contractionWeights,

  hyphen: "cuts",
  prefixes: [
    "e", "non", "mid", "pre", "anti", "re", "post", "co", "over", "pro", "multi", "ex", "sub", "semi", "cross", "neo", "intra", "micro", "macro", "socio", "counter", "un", "ultra", "arch", "psycho", "pseudo", "quasi", "mis", "trans", "bi", "tri", "extra",
  ],
  units: ["am", "pm", "km", "mm", "cm", "kg", "mg", "ml", "lb", "lbs", "ft", "mph", "kph", "mhz", "ghz", "mb", "gb", "kb", "hrs", "hr", "min", "mins", "yr", "yrs", "oz", "mw"],
  clock: null,
  spacedThousands: false,

  stampOpenings: [
    "last updated", "updated", "last modified", "published", "posted", "first published", "created", "issued", "released", "release date", "date", "source", "for immediate release", "last update", "update",
  ],
  calendarWords: [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ],
  stampWords: [
    "at", "on", "of", "the", "am", "pm", "a.m", "p.m", "gmt", "utc", "bst", "est", "edt", "cet", "cest", "ist", "msk", "local", "time", "hrs", "st", "nd", "rd", "th", "t", "z", "et", "eastern", "beijing", "date",
  ],
  labels: ["q", "a", "question", "answer", "questions", "moderator", "reporter", "journalist", "operator", "the president", "the chair", "the spokesperson"],
};
