import { deepest, headAt, speaksForState } from "./heads.js";
import type { Grow, Growing, Head } from "./heads.js";
import type { Hit } from "./lexicon.js";
import { capital, hitAt, isStrange, partyHitAt, posOf } from "./page.js";
import type { Page } from "./page.js";
import { isAdjectiveOfParty } from "./strangers.js";

/** What follows the noun: adjectives, "of" with a portfolio, a party, a body or another office, "and" with one more office. */
export function growRight(page: Page, head: Head, growing: Growing, depth: number, grow: Grow): void {
  const { atoms } = page;
  while (growing.to < atoms.length) {
    const at = growing.to;
    const joint = atoms[at]!.joint;
    if (joint !== " " && joint !== "-") return;
    if (!adjectiveAfter(page, head, growing, at) && !ofAfter(page, head, growing, at, depth, grow) && !envoyAfter(page, head, growing, at) && !officeAfter(page, head, growing, at, depth, grow)) return;
  }
}

function adjectiveAfter(page: Page, head: Head, growing: Growing, at: number): boolean {
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
    growing.stranger = { from: at, to: at + 1, how: "adjective", strong: speaksForState(head) };
    growing.to = at + 1;
    return true;
  }
  if (page.atoms[at]!.shape === "lower" && posOf(page, at) === "ADJ") {
    growing.to = at + 1;
    return true;
  }
  return false;
}

function ofAfter(page: Page, head: Head, growing: Growing, at: number, depth: number, grow: Grow): boolean {
  const { atoms, lexicon } = page;
  const { is } = lexicon;
  const { meaning } = head;
  let from = at;
  let words = 0;
  // "son homologue de Velmore", "her colleague from Velmore": whose it is stands before, so what stands behind is where from
  const across = (meaning.kind === "counterpart" || meaning.kind === "human") && meaning.plural !== true && growing.owner !== null && "possessive" in growing.owner;
  if (across && is.from.has(atoms[at]!.key)) { from++; words++; }
  // "conseiller à la sécurité", "ministre délégué aux Affaires européennes": such words bring portfolios, but neither parties nor persons
  const toOnly = words === 0 && is.to.has(atoms[at]!.key) && !is.of.has(atoms[at]!.key);
  while (from < atoms.length && words < 3 && (is.of.has(atoms[from]!.key) || (toOnly && words === 0)) && (words === 0 || atoms[from]!.joint === " " || atoms[from]!.joint === "'")) { from++; words++; }
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
  if (toOnly) return false;
  const longest = page.hits[from]?.[0];
  const party = partyHitAt(page, from);
  if (party && (!longest || longest.to <= party.to)) {
    growing.party ??= party.meaning.party;
    growing.to = party.to;
    return true;
  }
  const inner = depth < deepest ? innerHead(page, from) : null;
  if (inner && (meaning.kind === "office" || meaning.kind === "body" || meaning.kind === "side" || meaning.kind === "human")) {
    const phrase = grow(inner, from, depth + 1);
    growing.inner ??= phrase;
    growing.party ??= phrase.party;
    growing.stranger ??= phrase.stranger;
    growing.to = phrase.to;
    return true;
  }
  if (takesPortfolio && capital(atoms[from]) && (meaning.kind === "body" || (meaning.term.office === "minister" && !meaning.term.portfolio)) && lexicon.grammar.adjectiveAfter && !growing.portfolio && !growing.party) {
    const to = moreOfPortfolio(page, from + 1);
    growing.portfolio = { name: atoms.slice(from, to).map((atom) => atom.text.toLowerCase()).join(" "), slug: atoms[from]!.key, also: [] };
    growing.to = to;
    return true;
  }
  if (lexicon.is.statePrefixes.has(atoms[from]!.key) && capital(atoms[from]) && is.of.has(atoms[from + 1]?.key ?? "")) {
    from += 2;
    while (from < atoms.length && is.articles.has(atoms[from]!.key) && atoms[from]!.shape === "lower") from++;
  }
  const honorific = hitAt(page, from, "honorific");
  if (honorific && isStrange(page, honorific.to)) {
    // "le porte-parole de M. Borrell"
    let to = honorific.to + 1;
    while (to < atoms.length && to < honorific.to + 4 && isStrange(page, to) && /^[ -]$/.test(atoms[to]!.joint)) to++;
    growing.owner ??= { run: [honorific.to, to] };
    growing.to = to;
    return true;
  }
  if (isStrange(page, from) && !growing.party && growing.stranger?.how !== "of") {
    let to = from + 1;
    while (to < atoms.length && to < from + 4 && isStrange(page, to) && (atoms[to]!.joint === " " || atoms[to]!.joint === "-")) to++;
    const forState = (meaning.kind === "office" && meaning.term.state) || meaning.kind === "body" || meaning.kind === "side" || across;
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
    else if (lexicon.grammar.adjectiveAfter && isStrange(page, at) && at > to + 1) {
      to = at + 1;
      // "Anciens combattants"
      while (to < atoms.length && to < at + 3 && atoms[to]!.joint === " " && atoms[to]!.shape === "lower" && (posOf(page, to) === "NOUN" || posOf(page, to) === "ADJ") && !hitAt(page, to, "adjective")) to++;
    } else return to;
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
function officeAfter(page: Page, head: Head, growing: Growing, at: number, depth: number, grow: Grow): boolean {
  if (head.meaning.kind !== "office" || head.meaning.plural || depth >= deepest || !page.lexicon.is.and.has(page.atoms[at]!.key)) return false;
  for (let next = at + 1; next < page.atoms.length && next < at + 5; next++) {
    const one = headAt(page, next);
    if (one) {
      if (one.meaning.kind !== "office" || one.meaning.plural) return false;
      const more = grow(one, at + 1, depth + 1);
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
