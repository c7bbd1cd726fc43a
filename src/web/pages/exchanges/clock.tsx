import type { ReactElement } from "react";
import { clockIn } from "../../../conduct/hours.js";
import { tongues } from "../messages/tongues.js";
import { useWords } from "../messages/words.js";

/** An hour as the clocks of a zone show it, with the zone and its offset that day: 31 March 2031, 10:00 (UTC+02:00). */
export function Clock({ at, zone, named = false }: { readonly at: string; readonly zone: string; readonly named?: boolean }): ReactElement {
  const { tongue } = useWords();
  const { offset } = clockIn(zone, at);
  const said = new Intl.DateTimeFormat(tongues[tongue].locale, { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(new Date(at));
  return <time dateTime={at} className="clock">{said} <span className="soft">{named && `${zone} `}(UTC{offset === "+00:00" ? "" : offset})</span></time>;
}

/** The same in words, for buttons. */
export function useHour(): (at: string, zone: string) => string {
  const { tongue } = useWords();
  return (at, zone) => new Intl.DateTimeFormat(tongues[tongue].locale, { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(new Date(at));
}
