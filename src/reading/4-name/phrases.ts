import type { PartyId } from "../../model/reading.js";
import { isAdjectiveOfParty } from "./strangers.js";
import type { Hit, Meaning } from "./lexicon.js";
import { capital, hitAt, hitBefore, isStrange, partyHitAt, posOf } from "./page.js";
import type { NamedOffice, Page, Phrase, Stranger } from "./page.js";

type HeadMeaning = Extract<Meaning, { kind: "office" | "body" | "human" | "counterpart" | "side" | "country" }>;

/**
 * Finds phrases built on a common noun that stands for somebody. The grammar is the same in every language; which words do what is data:
 *
 *     le  haut  ministre  russe      de -s  Affaires étrangères  de la  Fédération de Russie
 *     └det┘ └mod┘ └office┘ └adjective┘ └of┘  └──portfolio──────┘  └of┘  └──party───────────┘
 *
 *     Arvenian       Deputy  Foreign    Minister   (and …)     the  ministry's   spokeswoman
 *     └adjective───┘ └mod──┘ └portfolio┘ └office─┘             └det┘ └owner───┘  └office───┘
 */
export function findPhrases(page: Page): Phrase[] {
  const found: Phrase[] = [];
  let low = 0;
  for (let at = 0; at < page.atoms.length; at++) {
    const couple = coupleAlone(page, at, low);
    const head = headAt(page, at);
    if (!head) {
      if (couple) {
        found.push(couple);
        low = couple.to;
        at = couple.to - 1;
      }
      continue;
    }
    const last = found.at(-1);
    // a phrase right before may belong to this one: "the ministry's spokeswoman", "Foreign Ministry spokesman"
    let phrase = grow(page, head, last && touches(page, last, head.from) ? last.from : low, 0);
    if (last && phrase.from > last.from && phrase.from < last.to) phrase = grow(page, head, low, 0);
    if (last && phrase.from <= last.from) found.pop();
    found.push(phrase);
    low = phrase.to;
    at = Math.max(at, phrase.to - 1);
  }
  return found;
}

function touches(page: Page, before: Phrase, at: number): boolean {
  for (let between = before.to; between < at; between++)
    if (!page.lexicon.is.possessiveMarks.has(page.atoms[between]!.key) && posOf(page, between) !== "ADJ" && !hitAt(page, between, "modifier", "portfolio")) return false;
  return true;
}

interface Head {
  readonly from: number;
  readonly to: number;
  readonly meaning: HeadMeaning;
}

const headKinds = ["office", "body", "human", "counterpart", "side", "country"] as const;

function headAt(page: Page, at: number): Head | null {
  const hit = hitAt(page, at, ...headKinds);
  if (!hit) return null;
  const longest = page.hits[at]![0]!;
  // "General Assembly" is no general, "State Department" no state
  if (longest.to > hit.to && longest.meaning.kind !== "modifier") return null;
  // "Foreign Minister": the portfolio word is no head ("the foreign minister"), nor is the first half of a longer term
  for (let before = at - 1; before >= 0 && before >= at - 6; before--)
    for (const other of page.hits[before]!) if (other.to > at && other.meaning.kind === "party") return null;
  // "de son côté" names no side
  for (let before = at; before >= 0 && before >= at - 3; before--)
    for (const other of page.hits[before]!) if (other.to > at && other.meaning.kind === "switch") return null;
  const pos = posOf(page, at);
  if (pos === "VERB" || pos === "AUX" || (pos === "ADP" && hit.to === at + 1)) return null;
  return { from: hit.from, to: hit.to, meaning: hit.meaning as HeadMeaning };
}

