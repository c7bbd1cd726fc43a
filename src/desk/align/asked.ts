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

  /** A brief, from what the record has. That it was made is kept, unless it is only to be looked at. */
  readonly brief: (request: BriefRequest) => Promise<Answer<MadeBrief>>;

  /** The register of commitments, with evidence that rules propose and what people said of it. */
  readonly commitments: (request?: CommitmentsRequest) => Promise<Answer<Register>>;

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
  /** Only look: nothing is kept. */
  readonly draft?: boolean;
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

export interface FollowUpRequest {
  /** The commitment's, "d12.c1"; of what is taken back its own, "f6". */
  readonly id: string;
  readonly says: Exclude<FollowUpBody, { readonly kind: "undo" }> | { readonly kind: "undo" };
  readonly by: string;
  readonly because?: string | null;
}
