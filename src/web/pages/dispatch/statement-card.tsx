import { memo, type ReactElement, type ReactNode } from "react";
import { Link } from "wouter";
import { partyAddress, personAddress } from "../app/addresses.js";
import { Chain } from "../components/chain.js";
import { Doubt } from "../components/doubt.js";
import { Quoted, shown } from "../components/quoted.js";
import { useWords } from "../messages/words.js";
import type { Statement } from "../../../model/reading.js";
import type { StatementView } from "../../../outgoing/view.js";
import type { ShownDispatch } from "../../../record/questions/show-dispatch.js";
import { MarksOf } from "./history.js";
import { numberOf } from "./text-block.js";

/** One statement in the margin: whose words they are, what is done with them, by whose account; what is doubted, and what people said of it. */
export const StatementCard = memo(function StatementCard({ shown: dispatch, statement, view, chosen, open, onChoose, onWhy, children }: {
  readonly shown: ShownDispatch;
  readonly statement: Statement;
  readonly view: StatementView;
  readonly chosen: boolean;
  readonly open: boolean;
  readonly onChoose: (id: string) => void;
  readonly onWhy: (open: boolean) => void;
  readonly children?: ReactNode;
}): ReactElement {
  const { dispatch: words, room } = useWords();
  const { speaker } = view;
  const standing = dispatch.marks.filter(({ kind, id }) => kind === "statement" && id === statement.id).map((mark) => mark.standing);
  const confirmed = standing.length > 0 && standing.every((one) => one === "confirmed");
  return (
    <article id={statement.id} tabIndex={-1} className={`card statement ${speaker.tone === null ? "t-none" : `t${speaker.tone}`}${view.depth > 0 ? " deep" : ""}${chosen ? " chosen" : ""}`}
      aria-current={chosen ? "true" : undefined} onClick={(event) => { if (!(event.target as Element).closest("a, button, input, select, textarea, summary, label")) onChoose(statement.id); }}>
      <h3>
        <button type="button" className="number" aria-label={`${numberOf(statement.id)}: ${words.toWords}`} onClick={() => onChoose(statement.id)}>{numberOf(statement.id)}</button>
        <SpeakerOf dispatch={dispatch} statement={statement} view={view} />
        <span className="act">{view.act}</span>
      </h3>
      <p className="facts">
        <span>{view.mode}</span>
        {view.standing && <span>{view.standing}</span>}
        {view.facts.map((fact) => <span key={fact}><bdi>{shown(fact)}</bdi></span>)}
      </p>
      {chosen && statement.chain.length > 1 && <Chain links={statement.chain} />}
      {!chosen && view.chain && <p className="chain"><span aria-hidden="true">← </span><bdi>{shown(view.chain)}</bdi></p>}
      {view.doubts.map((says) => <Doubt key={says} says={says} />)}
      {standing.length > 0 && <p>{confirmed ? <span className="flag flag-corrected">✓ {words.kinds.confirm}</span> : <span className="flag flag-corrected">✎ {room.corrected}</span>}</p>}
      {chosen && <MarksOf shown={dispatch} kind="statement" id={statement.id} />}
      {chosen && (
        <details open={open} onToggle={(event) => onWhy(event.currentTarget.open)}>
          <summary>{words.why}</summary>
          <p>{shown(view.why)}</p>
          <p className="soft">{words.rule} <code>{view.rule}</code></p>
          {view.alternatives.length > 0 && <p>{words.alternatives}: <bdi>{shown(view.alternatives.join("; "))}</bdi></p>}
        </details>
      )}
      {children}
    </article>
  );
});

function SpeakerOf({ dispatch, statement, view: { speaker } }: { readonly dispatch: ShownDispatch; readonly statement: Statement; readonly view: StatementView }): ReactElement {
  const person = statement.speaker?.person ? dispatch.names.people[statement.speaker.person] : undefined;
  const party = statement.speaker?.party ?? null;
  const name = <Quoted words={speaker.name} />;
  return (
    <span className="speaker">
      {person ? <Link className="who" href={personAddress(person)}>{name}</Link> : party && statement.speaker?.kind === "party" ? <Link className="who" href={partyAddress(party)}>{name}</Link> : <span className="who">{name}</span>}
      {speaker.party && party && <> <Link className="chip" href={partyAddress(party)}><Quoted words={speaker.party} /></Link></>}
      {speaker.office && <span className="soft office"> <Quoted words={speaker.office} /></span>}
    </span>
  );
}
