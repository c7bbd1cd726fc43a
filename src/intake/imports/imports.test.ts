import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { importFrom, type ImportOptions } from "./import-from.js";

const root = mkdtempSync(join(tmpdir(), "imports-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What an import gives, a line each: id, place, text or refusal's code, what is told, and the notice. */
async function check(name: string, content: string | Uint8Array, options?: ImportOptions): Promise<string[]> {
  const path = join(root, name);
  writeFileSync(path, content);
  const lines: string[] = [];
  for await (const one of importFrom([path], options)) {
    const what = "refused" in one ? `${one.refused.code}` : "text" in one.given ? one.given.text : `bytes ${one.given.bytes.length}`;
    const told = "told" in one && Object.keys(one.told).length > 0 ? ` ${JSON.stringify(one.told)}` : "";
    const notice = "notice" in one && one.notice ? ` ${JSON.stringify(one.notice)}` : "";
    lines.push(`${one.id} | ${one.from.replace(`${root}/`, "")} | ${what}${told}${notice}`);
  }
  return lines;
}

describe("tables", () => {
  test("with commas: heads in English, quotation marks, line ends in cells", async () => {
    expect(await check("a.csv", 'ID,Title,Body,URL,Date,Lang,Source\r\nx1,"Talks, again","She said ""no"".\r\nThen she left.",https://a.example/1,2020-03-27T10:00:00Z,en-GB,Tarn Press\r\n\r\nx2,,Fine.,not an address,27/03/2020,,\r\n')).toEqual([
      'x1 | a.csv:2 | She said "no".\nThen she left. {"language":"en","published":"2020-03-27T10:00:00Z","url":"https://a.example/1","publisher":"Tarn Press","title":"Talks, again"}', 'x2 | a.csv:5 | Fine. {"published":"2020-03-27"}',
    ]);
  });

  test("with semicolons, as spreadsheets in French save them: windows-1252, accents in heads, a line that tells the mark", async () => {
    const table = "sep=;\nN°;Intitulé;Texte intégral;Date de publication;Mise à jour;Langue;Éditeur\n1;Entretien;Le ministre a déclaré « oui ».;27 mars 2020;2020-03-28;fr;Agence d'Arvénie\n";
    expect(await check("b.csv", Buffer.from(table, "latin1"))).toEqual(['b:3 | b.csv:3 | Le ministre a déclaré « oui ». {"language":"fr","published":"2020-03-27","updated":"2020-03-28","publisher":"Agence d\'Arvénie","title":"Entretien"}']);
  });

  test("with tabs, as text of two bytes a letter, compressed", async () => {
    const table = "text\tlink\n\"L’été, enfin\"\thttps://a.example/2\n";
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(table, "utf16le")]);
    const expected = (name: string) => [`${name}:2 | ${name}.tsv:2 | L’été, enfin {"url":"https://a.example/2"}`];
    expect(await check("c.tsv", table)).toEqual(expected("c"));
    expect(await check("d.tsv", utf16)).toEqual(expected("d"));
    expect(await check("e.tsv.gz", gzipSync(table))).toEqual(["e:2 | e.tsv.gz:2 | L’été, enfin {\"url\":\"https://a.example/2\"}"]);
    expect(await check("f.csv", `\ufeff${table}`)).toEqual(['f:2 | f.csv:2 | L’été, enfin {"url":"https://a.example/2"}']);
  });

  test("lines that end as on old machines, and what is no text", async () => {
    expect(await check("m.csv", "text\rOne.\rTwo.\r")).toEqual(["m:2 | m.csv:2 | One.", "m:3 | m.csv:3 | Two."]);
    const noise = Uint8Array.from({ length: 20_000 }, (_, n) => (n * 7919) % 251);
    for (const bytes of [noise, Buffer.from("PK\u0003\u0004 a spreadsheet"), Buffer.from("%PDF-1.7 x")]) expect((await check("n.csv", bytes)).map((line) => line.replace(/.* /, ""))).toEqual(["intake/binary"]);
    expect((await check("n.mbox", noise))[0]).toMatch(/import\/no-mailbox$/);
  });

  test("a bad row costs no other, and is refused under its line", async () => {
    const table = 'id;text\n1;"two\nlines"\n2;"odd" mark\n3;w;x;y\n4;\n5;say "hi"\n6;"open\n7;"he said ""hi"""\n8;fine;;\n9\n10;"last, never closed\n';
    expect(await check("g.csv", table)).toEqual([
      "1 | g.csv:2 | two\nlines", '2 | g.csv:4 | "odd" mark', "g:5 | g.csv:5 | import/bad-row", "4 | g.csv:6 | intake/empty", '5 | g.csv:7 | say "hi"', 'g:8 | g.csv:8 | import/bad-row', '7 | g.csv:9 | he said "hi"', "8 | g.csv:10 | fine", "9 | g.csv:11 | intake/empty", "g:12 | g.csv:12 | import/bad-row",
    ]);
  });

  test("columns that go by other names are told", async () => {
    expect(await check("h.csv", "Nr,Inhalt,Wann\n1,Fine.,2020-03-27\n")).toEqual(["h | h.csv | import/no-text-column"]);
    expect(await check("h.csv", "Nr,Inhalt,Wann\n1,Fine.,2020-03-27\n", { columns: { text: "inhalt", published: "WANN", id: "nr" } })).toEqual(['1 | h.csv:2 | Fine. {"published":"2020-03-27"}']);
    expect(await check("h.txt", "text\nFine.\n", { as: "csv" })).toEqual(["h:2 | h.txt:2 | Fine."]);
    for (const nothing of ["", "\n\n", "text\n", "id;text"]) expect(await check("h.csv", nothing)).toEqual(["h | h.csv | intake/empty"]);
  });

  test("dates that can be read in two ways are left out, pages are made into text", async () => {
    expect(await check("i.csv", 'date,text\n03/04/2020,One.\n13/04/2020,Two.\n"March 5, 2020","<p>Three &amp;</p><p>four.</p>"\nsoon,Five.\n')).toEqual(["i:2 | i.csv:2 | One.", 'i:3 | i.csv:3 | Two. {"published":"2020-04-13"}', 'i:4 | i.csv:4 | Three &\n\nfour. {"published":"2020-03-05"}', "i:5 | i.csv:5 | Five."]);
  });

  test("what opens again and again and never closes does not take for ever", async () => {
    const lines = await check("j.csv", `id,text\n${'"x"",y\n'.repeat(60_000)}`);
    expect(lines.length).toBeLessThan(61_000);
    expect((await check("k.csv", `id,text\n1,"${'""\n'.repeat(400_000)}`))[0]).toMatch(/import\/bad-row$/);
  }, 60_000);
});

