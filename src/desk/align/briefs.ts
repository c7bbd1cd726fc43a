import { headings, type Brief, type BriefLine, type Heading } from "../../alignment/brief/brief.js";
import { isSoleUser, type Actor } from "../../model/actor.js";
import { parseRecordId } from "../../model/record-id.js";
import { briefContent, briefNumbered, briefTexts, dispatchesThere, listedBriefs, type BriefsOf, type ListedBrief } from "../../record/questions/align/briefs.js";
import { recordRefusal } from "../../record/refusals.js";
import { keepBriefText } from "../../record/write/align.js";
import type { Answer } from "../desk.js";
import type { House } from "../house.js";
import type { KeptBrief } from "./asked.js";
import { alignRefusal } from "./refusals.js";

/** Characters that may stand under one heading. */
const mostWritten = 20_000;

/** Whose briefs somebody has: an organisation those it had made; whoever keeps the whole record has all. */
export const briefsOf = (actor: Actor | undefined): BriefsOf => (actor === undefined || isSoleUser(actor) ? undefined : actor.organisation);

/** Briefs that were made, the newest first. */
export async function briefs({ store: { db } }: House, { by, limit = 100 }: { readonly by: Actor; readonly limit?: number }): Promise<Answer<readonly ListedBrief[]>> {
  return listedBriefs(db, briefsOf(by), Math.min(Math.max(limit, 1), 500));
}

/** A brief as it was made. Lines out of dispatches that whoever asks may not read any more are left out. */
export async function keptBrief({ store: { db } }: House, { id, by }: { readonly id: string; readonly by: Actor }): Promise<Answer<KeptBrief>> {
  const named = parseRecordId(id);
  if (named?.kind !== "brief") return { refused: alignRefusal("align/not-a-brief", id) };
  const listed = named.number > 2_147_483_647 ? null : await briefNumbered(db, named.number, briefsOf(by));
  if (listed === null) return { refused: recordRefusal("record/no-such", id) };
  const brief = await briefContent(db, named.number);
  if (brief === null) return { refused: alignRefusal("align/no-content", id) };
  const there = await dispatchesThere(db, [...new Set(brief.cites.flatMap((cite) => dispatchIn(cite) ?? []))]);
  return { id, at: listed.at, by: listed.by, brief: seenOf(brief, there), texts: inOrder(await briefTexts(db, named.number)) };
}

/** Writes under a heading; what stood there before stays in the record. */
export async function writeBrief(house: House, { id, heading, words, by }: { readonly id: string; readonly heading: string; readonly words: string; readonly by: Actor }): Promise<Answer<KeptBrief>> {
  const known = headings.find((one) => one === heading);
  if (known === undefined) return { refused: alignRefusal("align/no-such-heading", heading, headings.join(", ")) };
  if (words.length > mostWritten) return { refused: alignRefusal("align/too-long", String(mostWritten)) };
  const kept = await keptBrief(house, { id, by });
  if ("refused" in kept || (kept.texts.find((one) => one.heading === known)?.words ?? "") === words) return kept;
  const at = house.clock();
  await house.store.write((tx) => keepBriefText(tx, { brief: Number(id.slice(1)), heading: known, words, by: by.name, at }));
  return { ...kept, texts: inOrder([...kept.texts.filter((one) => one.heading !== known), ...(words === "" ? [] : [{ heading: known, words, by: by.name, at }])]) };
}

const inOrder = (texts: KeptBrief["texts"]): KeptBrief["texts"] => [...texts].sort((one, other) => place(one.heading) - place(other.heading));
const place = (heading: Heading): number => headings.indexOf(heading);

function seenOf(brief: Brief, there: ReadonlySet<number>): Brief {
  const isSeen = (cite: string): boolean => {
    const dispatch = dispatchIn(cite);
    return dispatch === null || there.has(dispatch);
  };
  const citesOf = (line: BriefLine): readonly string[] => (line.kind === "gap" ? [] : line.kind === "told" ? [line.cites, line.dispatch] : [line.cites]);
  const sections = brief.sections.map((section) => ({ ...section, parts: section.parts.map((part) => ({ ...part, lines: part.lines.filter((line) => citesOf(line).every(isSeen)).map((line) => (line.kind === "gap" ? { ...line, cites: line.cites.filter(isSeen) } : line)) })) }));
  return { ...brief, sections, cites: brief.cites.filter(isSeen) };
}

const dispatchIn = (cite: string): number | null => {
  const found = /^d(\d{1,9})(?:$|[.@])/.exec(cite);
  return found ? Number(found[1]) : null;
};
