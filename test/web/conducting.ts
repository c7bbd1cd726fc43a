import { SMTPServer } from "smtp-server";
import type { AddressInfo } from "node:net";
import { openDoor } from "../../src/intake/door/door.js";
import { isRefused } from "../../src/desk/desk.js";
import { followOnce, type FeedBook } from "../../src/desk/follow.js";
import { openDesk, type LocalDesk } from "../../src/desk/local-desk.js";
import type { RawAnswer, Serving } from "./serving.js";
import { actor, actorCookie } from "./actors.js";

/** A clock that a test moves. */
export interface TestClock {
  readonly now: () => string;
  readonly set: (instant: string) => void;
}
export function testClock(instant: string): TestClock {
  let now = instant;
  return { now: () => now, set: (next) => void (now = next) };
}

/** Who sits in the tests of exchanges: officers of three ministries, a clerk, somebody of a fourth, and a newsroom. */
export const delegates = {
  vel: actor({ name: "V. Orm" }), clerk: actor({ name: "C. Lund", role: "editor" }), dahl: actor({ name: "I. Dahl" }), morel: actor({ name: "P. Morel" }),
  sol: actor({ name: "S. Ito", organisation: "o2", party: "SOL" }), kes: actor({ name: "K. Ras", organisation: "o3", party: "KES" }), arv: actor({ name: "A. Vey", organisation: "o4", party: "ARV" }), press: actor({ name: "N. Press", organisation: "o5", party: null }),
} as const;
export type Delegate = keyof typeof delegates;

/** Asks the API as somebody. */
export async function asked(room: Serving, who: Delegate | null, path: string, body?: unknown): Promise<RawAnswer> {
  return room.raw({
    path, method: body === undefined ? "GET" : "POST", ...(body !== undefined && { body: JSON.stringify(body) }),
    headers: { host: new URL(room.address).host, ...(who !== null && { cookie: `${actorCookie}=${who}` }), ...(body !== undefined && { "content-type": "application/json", origin: room.address }) },
  });
}

/** A mail server on this machine, and the letters it took. */
export interface Mailroom {
  readonly address: string;
  readonly letters: { readonly to: string; readonly raw: string }[];
  readonly close: () => Promise<void>;
}
export async function openMailroom(): Promise<Mailroom> {
  const letters: { readonly to: string; readonly raw: string }[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ["STARTTLS"],
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part)).on("end", () => {
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(","), raw: Buffer.concat(parts).toString("utf8") });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, letters, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** What a calendar sends back to an invitation: the same event, answered by one attendee. */
export function calendarAnswer(invitation: string, { method = "REPLY", partstat, attendee, start, sequence }: { readonly method?: "REPLY" | "COUNTER"; readonly partstat: string; readonly attendee: string; readonly start?: string; readonly sequence?: number }): string {
  const unfolded = invitation.replace(/\r?\n[ \t]/g, "");
  const value = (name: string): string => new RegExp(`^${name}[^:]*:(.*)$`, "m").exec(unfolded)![1]!.trim();
  return [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Somebody//Calendar//EN", `METHOD:${method}`, "BEGIN:VEVENT", `UID:${value("UID")}`, `SEQUENCE:${sequence ?? value("SEQUENCE")}`, "DTSTAMP:20310301T120000Z", `DTSTART${start ?? `:${value("DTSTART")}`}`,
    `ORGANIZER:${/^ORGANIZER[^:]*:(.*)$/m.exec(unfolded)![1]!}`, `ATTENDEE;PARTSTAT=${partstat}:mailto:${attendee}`, "END:VEVENT", "END:VCALENDAR", "",
  ].join("\r\n");
}

/** The same as a mail. */
export const mailOf = (from: string, calendar: string, method = "REPLY"): string =>
  [`From: Protocol <${from}>`, "To: vel@mfa.example", "Subject: Re: Invitation", "MIME-Version: 1.0", "Content-Type: multipart/alternative; boundary=b1", "", "--b1", "Content-Type: text/plain; charset=utf-8", "", "We confirm.", "--b1", `Content-Type: text/calendar; method=${method}; charset=utf-8`, "", calendar, "--b1--", ""].join("\r\n");

/** Another record that follows a feed of this one. */
export interface Follower {
  readonly desk: LocalDesk;
  /** Visits the feed once; gives what became of what came, and what was withdrawn. */
  readonly visit: (feed: string, now: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}
export async function openFollower(folder: string): Promise<Follower> {
  const opened = await openDesk({ folder }, { purpose: "a follower", make: true });
  if (isRefused(opened)) throw new Error(opened.refused.says);
  const desk: LocalDesk = opened;
  const door = openDoor({ allow: ["127.0.0.1:*"], pause: 0 });
  const book: FeedBook = { load: async (feed) => (await desk.feeds()).find((one) => one.feed === feed)?.state ?? null, save: (feed, state) => desk.saveFeed({ feed, state }) };
  return {
    desk,
    visit: async (feed, now) => {
      const lines: string[] = [];
      const waiting: (() => Promise<void>)[] = [];
      async function* arrivals() {
        for await (const event of followOnce(book, [feed], { door, clock: () => now })) {
          if (event.kind === "withdrawn") {
            const noted = await desk.notice({ id: event.url, kind: "withdrawn", by: event.feed });
            lines.push(isRefused(noted) ? `${noted.refused.code} ${event.url}` : `withdrawn ${noted.id}`);
            await event.acknowledge();
          }
          if (event.kind === "news") lines.push(event.news.code);
          if (event.kind !== "arrival") continue;
          waiting.push(event.acknowledge);
          yield event.arrival;
        }
      }
      for await (const one of desk.add(arrivals(), { workers: 1 })) {
        lines.push(one.status === "refused" ? `${one.code}` : `${one.status} ${one.id}@${one.revision}`);
        await waiting.shift()!();
      }
      return lines;
    },
    close: async () => {
      await door.close();
      await desk.close();
    },
  };
}
