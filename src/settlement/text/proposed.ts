import type { Amendment, Operation } from "./amendment.js";
import { merged } from "./merge.js";
import type { CommonText, Paragraph } from "./paragraph.js";
import { inWords, replacements } from "./tracked.js";
import { revision } from "./revision.js";

/** What somebody proposes who wrote a text anew: paragraphs moved, put in, taken out, and reworded by as few words as can be. */
export function operationsBetween(base: CommonText, edited: readonly Paragraph[]): readonly Operation[] {
  const written = edited.filter(({ text }) => text.trim() !== "");
  return inWords(base, { id: "", base: base.version, to: null, by: "", sponsors: [], reason: "", operations: revision(base, { version: "", paragraphs: written }).changes }).operations;
}

/**
 * What somebody proposes to an amendment who wrote anew the text as that would leave it (T5). Places count in the words that the
 * amendment proposes; whatever is changed beyond those is refused when it is tabled. Later places come first, so that none shifts.
 */
export function operationsOn(parent: Amendment, text: CommonText, edited: readonly Paragraph[]): readonly Operation[] {
  const left = merged(text, [parent], text.version);
  const after = new Map(edited.map((paragraph) => [paragraph.id, paragraph]));
  const operations: Operation[] = [];
  for (const { id, text: words } of left.paragraphs) {
    const now = after.get(id);
    if (now === undefined || now.text.trim() === "") {
      operations.push({ does: "delete", target: id });
      continue;
    }
    if (now.text === words) continue;
    const start = parent.operations.flatMap((one) => (one.does === "replace" && one.target === id ? [one.at?.start ?? 0] : []))[0] ?? 0;
    for (const change of [...replacements(id, words, now.text)].reverse()) if (change.does === "replace" && change.at !== null) operations.push({ ...change, at: { start: change.at.start - start, end: change.at.end - start } });
  }
  let anchor: string | null = null;
  for (const paragraph of edited) {
    if (!left.paragraphs.some(({ id }) => id === paragraph.id) && paragraph.text.trim() !== "") operations.push({ does: "insert", after: anchor, paragraph });
    else anchor = paragraph.id;
  }
  return operations;
}
