import { beforeAll, describe, expect, test } from "vitest";
import { isRead, type Outcome } from "../src/desk/job.js";
import type { Received } from "../src/intake/received.js";
import { readJob } from "../src/desk/read-dispatch.js";
import { refusalCodes } from "../src/model/refusals.js";
import type { Reading } from "../src/model/reading.js";
import { labels } from "../src/outgoing/labels/index.js";
import { pageOf } from "../src/outgoing/page/page.js";
import { readout } from "../src/outgoing/readout.js";
import { plainScreen } from "../src/outgoing/terminal/lines.js";
import { viewOf } from "../src/outgoing/view.js";
import { openParser } from "../src/parser/open.js";
import type { Parser } from "../src/parser/parser.js";

// Whatever comes in: a reading whose places lie in its text, or a refusal with a code. Never a fault, never a throw.

let parser: Parser;
beforeAll(async () => {
  parser = await openParser();
});

type Pick = (below: number) => number;

/** Runs a claim on what many seeds make; a failure names its seed. Failures of the past are kept in `always`. */
async function forSeeds(seeds: number, claim: (pick: Pick, seed: number) => Promise<void>, always: readonly number[] = []): Promise<void> {
  for (const seed of [...always, ...Array.from({ length: seeds }, (_, index) => index + 1)]) {
    let state = seed;
    const pick: Pick = (below) => (state = (state * 48271) % 2147483647) % Math.max(below, 1);
    for (let warming = 0; warming < 5; warming++) pick(2);
    try {
      await claim(pick, seed);
    } catch (cause) {
      throw new Error(`fails with seed ${seed}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }
}

const seeds = [
  "Mise à jour à 9h30 le 15/05\nLa ministre arvénienne des Affaires étrangères, Ilna Doréa, a déclaré mercredi que l’Arvénie était prête à rouvrir le col.\nLors d’une conversation téléphonique avec son homologue bosquien, Tam Orvel, Mme Doréa a proposé une commission mixte.\n« Le col sera ouvert », a-t-il ajouté.",
  "KESTRA, May 14 (CNA) -- The foreign minister of Arvenia, Ilna Dorea, told her Bosquian counterpart on Wednesday that \"the pass will be open before winter.\"\n\nOrvel, for his part, welcomed the talks. \"We agreed to meet again in June,\" he said, according to a statement by his ministry.",
  "<!doctype html><html lang=en><head><title>Talks</title><meta name=date content=2031-05-14></head><body><nav>Home</nav><article><h1>Talks</h1><p>The envoy said that <b>nothing</b> was settled &amp; that talks go on.</p></article></body></html>",
];
/** A live page whose entries stand in its own data, in its markup, and in plain text. */
const live = [
  `<html lang="en"><head><title>Talks live</title><script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Talks live", "datePublished": "2031-05-14T08:00:00Z", "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "Talks end", "datePublished": "2031-05-14T14:32:00Z", "articleBody": "The envoy said that nothing was settled."}, {"datePublished": "2031-05-14T09:05:00+02:00", "articleBody": "The envoy arrived."}]}</script></head><body><article><time datetime="2031-05-14T14:32:00Z">2 hours ago</time><p>The envoy said that nothing was settled.</p></article><article><time datetime="2031-05-14T09:05:00+02:00">9:05</time><p>The envoy arrived.</p></article></body></html>`,
  "EN DIRECT - Les pourparlers\nDernière mise à jour à 18h05 le 15/05\n\n18h05 – La Bosquie refuse\nLa ministre a déclaré que le texte ne serait pas signé.\n\n16h40\nLes parties s’engagent à :\na) rouvrir le col d’ici au 1er juin ;\nb) se revoir.\n\n[23h50] Le ministre est arrivé.",
];
const scraps = ["“", "”", "«", "»", "\"", "'", "(", ")", "[", "\u0000", "\u001b[31m", "\u202e", "\ufeff", "\r\n", "\n\n", "\r", "\u2028", " ", "\t", "\ud800", "\udc00", "😀", "e\u0301", "、", "會談", "сказал", "قال", "said", "a déclaré", "M.", "U.S.", "...", "99/99/9999", "31 février", "le 27 mars", "24:61", "<p>", "</p>", "<script>", "&#0;", "&amp", "{\"text\":", "}", "-", "—", "A".repeat(300), ".".repeat(50)];

function mutated(text: string, pick: Pick): string {
  let changed = text;
  for (let times = 1 + pick(12); times > 0; times--) {
    const at = pick(changed.length + 1);
    const to = Math.min(changed.length, at + pick(60));
    const kind = pick(4);
    if (kind === 0) changed = changed.slice(0, at) + changed.slice(to);
    else if (kind === 1) changed = changed.slice(0, at) + scraps[pick(scraps.length)] + changed.slice(at);
    else if (kind === 2) changed = changed.slice(0, to) + changed.slice(at);
    else changed = changed.slice(0, at) + changed.slice(at, to).toUpperCase() + changed.slice(to);
  }
  return changed;
}

const job = (given: Received["given"], told: Received["told"] = {}): Received => ({ id: "fuzz", from: "fuzz", given, told });

/** What holds for whatever was handed in. */
async function sound(handed: Received): Promise<Outcome> {
  const outcome = await readJob(handed, parser);
  if (!isRead(outcome)) {
    expect(refusalCodes).toContain(outcome.refused.code);
    expect(outcome.refused.says).not.toBe("");
    expect(outcome.refused.next).not.toBe("");
    return outcome;
  }
  const { reading } = outcome;
  if ("text" in handed.given && reading.text.length < 1_000_000) expect(reading.text).toBe(handed.given.text);
  expect(outside(reading)).toEqual([]);
  expect(await readJob(handed, parser)).toEqual(outcome);
  const shown = readout(viewOf(reading, labels.fr), labels.fr, plainScreen).join("\n");
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  expect(pageOf([reading], labels.en)).not.toMatch(/<script|<img|<iframe|[\u0000-\u0008\u000e-\u001f\u202a-\u202e]/i);
  return outcome;
}

/** Places of a reading that do not lie in its text, or hold nothing. */
function outside(reading: Reading): string[] {
  const found: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    const { start, end } = value as { start?: unknown; end?: unknown };
    if (typeof start === "number" && typeof end === "number" && !(Number.isInteger(start) && start >= 0 && start < end && end <= reading.text.length)) found.push(`${path}: ${start}–${end}`);
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
  };
  walk(reading, "");
  return found;
}

describe("whatever comes in", () => {
  test("random bytes", () => forSeeds(40, async (pick) => {
    await sound(job({ bytes: Uint8Array.from({ length: pick(600) }, () => pick(256)) }));
  }));

  test("bytes of a dispatch with some changed", () => forSeeds(30, async (pick) => {
    const bytes = new TextEncoder().encode(seeds[pick(seeds.length)]);
    for (let times = pick(8); times > 0; times--) bytes[pick(bytes.length)] = pick(256);
    await sound(job({ bytes: bytes.subarray(pick(20), bytes.length - pick(20)) }));
  }));

  test("texts with pieces lost, doubled, moved and thrown in", () => forSeeds(60, async (pick) => {
    const text = mutated(seeds[pick(2)]!, pick);
    await sound(job({ text }, pick(2) ? { language: pick(2) ? "fr" : "en" } : { published: "2031-05-15" }));
  }));

  test("pages with pieces lost, doubled, moved and thrown in", () => forSeeds(30, async (pick) => {
    await sound({ ...job({ bytes: new TextEncoder().encode(mutated(seeds[2]! + seeds[1]!, pick)) }), kind: "page" });
  }));

  test("live pages with pieces lost, doubled, moved and thrown in", () => forSeeds(40, async (pick) => {
    if (pick(2)) await sound({ ...job({ bytes: new TextEncoder().encode(mutated(live[0]!, pick)) }), kind: "page" });
    else await sound(job({ text: mutated(live[1]!, pick) }, pick(2) ? { published: "2031-05-15" } : {}));
  }));

  test("characters from everywhere", () => forSeeds(25, async (pick) => {
    const text = Array.from({ length: pick(400) }, () => (pick(4) === 0 ? " " : String.fromCharCode(pick(0x10000)))).join("");
    await sound(job({ text }, { language: pick(2) ? "fr" : "en" }));
  }));

  test.each([
    ["one line of 50,000 characters", `The minister said ${"that talks would go on and ".repeat(1850)}.`],
    ["a word of 50,000 letters", `The minister said ${"x".repeat(50_000)}.`],
    ["quotation marks that never close", `He said ${"“".repeat(2_000)}`],
    ["brackets in brackets", `He said ${"(".repeat(1_000)}${")".repeat(1_000)}`],
    ["3,000 short lines", "He said so.\n".repeat(3_000)],
    ["digits and slashes", "12/03/2020 ".repeat(2_000)],
    ["commas", `The minister said ${"a, ".repeat(3_000)}`],
  ])("%s", async (_what, text) => {
    await sound(job({ text }, { language: "en" }));
  });

  test("tags in tags", async () => {
    await sound({ ...job({ bytes: new TextEncoder().encode(`<p>${"<div><b>".repeat(20_000)}He said so.`) }), kind: "page" });
  });
});

describe("what does not matter to the meaning", () => {
  const meaning = (outcome: Outcome): unknown => (isRead(outcome) ? outcome.reading.statements.map(({ act, content, speaker }) => [act, speaker?.party ?? null, content.map(({ start, end }) => outcome.reading.text.slice(start, end).replaceAll("\r\n", "\n").normalize("NFC"))]) : outcome.refused.code);

  test("line ends", () => forSeeds(20, async (pick) => {
    const text = mutated(seeds[pick(2)]!, pick).replaceAll("\r", "");
    expect(meaning(await readJob(job({ text: text.replaceAll("\n", "\r\n") }), parser))).toEqual(meaning(await readJob(job({ text }), parser)));
  }));

  test("composed letters or letters with marks", async () => {
    for (const text of seeds.slice(0, 2)) expect(meaning(await readJob(job({ text: text.normalize("NFD") }), parser))).toEqual(meaning(await readJob(job({ text }), parser)));
  });
});