/** "both", "tous deux", "les deux" with no noun after. */
function coupleAlone(page: Page, at: number, low: number): Phrase | null {
  const hit = at >= low ? hitAt(page, at, "couple") : undefined;
  if (!hit || hit.meaning.kind !== "couple") return null;
  const next = page.atoms[hit.to];
  const follows = next && next.joint === " " ? posOf(page, hit.to) : "";
  if (follows === "NOUN" || follows === "ADJ" || follows === "PROPN" || follows === "NUM" || follows === "DET") return null;
  return { ...empty, kind: "couple", from: hit.from, to: hit.to, head: hit.to - 1, plural: true, determiner: "definite", count: hit.meaning.count };
}

const empty = {
  gender: null, offices: [], body: null, party: null, stranger: null, owner: null, determiner: "bare", count: null, other: false, plural: false, equal: false,
} as const;

/** What is being put together. */
interface Growing {
  from: number;
  to: number;
  portfolio: { name: string; slug: string; also: readonly string[] } | null;
  makes: NamedOffice["makes"];
  party: PartyId | null;
  stranger: Stranger | null;
  owner: Phrase["owner"];
  determiner: Phrase["determiner"];
  count: number | null;
  other: boolean;
  further: NamedOffice[];
  inner: Phrase | null;
}

const deepest = 4;

function grow(page: Page, head: Head, low: number, depth: number): Phrase {
  const growing: Growing = {
    from: head.from, to: head.to, portfolio: null, makes: null, party: null, stranger: null, owner: null,
    determiner: "bare", count: null, other: false, further: [], inner: null,
  };
  growLeft(page, head, growing, low, depth);
  growRight(page, head, growing, depth);
  return finish(page, head, growing);
}

function finish(page: Page, head: Head, growing: Growing): Phrase {
  const { meaning } = head;
  const plural = meaning.plural ?? pluralByTree(page, head.from);
  const own = meaning.kind === "office" ? [officeOf(meaning.term, growing)] : [];
  let body: string | null = null;
  if (meaning.kind === "body") body = meaning.term.body === "ministry" ? (growing.portfolio ? `${growing.portfolio.slug}-ministry` : "ministry") : meaning.term.body;
  const party = growing.party ?? (meaning.kind === "office" ? meaning.term.party ?? null : null);
  return {
    kind: meaning.kind, from: growing.from, to: growing.to, head: head.from, plural, gender: meaning.term.gender ?? genderByTree(page, growing.from, head.from),
    offices: [...own, ...growing.further], body, party, stranger: growing.stranger,
    owner: growing.owner ?? (growing.inner ? { phrase: growing.inner } : null),
    determiner: growing.determiner, count: growing.count, other: growing.other,
    equal: meaning.kind === "counterpart" && meaning.term.sameOffice === true,
  };
}

function officeOf(term: Extract<HeadMeaning, { kind: "office" }>["term"], growing: Pick<Growing, "portfolio" | "makes">): NamedOffice {
  const portfolio = term.portfolio ?? growing.portfolio?.name ?? null;
  return {
    office: term.office, portfolio, makes: growing.makes, general: term.general ?? false,
    classes: [term.office, ...(term.also ?? []), ...(growing.portfolio?.also ?? [])],
  };
}

const feature = (page: Page, at: number, name: string): string | undefined =>
  new RegExp(`(?:^|\\|)${name}=(\\w+)`).exec(page.tree.nodes[page.atoms[at]?.node ?? -1]?.feats ?? "")?.[1];
const pluralByTree = (page: Page, at: number): boolean => feature(page, at, "Number") === "Plur";

/** A noun that is the same for women and men ("ministre") shows its gender on the determiner. */
function genderByTree(page: Page, from: number, head: number): Phrase["gender"] {
  if (!page.lexicon.grammar.adjectiveAfter || possessiveAt(page, from)) return null;
  for (const at of [from, head]) {
    const gender = at <= head ? feature(page, at, "Gender") : undefined;
    if (gender) return gender === "Fem" ? "f" : gender === "Masc" ? (at === head ? null : "m") : null;
  }
  return null;
}

