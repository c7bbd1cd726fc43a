import { isSoleUser, type Actor } from "../model/actor.js";
import type { PartyId } from "../model/reading.js";
import { tongues, type DraftText, type InTongues, type Tongue } from "./deeds.js";
import { noPapers, papersOf, type Conducted, type PartyPapers, type Readout } from "./exchange.js";
import { isBefore } from "./hours.js";
import { isAskersOffice } from "./rights.js";

// What somebody may see of an exchange (E10): what was arranged, all who take part; notes, points, drafts, each party alone;
// what is published, everybody, once its embargo has ended.

/** An exchange as somebody sees it. */
export interface ExchangeSeen extends Omit<Conducted, "papers" | "keys" | "asker"> {
  readonly asker: { readonly party: PartyId };
  /** The parties for which they may act: their own, or without accounts every one. */
  readonly mine: readonly PartyId[];
  /** Whether they decide on the hour and invite. */
  readonly decides: boolean;
  readonly papers: { readonly [party: PartyId]: PartyPapers };
  /** Readouts of all parties that are public now. */
  readonly published: readonly PublicReadout[];
}

export function seenBy(now: Conducted, who: Actor, at: string): ExchangeSeen {
  const { papers: _, keys: __, asker, ...common } = now;
  const mine = isSoleUser(who) ? now.delegations.map(({ party }) => party) : now.delegations.map(({ party }) => party).filter((party) => party === who.party);
  return {
    ...common, asker: { party: asker.party }, mine, decides: isSoleUser(who) || isAskersOffice(now, who),
    papers: Object.fromEntries(mine.map((party) => [party, now.papers[party] ?? noPapers])),
    published: publicReadouts(now, at),
  };
}

/** A readout as everybody may see it. */
export interface PublicReadout {
  readonly party: PartyId;
  readonly publisher: InTongues;
  /** The languages in which it was ever public. */
  readonly tongues: readonly Tongue[];
  /** The first first. Of one that is withdrawn the words are gone, and only that it was there stays. */
  readonly revisions: readonly PublicRevision[];
  readonly withdrawn: { readonly at: string; readonly because: string } | null;
}

export interface PublicRevision {
  readonly number: number;
  /** When it became public. */
  readonly at: string;
  readonly because: string | null;
  readonly texts: { readonly [tongue in Tongue]?: PublicText };
}

export interface PublicText {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const publicReadouts = (now: Conducted, at: string): readonly PublicReadout[] => now.delegations.flatMap(({ party }) => publicReadout(party, papersOf(now, party).readout, at) ?? []);

/** What is public of a readout at an instant; null where nothing is. What was withdrawn under embargo was never public (E9.3). */
export function publicReadout(party: PartyId, readout: Readout | null, at: string): PublicReadout | null {
  if (readout === null) return null;
  const { withdrawn } = readout;
  const out = readout.revisions.filter(({ embargo }) => embargo === null || !isBefore(at, embargo)).filter(({ embargo }) => withdrawn === null || embargo === null || !isBefore(withdrawn.at, embargo));
  // Of several that were under one embargo only the last ever becomes public.
  const shown = out.filter(({ embargo }, index) => embargo === null || out[index + 1]?.embargo !== embargo);
  if (shown.length === 0) return null;
  return {
    party, publisher: readout.publisher, tongues: tongues.filter((tongue) => shown.some(({ version }) => readout.versions[version - 1]!.texts[tongue] !== undefined)),
    withdrawn: withdrawn && { at: withdrawn.at, because: withdrawn.because },
    revisions: shown.map(({ version, at: published, embargo, because }, index) => ({ number: index + 1, at: embargo ?? published, because: index === 0 ? null : because, texts: withdrawn === null ? publicTexts(readout, version) : {} })),
  };
}

function publicTexts({ versions }: Readout, number: number): PublicRevision["texts"] {
  const { texts } = versions[number - 1]!;
  return Object.fromEntries(tongues.flatMap((tongue) => (texts[tongue] ? [[tongue, { title: texts[tongue].title, paragraphs: paragraphsOf(texts[tongue]) }]] : [])));
}

/** The sentences of a text as paragraphs. */
export function paragraphsOf({ sentences }: DraftText): readonly string[] {
  const numbers = [...new Set(sentences.map(({ paragraph }) => paragraph))];
  return numbers.map((number) => sentences.filter(({ paragraph }) => paragraph === number).map(({ text }) => text).join(" "));
}
