import type { Because, Exchange, Participant, Reading, Speaker, Statement } from "../src/model/reading.js";
import type { Span } from "../src/text/span.js";

/** Readings made by hand, of invented states: what the outgoing floor and the command line are tried on. */

const why = (rule: string, sentence: number | null = 0): Because => ({ rule, why: "A verb of saying with its subject and a clause.", sentence, alternatives: ["the clause may belong to the verb before it"] });

const textFr = [
  "Mise à jour à 9h30 le 15/05",
  "La ministre arvénienne des Affaires étrangères, Ilna Doréa, a déclaré mercredi que l’Arvénie était prête à rouvrir le col avec la Bosquée.",
  "Lors d’une conversation téléphonique avec son homologue bosquien, Tam Orvel, Mme Doréa a proposé une commission mixte.",
  "De son côté, M. Orvel s’est félicité de la reprise des pourparlers.",
  "« Le col sera ouvert avant l’hiver », a-t-il ajouté.",
].join("\n");

const at = (text: string, words: string, from = 0): Span => {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`“${words}” does not stand in the sample`);
  return { start, end: start + words.length };
};

const speaker = (mention: Span, person: string | null, party: string | null, kind: Speaker["kind"] = "person"): Speaker =>
  ({ mention, person, party, people: person ? [person] : [], parties: party ? [party] : [], kind });

const outer = [
  { role: "side", name: "Arvénie", party: "ARV", at: null, statement: null },
  { role: "publisher", name: "Agence du Col", party: null, at: null, statement: null },
] as const;

const chain = (name: string, party: string, mention: Span) => [{ role: "speaker" as const, name, party, at: mention, statement: null }, ...outer];

function statementFr(id: string, by: Speaker, name: string, cue: string, content: string, rest: Partial<Statement>): Statement {
  return {
    id, speaker: by, cue: at(textFr, cue), content: [at(textFr, content)], addressees: [], mode: "indirect", act: "assert", strength: null, certainty: [],
    issues: ["borders"], exchange: "x1", said: null, standing: "own", within: null, chain: chain(name, by.party ?? "", by.mention), because: why("attribute/clause-of-saying", 1), ...rest,
  };
}

const dorea = at(textFr, "Ilna Doréa");
const orvel = at(textFr, "Tam Orvel");
const call: Exchange = {
  id: "x1", kind: "call", channel: "telephone", name: null,
  when: { value: "2031-05-14", precision: "day", inferred: true, because: "“mercredi” counts from the stamp of 15 May 2031.", at: at(textFr, "mercredi") },
  place: null,
  participants: [
    { person: "dorea", party: "ARV", office: "ministre des Affaires étrangères", mention: dorea },
    { person: "orvel", party: "BOS", office: "ministre des Affaires étrangères", mention: orvel },
  ],
  askedBy: null, status: "held", mentions: [at(textFr, "Lors d’une conversation téléphonique avec son homologue bosquien")], follows: null, because: why("code/exchange-by-noun", 2),
};

