import { tongues, type DraftTexts, type DraftSentence } from "../deeds.js";
import { latestVersion, papersOf, type Conducted, type Readout, type ReadoutVersion } from "../exchange.js";
import { conductRefusal, type ConductRefusal } from "../refusals.js";
import { sameJson } from "../same.js";
import type { DeedAt } from "../step.js";
import { withPapers } from "./holding.js";

/** E7.2: a draft from notes: every sentence rests on facts or on notes that stand. */
export const draft: DeedAt<"draft"> = (now, { texts, publisher }, entered) => {
  const refused = wherePast(now, entered.party!) ?? (papersOf(now, entered.party!).notes.some(({ struck }) => struck === null) ? null : conductRefusal("conduct/no-notes")) ?? wrongTexts(now, entered.party!, texts, false);
  return refused ?? versioned(now, entered.party!, texts, publisher ?? null, { at: entered.at, by: entered.by, because: null });
};

/** E7.3: people change the words; a sentence of their own says that it is by hand. A new version is cleared from the beginning. */
export const edit: DeedAt<"edit"> = (now, { texts, because, publisher }, entered) => {
  const readout = papersOf(now, entered.party!).readout;
  if (readout === null) return conductRefusal("conduct/no-draft");
  const refused = wherePast(now, entered.party!) ?? wrongTexts(now, entered.party!, texts, true);
  if (refused !== null) return refused;
  if (sameJson(texts, latestVersion(readout).texts)) return conductRefusal("conduct/same-draft");
  return versioned(now, entered.party!, texts, publisher ?? null, { at: entered.at, by: entered.by, because });
};

/** E8.1: who clears it, in which order. Who has cleared the newest version stays so where the line begins the same. */
export const line: DeedAt<"line"> = (now, { officers }, { party }) => {
  if (officers.length === 0) return conductRefusal("conduct/no-officers");
  const twice = officers.find((one, index) => officers.findIndex(({ name, account }) => (one.account !== null ? account === one.account : name === one.name)) !== index);
  if (twice !== undefined) return conductRefusal("conduct/officer-twice", twice.name);
  const readout = papersOf(now, party!).readout ?? emptyReadout;
  if (readout.withdrawn !== null) return conductRefusal("conduct/withdrawn");
  const versions = readout.versions.map((version, index) => (index < readout.versions.length - 1 ? version : { ...version, clearances: version.clearances.filter(({ officer }, place) => officers[place]?.name === officer) }));
  return withPapers(now, party!, { readout: { ...readout, line: officers, versions } });
};

/** E11: a joint readout is a common text; its draft is handed to be settled. */
export const proposeJoint: DeedAt<"propose-joint"> = (now, { texts, procedure }, { party, at }) => {
  if (now.ended === null) return conductRefusal("conduct/not-held");
  if (now.joint !== null) return conductRefusal("conduct/joint-before");
  if (Object.values(texts).every(({ sentences }) => sentences.length === 0)) return conductRefusal("conduct/no-text");
  return { joint: { at, by: party, procedure, texts } };
};

const emptyReadout: Readout = { publisher: {}, versions: [], line: [], revisions: [], withdrawn: null };

function wherePast(now: Conducted, party: string): ConductRefusal | null {
  if (now.ended === null) return conductRefusal("conduct/not-held");
  return papersOf(now, party).readout?.withdrawn != null ? conductRefusal("conduct/withdrawn") : null;
}

/** Why texts are none: empty, or a sentence that nothing bears. */
function wrongTexts(now: Conducted, party: string, texts: DraftTexts, byHand: boolean): ConductRefusal | null {
  const bearing = new Set(papersOf(now, party).notes.filter(({ struck }) => struck === null).map(({ number }) => number));
  const isLoose = ({ from, notes }: DraftSentence): boolean => (from === "notes" ? notes.length === 0 || notes.some((number) => !bearing.has(number)) : from === "hand" && !byHand);
  let some = false;
  for (const tongue of tongues) {
    const text = texts[tongue];
    if (text === undefined) continue;
    some = true;
    if (text.title.trim() === "" || text.sentences.length === 0 || text.sentences.some((one) => one.text.trim() === "")) return conductRefusal("conduct/no-text");
    const loose = text.sentences.find(isLoose);
    if (loose !== undefined) return conductRefusal("conduct/loose-sentence", loose.text.slice(0, 120));
  }
  return some ? null : conductRefusal("conduct/no-text");
}

function versioned(now: Conducted, party: string, texts: DraftTexts, publisher: Readout["publisher"] | null, { at, by, because }: Pick<ReadoutVersion, "at" | "by" | "because">): Pick<Conducted, "papers"> {
  const readout = papersOf(now, party).readout ?? emptyReadout;
  const version: ReadoutVersion = { number: readout.versions.length + 1, at, by, because, texts, clearances: [], refused: null };
  return withPapers(now, party, { readout: { ...readout, publisher: publisher ?? readout.publisher, versions: [...readout.versions, version] } });
}
