import type { ReactElement } from "react";
import { Link } from "wouter";
import { addressOf, dispatchAddress, exchangeAddress } from "../app/addresses.js";
import { beginningOf } from "../components/dispatch-name.js";
import { Flags } from "../components/doubt.js";
import { hiddenIn } from "../components/hidden.js";
import { Quoted, shown as seen } from "../components/quoted.js";
import { When } from "../components/when.js";
import { useWords } from "../messages/words.js";
import { ThingTools } from "./thing-tools.js";
import type { View } from "../../../outgoing/view.js";
import type { ShownDispatch } from "../../../record/questions/show-dispatch.js";

/** What a dispatch is: title, who published it and when, whose account it is; its versions; the exchanges it tells of. */
export function Heading({ shown, view }: { readonly shown: ShownDispatch; readonly view: View | null }): ReactElement {
  const { correcting, dispatch, room, labels } = useWords();
  const { dispatch: about, revisions, revision, account, text } = shown;
  const hidden = hiddenIn(text);
  /** What the reading itself calls an exchange: the view has the record's name. */
  const own = (index: number): string => shown.reading!.exchanges[index]!.id;
  const address = about.url && /^https?:\/\//i.test(about.url) ? about.url : null;
  return (
    <header className="dispatch-head">
      <h1><Quoted words={about.title ?? beginningOf(text) ?? room.noTitle} /></h1>
      <p className="facts">
        <span>{shown.id}</span>
        {view ? view.facts.map((fact) => <span key={fact}><bdi>{seen(fact)}</bdi></span>) : <><span><Quoted words={about.publisher ?? labels.noPublisher} /></span><span><When at={about.published} /></span></>}
        {view && <span>{labels.counts(view.statements.length, view.exchanges.length, view.doubtCount)}</span>}
        <Flags state={about.state} />
      </p>
      {view?.source && <p className="facts"><bdi>{seen(view.source)}</bdi></p>}
      <div className="facts deeds no-print">
        {address && <span><a href={address} rel="noreferrer noopener" target="_blank">{dispatch.source} ↗</a></span>}
        <span>{dispatch.firstSeen} <When at={about.firstSeen} here /></span>
        <span><a href={`/api/things/${shown.id}`} download={`${shown.id}.json`}>{dispatch.export}</a></span>
        <span><button type="button" className="quiet small" onClick={() => print()}>{room.print}</button></span>
        {view && <ThingTools kind="dispatch" id="" called={correcting.kinds.dispatch} />}
      </div>
      {revisions.length > 1 && (
        <nav className="revisions no-print" aria-label={dispatch.revisions}>
          {revisions.map(({ id }, index) => <Link key={id} href={dispatchAddress(index === revisions.length - 1 ? shown.id : id)} aria-current={id === revision ? "page" : undefined} className="button">{dispatch.revision(index + 1)}</Link>)}
          <Link href={`${dispatchAddress(shown.id)}/revisions`}>{dispatch.compare(revisions.length - 1, revisions.length)}</Link>
        </nav>
      )}
      {revision !== revisions.at(-1)?.id && <p className="notice">{dispatch.notNewest}</p>}
      {account && account.carriedAlsoBy.length > 0 && <p className="facts">{dispatch.carriedAlso} {account.carriedAlsoBy.map(({ id, publisher }) => <span key={id}><Link href={dispatchAddress(id)}><Quoted words={publisher ?? id} /></Link></span>)}</p>}
      {hidden > 0 && <p className="doubt">{dispatch.hiddenMarks(hidden)}</p>}
      {view && view.doubts.length > 0 && <div role="group" aria-label={dispatch.doubtsOfWhole}>{view.doubts.map((says) => <p key={says} className="doubt"><span aria-hidden="true">? </span>{seen(says)}</p>)}</div>}
      {view && view.exchanges.length > 0 && (
        <ul className="exchanges" aria-label={dispatch.wholeExchange}>
          {view.exchanges.map(({ id, heading, name, when, participants, facts, doubts }, index) => (
            <li key={id} id={own(index)} tabIndex={-1}>
              <strong>{addressOf(id) ? <Link href={exchangeAddress(id)}>{heading}</Link> : heading}</strong>
              {name && <> <Quoted words={name} /></>} {when && <span className="soft"> {when}</span>}
              {participants.length > 0 && <span> <Quoted words={participants.map((who) => who.name).join(", ")} /></span>}
              {facts.length > 0 && <span className="soft"> <Quoted words={facts.join(", ")} /></span>}
              {doubts.map((says) => <span key={says} className="flag flag-doubt">? {seen(says)}</span>)}
              {" "}<ThingTools kind="exchange" id={own(index)} called={`${heading}${name === null ? "" : ` ${name}`}`} />
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}
