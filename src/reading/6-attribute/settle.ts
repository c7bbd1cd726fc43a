import { cover, holds, overlaps, type Span } from "../../text/span.js";
import type { CueKind } from "../../language/shape/attribution.js";
import { reason } from "../../model/reasons.js";
import type { At } from "../../model/rooms.js";
import { relation } from "../../model/tree.js";
import type { Page } from "./page.js";
import { accordingToId } from "./according-to.js";
import { childrenOf, isInfinitive, quotationAt, treeAt } from "./page.js";
import type { Finding } from "./rule.js";
import { sayings } from "./sayings.js";
import { seemsSomebody } from "./source.js";

/** A finding with the rule that made it and the word that carries its cue. */
export interface Claim extends Finding {
  readonly rule: string;
  readonly why: string;
  readonly cueHead: At | null;
  readonly cueLemma: string | null;
  readonly kind: CueKind;
  readonly form: "verb" | "noun" | "adjective" | "phrase";
  readonly passive: boolean;
  /** Readings that lost against this one, each in a sentence. */
  readonly alternatives?: readonly string[];
  /** The clause that the cue stands in is itself the main clause of a sentence. */
  readonly order: number;
}

/** A claim with the one it stands inside of. */
export interface Settled {
  readonly claim: Claim;
  readonly within: Settled | null;
}

/**
 * Leaves one claim for one piece of content, and puts reports inside of reports:
 *
 *     The envoy wrote that  the council had said that  talks had failed.
 *                           └──────── inside ────────────────────────┘
 *
 * Inside of what is said, thoughts, intentions and stances are the speaker's own picture of others and make no statement of their own;
 * only words that others are said to have uttered do.
 */
export function settle(page: Page, claims: readonly Claim[]): Settled[] {
  const single = withoutWished(page, withoutDoubles(page, withoutHedges(sayings(page, cutAtInserted(page, claims))))).filter((claim) => !ownInQuotation(page, claim));
  const inOrder = single.sort((a, b) => startOf(a) - startOf(b) || a.order - b.order);
  // from the longest on: whatever can hold a claim is settled before it
  const kept = new Map<Claim, Settled>();
  const order = new Map(inOrder.map((claim, at) => [claim, at]));
  for (const claim of [...inOrder].sort((a, b) => lengthOf(b.content) - lengthOf(a.content))) {
    const around = holderOf(inOrder, order.get(claim)!, kept);
    if (!around) kept.set(claim, { claim, within: null });
    else if (isReport(page, around.claim, claim)) kept.set(claim, { claim: insideOf(around.claim, claim), within: around });
  }
  return inOrder.map((claim) => kept.get(claim)).filter((one) => one !== undefined);
}

/** What a report inside of another says cannot reach beyond what the outer one says. */
function insideOf(outer: Claim, inner: Claim): Claim {
  const content = inner.content.flatMap((place) => outer.content.map((around) => ({ start: Math.max(place.start, around.start), end: Math.min(place.end, around.end) }))).filter((place) => place.start < place.end);
  return content.length > 0 ? { ...inner, content } : inner;
}

const startOf = (claim: Claim): number => Math.min(claim.cueSpan.start, claim.content[0]!.start);

/**
 * "Arvenia has agreed to release them, officials said, after talks": what Arvenia agreed to ends where those who tell of it are set in,
 * whatever the tree makes of the rest.
 */
