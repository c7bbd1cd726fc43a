import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";

/** What a calendar answers to an invitation (RFC 5546: REPLY, COUNTER). */
export interface CalendarReply {
  readonly uid: string;
  readonly sequence: number;
  readonly answer: "accepted" | "declined" | "proposed" | "tentative";
  /** In whose name it is answered, and whose mail it came in; lower case, null where it is not told. */
  readonly attendee: string | null;
  readonly sender: string | null;
  /** The hour it is about: what is proposed of a counter-proposal, what was invited to otherwise. An instant in UTC. */
  readonly start: string | null;
  readonly words: string | null;
}

/** Why something is no reply. */
export type NoReply = "no-calendar" | "bad-calendar" | "not-a-reply" | "no-uid" | "bad-mail";

const longest = 1024 * 1024;

/** A reply out of a mail (.eml) or a calendar file (.ics). Nothing is thrown, and nothing outside is asked for. */
export async function calendarReply(bytes: Uint8Array): Promise<CalendarReply | NoReply> {
  if (bytes.length > 16 * longest) return "bad-mail";
  const text = new TextDecoder().decode(bytes);
  if (/^\ufeff?\s*BEGIN:VCALENDAR/i.test(text)) return replyIn(text, null, null);
  const { default: PostalMime } = await import("postal-mime");
  try {
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: 40, maxHeadersSize: longest });
    const part = mail.attachments.find(({ mimeType, filename }) => /^text\/calendar\b/i.test(mimeType) || /\.ics$/i.test(filename ?? ""));
    if (part === undefined) return "no-calendar";
    const content = typeof part.content === "string" ? part.content : new TextDecoder().decode(part.content as Uint8Array);
    return replyIn(content, mail.from && "address" in mail.from ? mail.from.address?.toLowerCase() ?? null : null, mail.text?.trim() || null);
  } catch {
    return "bad-mail";
  }
}

function replyIn(text: string, sender: string | null, words: string | null): CalendarReply | NoReply {
  if (text.length > longest) return "bad-calendar";
  let calendar: ICAL.Component;
  try {
    calendar = new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]]);
  } catch {
    return "bad-calendar";
  }
  const method = String(calendar.getFirstPropertyValue("method") ?? "").toUpperCase();
  const event = calendar.getFirstSubcomponent("vevent");
  if ((method !== "REPLY" && method !== "COUNTER") || event === null) return "not-a-reply";
  const uid = event.getFirstPropertyValue("uid");
  if (typeof uid !== "string" || uid.trim() === "") return "no-uid";
  const attendee = event.getFirstProperty("attendee");
  const partstat = String(attendee?.getFirstParameter("partstat") ?? "").toUpperCase();
  const answer = method === "COUNTER" ? "proposed" : ({ ACCEPTED: "accepted", DECLINED: "declined", TENTATIVE: "tentative" } as const)[partstat];
  if (answer === undefined) return "not-a-reply";
  const comment = event.getFirstPropertyValue("comment");
  const sequence = Number(event.getFirstPropertyValue("sequence") ?? 0);
  return {
    uid: uid.trim(), sequence: Number.isSafeInteger(sequence) && sequence >= 0 ? sequence : 0, answer, sender, attendee: mailOf(attendee?.getFirstValue()), start: startOf(event),
    words: (typeof comment === "string" && comment.trim() !== "" ? comment.trim() : words)?.slice(0, 2_000) ?? null,
  };
}

const mailOf = (address: unknown): string | null => (typeof address === "string" && /^mailto:/i.test(address) ? address.slice(7).trim().toLowerCase() : null);

/** The instant of DTSTART; null for a day, or a local hour of a zone that nobody knows. */
function startOf(event: ICAL.Component): string | null {
  const property = event.getFirstProperty("dtstart");
  const value = property?.getFirstValue();
  if (!(value instanceof ICAL.Time) || value.isDate) return null;
  const named = property!.getFirstParameter("tzid");
  const local = `${String(value.year).padStart(4, "0")}-${two(value.month)}-${two(value.day)}T${two(value.hour)}:${two(value.minute)}:${two(value.second)}`;
  try {
    if (value.zone === ICAL.Timezone.utcTimezone) return Temporal.Instant.from(`${local}Z`).toString();
    if (typeof named === "string" && isNamedZone(named)) return Temporal.PlainDateTime.from(local).toZonedDateTime(named).toInstant().toString();
    // A zone under a name of its own, such as Outlook's, is as the file itself draws it.
    return value.zone !== null && value.zone !== ICAL.Timezone.localTimezone ? Temporal.Instant.fromEpochMilliseconds(value.toUnixTime() * 1000).toString() : null;
  } catch {
    return null;
  }
}

const two = (number: number): string => String(number).padStart(2, "0");

function isNamedZone(zone: string): boolean {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone) !== null;
  } catch {
    return false;
  }
}
