import { describe, expect, test } from "vitest";
import { openingOf } from "../../../test/conduct-cases.js";
import { acts, type Act } from "../../model/acts.js";
import { directed } from "../deed/holding.js";
import type { DraftText, Entered } from "../deeds.js";
import { replay } from "../step.js";
import { draftOf } from "./draft.js";
import { joined } from "./fr.js";
import { retied } from "./retie.js";

const names = (party: string, tongue: "en" | "fr"): string => ({ VEL: { en: "Velmore", fr: "Velmore" }, SOL: { en: "Soltania", fr: "la Soltanie" } } as const)[party as "VEL" | "SOL"][tongue];

/** A small generator of numbers, the same for the same seed. */
function chance(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Notes of made-up words, so that a word that is not theirs is seen. */
function notesFor(seed: number): readonly Entered[] {
  const next = chance(seed);
  const word = (): string => `${"bcdfgjklmnprstvz"[next(16)]}${"aeiou"[next(5)]}${"bcdfgjklmnprstvz"[next(16)]}${"aeiou"[next(5)]}q`;
  const people = ["VEL-1", "SOL-1"];
  const opening = openingOf("begun");
  const all = Object.keys(acts) as Act[];
  const notes = Array.from({ length: 1 + next(8) }, (_, index): Entered => {
    const speaker = next(2);
    const act = all[next(all.length)]!;
    const some = { en: [word(), word(), word()].join(" "), ...(next(4) > 0 && { fr: [word(), word()].join(" ") }) };
    return { number: opening.length + index + 1, at: "2031-03-31T08:10:00Z", by: "n", account: "acc-n", organisation: "o-VEL", party: "VEL", key: null, deed: { does: "note", note: { at: `2031-03-31T08:${10 + index}:00Z`, speakers: next(6) === 0 ? people : [people[speaker]!], to: directed.has(act) || next(2) === 0 ? [people[1 - speaker]!] : [], act, words: some, issue: [null, "borders", "trade"][next(3)]! } } };
  });
  return [...opening, ...notes, { number: opening.length + notes.length + 1, at: "2031-03-31T08:50:00Z", by: "n", account: "acc-n", organisation: "o-VEL", party: "VEL", key: null, deed: { does: "end", at: "2031-03-31T08:49:00Z" } }];
}

/** Words that drafts may have beside those of notes: of the phrases, of names, offices and dates. */
const ofPhrases = new Set(wordsOf(`
  Readout of the telephone call between Lena Korvath and Ruben Astier On 31 March 2031 the Minister for Foreign Affairs of Velmore spoke by with Soltania The took place at request Ms Mr he she they was were said that told to reported informed
  proposed ready undertook called on agreed welcomed praised thanked for congratulated offered condolences expressed concern about rejected condemned denied warned threatened asked whether declined comment
  Soltanie Compte rendu de l'entretien téléphonique entre et Le mars la ministre des affaires étrangères Mme s'est entretenue par téléphone avec le M a eu lieu à demande qu' d' ont déclaré que rapporté informé proposé de dit dite dits prêt prête prêts sont se engagé engagée engagés appelé convenu
  convenue convenus salué loué remercié pour félicité présenté ses condoléances après exprimé sa préoccupation devant rejeté condamné démenti averti menacé demandé si refusé commenter elle il ils elles`));

describe("a draft", () => {
  test("has no word that is neither of its notes nor of the phrases, and every sentence bears its notes", () => {
    for (let seed = 1; seed <= 400; seed++) {
      const now = replay(notesFor(seed));
      for (const [tongue, text] of Object.entries(draftOf(now, "VEL", names)) as ["en" | "fr", DraftText][]) {
        const notes = new Map(now.papers["VEL"]!.notes.map((note) => [note.number, note]));
        for (const sentence of text.sentences) {
          const borne = new Set(sentence.notes.flatMap((number) => wordsOf(notes.get(number)!.words[tongue]!)));
          expect(wordsOf(sentence.text).filter((word) => !borne.has(word) && !ofPhrases.has(word)), `seed ${seed}: ${sentence.text}`).toEqual([]);
          if (sentence.from === "notes") for (const word of borne) expect(wordsOf(sentence.text), `seed ${seed}`).toContain(word);
        }
        const told = text.sentences.flatMap((sentence) => sentence.notes);
        expect([...told, ...text.gaps].sort((one, other) => one - other), `seed ${seed}: each note once, or a gap`).toEqual([...notes.keys()]);
      }
    }
  });

  test("says what was said, in both languages", () => {
    const drafts = draftOf(replay(notesFor(3)), "VEL", names);
    expect(drafts.en!.sentences[0]!.text).toBe("On 31 March 2031, the Minister for Foreign Affairs of Velmore, Lena Korvath, spoke by telephone with the Minister for Foreign Affairs of Soltania, Ruben Astier.");
    expect(drafts.fr!.sentences[0]!.text).toBe("Le 31 mars 2031, la ministre des affaires étrangères de Velmore, Mme Lena Korvath, s'est entretenue par téléphone avec le ministre des affaires étrangères de la Soltanie, M. Ruben Astier.");
  });
});

test.each([
  ["a déclaré que", "il pleut", "a déclaré qu'il pleut"], ["a déclaré que", "Hanoï a raison", "a déclaré qu'Hanoï a raison"], ["a déclaré que", "huit heures suffisent", "a déclaré que huit heures suffisent"], ["de", "le Velmar", "du Velmar"],
  ["de", "les États-Unis", "des États-Unis"], ["de", "Arvénie", "d'Arvénie"], ["de", "la Soltanie", "de la Soltanie"], ["à", "le Velmar", "au Velmar"], ["à", "Arvénie", "à Arvénie"], ["a demandé si", "il pleuvait", "a demandé s'il pleuvait"], ["a demandé si", "elle venait", "a demandé si elle venait"],
  ["ont proposé de", "ouvrir le port", "ont proposé d'ouvrir le port"], ["de", "hausser le ton", "de hausser le ton"], ["de", "habiter ici", "d'habiter ici"],
])("“%s” and “%s” join as “%s”", (first, then, whole) => expect(joined(first, then)).toBe(whole));

describe("a text that is written anew", () => {
  const before: DraftText = {
    title: "Readout", gaps: [3],
    sentences: [{ text: "They met.", from: "facts", notes: [], paragraph: 1 }, { text: "M. Astier a salué la proposition.", from: "notes", notes: [1], paragraph: 2 }, { text: "Mme Korvath a remercié M. Astier pour l'aide.", from: "notes", notes: [2], paragraph: 2 }],
  };
  test("keeps its ties where it is the same", () => expect(retied(before, "Readout\n\nThey met.\n\nM. Astier a salué la proposition. Mme Korvath a remercié M. Astier pour l'aide.")).toEqual(before));
  test("takes the ties of what it was made of, and says what is by hand", () => {
    expect(retied(before, "Readout\n\nThey met.\n\nM. Astier a vivement salué la proposition. Tout le monde était content.").sentences).toEqual([
      before.sentences[0], { text: "M. Astier a vivement salué la proposition.", from: "notes", notes: [1], paragraph: 2 }, { text: "Tout le monde était content.", from: "hand", notes: [], paragraph: 2 },
    ]);
  });
});