test.each([["csv", "nothing known\n"], ["csv", "PK\u0003\u0004"], ["csv", "text\nfine\n"], ["mbox", "no mailbox\n"], [undefined, "<rss version='2.0'>"], [undefined, "{"]])("what is given up early is let go: %s %s", async (ending, opening) => {
  let open = true;
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      yield new TextEncoder().encode(opening);
      for (let n = 0; n < 40; n++) yield new TextEncoder().encode("more\n".repeat(10_000));
    } finally {
      open = false;
    }
  }
  for await (const _ of importFrom(["-"], { stdin: endless(), ...(ending && { as: ending }) })) break;
  expect(open).toBe(false);
});

describe("mailboxes", () => {
  const mail = (n: number, body: string, head = "") => `From ada@arvenia.example Fri Mar 27 10:00:00 2020\nFrom: "Press Office" <press@arvenia.example>\nSubject: =?utf-8?q?Entretien_n=C2=B0${n}?=\nDate: Fri, 27 Mar 2020 1${n}:00:00 +0100\nMessage-ID: <m${n}@arvenia.example>\n${head}\n${body}\n\n`;
  const told = (n: number) => `{"publisher":"Press Office","published":"2020-03-27T1${n}:00:00+01:00","title":"Entretien n°${n}"} {"slug":"<m${n}@arvenia.example>"}`;

  test("message by message, with who sent each, when and about what", async () => {
    const box = mail(1, "The talks go on.\n\n>From there they will lead on.\nFrom here too.") + mail(2, "Les entretiens se poursuivent =C3=A0 Tarn.", "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n").replace(/\n/g, "\r\n");
    const expected = (name: string, file: string) => [`${name}:1 | ${file}:1 | The talks go on.\n\nFrom there they will lead on.\nFrom here too. ${told(1)}`, `${name}:2 | ${file}:2 | Les entretiens se poursuivent à Tarn. ${told(2)}`];
    expect(await check("box.mbox", box)).toEqual(expected("box", "box.mbox"));
    expect(await check("Inbox", box)).toEqual(expected("Inbox", "Inbox"));
    expect(await check("packed.mbox.gz", gzipSync(box))).toEqual(expected("packed", "packed.mbox.gz"));
  });

  test("what stands in a text and looks like a beginning is none", async () => {
    const box = mail(1, "He came\n\nFrom Tarn on 27 March 2020, they said.\nFrom x Fri Mar 27 10:00:00 2020\nsame message");
    expect(await check("box2.mbox", box)).toHaveLength(1);
  });

  test("what is no mailbox, an empty one, and a message without words", async () => {
    expect(await check("no.mbox", "Dear all,\n")).toEqual(["no | no.mbox | import/no-mailbox"]);
    expect(await check("empty.mbox", "\n\n")).toEqual(["empty | empty.mbox | intake/empty"]);
    expect((await check("bare.mbox", mail(1, "") + mail(2, "Fine."))).map((line) => line.split(" | ")[2]!.slice(0, 12))).toEqual(["intake/empty", 'Fine. {"publ']);
  });

  test("a message that is too long is refused, and the next is read", async () => {
    expect((await check("long.mbox", mail(1, "x".repeat(1_000_000).concat("\n").repeat(34)) + mail(2, "Fine."))).map((line) => line.split(" | ")[2]!.slice(0, 15))).toEqual(["intake/too-long", 'Fine. {"publish']);
  });
});

