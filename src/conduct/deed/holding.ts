import type { Act } from "../../model/acts.js";
import { acts } from "../../model/acts.js";
import { issues } from "../../model/issues.js";
import type { PartyId } from "../../model/reading.js";
import type { NoteSaid } from "../deeds.js";
import { attending, papersOf, takesPart, type Conducted, type NoteLine, type PartyPapers } from "../exchange.js";
import { isBefore, isInstant } from "../hours.js";
import { conductRefusal, type ConductRefusal } from "../refusals.js";
import type { DeedAt } from "../step.js";

/** What a party keeps to itself, with something of it changed. */
export const withPapers = (now: Conducted, party: PartyId, change: Partial<PartyPapers>): Pick<Conducted, "papers"> => ({ papers: { ...now.papers, [party]: { ...papersOf(now, party), ...change } } });

/** E5.2: the points a party means to make. A point that stays as it was stays ticked. */
export const points: DeedAt<"points"> = (now, deed, { party }) => {
  const before = new Map(papersOf(now, party!).points.map((point) => [point.words, point.ticked]));
  return withPapers(now, party!, { points: deed.points.map((words) => words.trim()).filter((words) => words !== "").map((words) => ({ words, ticked: before.get(words) ?? null })) });
};

export const tick: DeedAt<"tick"> = (now, { point, ticked }, { party, at, by }) => {
  const { points: all } = papersOf(now, party!);
  if (all[point - 1] === undefined) return conductRefusal("conduct/no-point", String(point));
  return withPapers(now, party!, { points: all.map((one, index) => (index === point - 1 ? { ...one, ticked: ticked ? { at, by } : null } : one)) });
};

/** E6.1: whoever takes part says when it began. */
export const begin: DeedAt<"begin"> = (now, { at: hour }, { at, party }) => {
  if (now.standing === "called-off") return conductRefusal("conduct/over", "called off");
  if (now.fixed === null) return conductRefusal("conduct/not-fixed");
  if (!takesPart(now, party!)) return conductRefusal("conduct/not-taking-part", party!);
  if (now.begun !== null) return conductRefusal("conduct/begun-before", now.begun);
  if (!isInstant(hour)) return conductRefusal("conduct/hour-not-read", hour);
  if (isBefore(at, hour)) return conductRefusal("conduct/in-future", hour);
  return { begun: hour, standing: "under-way" };
};

export const end: DeedAt<"end"> = (now, { at: hour }, { at, party }) => {
  if (now.begun === null) return conductRefusal("conduct/not-begun");
  if (!takesPart(now, party!)) return conductRefusal("conduct/not-taking-part", party!);
  if (now.ended !== null) return conductRefusal("conduct/over", "held");
  if (!isInstant(hour)) return conductRefusal("conduct/hour-not-read", hour);
  if (isBefore(at, hour)) return conductRefusal("conduct/in-future", hour);
  if (isBefore(hour, now.begun)) return conductRefusal("conduct/ended-before-begun", now.begun);
  return { ended: hour, standing: "held" };
};

/** E6.3: one line of one note-taker. It may come in later than it was taken. */
export const note: DeedAt<"note"> = (now, { note: said }, { by, at, party }) => {
  if (now.begun === null) return conductRefusal("conduct/not-begun");
  const wrong = wrongNote(now, said);
  if (wrong !== null) return wrong;
  const { notes } = papersOf(now, party!);
  return withPapers(now, party!, { notes: [...notes, { ...tidied(said), number: notes.length + 1, by, entered: at, before: [], struck: null }] });
};

/** E6.5: a line is mended or struck; what it said before stays. */
export const mendNote: DeedAt<"mend-note"> = (now, { number, note: said, because }, { by, at, party }) => {
  const line = standingNote(now, party!, number);
  if (line === null) return conductRefusal("conduct/no-note", String(number));
  const wrong = wrongNote(now, said);
  if (wrong !== null) return wrong;
  const { number: _, before, struck, ...was } = line;
  return changedNote(now, party!, { ...tidied(said), number, by, entered: at, struck, before: [...before, { ...was, because }] });
};

export const strikeNote: DeedAt<"strike-note"> = (now, { number, because }, { by, at, party }) => {
  const line = standingNote(now, party!, number);
  return line === null ? conductRefusal("conduct/no-note", String(number)) : changedNote(now, party!, { ...line, struck: { at, by, because } });
};

const standingNote = (now: Conducted, party: PartyId, number: number): NoteLine | null => papersOf(now, party).notes.find((one) => one.number === number && one.struck === null) ?? null;
const changedNote = (now: Conducted, party: PartyId, line: NoteLine) => withPapers(now, party, { notes: papersOf(now, party).notes.map((one) => (one.number === line.number ? line : one)) });

/** Acts that are nothing without somebody they are done to. */
export const directed: ReadonlySet<Act> = new Set(["request", "thank", "congratulate", "condole"]);

function wrongNote(now: Conducted, { speakers, to, act, words, issue, at }: NoteSaid): ConductRefusal | null {
  if (speakers.length === 0) return conductRefusal("conduct/note-nobody");
  const known = new Set([...attending(now).map(({ key }) => key), ...now.delegations.map((one) => one.party)]);
  const stranger = [...speakers, ...to].find((key) => !known.has(key));
  if (stranger !== undefined) return conductRefusal("conduct/note-stranger", stranger);
  if (!Object.hasOwn(acts, act)) return conductRefusal("conduct/note-no-words");
  if (directed.has(act) && to.length === 0) return conductRefusal("conduct/note-no-addressee", act);
  if (!Object.values(words).some((some) => some.trim() !== "")) return conductRefusal("conduct/note-no-words");
  if (issue !== null && !Object.hasOwn(issues, issue)) return conductRefusal("conduct/no-such-issue", issue);
  return isInstant(at) ? null : conductRefusal("conduct/note-no-instant", at);
}

/** One line of words, without what is only typing. */
const tidied = (said: NoteSaid): NoteSaid => ({ ...said, words: Object.fromEntries(Object.entries(said.words).map(([tongue, words]) => [tongue, words.replace(/[\p{Cc}\s]+/gu, " ").trim()] as const).filter(([, words]) => words !== "")) });
