import type { ReactElement } from "react";
import { tongues } from "../messages/tongues.js";
import { useWords } from "../messages/words.js";

/**
 * A day or an instant. What only the day is known of is kept as its first moment in UTC, so `published` is shown in UTC; what
 * happened here (`here`) is shown by the clock of the reader.
 */
export function When({ at, here = false, long = false }: { readonly at: string | null; readonly here?: boolean; readonly long?: boolean }): ReactElement {
  const { tongue, room } = useWords();
  if (at === null) return <span className="soft">{room.unknownDay}</span>;
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return <time>{at}</time>;
  const dayOnly = !here && /^\d{4}-\d\d-\d\d(T00:00:00(\.000)?Z)?$/.test(at);
  const shape: Intl.DateTimeFormatOptions = { dateStyle: long ? "long" : "medium", ...(!dayOnly && { timeStyle: "short" }), ...(!here && { timeZone: "UTC" }) };
  const said = new Intl.DateTimeFormat(tongues[tongue].locale, shape).format(moment);
  return <time dateTime={at} title={at}>{said}{!dayOnly && !here && " UTC"}</time>;
}

/** A span of days: one day where both are the same. */
export function Days({ from, to }: { readonly from: string | null; readonly to: string | null }): ReactElement {
  const { tongue, room } = useWords();
  if (from === null) return <span className="soft">{room.unknownDay}</span>;
  const days = new Intl.DateTimeFormat(tongues[tongue].locale, { dateStyle: "medium", timeZone: "UTC" });
  const [first, last] = [new Date(from), new Date(to ?? from)];
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return <time>{from}</time>;
  return <time dateTime={from}>{first.getTime() === last.getTime() ? days.format(first) : days.formatRange(first, last)}</time>;
}
