import { createServer, type Server } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isRefused, type Answer } from "../src/desk/desk.js";
import { openDesk, type LocalDesk } from "../src/desk/local-desk.js";
import { postBy } from "../src/intake/door/mail.js";
import { sendOut } from "../src/intake/door/outbound.js";
import { soleUser } from "../src/model/actor.js";
import { canonical } from "../src/seal/canonical.js";
import { isSignedBy, verifyingKey } from "../src/seal/keys.js";

// Messages of a procedure, to a real mail server and a real web server on loopback.

const must = <T>(answer: Answer<T>): T => {
  if (isRefused(answer)) throw new Error(`${answer.refused.code}: ${answer.refused.says}`);
  return answer as T;
};

interface Heard {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

describe("messages of a procedure", () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-messages-"));
  const mails: string[] = [];
  const hooks: Heard[] = [];
  let now = "2031-03-26T10:00:00.000Z";
  let down = true;
  let smtp: SMTPServer;
  let web: Server;
  let desk: LocalDesk;
  let hookAddress = "";

  beforeAll(async () => {
    smtp = new SMTPServer({ authOptional: true, disabledCommands: ["STARTTLS", "AUTH"], onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part)).on("end", () => {
        if (down) return done(new Error("try later"));
        mails.push(`${session.envelope.rcptTo.map(({ address }) => address).join(",")}\n${Buffer.concat(parts).toString("utf8")}`);
        done();
      });
    } });
    await new Promise<void>((resolve) => void smtp.listen(0, "127.0.0.1", resolve));
    web = createServer((asked, answer) => {
      const parts: Buffer[] = [];
      asked.on("data", (part: Buffer) => parts.push(part)).on("end", () => {
        hooks.push({ headers: asked.headers, body: Buffer.concat(parts).toString("utf8") });
        answer.writeHead(down ? 503 : 204).end();
      });
    });
    await new Promise<void>((resolve) => void web.listen(0, "127.0.0.1", resolve));
    const port = (web.address() as AddressInfo).port;
    hookAddress = `http://127.0.0.1:${port}/hook`;
    desk = must(await openDesk({ folder }, {
      purpose: "a test", make: true, clock: () => now, passphrase: async () => "a passphrase of a test",
      // The record takes https addresses only; a test's server has no certificate, so the way there is bent here.
      sending: { mail: postBy(`smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`, "Secretariat <secretariat@conference.example>"), hook: (_address, body, headers) => sendOut(hookAddress, body, headers, { allow: [`127.0.0.1:${port}`] }) },
    }));
  }, 60_000);
  afterAll(async () => {
    await desk?.close();
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
    await new Promise<void>((resolve) => void web.close(() => resolve()));
    rmSync(folder, { recursive: true, force: true });
  });

  test("are kept with what they tell of, sent when they can be, signed, once; and what was said of an objection is not among them", async () => {
    const by = soleUser("M. Vorrandt");
    const { settlement } = desk;
    const { id } = must(await settlement.begin({ title: "Tarn\r\nBcc: everybody@elsewhere.example", version: "v1", profile: "unga-74-544", words: [{ language: "en", text: "1. Decides." }], by }));
    must(await settlement.address({ id, by, does: "added", kind: "mail", address: "mission@velmore.example", party: "VEL", language: "fr" }));
    must(await settlement.address({ id, by, does: "added", kind: "hook", address: "https://hooks.example/tarn" }));
    expect(isRefused(await settlement.address({ id, by, does: "added", kind: "hook", address: "http://hooks.example/" }))).toBe(true);
    expect(isRefused(await settlement.address({ id, by, does: "added", kind: "mail", address: "a@b.example, c@d.example" }))).toBe(true);
    must(await settlement.act({ id, by, type: "clear" }));
    must(await settlement.act({ id, by, type: "place", as: "President", capacity: "chair", fields: { parties: ["VEL", "ARV"], deadline: { instant: "2031-03-29T18:00", zone: "Europe/Brussels", city: "Brussels" } } }));
    expect(must(await settlement.sendWaiting())).toEqual({ sent: 0, failed: 2, waiting: 2 });
    // It is not tried again before its time.
    expect(must(await settlement.sendWaiting())).toEqual({ sent: 0, failed: 0, waiting: 2 });
    now = "2031-03-26T10:02:00.000Z";
    down = false;
    expect(must(await settlement.sendWaiting())).toEqual({ sent: 2, failed: 0, waiting: 0 });
    expect(must(await settlement.sendWaiting())).toEqual({ sent: 0, failed: 0, waiting: 0 });
    const [mail, ...others] = mails;
    expect(others).toEqual([]);
    expect(mail).toMatch(/^mission@velmore\.example\n/);
    expect(mail!.slice(0, mail!.search(/\r?\n\r?\n/))).not.toMatch(/^Bcc:/m);
    expect(mail).toMatch(/^To: mission@velmore\.example$/mi);
    const words = mail!.replaceAll(/=\r?\n/g, "").replaceAll(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replaceAll("=", ""), "hex").toString("utf8"));
    expect(words).toMatch(/Échéance : 2031-03-29 18:00 Brussels \(2031-03-29 17:00 UTC\)/);

    const { headers, body } = hooks.at(-1)!;
    expect(JSON.parse(body)).toMatchObject({ procedure: id, type: "place", state: "under_silence" });
    const [key] = must(await settlement.keys({ by }));
    expect(headers["entente-key"]).toBe(key!.fingerprint);
    const open = verifyingKey({ fingerprint: key!.fingerprint, public: key!.public })!;
    expect(isSignedBy("hook", `${headers["entente-at"]}\n${canonical(JSON.parse(body))}`, headers["entente-signature"] as string, open)).toBe(true);

    must(await settlement.act({ id, by, type: "object", as: "VEL", fields: { wording: "NOT-IN-THESE-WORDS" } }));
    expect(must(await settlement.sendWaiting())).toEqual({ sent: 0, failed: 0, waiting: 0 });
    expect(JSON.stringify([mails, hooks])).not.toMatch(/NOT-IN-THESE-WORDS|\\"type\\":\\"object|contested/);
  }, 60_000);

  test("the door sends to nobody inside, follows nobody, and to http only where that is permitted", async () => {
    await expect(sendOut(hookAddress, "{}", {}, { allow: [] })).rejects.toThrow();
    await expect(sendOut("https://127.0.0.1:1/", "{}", {}, { allow: [] })).rejects.toThrow();
    await expect(sendOut("https://inside.example/", "{}", {}, { allow: [], resolve: async () => [{ address: "10.0.0.1", family: 4 }] })).rejects.toThrow();
    await expect(sendOut("ftp://hooks.example/", "{}", {}, { allow: [] })).rejects.toThrow("https");
  });
});
