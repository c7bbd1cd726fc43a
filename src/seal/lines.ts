import { instantFrom } from "../settlement/instant.js";
import { canonical, sha256 } from "./canonical.js";
import type { Head, Header, LogEntry } from "./log.js";

/** A line of an export, read: its hash, whether it stands as it was written, and the entry it is, or why it is none. */
export interface Line {
  readonly hash: string;
  readonly canonical: boolean;
  readonly value: unknown;
  readonly entry: LogEntry | string;
}

/** Reads a line; nothing in it can make this fail. */
export function lineOf(text: string): Line {
  try {
    const value: unknown = JSON.parse(text);
    return { hash: sha256(text), canonical: canonical(value) === text, value, entry: entryIn(value) };
  } catch (error) {
    return { hash: sha256(text), canonical: false, value: null, entry: `it cannot be read (${(error as Error).message.slice(0, 80)})` };
  }
}

type Fields = { readonly [field: string]: unknown };
const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isInstant = (value: unknown): boolean => instantFrom(value) !== null;
const isSignature = (value: unknown): boolean => isObject(value) && isText(value["key"]) && isText(value["sig"]);
const isSigned = ({ signatures }: Fields): boolean => Array.isArray(signatures) && signatures.length === 1 && signatures.every(isSignature);

/** The header, or what keeps the line from being one. */
export function headerIn(line: Line | undefined): Header | string {
  if (line === undefined) return "there is no line at all";
  const { value } = line;
  if (!isObject(value)) return typeof line.entry === "string" && line.value === null ? line.entry : "it is not an object";
  const { format, procedure, keeper } = value;
  if (format !== "entente.procedure/1") return "its format is not entente.procedure/1";
  if (!isObject(procedure) || !isText(procedure["id"]) || !isText(procedure["title"])) return "it does not name the procedure";
  if (!isObject(keeper) || !isText(keeper["organisation"]) || !isText(keeper["key"]) || !isText(keeper["public"])) return "it does not name the keeper and its key";
  return value as unknown as Header;
}

/** A signed end; null where the line is something else. */
export function headIn(value: unknown): Head | null {
  if (!isObject(value) || value["kind"] !== "head") return null;
  return isCount(value["n"]) && isText(value["hash"]) && isInstant(value["at"]) && isSigned(value) ? (value as unknown as Head) : null;
}

function entryIn(value: unknown): LogEntry | string {
  if (!isObject(value)) return "it is not an object";
  const { n, prev, entered, kind } = value;
  if (!isCount(n) || !isText(prev)) return "it has no number and no link to the one before";
  if (!isInstant(entered)) return "it does not say when it was entered";
  if (!isSigned(value)) return "it does not bear one signature";
  switch (kind) {
    case "event": {
      const { outcome, act } = value;
      if (!isObject(outcome) || typeof outcome["accepted"] !== "boolean" || !isText(outcome["rule"]) || !isText(outcome["state"])) return "it does not say what became of the event";
      return act === undefined || isSignature(act) ? (value as unknown as LogEntry) : "the act's own signature is none";
    }
    case "key": {
      const { organisation, role, key, public: open, replaces, possession } = value;
      const whole = isText(organisation) && (role === "keeper" || role === "party") && isText(key) && isText(open) && (replaces === null || isText(replaces)) && isText(possession);
      return whole ? (value as unknown as LogEntry) : "it does not introduce a key";
    }
    case "revoke": return isText(value["key"]) && isText(value["reason"]) && (value["since"] === null || isCount(value["since"])) ? (value as unknown as LogEntry) : "it does not revoke a key";
    default: return "its kind is not known";
  }
}
