import type { Span } from "../../text/span.js";
import type { Json, JsonObject } from "../correction.js";
import { refused, type CorrectionRefusal } from "./refusals.js";

/** What a value is checked against: the text, and the ids the reading has. */
export interface Scene {
  readonly text: string;
  readonly has: (what: Referred, id: string) => boolean;
}

export type Referred = "person" | "party" | "mention" | "exchange" | "statement";

/** How places and ids of one reading become those of another; null where there is no such place or thing. */
export interface Carrier {
  readonly place: (at: Span) => Span | null;
  readonly id: (what: Referred, id: string) => string | null;
}

/**
 * What a field takes: `wants` in words, whether a value will do, and what becomes of a value that is carried over to another
 * reading (undefined: it cannot be). `fault` is asked first; `carry` is only given what had none.
 */
export interface Shape {
  readonly wants: string;
  /** Of what the list is, for a list; else null. */
  readonly each: Shape | null;
  /** Whether nothing may stand there: null, or an empty list. */
  readonly empty: boolean;
  /** Parts that can be changed by themselves ("speaker.party"). */
  readonly parts: Readonly<Record<string, Shape>> | null;
  readonly fault: (value: Json, field: string, scene: Scene) => CorrectionRefusal | null;
  readonly carry: (value: Json, carrier: Carrier) => Json | undefined;
}

export const isObject = (value: Json | undefined): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** A value that has no place and no id in it. */
function plain(wants: string, holds: (value: Json) => boolean): Shape {
  return {
    wants, each: null, empty: false, parts: null,
    fault: (value, field) => (holds(value) ? null : refused("correction/bad-value", field, wants)),
    carry: (value) => value,
  };
}

/** Some words, not too many, without control characters. */
export const words = plain("some words", (value) => typeof value === "string" && value.trim() !== "" && value.length <= 500 && !/\p{Cc}/u.test(value));
export const flag = plain("true or false", (value) => typeof value === "boolean");
export const matching = (pattern: RegExp, wants: string): Shape => plain(wants, (value) => typeof value === "string" && pattern.test(value));
/** One of a closed list; given as a record, so that the compiler asks when the list grows. */
export function oneOf<T extends string>(all: Readonly<Record<T, unknown>>): Shape {
  return plain(`one of ${Object.keys(all).join(", ")}`, (value) => typeof value === "string" && Object.hasOwn(all, value));
}

/** A place in the text, not empty. */
export const place: Shape = {
  wants: "a place in the text, with start and end", each: null, empty: false, parts: null,
  fault(value, field, { text }) {
    if (!isSpan(value)) return refused("correction/bad-value", field, place.wants);
    return value.start >= 0 && value.start < value.end && value.end <= text.length ? null : refused("correction/outside-text");
  },
  carry(value, carrier) {
    const at = isSpan(value) ? carrier.place(value) : null;
    return at ? { start: at.start, end: at.end } : undefined;
  },
};

export function isSpan(value: Json | undefined): value is JsonObject & Span {
  return isObject(value) && Object.keys(value).length === 2 && Number.isSafeInteger(value["start"]) && Number.isSafeInteger(value["end"]);
}

/** An id of something the reading has. */
export function idOf(what: Referred): Shape {
  const wants = `the id of ${/^[aeiou]/u.test(what) ? "an" : "a"} ${what} of the reading`;
  return {
    wants, each: null, empty: false, parts: null,
    fault(value, field, scene) {
      if (typeof value !== "string" || value === "") return refused("correction/bad-value", field, wants);
      if (scene.has(what, value)) return null;
      if (what === "person") return refused("correction/no-such-person", value);
      return what === "party" ? refused("correction/no-such-party", value) : refused("correction/no-such-reference", what, value);
    },
    carry: (value, carrier) => (typeof value === "string" ? carrier.id(what, value) ?? undefined : undefined),
  };
}

export const orNothing = (shape: Shape): Shape => ({
  ...shape,
  wants: `${shape.wants}, or null`, empty: true,
  fault: (value, field, scene) => (value === null ? null : shape.fault(value, field, scene)),
  carry: (value, carrier) => (value === null ? null : shape.carry(value, carrier)),
});

export const listOf = (each: Shape): Shape => list(each, true);
export const someOf = (each: Shape): Shape => list(each, false);

function list(each: Shape, empty: boolean): Shape {
  const wants = `a list, each ${each.wants}${empty ? "" : ", at least one"}`;
  return {
    wants, each, empty, parts: null,
    fault(value, field, scene) {
      if (!isList(value) || value.length > 500) return refused("correction/bad-value", field, wants);
      if (!empty && value.length === 0) return refused("correction/needs-value", field);
      for (const one of value) {
        const fault = each.fault(one, field, scene);
        if (fault) return fault;
      }
      return null;
    },
    carry(value, carrier) {
      if (!isList(value)) return undefined;
      const carried: Json[] = [];
      for (const one of value) {
        const other = each.carry(one, carrier);
        if (other === undefined) return undefined;
        carried.push(other);
      }
      return carried;
    },
  };
}

/** A thing with parts; all of them have to be given, except those that may be left out. */
export function thing(parts: Readonly<Record<string, Shape>>, leaveOut: readonly string[] = []): Shape {
  const wants = `an object with ${Object.keys(parts).join(", ")}`;
  return {
    wants, each: null, empty: false, parts,
    fault(value, field, scene) {
      if (!isObject(value)) return refused("correction/bad-value", field, wants);
      for (const name of Object.keys(value)) if (!Object.hasOwn(parts, name)) return refused("correction/bad-value", field, wants);
      for (const [name, shape] of Object.entries(parts)) {
        const part = Object.hasOwn(value, name) ? value[name] : undefined;
        if (part === undefined) {
          if (leaveOut.includes(name)) continue;
          return refused("correction/bad-value", field, wants);
        }
        const fault = shape.fault(part, `${field}.${name}`, scene);
        if (fault) return fault;
      }
      return null;
    },
    carry(value, carrier) {
      if (!isObject(value)) return undefined;
      const carried: Record<string, Json> = {};
      for (const [name, part] of Object.entries(value)) {
        const other = Object.hasOwn(parts, name) ? parts[name]!.carry(part, carrier) : undefined;
        if (other === undefined) return undefined;
        carried[name] = other;
      }
      return carried;
    },
  };
}
