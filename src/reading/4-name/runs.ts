import type { Hit } from "./lexicon.js";
import { capital, hitAt, hitBefore, isStrange, posOf } from "./page.js";
import type { Page, Phrase } from "./page.js";

/** A run of capitalised words that may be somebody's name. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** "M.", "Ms." right before it. */
  readonly honorific: Hit | null;
  /** An office or noun of a person right before it: "Foreign Minister Dara Velin", or before a comma: "the minister, Dara Velin,". */
  readonly title: Phrase | null;
  readonly titleJoins: "tight" | "comma";
  /** The same after a comma: "Dara Velin, foreign minister of Arvenia,". */
  readonly after: Phrase | null;
  /** A known person of the gazetteer. */
  readonly known: string | null;
  readonly kind: "person" | "organisation" | "place" | "unknown";
  readonly gender: "f" | "m" | null;
}

/**
 * Finds the runs of one sentence. `phrases` are those of the sentence, in order; `seenCapital` holds words that have a capital within a sentence.
 */
export function findRuns(page: Page, phrases: readonly Phrase[], seenCapital: ReadonlySet<string>): Run[] {
  const taken = new Uint8Array(page.atoms.length);
  for (const phrase of phrases) {
    taken.fill(1, phrase.from, phrase.to);
    for (let at: Phrase | null = phrase; at; at = at.owner && "phrase" in at.owner ? at.owner.phrase : null)
      if (at.owner && "run" in at.owner) taken.fill(0, at.owner.run[0], at.owner.run[1]);
  }
  takeTerms(page, taken);
  const runs: Run[] = [];
  for (let at = 0; at < page.atoms.length; ) {
    const known = taken[at] ? undefined : hitAt(page, at, "person");
    const to = known ? known.to : taken[at] ? at : runFrom(page, at, taken);
    if (to <= at) {
      at++;
      continue;
    }
    const from = known ? at : startOf(page, at, to, taken, seenCapital);
    if (from < to) runs.push(describe(page, from, to, known ?? null, phrases));
    at = to;
  }
  return runs;
}

/** Terms of several words keep all of them: "Programme" of the World Food Programme is no name, nor is the "E" of "H.E." */
function takeTerms(page: Page, taken: Uint8Array): void {
  for (let at = 0; at < page.atoms.length; ) {
    const hit = hitAt(page, at, "party", "seat", "honorific");
    if (hit && hit.to > at + 1) taken.fill(1, hit.from, hit.to);
    at = hit ? hit.to : at + 1;
  }
}

const longest = 6;

/** End of the run that begins at an atom; the atom itself where none does. */
function runFrom(page: Page, at: number, taken: Uint8Array): number {
  const { atoms, lexicon } = page;
  const { is, givenNames } = lexicon;
  if (!mayName(page, at, taken)) {
    // "Jordan Marsk", "Paris Velin": a place's name that is also a given name, before an unknown name
    const first = atoms[at]!;
    const place = hitAt(page, at, "party", "seat", "place");
    // "Washington Post", "New York Times"
    const paper = place && !lexicon.grammar.adjectiveAfter && atoms[place.to]?.joint === " " && !taken[place.to] && capital(atoms[place.to]) && hitAt(page, place.to, "organisation") ? hitAt(page, place.to, "organisation") : undefined;
    if (paper && !taken[at] && mayName(page, place!.to, taken)) return paper.to;
    const given = place && place.to === at + 1 && capital(first) && givenNames.has(first.key) && atoms[at + 1]?.joint === " " && mayName(page, at + 1, taken);
    if (!given) return at;
  }
  const organisation = hitAt(page, at, "organisation");
  const whole = lexicon.grammar.adjectiveAfter || organisation ? at : endOfOrganisation(page, at, taken);
  if (whole > at) return whole;
  let to = at + 1;
  while (to < atoms.length && to - at < longest) {
    const { joint } = atoms[to]!;
    const previous = atoms[to - 1]!;
    // "Kang Kyung-wha"
    if (joint === "-" && (capital(atoms[to]) || (atoms[to]!.shape === "lower" && to - at >= 2 && lexicon.surnamesFirst.has(atoms[at]!.key) && atoms[to]!.text.length <= 5))) { to++; continue; }
    if (joint === "'" && capital(atoms[to]) && !is.possessiveMarks.has(atoms[to]!.key) && previous.text.length <= 2) { to++; continue; }
    if (joint !== " " && !(joint === ". " && (previous.text.length === 1 || is.nameSuffixes.has(atoms[to]!.key) || previous.text.length <= 2 && capital(previous)))) break;
    if (mayName(page, to, taken) || (capital(atoms[to]) && givenNames.has(previous.key) && !taken[to] && !startsKnown(page, to))) { to++; continue; }
    // small words inside names, when a capital follows: "Ursula von der Leyen", "Jean-Yves Le Drian"
    let past = to;
    while (past < atoms.length && past < to + 3 && is.particles.has(atoms[past]!.key) && (atoms[past]!.joint === " " || atoms[past]!.joint === "'" || atoms[past]!.joint === "-")) past++;
    const prefix = past === to && is.namePrefixes.has(atoms[to]!.key) && atoms[to + 1]?.joint === "-" ? to + 1 : past;
    if (prefix > to && prefix < atoms.length && !taken[to] && mayName(page, prefix, taken) && particleFits(page, at, to, prefix)) { to = prefix + 1; continue; }
    break;
  }
  if (organisation) {
    const tail = organisationTail(page, at, to);
    if (tail > to) return tail;
    if (to === at + 1 && organisation.to === to) return at;
  }
  // "Q -", "A:", "R." are labels, not names
  if (to === at + 1 && atoms[at]!.text.length === 1 && !hitBefore(page, at, 0, "honorific")) return at;
  return is.elisions.size > 0 && to === at + 1 && is.elisions.has(atoms[at]!.key) && atoms[to]?.joint === "'" ? at : to;
}

