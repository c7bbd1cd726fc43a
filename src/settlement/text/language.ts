import { diffArrays } from "diff";

/** Wording that exists: a paragraph that was adopted, or what somebody said. */
export interface Formulation {
  readonly kind: "adopted" | "statement";
  /** The draft, procedure or statement: "w3", "t2", "d12.s3". */
  readonly id: string;
  readonly symbol: string;
  readonly title: string;
  /** The body that adopted it; of a statement, who published it. */
  readonly body: string;
  /** The day; null where it is not known. */
  readonly on: string | null;
  readonly language: string;
  /** "OP3"; of a statement, the party that speaks. */
  readonly number: string;
  readonly words: string;
}

/** A stretch of words in what was looked for and in what was found: in both, or in one of them only. */
export interface Difference {
  readonly is: "same" | "sought" | "found";
  readonly text: string;
}

export interface Nearest {
  readonly formulation: Formulation;
  /** From 0 to 1: how much of what was looked for stands there, rarer words counting more, less what stands between that was not. */
  readonly likeness: number;
  /** What is there before and behind the place that is like it. */
  readonly before: string;
  readonly differences: readonly Difference[];
  readonly after: string;
}

interface Word {
  readonly fold: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The formulations nearest to some words, nearest first, word by word: `differences` put together are both. Likeness below `least` is
 * none. The same words adopted several times stand once for each text, the newest first.
 */
export function nearestFormulations(sought: string, formulations: readonly Formulation[], { most, least = 0.25 }: { readonly most: number; readonly least?: number }): readonly Nearest[] {
  const wanted = wordsOf(sought);
  if (wanted.length === 0) return [];
  const cut = formulations.map(({ words }) => wordsOf(words));
  const weightOf = weights(cut);
  const found = formulations.map((formulation, index) => nearness(sought, wanted, formulation, cut[index]!, weightOf)).filter(({ likeness }) => likeness >= least);
  const ranked = found.sort((a, b) => b.likeness - a.likeness || Number(b.formulation.kind === "adopted") - Number(a.formulation.kind === "adopted") || (b.formulation.on ?? "").localeCompare(a.formulation.on ?? "") || a.formulation.id.localeCompare(b.formulation.id));
  return ranked.slice(0, most);
}

/** Words in small letters without accents, with their places. Chinese counts by the character. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{Script=Han}]|[\p{L}\p{M}\p{N}]+/gu)].map((found) => ({ fold: found[0].normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(), start: found.index, end: found.index + found[0].length }));
}

/** A word that stands in few of the formulations tells more than one that stands in all. */
function weights(cut: readonly (readonly Word[])[]): (fold: string) => number {
  const among = new Map<string, number>();
  for (const words of cut) for (const fold of new Set(words.map((one) => one.fold))) among.set(fold, (among.get(fold) ?? 0) + 1);
  return (fold) => Math.log(1 + (cut.length + 1) / (among.get(fold) ?? 0.5)) * (fold.length <= 3 && !/\p{Script=Han}|\p{N}/u.test(fold) ? 0.35 : 1);
}

function nearness(sought: string, wanted: readonly Word[], formulation: Formulation, words: readonly Word[], weightOf: (fold: string) => number): Nearest {
  const { from, to } = window(wanted, words, weightOf);
  const place = shared(wanted, words.slice(from, to));
  const { weight, differences } = compared(sought, wanted, formulation.words, place, weightOf);
  const all = sum(wanted, weightOf);
  const between = sum(place, weightOf) - weight;
  const start = place[0]?.start ?? 0;
  const end = place.at(-1)?.end ?? 0;
  return { formulation, likeness: all === 0 ? 0 : Math.round((weight / (all + 0.3 * Math.max(0, between))) * 1000) / 1000, before: formulation.words.slice(0, start), differences, after: formulation.words.slice(end) };
}

const sum = (words: readonly Word[], weightOf: (fold: string) => number): number => words.reduce((total, { fold }) => total + weightOf(fold), 0);

/** The stretch of a formulation that has most of what is looked for: as long as that, and a little longer for what was put in between. */
function window(wanted: readonly Word[], words: readonly Word[], weightOf: (fold: string) => number): { readonly from: number; readonly to: number } {
  const length = Math.min(words.length, Math.ceil(wanted.length * 1.5) + 2);
  const due = new Map<string, number>();
  for (const { fold } of wanted) due.set(fold, (due.get(fold) ?? 0) + 1);
  const inside = new Map<string, number>();
  let score = 0;
  let best = { score: -1, from: 0, to: 0 };
  words.forEach(({ fold }, index) => {
    const now = (inside.get(fold) ?? 0) + 1;
    inside.set(fold, now);
    if (now <= (due.get(fold) ?? 0)) score += weightOf(fold);
    if (index >= length) {
      const out = words[index - length]!.fold;
      const left = inside.get(out)!;
      inside.set(out, left - 1);
      if (left <= (due.get(out) ?? 0)) score -= weightOf(out);
    }
    if (score > best.score + 1e-9) best = { score, from: Math.max(0, index - length + 1), to: index + 1 };
  });
  // No further than the first and last word that was looked for.
  let { from, to } = best;
  while (from < to && !due.has(words[from]!.fold)) from++;
  while (to > from && !due.has(words[to - 1]!.fold)) to--;
  return { from, to };
}

/** From the first word that both have in the same order to the last. */
function shared(wanted: readonly Word[], place: readonly Word[]): readonly Word[] {
  let here = 0;
  let [first, last] = [-1, 0];
  for (const { value, added, removed } of diffArrays(wanted.map(({ fold }) => fold), place.map(({ fold }) => fold))) {
    if (!added && !removed) {
      if (first < 0) first = here;
      last = here + value.length;
    }
    if (!removed) here += value.length;
  }
  return first < 0 ? [] : place.slice(first, last);
}

function compared(sought: string, wanted: readonly Word[], there: string, place: readonly Word[], weightOf: (fold: string) => number): { readonly weight: number; readonly differences: readonly Difference[] } {
  let weight = 0;
  let [at, here] = [0, 0];
  const differences: Difference[] = [];
  const textOf = (text: string, words: readonly Word[], from: number, count: number): string => {
    const last = words[from + count - 1]!;
    const next = words[from + count];
    return text.slice(words[from]!.start, next ? next.start : last.end);
  };
  for (const { value, added, removed } of diffArrays(wanted.map(({ fold }) => fold), place.map(({ fold }) => fold))) {
    const count = value.length;
    if (removed) differences.push({ is: "sought", text: textOf(sought, wanted, at, count) });
    else differences.push({ is: added ? "found" : "same", text: textOf(there, place, here, count) });
    if (!added && !removed) weight += sum(place.slice(here, here + count), weightOf);
    if (!added) at += count;
    if (!removed) here += count;
  }
  return { weight, differences };
}
