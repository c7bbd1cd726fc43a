import type { ReactElement } from "react";
import { Link } from "wouter";
import type { Registered } from "../../../alignment/commitments/register.js";
import { briefLabels } from "../../../outgoing/brief/labels/index.js";
import { useFollowUp } from "../align/questions.js";
import { statementAddress } from "../app/addresses.js";
import { ErrorNote } from "../components/notes.js";
import { Quotation } from "../components/quotation.js";
import { Quoted } from "../components/quoted.js";
import { useWords } from "../messages/words.js";
import { useMay } from "../sign-in/who.js";
import { dayInWords } from "../pictures/in-words.js";

/** What speaks for and against a commitment: proposed by a rule, or confirmed by a person, who can take that back. */
export function EvidenceList({ commitment: { id, evidence } }: { readonly commitment: Registered }): ReactElement {
  const words = useWords();
  const { align, tongue } = words;
  const own = briefLabels[tongue].commitments;
  const follow = useFollowUp();
  const mayFollow = useMay("editor");
  const say = (statement: string, says: "for" | "against" | "neither"): void => follow.mutate({ id, says: { kind: "evidence", statement, says } });
  return (
    <details open={evidence.some((one) => one.standing === "proposed")}>
      <summary>{align.evidence} ({evidence.length})</summary>
      {evidence.length === 0 ? <p className="soft">{align.noEvidence}</p> : <ul className="quoted-list">{evidence.map((one) => (
        <li key={one.statement}>
          {one.quote !== null && <Quotation words={one.quote} />}
          <p className="facts">
            <span><strong>{one.says === "for" ? `+ ${own.for}` : one.says === "against" ? `− ${own.against}` : own.neither}</strong></span>
            <span>{one.standing === "proposed" ? own.proposed : <Quoted words={one.standing === "rejected" ? own.rejected(one.by ?? "") : own.confirmed(one.by ?? "")} />}</span>
            <span><code>{one.rule}</code></span>
            <span>{dayInWords(one.on, words)}</span><span><Link href={statementAddress(one.statement)}>{one.statement}</Link></span>
          </p>
          {mayFollow && <p className="tools no-print">
            {one.followUp === null ? <>
              <button type="button" disabled={follow.isPending} onClick={() => say(one.statement, "for")}>{align.confirmFor}</button>
              <button type="button" disabled={follow.isPending} onClick={() => say(one.statement, "against")}>{align.confirmAgainst}</button>
              <button type="button" disabled={follow.isPending} onClick={() => say(one.statement, "neither")}>{align.setAside}</button>
            </> : <button type="button" disabled={follow.isPending} onClick={() => follow.mutate({ id: one.followUp!, says: { kind: "undo" } })}>{align.undo} {one.followUp}</button>}
          </p>}
        </li>
      ))}</ul>}
      {follow.error && <ErrorNote error={follow.error} />}
    </details>
  );
}