/** Adjectives, portfolios, possessors and the determiner before the noun. */
function growLeft(page: Page, head: Head, growing: Growing, low: number, depth: number): void {
  const { atoms, lexicon } = page;
  const { is, grammar } = lexicon;
  let skipped = 0;
  let at = head.from;
  const take = (from: number): void => {
    at = from;
    growing.from = from;
  };
  while (at > low) {
    const joint = atoms[at]!.joint;
    const previous = atoms[at - 1]!;
    if (joint !== " " && joint !== "-" && joint !== "'" && joint !== ". ") break;
    const couple = hitBefore(page, at, low, "couple");
    if (couple && couple.meaning.kind === "couple") {
      growing.count = couple.meaning.count;
      growing.determiner = "definite";
      take(couple.from);
      break;
    }
    const mark = is.possessiveMarks.has(previous.key) && previous.joint === "'";
    if (mark) {
      if (!growPossessor(page, at - 1, growing, low, depth, take)) break;
      if (growing.owner && "run" in growing.owner) break;
      continue;
    }
    if (possessiveAt(page, at - 1)) {
      growing.owner = { possessive: at - 1 };
      growing.determiner = "possessive";
      take(at - 1);
      break;
    }
    if (joint !== ". " || previous.text.length === 1) {
      const adjective = hitBefore(page, at, low, "adjective", "people");
      if (adjective && adjective.meaning.kind === "adjective") {
        if (!growing.party && !(previous.joint === "-" && adjective.from === at - 1 && adjective.from > low)) growing.party = adjective.meaning.party;
        take(adjective.from);
        continue;
      }
      const portfolio = hitBefore(page, at, low, "portfolio");
      if (portfolio && portfolio.meaning.kind === "portfolio" && (head.meaning.kind === "office" || head.meaning.kind === "body") && !grammar.adjectiveAfter && !growing.party) {
        const { portfolio: one } = portfolio.meaning;
        growing.portfolio ??= { name: one.portfolio, slug: one.slug, also: one.also ?? [] };
        take(portfolio.from);
        continue;
      }
      if (!grammar.adjectiveAfter && !growing.party && joint !== "'") {
        const party = hitBefore(page, at, low, "party");
        if (party && party.meaning.kind === "party" && head.meaning.kind !== "country") {
          growing.party = party.meaning.party;
          take(party.from);
          continue;
        }
        const body = bodyBefore(page, at, low);
        if (body && head.meaning.kind === "office" && depth < deepest) {
          const inner = grow(page, body, low, depth + 1);
          if (inner.to <= at) {
            growing.inner = inner;
            growing.party = inner.party;
            growing.stranger = inner.stranger;
            growing.determiner = inner.determiner;
            take(inner.from);
            continue;
          }
        }
      }
    }
    const modifier = hitBefore(page, at, low, "modifier");
    if (modifier && modifier.meaning.kind === "modifier") {
      if (modifier.meaning.makes !== "same") growing.makes ??= modifier.meaning.makes;
      take(modifier.from);
      continue;
    }
    if (is.articles.has(previous.key) || is.demonstratives.has(previous.key)) {
      growing.determiner = is.articles.has(previous.key) ? "definite" : "demonstrative";
      take(at - 1);
      break;
    }
    if (is.others.has(previous.key)) {
      growing.other = true;
      take(at - 1);
      continue;
    }
    if (is.indefinites.has(previous.key)) {
      // "des" may be an article or "de les"; the tree knows
      if (posOf(page, at - 1) !== "ADP") {
        growing.determiner = "indefinite";
        take(at - 1);
      }
      break;
    }
    if (grammar.adjectivesCapitalised && !growing.party && !growing.stranger && mayHaveParty(head) && isAdjectiveOfParty(page, at - 1)) {
      growing.stranger = { from: at - 1, to: at, how: "adjective", strong: head.meaning.kind === "office" && head.meaning.term.state === true && head.meaning.term.general !== true };
      take(at - 1);
      continue;
    }
    const pos = posOf(page, at - 1);
    const plain = previous.shape === "lower" || !grammar.adjectivesCapitalised ? pos === "ADJ" || pos === "NUM" || (pos === "NOUN" && !grammar.adjectiveAfter) || (pos === "VERB" && joint === " " && !grammar.adjectiveAfter && /(?:ed|ing)$/.test(previous.key)) : pos === "PROPN" && capital(previous);
    if (!plain || skipped >= 4 || previous.shape === "number" && previous.text.length > 3) break;
    skipped++;
    take(at - 1);
  }
}

