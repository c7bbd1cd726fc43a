import type { AttributionWords } from "../shape/attribution.js";
import { inflection } from "./inflection.js";
import { reportVerbs } from "./report-verbs.js";
import { sayingAdjectives } from "./saying-adjectives.js";
import { sayingNouns } from "./saying-nouns.js";

export const attribution: AttributionWords = {
  verbs: reportVerbs,
  nouns: sayingNouns,
  adjectives: sayingAdjectives,
  inflection,
  adjectiveEndings: [""],
  sourcePhrases: [
    { words: "according to" },
    { words: "in the words of" },
    { words: "in the view of" },
    { words: "in the opinion of" },
    { words: "in the eyes of" },
    { words: "by the account of" },
    { words: "as per" },
    { words: "to hear", headOnly: true },
  ],
  documents: `statement, communique, communiqué, declaration, report, poll, survey, study, document, letter, memo, memorandum, email, e-mail, text, paper, article, book, law, act, bill, treaty, agreement, resolution, decree, ruling, constitution,
    charter, note, message, tweet, post, release, transcript, readout, account, headline, editorial, op-ed, column, ad, advertisement, speech, website, site, page, filing, lawsuit, complaint, indictment, affidavit, records, record, data, figures,
    statistics, analysis, census, index, research, average, numbers, findings, results, story, newspaper, magazine, journal, diary, memoir, interview, video, sign, poster, banner, caption, platform, manifesto, petition, order, cable, dossier, file, leaflet, brochure`,
  openers: ["that", "whether", "if", "how"],
  carriers: `continue, go, begin, start, proceed, seem, appear, try, attempt, refuse, decline, want, plan, decide, use, have, need, tend, hasten, manage, fail, dare, happen, rush, love, like, choose, agree, ought, expect, be, keep, stop, finish, resume, intend, hope, get,
    wish, offer, threaten, promise, prepare, hesitate, pause, move, rise, stand, work, seek, vow, pledge`,
  neverPassive: ["agree"],
  negations: ["not", "never", "n't", "no", "neither", "nor", "hardly"],
  firstPerson: ["i", "we", "me", "us", "my", "our"],
  relatives: ["who", "which", "that", "whom"],
  lentNouns: ["honour", "honor", "opportunity", "occasion", "privilege", "pleasure", "chance"],
  secondPerson: ["you"],
  formulas: ["to be named", "to be identified", "to be quoted", "anonymity", "not to be named", "not be named", "not be identified", "compliments to", "its compliments", "their compliments", "assurances of its", "assurances of his", "assurances of her", "highest consideration"],
  impersonals: ["it", "there"],
  anybody: ["one"],
  agents: { ofPassive: ["by"], ofNoun: ["by", "from", "of"] },
  askers: ["q", "question", "reporter", "journalist", "moderator"],
  answerers: ["a", "answer"],
  spokespeople: ["spokesperson", "spokesman", "spokeswoman"],
  asWords: ["as", "like"],
  times: "second, minute, hour, day, night, morning, afternoon, evening, week, weekend, month, year, decade, moment, monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june, july, august, september, october, november, december",
  timeFrom: ["after", "before", "since", "until"],
  hypotheticals: ["if", "unless", "whether"],
};
