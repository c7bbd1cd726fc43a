import type { Actor } from "../../model/actor.js";
import type { BriefText, ListedBrief } from "../../record/questions/align/briefs.js";
import type { Outcome } from "../../alignment/comparison.js";
import type { Brief } from "../../alignment/brief/brief.js";
import type { FollowUpBody } from "../../alignment/commitments/follow-up.js";
import type { Registered, Register } from "../../alignment/commitments/register.js";
import type { News } from "../../alignment/news/news.js";
import type { CompareOptions } from "../../alignment/options.js";
import type { Positions } from "../../alignment/positions/positions.js";
import type { Compared } from "../compare.js";
import type { Answer } from "../desk.js";

/** What the desk is asked about who stands where. Parties go by their code or any of their names; days are "2020-03-27". */
export interface AlignDesk {
  /** Where parties stand on issues: their latest words, with dates and sources. */
  readonly positions: (request?: PositionsRequest) => Promise<Answer<Positions>>;

  /** What is new since a day, or since a brief. Refused: neither given, and a brief that is not there. */
  readonly news: (request: NewsRequest) => Promise<Answer<News>>;

  /** Two accounts the record has, compared. Refused: an exchange of which not two sides' accounts are there. */
  readonly compare: (request: CompareRequest) => Promise<Answer<Compared>>;

  /** Keeps what a person decides of a comparison the record has: what belongs together or does not, what came of a row. Gives it anew. */
  readonly decideComparison: (request: DecideComparisonRequest) => Promise<Answer<Compared>>;

  /** Takes such a decision back; it stays in the record with who took it back. Gives the comparison anew. */
  readonly undoComparison: (request: UndoComparisonRequest) => Promise<Answer<Compared>>;

  /** A brief, from what the record has. That it was made is kept, unless it is only to be looked at. */
  readonly brief: (request: BriefRequest) => Promise<Answer<MadeBrief>>;

  /** Briefs that were made, the newest first: one's own organisation's; with the whole record all. */
  readonly briefs: (request: { readonly by: Actor; readonly limit?: number }) => Promise<Answer<readonly ListedBrief[]>>;

  /** A brief as it was made, with what was written into it. */
  readonly keptBrief: (request: { readonly id: string; readonly by: Actor }) => Promise<Answer<KeptBrief>>;

  /** Writes under a heading of a brief, in place of what was written there before; "" leaves it empty. */
  readonly writeBrief: (request: { readonly id: string; readonly heading: string; readonly words: string; readonly by: Actor }) => Promise<Answer<KeptBrief>>;

  /** The register of commitments, with evidence that rules propose and what people said of it. */
  readonly commitments: (request?: CommitmentsRequest) => Promise<Answer<AskedRegister>>;

  /** Keeps what a person says of a commitment. Gives the commitment as it stands then. */
  readonly followUp: (request: FollowUpRequest) => Promise<Answer<Registered>>;
}

export interface PositionsRequest {
  readonly parties?: readonly string[];
  readonly issues?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  /** Statements shown of each position; 3 without it. */
  readonly latest?: number;
}

export interface NewsRequest {
  /** A day, or a brief's id ("b2"). */
  readonly since: string;
  /** Who asks; without it whoever keeps the whole record. Another organisation's briefs are not there. */
  readonly by?: Actor;
  readonly parties?: readonly string[];
  readonly issues?: readonly string[];
}

export interface CompareRequest {
  /** Two dispatches ("d1", "d2", or a revision "d1@2"), or one exchange ("x7"). */
  readonly ids: readonly string[];
  readonly options?: CompareOptions;
}

export interface BriefRequest {
  readonly us: string;
  readonly with: string;
  /** The day it is for; today without it. Nothing published later is in it. */
  readonly on?: string;
  readonly issues?: readonly string[];
  /** The language parties are called in; English without it. */
  readonly language?: string;
  readonly by: string;
  /** Who asks, with the organisation whose brief it is; without it whoever keeps the whole record. */
  readonly asker?: Actor;
  /** Only look: nothing is kept. */
  readonly draft?: boolean;
}

/** What a person decides of comparing two dispatches ("d1", "d2"), in that order. Keys are as in the comparison: "s3", "@120". */
export interface DecideComparisonRequest {
  readonly ids: readonly [string, string];
  readonly says:
    | { readonly kind: "pair" | "apart"; readonly a: string; readonly b: string }
    | { readonly kind: "label"; readonly a: string | null; readonly b: string | null; readonly outcome: Outcome };
  readonly by: Actor;
  readonly because?: string | null;
}

export interface UndoComparisonRequest {
  /** "v4" */
  readonly id: string;
  readonly by: Actor;
  readonly because?: string | null;
}

/** A brief as it was made, and what people wrote into it since. */
export interface KeptBrief {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly brief: Brief;
  /** Under which headings something was written; the newest of each. */
  readonly texts: readonly BriefText[];
}

export interface MadeBrief {
  /** "b2"; null where nothing was kept. */
  readonly id: string | null;
  readonly brief: Brief;
}

export interface CommitmentsRequest {
  readonly ids?: readonly string[];
  readonly bearers?: readonly string[];
  readonly with?: readonly string[];
  /** Falls due on that day or before. */
  readonly due?: string;
  /** How many at most; 100 without it, 500 at most. */
  readonly limit?: number;
}

/** The register as it stood at an instant. */
export interface AskedRegister extends Register {
  readonly asked: string;
}

export interface FollowUpRequest {
  /** The commitment's, "d12.c1"; of what is taken back its own, "f6". */
  readonly id: string;
  readonly says: Exclude<FollowUpBody, { readonly kind: "undo" }> | { readonly kind: "undo" };
  readonly by: string;
  /** Who asks: a party's reply is its own organisation's. Without it whoever keeps the whole record. */
  readonly asker?: Actor;
  readonly because?: string | null;
}
