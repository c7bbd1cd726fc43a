import { doubt } from "../../model/doubts.js";
import type { Dispatch, DispatchKind, Exchange, PartyId, Statement } from "../../model/reading.js";
import { outlets, type Outlet } from "../../language/world/outlets.js";
import type { Span } from "../../text/span.js";
import { findPhrases, lowered } from "./phrases.js";
import type { Page } from "./page.js";
import { stateOf } from "./speaker.js";

/** What a dispatch says of itself, before anything that is said in it has been coded. */
export interface Imprint {
  readonly kind: DispatchKind;
  readonly title: Span | null;
  readonly place: Span | null;
  readonly publisher: Dispatch["publisher"];
  /** How the publisher is tied to a party: a body of it speaks for it; a state's outlet only where its state takes part; nobody else does. */
  readonly voice: "official" | "state-outlet" | "other" | "unknown";
}

export function imprintOf(page: Page): Imprint {
  const title = titleOf(page);
  const printed = publisherOf(page);
  return { kind: kindOf(page, title) ?? "news", title, place: placeOf(page), ...printed };
}

function titleOf(page: Page): Span | null {
  const passage = page.parsed.prepared.passages.find(({ kind }) => kind === "title");
  return passage ? { start: passage.start, end: passage.end } : null;
}