describe("news items (ninjs)", () => {
  const text = (value: unknown) => check("n.json", JSON.stringify(value));

  test("1.x, 2.x and 3.x alike", async () => {
    const told = '{"language":"fr","title":"Entretien","publisher":"Agence","published":"2020-03-27T10:00:00+01:00","updated":"2020-03-27T12:00:00+01:00"} {"status":"usable","slug":"urn:a:1","version":"2"}';
    const expected = [`urn:a:1 | n.json | Entretien\n\nUn.\n\nDeux. ${told}`];
    expect(await text({ uri: "urn:a:1", type: "text", version: "2", headline: "Entretien", body_html: "<p>Un.</p><p>Deux.</p>", body_text: "Un. Deux.", language: "fr-FR", firstcreated: "2020-03-27T10:00:00+01:00", versioncreated: "2020-03-27T12:00:00+01:00", pubstatus: "usable", byline: "Ada", copyrightholder: "Agence", slugline: "talks" })).toEqual(expected);
    expect(await text({ uri: "urn:a:1", version: 2, headlines: [{ role: "short", value: "E" }, { role: "main", value: "Entretien" }], bodies: [{ role: "plain", contenttype: "text/plain", value: "Un. Deux." }, { role: "rich", contenttype: "application/xhtml+xml", value: "<p>Un.</p><p>Deux.</p>" }], language: "fr", firstcreated: "2020-03-27T10:00:00+01:00", versioncreated: "2020-03-27T12:00:00+01:00", pubstatus: "usable", infosources: [{ name: "Agence" }] })).toEqual(expected);
    expect(await text({ uri: "urn:a:1", version: "2", headlines: [{ value: "Entretien" }], bodies: [{ contentType: "text/html", value: "<p>Un.</p><p>Deux.</p>" }], language: "fr", firstCreated: "2020-03-27T10:00:00+01:00", versionCreated: "2020-03-27T12:00:00+01:00", pubStatus: "usable", copyrightHolder: "Agence" })).toEqual(expected);
  });

  test("withheld, withdrawn, embargoed", async () => {
    expect(await text({ uri: "urn:a:1", headline: "H", body_text: "B.", pubstatus: "withheld", embargoed: "2020-03-28T06:00:00Z" })).toEqual(['urn:a:1 | n.json | H\n\nB. {"title":"H"} {"status":"withheld","embargoedUntil":"2020-03-28T06:00:00Z","slug":"urn:a:1"}']);
    expect(await text({ uri: "urn:a:1", pubstatus: "canceled", versioncreated: "2020-03-28T06:00:00Z" })).toEqual(['urn:a:1 | n.json |  {"published":"2020-03-28T06:00:00Z"} {"status":"withdrawn","slug":"urn:a:1"}']);
  });

  test("pictures are refused, ours are not taken for theirs, and many come in a list or a line each", async () => {
    expect(await text({ uri: "urn:a:1", type: "picture", headline: "H", versioncreated: "2020-03-28T06:00:00Z" })).toEqual(["urn:a:1 | n.json | import/no-news-text"]);
    expect(await text({ uri: "urn:a:1", type: "text", headline: "H" })).toEqual(["urn:a:1 | n.json | intake/empty"]);
    expect(await text({ id: "x", uri: "urn:a:1", headline: "H", text: "Ours." })).toEqual(["x | n.json | Ours."]);
    const item = (n: number) => ({ uri: `urn:a:${n}`, headline: "H", body_text: `B${n}.` });
    expect((await text([item(1), 5, item(2)])).map((line) => line.split(" | ")[0])).toEqual(["urn:a:1", "n:2", "urn:a:2"]);
    expect((await check("n", `${JSON.stringify(item(1))}\n${JSON.stringify(item(2))}\n`)).map((line) => line.split(" | ")[1])).toEqual(["n:1", "n:2"]);
  });
});