/** "Kesh Development Fund": capitals up to a word that only names of organisations have, though a duty or an office may stand among them. */
function endOfOrganisation(page: Page, at: number, taken: Uint8Array): number {
  const { atoms } = page;
  for (let to = at + 1; to < atoms.length && to - at < longest; to++) {
    if (taken[to] || atoms[to]!.joint !== " " || !capital(atoms[to])) return at;
    if (hitAt(page, to, "organisation") && !(atoms[to + 1]?.joint === " " && capital(atoms[to + 1]))) return to + 1;
  }
  return at;
}

/** "Union du Littoral", "Organisation internationale de la pêche": what goes with the first word of such a name. */
function organisationTail(page: Page, at: number, to: number): number {
  const { atoms, lexicon } = page;
  const { is } = lexicon;
  let end = to;
  for (let steps = 0; steps < 2; steps++) {
    let next = end;
    while (lexicon.grammar.adjectiveAfter && next < atoms.length && atoms[next]!.joint === " " && posOf(page, next) === "ADJ" && atoms[next]!.shape === "lower") next++;
    if (next >= atoms.length || !is.of.has(atoms[next]!.key) || atoms[next]!.joint !== " ") return end > to ? next > end && steps > 0 ? next : end : end;
    next++;
    while (next < atoms.length && (is.articles.has(atoms[next]!.key) || is.of.has(atoms[next]!.key)) && /^[ ']$/.test(atoms[next]!.joint)) next++;
    const pos = posOf(page, next);
    if (next >= atoms.length || !/^[ ']$/.test(atoms[next]!.joint) || (pos !== "NOUN" && pos !== "PROPN" && !capital(atoms[next]))) return end;
    end = next + 1;
    while (end < atoms.length && /^[ -]$/.test(atoms[end]!.joint) && capital(atoms[end]) && isStrange(page, end)) end++;
  }
  while (lexicon.grammar.adjectiveAfter && end < atoms.length && atoms[end]!.joint === " " && posOf(page, end) === "ADJ" && atoms[end]!.shape === "lower") end++;
  return end;
}

/** "de" and "du" are prepositions before they are parts of names: they need a known given name, or a capital ("Le Drian"), before them. */
function particleFits(page: Page, at: number, to: number, past: number): boolean {
  const { atoms, lexicon } = page;
  const prepositions = atoms.slice(to, past).some((atom) => atom.shape === "lower" && (lexicon.is.of.has(atom.key) || lexicon.is.articles.has(atom.key)));
  return !prepositions || lexicon.givenNames.has(atoms[at]!.key) || hitBefore(page, at, 0, "honorific") !== undefined && to === at;
}

const startsKnown = (page: Page, at: number): boolean => (page.hits[at] ?? []).some((hit) => hit.meaning.kind === "party" || hit.meaning.kind === "office" || hit.meaning.kind === "honorific" || hit.meaning.kind === "adjective" || hit.meaning.kind === "body");

function mayName(page: Page, at: number, taken: Uint8Array): boolean {
  return at < page.atoms.length && !taken[at] && isStrange(page, at);
}

const closed = new Set(["ADP", "DET", "PRON", "ADV", "SCONJ", "CCONJ", "AUX", "NUM", "INTJ", "PART"]);

/** A run at the head of a sentence may begin with a word that has its capital from there; it is left out. */
function startOf(page: Page, at: number, to: number, taken: Uint8Array, seenCapital: ReadonlySet<string>): number {
  const { atoms, lexicon } = page;
  let from = at;
  const opens = at === 0 || !/^[ '.,-]/.test(atoms[at]!.joint);
  if (opens && !lexicon.givenNames.has(atoms[at]!.key) && !(to - at > 1 && atoms[at + 1]!.joint !== " ")) {
    const pos = posOf(page, at);
    const common = closed.has(pos) || page.small.has(atoms[at]!.key) || (to - at === 1 && pos !== "PROPN" && !seenCapital.has(atoms[at]!.key));
    if (common && !hitBefore(page, at, 0, "honorific")) from = at + 1;
  }
  // "Democrat Hillary Velin", "Kentuckian Paul Marsk": what stands before a given name is no part of the name
  if (to - from >= 3 && atoms[from + 1]!.joint === " " && !lexicon.givenNames.has(atoms[from]!.key) && !lexicon.surnamesFirst.has(atoms[from]!.key) && lexicon.givenNames.has(atoms[from + 1]!.key) && atoms[from]!.text.length > 1) return from + 1;
  if (from === at) {
    // "al-Sarv", "von der Marsk", "de Marsk" after an honorific
    let before = from;
    while (before > 0 && !taken[before - 1] && (lexicon.is.particles.has(atoms[before - 1]!.key) || (lexicon.is.namePrefixes.has(atoms[before - 1]!.key) && atoms[before]!.joint === "-")) && /^[ '-]$/.test(atoms[before]!.joint)) before--;
    const preposition = before < from && atoms.slice(before, from).every((atom) => lexicon.is.of.has(atom.key) || lexicon.is.articles.has(atom.key));
    if (before < from && (!preposition || hitBefore(page, before, 0, "honorific"))) from = before;
  }
  return from;
}

function describe(page: Page, from: number, to: number, known: Hit | null, phrases: readonly Phrase[]): Run {
  const { atoms } = page;
  const honorific = honorificBefore(page, from);
  const begin = honorific ? honorific.from : from;
  const before = phrases.find((phrase) => phrase.to === begin && named(phrase));
  const joint = atoms[begin]!.joint;
  const closes = to >= atoms.length || !/^[ '-]$/.test(atoms[to]!.joint);
  const title = before && (joint === " " || joint === ". ") ? before : before && joint === "," && closes && !before.plural ? before : null;
  const following = to < atoms.length && (atoms[to]!.joint === "," || atoms[to]!.joint === "(") ? phrases.find((phrase) => phrase.from === to && named(phrase)) : undefined;
  const after = following && !following.plural && (following.to >= atoms.length || !/^[ '-]$/.test(atoms[following.to]!.joint) || nextIsNamed(page, following.to)) ? following : null;
  // "…, Ilen Marsk, la ministre arvénienne, Dara Velin, …": the second title is the second name's
  const another = title && after && atoms[after.to]?.joint === "," && isStrange(page, after.to);
  if (another) return describeWith(page, { from, to, known, honorific, title, joint, after: null });
  return describeWith(page, { from, to, known, honorific, title, joint, after });
}

/** "M. Astier, ministre d'Arvénie et Mme Orlo, ministre de Velmore": an apposition left open before the next person of the list. */
const nextIsNamed = (page: Page, at: number): boolean => page.lexicon.is.and.has(page.atoms[at]!.key) && page.atoms[at]!.joint === " " && hitAt(page, at + 1, "honorific") !== undefined;

/** "Ms.", or "H.E. Ms." as one: its gender is that of whichever part has one. */
function honorificBefore(page: Page, to: number): Hit | null {
  const hit = /^(?: |\. )$/.test(page.atoms[to]!.joint) ? hitBefore(page, to, 0, "honorific") : undefined;
  if (!hit) return null;
  const before = hit.from > 0 ? honorificBefore(page, hit.from) : null;
  if (!before) return hit;
  const gendered = hit.meaning.kind === "honorific" && hit.meaning.honorific.gender !== null;
  return { from: before.from, to, meaning: gendered ? hit.meaning : before.meaning };
}

function describeWith(page: Page, { from, to, known, honorific, title, joint, after }: { from: number; to: number; known: Hit | null; honorific: Hit | null; title: Phrase | null; joint: string; after: Phrase | null }): Run {
  const given = genderOf(page, from, to, honorific, title ?? after);
  return { from, to, honorific, title, titleJoins: joint === "," ? "comma" : "tight", after, known: known?.meaning.kind === "person" ? known.meaning.person : null, kind: known ? "person" : kindOf(page, from, to, honorific, title, after, page.lexicon), gender: given };
}

/** "River Bazo", "the Holm dam", "Strait of Kesh", "Strategic Dialogue": the name of a place, a work, a meeting or a paper. */
function besideThing({ atoms, lexicon }: Page, from: number, to: number): boolean {
  const { is } = lexicon;
  const isThing = (at: number): boolean => is.things.has(atoms[at]?.key ?? "");
  if (isThing(from) || isThing(to - 1) || (atoms[to]?.joint === " " && isThing(to))) return true;
  if (!/^[ '-]$/.test(atoms[from]!.joint)) return false;
  if (isThing(from - 1)) return true;
  let before = from - 1;
  while (before > 0 && before > from - 4 && is.articles.has(atoms[before]!.key)) before--;
  return before > 0 && is.of.has(atoms[before]!.key) && isThing(before - 1);
}

const named = (phrase: Phrase): boolean => phrase.kind === "office" || phrase.kind === "counterpart" || (phrase.kind === "human" && !phrase.plural);

function genderOf(page: Page, from: number, to: number, honorific: Hit | null, phrase: Phrase | null): Run["gender"] {
  if (honorific?.meaning.kind === "honorific" && honorific.meaning.honorific.gender) return honorific.meaning.honorific.gender;
  const { atoms, lexicon } = page;
  const given = to - from > 1 ? lexicon.givenNames.get(atoms[from]!.key) ?? lexicon.givenNames.get(atoms.slice(from, from + 2).map((atom) => atom.key).join("-")) : undefined;
  return given ?? phrase?.gender ?? null;
}

function kindOf(page: Page, from: number, to: number, honorific: Hit | null, title: Phrase | null, after: Phrase | null, lexicon: Page["lexicon"]): Run["kind"] {
  const { atoms } = page;
  const { is, givenNames, surnamesFirst } = lexicon;
  if (honorific || (title && title.kind !== "human")) return "person";
  for (let at = from; at < to; at++) if (hitAt(page, at, "organisation") && !(at === from && givenNames.has(atoms[at]!.key))) return "organisation";
  if (title) return "person";
  const first = atoms[from]!;
  const length = to - from;
  const previous = from > 0 && /^[ ']$/.test(first.joint) ? atoms[from - 1]! : null;
  if (length > 1 && givenNames.has(first.key) && first.shape === "initial") return "person";
  if (length === 2 && surnamesFirst.has(first.key) && atoms[from + 1]!.joint === " ") return "person";
  if (length === 1 && previous && is.locatives.has(previous.key)) return "place";
  if (besideThing(page, from, to)) return "place";
  if (after) return "person";
  if (previous && is.articles.has(previous.key)) return "organisation";
  if (length === 1 && first.shape === "capitals" && first.text.length >= 2 && first.text.length <= 7) return "organisation";
  if (previous && is.locatives.has(previous.key)) return "place";
  const words = 1 + atoms.slice(from + 1, to).filter((atom) => atom.joint === " " || atom.joint === ". ").length;
  if (words >= 2 && length <= 4 && first.shape === "initial" && atoms.slice(from, to).every((atom) => atom.shape !== "number" && (!page.small.has(atom.key) || is.particles.has(atom.key)))) return page.title ? "unknown" : "person";
  return "unknown";
}
