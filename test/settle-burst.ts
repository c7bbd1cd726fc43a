import { actor, actorCookie, actorsByCookie } from "./web/actors.js";
import { rawRequest, serving } from "./web/serving.js";
import { verify } from "../src/seal/verify.js";
import type { ProcedureTold } from "../src/settlement/procedure-told.js";

/** What came of a burst of objections in the last minute before a deadline. */
export interface Burst {
  readonly parties: number;
  /** Milliseconds for all to be served, each by opening the text. */
  readonly served: number;
  /** Milliseconds for all objections, and for each of them, from its first sending to its receipt. */
  readonly objected: number;
  readonly each: readonly number[];
  /** Objections that were answered as accepted. */
  readonly acknowledged: readonly string[];
  /** Those that stand in the record afterwards. */
  readonly kept: readonly { readonly party: string; readonly received: string }[];
  /** Sent again because the first answer was thrown away. */
  readonly sentAgain: number;
  readonly exportHolds: boolean;
  readonly entries: number;
}

const start = "2031-03-26T10:00:00.000Z";
const deadline = "2031-03-29T17:00:00.000Z";

/**
 * A conference of so many parties before the real server on loopback: each opens the text, and all object within the last minute, as many
 * at once as there are. Every third one loses its answer and sends again under the same name. The clock is the test's: it goes on by
 * the machine's stopwatch, and what arrives when it has passed the deadline is late.
 */
export async function burst(parties: number, atOnce = 64): Promise<Burst> {
  const names = Array.from({ length: parties }, (_, i) => `P${String(i + 1).padStart(3, "0")}`);
  const actors = Object.fromEntries([["sec", actor({ name: "Sena Marr", party: null, organisation: "secretariat" })], ...names.map((name) => [name, actor({ name: `Delegate of ${name}`, party: name, organisation: name })])]);
  let clock = (): string => start;
  const room = await serving({ admission: actorsByCookie(actors), with: { clock: () => clock(), passphrase: async () => "a passphrase of a test" } });
  const host = new URL(room.address).host;
  const ask = async (who: string, path: string, body?: object): Promise<{ readonly status: number; readonly text: string }> => rawRequest(room.address, {
    path: `/api/settle${path}`, headers: { host, cookie: `${actorCookie}=${who}`, ...(body && { origin: room.address, "content-type": "application/json" }) }, ...(body && { method: "POST", body: JSON.stringify(body) }),
  });
  try {
    const { id } = JSON.parse((await ask("sec", "", { title: "Burst", version: "v1", profile: "unga-74-544", words: [{ language: "en", text: "1. Decides." }] })).text) as ProcedureTold;
    await ask("sec", `/${id}/acts`, { type: "clear" });
    const placed = await ask("sec", `/${id}/acts`, { type: "place", fields: { parties: names, deadline: { instant: deadline, zone: "Europe/Brussels", city: "Brussels" } } });
    if (placed.status !== 200) throw new Error(placed.text);
    const beginning = performance.now();
    await each(names, atOnce, async (party) => void (await ask(party, `/${id}/acts`, { type: "serve", key: `opened-${party}` })));
    const served = performance.now() - beginning;

    // From here on a minute is left.
    const since = performance.now();
    const first = Date.parse(deadline) - 60_000;
    clock = () => new Date(first + Math.floor(performance.now() - since)).toISOString();
    const took: number[] = [];
    const acknowledged: string[] = [];
    let sentAgain = 0;
    await each(names, atOnce, async (party, i) => {
      const sent = performance.now();
      const objection = { type: "object", key: `objection-${party}`, fields: { version: "v1", wording: `Not so, says ${party}.` } };
      if (i % 3 === 0) {
        await ask(party, `/${id}/acts`, objection);
        sentAgain++;
      }
      const answer = await ask(party, `/${id}/acts`, objection);
      took.push(performance.now() - sent);
      if (answer.status === 200) acknowledged.push(party);
    });
    const objected = performance.now() - since;
    clock = () => "2031-03-29T17:00:01.000Z";
    const told = JSON.parse((await ask("sec", `/${id}`)).text) as ProcedureTold;
    const exported = (await ask("sec", `/${id}/export`)).text;
    const verified = verify(exported, { heads: [], trust: null, every: true });
    return { parties, served, objected, each: took.sort((one, other) => one - other), acknowledged, kept: told.objections.map(({ party, received }) => ({ party, received })), sentAgain, exportHolds: verified.holds, entries: verified.entries };
  } finally {
    await room.close();
  }
}

/** Does something for each, so many at once. */
async function each<T>(all: readonly T[], atOnce: number, work: (one: T, i: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, async () => {
    for (let i = next++; i < all.length; i = next++) await work(all[i]!, i);
  }));
}
