import type { CorrectingWords } from "./correcting-words.js";

export const correctingWords: CorrectingWords = {
  kinds: { dispatch: "the dispatch", party: "party", person: "person", mention: "mention", date: "date", exchange: "exchange", statement: "statement", initiative: "initiative", commitment: "commitment" },
  correctThing: (called) => `Correct: ${called}`,
  cast: "People and parties", held: "held",
  partyKinds: { state: "state", territory: "territory", organisation: "organisation", group: "group", body: "body", other: "other" },
  dateHint: "2020-03-27, 2020-03, 2020-W13, or with hour and zone 2020-03-27T12:10+08:00.",
  wordsHint: "Exactly as they stand in the text.", listHint: "One a line.",
  add: "Add what was missed", addHere: "Add as …", what: "What it is", addWords: "Its words, exactly as they stand in the text", addIt: "Add it",
  nowhere: "These words do not stand in the text.",
  ends: "Move the ends", begin: "Beginning of the words", end: "End of the words",
  endsHint: "Drag an end, or move it with the arrow keys: by a word, with Shift by a character. Enter keeps it, Esc leaves it.", keepEnds: "Keep these words",
};
