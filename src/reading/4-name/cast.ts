import type { Term } from "../../language/world/office-holders.js";
import type { Note } from "../../model/doubts.js";
import type { Told } from "../../text/source.js";
import type { Lexicon } from "./lexicon.js";
import { sketchLine } from "./pages.js";
import type { PartyId } from "../../model/reading.js";
import type { Origin, Sketch } from "./names-on-page.js";
import { meet, holds, nobody, whoIs } from "./people.js";
import type { People, Someone } from "./people.js";
import type { Run } from "./runs.js";
import { rootOf } from "./scene.js";
import type { Scene } from "./scene.js";
import { domestic, stately } from "./stately.js";
import { meetNewcomers } from "./strangers.js";
import type { Newcomers, StrangerAt } from "./strangers.js";
import { isStrange, printedAt } from "./page.js";
import type { Page, Phrase } from "./page.js";

/** Says who the persons and the new parties of a text are, before it is read from the start: a short name may stand before the full one. */
export function cast(sketches: readonly Sketch[], lexicon: Lexicon, told: Told, note: Note): Scene {
  const people = nobody();
  const byRun = new Map<Run, Someone>();
  meetByFullName(sketches, lexicon, people, byRun, told);
  meetByShortName(sketches, lexicon, people, byRun, told);
  const imprint = told.publisher ? layImprint(told.publisher, lexicon) : null;
  const all = imprint ? [...sketches, imprint] : sketches;
  const newcomers = meetNewcomers(strangersOf(all), capitalsOf(sketches), (key) => whoIs(people, key.split(" "), null).length > 0, lexicon, note);
  const letterhead = imprint ?? letterheadOf(sketches);
  const home = letterhead ? homeOf(letterhead, newcomers) : null;
  markStrange(sketches, byRun, newcomers, home);
  return {
    home,
    lexicon, people, byId: new Map(people.all.map((one) => [one.id, one])), byRun, newcomers, note,
    drafts: [], recent: [], turn: null, pair: [], abreast: null, bodies: new Map(), partyNames: new Map(newcomers.all.map(({ id, name }) => [id, name])), doubted: new Set(),
  };
}

/** The publisher's name, laid out like a sentence: "Ministry of Foreign Affairs of Arvenia". */
function layImprint(publisher: string, lexicon: Lexicon): Sketch {
  const tree = { nodes: [], children: [], root: 0, start: 0, end: publisher.length };
  return sketchLine(publisher, tree, lexicon);
}

/** A line of the head that is nothing but the name of a body: who prints it there publishes under it. No headline says so little. */
const letterheadOf = (sketches: readonly Sketch[]): Sketch | null =>
  sketches.slice(0, headLines).find(({ page, phrases, runs }) => runs.length === 0 && phrases.some(({ kind, from, to }) => kind === "body" && from === 0 && to === page.atoms.length)) ?? null;

/** Letterhead, place and day, heading: further down a line is a part of the text. */
const headLines = 3;

/** The state whose ministry, government or embassy published the text, or the office of one of its own. */
function homeOf({ page, phrases }: Sketch, newcomers: Newcomers): PartyId | null {
  const phrase = phrases.find(({ kind, body }) => kind === "body" && body !== null && !["agency", "party", "commission", "council"].includes(body))
    ?? phrases.find(({ kind, offices }) => kind === "office" && offices.some(({ office }) => domestic.has(office)));
  return phrase ? homeIn(page, phrase, newcomers) : null;
}

function homeIn(page: Page, phrase: Phrase, newcomers: Newcomers): PartyId | null {
  if (phrase.party) return phrase.party;
  if (!phrase.stranger) return phrase.owner && "phrase" in phrase.owner ? homeIn(page, phrase.owner.phrase, newcomers) : null;
  const key = page.atoms.slice(phrase.stranger.from, phrase.stranger.to).map((atom) => atom.key).join(" ");
  return phrase.stranger.how === "adjective" ? newcomers.ofAdjective(key) : newcomers.byName.get(key) ?? null;
}

