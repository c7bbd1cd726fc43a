import { amendmentFaults, type Amendment, type AmendmentFault } from "./amendment.js";
import { composed } from "./compose.js";
import { conflictsAmong, conflictsBetween, meetsItself, type Conflict } from "./conflicts.js";
import { merged, rebased } from "./merge.js";
import { textFaults, type CommonText, type TextFault } from "./paragraph.js";
import { revision, type Revision } from "./revision.js";

/** What became of an amendment (T6). */
export type Fate =
  | { readonly is: "standing" }
  | { readonly is: "merged"; readonly into: string }
  | { readonly is: "withdrawn"; readonly by: string }
  | { readonly is: "superseded"; readonly by: string }
  /** The penholder did not take it, and said why. */
  | { readonly is: "rejected"; readonly by: string; readonly reason: string };

export interface Tabled {
  /** As it was tabled; for one that still stands, as it stands against the text now. */
  readonly amendment: Amendment;
  readonly fate: Fate;
}

/** A text with everything that was ever proposed to it. */
export interface Drafting {
  readonly text: CommonText;
  readonly tabled: readonly Tabled[];
  /** What each version changed against the one before. */
  readonly revisions: readonly Revision[];
}

export type DraftingFault = AmendmentFault | TextFault | { readonly code: "drafting/id-taken" | "drafting/not-standing" | "drafting/not-author" | "drafting/same-version" | "drafting/no-reason"; readonly id: string };
type Result = { readonly drafting: Drafting } | { readonly faults: readonly DraftingFault[] };

export const begunDrafting = (text: CommonText): Drafting => ({ text, tabled: [], revisions: [] });

export const standingAmendments = ({ tabled }: Drafting): readonly Amendment[] => tabled.flatMap(({ amendment, fate }) => (fate.is === "standing" ? [amendment] : []));
/** Those to the text; the others are to one of these. */
export const toTheText = (drafting: Drafting): readonly Amendment[] => standingAmendments(drafting).filter(({ to }) => to === null);

/** Conflicts that keep standing amendments from being merged. */
export const openConflicts = (drafting: Drafting): readonly Conflict[] => conflictsAmong(toTheText(drafting));

/** Tables an amendment, to the text or to an amendment that stands. */
export function table(drafting: Drafting, amendment: Amendment): Result {
  if (drafting.tabled.some((one) => one.amendment.id === amendment.id)) return { faults: [{ code: "drafting/id-taken", id: amendment.id }] };
  const faults = amendment.to === null ? faultsByItself(drafting, amendment) : faultsAgainstParent(drafting, amendment);
  return faults.length > 0 ? { faults } : { drafting: { ...drafting, tabled: [...drafting.tabled, { amendment, fate: { is: "standing" } }] } };
}

function faultsByItself({ text, tabled }: Drafting, amendment: Amendment): readonly DraftingFault[] {
  const faults = amendmentFaults(text, amendment);
  if (faults.length > 0) return faults;
  const met = meetsItself(amendment);
  if (met !== undefined) return [{ code: "amendment/against-itself", id: met ?? "" }];
  // Ids are for good (T1): one that any version or proposal ever used is not used again.
  const used = new Set(tabled.flatMap((one) => one.amendment.operations.flatMap((operation) => (operation.does === "insert" ? [operation.paragraph.id] : []))));
  const again = amendment.operations.flatMap((operation): DraftingFault[] => (operation.does === "insert" && used.has(operation.paragraph.id) ? [{ code: "amendment/id-taken", id: operation.paragraph.id }] : []));
  return again.length > 0 ? again : textFaults(merged(text, [amendment], text.version).paragraphs);
}

function faultsAgainstParent(drafting: Drafting, child: Amendment): readonly DraftingFault[] {
  const parent = standingAmendments(drafting).find(({ id }) => id === child.to);
  if (parent === undefined || parent.to !== null) return [{ code: "drafting/not-standing", id: child.to ?? "" }];
  const result = composed(parent, child);
  return "faults" in result ? result.faults : result.amendment.operations.length === 0 ? [] : faultsByItself({ ...drafting, tabled: drafting.tabled.filter(({ amendment }) => amendment.id !== parent.id) }, result.amendment);
}

/** An author withdraws an amendment; what was proposed to it goes with it, and says so. */
export function withdrawAmendment(drafting: Drafting, id: string, by: string): Result {
  const found = standingAmendments(drafting).find((amendment) => amendment.id === id);
  if (found === undefined) return { faults: [{ code: "drafting/not-standing", id }] };
  if (found.by !== by) return { faults: [{ code: "drafting/not-author", id }] };
  const fates = new Map<string, Fate>([[id, { is: "withdrawn", by }], ...childrenOf(drafting, id).map((child): [string, Fate] => [child.id, { is: "superseded", by: id }])]);
  return { drafting: withFates(drafting, fates) };
}