/** Nouns whose unknown adjective is that of a party rather than anything else. */
const mayHaveParty = ({ meaning }: Head): boolean => meaning.kind !== "human" && meaning.kind !== "country" && (meaning.kind !== "office" || meaning.term.state === true || meaning.term.general === true || meaning.term.office === "spokesperson");

/** "Russia's", "the ministry's", "Ms. Velin's" before a noun; `mark` is the atom of the "s". Returns whether the noun goes on to the left. */
function growPossessor(page: Page, mark: number, growing: Growing, low: number, depth: number, take: (from: number) => void): boolean {
  const party = hitBefore(page, mark, low, "party", "seat");
  if (party && (party.meaning.kind === "party" || party.meaning.kind === "seat")) {
    growing.party ??= party.meaning.party;
    take(party.from);
    return true;
  }
  for (const hit of page.ends[mark] ?? []) {
    if (hit.from < low || !headKinds.includes(hit.meaning.kind as (typeof headKinds)[number]) || depth >= deepest) continue;
    const inner = grow(page, { from: hit.from, to: hit.to, meaning: hit.meaning as HeadMeaning }, low, depth + 1);
    growing.inner = inner;
    growing.party ??= inner.party;
    growing.stranger ??= inner.stranger;
    growing.determiner = "definite";
    take(inner.from);
    return false;
  }
  let from = mark;
  while (from > low && isStrange(page, from - 1) && (from === mark || page.atoms[from]!.joint === " " || page.atoms[from]!.joint === "-")) from--;
  if (from === mark) return false;
  growing.determiner = "definite";
  growing.owner = { run: [from, mark] };
  growing.stranger ??= { from, to: mark, how: "possessor" };
  take(from);
  return true;
}

function bodyBefore(page: Page, at: number, low: number): Head | null {
  const hit = hitBefore(page, at, low, "body");
  return hit ? { from: hit.from, to: hit.to, meaning: hit.meaning as HeadMeaning } : null;
}

function possessiveAt(page: Page, at: number): boolean {
  return (page.hits[at] ?? []).some((hit) => hit.to === at + 1 && hit.meaning.kind === "pronoun" && hit.meaning.pronoun.kind === "possessive");
}

/** What follows the noun: adjectives, "of" with a portfolio, a party, a body or another office, "and" with one more office. */
function growRight(page: Page, head: Head, growing: Growing, depth: number): void {
  const { atoms } = page;
  while (growing.to < atoms.length) {
    const at = growing.to;
    const joint = atoms[at]!.joint;
    if (joint !== " " && joint !== "-") return;
    if (!adjectiveAfter(page, growing, at) && !ofAfter(page, head, growing, at, depth) && !envoyAfter(page, head, growing, at) && !officeAfter(page, head, growing, at, depth)) return;
  }
}

