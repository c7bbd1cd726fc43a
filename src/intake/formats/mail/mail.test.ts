import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { dayIn, instantIn, nameIn, toldBy, withoutMarks } from "./headers.js";
import { takeMail } from "./mail.js";
import { partBody } from "./passed-on.js";

/** Prose cases: “# title”, a body, “==>”, the own words and whatever is passed on, line ends as “⏎”. */
const cases = readFileSync(join(import.meta.dirname, "cases/bodies.txt"), "utf8").split(/^# /m).slice(1).map((block) => {
  const [title = "", ...rest] = block.split("\n");
  const [given = "", expected = ""] = rest.join("\n").split(/^==>$/m);
  return { title, given: given.replace(/\n$/, ""), expected: expected.replace(/^\n|\n+$/g, "") };
});

describe("own words and those passed on", () => {
  test.each(cases)("$title", ({ given, expected }) => {
    const { own, others } = partBody(given);
    const flat = (text: string): string => text.replaceAll("\n", "⏎");
    const lines = [`own: ${flat(own)}`, ...others.flatMap(({ kind, header: { from, date, subject }, text }) => [`${kind}: ${from ?? "-"} | ${date ?? "-"} | ${subject ?? "-"}`, flat(text)])];
    expect(lines.join("\n")).toBe(expected);
  });

  test("line ends do not matter", () => {
    for (const { given } of cases) expect(partBody(given.replaceAll("\n", "\r\n"))).toEqual(partBody(given));
  });
});

describe("what a header tells", () => {
  test.each([
    ["Fri, 27 Mar 2020 12:10:00 +0800", "2020-03-27T12:10:00+08:00"], ["27 Mar 2020 12:10 GMT", "2020-03-27T12:10:00Z"], ["Tue, 1 Apr 2031 09:05:07 EST", "2031-04-01T09:05:07-05:00"],
    ["Fri, 27 Mar 2020 12:10:00 -0000 (UTC)", "2020-03-27T12:10:00Z"], ["30 Feb 2031 10:00 GMT", null], ["27 Mar 2020 25:10 GMT", null], ["27 Mar 2020", null], ["yesterday", null],
  ])("the instant of “%s”", (words, expected) => expect(instantIn(words)).toBe(expected));

  test.each([
    ["Tue, May 13, 2031 at 6:00 PM", "2031-05-13"], ["mardi 13 mai 2031 18:00", "2031-05-13"], ["On 13 May 2031, at 18:00, Jo wrote:", "2031-05-13"], ["1er mars 2031", "2031-03-01"], ["2031-05-13 18:00", "2031-05-13"],
    ["13/05/2031", "2031-05-13"], ["05/13/2031", "2031-05-13"], ["05/06/2031", null], ["31 juin 2031", null], ["soon", null], ["29 février 2032", "2032-02-29"],
  ])("the day of “%s”", (words, expected) => expect(dayIn(words)).toBe(expected));

  test.each([["Jo Doe <jo@x.example>", "Jo Doe"], ["\"Doe, Jo\" <jo@x.example>", "Doe, Jo"], ["<jo@x.example>", "jo@x.example"], ["jo@x.example", "jo@x.example"], ["Jo Doe [mailto:jo@x.example]", "Jo Doe"], ["", null]])("the name in “%s”", (from, expected) => expect(nameIn(from)).toBe(expected));

  test.each([["Fwd: Talks", "Talks"], ["TR: RE : Entretien", "Entretien"], ["Fw: Fwd: Re[2]: Talks", "Talks"], ["Report: talks", "Report: talks"], ["Trade: talks", "Trade: talks"]])("“%s” without its marks", (subject, expected) => expect(withoutMarks(subject)).toBe(expected));

  test("an hour without a zone is left out", () => expect(toldBy({ from: "Jo", date: "13 May 2031 18:00", subject: " A\r\n b " })).toEqual({ publisher: "Jo", published: "2031-05-13", title: "A b" }));
});

const mail = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join("\r\n"));
const head = (more: readonly string[] = []): string[] => ["From: Jo Doe <jo@desk.example>", "To: desk@desk.example", "Subject: Fwd: Talks", "Date: Wed, 14 May 2031 10:12:00 +0200", "Message-ID: <a1@desk.example>", "MIME-Version: 1.0", ...more];

/** The parts of a mail, a line each. */
async function check(bytes: Uint8Array): Promise<string[] | string> {
  const taken = await takeMail(bytes);
  if ("refused" in taken) return taken.refused.code;
  return taken.parts.map(({ path, what, told }) => [path.join(":") || "own", "text" in what ? what.text.replaceAll("\n", "⏎") : "refused" in what ? what.refused.code : `${what.bytes.length} bytes ${what.ending}`, told.publisher ?? "-", told.published ?? "-", told.title ?? "-"].join(" | "));
}

