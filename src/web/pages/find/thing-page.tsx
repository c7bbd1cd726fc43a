import { useEffect, type ReactElement } from "react";
import { Link, useLocation } from "wouter";
import { addressOf, dispatchAddress, partyAddress } from "../app/addresses.js";
import { useThing } from "../app/api.js";
import { usePageTitle } from "../app/page-title.js";
import { ErrorNote, Loading } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { When } from "../components/when.js";
import { DispatchName } from "../components/dispatch-name.js";
import { mergeInWords } from "../../../outgoing/merge-in-words.js";
import { useWords } from "../messages/words.js";

/** What has no page of its own: corrections, merges, notices, readings, accounts. Leads to the page where it can be seen. */
export function ThingPage({ id }: { readonly id: string }): ReactElement {
  const { dispatch, inbox, tongue } = useWords();
  const { data, error, isPending, refetch } = useThing(id);
  const [, go] = useLocation();
  usePageTitle(id);
  const own = data?.kind === "party" ? partyAddress(id) : addressOf(id);
  useEffect(() => {
    if (own !== null && !own.startsWith("/things/")) go(own, { replace: true });
  }, [own, go]);
  if (isPending) return <Loading />;
  if (error) return <div className="page"><h1>{id}</h1><ErrorNote error={error} again={() => void refetch()} /></div>;
  const about = "dispatch" in data ? data.dispatch : null;
  return (
    <div className="page">
      <h1>{id}</h1>
      {data.kind === "correction" && <p><strong>{dispatch.kinds[data.correction.kind]}</strong> {dispatch.by(data.correction.by)} <When at={data.correction.at} here /> · {dispatch.standings[data.standing]}</p>}
      {data.kind === "notice" && <p><strong>{dispatch.notices[data.notice.kind]}</strong> {dispatch.by(data.notice.by)} <When at={data.notice.at} here /></p>}
      {data.kind === "merge" && <p><Quoted words={data.merge.oneCalled} /> = <Quoted words={data.merge.otherCalled} />: <Quoted words={mergeInWords(data.merge, tongue)} /></p>}
      {data.kind === "merge" && <p><Link href="/">{inbox.proposals}</Link></p>}
      {data.kind === "account" && <ul>{data.publications.map((one) => <li key={one.id}><Link href={dispatchAddress(one.id)}><DispatchName of={one} /></Link> <span className="soft"><Quoted words={one.publisher ?? ""} /> <When at={one.published} /></span></li>)}</ul>}
      {about && <p><Link href={dispatchAddress(about.id)}><Quoted words={about.title ?? about.id} /></Link></p>}
    </div>
  );
}
