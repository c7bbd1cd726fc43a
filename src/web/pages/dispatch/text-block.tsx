import { memo, type ReactElement } from "react";
import { piecesOf } from "../components/hidden.js";
import { HiddenMark } from "../components/quoted.js";
import { useWords } from "../messages/words.js";
import { EndHandle, type Moving } from "./moving-ends.js";
import type { Stretch } from "./stretches.js";

/** A paragraph of the text as it was printed, with what was read in it marked. */
export const TextBlock = memo(function TextBlock({ text, stretches, selected, language, moving = null }: { readonly text: string; readonly stretches: readonly Stretch[]; readonly selected: string | null; readonly language: string; readonly moving?: Moving | null }): ReactElement {
  return (
    <p className="printed" dir="auto" lang={language}>
      {stretches.map((stretch) => <Marked key={stretch.start} text={text} stretch={stretch} selected={selected} moving={moving} />)}
    </p>
  );
});

function Marked({ text, stretch, selected, moving }: { readonly text: string; readonly stretch: Stretch; readonly selected: string | null; readonly moving: Moving | null }): ReactElement {
  const { dispatch } = useWords();
  const { start, end, of, part, tone, exchange, doubt, begins } = stretch;
  const pieces = piecesOf(text.slice(start, end), start).map(({ start: at, words, hidden }) => (hidden === null ? <span key={at} data-start={at}>{words}</span> : <HiddenMark key={at} name={hidden} start={at} />));
  const numbers = begins.map((id) => <a key={id} className="ref" href={`#${id}`} data-to={id} aria-label={dispatch.toCard(numberOf(id))}>{numberOf(id)}</a>);
  const handles = (end: "begin" | "end", at: number): ReactElement[] => (moving?.places ?? []).flatMap((one, index) => ((end === "begin" ? one.start : one.end) === at ? [<EndHandle key={`${end}${index}`} moving={moving!} grip={{ index, end }} />] : []));
  const [first, last] = moving === null ? [null, null] : [handles("begin", start), handles("end", end)];
  if (of.length === 0 && exchange === null && doubt === null) return <>{numbers}{first}{pieces}{last}</>;
  const classes = [
    of.length > 0 ? `m ${part} ${tone === null ? "t-none" : `t${tone}`}` : "", of.length > 1 && part === "content" ? "nested" : "",
    exchange === null ? "" : "x", doubt === null ? "" : "d", selected !== null && of.includes(selected) ? (of[0] === selected ? "chosen" : "around") : "",
  ].filter((one) => one !== "").join(" ");
  return <>{numbers}<span className={classes} data-of={of.join(" ") || undefined} title={doubt ?? undefined}>{first}{pieces}{last}</span></>;
}

/** "3" of "s3"; what a person added keeps its whole name. */
export const numberOf = (id: string): string => /^s(\d+(?:\.\d+)?)$/.exec(id)?.[1] ?? id;