/** Notes adjectives that name no known party, and gives ministers without any adjective to the state whose own text it is. */
function markStrange(sketches: readonly Sketch[], byRun: ReadonlyMap<Run, Someone>, newcomers: Newcomers, home: PartyId | null): void {
  const foreign = new Set<Someone>();
  const plain = new Set<Someone>();
  for (const { page, runs, origins } of sketches)
    for (const run of runs) {
      const one = byRun.get(run);
      if (!one) continue;
      if (origins.has(run)) foreign.add(one);
      for (const phrase of [run.title, run.after]) {
        if (!phrase) continue;
        const key = phrase.stranger ? page.atoms[phrase.stranger.from]!.key : null;
        if (key && phrase.stranger!.how === "adjective" && !newcomers.ofAdjective(key) && !one.strange.includes(key)) one.strange.push(key);
        if (phrase.party || phrase.stranger || phrase.owner || phrase.kind !== "office") foreign.add(one);
        else if (phrase.offices.some(({ office, makes }) => makes === null && domestic.has(office))) plain.add(one);
      }
    }
  if (home) for (const one of plain) if (!foreign.has(one) && !one.known) one.party ??= home;
}

const keysOf = (page: Page, run: Run): string[] => page.atoms.slice(run.from, run.to).map((atom) => atom.key);

function meetByFullName(sketches: readonly Sketch[], lexicon: Lexicon, people: People, byRun: Map<Run, Someone>, told: Told): void {
  for (const { page, runs } of sketches) {
    for (const run of runs) {
      if (run.kind !== "person" || (run.to - run.from < 2 && !run.known)) continue;
      const keys = keysOf(page, run);
      // "Le Drian", "von der Marsk": two words, but not a whole name
      if (!run.known && (shortOnly(lexicon, keys) || oneWord(page, run))) continue;
      const known = run.known ?? knownByName(lexicon, keys);
      const one = known ? meetKnown(people, lexicon, known, page.atoms[run.from]!.start, told)
        : meet(people, keys, printedAt(page, run.from, run.to), run.gender, null, surnameIsFirst(lexicon, keys), page.atoms[run.from]!.start);
      byRun.set(run, one);
    }
  }
}

const shortOnly = (lexicon: Lexicon, keys: readonly string[]): boolean => (lexicon.is.particles.has(keys[0]!) || lexicon.is.namePrefixes.has(keys[0]!)) && !lexicon.givenNames.has(keys[0]!);
/** "Ntim-Bellé" is a surname, long as it is. */
const oneWord = (page: Page, run: Run): boolean => page.atoms.slice(run.from + 1, run.to).every(({ joint }) => joint === "-" || joint === "'");
const surnameIsFirst = (lexicon: Lexicon, keys: readonly string[]): boolean => lexicon.surnamesFirst.has(keys[0]!) && !lexicon.givenNames.has(keys[0]!);

function knownByName(lexicon: Lexicon, keys: readonly string[]): string | null {
  // "Donald J. Marsk" is Donald Marsk
  return lexicon.knownNames.get(keys.join(" ")) ?? lexicon.knownNames.get(keys.filter((key, at) => at === 0 || key.length > 1).join(" ")) ?? null;
}