function adjectiveAfter(page: Page, growing: Growing, at: number): boolean {
  if (!page.lexicon.grammar.adjectiveAfter) return false;
  const compound = hitAt(page, at, "compound");
  if (compound && page.atoms[compound.to]?.joint === "-") return false;
  const adjective = hitAt(page, at, "adjective");
  if (adjective && adjective.meaning.kind === "adjective" && page.atoms[at]!.shape === "lower") {
    growing.party ??= adjective.meaning.party;
    growing.to = adjective.to;
    return true;
  }
  const modifier = hitAt(page, at, "modifier");
  if (modifier && modifier.meaning.kind === "modifier" && page.atoms[at]!.shape === "lower") {
    if (modifier.meaning.makes !== "same") growing.makes ??= modifier.meaning.makes;
    growing.to = modifier.to;
    return true;
  }
  if (page.atoms[at]!.shape === "lower" && !growing.party && !growing.stranger && isAdjectiveOfParty(page, at)) {
    growing.stranger = { from: at, to: at + 1, how: "adjective" };
    growing.to = at + 1;
    return true;
  }
  if (page.atoms[at]!.shape === "lower" && posOf(page, at) === "ADJ") {
    growing.to = at + 1;
    return true;
  }
  return false;
}

function ofAfter(page: Page, head: Head, growing: Growing, at: number, depth: number): boolean {
  const { atoms, lexicon } = page;
  const { is } = lexicon;
  const { meaning } = head;
  let from = at;
  let words = 0;
  while (from < atoms.length && words < 3 && is.of.has(atoms[from]!.key) && (words === 0 || atoms[from]!.joint === " " || atoms[from]!.joint === "'")) { from++; words++; }
  if (words === 0) return false;
  while (from < atoms.length && is.articles.has(atoms[from]!.key) && atoms[from]!.shape === "lower") from++;
  if (from >= atoms.length || (atoms[from]!.joint !== " " && atoms[from]!.joint !== "'")) return false;

  const takesPortfolio = meaning.kind === "office" || (meaning.kind === "body" && meaning.term.body === "ministry");
  const portfolio = takesPortfolio ? hitAt(page, from, "portfolio") : undefined;
  if (portfolio && portfolio.meaning.kind === "portfolio" && !growing.portfolio) {
    const { portfolio: one } = portfolio.meaning;
    growing.portfolio = { name: one.portfolio, slug: one.slug, also: one.also ?? [] };
    growing.to = moreOfPortfolio(page, portfolio.to);
    return true;
  }
  const longest = page.hits[from]?.[0];
  const party = partyHitAt(page, from);
  if (party && (!longest || longest.to <= party.to)) {
    growing.party ??= party.meaning.party;
    growing.to = party.to;
    return true;
  }
  const inner = depth < deepest ? innerHead(page, from) : null;
  if (inner && (meaning.kind === "office" || meaning.kind === "body" || meaning.kind === "side" || meaning.kind === "human")) {
    const phrase = grow(page, inner, from, depth + 1);
    growing.inner ??= phrase;
    growing.party ??= phrase.party;
    growing.stranger ??= phrase.stranger;
    growing.to = phrase.to;
    return true;
  }
  if (takesPortfolio && capital(atoms[from]) && (meaning.kind === "body" || meaning.term.office === "minister") && lexicon.grammar.adjectiveAfter && !growing.portfolio && !growing.party) {
    const to = moreOfPortfolio(page, from + 1);
    growing.portfolio = { name: atoms.slice(from, to).map((atom) => atom.text.toLowerCase()).join(" "), slug: atoms[from]!.key, also: [] };
    growing.to = to;
    return true;
  }
  if (lexicon.is.statePrefixes.has(atoms[from]!.key) && capital(atoms[from]) && is.of.has(atoms[from + 1]?.key ?? "")) {
    from += 2;
    while (from < atoms.length && is.articles.has(atoms[from]!.key) && atoms[from]!.shape === "lower") from++;
  }
  if (isStrange(page, from) && !growing.party && growing.stranger?.how !== "of") {
    let to = from + 1;
    while (to < atoms.length && to < from + 4 && isStrange(page, to) && (atoms[to]!.joint === " " || atoms[to]!.joint === "-")) to++;
    const forState = (meaning.kind === "office" && meaning.term.state) || meaning.kind === "body" || meaning.kind === "side";
    if (forState) growing.stranger = { from, to, how: "of" };
    else growing.owner ??= { run: [from, to] };
    growing.to = to;
    return true;
  }
  return false;
}

