import type { Act } from "../model/acts.js";
import type { Concept } from "../model/concepts.js";

/** Deeds that undo each other: of one thing, at one time, by one speaker, both cannot be meant. */
const opposites: readonly (readonly [Concept, Concept])[] = [
  ["opening", "closing"], ["increase", "reduction"], ["lifting", "imposing"], ["lifting", "maintaining"], ["sending", "withdrawal"], ["support", "opposition"],
  ["acceptance", "refusal"], ["acceptance", "opposition"], ["support", "refusal"], ["starting", "ending"], ["respecting", "violation"], ["allowing", "restricting"],
  ["resumption", "suspension"], ["suspension", "maintaining"], ["withdrawal", "maintaining"], ["prolonging", "ending"], ["support", "condemnation"],
];

export const areOpposite = (one: Concept, other: Concept): boolean => opposites.some(([x, y]) => (x === one && y === other) || (x === other && y === one));

/** Acts by which a speaker is for something, and those by which a speaker is against it. All others are neither. */
const inFavour: ReadonlySet<Act> = new Set<Act>(["agree", "commit", "express-readiness", "welcome", "praise", "propose", "thank"]);
const against: ReadonlySet<Act> = new Set<Act>(["oppose", "condemn"]);

export const stanceOf = (act: Act | null): "for" | "against" | null => (act === null ? null : inFavour.has(act) ? "for" : against.has(act) ? "against" : null);

/** Concepts that take a side wherever they are the deed itself. */
const favouring: ReadonlySet<Concept> = new Set<Concept>(["support", "acceptance"]);
const opposing: ReadonlySet<Concept> = new Set<Concept>(["opposition", "refusal", "condemnation"]);

export const takesSide = (concept: Concept): "for" | "against" | null => (favouring.has(concept) ? "for" : opposing.has(concept) ? "against" : null);
