import { growLeft } from "./grow-left.js";
import { growRight } from "./grow-right.js";
import { headAt, possessiveAt } from "./heads.js";
import type { Grow, Growing, Head, HeadMeaning } from "./heads.js";
import { hitAt, posOf } from "./page.js";
import type { NamedOffice, Page, Phrase } from "./page.js";

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

function grow(page: Page, head: Head, low: number, depth: number): Phrase {
  const growing: Growing = {
    from: head.from, to: head.to, portfolio: null, makes: null, party: null, stranger: null, owner: null,
    determiner: "bare", count: null, other: false, further: [], inner: null,
  };
  const again: Grow = (inner, from, deeper) => grow(page, inner, from, deeper);
  growLeft(page, head, growing, low, depth, again);
  growRight(page, head, growing, depth, again);
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
