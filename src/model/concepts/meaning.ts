import type { Issue } from "../issues.js";

/** What a concept is: something done, something it is done to or about, how far it reaches, how firmly it is put. */
export type ConceptKind = "deed" | "thing" | "extent" | "degree";

export interface Meaning {
  readonly kind: ConceptKind;
  readonly means: string;
  /** The issue a thing belongs to where it belongs to one alone. */
  readonly issue?: Issue;
}
