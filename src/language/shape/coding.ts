import type { ActWords } from "./acts.js";
import type { CommitmentWords } from "./commitments.js";
import type { ExchangeWords } from "./exchanges.js";
import type { IssueWords } from "./issues.js";
import type { PublisherWords } from "./publishers.js";

/** What room 7 needs of a language. */
export interface CodingWords {
  readonly acts: ActWords;
  readonly exchanges: ExchangeWords;
  readonly commitments: CommitmentWords;
  readonly issues: IssueWords;
  readonly publishers: PublisherWords;
}
