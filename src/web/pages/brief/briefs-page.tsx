import type { ReactElement } from "react";
import { Link, useLocation } from "wouter";
import { AlignHead } from "../align/align-nav.js";
import { IssueChoice, PartyBox } from "../align/issue-choice.js";
import { useBriefs, useMakeBrief } from "../align/questions.js";
import { usePageTitle } from "../app/page-title.js";
import { EmptyState, ErrorNote, Loading } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { usePartyName } from "../components/speaker-chip.js";
import { useWords } from "../messages/words.js";
import { useMay } from "../sign-in/who.js";
import { dayInWords, issueInWords } from "../pictures/in-words.js";

/** Briefs that were made, and making one. */
export function BriefsPage(): ReactElement {
  const words = useWords();
  const { align, tongue } = words;
  usePageTitle(align.kinds.briefs);
  const [, go] = useLocation();
  const nameOf = usePartyName();
  const { data, error, refetch } = useBriefs();
  const make = useMakeBrief();
  const mayMake = useMay("editor");
  return (
    <div className="page">
      <AlignHead kind="briefs" />
      {mayMake && <section aria-labelledby="make"><h2 id="make">{align.make}</h2>
        <form className="align-asks" onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const word = (name: string): string => String(form.get(name) ?? "").trim();
          make.mutate({ us: word("us"), with: word("with"), ...(word("on") && { on: word("on") }), issues: word("issue") === "" ? [] : [word("issue")], language: tongue }, { onSuccess: ({ id }) => go(`/briefs/${id}`) });
        }}>
          <PartyBox name="us" label={align.us} value="" required />
          <PartyBox name="with" label={align.them} value="" required />
          <label>{align.on}<input type="date" name="on" /></label>
          <IssueChoice chosen="" />
          <button type="submit" disabled={make.isPending}>{align.make}</button>
        </form>
        {make.error && <ErrorNote error={make.error} />}
      </section>}
      <section aria-labelledby="made" className="align-part"><h2 id="made">{align.made}</h2>
        {error ? <ErrorNote error={error} again={() => void refetch()} /> : !data ? <Loading /> : data.length === 0 ? <EmptyState says={align.noBriefs} /> : (
          <ul className="quoted-list">{data.map((one) => (
            <li key={one.id}>
              <Link href={`/briefs/${one.id}`}>{one.id} · <Quoted words={`${nameOf(one.us)} – ${nameOf(one.with)}`} /></Link>
              <p className="facts"><span>{align.forDay(dayInWords(one.on, words))}</span>{one.issues.length > 0 && <span>{one.issues.map((issue) => issueInWords(issue, words)).join(", ")}</span>}<span><Quoted words={align.madeBy(one.by, dayInWords(one.at.slice(0, 10), words))} /></span></p>
            </li>
          ))}</ul>
        )}
      </section>
    </div>
  );
}
