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
  /** Which fact it tells of; everything it says of an exchange is of that one, unless it lies behind `aside`. */
  readonly fact: string;
  readonly planned: boolean;
  /** From here on it speaks of other exchanges, which nothing else tells of; the text's length where it does not. */
  readonly aside: number;
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

/** A corpus of so many facts, each told several times. The same for one seed and set. */
export function makeWorld(seed: number, facts: number, set: TemplateSet): World {
  const world = invent(seed, facts);
  const pick = picker(seed + 77);
  const dispatches: Made[] = [];
  for (const fact of world.facts) for (const made of tellings(fact, pick, set)) dispatches.push(made);
  return { ...world, dispatches };
}

function tellings(fact: Fact, pick: Pick, set: TemplateSet): Made[] {
  const made: Made[] = [];
  const tell = (style: "readout" | "wire", language: "en" | "fr", us: Official, publisher: Agency | null, later: number, planned: boolean): Made => {
    const them = us === fact.a ? fact.b : fact.a;
    const scene: Scene = { fact, us, them, told: planned ? dayOf(fact).subtract({ days: 1 + pick(5) }) : dayOf(fact).add({ days: later }), pick, set };
    const dispatch = writeAnew(scene, style, language, publisher, `${fact.id}.${made.length + 1}`, planned, made);
    made.push(dispatch);
    return dispatch;
  };
  if (fact.announced) tell("wire", agencyIn(pick).language, pick(2) ? fact.a : fact.b, agencyIn(pick), 0, true);
  // ministries tell of their own ministers, in one language each; presidents have offices that do
  for (const us of [fact.a, fact.b]) if (pick(5) > 0) tell("readout", one(pick, ["en", "fr"]), us, null, pick(2), false);
  const several = 1 + pick(4);
  for (const agency of [...agencies].sort(() => pick(3) - 1).slice(0, several)) {
    const wire = tell("wire", agency.language, pick(2) ? fact.a : fact.b, agency, pick(2), false);
    if (pick(2)) made.push(...carried(wire, agency, pick));
    if (pick(3) === 0) made.push(revised(wire, pick));
  }
  return made;
}

const agencyIn = (pick: Pick): Agency => one(pick, agencies);

/** Two desks that write of one event do not hit upon the same sentences; with few templates that has to be seen to. */
function writeAnew(scene: Scene, style: "readout" | "wire", language: "en" | "fr", agency: Agency | null, id: string, planned: boolean, before: readonly Made[]): Made {
  const sentences = (text: string): string[] => text.split(/(?<=[.!])\s+|\n+/u).filter((line) => line.length > 20);
  const others = before.filter((made) => made.language === language && made.revises === null).map(({ text }) => new Set(sentences(text)));
  const overlap = ({ text }: Made): number => Math.max(0, ...others.map((other) => sentences(text).filter((line) => other.has(line)).length / sentences(text).length));
  const tries = Array.from({ length: 6 }, () => write(scene, style, language, agency, id, planned));
  return tries.reduce((best, next) => (overlap(next) < overlap(best) ? next : best));
}

function write(scene: Scene, style: "readout" | "wire", language: "en" | "fr", agency: Agency | null, id: string, planned: boolean): Made {
  const tongue = tongues[language];
  const { pick, fact } = scene;
  const first = tongue.lead(scene, style, planned);
  const rest = planned ? [tongue.body(scene, style).at(-1)!] : tongue.body(scene, style);
  const paragraphs = style === "readout"
    ? [tongue.readoutTitle(scene), "", first, "", rest.slice(0, 2).join(" "), "", rest.slice(2).join(" ")]
    : [pick(4) ? tongue.headline(scene) : "", "", `${agency && pick(4) ? tongue.dateline(agency.seat, agency.sign, scene) : ""}${first}`, "", rest.slice(0, 3).join(" "), "", rest.slice(3).join(" ")];
  if (style === "wire" && pick(3) === 0) paragraphs.unshift(tongue.stamp(scene));
  const text = `${paragraphs.join("\n").replace(/\n{3,}/gu, "\n\n").trim()}\n`;
  const aside = rest.find((sentence) => /autumn|next month|later this year|automne|mois prochain|fin de l’année/u.test(sentence));
  const site = agency ? agency.site : `mfa-${scene.us.state.id.toLowerCase()}.example`;
  return {
    id, text, language, publisher: agency ? agency.name : tongue.ministry(scene), url: `https://${site}/${language}/${scene.told.toString()}/${id.replace(".", "-")}`, published: scene.told.toString(),
    fact: fact.id, planned, aside: aside === undefined ? text.length : text.indexOf(aside), wire: id, revises: null, officials: [fact.a, fact.b],
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
    const cutAt = wire.aside < wire.text.length ? text.indexOf(wire.text.slice(wire.aside, wire.aside + 30)) : -1;
    return { ...wire, id: `${wire.id}c${index + 1}`, text, publisher: carrier.name, url: `https://${carrier.site}/${wire.published}/${wire.id.replace(".", "-")}`, aside: cutAt < 0 ? text.length : cutAt };
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
  return { ...wire, id: `${wire.id}r`, text, aside: text.length, revises: { of: wire.id, what: text === wire.text ? "typography" : what } };
}