/** The kind by the words of the title; a transcript by its labels. */
function kindOf(page: Page, title: Span | null): DispatchKind | null {
  const { passages } = page.parsed.prepared;
  const told = page.parsed.prepared.source.told.title;
  const labels = passages.filter(({ kind }) => kind === "label").length;
  const lines = page.lines.filter((line) => line.inTitle);
  for (const line of title ? lines : page.lines.slice(0, 0)) {
    const found = findPhrases(page.words.kinds, line)[0];
    if (found) return found.values[0]!;
  }
  if (told !== undefined && !title) {
    const forms = lowered(told).split(/[\s,.:;()]+|(?<=')/).filter(Boolean);
    const found = findPhrases(page.words.kinds, { forms, lemmas: forms })[0];
    if (found) return found.values[0]!;
  }
  return labels >= 3 ? "press-conference" : null;
}

/** "BEIJING, March 27 (Agency) --": what stands before the first mark. */
function placeOf(page: Page): Span | null {
  const passage = page.parsed.prepared.passages.find(({ kind }) => kind === "dateline");
  if (!passage) return null;
  const words = page.text.slice(passage.start, passage.end);
  const place = /^\s*(\p{L}[\p{L}\p{M}'’.\- ]*?)\s*(?:[,(–—]|\s--?\s|\.\s|$|\d)/u.exec(words);
  if (!place || place[1] === undefined) return null;
  const start = passage.start + words.indexOf(place[1]);
  return { start, end: start + place[1].length };
}

/** Who published it: what was told; else a name the dispatch signs with; else the body whose name alone stands in its head. */
function publisherOf(page: Page): Pick<Imprint, "publisher" | "voice"> {
  const told = page.parsed.prepared.source.told.publisher;
  if (told !== undefined && told.trim() !== "") return described(page, told.trim(), null);
  const printed = signatureOf(page) ?? letterheadOf(page);
  return printed ? described(page, printed.name, printed.at) : { publisher: null, voice: "unknown" };
}

function described(page: Page, name: string, at: Span | null): Pick<Imprint, "publisher" | "voice"> {
  const outlet = outletNamed(name);
  if (outlet) return { publisher: { name: outlet.name, at, party: outlet.state }, voice: outlet.state ? "state-outlet" : "other" };
  const words = lowered(name).split(/[^\p{L}\p{M}'-]+|(?<=')/u).filter(Boolean);
  const official = words.some((word) => page.words.sets.official.has(word)) || [...page.words.sets.official].some((word) => word.includes(" ") && lowered(name).includes(word));
  const party = official ? partyIn(page, name) : null;
  return { publisher: { name, at, party }, voice: official && party ? "official" : "other" };
}

const outletNamed = (name: string): Outlet | undefined => outlets.find(({ name: own, printed }) => own.toLowerCase() === name.toLowerCase() || printed.some((one) => one.toLowerCase() === name.toLowerCase()));

/** The party whose name stands in the publisher's: among those of the text, by name or by how the text prints them. */
function partyIn(page: Page, name: string): PartyId | null {
  const within = lowered(name);
  let best: { readonly party: PartyId; readonly length: number } | null = null;
  const offer = (words: string, party: PartyId): void => {
    if (words.length > 2 && has(within, lowered(words)) && (best === null || words.length > best.length)) best = { party: stateOf(page, party) ?? party, length: words.length };
  };
  for (const party of page.names.parties) offer(party.name, party.id);
  for (const mention of page.names.mentions) {
    if (mention.people.length === 0 && mention.parties.length === 1 && (mention.reason === "party-name" || mention.reason === "adjective" || mention.reason === "body")) offer(page.text.slice(mention.start, mention.end), mention.parties[0]!);
  }
  return (best as { readonly party: PartyId } | null)?.party ?? null;
}

const has = (within: string, words: string): boolean => new RegExp(`(?<![\\p{L}])${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}])`, "u").test(within);

/** "(Xinhua)" in a dateline or the first words, "TASS" at its end, a source line at the foot. */
function signatureOf(page: Page): { readonly name: string; readonly at: Span } | null {
  const { passages } = page.parsed.prepared;
  const places = passages.filter(({ kind }) => kind === "dateline" || kind === "stamp");
  const first = passages.find(({ kind }) => kind === "paragraph");
  if (first) places.push({ ...first, end: Math.min(first.end, first.start + 120) });
  const last = passages.at(-1);
  if (last && last.end - last.start < 80) places.push(last);
  for (const { start, end } of places) {
    const words = page.text.slice(start, end);
    for (const found of words.matchAll(/\(([^()\n]{2,40})\)|(?<=[–—-]\s|\/)\p{Lu}[\p{L}-]+(?=\s*(?:[–—/.-]|$))|^\p{Lu}[\p{L}'’ -]{1,30}$/gu)) {
      const name = (found[1] ?? found[0]).trim();
      const bare = name.replace(/^[^:]*:\s*/, "");
      const known = outletNamed(bare) ?? bare.split(/\s*[/,–-]\s*/).map(outletNamed).find((one) => one !== undefined);
      if (known) return { name: known.name, at: { start: start + found.index + found[0].indexOf(name), end: start + found.index + found[0].indexOf(name) + name.length } };
    }
  }
  return null;
}

/** "Ministry of Foreign Affairs of Arvenia" on a line of its own in the head. */
function letterheadOf(page: Page): { readonly name: string; readonly at: Span } | null {
  const { passages } = page.parsed.prepared;
  for (const { start, end } of passages.slice(0, headLines)) {
    const name = page.text.slice(start, end).trim();
    const from = page.text.indexOf(name, start);
    if (name !== "" && page.names.mentions.some((one) => one.reason === "body" && one.start === from && one.end === from + name.length && one.parties.length === 1)) return { name, at: { start: from, end: from + name.length } };
  }
  return null;
}

/** Letterhead, place and day, heading: further down a line is a part of the text. */
const headLines = 3;

/** An official text that tells of an exchange with somebody is a readout of it. */
const isReadout = (imprint: Imprint, exchanges: readonly { readonly kind: Exchange["kind"]; readonly status: Exchange["status"] }[]): boolean =>
  imprint.kind === "news" && imprint.voice === "official" && exchanges.some(({ kind, status }) => status === "held" && /^(?:call|meeting|visit|consultation|summit)$/.test(kind));

/** The dispatch as the reading shows it. The side is that of an official publisher, or of a state's outlet whose state takes part. */
export function dispatchOf(page: Page, imprint: Imprint, exchanges: readonly Exchange[], side: PartyId | null): Dispatch {
  const { prepared } = page.parsed;
  if (imprint.voice === "unknown") page.note(doubt("code/whose-account", null));
  return {
    language: prepared.language, kind: isReadout(imprint, exchanges) ? "readout" : imprint.kind, title: imprint.title, publisher: imprint.publisher, place: imprint.place,
    published: page.dates.published, updated: page.dates.updated, side, told: prepared.source.told, encoding: prepared.source.encoding,
  };
}

/** Whose account it is; null where that stays open, or is nobody's but the outlet's own. */
export function sideOf(page: Page, { publisher, voice }: Imprint, exchanges: readonly { readonly participants: Exchange["participants"] }[], speakers: readonly (Statement["speaker"])[]): PartyId | null {
  const party = publisher?.party ?? null;
  if (party === null || voice === "official") return party;
  const takesPart = exchanges.some(({ participants }) => participants.some((part) => stateOf(page, part.party) === party))
    || speakers.some((speaker) => speaker?.parties.some((one) => stateOf(page, one) === party));
  return takesPart ? party : null;
}
