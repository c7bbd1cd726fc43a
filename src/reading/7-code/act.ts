import type { Act, Strength } from "../../model/acts.js";
import { doubt } from "../../model/doubts.js";
import type { Speaker } from "../../model/reading.js";
import { actDoes, reason } from "../../model/reasons.js";
import type { Attribution } from "../../model/rooms.js";
import { relation, type Node } from "../../model/tree.js";
import { wordsAt, type Span } from "../../text/span.js";
import type { ActClass } from "../../language/shape/acts.js";
import { classOf, coded, type CodedAct } from "./act-class.js";
import { isNegated, isPassive } from "./clause.js";
import { certaintyIn, contentActs } from "./content.js";
import { usesOf } from "./lexicon.js";
import { childrenOf, isInfinitive, type Line, type Page } from "./page.js";

export interface ActReading {
  readonly act: Act;
  readonly strength: Strength | null;
  readonly certainty: readonly Span[];
  /** Permanent id of the rule, and why in a sentence. */
  readonly rule: string;
  readonly why: string;
  readonly alternatives: readonly string[];
}

/**
 * What the speaker does with the words: first by the cue ("welcomed", "called on"); where the cue says nothing of it ("said"),
 * by what was said ("was ready to", "would reopen"); else it asserts.
 */
export function actOf(page: Page, attribution: Attribution, speaker: Speaker | null): ActReading {
  const line = attribution.cueHead ? page.lines[attribution.cueHead.sentence] : undefined;
  const node = line?.tree.nodes[attribution.cueHead!.node];
  const certainty = certaintyIn(page, attribution);
  const cue = attribution.cue ? wordsAt(page.text, attribution.cue) : "";
  const byCue = line && node ? cueAct(page, line, node, attribution) : null;
  if (byCue) return { ...strongest([byCue]), certainty, rule: "code/act-of-cue", why: reason("act/of-cue", cue, actDoes[byCue.act]), alternatives: [] };

  const found = contentActs(page, attribution, speaker);
  const { act, strength, alternatives, words } = { ...strongest(found), words: found.find((one) => one.act === strongest(found).act)?.words ?? "" };
  if (act !== "assert" && act !== "report") return { act, strength, certainty, rule: "code/act-of-content", why: reason("act/of-content", words, actDoes[act]), alternatives };
  const telling = line && node ? usesOf(page.words.telling, line.tree, node).length > 0 : false;
  const known = !line || !node || telling || attribution.mode !== "narrated" || usesOf(page.words.plain, line.tree, node).length > 0;
  if (!known) page.note(doubt("code/unknown-act", attribution.cue, cue));
  if (telling || act === "report" || !known) return { act: "report", strength: null, certainty, rule: "code/act-of-telling", why: known ? reason("act/of-telling") : reason("act/unknown-cue", cue), alternatives };
  return { act, strength, certainty, rule: "code/act-plain", why: reason("act/plain"), alternatives };
}

/** The first act that does more than assert or report; the others are alternatives. */
function strongest(found: readonly CodedAct[]): { act: Act; strength: Strength | null; alternatives: string[] } {
  const best = found.find(({ act }) => act !== "assert" && act !== "report") ?? found.find(({ act }) => act === "report") ?? found[0];
  const act = best?.act ?? "assert";
  return { act, strength: best?.strength ?? null, alternatives: [...new Set(found.map((one) => one.act))].filter((one) => one !== act) };
}

/** The act of a cue word by itself; null where it has none of its own. */
function cueAct(page: Page, line: Line, node: Node, attribution: Attribution): CodedAct | null {
  const { words } = page;
  const modal = relation(node) === "xcomp" && isInfinitive(node) && words.sets.opposedWhenNegated.has(node.lemma) ? line.tree.nodes[node.head] : undefined;
  const negated = isNegated(page, line, node.index) || (modal !== undefined && isNegated(page, line, modal.index));
  if (negated && words.sets.commenting.has(node.lemma)) return { act: "decline-to-comment", strength: null, words: node.form };
  const carried = words.sets.carrying.has(node.lemma) ? childrenOf(line.tree, node.index).find((child) => relation(child) === "xcomp" && isInfinitive(child)) : undefined;
  if (carried && attribution.mode === "narrated") {
    const inner = classOf(page, line, carried, attribution);
    if (inner && performs(inner)) return coded(page, line, carried, inner, negated);
  }
  const own = classOf(page, line, node, attribution) ?? (usesOf(page.words.plain, line.tree, node).length === 0 ? page.words.actSpellings.get(attribution.cueLemma ?? "") : undefined) ?? null;
  if (!own || (own.act === "express-readiness" && ((attribution.speaker === null && isPassive(line, node.index)) || attribution.source === "document"))) return null;
  return coded(page, line, node, own, negated);
}

const performs = ({ act }: ActClass): boolean => act !== "assert" && act !== "report" && act !== "express-readiness";
