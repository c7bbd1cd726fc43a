import type { Issue } from "../../model/issues.js";
import { overlaps, type Span } from "../../text/span.js";
import { findPhrases } from "./phrases.js";
import { lineAt, type Line, type Page } from "./page.js";

/** A term of an issue and where it stands. */
interface Term extends Span {
  readonly issues: readonly Issue[];
}

/** What a place of the text is about: the issues its words belong to, the most often named first. */
export type IssuesOf = (spans: readonly Span[]) => readonly Issue[];

/** Looks a sentence up once, however many statements lie in it. */
export function issuesFinder(page: Page): IssuesOf {
  const terms = new Map<number, readonly Term[]>();
  const termsOf = (line: Line): readonly Term[] => {
    const ready = terms.get(line.index);
    if (ready) return ready;
    const found = findPhrases(page.words.issues, line).map(({ from, to, values }): Term => ({
      start: line.tree.nodes[from]!.start, end: line.tree.nodes[to - 1]!.end, issues: values,
    }));
    terms.set(line.index, found);
    return found;
  };
  return (spans) => {
    const counts = new Map<Issue, number>();
    for (const span of spans) {
      for (let line = lineAt(page, span.start); line && line.tree.start < span.end; line = page.lines[line.index + 1]) {
        for (const term of termsOf(line)) if (overlaps(term, span)) for (const issue of term.issues) counts.set(issue, (counts.get(issue) ?? 0) + 1);
      }
    }
    return [...counts].sort((a, b) => b[1] - a[1]).map(([issue]) => issue);
  };
}
