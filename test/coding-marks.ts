import type { MentionReason, Party, Person } from "../src/model/reading.js";
import type { NamedMention, Names, Parsed } from "../src/model/rooms.js";

/** "[Ms Vorrandt](vorrandt ARV)": words, the people they stand for joined by "+" ("-" for none), and their parties parted by commas. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly people: readonly string[];
  readonly parties: readonly string[];
  readonly reason: MentionReason;
}

/** A case's text as a reader sees it, and who stands where in it. A third word in a mark is its reason; "name" without. */
export function withoutMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = "";
  let at = 0;
  for (const found of marked.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)) {
    text += marked.slice(at, found.index);
    const start = text.length;
    text += found[1]!;
    at = found.index + found[0].length;
    const [people = "-", parties = "", reason = "name"] = found[2]!.split(" ");
    marks.push({ start, end: text.length, people: people === "-" ? [] : people.split("+"), parties: parties.split(",").filter(Boolean), reason: reason as MentionReason });
  }
  return { text: text + marked.slice(at), marks };
}

/** Names as room 4 would give them: a person speaks for the party of the first mark, a body ("ARV/ministry") belongs to its state. */
export function namesFromMarks({ trees }: Parsed, marks: readonly Mark[]): Names {
  const people = new Map<string, Person>();
  const parties = new Map<string, Party>();
  const mentions: NamedMention[] = [];
  for (const { start, end, people: who, parties: whose, reason } of marks) {
    for (const [at, id] of who.entries()) {
      const party = whose[at] ?? whose[0] ?? null;
      if (!people.has(id)) people.set(id, { id, name: id, party, offices: reason === "title" ? [{ office: "spokesperson", party, at: null }] : [] });
    }
    for (const id of whose) parties.set(id, { id, name: id, kind: id.includes("/") ? "body" : /^[A-Z]\d+$/.test(id) ? "group" : id.length > 3 ? "organisation" : "state", ...(id.includes("/") && { of: id.slice(0, id.indexOf("/")) }) });
    const sentence = trees.findIndex((tree) => tree.start <= start && end <= tree.end);
    if (sentence < 0) continue;
    const inside = trees[sentence]!.nodes.filter((node) => node.start < end && start < node.end);
    const head = inside.find((node) => !inside.some((other) => other.index === node.head)) ?? inside[0]!;
    mentions.push({ id: `m${mentions.length + 1}`, start, end, people: who, parties: whose, reason, of: null, head: { sentence, node: head.index } });
  }
  return {
    people: [...people.values()], parties: [...parties.values()], mentions,
    byHead: ({ sentence, node }) => mentions.filter(({ head }) => head.sentence === sentence && head.node === node).sort((a, b) => b.end - b.start - (a.end - a.start))[0],
  };
}
