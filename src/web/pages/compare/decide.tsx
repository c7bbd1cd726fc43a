import { useState, type ReactElement } from "react";
import type { Cell, Comparison, Outcome } from "../../../alignment/comparison.js";
import { comparisonLabels } from "../../../outgoing/comparison/labels/index.js";
import { signs } from "../../../outgoing/comparison/signs.js";
import { decisionInWords } from "../../../outgoing/comparison/decision-in-words.js";
import { useDecideComparison } from "../align/questions.js";
import { ErrorNote } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { useWords } from "../messages/words.js";
import { useMay } from "../sign-in/who.js";
import "../align/align.css";

interface Told {
  readonly comparison: Comparison;
  readonly names: readonly [string, string];
}

/** What people decided of a comparison, each to be taken back; and deciding anew: what belongs together, and what came of it. */
export function Decide({ comparison, names }: Told): ReactElement {
  const { align, tongue } = useWords();
  const labels = comparisonLabels[tongue];
  const { a, b, rows, decisions = [] } = comparison;
  const decide = useDecideComparison();
  const mayDecide = useMay("editor");
  const [one, setOne] = useState("");
  const [other, setOther] = useState("");
  const [outcome, setOutcome] = useState<Outcome>("same");
  const [because, setBecause] = useState("");
  // What was decided of a revision that is not the newest would be decided of other words.
  if (a.id.includes("@") || b.id.includes("@") || (!mayDecide && decisions.length === 0)) return <></>;
  const keep = (says: object): void => decide.mutate({ body: { a: a.id, b: b.id, says, because: because.trim() || null } }, { onSuccess: () => setBecause("") });
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{decisions.length > 0 ? align.decided : align.decide}</h2>
      {decisions.length > 0 && <ul>{decisions.map((decision) => (
        <li key={decision.id}><Quoted words={decisionInWords(decision, names, labels)} /> {mayDecide && decision.undone === null && <button type="button" className="no-print" disabled={decide.isPending} onClick={() => decide.mutate({ undo: decision.id, body: {} })}>{align.undo} {decision.id}</button>}</li>
      ))}</ul>}
      {mayDecide && <details className="no-print">
        <summary>{align.decide}</summary>
        <p className="soft">{align.decideLead}</p>
        <div className="decide-form">
          <Choice label={align.inA(names[0])} cells={rows.flatMap((row) => row.a)} chosen={one} choose={setOne} />
          <Choice label={align.inB(names[1])} cells={rows.flatMap((row) => row.b)} chosen={other} choose={setOther} />
          <label>{align.because}<input value={because} onChange={(event) => setBecause(event.target.value)} maxLength={4_000} /></label>
        </div>
        <p className="tools">
          <button type="button" disabled={decide.isPending || one === "" || other === ""} onClick={() => keep({ kind: "pair", a: one, b: other })}>{align.pair}</button>
          <button type="button" disabled={decide.isPending || one === "" || other === ""} onClick={() => keep({ kind: "apart", a: one, b: other })}>{align.apart}</button>
        </p>
        <div className="decide-form">
          <label>{align.outcome}<select value={outcome} onChange={(event) => setOutcome(event.target.value as Outcome)}>{(Object.keys(signs) as Outcome[]).map((each) => <option key={each} value={each}>{labels.outcomes[each](...names)}</option>)}</select></label>
          <button type="button" disabled={decide.isPending || (one === "" && other === "")} onClick={() => keep({ kind: "label", a: one || null, b: other || null, outcome })}>{align.label}</button>
        </div>
        {decide.error && <ErrorNote error={decide.error} />}
      </details>}
    </section>
  );
}

function Choice({ label, cells, chosen, choose }: { readonly label: string; readonly cells: readonly Cell[]; readonly chosen: string; readonly choose: (key: string) => void }): ReactElement {
  const { align } = useWords();
  const keyed = new Map(cells.map((cell) => [cell.statement ?? `@${cell.at[0].start}`, cell.quote]));
  return <label>{label}<select value={chosen} onChange={(event) => choose(event.target.value)}><option value="">{align.nothingThere}</option>{[...keyed].map(([key, quote]) => <option key={key} value={key}>{key}: {quote.length > 70 ? `${quote.slice(0, 68)} …` : quote}</option>)}</select></label>;
}
