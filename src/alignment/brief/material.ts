import type { Issue } from "../../model/issues.js";
import type { Registered } from "../commitments/register.js";
import type { Quotation } from "../quotation.js";
import type { Brief, Contact, NamedParty } from "./brief.js";

/** What the record has for a brief, up to the day it is for. */
export interface Material {
  readonly us: NamedParty;
  readonly with: NamedParty;
  readonly on: string;
  /** Only these issues; empty for all. */
  readonly issues: readonly Issue[];
  /** What either party said, or is said to have said; the latest first. */
  readonly said: readonly Quotation[];
  /** Exchanges in which both took part, the latest first. */
  readonly contacts: readonly Contact[];
  /** What either is bound to. */
  readonly commitments: readonly Registered[];
  readonly last: Brief["last"];
}
