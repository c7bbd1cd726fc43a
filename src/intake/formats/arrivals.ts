import { refusal } from "../../model/refusals.js";
import type { Arrival, Received } from "../received.js";
import { aside } from "./aside.js";
import { limits } from "./document.js";
import { kindOf } from "./kind-of.js";
import type { MailPart } from "./mail/mail.js";

/** One file's worth of bytes and what is known of it. */
export interface Handed extends Pick<Received, "id" | "from" | "told" | "charset"> {
  /** The ending of its name in small letters, without the dot; "" for none. */
  readonly ending: string;
}

/**
 * The dispatches in some bytes: one, but for an e-mail, which may hold several. What they are is told by what they begin with,
 * then by the ending of their name. Never throws.
 */
export async function* dispatchesIn(bytes: Uint8Array, handed: Handed, depth = 0): AsyncGenerator<Arrival> {
  const { id, from, told, ending, charset } = handed;
  const kind = bytes.length === 0 ? null : kindOf(bytes, ending);
  if (bytes.length === 0) yield { id, from, refused: refusal("intake/empty") };
  else if (kind === "mail") yield* mailed(bytes, handed, depth);
  else if (kind !== null && typeof kind === "object") yield { id, from, refused: kind };
  else {
    const known = kind ?? (/^x?html?$/.test(ending) ? "page" : null);
    yield { id, from, given: { bytes }, told, ...(known && { kind: known }), ...(charset && { charset }) };
  }
}

/** The dispatches of an e-mail. Those beside its own words are known by their place in it: "id:forwarded", "id:annex". */
async function* mailed(bytes: Uint8Array, { id, from, told }: Handed, depth: number): AsyncGenerator<Arrival> {
  if (depth > limits.nested) {
    yield { id, from, refused: refusal("intake/nested-too-deep", String(limits.nested)) };
    return;
  }
  const taken = await aside("mail", bytes);
  if ("refused" in taken) {
    yield { id, from, refused: taken.refused };
    return;
  }
  const alone = taken.parts.length === 1;
  const given = new Set<string>();
  for (const part of taken.parts) {
    const path = alone ? "" : unlike(part, given);
    yield* partOf(part, { id: id + path, from: from + path, told: { ...told, ...part.told }, ending: "" }, depth);
  }
}

async function* partOf({ what, messageId }: MailPart, handed: Handed, depth: number): AsyncGenerator<Arrival> {
  const { id, from, told } = handed;
  if ("refused" in what) yield { id, from, refused: what.refused };
  else if ("text" in what) yield { id, from, given: what, told, ...(messageId && { notice: { slug: messageId } }) };
  else yield* dispatchesIn(what.bytes, { ...handed, ending: what.ending }, depth + 1);
}

/** ":forwarded:annex", with a number where another part of the same mail has that place. */
function unlike({ path }: MailPart, given: Set<string>): string {
  const plain = path.map((one) => `:${one}`).join("");
  let unique = plain;
  for (let number = 2; given.has(unique); number++) unique = `${plain}:${number}`;
  given.add(unique);
  return unique;
}
