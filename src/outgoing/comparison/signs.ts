import type { Outcome } from "../../alignment/comparison.js";

/** A sign for each outcome, so that none is told by its colour alone. */
export const signs: { readonly [outcome in Outcome]: string } = { "same": "=", "scope": "≈", "strength": "±", "only-a": "◂", "only-b": "▸", "unconfirmed": "?", "contradicted": "≠" };
