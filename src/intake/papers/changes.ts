import type { Operation } from "../../settlement/text/amendment.js";
import { idOfBookmark } from "../../settlement/text/on-paper.js";
import type { CommonText, Paragraph } from "../../settlement/text/paragraph.js";
import { replacements } from "../../settlement/text/tracked.js";
import type { AtBase } from "./at-base.js";
import { paperDoubt, type PaperDoubt } from "./refusals.js";
import type { Change, Token } from "./stream.js";

/** One change that somebody proposes to a text, as a document shows it. */
export interface Proposed {
  readonly by: string;
  readonly date: string;
  readonly operation: Operation;
  /** The paragraph of the base it is about; null for the beginning. */
  readonly place: string | null;
}

/** A paragraph as it would be if one author's changes alone were taken. */
interface After {
  /** The paragraph of the base that it is; null for one that the author put in. */
  readonly id: string | null;
  readonly tokens: readonly number[];
  readonly mark: number | null;
}

/**
 * What one author's tracked changes come to. The text is put together as it would be with theirs alone, and held against the base: a
 * paragraph is the one whose characters it keeps, or whose end where it keeps none. What moved is what goes here and comes there
 * under one name, or in the same words.
 */
export function changesBy(by: string, stream: readonly Token[], { places, paragraphOf }: AtBase, base: CommonText): { readonly proposed: readonly Proposed[]; readonly doubts: readonly PaperDoubt[] } {
  const theirs = (change: Change | null): boolean => change?.by === by;
  const isThere = ({ inserted, deleted }: Token): boolean => (inserted === null || theirs(inserted)) && !theirs(deleted);
  const after = aftersOf(stream, isThere, places);
  const doubts: PaperDoubt[] = onAnothersWords(by, stream, paragraphOf);
  const kept = new Map(after.flatMap((one) => (one.id === null ? [] : [[one.id, one]])));
  const proposed: Proposed[] = [];
  const propose = (operation: Operation, change: Change | null): void => void proposed.push({ by, date: change?.date ?? "", operation, place: operation.does === "insert" ? operation.after : operation.target });

  const gone = new Map<string, { readonly change: Change | null; readonly move: string | null }>();
  for (const { id } of base.paragraphs) {
    const one = kept.get(id);
    if (one !== undefined && wordsOf(one, stream).trim() !== "") continue;
    const its = stream.filter((_, index) => places[index]?.paragraph === id);
    const own = its.filter(({ deleted }) => theirs(deleted));
    // One that is there and would not be with their changes alone is gone, also where its words ran into the one before.
    if (own.length > 0 || (one === undefined && its.length > 0)) gone.set(id, { change: own[0]?.deleted ?? null, move: own.find(({ move }) => move !== null)?.move ?? null });
  }

  let anchor: string | null = null;
  let kind: Paragraph["kind"] = base.paragraphs[0]?.kind ?? "operative";
  for (const one of after) {
    if (one.id !== null) {
      if (gone.has(one.id)) continue;
      anchor = one.id;
      kind = base.paragraphs.find(({ id }) => id === one.id)!.kind;
      for (const { operation, change } of rewordings(one, stream, places, base, theirs, doubts, by)) propose(operation, change);
      continue;
    }
    const its = one.tokens.filter((index) => theirs(stream[index]!.inserted) || places[index] != null);
    const tokens = its.map((index) => stream[index]!);
    const text = wordsOf({ ...one, tokens: its }, stream);
    if (text.trim() === "") continue;
    const move = tokens.find((token) => token.move !== null)?.move ?? null;
    const from = [...gone].find(([id, { move: name }]) => (move !== null && name === move) || base.paragraphs.find((paragraph) => paragraph.id === id)!.text === text)?.[0];
    const change = tokens.find(({ inserted }) => theirs(inserted))?.inserted ?? null;
    if (from !== undefined) {
      gone.delete(from);
      propose({ does: "move", target: from, after: anchor }, change);
      const before = base.paragraphs.find(({ id }) => id === from)!.text;
      if (before !== text) for (const operation of replacements(from, before, text)) propose(operation, change);
      continue;
    }
    const mark = one.mark === null ? null : stream[one.mark]!;
    const id = mark?.bookmarks.map(idOfBookmark).find((name) => name !== null && !base.paragraphs.some((paragraph) => paragraph.id === name)) ?? `${by} ${proposed.length + 1}`.replace(/[^\p{L}\p{N}]+/gu, "-");
    propose({ does: "insert", after: anchor, paragraph: { id, kind: mark?.kind ?? kind, text } }, change);
  }
  for (const [id, { change }] of gone) propose({ does: "delete", target: id }, change);
  return { proposed: inOrder(proposed, base), doubts };
}

/** The order of the text, so that the same document always gives the same amendments. Insertions in one gap keep theirs. */
function inOrder(proposed: readonly Proposed[], { paragraphs }: CommonText): readonly Proposed[] {
  const order = new Map<string | null, number>([[null, -1], ...paragraphs.map(({ id }, index): [string, number] => [id, index])]);
  const at = ({ operation }: Proposed): number => (operation.does === "insert" || operation.does === "move" ? order.get(operation.after)! + 0.5 : order.get(operation.target)!);
  return [...proposed].sort((a, b) => at(a) - at(b));
}

