// What each paragraph of a dispatch is: its title, the line that dates it, the place and agency before its first dash,
// the name before a colon in a transcript, or running text.
//
//     Ministers meet in Port Sall                          title
//     Updated 12:10 GMT, 28 March 2020                     stamp
//     14:32 | Talks resume                                 update, paragraph
//     PORT SALL, March 27 (Agency) -- | The ministers …    dateline, paragraph
//     Q: | Will the talks go on?                           label, paragraph

import type { Passage } from "../../model/document.js";
import type { Span } from "../../text/span.js";
import { folded, isCapital, isSmall } from "./characters.js";
import { paragraphsOf } from "./lines.js";
import type { Rules } from "./rules.js";
import { tokenise } from "./tokens.js";
import { updatesOf } from "./updates.js";

/** The passages of a text, in order, without overlap; together they hold everything that is no white space. */
export function passagesOf(text: string, toldTitle: string | undefined, rules: Rules): Passage[] {
  const paragraphs = paragraphsOf(text);
  const transcript = paragraphs.filter((at) => nameLabelEnd(text, at) > 0).length >= 3;
  const updates = updatesOf(text, paragraphs, (at) => isStamp(text, at, true, rules), rules);
  const passages: Passage[] = [];
  let titles = 0;
  let inHead = true;
  paragraphs.forEach((whole, index) => {
    const next = paragraphs[index + 1];
    const hour = updates.get(index);
    if (hour !== undefined) {
      inHead = false;
      passages.push({ kind: "update", start: whole.start, end: hour });
      if (skipSpace(text, hour, whole.end) === whole.end) return;
    }
    const at = hour === undefined ? whole : { start: skipSpace(text, hour, whole.end), end: whole.end };
    if (isStamp(text, at, inHead, rules)) passages.push({ kind: "stamp", ...at });
    else if (isPlaceAndDate(text, at, rules)) passages.push({ kind: "dateline", ...at });
    else if (next && labelEnd(text, at, transcript, rules) === 0 && isTitle(text, at, inHead && titles < 3, toldTitle) && datelineEnd(text, at, rules) === 0) {
      passages.push({ kind: "title", ...at });
      titles++;
    } else {
      inHead = false;
      const cut = datelineEnd(text, at, rules);
      const label = cut > 0 ? 0 : labelEnd(text, at, transcript, rules);
      if (cut > 0) passages.push({ kind: "dateline", start: at.start, end: cut });
      else if (label > 0) passages.push({ kind: "label", start: at.start, end: label });
      const start = skipSpace(text, Math.max(cut, label, at.start), at.end);
      if (start < at.end) passages.push({ kind: "paragraph", start, end: at.end });
    }
  });
  return passages;
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text[at]!)) at++;
  return at;
}

