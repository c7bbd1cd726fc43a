// The words of a message and those it passes on. Mail programs mark the seam in three ways: a line that says so, the header of
// the other message, or a sign before every line:
//
//     See below. J.                        covering words
//     -------- Forwarded Message --------
//     From: Press Office <press@mfa…>      the header of what is passed on
//     Subject: Readout
//                                          
//     The minister said …                  the words passed on, which can pass on others in turn

import { labels, forwards, wrote } from "./words.js";
import type { Header } from "./headers.js";

/** Words that are somebody else's, with what stands above them. */
export interface PassedOn {
  readonly kind: "forwarded" | "quoted";
  readonly header: Header;
  readonly text: string;
}

/** Tells the words of a message from those it forwards or quotes. What it quotes in turn is still in `text`. */
export function partBody(text: string): { readonly own: string; readonly others: readonly PassedOn[] } {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const seam = forwardedAt(lines);
  const before = quotesIn(seam === null ? lines : lines.slice(0, seam.at));
  const others = [...before.others, ...(seam === null ? [] : [seam.passedOn])];
  return { own: before.own, others: others.filter((one) => one.text !== "") };
}

interface Seam {
  readonly at: number;
  readonly passedOn: PassedOn;
}

/** The first line from which on another message stands. */
function forwardedAt(lines: readonly string[]): Seam | null {
  for (let at = 0; at < lines.length; at++) {
    const signs = /^(?:\s*>)*/.exec(lines[at]!)![0].replace(/\s/g, "").length;
    const line = withoutSigns(lines[at]!, signs);
    if (!/\S/.test(line)) continue;
    const says = forwards.test(line);
    if (!says && labelOf(line)?.label !== "from") continue;
    const rest = lines.slice(says ? at + 1 : at).map((one) => withoutSigns(one, signs));
    // where the seam itself carries no sign but all that follows does, the sign belongs to what is passed on
    const bare = signs === 0 && says && allQuoted(rest) ? rest.map((one) => withoutSigns(one, 1)) : rest;
    const found = headerAt(bare);
    if (!says && (found === null || found.fields < 3)) continue;
    const header = found?.header ?? { from: null, date: null, subject: null };
    return { at: says ? at : beforeRule(lines, at), passedOn: { kind: "forwarded", header, text: tidy(bare.slice(found?.end ?? 0)) } };
  }
  return null;
}

/** A rule of lines above a header belongs to the seam. */
const beforeRule = (lines: readonly string[], at: number): number => (at > 0 && /^[\s_-]{5,}$/.test(lines[at - 1]!) ? at - 1 : at);

const withoutSigns = (line: string, count: number): string => (count === 0 ? line : line.replace(new RegExp(`^(?:\\s*>){1,${count}} ?`), ""));
const allQuoted = (lines: readonly string[]): boolean => lines.some((line) => /^\s*>/.test(line)) && lines.every((line) => !/\S/.test(line) || /^\s*>/.test(line));

type Label = keyof typeof labels;

/** "From: …", "*De :* …": which header line this is, and what it says. */
function labelOf(line: string): { readonly label: Label; readonly value: string } | null {
  const found = /^\s*\*?(\p{L}[\p{L}\s-]{0,24}?)\s*[:：]\*?\s*(.*)$/u.exec(line);
  if (!found) return null;
  const name = found[1]!.toLowerCase().replace(/\s+/g, " ").trim();
  for (const label of Object.keys(labels) as Label[]) if ((labels[label] as readonly string[]).includes(name)) return { label, value: found[2]!.trim() };
  return null;
}

/** The header at the beginning of some lines; an empty line may stand between its lines where a page was made into text. */
function headerAt(lines: readonly string[]): { readonly header: Header; readonly end: number; readonly fields: number } | null {
  const values = new Map<Label, string>();
  let last: Label | null = null;
  let at = 0;
  let end = 0;
  for (; at < lines.length && at < 40; at++) {
    const line = lines[at]!;
    if (!/\S/.test(line)) {
      if (values.size > 0 && labelOf(lines[at + 1] ?? "") === null) break;
      continue;
    }
    const found = labelOf(line);
    if (found === null || (values.has(found.label) && found.label !== "to")) {
      if (last === null || !/^\s+\S/.test(line)) break;
      values.set(last, `${values.get(last)!} ${line.trim()}`); // a long line was folded
    } else {
      values.set(found.label, found.value);
      last = found.label;
    }
    end = at + 1;
  }
  if (!values.has("from") && !values.has("subject")) return null;
  return { header: { from: values.get("from") ?? null, date: values.get("date") ?? null, subject: values.get("subject") ?? null }, end, fields: values.size };
}

/** Lines under “>” are somebody else's; the line above them may say whose. */
function quotesIn(lines: readonly string[]): { readonly own: string; readonly others: readonly PassedOn[] } {
  const own: string[] = [];
  const others: PassedOn[] = [];
  for (let at = 0; at < lines.length; ) {
    if (!/^\s?>/.test(lines[at]!)) {
      own.push(lines[at++]!);
      continue;
    }
    let end = at;
    while (end < lines.length && (/^\s?>/.test(lines[end]!) || (!/\S/.test(lines[end]!) && /^\s?>/.test(lines[end + 1] ?? "")))) end++;
    const { header, taken } = whoWrote(own);
    own.splice(own.length - taken, taken);
    others.push({ kind: "quoted", header, text: tidy(lines.slice(at, end).map((line) => withoutSigns(line, 1))) });
    at = end;
  }
  return { own: tidy(own), others: others.length <= 1 ? others : [together(others)] };
}

/** An answer between the lines cuts what it answers into pieces; they are one message. */
const together = (pieces: readonly PassedOn[]): PassedOn => ({ ...pieces[0]!, text: pieces.map(({ text }) => text).join("\n\n") });

/** “On Friday, 27 March 2020, Jo Doe <jo@x.example> wrote:” at the end of some lines, and how many of them it takes. */
function whoWrote(lines: readonly string[]): { readonly header: Header; readonly taken: number } {
  let end = lines.length;
  while (end > 0 && !/\S/.test(lines[end - 1]!)) end--;
  for (const count of [1, 2]) {
    const words = lines.slice(Math.max(0, end - count), end).join("\n");
    if (words.length > 500 || !wrote.test(words)) continue;
    const plain = words.replace(/\s+/g, " ");
    const from = /([^,<>:;\d]{2,80}?)\s*<[^<>]{3,200}>/.exec(plain)?.[0] ?? null;
    return { header: { from: from === null ? null : from.replace(/^\s*(?:at|à|um)\s+/, "").trim(), date: plain, subject: null }, taken: lines.length - end + Math.min(count, end) };
  }
  return { header: { from: null, date: null, subject: null }, taken: 0 };
}

/** Lines as a text, without empty lines at its ends. */
const tidy = (lines: readonly string[]): string => lines.join("\n").replace(/^(?:[ \t]*\n)+|\s+$/g, "");
