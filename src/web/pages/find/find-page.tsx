import { useEffect, useState, type ReactElement } from "react";
import { useLocation, useSearchParams } from "wouter";
import { dispatchAddress, findAddress, statementAddress } from "../app/addresses.js";
import { useFound } from "../app/api.js";
import { useKeys } from "../app/keys.js";
import { usePageTitle } from "../app/page-title.js";
import { EmptyState, ErrorNote, Loading } from "../components/notes.js";
import { useWords } from "../messages/words.js";
import { FacetList } from "./facet-list.js";
import { HitCard } from "./hit-card.js";
import { KeptSearches, SaveSearch } from "./kept-searches.js";
import "./find.css";

const examples = ["is:doubtful", "act:commit", "standing:attributed", "mode:direct", "is:corrected"];

/** One box and facets; what is found is shown as quotations. The address of the page is the search. */
export function FindPage(): ReactElement {
  const { find } = useWords();
  const [search] = useSearchParams();
  const query = search.get("q") ?? "";
  usePageTitle(query === "" ? find.title : `${query} · ${find.title}`);
  return (
    <div className="page find">
      <h1 className="seen-by-ear">{find.title}</h1>
      <Box key={query} query={query} />
      {query.trim() === "" ? <Start /> : <Answers query={query} />}
    </div>
  );
}

function Box({ query }: { readonly query: string }): ReactElement {
  const { find } = useWords();
  const [, go] = useLocation();
  return (
    <form className="box" role="search" action="/find" onSubmit={(event) => { event.preventDefault(); go(findAddress(String(new FormData(event.currentTarget).get("q") ?? "").trim())); }}>
      <label htmlFor="q">{find.box}</label>
      <div><input id="q" type="search" name="q" defaultValue={query} autoFocus={query === ""} autoComplete="off" spellCheck={false} dir="auto" aria-describedby="q-hint" /><button type="submit" className="firm">{find.title}</button></div>
      <p id="q-hint" className="soft">{find.hint}</p>
    </form>
  );
}

function Start(): ReactElement {
  const { find } = useWords();
  const [, go] = useLocation();
  return <>
    <p className="tools">{find.examples}: {examples.map((example) => <a key={example} className="chip" href={findAddress(example)} onClick={(event) => { event.preventDefault(); go(findAddress(example)); }}>{example}</a>)}</p>
    <KeptSearches />
  </>;
}

function Answers({ query }: { readonly query: string }): ReactElement {
  const { find, room } = useWords();
  const [, go] = useLocation();
  const { data, error, isPending, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useFound(query);
  const hits = data?.pages.flatMap((page) => page.hits) ?? [];
  const [at, setAt] = useState(-1);
  useEffect(() => setAt(-1), [query]);
  const come = (index: number): void => {
    const next = Math.min(hits.length - 1, Math.max(0, index));
    setAt(next);
    const card = document.querySelectorAll<HTMLElement>(".hits > li")[next];
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: "nearest" });
  };
  useKeys({
    j: () => come(at + 1), k: () => come(at - 1),
    Enter: () => { const hit = hits[at]; if (hit) go(hit.kind === "statement" ? statementAddress(hit.id) : dispatchAddress(hit.id)); },
  });
  if (error) return <ErrorNote error={error} again={() => void refetch()} />;
  if (isPending) return <Loading />;
  const first = data.pages[0]!;
  return (
    <div className="answers" aria-busy={isPlaceholderData}>
      <FacetList query={query} />
      <div className="found">
        <div className="answers-head">
          <h2 aria-live="polite">{find.results(first.total.count, first.total.more)}</h2>
          <SaveSearch key={query} query={query} />
        </div>
        {first.query !== query.trim() && <p className="soft">{find.understood} <code><bdi>{first.query}</bdi></code></p>}
        {hits.length === 0 ? <EmptyState says={find.none} next={find.noneNext} />
          : <ol className="hits">{hits.map((hit, index) => <HitCard key={`${hit.kind} ${hit.id}`} hit={hit} chosen={index === at} />)}</ol>}
        {hasNextPage && <p><button type="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>{room.more}</button></p>}
      </div>
    </div>
  );
}