/** Takes in a person of the gazetteer, with the offices held on the day of the dispatch; without a day, with none, since holders change. */
function meetKnown(people: People, lexicon: Lexicon, id: string, first: number, told: Told): Someone {
  const before = people.all.find((one) => one.known === id);
  if (before) return before;
  const terms = lexicon.words.knownPeople[id]!;
  const known = lexicon.people.get(id);
  const keys = lexicon.keysOf(terms.names[0]!);
  const one = meet(people, keys, terms.names[0]!, known?.gender ?? null, id, terms.names[0]!.startsWith(`${terms.surname[0]!} `), first);
  for (const name of terms.names.slice(1)) alias(people, one, lexicon.keysOf(name));
  const day = (told.published ?? told.updated)?.slice(0, 10);
  for (const term of known?.terms ?? []) {
    const holdsThen = day !== undefined && term.from <= day && day <= (term.to ?? term.knownUntil ?? "");
    const always = known!.terms.every((other) => other.party === term.party);
    if (holdsThen) holds(one, { office: officeFrom(lexicon, term.office), party: term.party, at: null }, (party) => rootOf({ lexicon }, party));
    // whom somebody speaks for is known without a day when it was the same in every office
    else if (day === undefined && always) one.party ??= rootOf({ lexicon }, term.party);
  }
  // known, but not on that day: said once the text itself has not said it either
  if (day !== undefined && one.offices.length === 0) one.offTerm = true;
  return one;
}

function alias(people: People, one: Someone, keys: readonly string[]): void {
  for (let from = 0; from < keys.length; from++) {
    const key = keys.slice(from).join(" ");
    const list = people.byName.get(key);
    if (!list) people.byName.set(key, [one]);
    else if (!list.includes(one)) list.push(one);
  }
}

/** A canonical office of the gazetteer, as an office that words of the text can take up. */
function officeFrom(lexicon: Lexicon, label: string): Someone["offices"][number]["office"] {
  const [office, portfolio = null] = label.split(" of ", 2) as [string, string?];
  const whole = lexicon.words.offices.find((term) => term.office === label);
  const term = whole ?? lexicon.words.offices.find((one) => one.office === office);
  const duties = lexicon.words.portfolios.find((one) => one.portfolio === portfolio);
  return { office: whole ? label : office, portfolio: whole ? null : portfolio, makes: null, general: false, classes: [whole ? label : office, ...(term?.also ?? []), ...(duties?.also ?? [])] };
}

/** "M. Wang", "Minister Velin": a surname that nobody's full name has makes a person of its own, if a title says that it is one. */
function meetByShortName(sketches: readonly Sketch[], lexicon: Lexicon, people: People, byRun: Map<Run, Someone>, told: Told): void {
  for (const { page, runs, origins } of sketches) {
    for (const run of runs) {
      if (byRun.has(run) || run.kind === "organisation") continue;
      const keys = keysOf(page, run);
      // "at Orlo's request": what owns something behind a preposition of place may be somebody
      if (run.kind === "place" && !owns(page, run)) continue;
      const found = whoIs(people, keys, run.gender);
      if (found.length === 1) byRun.set(run, found[0]!);
      if (found.length > 0 || run.kind === "place") continue;
      const titled = run.honorific !== null || run.title !== null || run.after !== null;
      const known = knownBySurname(lexicon, keys, run, origins.get(run) ?? null, told);
      if (known) byRun.set(run, meetKnown(people, lexicon, known, page.atoms[run.from]!.start, told));
      else if (run.kind === "person" && (titled || keys.length > 1)) byRun.set(run, meet(people, keys, printedAt(page, run.from, run.to), run.gender, null, false, page.atoms[run.from]!.start));
    }
  }
}

const owns = (page: Page, run: Run): boolean => page.atoms[run.to]?.joint === "'" && page.lexicon.is.possessiveMarks.has(page.atoms[run.to]!.key);

/**
 * The one person of the gazetteer a surname alone may stand for: in office on the day of the dispatch, as far as terms are known, and of
 * the party that the words beside the name speak of. Several, or words of another party, make it nobody's. A surname that is also a word
 * or that many have needs such an office beside it.
 */
