import type { Temporal } from "temporal-polyfill";
import { dayOf } from "./calendar.js";
import * as english from "./english.js";
import * as french from "./french.js";
import { invent, one, picker, type Fact, type Invented, type Official, type Pick } from "./facts.js";
import type { Scene, TemplateSet } from "./phrases.js";
import { agencies, carriers, type Agency } from "./states.js";

/** A dispatch of the invented world, with all that is true of it. */
export interface Made {
  readonly id: string;
  readonly text: string;
  readonly language: "en" | "fr";
  readonly publisher: string;
  readonly url: string;
  /** "2031-05-14". */
  readonly published: string;
  /** What it is about. */
  readonly fact: string;
  /** Which facts it tells of, from which words on; null for exchanges that nothing else tells of. */
  readonly parts: readonly { readonly words: string; readonly fact: string | null }[];
  /** Dispatches with one wire text have one name here. */
  readonly wire: string;
  /** What it revises, by id, and what is new in it. */
  readonly revises: { readonly of: string; readonly what: RevisionKind } | null;
  readonly officials: readonly Official[];
}

export type RevisionKind = "typography" | "frame" | "added" | "removed" | "changed";

export interface World extends Invented {
  readonly dispatches: readonly Made[];
}

const tongues = { en: english, fr: french } as const;

/** The fact that a place in a dispatch tells of; what comes before the first part is of the first. */
export function factAt({ text, parts }: Made, place: number): string | null {
  let fact = parts[0]!.fact;
  for (const part of parts) {
    const from = text.indexOf(part.words);
    if (from >= 0 && from <= place) fact = part.fact;
  }
  return fact;
}

/** A corpus of so many facts, each told several times. The same for one seed and set. */
export function makeWorld(seed: number, facts: number, set: TemplateSet): World {
  const world = invent(seed, facts);
  const pick = picker(seed + 77);
  const dispatches: Made[] = [];
  for (const fact of world.facts) for (const made of tellings(fact, world.facts, pick, set)) dispatches.push(made);
  return { ...world, dispatches };
}

/** One dispatch to be written. */
interface Order {
  readonly style: "readout" | "wire";
  readonly language: "en" | "fr";
  readonly us: Official;
  readonly agency: Agency | null;
  readonly told: Temporal.PlainDate;
  readonly as: "held" | "planned" | "called-off";
  /** The day it gives, where that is not the fact's own: a capital where the next day had begun. */
  readonly day?: string;
}

function tellings(fact: Fact, all: readonly Fact[], pick: Pick, set: TemplateSet): Made[] {
  const made: Made[] = [];
  const before = all.filter((other) => other.day < fact.day && !other.calledOff && (other.kind === "call" || other.kind === "meeting") && [other.a, other.b].includes(fact.a) && [other.a, other.b].includes(fact.b) && other !== fact);
  const tell = (order: Order): Made => {
    const spelt = pick(4) === 0 && order.style === "wire";
    const us = spelt ? { ...order.us, surname: order.us.spelt } : order.us;
    const scene: Scene = { fact: order.day === undefined ? fact : { ...fact, day: order.day }, us, them: order.us === fact.a ? fact.b : fact.a, told: order.told, pick, set };
    const dispatch = writeAnew(scene, order, `${fact.id}.${made.length + 1}`, before.at(-1) ?? null, made);
    made.push(dispatch);
    return dispatch;
  };
  const day = dayOf(fact);
  const wireOf = (agency: Agency, told: Temporal.PlainDate, as: Order["as"]): Order => ({ style: "wire", language: agency.language, us: pick(2) ? fact.a : fact.b, agency, told, as });
  if (fact.announced || fact.calledOff) tell(wireOf(one(pick, agencies), day.subtract({ days: 2 + pick(5) }), "planned"));
  if (fact.calledOff) {
    for (const language of ["en", "fr"]) {
      const agency = one(pick, agencies.filter((other) => other.language === language));
      tell(wireOf(agency, day.subtract({ days: 1 }), "called-off"));
    }
    return made;
  }
  // ministries tell of their own ministers, in one language each
  for (const us of [fact.a, fact.b]) {
    if (pick(5) === 0) continue;
    const late = fact.kind === "call" && us === fact.b && pick(10) === 0;
    tell({ style: "readout", language: one(pick, ["en", "fr"]), us, agency: null, told: day.add({ days: late ? 1 : pick(2) }), as: "held", ...(late && { day: day.add({ days: 1 }).toString() }) });
  }
  for (const agency of [...agencies].sort(() => pick(3) - 1).slice(0, 1 + pick(4))) {
    const wire = tell(wireOf(agency, day.add({ days: pick(2) }), "held"));
    if (pick(2)) made.push(...carried(wire, agency, pick));
    if (pick(3) === 0) made.push(revised(wire, pick));
  }
  return made;
}

/** Two desks that write of one event do not hit upon the same sentences; with few templates that has to be seen to. */
function writeAnew(scene: Scene, order: Order, id: string, before: Fact | null, written: readonly Made[]): Made {
  const sentences = (text: string): string[] => text.split(/(?<=[.!])\s+|\n+/u).filter((line) => line.length > 20);
  const others = written.filter((made) => made.language === order.language && made.revises === null).map(({ text }) => new Set(sentences(text)));
  const overlap = ({ text }: Made): number => Math.max(0, ...others.map((other) => sentences(text).filter((line) => other.has(line)).length / sentences(text).length));
  const tries = Array.from({ length: 6 }, () => write(scene, order, id, before));
  return tries.reduce((best, next) => (overlap(next) < overlap(best) ? next : best));
}

