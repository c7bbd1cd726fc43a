import { deepest, headKinds, possessiveAt, speaksForState } from "./heads.js";
import type { Grow, Growing, Head, HeadMeaning } from "./heads.js";
import { capital, hitAt, hitBefore, isStrange, posOf } from "./page.js";
import type { Page } from "./page.js";
import { isAdjectiveOfParty } from "./strangers.js";

/** Adjectives, portfolios, possessors and the determiner before the noun. */
export function growLeft(page: Page, head: Head, growing: Growing, low: number, depth: number, grow: Grow): void {
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
      if (!growPossessor(page, at - 1, growing, low, depth, take, grow)) break;
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
        // "Saudi-led"
        if (joint === "-" && !hitAt(page, at, "adjective")) {
          take(adjective.from);
          continue;
        }
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
          const inner = grow(body, low, depth + 1);
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
      growing.stranger = { from: at - 1, to: at, how: "adjective", strong: speaksForState(head) };
      take(at - 1);
      continue;
    }
    const pos = posOf(page, at - 1);
    const plain = previous.shape === "lower" || !grammar.adjectivesCapitalised ? pos === "ADJ" || pos === "NUM" || ((pos === "NOUN" || pos === "VERB") && !grammar.adjectiveAfter && modifies(page, at - 1, head)) : pos === "PROPN" && capital(previous) && modifies(page, at - 1, head);
    if (!plain || skipped >= 4 || previous.shape === "number" && previous.text.length > 3) break;
    skipped++;
    take(at - 1);
  }
}

/** Whether the tree puts a word below one that stands between it and the head. */
function modifies(page: Page, at: number, head: Head): boolean {
  const above = page.tree.nodes[page.tree.nodes[page.atoms[at]!.node]?.head ?? -1];
  return above !== undefined && above.start >= page.atoms[at]!.end && above.end <= page.atoms[head.to - 1]!.end;
}

/** Nouns whose unknown adjective is that of a party rather than anything else. */
const mayHaveParty = ({ meaning }: Head): boolean => meaning.kind !== "human" && meaning.kind !== "country" && (meaning.kind !== "office" || meaning.term.state === true || meaning.term.general === true || meaning.term.office === "spokesperson");

/** "Russia's", "the ministry's", "Ms. Velin's" before a noun; `mark` is the atom of the "s". Returns whether the noun goes on to the left. */
function growPossessor(page: Page, mark: number, growing: Growing, low: number, depth: number, take: (from: number) => void, grow: Grow): boolean {
  const party = hitBefore(page, mark, low, "party", "seat");
  if (party && (party.meaning.kind === "party" || party.meaning.kind === "seat")) {
    growing.party ??= party.meaning.party;
    take(party.from);
    return true;
  }
  for (const hit of page.ends[mark] ?? []) {
    if (hit.from < low || !headKinds.includes(hit.meaning.kind as (typeof headKinds)[number]) || depth >= deepest) continue;
    const inner = grow({ from: hit.from, to: hit.to, meaning: hit.meaning as HeadMeaning }, low, depth + 1);
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
