import type { Notice } from "../model/feed.js";
import type { Refusal } from "../model/refusals.js";
import type { Given } from "../reading/source-of.js";
import type { Told } from "../text/source.js";
import type { DocumentKind } from "./formats/document.js";

/** One dispatch as it came in, not yet decoded. */
export interface Received {
  /** The line's own id, else the file's name without its ending. */
  readonly id: string;
  /** Where it came from, for messages: a path, "-", "dispatches.jsonl:12". */
  readonly from: string;
  readonly given: Given;
  readonly told: Told;
  /** What it is, where its bytes or its name say so. */
  readonly kind?: "page" | "text" | DocumentKind;
  /** The encoding its sender named, as an HTTP header or the head of a mail does. */
  readonly charset?: string;
  /** What the sender says of its standing: withdrawn, embargoed, which revision. */
  readonly notice?: Notice;
}

/** One thing that got no further, and why. */
export interface NotReceived {
  readonly id: string;
  readonly from: string;
  readonly refused: Refusal;
}

export type Arrival = Received | NotReceived;
