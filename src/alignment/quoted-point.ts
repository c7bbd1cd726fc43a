import type { Reading, Speaker } from "../model/reading.js";
import type { Cast } from "./parties.js";
import type { Point } from "./point.js";
import { pointsOf } from "./points.js";
import { stateOf, type Quotation } from "./quotation.js";
import { reason } from "../model/reasons.js";

// A quotation is turned into points by the same rules as a whole account, so that what two statements have in common, and
// whether they are opposites, is told in one way everywhere. Its reading is made up for that: the cue, the words, and nothing else.

const cast: Cast = { party: stateOf, person: (id) => id, speaksFor: () => null, names: [], doubts: [] };

/** What a quotation tells, as points; none where it tells only that an exchange took place. */
export function pointsQuoted({ id, words, cue, party, speaker, act, strength, standing, issues, language }: Quotation): readonly Point[] {
  const lead = cue === null ? "" : `${cue} `;
  const by: Speaker | null = party === null ? null : { mention: { start: 0, end: 0 }, person: null, party, people: [], parties: [party], kind: "party" };
  const content = { start: lead.length, end: lead.length + words.length };
  const because = { rule: "record/quoted", why: reason("quoted/record"), sentence: null, alternatives: [] };
  const reading: Reading = {
    schema: "entente.reading/1", offsets: "utf-16", engine: "", id, text: `${lead}${words}`,
    dispatch: { language, kind: "news", title: null, publisher: null, place: null, published: null, updated: null, side: null, told: {}, encoding: null },
    parties: party === null ? [] : [{ id: party, kind: "state", name: speaker ?? party }], people: [], mentions: [], dates: [], exchanges: [], initiatives: [], commitments: [], doubts: [],
    statements: [{
      id, speaker: by, cue: cue === null ? null : { start: 0, end: cue.length }, content: [content], addressees: [], mode: "indirect", act, strength, certainty: [], issues, exchange: null, said: null,
      standing, within: null, chain: [], because,
    }],
  };
  return pointsOf(reading, cast, [], { own: null, other: null }).points.filter((point) => point.statement !== null);
}
