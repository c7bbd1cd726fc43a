import type { Passage } from "../../model/document.js";
import type { Span } from "../../text/span.js";

/**
 * A stretch inside quotation marks, marks included.
 *
 *     “We are ready,” she said. “We shall wait.”
 *     └─────┬───────┘           └──────┬───────┘
 */
export interface Quotation extends Span {
  readonly passage: number;
  /** It was opened in an earlier paragraph, or before the text begins. */
  readonly opensBefore: boolean;
  /** It is still open at the end of its paragraph. */
  readonly runsOn: boolean;
}

/** A mark that can only open, and what closes it. */
const closers: { readonly [opener: string]: string } = { "“": "”", "„": "“”", "«": "»", "‹": "›", "``": "''", "「": "」", "『": "』", "‘": "’" };
const closing = "”»›」』";
/** Openers that careless typesetting closes with a mark of another make. */
const mixed = /^(?:"”|“"|““|''”|“'')$/;
const straight = ["\"", "''", "'", "＂"];

/**
 * Outermost quotations of a text, in order, each within one paragraph. `unclosed` is told where one is opened and never closed,
 * unless the next paragraph opens again, as printers do when a quotation runs over paragraphs.
 */
export function quotationsOf(text: string, passages: readonly Passage[], unclosed: (at: Span) => void): Quotation[] {
  const found: Quotation[] = [];
  passages.forEach((passage, index) => {
    const here = inPassage(text, passage, index);
    const last = here.at(-1);
    if (last?.runsOn && !opensWithMark(text, passages[index + 1])) unclosed({ start: last.start, end: last.end });
    found.push(...here);
  });
  return found;
}

function inPassage(text: string, passage: Passage, index: number): Quotation[] {
  const found: Quotation[] = [];
  let opener = "";
  let from = -1;
  let depth = 0;
  const close = (end: number, runsOn: boolean): void => {
    found.push({ start: from, end, passage: index, opensBefore: false, runsOn });
    opener = "";
  };
  for (let at = passage.start; at < passage.end; at++) {
    const mark = markAt(text, at);
    if (mark === "") continue;
    const end = at + mark.length;
    if (opener === "") {
      if (mark in closers ? mark !== "‘" || opens(text, at, end) : straight.includes(mark) && opens(text, at, end)) {
        opener = mark;
        from = at;
        depth = 0;
      } else if (found.length === 0 && (closing.includes(mark) || (mark === "\"" && closes(text, at, end)))) {
        // closed without having been opened: it began before this paragraph
        found.push({ start: passage.start, end, passage: index, opensBefore: true, runsOn: false });
      }
    } else if (mark === opener && mark in closers && opens(text, at, end)) depth++;
    else if (mixed.test(opener + mark) && closes(text, at, end) && !opens(text, at, end)) close(end, false);
    else if (opener in closers ? closers[opener]!.includes(mark) && (mark !== "’" || closes(text, at, end)) : mark === opener && (mark.length > 1 || closes(text, at, end))) {
      if (depth > 0) depth--;
      else close(end, false);
    }
    at = end - 1;
  }
  // a single mark left open is more often an apostrophe than a quotation
  if (opener !== "" && opener !== "'" && opener !== "‘") close(passage.end, true);
  return found;
}

/** The quotation mark that stands at a place: one or two characters, or "". */
function markAt(text: string, at: number): string {
  const char = text[at]!;
  if (char === "'" || char === "`") return text[at + 1] === char ? char + char : char === "'" ? char : "";
  return char in closers || closing.includes(char) || char === "\"" || char === "’" || char === "＂" ? char : "";
}

const spaceOrNone = (char: string | undefined): boolean => char === undefined || /[\s(\[{—–\-\/:.,;]/.test(char);
const endOrNone = (char: string | undefined): boolean => char === undefined || /[\s)\]}—–\-.,;:!?…\/]/.test(char);

/** A straight mark opens where a word follows; set apart on both sides (tokenised text) it may do either. */
function opens(text: string, at: number, end: number): boolean {
  const single = end - at === 1 && /['‘’]/.test(text[at]!);
  if (!spaceOrNone(text[at - 1]) && !"“”\"«’‘".includes(text[at - 1]!)) return false;
  // set apart on both sides: before a comma or a full stop it closes
  if (!single && /\s/.test(text[end] ?? "") && /[,.;:!?)]/.test(text[end + 1] ?? "") && /\s/.test(text[at - 1] ?? "")) return false;
  return single ? text[end] !== undefined && !/\s|\d/.test(text[end]!) : true;
}

function closes(text: string, at: number, end: number): boolean {
  const single = end - at === 1 && /['‘’]/.test(text[at]!);
  if (!endOrNone(text[end]) && !"“”\"»’".includes(text[end]!)) return !single && /\s/.test(text[at - 1] ?? "") === false;
  return single ? !/\s/.test(text[at - 1] ?? " ") : true;
}

function opensWithMark(text: string, passage: Passage | undefined): boolean {
  if (!passage) return false;
  const mark = markAt(text, passage.start);
  return mark !== "" && !closing.includes(mark);
}