/** Words and numbers of a short stretch, as tables know them, sorted by what a date line may hold. */
function census(text: string, from: number, to: number, rules: Rules): { dates: number; digits: number; capitals: number; others: number; month: boolean } {
  const found = { dates: 0, digits: 0, capitals: 0, others: 0, month: false };
  for (const { start, end } of tokenise(text, from, to, rules)) {
    const form = text.slice(start, end);
    if (/^[^\p{L}\p{N}]+$/u.test(form)) continue;
    const word = folded(form).replace(/\.$/, "");
    if (rules.calendarWords.has(word)) found.month = true;
    else if (rules.stampWords.has(word) || rules.stampWords.has(word.replace(/^\d+/, ""))) {
      found.dates++;
      if (/^\d/.test(word)) found.digits++;
    } else if (/^[\d.,:/'’h-]+[a-z]{0,2}$/i.test(form) && /\d/.test(form)) found.digits++;
    else if (isCapital(text, start)) found.capitals++;
    else found.others++;
  }
  return found;
}

const numericDate = /\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?/;
const clockTime = /\d{1,2}\s?[:h]\s?\d{2}/;

/** A line that says when the text was put out; below the head of the text it must name a day: "Mis à jour le 28/03 à 12h10", "28 March 2020, 12:10 GMT". */
function isStamp(text: string, at: Span, inHead: boolean, rules: Rules): boolean {
  if (at.end - at.start > 160 || !/\d/.test(text.slice(at.start, at.end))) return false;
  const { digits, capitals, others, month } = census(text, at.start, at.end, rules);
  if (digits === 0) return false;
  const line = folded(text.slice(at.start, at.end)).replace(/^[[(*\s]+/, "");
  const opening = rules.words.stampOpenings.find((one) => line.startsWith(one) && !/^\p{L}/u.test(line.slice(one.length)));
  const dated = month || numericDate.test(line) || (inHead && clockTime.test(line));
  if (opening !== undefined) return dated && others + capitals <= opening.split(" ").length + 5;
  return dated && capitals + others === 0 && at.end - at.start <= 80;
}

/** "Genève, le 3 mai 2021" alone on its line. */
function isPlaceAndDate(text: string, at: Span, rules: Rules): boolean {
  if (at.end - at.start > 80 || !isCapital(text, at.start)) return false;
  const comma = text.indexOf(",", at.start);
  if (comma < 0 || comma >= at.end) return false;
  const place = census(text, at.start, comma, rules);
  const date = census(text, comma, at.end, rules);
  return place.capitals > 0 && place.capitals <= 4 && place.others <= 2 && place.digits === 0 && date.month && date.digits > 0 && date.others + date.capitals === 0;
}

const dash = /\s?(?:--|[—–])\s?|\s-\s|(?<=\s)\/\p{L}[\p{L}\s.-]{1,20}\/[.,]?\s?|\.\s/gu;

/** Where a dateline at the head of a paragraph ends, with its dash; 0 where there is none. */
function datelineEnd(text: string, at: Span, rules: Rules): number {
  const agency = agencyEnd(text, at);
  if (agency > 0) return agency;
  if (!isCapital(text, at.start)) return 0;
  const head = text.slice(at.start, Math.min(at.end, at.start + 110));
  dash.lastIndex = 0;
  for (let found = dash.exec(head), tries = 0; found !== null && tries < 5; found = dash.exec(head), tries++) {
    const end = at.start + found.index;
    const goesOn = found[0].startsWith(".") && head[dash.lastIndex] === "/";
    if (end > at.start && !goesOn && isDateline(text, at.start, end, found[0].trim(), rules)) {
      const closed = at.start + dash.lastIndex - (/\s$/.test(found[0]) ? 1 : 0);
      return skipSpace(text, closed, at.end) < at.end ? closed : 0;
    }
  }
  return 0;
}

const agencyAlone = /\(\p{Lu}[\p{L}\p{M}.’' -]{1,24}\)\s(?:--|[—–-])(?=\s)/uy;

/** The end of "(AFP) -" at the head of a paragraph, an agency in brackets without its place; 0 where none stands. */
function agencyEnd(text: string, at: Span): number {
  agencyAlone.lastIndex = at.start;
  return agencyAlone.test(text) && skipSpace(text, agencyAlone.lastIndex, at.end) < at.end ? agencyAlone.lastIndex : 0;
}

/**
 * Whether a stretch is a place, perhaps with a date, perhaps with an agency in brackets, and nothing else. What ends it counts:
 * a full stop only after a place in capitals and a date, a hyphen only after a date or an agency.
 */
function isDateline(text: string, from: number, to: number, ender: string, rules: Rules): boolean {
  const head = text.slice(from, to);
  if (/[?!;:"“”«»]/.test(head)) return false;
  const bracket = head.search(/\s?\([^()]{2,40}\)\s?$/);
  const place = census(text, from, bracket >= 0 ? from + bracket : to, rules);
  // a capital that also names a time zone ("Beijing time") counts among the words of dates
  if (place.capitals + place.dates === 0 || place.capitals > 6 || place.others > 3) return false;
  const dated = place.month && place.digits > 0;
  if (ender === ".") return dated && place.others === 0 && /^\p{Lu}[\p{Lu}\p{M}\s.'’-]{2,},/u.test(head);
  if (ender === "-" && !dated && bracket < 0) return false;
  if (dated || bracket >= 0 || ender.startsWith("/")) return place.others <= 2 && (dated || place.digits === 0);
  return place.others === 0 && place.digits === 0 && place.dates === 0 && !place.month && place.capitals <= 3 && /^\p{Lu}[\p{Lu}\p{M}\s.,'’-]{2,}$/u.test(head);
}

const capsLabel = /(?:\p{Lu}[\p{Lu}\p{M}.'’-]*[ \u00A0]?){1,6}(?:\([^()]{1,30}\))?[ \u00A0\u202F]?:(?=\s)/uy;
const nameLabel = /(?:\p{Lu}[\p{L}\p{M}.'’-]{0,30}[ \u00A0]?){1,4}[ \u00A0\u202F]?:(?=\s)/uy;

/** Where the label of a turn at speaking ends, with its colon; 0 where there is none. */
function labelEnd(text: string, at: Span, transcript: boolean, rules: Rules): number {
  const colon = text.slice(at.start, Math.min(at.end, at.start + 60)).indexOf(":");
  if (colon < 1) return 0;
  if (rules.labels.has(folded(text.slice(at.start, at.start + colon).trim()))) return at.start + colon + 1;
  capsLabel.lastIndex = at.start;
  if (capsLabel.test(text) && capsLabel.lastIndex - at.start >= 3 && capsLabel.lastIndex <= at.end) return capsLabel.lastIndex;
  return transcript ? nameLabelEnd(text, at) : 0;
}

function nameLabelEnd(text: string, at: Span): number {
  nameLabel.lastIndex = at.start;
  return nameLabel.test(text) && nameLabel.lastIndex <= at.end ? nameLabel.lastIndex : 0;
}

const listed = /^(?:[-–—•*·▪◦‣●]|\(?\d{1,2}[.)]|\(?[a-z]\))\s/;

/** A headline, or, past the head of the text, a short heading: no stop at its end and a capital or a figure at its start. */
function isTitle(text: string, at: Span, inHead: boolean, toldTitle: string | undefined): boolean {
  const line = text.slice(at.start, Math.min(at.end, at.start + 300));
  if (toldTitle !== undefined && inHead && folded(line.trim()) === folded(toldTitle.trim())) return true;
  const longest = inHead ? 250 : 80;
  if (at.end - at.start > longest || listed.test(line) || isSmall(text, at.start)) return false;
  if (!inHead && /[?!]["”»]?$/.test(line)) return false;
  return !/[.;:,…]\s?(?:''|[”"»’'])?$/.test(line) || /\b(?:\p{Lu}\.){2,}$/u.test(line);
}