function knownBySurname(lexicon: Lexicon, keys: readonly string[], run: Run, origin: Origin | null, told: Told): string | null {
  const day = (told.published ?? told.updated)?.slice(0, 10);
  const titled = run.honorific !== null || run.title !== null || run.after !== null;
  const fitting = (lexicon.knownSurnames.get(keys.join(" ")) ?? []).filter((id) => {
    if (!titled && lexicon.surnamesFirst.has(keys[0]!)) return false;
    const terms = lexicon.people.get(id)?.terms ?? [];
    const then = day === undefined ? terms : terms.filter(({ from, to = "9999" }) => from <= day && day <= to);
    if (then.length === 0 || (origin && (origin.party === null || !isOf(then, origin.party, lexicon)))) return false;
    const beside = [run.title, run.after].filter((phrase) => phrase !== null && phrase.kind === "office") as Phrase[];
    return beside.every((phrase) => fits(phrase, then, lexicon)) && (!lexicon.words.knownPeople[id]!.titled || beside.some((phrase) => phrase.party !== null || (day !== undefined && isHeld(phrase, then, lexicon))));
  });
  return fitting.length === 1 ? fitting[0]! : null;
}

/** Whether a title beside a name can be a title of somebody who holds these terms. */
const fits = (phrase: Phrase, terms: readonly Term[], lexicon: Lexicon): boolean => !phrase.stranger && (phrase.party === null || isOf(terms, phrase.party, lexicon));
const isOf = (terms: readonly Term[], party: PartyId, lexicon: Lexicon): boolean => terms.some((term) => rootOf({ lexicon }, term.party) === rootOf({ lexicon }, party));
const isHeld = (phrase: Phrase, terms: readonly Term[], lexicon: Lexicon): boolean =>
  phrase.offices.some(({ office, portfolio, makes }) => makes === null && terms.some((term) => { const held = officeFrom(lexicon, term.office); return held.office === office && held.portfolio === portfolio; }));

function strangersOf(sketches: readonly Sketch[]): StrangerAt[] {
  const found: StrangerAt[] = [];
  const collect = (page: Page, phrase: Phrase): void => {
    if (phrase.stranger && (phrase.stranger.how !== "possessor" || phrase.offices.some(({ office }) => stately.has(office)) || phrase.kind === "body" || phrase.kind === "side")) found.push({ page, stranger: phrase.stranger });
    if (phrase.owner && "phrase" in phrase.owner) collect(page, phrase.owner.phrase);
    if (page.title && phrase.plural && phrase.offices.some(({ office }) => stately.has(office)) && (phrase.party || phrase.stranger?.how === "of")) found.push(...furtherOf(page, phrase.to));
  };
  for (const { page, phrases, origins } of sketches) {
    for (const phrase of phrases) collect(page, phrase);
    for (const { stranger } of origins.values()) if (stranger) found.push({ page, stranger });
  }
  return found;
}

/** "Joint Communiqué of the Foreign Ministers of Arvenia and Maldora": in a title, whatever else the holders of an office are of. */
function furtherOf(page: Page, from: number): StrangerAt[] {
  const { atoms, lexicon: { is } } = page;
  const found: StrangerAt[] = [];
  let ended = false;
  for (let at = from; !ended && at < atoms.length && found.length < 12; ) {
    const listed = is.and.has(atoms[at]!.key) ? at + 1 : atoms[at]!.joint === "," ? at : -1;
    if (listed < 0) break;
    let first = listed;
    while (first < atoms.length && atoms[first]!.shape === "lower" && (is.of.has(atoms[first]!.key) || is.articles.has(atoms[first]!.key))) first++;
    let to = first;
    while (to < atoms.length && to < first + 3 && isStrange(page, to) && (to === first || /^[ -]$/.test(atoms[to]!.joint))) to++;
    if (to === first) break;
    found.push({ page, stranger: { from: first, to, how: "of" } });
    ended = listed > at;
    at = to;
  }
  // without "and" at its end it is no list
  return ended ? found : [];
}

/** Unknown capitalised words and pairs of words, with how they are printed. */
function capitalsOf(sketches: readonly Sketch[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { page, runs } of sketches)
    for (const run of runs) if (run.to - run.from <= 2 && !run.honorific) found.set(keysOf(page, run).join(" "), printedAt(page, run.from, run.to));
  return found;
}
