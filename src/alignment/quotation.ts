import type { Act, Strength } from "../model/acts.js";
import type { LanguageCode } from "../model/document.js";
import type { Issue } from "../model/issues.js";
import type { PartyId, Standing } from "../model/reading.js";

/**
 * A statement of the record as it is quoted: its own words, whose they are, on whose word, and where they stand. Everything
 * alignment tells rests on these, and can be asked for by their ids.
 */
export interface Quotation {
  /** "d12.s3" */
  readonly id: string;
  readonly words: string;
  /** The words that say that it was said. */
  readonly cue: string | null;
  readonly speaker: string | null;
  /** The state or organisation spoken for; null where nobody is named. */
  readonly party: PartyId | null;
  readonly act: Act;
  readonly strength: Strength | null;
  readonly standing: Standing;
  readonly issues: readonly Issue[];
  /** The day it was said; where that is not known, the day it was published; null where neither is. */
  readonly on: string | null;
  /** Whether `on` is the day it was said. */
  readonly dated: boolean;
  readonly published: string | null;
  /** When the record first had it, an instant. */
  readonly came: string;
  readonly language: LanguageCode;
  /** Whom it was said to, by party. */
  readonly to: readonly PartyId[];
  readonly exchange: string | null;
  /** A doubt stands at its words, or the dispatch is held back or taken back. */
  readonly doubtful: boolean;
  readonly source: QuotedFrom;
}

/** The dispatch a quotation stands in. */
export interface QuotedFrom {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** Whose account it is. */
  readonly side: PartyId | null;
  readonly url: string | null;
  readonly state: "published" | "embargoed" | "withdrawn";
}

/** The latest first; what has no day last; of one day as the ids come. */
export function latestFirst(a: Pick<Quotation, "on" | "id">, b: Pick<Quotation, "on" | "id">): number {
  if (a.on !== b.on) return a.on === null ? 1 : b.on === null ? -1 : a.on < b.on ? 1 : -1;
  return byId(a.id, b.id);
}

/** "d2.s10" after "d2.s9". */
export function byId(a: string, b: string): number {
  const [x, y] = [a, b].map((id) => id.split(/(\d+)/));
  for (let index = 0; index < Math.min(x!.length, y!.length); index++) {
    const [one, other] = [x![index]!, y![index]!];
    if (one === other) continue;
    return index % 2 === 1 ? Number(one) - Number(other) : one < other ? -1 : 1;
  }
  return x!.length - y!.length;
}

/** "RUS" of "RUS/foreign-ministry": what a body says is its state's. */
export const stateOf = (party: PartyId): PartyId => (party.includes("/") ? party.slice(0, party.indexOf("/")) : party);
