import { useEffect, useId, useRef, type ReactElement, type ReactNode } from "react";
import { Link } from "wouter";
import { addressOf, dispatchAddress, findAddress } from "../app/addresses.js";
import { useFound } from "../app/api.js";
import { ActBadge } from "../components/act-badge.js";
import { Flags } from "../components/doubt.js";
import { EmptyState, ErrorNote, Loading } from "../components/notes.js";
import { Quotation } from "../components/quotation.js";
import { Quoted } from "../components/quoted.js";
import { SpeakerChip } from "../components/speaker-chip.js";
import { When } from "../components/when.js";
import { DispatchName } from "../components/dispatch-name.js";
import { useWords } from "../messages/words.js";

/** The words behind a place of a picture: what a query finds, under what the place is called. Focus goes there, Escape closes it and leads back. */
export function Behind({ title, query, onClose, children }: { readonly title: string; readonly query: string | null; readonly onClose: () => void; readonly children?: ReactNode }): ReactElement {
  const { pictures } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const section = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const id = useId();
  useEffect(() => {
    if (!section.current!.contains(document.activeElement)) cameFrom.current = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [title, query]);
  const close = (): void => {
    onClose();
    if (cameFrom.current instanceof HTMLElement || cameFrom.current instanceof SVGElement) cameFrom.current.focus();
  };
  return (
    <section ref={section} className="behind card" aria-labelledby={id} onKeyDown={(event) => { if (event.key === "Escape") close(); }}>
      <div className="behind-head">
        <h2 id={id} ref={heading} tabIndex={-1}><bdi>{title}</bdi></h2>
        <button type="button" className="quiet no-print" onClick={close}>{pictures.close}<span aria-hidden="true"> ✕</span></button>
      </div>
      {children}
      {query !== null && <FoundWords query={query} />}
    </section>
  );
}

/** The first words that answer a query, and where the rest is. */
export function FoundWords({ query }: { readonly query: string }): ReactElement {
  const { room, pictures, labels } = useWords();
  const { data, error, isPending, isPlaceholderData, hasNextPage, fetchNextPage, refetch } = useFound(query);
  if (error) return <ErrorNote error={error} again={() => void refetch()} />;
  if (isPending || isPlaceholderData) return <Loading />;
  const hits = data.pages.flatMap((page) => page.hits);
  if (hits.length === 0) return <EmptyState says={pictures.noWords} />;
  return <>
    <ul className="found-words">
      {hits.map((hit) => (
        <li key={hit.id}>
          {hit.kind === "statement" && <p><SpeakerChip name={hit.speaker?.name ?? null} party={hit.speaker?.party ?? null} person={hit.speaker?.person ?? null} /> <ActBadge act={hit.act} strength={hit.strength} /> <Flags doubtful={hit.doubtful} corrected={hit.corrected} state={hit.dispatch.state} /></p>}
          <Quotation words={hit.words} marks={hit.marks} language={hit.dispatch.language} />
          <p className="facts">
            {hit.kind === "statement" && hit.said && <When at={hit.said.from} />}
            <span><Quoted words={hit.dispatch.publisher ?? labels.noPublisher} /></span>
            <span><Link href={addressOf(hit.id) ?? dispatchAddress(hit.dispatch.id)}><DispatchName of={hit.dispatch} /></Link></span>
          </p>
        </li>
      ))}
    </ul>
    <p className="tools no-print">
      {hasNextPage && <button type="button" onClick={() => void fetchNextPage()}>{room.more}</button>}
      <Link href={findAddress(query)}>{pictures.allInFind}</Link>
    </p>
  </>;
}