function write(scene: Scene, { style, language, agency, as }: Order, id: string, before: Fact | null): Made {
  const tongue = tongues[language];
  const { pick, fact, us } = scene;
  const first = as === "called-off" ? tongue.calledOff(scene) : tongue.lead(scene, style, as === "planned");
  const said = as === "held" ? tongue.body(scene, style) : [];
  const asides: { words: string; fact: string | null }[] = [];
  if (as === "held" && before && pick(3) === 0) asides.push({ words: tongue.earlier(scene, before), fact: before.id });
  else if (as === "held" && pick(8) === 0) asides.push({ words: tongue.earlier(scene, null), fact: null });
  if (as === "held" && pick(4) === 0) asides.push({ words: tongue.next(scene), fact: null });
  const rest = [...said, ...asides.map(({ words }) => words)];
  const paragraphs = style === "readout"
    ? [tongue.readoutTitle(scene), "", first, "", rest.slice(0, 2).join(" "), "", rest.slice(2).join(" ")]
    : [pick(4) && as === "held" ? tongue.headline(scene) : "", "", `${agency && pick(4) ? tongue.dateline(agency.seat, agency.sign, scene) : ""}${first}`, "", rest.slice(0, 3).join(" "), "", rest.slice(3).join(" ")];
  if (style === "wire" && pick(3) === 0) paragraphs.unshift(tongue.stamp(scene));
  const text = `${paragraphs.join("\n").replace(/\n{3,}/gu, "\n\n").trim()}\n`;
  const site = agency ? agency.site : `mfa-${us.state.id.toLowerCase()}.example`;
  return {
    id, text, language, publisher: agency ? agency.name : tongue.ministry(scene), url: `https://${site}/${language}/${scene.told.toString()}/${id.replace(".", "-")}`, published: scene.told.toString(),
    fact: fact.id, parts: [{ words: text.slice(0, 1), fact: fact.id }, ...asides], wire: id, revises: null, officials: [fact.a, fact.b],
  };
}

/** The same wire text as others carry it: another headline, another dateline, cut at the end, a word edited. */
function carried(wire: Made, agency: Agency, pick: Pick): Made[] {
  return carriers.filter(({ language }) => language === wire.language).slice(0, 1 + pick(2)).map((carrier, index) => {
    const lines = wire.text.split("\n");
    const at = lines.findIndex((line) => /[.!]$/u.test(line));
    let running = lines.slice(at);
    if (pick(2)) running = [running[0]!.replace(/^[^a-z]{3,40}\([A-Z]+\) -+ /u, ""), ...running.slice(1)];
    if (pick(3) === 0 && running.length > 4) running = running.slice(0, -2);
    if (pick(4) === 0) running = running.map((line, row) => (row === 2 ? line.replace(/ (?:said|a déclaré) /u, wire.language === "en" ? " stated " : " a affirmé ") : line));
    const headline = pick(4) === 0 ? "" : `${one(pick, wire.language === "en" ? ["Ministers talk, border stays shut", "Diplomacy: the week's contacts", "What they said", "Ties in the balance"] : ["Les deux capitales se parlent", "Diplomatie : les contacts de la semaine", "Ce qu’ils se sont dit", "Des liens à l’épreuve"])}\n\n`;
    const credit = pick(2) ? `\n${agency.name}\n` : "\n";
    const text = `${headline}${running.join("\n").trim()}\n${credit}`.trimEnd() + "\n";
    return { ...wire, id: `${wire.id}c${index + 1}`, text, publisher: carrier.name, url: `https://${carrier.site}/${wire.published}/${wire.id.replace(".", "-")}`, parts: [{ words: text.slice(0, 1), fact: wire.fact }, ...wire.parts.slice(1)] };
  });
}

/** The wire text again, under its address, changed. */
function revised(wire: Made, pick: Pick): Made {
  const what = one<RevisionKind>(pick, ["typography", "frame", "added", "removed", "changed"]);
  const lines = wire.text.trimEnd().split("\n");
  const last = lines.length - 1;
  const isEnglish = wire.language === "en";
  const extra = isEnglish ? "The ministry added that further details would be published shortly." : "Le ministère a ajouté que des précisions seraient publiées prochainement.";
  const text = ((): string => {
    switch (what) {
      case "typography": return wire.text.replaceAll("’", "'").replace(/ \n/gu, "\n").replace(/\n\n/u, "\n\n\n");
      case "frame": return `${isEnglish ? `Updated ${wire.published}, 23:05` : "Mise à jour à 23h05"}\n${wire.text}`;
      case "added": return `${lines.join("\n")}\n\n${extra}\n`;
      case "removed": {
        const sentences = lines[last]!.split(/(?<=[.!]) /u);
        return sentences.length > 1 ? `${[...lines.slice(0, last), sentences.slice(0, -1).join(" ")].join("\n")}\n` : `${lines.slice(0, last).join("\n").trimEnd()}\n`;
      }
      case "changed": return wire.text.replace(/ (two|deux) /u, isEnglish ? " three " : " trois ").replace(/must|devait|devaient|would|rouvrirait|could/u, (word) => ({ must: "should", would: "might", could: "might" })[word] ?? "pourrait");
    }
  })();
  return { ...wire, id: `${wire.id}r`, text, revises: { of: wire.id, what: text === wire.text ? "typography" : what } };
}
