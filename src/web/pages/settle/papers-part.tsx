import type { ReactElement } from "react";
import type { ProcedureTold } from "../../../settlement/procedure-told.js";
import { useWords } from "../messages/words.js";

/** Documents written from the procedure as it stands: the letter that is due, the deadline for a calendar, the text. */
export function PapersPart({ told: { id, letter, placed, text, base, you, unserved } }: { readonly told: ProcedureTold }): ReactElement | null {
  const { settle, tongue } = useWords();
  const language = tongue === "fr" ? "fr" : "en";
  const papers = [
    ...(letter === null ? [] : [{ what: "letter", says: settle.letters.letter, as: ["docx", "pdf"] }] as const),
    ...(you.as === "officer" && unserved !== null && unserved.length > 0 ? [{ what: "reminder", says: settle.letters.reminder, as: ["docx", "pdf"] }] as const : []),
    ...(placed === null ? [] : [{ what: "deadline", says: settle.letters.deadline, as: ["ics"] }] as const),
    ...(text === null ? [] : [{ what: "text", says: settle.letters.text, as: ["docx", "pdf", "html", "akn"] }] as const),
    ...(base === null || text === null ? [] : [{ what: "changes", says: settle.letters.changes, as: ["docx", "pdf"] }] as const),
  ];
  if (papers.length === 0) return null;
  return (
    <section className="card no-print" aria-labelledby="papers">
      <h2 id="papers">{settle.letters.heading}</h2>
      <ul className="rows">
        {papers.map(({ what, says, as }) => (
          <li key={what}><span>{says}</span><span className="tools">{as.map((ending) => <a key={ending} className="button" href={`/api/settle/${id}/papers/${what}.${ending}?language=${language}`} download aria-label={`${says}, ${ending}`}>.{ending}</a>)}</span></li>
        ))}
      </ul>
    </section>
  );
}
