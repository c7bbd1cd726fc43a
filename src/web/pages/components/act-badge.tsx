import type { ReactElement } from "react";
import type { Act, Strength } from "../../../model/acts.js";
import { useWords } from "../messages/words.js";

/** What a speaker does with the words, and how firmly where that counts. */
export function ActBadge({ act, strength }: { readonly act: Act; readonly strength?: Strength | null }): ReactElement {
  const { labels } = useWords();
  return <span className="act" data-act={act}>{labels.acts[act]}{strength && <span className="soft"> · {labels.strengths[strength]}</span>}</span>;
}