/** The penholder does not take an amendment, and says why; what was proposed to it goes with it, and says so. It stays on the table's list. */
export function rejectAmendment(drafting: Drafting, id: string, by: string, reason: string): Result {
  if (!standingAmendments(drafting).some((amendment) => amendment.id === id)) return { faults: [{ code: "drafting/not-standing", id }] };
  if (reason.trim() === "") return { faults: [{ code: "drafting/no-reason", id }] };
  return { drafting: withFates(drafting, new Map<string, Fate>([[id, { is: "rejected", by, reason }], ...childrenOf(drafting, id).map((child): [string, Fate] => [child.id, { is: "superseded", by: id }])])) };
}

/** An amendment to an amendment is taken: what comes of both stands in the place of the first (T5). Others to the same one stay with it, if they still can. */
export function takeIntoParent(drafting: Drafting, childId: string): Result {
  const child = standingAmendments(drafting).find(({ id, to }) => id === childId && to !== null);
  const parent = standingAmendments(drafting).find(({ id }) => id === child?.to);
  if (child === undefined || parent === undefined) return { faults: [{ code: "drafting/not-standing", id: childId }] };
  const result = composed(parent, child);
  if ("faults" in result) return { faults: result.faults };
  const { amendment } = result;
  const fates = new Map<string, Fate>([[parent.id, { is: "superseded", by: amendment.id }], [child.id, { is: "merged", into: amendment.id }]]);
  const siblings = childrenOf(drafting, parent.id).filter(({ id }) => id !== child.id);
  const reached = (sibling: Amendment): boolean => conflictsBetween(sibling, child).length === 0 && "amendment" in composed(amendment, { ...sibling, to: amendment.id });
  for (const sibling of siblings) if (!reached(sibling)) fates.set(sibling.id, { is: "superseded", by: amendment.id });
  const next = withFates(drafting, fates);
  const tabled = next.tabled.map((one): Tabled => (siblings.some(({ id }) => id === one.amendment.id) && one.fate.is === "standing" ? { ...one, amendment: { ...one.amendment, to: amendment.id } } : one));
  const fate: Fate = amendment.operations.length === 0 ? { is: "withdrawn", by: child.by } : { is: "standing" };
  return { drafting: { ...next, tabled: [...tabled, { amendment, fate }] } };
}

/** Merges what nobody contests into a new version (T4). What is contested, and what is still being amended, stays on the table. */
export const mergeUncontested = (drafting: Drafting, version: string): Result => mergeAmendments(drafting, uncontested(drafting).map(({ id }) => id), version);

export function uncontested(drafting: Drafting): readonly Amendment[] {
  const contested = new Set(openConflicts(drafting).flatMap(({ first, second }) => [first, second]));
  return toTheText(drafting).filter(({ id }) => !contested.has(id) && childrenOf(drafting, id).length === 0);
}

/** The meeting takes these amendments: they become part of a new version, and those in conflict with them are superseded. */
export function mergeAmendments(drafting: Drafting, ids: readonly string[], version: string): Result {
  if (drafting.text.version === version || drafting.revisions.some(({ from }) => from.version === version)) return { faults: [{ code: "drafting/same-version", id: version }] };
  const standing = toTheText(drafting);
  const absent = ids.find((id) => !standing.some((amendment) => amendment.id === id));
  if (absent !== undefined) return { faults: [{ code: "drafting/not-standing", id: absent }] };
  const taken = standing.filter(({ id }) => ids.includes(id));
  const [clash] = conflictsAmong(taken);
  if (clash !== undefined) return { faults: [{ code: "amendment/against-itself", id: clash.at ?? "" }] };
  const text = merged(drafting.text, taken, version);
  const faults = textFaults(text.paragraphs);
  if (faults.length > 0) return { faults };
  const fates = new Map<string, Fate>();
  for (const { id } of taken) fates.set(id, { is: "merged", into: version });
  for (const amendment of standing) {
    const winner = fates.has(amendment.id) ? undefined : taken.find((one) => conflictsBetween(amendment, one).length > 0);
    if (winner !== undefined) fates.set(amendment.id, { is: "superseded", by: winner.id });
  }
  for (const { id, to } of standingAmendments(drafting)) if (to !== null && fates.has(to)) fates.set(id, { is: "superseded", by: to });
  const next = withFates(drafting, fates);
  const tabled = next.tabled.map((one): Tabled => (one.fate.is !== "standing" ? one : { ...one, amendment: one.amendment.to === null ? rebased(one.amendment, taken, version) : { ...one.amendment, base: version } }));
  return { drafting: { text, tabled, revisions: [...drafting.revisions, revision(drafting.text, text)] } };
}

const childrenOf = (drafting: Drafting, id: string): readonly Amendment[] => standingAmendments(drafting).filter(({ to }) => to === id);

const withFates = (drafting: Drafting, fates: ReadonlyMap<string, Fate>): Drafting => ({ ...drafting, tabled: drafting.tabled.map((one) => ({ ...one, fate: fates.get(one.amendment.id) ?? one.fate })) });