describe("whole messages", () => {
  test("plain words in another encoding, flowed and quoted-printable", async () => {
    expect(await check(mail(...head(["Content-Type: text/plain; charset=iso-8859-1; format=flowed", "Content-Transfer-Encoding: quoted-printable"]), "", "La ministre a d=E9clar=E9 que les pourparlers =", "allaient reprendre.", ""))).toEqual([
      "own | La ministre a déclaré que les pourparlers allaient reprendre. | Jo Doe | 2031-05-14T10:12:00+02:00 | Fwd: Talks",
    ]);
  });

  test("a page: what is cited is told apart, nothing hidden is read", async () => {
    const html = "<html><head><style>p{}</style></head><body><div style=\"display:none\">preview</div><p>I agree.</p><div>On Tue, 13 May 2031, Ann Roe &lt;ann@x.example&gt; wrote:<br></div><blockquote type=\"cite\"><p>They met.</p><p>They talked.</p></blockquote><img src=\"https://tracker.example/x.gif\"></body></html>";
    expect(await check(mail(...head(["Content-Type: text/html; charset=utf-8"]), "", html))).toEqual([
      "own | I agree. | Jo Doe | 2031-05-14T10:12:00+02:00 | Fwd: Talks", "quoted | They met.⏎⏎They talked. | Ann Roe | 2031-05-13 | Talks",
    ]);
  });

  const inner = ["From: =?utf-8?Q?Minist=C3=A8re?= <press@mfa.example>", "Subject: Compte rendu", "Date: Tue, 13 May 2031 18:00:00 +0100", "Content-Type: text/plain; charset=utf-8", "", "Le ministre a parlé."];
  test("a message attached, and files; pictures and cards are left out", async () => {
    const part = (type: string, content: string, name = "", more: string[] = []): string[] => ["--b", `Content-Type: ${type}${name && `; name="${name}"`}`, ...(name ? [`Content-Disposition: attachment; filename="${name}"`] : []), ...more, "", content];
    expect(await check(mail(...head(["Content-Type: multipart/mixed; boundary=b"]), "", ...part("text/plain", "Two things attached, as we said on the telephone this very morning, dear all."), ...part("message/rfc822", inner.join("\r\n")),
      ...part("application/pdf", "JVBERi0xLjcK", "../../note verbale.pdf", ["Content-Transfer-Encoding: base64"]), ...part("image/png", "x", "logo.png"), ...part("text/calendar", "BEGIN:VCALENDAR", "i.ics"), ...part("text/plain", "More.", "more.txt"), "--b--"))).toEqual([
      "own | Two things attached, as we said on the telephone this very morning, dear all. | Jo Doe | 2031-05-14T10:12:00+02:00 | Fwd: Talks",
      "forwarded | Le ministre a parlé. | Ministère | 2031-05-13T18:00:00+01:00 | Compte rendu",
      "note verbale | 9 bytes pdf | - | - | -", "more | 6 bytes txt | - | - | -",
    ]);
  });

  test("a word of cover is in the language of what it covers", async () => {
    const taken = await takeMail(mail(...head(["Content-Type: text/plain; charset=utf-8"]), "", "FYI", "", "-------- Forwarded Message --------", "From: A", "Subject: B", "Date: 13 May 2031", "", "Le ministre a déclaré que les pourparlers étaient utiles et qu’ils allaient reprendre dans la semaine."));
    expect("parts" in taken && taken.parts.map(({ told }) => told.language)).toEqual(["fr", undefined]);
  });

  test("messages in messages, as deep as is allowed and deeper", async () => {
    const nested = (depth: number): string[] => (depth === 0 ? inner : ["From: Jo <jo@x.example>", `Subject: ${depth}`, "Content-Type: multipart/mixed; boundary=b" + depth, "", `--b${depth}`, "Content-Type: message/rfc822", "", ...nested(depth - 1), `--b${depth}--`]);
    expect(await check(mail(...nested(5)))).toEqual([expect.stringMatching(/^forwarded:forwarded:forwarded:forwarded:forwarded \| Le ministre/)]);
    expect(await check(mail(...nested(6)))).toEqual([expect.stringContaining("| intake/nested-too-deep |")]);
    expect(await check(mail(...nested(100)))).toEqual([expect.stringContaining("| intake/nested-too-deep |")]);
  });

  test("more parts than anybody reads", async () => {
    const parts = Array.from({ length: 300 }, (_, index) => ["--b", `Content-Disposition: attachment; filename=a${index}.txt`, "", "x"]).flat();
    const got = await check(mail(...head(["Content-Type: multipart/mixed; boundary=b"]), "", ...parts, "--b--"));
    expect(got).toHaveLength(101);
    expect(got.at(-1)).toContain("intake/too-many-parts");
  });

  test.each<[string, string, Uint8Array]>([
    ["locked", "intake/encrypted", mail(...head(["Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b"]), "", "--b", "Content-Type: application/pgp-encrypted", "", "Version: 1", "--b", "Content-Type: application/octet-stream; name=encrypted.asc", "", "-----BEGIN PGP MESSAGE-----", "--b--")],
    ["in a sealed envelope", "intake/encrypted", mail(...head(["Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "Content-Transfer-Encoding: base64"]), "", "MIIB")],
    ["without words", "intake/empty", mail(...head(), "", "")],
    ["with parts in parts without end", "intake/bad-mail", mail(...head(["Content-Type: multipart/mixed; boundary=b0"]), "", ...Array.from({ length: 60 }, (_, at) => [`--b${at}`, `Content-Type: multipart/mixed; boundary=b${at + 1}`, ""]).flat())],
  ])("%s: %s", async (_what, code, bytes) => {
    expect(await check(bytes)).toBe(code);
  });
});
