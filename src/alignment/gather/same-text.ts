import { decide, type Decision } from "./decision.js";
import { foldText, tokensOf, type Token } from "./fold.js";
import { runsOf } from "./sketch.js";

/** A text with what decides whether it can be another's wire. */
export interface Carried {
  readonly text: string;
  readonly language: string;
}

/** Share of the shorter that stands in the other: from here on it is one wire text. */
const sureFrom = 0.85;
/** From here on a person is asked. */
const proposeFrom = 0.6;
/** Of the stretch of the longer in which it stands, so much has to be it: a readout quoted inside an article is not the article. */
const denseFrom = 0.7;
/** Fewer words than that say nothing of who wrote them. */
const fewestWords = 25;

/**
 * Whether two texts are one wire text: the same, or with another headline and dateline, cut at the end, or lightly edited. Words in
 * the same runs count, not words in common: two desks that write of one event share few runs. Where figures or names differ within
 * what is the same, it is a form filled in twice (a ministry's “spoke by phone with …”), and never sure.
 */
export function sameText(one: Carried, other: Carried): Decision {
  if (foldText(one.text) === foldText(other.text)) return decide("sure", "text/same-words", 1);
  if (one.language !== other.language) return decide("no", "text/other-language", 0);
  const a = tokensOf(one.text);
  const b = tokensOf(other.text);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < fewestWords) return decide("no", "text/too-short", 0);
  const inShort = covered(short, long);
  const inLong = covered(long, short);
  const share = inShort.count / short.length;
  if (share < proposeFrom) return decide("no", "text/other", share);
  const percent = `${Math.round(share * 100)} %`;
  const dense = inLong.count / Math.max(1, inLong.last - inLong.first + 1);
  // what the longer begins with before the wire begins is a headline and a dateline at most
  const early = inLong.first <= Math.max(40, long.length * 0.15);
  const between = (tokens: readonly Token[], { first, last, is }: Cover): readonly Token[] => tokens.filter((_, index) => index >= first && index <= last && !is[index]);
  const onlyShort = between(short, inShort);
  const onlyLong = between(long, inLong);
  const figures = differing(onlyShort, onlyLong, isFigure);
  if (figures.length > 0) return decide("propose", "text/other-figures", share * 0.7, percent, figures.slice(0, 4).join(", "));
  const names = differing(onlyShort, onlyLong, isName);
  if (names.length > 0) return decide("propose", "text/other-names", share * 0.7, percent, names.slice(0, 4).join(", "));
  return share >= sureFrom && dense >= denseFrom && early ? decide("sure", "text/same-wire", share, percent) : decide("propose", "text/near", share * 0.8, percent);
}

interface Cover {
  /** For each token whether it stands in a run that the other text has too. */
  readonly is: readonly boolean[];
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

function covered(tokens: readonly Token[], by: readonly Token[]): Cover {
  const there = new Set(runsOf(by).map(({ hash }) => hash));
  const runs = runsOf(tokens);
  const size = tokens.length - runs.length + 1;
  const is = tokens.map(() => false);
  for (const { hash, at } of runs) if (there.has(hash)) is.fill(true, at, at + size);
  return { is, count: is.filter(Boolean).length, first: is.indexOf(true), last: is.lastIndexOf(true) };
}

const isFigure = ({ word }: Token): boolean => /\d/u.test(word);
const isName = ({ printed }: Token): boolean => /^\p{Lu}\p{L}{2,}/u.test(printed);

/** Where each of the two has something of a kind that the other has not, what they have: each filled the same form with its own. */
function differing(one: readonly Token[], other: readonly Token[], holds: (token: Token) => boolean): readonly string[] {
  const a = one.filter(holds);
  const b = other.filter(holds);
  const only = (from: readonly Token[], not: readonly Token[]): readonly string[] => [...new Set(from.filter(({ word }) => !not.some((token) => token.word === word)).map(({ printed }) => printed))];
  const onlyA = only(a, b);
  const onlyB = only(b, a);
  return onlyA.length > 0 && onlyB.length > 0 ? [...onlyA, ...onlyB] : [];
}
