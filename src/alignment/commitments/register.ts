import type { Strength } from "../../model/acts.js";
import type { LanguageCode } from "../../model/document.js";
import type { PartyId } from "../../model/reading.js";
import { byId, type QuotedFrom } from "../quotation.js";
import { standing, type FollowUp, type Score } from "./follow-up.js";
import type { Evidence } from "./evidence.js";

/** A commitment as the record has it. */
export interface CommitmentRead {
  /** "d12.c1" */
  readonly id: string;
  /** The statement it was made in. */
  readonly statement: string | null;
  readonly words: string;
  readonly verb: string;
  readonly object: string;
  readonly strength: Strength;
  /** Parties that are bound; empty where the text does not say who. */
  readonly bearers: readonly PartyId[];
  /** As printed. */
  readonly beneficiary: string | null;
  readonly condition: string | null;
  /** The last day on which it is in time, and how the text gives it. */
  readonly deadline: { readonly from: string | null; readonly to: string | null; readonly value: string } | null;
  /** The day it was made, where it can be told. */
  readonly on: string | null;
  readonly exchange: string | null;
  /** Parties that took part in the exchange, or whom it was said to. */
  readonly before: readonly PartyId[];
  readonly language: LanguageCode;
  readonly source: QuotedFrom;
}

/** A commitment with what was followed up of it. */
export interface Registered extends CommitmentRead {
  readonly evidence: readonly Evidence[];
  readonly guideline: { readonly id: string; readonly words: string; readonly by: string; readonly at: string } | null;
  /** The first reader's score and the second's, each with its author: the same person never is both. */
  readonly scores: readonly Scored[];
  readonly replies: readonly { readonly id: string; readonly party: PartyId; readonly words: string; readonly by: string; readonly at: string }[];
  readonly standing: CommitmentStanding;
}

export interface Scored {
  readonly id: string;
  readonly score: Score;
  readonly reader: "first" | "second";
  readonly by: string;
  readonly at: string;
  readonly because: string | null;
}

/**
 * open: nobody scored it · one-reader: one person did · agreed: two give the same · disputed: two differ. The scores stand
 * beside it; nothing is worked out of them.
 */
export type CommitmentStanding = "open" | "one-reader" | "agreed" | "disputed";

/** The register: every commitment, and how many stand where, the zeroes and the unscored with the rest. */
export interface Register {
  readonly schema: "entente.commitments/1";
  readonly commitments: readonly Registered[];
  readonly tally: Tally;
  /** What people said of commitments that are read no longer. */
  readonly misfits: readonly FollowUp[];
}

/** Counts of the score both readers agree on; never a mean. */
export interface Tally {
  readonly kept: number;
  readonly partly: number;
  readonly notKept: number;
  readonly disputed: number;
  readonly oneReader: number;
  readonly open: number;
}

/** What was said of a commitment, by the words it was said of. */
export interface FollowedUp {
  readonly commitment: string;
  readonly words: string;
  readonly said: FollowUp;
}

/**
 * Puts commitments together with what people said of them. A newer reading may call a commitment otherwise: it is known again
 * by its words in the same dispatch. What fits none is a misfit, and is not lost.
 */
export function registerOf(commitments: readonly CommitmentRead[], followed: readonly FollowedUp[], proposed: ReadonlyMap<string, readonly Evidence[]> = new Map()): Register {
  const saidOf = new Map<string, FollowUp[]>();
  const misfits: FollowUp[] = [];
  for (const { commitment, words, said } of followed) {
    const meant = commitments.find(({ id, words: now }) => id === commitment && now === words) ?? commitments.find(({ source, words: now }) => now === words && source.id === commitment.slice(0, commitment.indexOf(".")));
    if (!meant) misfits.push(said);
    else saidOf.set(meant.id, [...(saidOf.get(meant.id) ?? []), said]);
  }
  const registered = commitments.map((one) => registeredOf(one, saidOf.get(one.id) ?? [], proposed.get(one.id) ?? []));
  return { schema: "entente.commitments/1", commitments: registered, tally: tallyOf(registered), misfits };
}

function registeredOf(commitment: CommitmentRead, said: readonly FollowUp[], proposed: readonly Evidence[]): Registered {
  const counts = standing(said);
  const decided = new Map(counts.flatMap((one) => (one.kind === "evidence" ? [[one.statement, one] as const] : [])));
  const machine = proposed.map((one): Evidence => {
    const by = decided.get(one.statement);
    return by ? { ...one, says: by.says, standing: by.says === "neither" ? "rejected" : "confirmed", by: by.by, followUp: by.id } : one;
  });
  const byHand = [...decided.values()].filter(({ statement }) => !proposed.some((one) => one.statement === statement))
    .map((one): Evidence => ({ statement: one.statement, quote: null, on: null, says: one.says, rule: "evidence/by-hand", why: "A person named it.", words: [], standing: one.says === "neither" ? "rejected" : "confirmed", by: one.by, followUp: one.id }));
  const scores = scoresOf(counts);
  const guidelines = counts.flatMap((one) => (one.kind === "guideline" ? [{ id: one.id, words: one.words, by: one.by, at: one.at }] : []));
  return {
    ...commitment,
    evidence: [...machine, ...byHand].sort((x, y) => byId(x.statement, y.statement)),
    guideline: guidelines.at(-1) ?? null,
    scores,
    replies: counts.flatMap((one) => (one.kind === "reply" ? [{ id: one.id, party: one.party, words: one.words, by: one.by, at: one.at }] : [])),
    standing: scores.length === 0 ? "open" : scores.length === 1 ? "one-reader" : scores[0]!.score === scores[1]!.score ? "agreed" : "disputed",
  };
}

/** Whoever scored first is the first reader, whoever else did the second; each one's latest score counts. */
function scoresOf(said: ReturnType<typeof standing>): readonly Scored[] {
  const latest = new Map<string, Scored>();
  for (const one of said) {
    if (one.kind !== "score") continue;
    const known = latest.get(one.by);
    if (!known && latest.size === 2) continue;
    latest.set(one.by, { id: one.id, score: one.score, reader: known?.reader ?? (latest.size === 0 ? "first" : "second"), by: one.by, at: one.at, because: one.because });
  }
  return [...latest.values()];
}

export function tallyOf(all: readonly Registered[]): Tally {
  const agreed = (score: Score): number => all.filter((one) => one.standing === "agreed" && one.scores[0]!.score === score).length;
  const of = (state: CommitmentStanding): number => all.filter((one) => one.standing === state).length;
  return { kept: agreed(1), partly: agreed(0), notKept: agreed(-1), disputed: of("disputed"), oneReader: of("one-reader"), open: of("open") };
}

/** Two readers hold that it is kept: nothing is outstanding any more. */
export const isKept = ({ standing: state, scores }: Pick<Registered, "standing" | "scores">): boolean => state === "agreed" && scores[0]!.score === 1;