const innerKinds = ["office", "body"] as const;
function innerHead(page: Page, from: number): Head | null {
  // "spokesman for the Russian foreign ministry": its noun may stand some words on
  for (let at = from; at < page.atoms.length && at < from + 6; at++) {
    const head = headAt(page, at);
    if (head && innerKinds.includes(head.meaning.kind as (typeof innerKinds)[number])) return head;
    if (head) return null;
    const passes = hitAt(page, at, "adjective", "portfolio", "modifier", "party") ?? null;
    const strange = page.lexicon.grammar.adjectivesCapitalised && isAdjectiveOfParty(page, at);
    if (!passes && !strange) return null;
    if (passes) at = passes.to - 1;
  }
  return null;
}

/** "… et de la Coopération internationale": whatever a portfolio is coupled with, as long as capitals or known words go on. */
function moreOfPortfolio(page: Page, from: number): number {
  const { atoms, lexicon } = page;
  const { is } = lexicon;
  let to = from;
  for (let steps = 0; steps < 4; steps++) {
    let at = to;
    if (at < atoms.length && atoms[at]!.shape === "lower" && atoms[at]!.joint === " " && posOf(page, at) === "ADJ" && !hitAt(page, at, "adjective") && lexicon.grammar.adjectiveAfter) { to = at + 1; continue; }
    if (at >= atoms.length || (!is.and.has(atoms[at]!.key) && atoms[at]!.joint !== ",")) return to;
    if (is.and.has(atoms[at]!.key)) at++;
    while (at < atoms.length && (is.of.has(atoms[at]!.key) || is.articles.has(atoms[at]!.key))) at++;
    const portfolio = hitAt(page, at, "portfolio");
    if (portfolio) to = portfolio.to;
    else if (lexicon.grammar.adjectiveAfter && isStrange(page, at) && at > to + 1) to = at + 1;
    else return to;
  }
  return to;
}

const envoys = new Set(["ambassador", "permanent representative", "representative", "envoy", "chargé d'affaires", "consul"]);

/** "auprès des Nations unies", "to the United Nations": where an envoy is sent, which is not whom the envoy speaks for. */
function envoyAfter(page: Page, head: Head, growing: Growing, at: number): boolean {
  if (head.meaning.kind !== "office" || !envoys.has(head.meaning.term.office) || !page.lexicon.is.to.has(page.atoms[at]!.key)) return false;
  let from = at + 1;
  while (from < page.atoms.length && (page.lexicon.is.of.has(page.atoms[from]!.key) || page.lexicon.is.articles.has(page.atoms[from]!.key))) from++;
  const party = partyHitAt(page, from);
  if (party) growing.to = party.to;
  else if (isStrange(page, from)) growing.to = from + 1;
  return growing.to > at;
}

/** "and Foreign Minister", "et ministre des Affaires étrangères": one more office of the same person, since no article stands before it. */
function officeAfter(page: Page, head: Head, growing: Growing, at: number, depth: number): boolean {
  if (head.meaning.kind !== "office" || head.meaning.plural || depth >= deepest || !page.lexicon.is.and.has(page.atoms[at]!.key)) return false;
  for (let next = at + 1; next < page.atoms.length && next < at + 5; next++) {
    const one = headAt(page, next);
    if (one) {
      if (one.meaning.kind !== "office" || one.meaning.plural) return false;
      const more = grow(page, one, at + 1, depth + 1);
      if (more.determiner !== "bare" || more.from !== at + 1) return false;
      growing.further.push(...more.offices);
      growing.party ??= more.party;
      growing.stranger ??= more.stranger;
      growing.to = more.to;
      return true;
    }
    const passes: Hit | undefined = hitAt(page, next, "portfolio", "modifier", "adjective");
    if (!passes) return false;
    next = passes.to - 1;
  }
  return false;
}
