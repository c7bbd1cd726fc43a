import type { ReactElement } from "react";
import { Link } from "wouter";
import { statementAddress } from "../app/addresses.js";
import { useWords } from "../messages/words.js";
import type { BriefStatement } from "../../../record/questions/brief.js";
import { ActBadge } from "./act-badge.js";
import { Quotation } from "./quotation.js";
import { SpeakerChip } from "./speaker-chip.js";
import { Days, When } from "./when.js";

/** Statements as quotations, each leading to its place in its dispatch. */
export function StatementList({ statements, withSpeaker = true, languageOf }: { readonly statements: readonly BriefStatement[]; readonly withSpeaker?: boolean; readonly languageOf?: (statement: BriefStatement) => string | null }): ReactElement {
  const { labels } = useWords();
  return (
    <ul className="statement-list">
      {statements.map((one) => (
        <li key={one.id}>
          <Quotation words={one.words} language={languageOf?.(one) ?? null} />
          <p className="facts">
            {withSpeaker && <SpeakerChip name={one.speaker} party={one.party} />}
            <ActBadge act={one.act} />
            {labels.standings[one.standing] !== null && <span>{labels.standings[one.standing]}</span>}
            {one.said ? <Days from={one.said.from} to={one.said.to} /> : <When at={one.published} />}
            <span><Link href={statementAddress(one.id)}>{one.id}</Link></span>
          </p>
        </li>
      ))}
    </ul>
  );
}
