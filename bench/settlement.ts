/**
 * How fast a procedure is replayed, and an export of ten thousand entries verified.
 *   npx tsx bench/settlement.ts
 * Beside ours, in the same run and over the same entries: `jose`, which signs and verifies each as a JSON Web Signature (EdDSA) and knows
 * no chain, and Node's own Ed25519 alone, which is the floor under both. Results: bench/results/settlement.txt.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { join } from "node:path";
import { sign, verify as verifyAlone } from "node:crypto";
import { CompactSign, compactVerify, importPKCS8, importSPKI } from "jose";
import { allSettlementCases } from "../test/settlement-cases.js";
import { newKey } from "../src/seal/keys.js";
import { canonical } from "../src/seal/canonical.js";
import { begunLog, exported, headerOf, headOf, withEvent, type EventEntry } from "../src/seal/log.js";
import { verify } from "../src/seal/verify.js";
import { begun } from "../src/settlement/procedure.js";
import { profileOf } from "../src/settlement/profiles/index.js";
import { enter, replay } from "../src/settlement/replay.js";
import { createPublicKey } from "node:crypto";

const report: string[] = [];
const say = (line = ""): void => {
  report.push(line);
  console.log(line);
};
const number = (value: number): string => Math.round(value).toLocaleString("en");
const seconds = (ms: number): string => (ms / 1000).toFixed(2);

/** Best of three, in milliseconds of the processor (all threads together): what else the machine does does not count. */
async function best(work: () => unknown): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < 3; i++) {
    const started = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(started);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

say(`entente settlement · ${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} cores · load ${loadavg()[0]?.toFixed(1)}`);
say();

const cases = allSettlementCases();
const events = cases.reduce((sum, { opening, entries }) => sum + opening.length + entries.length, 0);
const replaying = await best(() => cases.forEach(({ opening, entries, profile }) => replay([...opening, ...entries], profile)));
say(`Replays: ${cases.length} procedures of ${number(events)} events    ${number(cases.length / replaying * 1000)} procedures/s   ${number(events / replaying * 1000)} events/s`);

const parties = Array.from({ length: 193 }, (_, i) => `P${String(i).padStart(3, "0")}`);
const full = [
  { at: "2021-03-01T10:00:00Z", type: "clear", by: "President", capacity: "chair" },
  { at: "2021-03-01T12:00:00Z", type: "place", by: "President", capacity: "chair", version: "v1", parties, deadline: { instant: "2021-03-04T12:00:00Z", zone: "America/New_York", city: "New York" } },
  ...parties.map((party) => ({ at: "2021-03-01T12:00:00Z", type: "serve", party })),
  ...parties.map((party) => ({ at: "2021-03-04T11:59:59Z", type: "object", by: party, capacity: "delegate", version: "v1" })),
  { at: "2021-03-04T12:00:00Z", type: "tick" },
];
const burst = await best(() => replay(full, profileOf("unga-74-544")!));
say(`193 parties, each served and each objecting in the last second      ${number(burst)} ms for ${full.length} events`);
say();

const size = 10_000;
const key = newKey("Secretariat");
const profile = profileOf("unga-74-544")!;
const header = headerOf({ id: "bench", title: "Ten thousand entries" }, profile, key);
const entries: EventEntry[] = [];
let log = begunLog(header, key);
let procedure = begun;
const sealing = process.cpuUsage();
for (let i = 0; i < size; i++) {
  const event = full[i] ?? { at: "2021-03-05T12:00:00Z", type: "object", by: parties[i % 193], capacity: "delegate", version: "v1", wording: "other words ".repeat(20) };
  const { accepted, why, state, after } = enter(procedure, event, profile);
  procedure = after;
  const added = withEvent(log, "at" in event && event.at > (log.entered ?? "") ? event.at : log.entered!, event, { accepted, rule: why.rule, state });
  log = added.log;
  entries.push(added.entry);
}
const text = exported([header, ...entries, headOf(log, "2021-03-06T00:00:00Z")]);
say(`An export of ${number(size)} entries, ${number(text.length / 1024)} KB, sealed in ${seconds(process.cpuUsage(sealing).user / 1000)} s`);
const check = (every: boolean): void => {
  const { holds, findings } = verify(text, { heads: [], trust: null, every });
  if (!holds) throw new Error(`the export does not hold: ${findings[0]?.en}`);
};
const bound = await best(() => check(false));
const every = await best(() => check(true));

const messages = entries.map(({ signatures: _signatures, ...bare }) => Buffer.from(canonical(bare)));
const pem = key.secret.export({ format: "pem", type: "pkcs8" }).toString();
const open = createPublicKey(key.secret);
const joseSecret = await importPKCS8(pem, "EdDSA");
const josePublic = await importSPKI(open.export({ format: "pem", type: "spki" }).toString(), "EdDSA");
const tokens: string[] = [];
for (const message of messages) tokens.push(await new CompactSign(message).setProtectedHeader({ alg: "EdDSA" }).sign(joseSecret));
const peer = await best(async () => {
  for (const token of tokens) await compactVerify(token, josePublic);
});
const peerAtOnce = await best(() => Promise.all(tokens.map((token) => compactVerify(token, josePublic))));
const sigs = messages.map((message) => sign(null, message, key.secret));
const alone = await best(() => messages.forEach((message, i) => verifyAlone(null, message, open, sigs[i]!)));

say();
say("Verified                                                                       proc. s   against jose");
for (const [name, spent] of [
  ["ours: chain, rules replayed, binding signatures (what a long export gets)", bound], ["ours: the same, and every signature by itself (--every)", every],
  ["jose: every signature, one after the other; no chain, no rules", peer], ["jose: the same, all at once", peerAtOnce], ["Node's Ed25519 alone: every signature, nothing else", alone],
] as const) say(`${name.padEnd(78)} ${seconds(spent).padStart(7)}   ${(peer / spent).toFixed(1)} ×`);

mkdirSync(join(import.meta.dirname, "results"), { recursive: true });
writeFileSync(join(import.meta.dirname, "results/settlement.txt"), `${report.join("\n")}\n`);
