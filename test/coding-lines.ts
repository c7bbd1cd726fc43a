import type { Participant } from "../src/model/reading.js";
import type { Coded } from "../src/reading/7-code/code.js";
import type { Span } from "../src/text/span.js";

/** What room 7 made of a text, a line for each thing, as its case files write it. */
export function linesOf(text: string, { dispatch, exchanges, statements, initiatives, commitments }: Coded, doubts: readonly string[]): string[] {
  const words = (at: Span | null): string => (at ? text.slice(at.start, at.end).replace(/\s+/g, " ") : "-");
  const who = ({ person, party }: Participant): string => person ?? party ?? "?";
  const when = (value: { readonly value: string } | null): string => value?.value ?? "-";
  const list = (parts: readonly string[]): string => parts.join(", ") || "-";
  const optional = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).map((part) => ` | ${part}`).join("");
  return [
    `dispatch ${dispatch.kind}${optional(dispatch.publisher && `by ${dispatch.publisher.name}`, dispatch.place && `from ${words(dispatch.place)}`, dispatch.side && `side ${dispatch.side}`)}`,
    ...exchanges.map((x) => `exchange ${x.kind} | ${x.channel ?? "-"} | ${when(x.when)} | ${list(x.participants.map(who))} | ${x.status}${optional(x.askedBy && `asked by ${who(x.askedBy)}`, x.place && `in ${words(x.place)}`, x.name && `called ${x.name}`, x.follows && `after ${x.follows}`)}`),
    ...statements.map((s) => `act ${words(s.cue)} | ${s.act}${s.strength ? ` ${s.strength}` : ""}`),
    ...statements.map((s) => `tie ${words(s.cue)} | ${s.exchange ?? "-"} | ${s.standing}`),
    ...statements.map((s) => `said ${words(s.cue)} | ${when(s.said)}`),
    ...statements.map((s) => `chain ${words(s.cue)} | ${s.chain.map((link) => `${link.role} ${link.name}`).join(" < ")}`),
    ...statements.map((s) => `issues ${words(s.cue)} | ${list(s.issues)}`),
    ...statements.map((s) => `certainty ${words(s.cue)} | ${list(s.certainty.map(words))}`),
    ...initiatives.map((i) => `initiative ${words(i.words)} | ${list(i.proposedBy.map(who))} | ${i.exchange ?? "-"}`),
    ...commitments.map((c) => `commitment ${list(c.bearers.map(who))} | ${words(c.verb)} | ${words(c.object)} | ${c.strength}${optional(c.deadline && `by ${when(c.deadline)}`, c.condition && `if ${words(c.condition)}`, c.beneficiary && `for ${words(c.beneficiary)}`)}`),
    ...doubts.map((code) => `doubt ${code}`),
  ];
}
