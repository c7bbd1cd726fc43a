import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { draftOf } from "../src/conduct/draft/draft.js";
import { tongues, type ArrangedChannel, type ArrangedKind, type Attending, type DraftText, type Entered, type InTongues, type NoteSaid, type Tongue } from "../src/conduct/deeds.js";
import { replay } from "../src/conduct/step.js";
import { plainText } from "../src/outgoing/public/readout.js";
import { paragraphsOf } from "../src/conduct/view.js";
import { readDispatch } from "../src/desk/read-dispatch.js";
import { openParser } from "../src/parser/open.js";
import type { Reading } from "../src/model/reading.js";

// Notes → draft → `entente read` → what comes back. The peer is what a generator that knows nothing of readouts would print: one
// sentence a note, "Speaker: act: words".

interface Told {
  readonly id: string;
  readonly kind: ArrangedKind;
  readonly channel: ArrangedChannel;
  readonly place: InTongues | null;
  readonly begun: string;
  readonly asker: string;
  readonly reads_out: string;
  readonly parties: readonly { readonly party: string; readonly names: { readonly en: string; readonly fr: string }; readonly people: readonly Attending[] }[];
  readonly notes: readonly NoteSaid[];
}

const exchanges = readFileSync(join(import.meta.dirname, "../corpus/exchanges/twenty.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Told);

const score = (): Score => ({ notes: 0, found: 0, speaker: 0, act: 0, addressee: 0, addressees: 0, extra: 0, kind: 0, channel: 0, date: 0, participants: 0, askers: 0, exchanges: 0 });
interface Score { notes: number; found: number; speaker: number; act: number; addressee: number; addressees: number; extra: number; kind: number; channel: number; date: number; participants: number; askers: number; exchanges: number }

const ours: { readonly [tongue in Tongue]: Score } = { en: score(), fr: score() };
const plain: { readonly [tongue in Tongue]: Score } = { en: score(), fr: score() };
const misses: string[] = [];
const parser = await openParser();
/** As `entente read --lang … --published …` reads it, from its text alone. */
const readOne = (text: string, tongue: Tongue, published: string): Promise<Reading> => readDispatch(text, { told: { language: tongue, published }, parser });

for (const one of exchanges) {
  for (const tongue of tongues) {
    count(ours[tongue], one, await readOne(draftText(one, tongue), tongue, one.begun.slice(0, 10)), tongue, true);
    count(plain[tongue], one, await readOne(plainTemplate(one, tongue), tongue, one.begun.slice(0, 10)), tongue, false);
  }
}

/** The exchange as it would stand in a record, drafted by the party that reads it out. */
function draftText(one: Told, tongue: Tongue): string {
  const first = one.parties[0]!;
  const asked = one.parties.map(({ party, names }) => ({ party, names, zone: "UTC", mail: null }));
  const before = "2031-01-01T00:00:00Z";
  const deeds: readonly (readonly [party: string, at: string, deed: Entered["deed"]])[] = [
    [first.party, before, { does: "arrange", kind: one.kind, channel: one.channel, level: null, subject: null, options: [one.begun], minutes: 60, languages: [], agenda: [], place: one.place, link: null, asker: asked.find(({ party }) => party === one.asker)! }],
    [one.asker, before, { does: "invite", parties: asked.filter(({ party }) => party !== one.asker), group: null }],
    ...one.parties.filter(({ party }) => party !== one.asker).map(({ party }) => [party, before, { does: "reply", answer: "accepted", hours: [], through: "page", words: null }] as const),
    [one.asker, before, { does: "fix", at: one.begun }],
    ...one.parties.map(({ party, people }) => [party, before, { does: "attend", people }] as const),
    [one.asker, one.begun, { does: "begin", at: one.begun }],
    ...one.notes.map((note) => [one.reads_out, one.begun, { does: "note", note }] as const),
    [one.asker, `${one.begun.slice(0, 11)}11:00:00Z`, { does: "end", at: `${one.begun.slice(0, 11)}10:00:00Z` }],
  ];
  const now = replay(deeds.map(([party, at, deed], index): Entered => ({ number: index + 1, at, by: party, account: party, organisation: party, party, key: null, deed })));
  const names = new Map(one.parties.map((party) => [party.party, party.names]));
  const text: DraftText = draftOf(now, one.reads_out, (party, each) => names.get(party)![each])[tongue]!;
  return plainText({ title: text.title, paragraphs: paragraphsOf(text) });
}

function plainTemplate(one: Told, tongue: Tongue): string {
  const people = new Map(one.parties.flatMap((party) => party.people.map(({ key, name }) => [key, `${name} (${party.names[tongue]})`] as const)));
  const head = `${one.kind} (${one.channel}), ${one.begun.slice(0, 10)}: ${[...people.values()].join(", ")}.`;
  return [head, ...one.notes.map(({ speakers, to, act, words }) => `${speakers.map((key) => people.get(key)).join(", ")}${to.length > 0 ? ` to ${to.map((key) => people.get(key)).join(", ")}` : ""}: ${act}: ${words[tongue]!}.`)].join("\n\n");
}

/** What came back of the notes: each is looked for by its words, and by nothing else. */
function count(score: Score, one: Told, reading: Reading, tongue: Tongue, tell: boolean): void {
  const people = new Map(one.parties.flatMap(({ people }) => people.map(({ key, name }) => [key, name] as const)));
  const nameOf = (id: string): string => reading.people.find((person) => person.id === id)?.name ?? id;
  const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const used = new Set<string>();
  for (const note of one.notes) {
    score.notes++;
    const sought = bare(note.words[tongue]!);
    const statement = reading.statements.find(({ id, content }) => !used.has(id) && content.some(({ start, end }) => bare(reading.text.slice(start, end)).includes(sought)));
    if (statement === undefined) {
      if (tell) misses.push(`${one.id} ${tongue} not found: ${note.act} “${note.words[tongue]!}”`);
      continue;
    }
    used.add(statement.id);
    score.found++;
    const spoken = [...new Set([...(statement.speaker?.people ?? []), ...(statement.speaker?.person ? [statement.speaker.person] : [])].map(nameOf))].sort();
    const meant = note.speakers.map((key) => people.get(key)!).sort();
    const rightSpeaker = spoken.join() === meant.join();
    if (rightSpeaker) score.speaker++;
    if (statement.act === note.act) score.act++;
    if (tell && !rightSpeaker) misses.push(`${one.id} ${tongue} speaker ${spoken.join()} for ${meant.join()}: ${note.act}`);
    if (tell && statement.act !== note.act) misses.push(`${one.id} ${tongue} act ${statement.act} for ${note.act} “${note.words[tongue]!}”`);
    if (note.to.length === 0) continue;
    score.addressees++;
    const told = statement.addressees.flatMap((each) => [...each.people, ...(each.person ? [each.person] : [])]).map(nameOf);
    const right = note.to.every((key) => told.includes(people.get(key)!));
    if (right) score.addressee++;
    else if (tell) misses.push(`${one.id} ${tongue} addressee ${told.join()} for ${note.to.join()}: ${note.act}`);
  }
  score.extra += reading.statements.filter(({ id, within }) => !used.has(id) && within === null).length;
  score.exchanges++;
  const held = reading.exchanges.find(({ status }) => status === "held");
  if (held?.kind === one.kind) score.kind++;
  else if (tell) misses.push(`${one.id} ${tongue} kind ${held?.kind ?? "none"} for ${one.kind}`);
  if (held?.channel === one.channel) score.channel++;
  else if (tell) misses.push(`${one.id} ${tongue} channel ${held?.channel ?? "none"} for ${one.channel}`);
  if (held?.when?.value === one.begun.slice(0, 10)) score.date++;
  else if (tell) misses.push(`${one.id} ${tongue} date ${held?.when?.value ?? "none"}`);
  const took = new Set(held?.participants.flatMap(({ person }) => (person === null ? [] : [nameOf(person)])) ?? []);
  if ([...people.values()].every((name) => took.has(name))) score.participants++;
  else if (tell) misses.push(`${one.id} ${tongue} participants ${[...took].join()}`);
  const asker = one.parties.find(({ party }) => party === one.asker)!;
  const asks = held?.askedBy;
  const askedBy = asks?.party === null || asks?.party === undefined ? asks?.person ?? null : reading.parties.find(({ id }) => id === asks.party)?.name ?? asks.party;
  if (askedBy !== null && bare(asker.names[tongue]).replace(/^(?:la|le|l|les) /, "") === bare(askedBy).replace(/^(?:la|le|l|les) /, "")) score.askers++;
  else if (tell) misses.push(`${one.id} ${tongue} asked by ${askedBy ?? "nobody"} for ${asker.names[tongue]}`);
}

const rate = (part: number, whole: number): string => `${part}/${whole}${whole === 0 ? "" : ` ${((100 * part) / whole).toFixed(0)} %`}`.padEnd(14);
const row = (name: string, of: (score: Score) => readonly [number, number]): string => `${name.padEnd(34)}${[ours.en, ours.fr, plain.en, plain.fr].map((each) => rate(...of(each))).join("")}`;
const report = [
  "Full circle: notes → draft → read; twenty exchanges of ours (corpus/exchanges)", "",
  `${"".padEnd(34)}${["draft en", "draft fr", "plain en", "plain fr"].map((name) => name.padEnd(14)).join("")}`,
  row("notes that come back by words", ({ found, notes }) => [found, notes]), row("… with their speakers", ({ speaker, notes }) => [speaker, notes]), row("… with their act", ({ act, notes }) => [act, notes]),
  row("… with their addressee", ({ addressee, addressees }) => [addressee, addressees]), row("statements nobody noted", ({ extra, notes }) => [extra, notes]), row("exchange: kind", ({ kind, exchanges: all }) => [kind, all]), row("exchange: channel", ({ channel, exchanges: all }) => [channel, all]), row("exchange: date", ({ date, exchanges: all }) => [date, all]),
  row("exchange: everybody who took part", ({ participants, exchanges: all }) => [participants, all]), row("exchange: who asked", ({ askers, exchanges: all }) => [askers, all]), "",
  "plain: the peer, a template that knows nothing of readouts (“Speaker: act: words”), read by the same reader.", "", "What does not come back:", ...misses.map((line) => `  ${line}`), "",
].join("\n");
process.stdout.write(report);
writeFileSync(join(import.meta.dirname, "results/full-circle.txt"), report);
