import { useEffect, useState, type ReactElement } from "react";
import type { Deadline } from "../../../settlement/deadline.js";
import { tongues } from "../messages/tongues.js";
import { useWords } from "../messages/words.js";
import type { Seen } from "./questions.js";

/** An instant by the clock of a named zone, with the zone's city, and in UTC behind it. */
export function useHour(): (at: string, deadline?: Deadline | null) => string {
  const { tongue } = useWords();
  return (at, deadline = null) => {
    const zone = deadline?.zone ?? "UTC";
    const shown = hourIn(at, zone, tongues[tongue].locale);
    return zone === "UTC" ? `${shown} UTC` : `${shown} ${deadline?.city ?? zone} (${hourIn(at, "UTC", tongues[tongue].locale)} UTC)`;
  };
}

function hourIn(at: string, timeZone: string, locale: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  const seconds = /:[0-5]\d:(?!00(?:\.0+)?(?:Z|[+-]))[0-5]\d/.test(at);
  try {
    return new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "medium", timeStyle: seconds ? "medium" : "short", hourCycle: "h23" } as Intl.DateTimeFormatOptions).format(moment);
  } catch {
    return at; // a zone that this browser does not know
  }
}

/** What is left until the deadline, counted from the hour the server told by this machine's stopwatch: its clock may be wrong, or be set. */
export function HourLeft({ seen: { told, since }, onOver }: { readonly seen: Seen; readonly onOver: () => void }): ReactElement | null {
  const { settle } = useWords();
  const [now, setNow] = useState(() => performance.now());
  const end = told.placed === null ? null : Date.parse(told.placed.deadline.instant) - Date.parse(told.hour);
  const left = end === null ? null : end - (now - since);
  const runs = !told.told && (told.state === "under_silence" || told.state === "contested");
  const isOver = left !== null && left <= 0;
  useEffect(() => {
    if (!runs || isOver) return;
    const ticking = setInterval(() => setNow(performance.now()), 1_000);
    return () => clearInterval(ticking);
  }, [runs, isOver]);
  useEffect(() => {
    if (runs && isOver) onOver();
  }, [runs, isOver, onOver]);
  if (left === null || !runs) return null;
  if (isOver) return <p className="left" role="status">{settle.over}</p>;
  const seconds = Math.floor(left / 1_000);
  return <p className="left"><strong role="timer">{settle.left(Math.floor(seconds / 86_400), Math.floor(seconds / 3_600) % 24, Math.floor(seconds / 60) % 60, seconds % 60)}</strong> <span className="soft">{settle.byServer}</span></p>;
}
