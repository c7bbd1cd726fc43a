// A live page is one text that grew: entries, each under the hour it was added at, the newest first or last.
//
//     12h10 – Le ministre répond                 12:10 GMT                       Mise à jour à 12h10
//     Le ministre a répondu que …                Talks resume in Port Sall       Le ministre a répondu que …

import type { Span } from "../../text/span.js";
import { folded } from "./characters.js";
import type { Rules } from "./rules.js";

/** Whether a stretch is nothing but a day, an hour and a zone, with or without a word that says so ("Updated at"). */
export type IsStamp = (at: Span) => boolean;

interface Head {
  readonly paragraph: number;
  /** Past the hour and what parts it from the words of its entry. */
  readonly end: number;
  /** How it says that it is an hour: entries of one page say it alike. */
  readonly form: string;
}

/**
 * Where the stamps of a live page's entries end, by the index of the paragraph they open; empty for a page that is none.
 * One hour makes no live page, nor do the lines at the head of a text that say when it was published and last changed:
 * at least two must be written alike and bring words.
 */
export function updatesOf(text: string, paragraphs: readonly Span[], isStamp: IsStamp, rules: Rules): ReadonlyMap<number, number> {
  const heads = paragraphs.map((at, paragraph) => headOf(text, at, paragraph, isStamp, rules));
  const brings = (head: Head): boolean => head.end < paragraphs[head.paragraph]!.end || (head.paragraph + 1 < paragraphs.length && !heads[head.paragraph + 1]);
  const forms = new Map<string, Head[]>();
  for (const head of heads) {
    if (!head || !brings(head)) continue;
    const alike = forms.get(head.form);
    if (alike) alike.push(head);
    else forms.set(head.form, [head]);
  }
  return new Map([...forms.values()].filter((alike) => alike.length > 1).flat().map(({ paragraph, end }) => [paragraph, end]));
}

const longestHead = 90;
const clock = /(?<![\d:.,/-])([01]?\d|2[0-4])\s?(?:[:h]\s?[0-5]\d(?:[:m][0-5]\d)?(?:\s?[ap]\.?m\b\.?)?|h(?![\p{L}\d])|\s?[ap]\.?m\b\.?)/iu;
const joint = /\s?[–—|•·:](?=\s)|\s-(?=\s)|\.(?=\s)|[\])]\s?[:.–—-]?|(?=\n)|\s(?=["“«]?\s?\p{Lu})/gu;

function headOf(text: string, at: Span, paragraph: number, isStamp: IsStamp, rules: Rules): Head | null {
  const words = text.slice(at.start, Math.min(at.end, at.start + longestHead));
  const hour = clock.exec(words);
  if (!hour) return null;
  const form = openingOf(words.slice(0, hour.index), rules);
  if (at.end - at.start <= longestHead && isStamp(at)) return { paragraph, end: at.end, form };
  const joints = [...words.slice(hour.index + hour[0].length).matchAll(joint)].map((found) => ({ from: hour.index + hour[0].length + found.index, length: found[0].trimEnd().length }));
  const last = joints.findLast(({ from }) => isStamp({ start: at.start, end: at.start + from }));
  return last ? { paragraph, end: at.start + last.from + last.length, form } : null;
}

const openingOf = (words: string, rules: Rules): string => {
  const line = folded(words).replace(/^[[(*\s]+/, "");
  return rules.words.stampOpenings.find((one) => line.startsWith(one)) ?? "";
};
