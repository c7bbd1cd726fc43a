import type { CorrectionBody, Json, JsonObject, TargetKind } from "../correction.js";
import type { Reading } from "../reading.js";
import { refused, type CorrectionRefusal } from "./refusals.js";
import { fieldsOf, targetOf, thingOf, valueOf } from "./things.js";

/** What a person wants to say, by the ids they see; the rest of a correction is made from the reading. */
export type Wish =
  | { readonly kind: "add"; readonly what: TargetKind; readonly id: null; readonly value: JsonObject }
  | { readonly kind: "add"; readonly what: TargetKind; readonly id: string; readonly field: string; readonly value: Json }
  | { readonly kind: "change"; readonly what: TargetKind; readonly id: string; readonly field: string; readonly value: Json }
  | { readonly kind: "reject"; readonly what: TargetKind; readonly id: string; readonly field: string | null; readonly value: Json }
  | { readonly kind: "confirm"; readonly what: TargetKind; readonly id: string; readonly field: string | null }
  | { readonly kind: "split"; readonly what: TargetKind; readonly id: string; readonly parts: readonly JsonObject[] }
  | { readonly kind: "undo"; readonly undoes: string };

/**
 * Makes a correction of what a person looking at `reading` (as corrected so far) says: with the words of its target, and with what
 * the reading has now. Whether it fits is for `checkCorrection` to say.
 */
export function draft(reading: Reading, wish: Wish, note: string | null = null): CorrectionBody | CorrectionRefusal {
  if (wish.kind === "undo") return { kind: "undo", undoes: wish.undoes, note };
  if (wish.id === null) return { kind: "add", target: { kind: wish.what, id: null }, field: null, value: wish.value, note };
  const target = targetOf(reading, wish.what, wish.id);
  const thing = thingOf(reading, wish.what, wish.id);
  if (!target || !thing) return refused("correction/no-such-target", `${wish.what} “${wish.id}”`);
  const now = (field: string | null): Json => (field === null ? fieldsOf(wish.what, thing) : valueOf(thing, field) ?? null);
  switch (wish.kind) {
    case "add": return { kind: "add", target, field: wish.field, value: wish.value, note };
    case "change": return { kind: "change", target, field: wish.field, value: wish.value, before: now(wish.field), note };
    case "reject": return { kind: "reject", target, field: wish.field, value: wish.field === null ? null : wish.value, before: now(wish.field), note };
    case "confirm": return { kind: "confirm", target, field: wish.field, before: now(wish.field), note };
    case "split": return { kind: "split", target, field: null, parts: wish.parts, note };
  }
}