const wordsOf = ({ tokens }: After, stream: readonly Token[]): string => tokens.map((index) => stream[index]!.text ?? "").join("");

function aftersOf(stream: readonly Token[], isThere: (token: Token) => boolean, places: AtBase["places"]): readonly After[] {
  const raw: { tokens: number[]; mark: number | null }[] = [];
  let tokens: number[] = [];
  stream.forEach((token, index) => {
    if (!isThere(token)) return;
    if (token.text !== null) return void tokens.push(index);
    raw.push({ tokens, mark: index });
    tokens = [];
  });
  if (tokens.length > 0) raw.push({ tokens, mark: null });
  const taken = new Set<string>();
  const take = (id: string | undefined): string | null => {
    if (id === undefined || taken.has(id)) return null;
    taken.add(id);
    return id;
  };
  // First those that keep characters: the first to keep some of a paragraph is that paragraph.
  const byWords = raw.map((one) => {
    for (const index of one.tokens) if (places[index] != null && !taken.has(places[index]!.paragraph)) return take(places[index]!.paragraph);
    return null;
  });
  // Then those that keep nothing but an end.
  return raw.map((one, index): After => ({ ...one, id: byWords[index] ?? (one.tokens.some((token) => places[token] != null) || one.mark === null ? null : take(places[one.mark]?.paragraph)) }));
}

/** The stretches of a paragraph that would read otherwise. */
function rewordings({ id, tokens }: After, stream: readonly Token[], places: AtBase["places"], base: CommonText, theirs: (change: Change | null) => boolean, doubts: PaperDoubt[], by: string): readonly { readonly operation: Operation; readonly change: Change | null }[] {
  const { text } = base.paragraphs.find((one) => one.id === id)!;
  const found: { operation: Operation; change: Change | null }[] = [];
  // The units of the base that are still there: all but those that the author took out. What was changed without tracking stays as it was.
  const stays = new Set<number>(Array.from({ length: text.length }, (_, offset) => offset));
  const takenOut = new Map<number, Change | null>();
  stream.forEach((token, index) => {
    const place = places[index];
    if (place?.paragraph === id && token.text !== null && theirs(token.deleted)) {
      if (place.offset === null) doubts.push(paperDoubt("paper/changed-place", id, token.text, by));
      else {
        stays.delete(place.offset);
        takenOut.set(place.offset, token.deleted);
      }
    }
  });
  const kept = new Set(tokens.flatMap((index) => (places[index]?.paragraph === id && places[index]!.offset !== null ? [places[index]!.offset!] : [])));
  const elsewhere = stream.flatMap((token, index) => (places[index]?.paragraph === id && token.text !== null && places[index]!.offset !== null && !kept.has(places[index]!.offset!) ? [places[index]!.offset!] : []));
  for (const offset of elsewhere) stays.delete(offset);
  // What is put in, by the place it stands at: behind the last unit of the base before it.
  const put = new Map<number, { text: string; change: Change | null }>();
  let at = 0;
  for (const index of tokens) {
    const token = stream[index]!;
    const place = places[index];
    if (place?.paragraph === id) {
      if (place.offset !== null) at = place.offset + 1;
      continue;
    }
    if (place == null && token.inserted === null) continue;
    const here = put.get(at) ?? { text: "", change: token.inserted };
    put.set(at, { text: here.text + (token.text ?? ""), change: here.change ?? token.inserted });
  }
  let unit = 0;
  while (unit <= text.length) {
    if (!put.has(unit) && (unit === text.length || stays.has(unit))) {
      unit++;
      continue;
    }
    let end = unit;
    let { text: words, change } = put.get(unit) ?? { text: "", change: null as Change | null };
    while (end < text.length && !stays.has(end)) {
      change ??= takenOut.get(end) ?? null;
      end++;
      words += put.get(end)?.text ?? "";
      change ??= put.get(end)?.change ?? null;
    }
    if (end > unit || words !== "") found.push({ operation: { does: "replace", target: id!, at: { start: unit, end }, text: words }, change });
    unit = end + 1;
  }
  return found;
}

/** Words that one put in and another took out are for an amendment to an amendment: told, never lost. */
function onAnothersWords(by: string, stream: readonly Token[], paragraphOf: AtBase["paragraphOf"]): PaperDoubt[] {
  const doubts: PaperDoubt[] = [];
  let words = "";
  let last = -1;
  const end = (): void => {
    if (words !== "") doubts.push(paperDoubt("paper/on-anothers-words", paragraphOf(last), words, by));
    words = "";
  };
  stream.forEach(({ text, inserted, deleted }, index) => {
    if (inserted === null || deleted?.by !== by || inserted.by === by) return end();
    words += text ?? " ";
    last = index;
  });
  end();
  return doubts;
}
