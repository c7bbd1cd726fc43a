import { diffWordsWithSpace } from "diff";
import type { ReactElement } from "react";
import type { DraftText } from "../../../conduct/deeds.js";
import { paragraphsOf } from "../../../conduct/view.js";
import { useWords } from "../messages/words.js";

/** What changed from one version's text to another's, word by word: marked, and said to those who do not see it. */
export function Changes({ before, after }: { readonly before: DraftText | undefined; readonly after: DraftText | undefined }): ReactElement {
  const { conduct: { readout: said } } = useWords();
  const parts = diffWordsWithSpace(wholeText(before), wholeText(after));
  if (parts.every(({ added, removed }) => !added && !removed)) return <p className="soft">{said.noChanges}</p>;
  return <div className="readout-text changes"><p>{parts.map(({ value, added, removed }, index) => (added ? <ins key={index}><span className="seen-by-ear">{said.added}: </span>{value}</ins> : removed ? <del key={index}><span className="seen-by-ear">{said.removed}: </span>{value}</del> : <span key={index}>{value}</span>))}</p></div>;
}

export const wholeText = (text: DraftText | undefined): string => (text === undefined ? "" : [text.title, ...paragraphsOf(text)].join("\n\n"));
