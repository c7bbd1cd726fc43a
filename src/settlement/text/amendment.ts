import type { CommonText, Paragraph } from "./paragraph.js";

/** What an amendment does to one paragraph of its base (T2). */
export type Operation =
  /** A new paragraph behind another, or at the very beginning. */
  | { readonly does: "insert"; readonly after: string | null; readonly paragraph: Paragraph }
  /** Other words for a paragraph, or for a half-open stretch of it in UTF-16 units. */
  | { readonly does: "replace"; readonly target: string; readonly at: Stretch | null; readonly text: string }
  | { readonly does: "delete"; readonly target: string }
  | { readonly does: "move"; readonly target: string; readonly after: string | null };

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A proposed change to a frozen text, or to another amendment. */
export interface Amendment {
  readonly id: string;
  /** The version that it changes. */
  readonly base: string;
  /** The amendment that it amends; null for one to the text. */
  readonly to: string | null;
  readonly by: string;
  readonly sponsors: readonly string[];
  readonly reason: string;
  readonly operations: readonly Operation[];
}

export type AmendmentFault =
  | { readonly code: "amendment/other-base"; readonly base: string }
  | { readonly code: "amendment/nothing" }
  | { readonly code: "amendment/no-paragraph"; readonly id: string }
  | { readonly code: "amendment/id-taken"; readonly id: string }
  | { readonly code: "amendment/outside"; readonly id: string }
  | { readonly code: "amendment/behind-itself"; readonly id: string }
  | { readonly code: "amendment/against-itself"; readonly id: string }
  | { readonly code: "amendment/kind"; readonly id: string }
  | { readonly code: "amendment/beyond-parent"; readonly id: string };

/** What is wrong with an amendment to a text, by itself. Conflicts with others are no fault. */
export function amendmentFaults({ version, paragraphs }: CommonText, { base, operations }: Amendment): readonly AmendmentFault[] {
  if (base !== version) return [{ code: "amendment/other-base", base }];
  if (operations.length === 0) return [{ code: "amendment/nothing" }];
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const found: AmendmentFault[] = [];
  const mustExist = (id: string | null): boolean => {
    if (id === null || byId.has(id)) return true;
    found.push({ code: "amendment/no-paragraph", id });
    return false;
  };
  const added = new Set<string>();
  for (const operation of operations) {
    if (operation.does === "insert") {
      const { id, text } = operation.paragraph;
      if (byId.has(id) || added.has(id)) found.push({ code: "amendment/id-taken", id });
      if (text.trim() === "") found.push({ code: "amendment/nothing" });
      added.add(id);
      mustExist(operation.after);
      continue;
    }
    if (!mustExist(operation.target)) continue;
    if (operation.does === "replace") {
      const { text } = byId.get(operation.target)!;
      const { at } = operation;
      if (at !== null && !(Number.isInteger(at.start) && Number.isInteger(at.end) && at.start >= 0 && at.start <= at.end && at.end <= text.length)) found.push({ code: "amendment/outside", id: operation.target });
      else if ((at === null ? operation.text : text.slice(0, at.start) + operation.text + text.slice(at.end)).trim() === "") found.push({ code: "amendment/nothing" });
    }
    if (operation.does === "move") {
      if (operation.after === operation.target) found.push({ code: "amendment/behind-itself", id: operation.target });
      else mustExist(operation.after);
    }
  }
  return found;
}

/** Everybody whose name stands on an amendment, the author first. */
export const namesOn = ({ by, sponsors }: Amendment): readonly string[] => [by, ...sponsors.filter((name) => name !== by)];
