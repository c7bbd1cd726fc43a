import { refusal } from "../../model/refusals.js";
import type { Told } from "../../text/source.js";
import { dispatchesIn } from "../formats/arrivals.js";
import { linesIn } from "../lines.js";
import type { Arrival } from "../received.js";

/** A longer message is refused without being kept. */
const longestMessage = 32 * 1024 * 1024;

/**
 * The dispatches of a mailbox, message by message as it is read: memory holds one. Each message goes the way of an e-mail that
 * was handed in alone; its id is its place in the box, and its message id goes with it as its slug. A message begins with a line
 * “From …” behind an empty one; where such words stood in a text they were marked with “>”, which is taken away
 * (mboxrd, and mboxo as far as it can be told: RFC 4155, appendix A).
 */
export async function* messagesOf(chunks: AsyncIterable<Uint8Array>, name: string, from: string, told: Told): AsyncGenerator<Arrival> {
  let number = 0;
  let parts: Uint8Array[] = [];
  let length = 0;
  let isBehindEmpty = true;
  async function* whole(): AsyncGenerator<Arrival> {
    const place = { id: `${name}:${number}`, from: `${from}:${number}` };
    const message = length > longestMessage ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    if (message === null) yield { ...place, refused: refusal("intake/too-long", "32 MB") };
    else yield* dispatchesIn(new Uint8Array(message), { ...place, told, ending: "eml" });
  }
  for await (const line of linesIn(chunks)) {
    if (line !== null && isBehindEmpty && beginsMessage(line)) {
      if (number > 0) yield* whole();
      number++;
    } else if (number === 0) {
      if (line !== null && isEmpty(line)) continue;
      yield { id: name, from, refused: refusal("import/no-mailbox") };
      return;
    } else {
      const kept = line === null ? null : unquoted(line);
      length += kept === null ? longestMessage + 1 : kept.length + 1;
      if (length > longestMessage) parts = [];
      else parts.push(kept!, newLine);
    }
    isBehindEmpty = line !== null && isEmpty(line);
  }
  if (number > 0) yield* whole();
  else yield { id: name, from, refused: refusal("intake/empty") };
}

const newLine = Uint8Array.of(0x0a);
const isEmpty = (line: Uint8Array): boolean => line.length === 0 || (line.length === 1 && line[0] === 0x0d);

/** "From ada@arvenia.example Fri Mar 27 10:00:00 2020": a sender, and behind it a day of the week and a time of day. */
export const beginsMessage = (line: Uint8Array): boolean => startsWithFrom(line, 0) && line.length < 1_000 && /^From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? .{0,80}\d{1,2}:\d\d/.test(Buffer.from(line).toString("latin1"));

function unquoted(line: Uint8Array): Uint8Array {
  let at = 0;
  while (line[at] === 0x3e) at++;
  return at > 0 && startsWithFrom(line, at) ? line.subarray(1) : line;
}

const startsWithFrom = (line: Uint8Array, at: number): boolean => line[at] === 0x46 && line[at + 1] === 0x72 && line[at + 2] === 0x6f && line[at + 3] === 0x6d && line[at + 4] === 0x20;
