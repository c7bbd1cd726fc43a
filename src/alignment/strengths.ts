import type { Concept } from "../model/concepts.js";
import type { Point, Said } from "./point.js";

// How firmly a speaker is bound, from hoping to promising. The reading gives it for readiness and commitments; else the words
// of the point itself do ("envisage de", "was considering"), and at last the tense of its deed.
//
//   may, hope, consider < intend < ready < will < shall
const rungs: Readonly<Partial<Record<Concept, number>>> = { possible: 1, hoping: 1, considering: 1, intending: 2, ready: 3, promising: 5 };
const given = { encourage: 1, intend: 2, ready: 3, will: 4, shall: 5 } as const;

/** The rung a point stands on, with the words that put it there; null where nobody is bound to anything. */
export function modalityOf(point: Point): { readonly rung: number; readonly words: string } | null {
  const worded = point.degrees.filter(({ concept }) => rungs[concept] !== undefined).map(({ concept, words }) => ({ rung: rungs[concept]!, words }));
  // "Does not rule out": what is not excluded is possible, and no more.
  const open = point.deeds.find(({ concept, denied }) => concept === "ruling-out" && denied);
  if (open) return { rung: 1, words: open.words };
  const weakest = worded.sort((x, y) => x.rung - y.rung)[0];
  if (point.act === "request" || point.act === "ask") return worded.find(({ rung }) => rung === 1) ?? null;
  if (weakest && weakest.rung < 4) return weakest;
  if (point.strength !== null && (point.act === "commit" || point.act === "express-readiness")) return { rung: given[point.strength], words: weakest?.words ?? point.future ?? "" };
  if (weakest) return weakest;
  if (point.act === "agree") return { rung: 4, words: point.cue.words };
  return point.future === null ? null : { rung: 4, words: point.future };
}

/** Whether two rungs differ by more than manners: "will" and "shall" both bind. */
export const bindsOtherwise = (one: number, other: number): boolean => Math.min(one, 4) !== Math.min(other, 4);

/** Degrees of agreeing with one another: near, the same, one. */
const likenessOfViews: readonly Concept[] = ["similar", "consistent", "common"];

export const viewsOf = ({ things, degrees }: Point): View | null => viewsIn([...things, ...degrees]);

/** How near to each other the positions spoken of are said to be, the least of it; null where none are. */
export function viewsIn(said: readonly Said[]): View | null {
  if (!said.some(({ concept }) => concept === "position")) return null;
  const found = said.filter(({ concept }) => likenessOfViews.includes(concept)).map(({ concept, words }) => ({ rung: likenessOfViews.indexOf(concept), words }));
  return found.sort((x, y) => x.rung - y.rung)[0] ?? null;
}

interface View {
  readonly rung: number;
  readonly words: string;
}

/** Words that put a thing more firmly or hold it back, and nothing else. */
export const emphasisOf = (point: Point): { readonly rung: number; readonly words: string } | null => {
  const reserve = point.degrees.find(({ concept }) => concept === "in-principle" || concept === "partial");
  if (reserve) return { rung: -1, words: reserve.words };
  const full = point.degrees.find(({ concept }) => concept === "full");
  return full ? { rung: 1, words: full.words } : null;
};