test("damaged imports, seeded: cut anywhere, letters changed, parts doubled; nothing is thrown, every arrival is whole", async () => {
  const whole = [
    ["x.csv", 'id,text,date\n1,"He said ""no"".\nAnd left.",2020-03-27\n2,Fine.,\n3,"x",27/03/2020\n'], ["x.tsv", "texte\ttitre\nUn.\tDeux\n\"Trois\"\t\"Quatre\"\n"],
    ["x.mbox", "From a@b.example Fri Mar 27 10:00:00 2020\nFrom: A <a@b.example>\nContent-Type: multipart/mixed; boundary=z\n\n--z\nContent-Type: text/html\n\n<p>x</p>\n--z\nContent-Type: message/rfc822\n\nSubject: y\n\nx\n--z--\n\nFrom a@b.example Fri Mar 27 10:00:00 2020\nSubject: t\n\nWords.\n"],
    ["x.json", '[{"uri":"urn:1","headlines":[{"role":"main","value":"H"}],"bodies":[{"contenttype":"text/html","value":"<p>B</p>"}],"versioncreated":"2020-03-27T10:00:00Z","pubstatus":"canceled","version":3}]'],
    ["x.jsonl", '{"uri":"urn:1","headline":"H","body_text":"B","embargoed":"2020-03-27T10:00:00Z"}\n{"id":"a","text":"T"}\n'],
  ] as const;
  let seed = 19_470_101;
  const chance = (below: number): number => Math.floor(((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648) * below);
  const seen = new Map<string, number>();
  for (let round = 0; round < 1_500; round++) {
    const [name, content] = whole[round % whole.length]!;
    const bytes = Buffer.from(content);
    const kind = chance(4);
    const place = chance(bytes.length);
    const damaged = kind === 0 ? bytes.subarray(0, place) : kind === 1 ? Buffer.concat([bytes.subarray(0, place), bytes.subarray(chance(bytes.length))]) : bytes;
    if (kind >= 2) for (let times = chance(6); times >= 0; times--) damaged[chance(damaged.length)] = kind === 2 ? chance(256) : ',;\t"\n{}[]<>:-='[chance(14)]!.charCodeAt(0);
    const path = join(root, name);
    writeFileSync(path, damaged);
    for await (const one of importFrom([path])) {
      expect(one.id !== "" && one.from !== "", `seed 19470101, round ${round}`).toBe(true);
      const outcome = `${name} ${"refused" in one ? "refused" : "given"}`;
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    }
  }
  for (const [name] of whole) expect([name, (seen.get(`${name} given`) ?? 0) > 20, (seen.get(`${name} refused`) ?? 0) > 5]).toEqual([name, true, true]);
}, 120_000);
