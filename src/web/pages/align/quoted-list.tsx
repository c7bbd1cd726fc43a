import type { ReactElement, ReactNode } from "react";
import { Link } from "wouter";
import type { Quotation as QuotationTold } from "../../../alignment/quotation.js";
import { dispatchAddress, statementAddress } from "../app/addresses.js";
import { Flags } from "../components/doubt.js";
import { Quotation } from "../components/quotation.js";
import { Quoted } from "../components/quoted.js";
import { SpeakerChip } from "../components/speaker-chip.js";
import { useWords } from "../messages/words.js";
import { dayInWords } from "../pictures/in-words.js";

/** Statements as they are quoted: the words, whose they are, when, on whose word, and where they stand. */
export function QuotedList({ statements, note }: { readonly statements: readonly QuotationTold[]; readonly note?: (one: QuotationTold) => ReactNode }): ReactElement {
  return <ul className="quoted-list">{statements.map((one) => <li key={one.id}><QuotedOne one={one}>{note?.(one)}</QuotedOne></li>)}</ul>;
}

export function QuotedOne({ one, children }: { readonly one: QuotationTold; readonly children?: ReactNode }): ReactElement {
  const words = useWords();
  const { align, labels } = words;
  const { id, speaker, party, act, on, dated, standing, doubtful, source, language } = one;
  return <>
    <Quotation words={one.words} language={language} />
    <p className="facts">
      <span><SpeakerChip name={speaker} party={party} /></span>
      <span>{labels.acts[act]}</span>
      <span>{!dated && on !== null ? `${align.published} ` : ""}<time dateTime={on ?? undefined}>{dayInWords(on, words)}</time></span>
      {labels.standings[standing] !== null && <span>{labels.standings[standing]}</span>}
      <span><Link href={dispatchAddress(source.id)}><Quoted words={source.publisher ?? source.title ?? source.id} /></Link></span>
      <span><Link href={statementAddress(id)}>{id}</Link></span>
      {children}
    </p>
    <p><Flags doubtful={doubtful} state={source.state} /></p>
  </>;
}
