import { useDeferredValue, useState, type ReactElement } from "react";
import { Link, useSearchParams } from "wouter";
import { usePageTitle } from "../app/page-title.js";
import { EmptyState, ErrorNote, Loading, NotFound } from "../components/notes.js";
import { useWords } from "../messages/words.js";
import { allMonths, DateSlider } from "./date-slider.js";
import { daysInWords } from "./in-words.js";
import { dayNumber } from "./layout/days.js";
import type { MatrixOrder } from "./layout/matrix.js";
import { MatrixPicture } from "./matrix-picture.js";
import { NetworkPicture } from "./network-picture.js";
import { useMatrix, useNetwork, useTimeline } from "./questions.js";
import { TimelinePicture } from "./timeline-picture.js";

const kinds = ["timeline", "matrix", "network"] as const;
const orders: readonly MatrixOrder[] = ["number", "name", "alike"];

/** The pictures of the record: one at a time, each under an address of its own. */
export function PicturesPage({ kind }: { readonly kind: string }): ReactElement {
  const { pictures } = useWords();
  const shown = kinds.find((one) => one === kind);
  usePageTitle(shown ? pictures.kinds[shown] : pictures.title);
  if (!shown) return <NotFound />;
  return (
    <div className="page">
      <div className="page-head"><h1>{pictures.kinds[shown]}</h1><p>{pictures[shown].lead}</p></div>
      <nav className="picture-kinds no-print" aria-label={pictures.choose}>
        {kinds.map((one) => <Link key={one} href={`/pictures/${one}`} aria-current={one === shown ? "page" : undefined}>{pictures.kinds[one]}</Link>)}
      </nav>
      {shown === "timeline" ? <TimelinePart /> : shown === "matrix" ? <MatrixPart /> : <NetworkPart />}
    </div>
  );
}

function TimelinePart(): ReactElement {
  const words = useWords();
  const { pictures } = words;
  const [search, setSearch] = useSearchParams();
  const [query, from, to] = [search.get("q") ?? "", search.get("from"), search.get("to")];
  const { data, error, refetch } = useTimeline(query);
  const put = (values: Readonly<Record<string, string | null>>): void => setSearch((now) => {
    const next = new URLSearchParams(now);
    for (const [name, value] of Object.entries(values)) if (value) next.set(name, value); else next.delete(name);
    return next;
  });
  const bounded = from !== null || to !== null;
  const within = data?.exchanges.filter(({ from: first, to: last }) => !bounded || (first !== null && (dayNumber(last ?? first) ?? 0) >= (dayNumber(from) ?? -Infinity) && (dayNumber(first) ?? 0) <= (dayNumber(to) ?? Infinity)));
  return <>
    <form className="picture-asks no-print" key={search.toString()} onSubmit={(event) => {
      event.preventDefault();
      const form = new FormData(event.currentTarget);
      put({ q: String(form.get("q") ?? "").trim(), from: String(form.get("from") ?? ""), to: String(form.get("to") ?? "") });
    }}>
      <QueryBox query={query} />
      <label>{pictures.from}<input type="date" name="from" defaultValue={from ?? ""} /></label>
      <label>{pictures.to}<input type="date" name="to" defaultValue={to ?? ""} /></label>
      <button type="submit">{pictures.show}</button>
      {bounded && <button type="button" onClick={() => put({ from: null, to: null })}>{pictures.whole}</button>}
    </form>
    {error ? <ErrorNote error={error} again={() => void refetch()} /> : !within ? <Loading />
      : within.length === 0 ? <Nothing asked={query !== "" || bounded} />
        : <TimelinePicture exchanges={within} title={titled(pictures.kinds.timeline, query, bounded ? daysInWords(from, to ?? from, words) : "")} note={data?.more ? pictures.timeline.newestOnly(pictures.exchanges(data.exchanges.length)) : null} onZoom={(first, last) => put({ from: first, to: last })} />}
  </>;
}

function MatrixPart(): ReactElement {
  const { pictures } = useWords();
  const [search, setSearch] = useSearchParams();
  const query = search.get("q") ?? "";
  const order = orders.find((one) => one === search.get("order")) ?? "number";
  const { data, error, refetch } = useMatrix(query);
  const put = (q: string, by: string): void => setSearch({ ...(q && { q }), ...(by !== "number" && { order: by }) });
  return <>
    <form className="picture-asks no-print" key={query} onSubmit={(event) => {
      event.preventDefault();
      put(String(new FormData(event.currentTarget).get("q") ?? "").trim(), order);
    }}>
      <QueryBox query={query} />
      <button type="submit">{pictures.show}</button>
      <label>{pictures.matrix.order}
        <select value={order} onChange={(event) => put(query, event.target.value)}>{orders.map((one) => <option key={one} value={one}>{pictures.matrix.orders[one]}</option>)}</select>
      </label>
    </form>
    {error ? <ErrorNote error={error} again={() => void refetch()} /> : !data ? <Loading />
      : data.cells.length === 0 ? <Nothing asked={query !== ""} /> : <MatrixPicture matrix={data} order={order} title={titled(pictures.kinds.matrix, query)} />}
  </>;
}

function NetworkPart(): ReactElement {
  const words = useWords();
  const { pictures } = words;
  const whole = useNetwork(null, null);
  const months = allMonths(whole.data?.months ?? []);
  const [chosen, setChosen] = useState<readonly [from: number, to: number] | null>(null);
  const last = Math.max(0, months.length - 1);
  const [from, to] = chosen ? [Math.min(chosen[0], last), Math.min(chosen[1], last)] : [0, last];
  const isWhole = from === 0 && to === last;
  // While a slider is moved, what was asked last stays in sight; only where it comes to rest is asked for.
  const asked = useDeferredValue(isWhole ? "" : `${months[from]!.month} ${months[to]!.month}`);
  const [first = null, final = null] = asked === "" ? [] : asked.split(" ");
  const part = useNetwork(first, final);
  const error = whole.error ?? part.error;
  if (error) return <ErrorNote error={error} again={() => void (whole.error ? whole : part).refetch()} />;
  if (!whole.data) return <Loading />;
  if (whole.data.links.length === 0) return <Nothing asked={false} />;
  return <>
    <DateSlider months={months} from={from} to={to} onChange={(one, other) => setChosen([one, other])} />
    {part.data && <NetworkPicture whole={whole.data} shown={part.data} title={titled(pictures.kinds.network, "", isWhole ? "" : daysInWords(`${months[from]!.month}`, `${months[to]!.month}`, words))} />}
  </>;
}

function QueryBox({ query }: { readonly query: string }): ReactElement {
  const { pictures } = useWords();
  return <label className="wide">{pictures.only}<input type="search" name="q" defaultValue={query} placeholder={pictures.onlyHint} autoComplete="off" spellCheck={false} dir="auto" /></label>;
}

function Nothing({ asked }: { readonly asked: boolean }): ReactElement {
  const { pictures } = useWords();
  return asked ? <EmptyState says={pictures.noneSo} next={pictures.noneSoNext} /> : <EmptyState says={pictures.empty} next={pictures.emptyNext} />;
}

const titled = (title: string, ...more: readonly string[]): string => [title, ...more.filter((one) => one !== "")].join(" · ");
