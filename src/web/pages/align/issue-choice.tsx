import type { ReactElement } from "react";
import { issues as allIssues } from "../../../model/issues.js";
import { useWords } from "../messages/words.js";
import { issueInWords } from "../pictures/in-words.js";

/** An issue to choose, or none in particular. */
export function IssueChoice({ chosen }: { readonly chosen: string }): ReactElement {
  const words = useWords();
  const { align, tongue } = words;
  const named = Object.keys(allIssues).map((issue) => [issue, issueInWords(issue, words)] as const).sort(([, one], [, other]) => one.localeCompare(other, tongue));
  return <label>{align.issues}<select name="issue" defaultValue={chosen}><option value="">{align.allIssues}</option>{named.map(([issue, name]) => <option key={issue} value={issue}>{name}</option>)}</select></label>;
}

/** Parties to name, by code or by any of their names. */
export function PartyBox({ name, label, value, required = false }: { readonly name: string; readonly label: string; readonly value: string; readonly required?: boolean }): ReactElement {
  const { align } = useWords();
  return <label>{label}<input name={name} defaultValue={value} placeholder={align.partiesHint} autoComplete="off" spellCheck={false} required={required} /></label>;
}
