import type { Correction, Json, TargetKind } from "../correction.js";
import type { Reading } from "../reading.js";
import { faultOf, same, type Rejected, type Standing } from "./check.js";
import { inOrder, mended } from "./mend.js";
import { refused, type CorrectionRefusal } from "./refusals.js";
import { addedId, step } from "./step.js";
import { fieldsOf, thingOf, valueOf, type Thing } from "./things.js";

/** A correction that fits the reading no longer, or never did, and why. */
export interface Misfit {
  readonly correction: Correction;
  readonly because: CorrectionRefusal;
}

/** What people have said of one thing, or of one field of it, beside what the machine had. */
export interface Mark {
  readonly kind: TargetKind;
  /** The thing's id in the corrected reading. */
  readonly id: string;
  /** Null where the whole thing is meant. */
  readonly field: string | null;
  readonly standing: "added" | "changed" | "rejected" | "confirmed" | "split";
  /** What the machine has; null for what it does not have. */
  readonly machine: Json;
  /** What stands in the corrected reading. */
  readonly now: Json;
  /** Names of the corrections that say so, the earliest first; the last one counts. */
  readonly corrections: readonly string[];
  /** Whether the machine has come to say something else than it did when the last of them was made. */
  readonly overtaken: boolean;
}

/** A reading with its corrections, and what became of each of them: every one is in exactly one of the lists. */
export interface Corrected {
  readonly reading: Reading;
  readonly applied: readonly Correction[];
  readonly undone: readonly Correction[];
  readonly misfits: readonly Misfit[];
  readonly rejected: readonly Rejected[];
  readonly marks: readonly Mark[];
}

/**
 * Applies corrections in the order in which they were made; of two that say different things of one field the later counts. Never
 * throws, whatever it is given: what is no correction, or does not fit, is among the misfits. The reading itself is left as it is.
 */
export function applyCorrections(reading: Reading, corrections: readonly Correction[]): Corrected {
  const fates = fatesOf(corrections);
  const applied: Correction[] = [];
  const undone: Correction[] = [];
  const misfits: Misfit[] = [];
  let standing: Standing = { reading, rejected: [] };
  for (const [index, correction] of corrections.entries()) {
    const fate = fates[index]!;
    if (fate === "undone") {
      undone.push(correction);
      continue;
    }
    const because = fate ?? faultOf(standing, correction);
    if (because) {
      misfits.push({ correction, because });
      continue;
    }
    standing = step(standing, correction);
    applied.push(correction);
  }
  const corrected = inOrder(mended(standing), applied);
  return { reading: corrected, applied, undone, misfits, rejected: standing.rejected, marks: marksOf(reading, corrected, applied) };
}

/** Why a correction could not be made on a reading with what was corrected earlier; null when it could. */
export function checkCorrection(reading: Reading, correction: Correction, earlier: readonly Correction[] = []): CorrectionRefusal | null {
  const { misfits } = applyCorrections(reading, [...earlier, correction]);
  return misfits.find((misfit) => misfit.correction === correction)?.because ?? null;
}

/**
 * What becomes of each correction before it is looked at: "undone" by a later one, a refusal where it undoes what is not there,
 * or null. Read from the last to the first: an undo that is itself undone takes nothing back.
 */
export function fatesOf(corrections: readonly Correction[]): readonly (CorrectionRefusal | "undone" | null)[] {
  const fates: (CorrectionRefusal | "undone" | null)[] = corrections.map(() => null);
  for (let index = corrections.length - 1; index >= 0; index--) {
    const correction = corrections[index]!;
    if (!isUndo(correction) || fates[index] === "undone") continue;
    let earlier = index - 1;
    while (earlier >= 0 && nameOf(corrections[earlier]) !== correction.undoes) earlier--;
    if (earlier < 0) fates[index] = refused("correction/no-such-correction", correction.undoes);
    else fates[earlier] = "undone";
  }
  return fates;
}

const nameOf = (correction: unknown): unknown => (typeof correction === "object" && correction !== null ? (correction as { id?: unknown }).id : undefined);

function isUndo(correction: unknown): correction is Extract<Correction, { kind: "undo" }> {
  return typeof correction === "object" && correction !== null && (correction as { kind?: unknown }).kind === "undo" && typeof (correction as { undoes?: unknown }).undoes === "string" && typeof nameOf(correction) === "string";
}

function marksOf(machine: Reading, corrected: Reading, applied: readonly Correction[]): readonly Mark[] {
  const groups = new Map<string, { kind: TargetKind; id: string; field: string | null; by: Exclude<Correction, { kind: "undo" }>[] }>();
  for (const correction of applied) {
    if (correction.kind === "undo") continue;
    const { kind } = correction.target;
    const id = correction.target.id ?? addedId(kind, correction as Extract<Correction, { kind: "add" }>);
    const key = JSON.stringify([kind, id, correction.field]);
    const group = groups.get(key) ?? { kind, id, field: correction.field, by: [] };
    group.by.push(correction);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ kind, id, field, by }) => {
    const had = thingOf(machine, kind, id);
    const has = thingOf(corrected, kind, id);
    const last = by.at(-1)!;
    const machineHas = said(kind, had, field);
    return {
      kind, id, field, standing: standings[last.kind], machine: machineHas, now: said(kind, has, field), corrections: by.map((one) => one.id),
      overtaken: had !== null && "before" in last && by.length === 1 && !same(last.before, machineHas),
    };
  });
}

const standings = { add: "added", change: "changed", reject: "rejected", confirm: "confirmed", split: "split" } as const satisfies Record<Exclude<Correction["kind"], "undo">, Mark["standing"]>;

const said = (kind: TargetKind, thing: Thing | null, field: string | null): Json => (thing === null ? null : field === null ? fieldsOf(kind, thing) : valueOf(thing, field) ?? null);
