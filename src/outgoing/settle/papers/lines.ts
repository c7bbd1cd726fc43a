import type { Amendment } from "../../../settlement/text/amendment.js";
import { namesOn } from "../../../settlement/text/amendment.js";
import { numbers, type CommonText } from "../../../settlement/text/paragraph.js";
import type { Annotated } from "../../../settlement/text/statements.js";
import type { PaperWords } from "./labels/index.js";

/** An amendment in words, a line for each thing it does, then who stands behind it and why. */
export function amendmentLines(amendment: Amendment, text: CommonText, { text: words }: PaperWords): readonly string[] {
  const known = numbers(text);
  const at = (id: string | null): string => (id === null ? words.beginning : known.get(id) ?? id);
  const lines = amendment.operations.map((operation) => {
    switch (operation.does) {
      case "insert": return `${words.does.insert(at(operation.after))}: ${operation.paragraph.text}`;
      case "delete": return words.does.delete(at(operation.target));
      case "move": return `${words.does.move(at(operation.target))}: ${words.moveTo(at(operation.after))}`;
      case "replace": {
        const before = text.paragraphs.find(({ id }) => id === operation.target)?.text ?? "";
        const was = operation.at === null ? before : before.slice(operation.at.start, operation.at.end);
        return `${words.does.replace(at(operation.target))}: [${was}] → [${operation.text}]`;
      }
    }
  });
  return [...lines, [words.proposedBy(namesOn(amendment).join(", ")), ...(amendment.reason === "" ? [] : [words.reason(amendment.reason)])].join(" ")];
}

/** Statements as they stand behind a decision: whose, of what kind, on what, in their own words. */
export function statementLines({ onTheWhole, paragraphs, astray }: Annotated, { text: words }: PaperWords): readonly string[] {
  const all = [...new Set([...onTheWhole, ...paragraphs.flatMap(({ statements }) => statements), ...astray.map(({ statement }) => statement)])];
  return all.map((statement) => {
    const on = paragraphs.filter(({ statements }) => statements.includes(statement)).map(({ number }) => number);
    const strange = astray.find((one) => one.statement === statement)?.names ?? [];
    const places = [...on, ...strange];
    const kind = statement.kind === null ? words.statement : words.kinds[statement.kind];
    return `${kind}, ${statement.by} (${places.length === 0 ? words.onTheWhole : words.on(places.join(", "))})${statement.wording === null ? "" : `: ${statement.wording}`}`;
  });
}