function cutAtInserted(page: Page, claims: readonly Claim[]): Claim[] {
  const inserted = claims.filter(({ rule, speaker }) => rule === "attribute/inserted-cue" && speaker !== null);
  if (inserted.length === 0) return [...claims];
  return claims.map((claim) => {
    for (const other of inserted) {
      const from = Math.min(other.cueSpan.start, other.speaker!.span.start);
      // what stands in quotation marks ends with them
      if (/["“”«»]/.test(page.text.slice(claim.content[0]!.start, claim.content.at(-1)!.end))) break;
      if (other === claim || other.cueHead?.sentence !== claim.cueHead?.sentence || claim.cueSpan.start >= from || !claim.content.some((place) => place.start < from && place.end > from && holds(place, other.cueSpan))) continue;
      const content = claim.content.filter((place) => place.start < from).map((place) => (place.end <= from ? place : { start: place.start, end: place.start + page.text.slice(place.start, from).replace(/[\s,–—-]+$/u, "").length }));
      return content.some((place) => place.start < place.end) ? { ...claim, content: content.filter((place) => place.start < place.end) } : claim;
    }
    return claim;
  });
}

/** "I would like to thank", « tient à rappeler »: wanting to say is saying; the act that is wanted has the statement. */
function withoutHedges(claims: readonly Claim[]): Claim[] {
  const said = new Set(claims.filter((claim) => claim.kind !== "want" && claim.kind !== "think" && claim.form === "verb").map((claim) => claim.cueSpan.start));
  return claims.filter((claim) => {
    if ((claim.kind !== "want" && claim.kind !== "think") || claim.rule !== "attribute/promised-to") return true;
    const begin = claim.content[0]!.start;
    for (let at = begin; at < begin + 6; at++) if (said.has(at)) return false;
    return true;
  });
}

/**
 * "is ready to support the talks and will pay": the infinitive that somebody is ready for, or failed to do, is no act of theirs, however
 * far the words behind it reach.
 */
function withoutWished(page: Page, claims: readonly Claim[]): Claim[] {
  const wishes = claims.filter((claim) => claim.form === "adjective" && claim.kind === "want");
  return claims.filter((claim) => {
    const { cueHead, form, narrated } = claim;
    if (!cueHead || form !== "verb" || !narrated) return true;
    if (wishes.some((wish) => wish.content.some((place) => holds(place, claim.cueSpan)))) return false;
    const tree = treeAt(page, cueHead.sentence);
    const node = tree.nodes[cueHead.node]!;
    const above = isInfinitive(node) && /^(?:xcomp|advcl|obl)$/.test(relation(node)) ? tree.nodes[node.head] : undefined;
    const denied = above?.upos === "VERB" && !page.lexicon.verbs.has(above.lemma.toLowerCase()) && !page.lexicon.carriers.has(above.lemma.toLowerCase()) && !page.lexicon.carriers.has(`se ${above.lemma.toLowerCase()}`) && childrenOf(tree, above).some((child) => page.words.negations.includes(child.lemma.toLowerCase()));
    return !denied;
  });
}

/** The smallest settled claim that holds the cue of another in what it says. */
function holderOf(claims: readonly Claim[], at: number, kept: ReadonlyMap<Claim, Settled>): Settled | undefined {
  const inner = claims[at]!;
  let best: Settled | undefined;
  let size = Infinity;
  for (const outer of nearby(claims, at)) {
    const settled = kept.get(outer);
    if (!settled || outer === inner || !outer.content.some((place) => holds(place, inner.cueSpan))) continue;
    const length = lengthOf(outer.content);
    if (length < size) {
      best = settled;
      size = length;
    }
  }
  return best;
}

/** Claims that begin close enough before (or behind) another to hold it: keeps the work in step with the length of the text. */
function nearby(claims: readonly Claim[], at: number): readonly Claim[] {
  return claims.slice(Math.max(0, at - 40), at + 12);
}

const lengthOf = (places: readonly Span[]): number => places.reduce((sum, place) => sum + place.end - place.start, 0);

/** Two claims with the same content: the rule that stands first in the list has it. */
function withoutDoubles(page: Page, claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = [];
  const lost = new Map<Claim, string[]>();
  const ranked = [...claims].sort((a, b) => a.order - b.order);
  const byStart = new Map<number, Claim[]>();
  for (const claim of ranked) {
    const bucket = Math.floor(claim.content[0]!.start / 400);
    const rivals = [bucket - 1, bucket, bucket + 1].flatMap((one) => byStart.get(one) ?? []);
    const winner = rivals.find((other) => sameContent(other, claim) || claim.form === "noun" && other.form === "verb" && holds(other.cueSpan, claim.cueSpan));
    if (winner) {
      const said = lostTo(page, winner, claim);
      if (said !== null) lost.set(winner, [...lost.get(winner) ?? [], said]);
      continue;
    }
    kept.push(claim);
    const own = byStart.get(bucket);
    if (own) own.push(claim);
    else byStart.set(bucket, [claim]);
  }
  return kept.map((claim) => {
    const alternatives = lost.get(claim);
    return alternatives ? { ...claim, alternatives } : claim;
  });
}

/** What the losing claim would have said; null where it would have said the same of the same cue, or names nobody. */
function lostTo(page: Page, winner: Claim, loser: Claim): string | null {
  const printed = (place: Span): string => page.text.slice(place.start, place.end).replace(/\s+/g, " ");
  const sameSpeaker = winner.speaker?.span.start === loser.speaker?.span.start;
  if (!loser.speaker || sameSpeaker && winner.rule === loser.rule && winner.cueSpan.start === loser.cueSpan.start) return null;
  return sameSpeaker ? reason("other/rule-same-speaker", loser.rule, printed(loser.cueSpan)) : reason("other/rule", loser.rule, printed(loser.speaker.span), printed(loser.cueSpan));
}

function sameContent(a: Claim, b: Claim): boolean {
  const one = cover(a.content)!;
  const other = cover(b.content)!;
  if (!overlaps(one, other)) return false;
  let shared = 0;
  for (const x of a.content) for (const y of b.content) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return shared / (lengthOf(a.content) + lengthOf(b.content) - shared) > 0.75;
}

/** Thoughts and wishes inside of a quotation are its speaker's own, even where nothing tells who that is. */
function ownInQuotation(page: Page, claim: Claim): boolean {
  const quotation = quotationAt(page, claim.cueSpan.start);
  if (!quotation || claim.rule === "attribute/colon") return false;
  return claim.kind !== "say" || claim.narrated || !claim.speaker || page.words.firstPerson.includes(page.text.slice(claim.speaker.span.start, claim.speaker.span.end).toLowerCase());
}

/** Whether a claim inside of another is a report of its own. */
function isReport(page: Page, outer: Claim, inner: Claim): boolean {
  // "Arvenia has threatened to leave, the paper reported": told by the paper, done by Arvenia
  const bound = inner.kind === "want" && inner.rule === "attribute/promised-to" && outer.rule === "attribute/inserted-cue";
  if (!inner.speaker || (inner.kind !== "say" && inner.kind !== "ask" && inner.kind !== "judge" && !bound) || inner.form === "noun" || inner.form === "adjective") return false;
  const head = treeAt(page, inner.speaker.head.sentence).nodes[inner.speaker.head.node]!;
  if (head.upos === "PRON" || head.upos === "DET") return false;
  if (outer.speaker && overlaps(outer.speaker.span, inner.speaker.span)) return false;
  const quotation = quotationAt(page, inner.cueSpan.start);
  if (quotation && !overlaps(quotation, outer.cueSpan)) return inner.kind === "say" && !inner.narrated && seemsSomebody(page, inner.speaker.head.sentence, head);
  // "…, selon le compte rendu": what the text itself tells of somebody's act stays that act, and the document tells it
  return inner.narrated ? inner.kind !== "ask" && outer.rule === accordingToId && (seemsSomebody(page, inner.speaker.head.sentence, head) || /^\p{Lu}/u.test(head.form)) || inner.kind === "judge" && outer.rule === "attribute/inserted-cue" : true;
}
