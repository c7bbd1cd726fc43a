import type { PartyId } from "../../model/reading.js";

/** What people can say of a commitment. */
export type FollowUpKind = "evidence" | "score" | "guideline" | "reply" | "undo";

/** −1 not kept, 0 partly or not yet, +1 kept. */
export type Score = -1 | 0 | 1;

/** What a person says of a commitment, before the record gives it a name; plain JSON. */
export type FollowUpBody =
  /** A person looked at a statement: it speaks for it, against it, or has nothing to do with it. */
  | { readonly kind: "evidence"; readonly statement: string; readonly says: "for" | "against" | "neither" }
  | { readonly kind: "score"; readonly score: Score }
  /** How it is to be judged: what would count as kept. */
  | { readonly kind: "guideline"; readonly words: string }
  /** What a party answers to a score. */
  | { readonly kind: "reply"; readonly party: PartyId; readonly words: string }
  /** Takes an earlier one back, by its name. */
  | { readonly kind: "undo"; readonly undoes: string };

/** As the record keeps it: who said so, and when. */
export type FollowUp = FollowUpBody & {
  /** "f6" */
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly because: string | null;
};

/** Those that count: what was taken back does not, and neither does what takes back; a taking back that was itself taken back undoes nothing. */
export function standing(all: readonly FollowUp[]): readonly Exclude<FollowUp, { readonly kind: "undo" }>[] {
  const gone = new Set<string>();
  for (const one of [...all].reverse()) if (one.kind === "undo" && !gone.has(one.id)) gone.add(one.undoes);
  return all.filter((one): one is Exclude<FollowUp, { readonly kind: "undo" }> => one.kind !== "undo" && !gone.has(one.id));
}