export const sampleFr: Reading = {
  schema: "entente.reading/1", offsets: "utf-16", engine: "entente 0.1.0", id: "col-fr", text: textFr,
  dispatch: {
    language: "fr", kind: "news", title: null, publisher: { name: "Agence du Col", at: null, party: null }, place: null, published: null,
    updated: { value: "2031-05-15T09:30", precision: "instant", inferred: true, because: "The year follows from the caller's date.", at: at(textFr, "9h30 le 15/05") },
    side: "ARV", told: { published: "2031-05-15", publisher: "Agence du Col" }, encoding: "utf-8",
  },
  parties: [{ id: "ARV", kind: "state", name: "Arvénie" }, { id: "BOS", kind: "state", name: "Bosquée" }],
  people: [
    { id: "dorea", name: "Ilna Doréa", party: "ARV", offices: [{ office: "ministre des Affaires étrangères", party: "ARV", at: null }] },
    { id: "orvel", name: "Tam Orvel", party: "BOS", offices: [{ office: "ministre des Affaires étrangères", party: "BOS", at: null }] },
  ],
  mentions: [
    { id: "m1", ...dorea, people: ["dorea"], parties: ["ARV"], reason: "name", of: null },
    { id: "m2", ...at(textFr, "Mme Doréa"), people: ["dorea"], parties: ["ARV"], reason: "surname", of: "m1" },
  ],
  dates: [{ ...at(textFr, "mercredi"), value: "2031-05-14", type: "DATE", precision: "day", inferred: true, because: null }],
  exchanges: [call],
  statements: [
    statementFr("s1", speaker(at(textFr, "La ministre arvénienne des Affaires étrangères, Ilna Doréa"), "dorea", "ARV"), "Ilna Doréa", "a déclaré", "l’Arvénie était prête à rouvrir le col avec la Bosquée", { act: "express-readiness", strength: "ready" }),
    statementFr("s2", speaker(at(textFr, "Mme Doréa"), "dorea", "ARV"), "Ilna Doréa", "a proposé", "une commission mixte", { act: "propose", mode: "narrated", addressees: [speaker(orvel, "orvel", "BOS")] }),
    statementFr("s3", speaker(at(textFr, "M. Orvel"), "orvel", "BOS"), "Tam Orvel", "s’est félicité de", "la reprise des pourparlers", { act: "welcome", mode: "narrated", standing: "attributed" }),
    statementFr("s4", speaker(at(textFr, "il", textFr.indexOf("a-t-il")), "orvel", "BOS"), "Tam Orvel", "a-t-il ajouté", "Le col sera ouvert avant l’hiver", { act: "commit", strength: "will", mode: "direct", standing: "attributed" }),
  ],
  initiatives: [{ id: "i1", proposedBy: [call.participants[0]!], words: at(textFr, "une commission mixte"), exchange: "x1", statement: "s2", because: why("code/initiative-by-verb", 2) }],
  commitments: [{
    id: "c1", statement: "s4", bearers: [call.participants[1]!] as readonly Participant[], verb: at(textFr, "sera ouvert"), object: at(textFr, "Le col"), beneficiary: null,
    deadline: null, condition: null, strength: "will", words: at(textFr, "Le col sera ouvert avant l’hiver"), because: why("code/commitment-by-will", 4),
  }],
  doubts: [
    { code: "date/no-zone", at: at(textFr, "9h30 le 15/05"), says: "“9h30 le 15/05” names no time zone." },
    { code: "name/unresolved", at: at(textFr, "il", textFr.indexOf("a-t-il")), says: "It is not clear whom “il” stands for." },
  ],
};

const textEn = "The <b>envoy</b> of Korvia said \u001b[31mthat\u001b[0m 边界会谈将于明天在北京继续举行 & “nothing” was settled.\r\n\r\nHe gave no date.\u202e";

/** A hostile one: markup, escape sequences, wide characters, a direction override; no exchange and no party. */
export const sampleHostile: Reading = {
  ...sampleFr, id: "hostile", text: textEn, people: [], parties: [], mentions: [], dates: [], exchanges: [], initiatives: [], commitments: [], doubts: [],
  dispatch: { language: "en", kind: "statement", title: null, publisher: null, place: null, published: null, updated: null, side: null, told: { title: "<script>alert(1)</script>" }, encoding: null },
  statements: [{
    id: "s1", speaker: speaker(at(textEn, "The <b>envoy</b> of Korvia"), null, null, "unnamed"), cue: at(textEn, "said"),
    content: [at(textEn, "\u001b[31mthat\u001b[0m 边界会谈将于明天在北京继续举行 & “nothing” was settled")], addressees: [], mode: "indirect", act: "assert", strength: null,
    certainty: [], issues: [], exchange: null, said: null, standing: "reported", within: null, chain: [], because: why("attribute/clause-of-saying"),
  }],
};

/** A text in which nothing was found. */
export const sampleEmpty: Reading = { ...sampleHostile, id: "empty", text: "A quiet day.", dispatch: { ...sampleHostile.dispatch, told: {} }, statements: [] };
