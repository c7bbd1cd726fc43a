import { request } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventsIn, serving, type RawAnswer, type Serving } from "../../../test/web/serving.js";
import type { Corrected, DeskStatus } from "../../desk/desk.js";
import type { Incoming } from "../../desk/job.js";
import type { ListedDispatches } from "../../record/questions/dispatches.js";
import type { Facets } from "../../record/questions/facets.js";
import type { Found } from "../../record/questions/find.js";
import type { Matrix } from "../../record/questions/pictures/matrix.js";
import type { Network } from "../../record/questions/pictures/network.js";
import type { Timeline } from "../../record/questions/pictures/timeline.js";
import type { Shown } from "../../record/questions/show.js";
import { access } from "../server/access.js";

// The API over a real record that the real reader filled, asked by HTTP. Everything it answers is held against the schemas of its
// own documentation.

const hostile = "<script>alert(1)</script>";
const call = `The foreign minister of Arvenia, Ruben Astier, spoke by telephone on 14 May 2031 with the foreign minister of Velmore, Lena Korvath. Astier said that Arvenia was ready to agree to a ceasefire at Tarn. Korvath said that Velmore condemned the attack on "${hostile}" and \u202Ethe port\u202C.`;
const answer = "The foreign minister of Velmore, Lena Korvath, spoke by telephone on 14 May 2031 with the foreign minister of Arvenia, Ruben Astier. Korvath said that Velmore supported a ceasefire.";
const received = (id: string, text: string, told: object): Incoming => ({ id, from: id, given: { text }, told: { language: "en", published: "2031-05-14", ...told } });

let served: Serving;
let schemas: Ajv2020;
beforeAll(async () => {
  served = await serving();
  await served.add([
    received("one", call, { publisher: `Arvenian ${hostile} & "Agency"`, title: `Call ]]> &amp; ${hostile} \u0007`, url: "https://arvenia.example/1" }),
    received("two", answer, { publisher: "Velmore Press", title: "Korvath and Astier speak", url: "https://velmore.example/1" }),
    received("three", "The president of Soltania, Ivo Marn, said on 2 June 2032 that talks on grain with Kestria would go on.", { publisher: "Kestrian Wire", published: "2032-06-02" }),
  ]);
  const document = (await served.raw({ path: "/api/openapi.json" })).json<{ components: { schemas: object } }>();
  schemas = new Ajv2020({ allErrors: true, strict: false }).addSchema(document, "api");
});
afterAll(() => served.close());

/** What the documentation of a route finds wrong with what it answered. */
function complaints(name: string, value: unknown): readonly string[] {
  const validate = schemas.getSchema(`api#/components/schemas/${name}`);
  if (!validate) return [`no schema ${name}`];
  return validate(value) ? [] : (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
async function ask<T>(path: string, name: string): Promise<T> {
  const given = await served.raw({ path });
  expect([path, given.status, given.status === 200 ? complaints(name, given.json()) : given.text]).toEqual([path, 200, []]);
  return given.json<T>();
}
const say = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<RawAnswer> =>
  served.raw({ method: "POST", path, headers: { origin: served.address, "content-type": "application/json", ...headers }, body: JSON.stringify(body) });

const statementsIn = ({ hits }: Found): number => hits.filter(({ kind }) => kind === "statement").length;

describe("tells of the record", () => {
  test("what came in, the newest first, page by page", async () => {
    const first = await ask<ListedDispatches>("/api/dispatches?limit=2", "ListedDispatches");
    expect(first).toMatchObject({ dispatches: [{ id: "d3", publisher: "Kestrian Wire", statements: 1 }, { id: "d2", title: "Korvath and Astier speak", revision: 1, state: "published", corrections: 0 }], next: "d2" });
    expect(await ask<ListedDispatches>("/api/dispatches?limit=2&after=d2", "ListedDispatches")).toMatchObject({ dispatches: [{ id: "d1" }], next: null });
    expect((await served.raw({ path: "/api/dispatches?after=x7" })).status).toBe(400);
  });

  test("everything by its id", async () => {
    for (const id of ["d1", "d1@1", "d1.s1", "x1", "p1", "a1", "r1", "d1.x1"]) expect(await ask<Shown>(`/api/things/${encodeURIComponent(id)}`, "Shown")).toHaveProperty("kind");
    expect((await served.raw({ path: "/api/things/d99" })).json()).toMatchObject({ refused: { code: "query/not-found" } });
    expect((await served.raw({ path: `/api/things/${encodeURIComponent("d1.s1' or 1=1 --")}` })).status).toBe(404);
  });

  test("how it stands, and who asks", async () => {
    expect(await ask<DeskStatus>("/api/status", "DeskStatus")).toMatchObject({ counts: { dispatches: 3 } });
    expect(await ask("/api/me", "Me")).toMatchObject({ user: { name: "M. Vorrandt", role: "administrator" }, accounts: false });
    expect(await ask("/api/merges?open=true&kind=account", "Merges")).toMatchObject([{ id: "m1", kind: "account", standing: "proposed", oneIn: "d1", otherIn: "d2" }]);
    expect(await ask("/api/merges?kind=person&open=true", "Merges")).toEqual([]);
  });

  test("what answers a query, and by what it can be narrowed", async () => {
    const found = await ask<Found>("/api/find?q=ceasefire&limit=1", "Found");
    expect(found).toMatchObject({ total: { count: 2 }, hits: [{ kind: "statement" }] });
    expect((await ask<Found>(`/api/find?q=ceasefire&limit=1&after=${found.next}`, "Found")).hits[0]!.id).not.toBe(found.hits[0]!.id);
    const facets = await ask<Facets>("/api/facets?q=ceasefire", "Facets");
    expect(facets).toMatchObject({ query: "ceasefire", statements: 2, more: false, facets: { lang: [{ value: "en", statements: 2, opens: "ceasefire lang:en" }], year: [{ value: "2031", statements: 2, opens: "ceasefire on:2031" }] } });
    for (const value of Object.values(facets.facets).flat()) expect([value.opens, statementsIn(await ask<Found>(`/api/find?q=${encodeURIComponent(value.opens)}`, "Found"))], "opens what it counted").toEqual([value.opens, value.statements]);
    expect((await served.raw({ path: "/api/find?q=colour:red" })).json()).toMatchObject({ refused: { code: "query/unknown-field" } });
  });

  test("pictures whose parts open on the words", async () => {
    const timeline = await ask<Timeline>("/api/pictures/timeline?q=ceasefire", "Timeline");
    expect(timeline).toMatchObject({ exchanges: [{ kind: "call", from: "2031-05-14" }], months: [{ month: "2031-05", exchanges: 1 }], more: false });
    expect((await ask<Timeline>("/api/pictures/timeline", "Timeline")).exchanges.length).toBeGreaterThanOrEqual(timeline.exchanges.length);
    const matrix = await ask<Matrix>("/api/pictures/matrix", "Matrix");
    for (const { opens, statements } of matrix.cells) expect([opens, statementsIn(await ask<Found>(`/api/find?q=${encodeURIComponent(opens)}`, "Found"))]).toEqual([opens, statements]);
    expect(await ask<Network>("/api/pictures/network?from=2031&to=2031-05", "Network")).toMatchObject({ from: "2031", to: "2031-05" });
    expect(await ask<Network>("/api/pictures/network?from=2040", "Network")).toMatchObject({ links: [], parties: [] });
    for (const days of ["from=2031-02-30", "from=yesterday", "from=2032&to=2031"]) expect((await served.raw({ path: `/api/pictures/network?${days}` })).status, days).toBe(400);
  });

  test("parties by name, and files", async () => {
    expect(await ask("/api/parties", "Parties")).toBeInstanceOf(Array);
    const csv = await served.raw({ path: "/api/export?what=statements&as=csv&q=ceasefire" });
    expect([csv.headers["content-type"], csv.headers["content-disposition"], csv.text.trim().split("\n").length]).toEqual(["text/csv; charset=utf-8", 'attachment; filename="entente-statements.csv"', 3]);
    expect((await served.raw({ path: "/api/export?what=statements&as=docx" })).json()).toMatchObject({ refused: { code: "export/unknown-format" } });
    expect((await served.raw({ path: `/api/export?what=${encodeURIComponent('a"; filename="b')}&as=csv` })).headers["content-disposition"]).toBeUndefined();
  });
});

describe("takes in", () => {
  test("files of a form, each acknowledged once it is kept", async () => {
    const boundary = "entente-test";
    const part = (name: string, content: string): string => `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n${content}\r\n`;
    const body = `${part("four.txt", "The foreign minister of Velmore, Lena Korvath, said on 3 June 2031 that the crossing was open.")}${part("five.jsonl", '{"text":"Soltania condemned the attack on the port.","language":"en"}\n')}${part("../../etc/passwd", "")}--${boundary}--\r\n`;
    const given = await served.raw({ method: "POST", path: "/api/dispatches", headers: { origin: served.address, "content-type": `multipart/form-data; boundary=${boundary}` }, body });
    const events = eventsIn(given.text);
    expect(events).toMatchObject([{ event: "acknowledged", data: { status: "added", file: "four.txt", id: "d4" } }, { event: "acknowledged", data: { status: "added", id: "d5" } }, { event: "acknowledged", data: { status: "refused" } }, { event: "done", data: { added: 2, refused: 1 } }]);
    for (const { event, data } of events) if (event === "acknowledged") expect(complaints("Acknowledged", data)).toEqual([]);
    expect(given.text, "no file of this machine").not.toContain("root:");
    expect(await ask<Shown>("/api/things/d4", "Shown")).toMatchObject({ text: expect.stringContaining("crossing was open") as string });
  });

  test("text that was pasted; the same again is known", async () => {
    const pasted = { text: "The foreign minister of Kestria said on 4 June 2031 that grain would be shipped.", told: { publisher: "Kestrian Wire", published: "2031-06-04" } };
    expect(eventsIn((await say("/api/dispatches", pasted)).text)).toMatchObject([{ data: { status: "added", id: "d6" } }, { event: "done" }]);
    expect(eventsIn((await say("/api/dispatches", pasted)).text)).toMatchObject([{ data: { status: "known", id: "d6" } }, { event: "done", data: { known: 1 } }]);
  });

  test.each(["http://127.0.0.1:1/", "http://localhost/", "http://[::1]/", "http://169.254.169.254/latest/", "http://10.0.0.1/", "http://2130706433/"])("no address of this machine or its net: %s", async (url) => {
    expect(eventsIn((await say("/api/dispatches", { url })).text)).toMatchObject([{ event: "acknowledged", data: { status: "refused", code: expect.stringMatching(/^door\//) as string } }, { event: "done", data: { added: 0, refused: 1 } }]);
  });

  test.each<[string, unknown]>([["a path", { url: "/etc/passwd" }], ["a file address", { url: "file:///etc/passwd" }], ["both", { text: "a", url: "https://a.example/" }], ["neither", {}], ["no text", { text: "" }], ["something else", { text: "a", told: { by: "me" } }], ["a list", []], ["a language that is none", { text: "a", told: { language: "tlh" } }]])("refuses %s", async (_, body) => {
    const given = await say("/api/dispatches", body);
    expect([given.status, given.json()]).toMatchObject([400, { refused: { code: "web/bad-request" } }]);
  });
});

describe("lets people correct", () => {
  const correct = async (body: object): Promise<Corrected> => {
    const given = await say("/api/corrections", body);
    expect(given.status, given.text).toBe(200);
    expect(complaints("Corrected", given.json())).toEqual([]);
    return given.json<Corrected>();
  };

  test("two at once: both corrections are kept, and the second is told", async () => {
    const [one, other] = await Promise.all(["ceasefire", "grain"].map((word) => correct({ id: "d3.s1", does: "change", fields: [{ name: "speaker", value: "Ivo Marn" }], because: word, seen: null })));
    const [first, second] = one!.meanwhile.length === 0 ? [one!, other!] : [other!, one!];
    expect(first.meanwhile).toEqual([]);
    expect(second.meanwhile).toMatchObject([{ correction: first.corrections[0], by: "M. Vorrandt", does: "change", field: "speaker" }]);
    const third = await correct({ id: "d3.s1", does: "change", fields: [{ name: "act", value: "commit" }], seen: second.corrections[0] });
    expect(third.meanwhile, "nothing since").toEqual([]);
    const undone = await say(`/api/corrections/${third.corrections[0]}/undo`, { because: "no" });
    expect(undone.json()).toMatchObject({ changes: [{ field: "s1.act", before: "commit" }] });
    expect((await correct({ id: "d3.s1", does: "confirm", seen: third.corrections[0] })).meanwhile, "also what was taken back").toMatchObject([{ does: "undo", correction: undone.json<Corrected>().corrections[0] }]);
    const shown = await ask<Extract<Shown, { kind: "dispatch" }>>("/api/things/d3", "Shown");
    expect(shown.corrections.length).toBe(5);
  });

  test.each<[string, number, object]>([
    ["a field that is none", 422, { id: "d3.s1", does: "change", fields: [{ name: "mood", value: "good" }] }],
    ["a value that cannot be", 422, { id: "d3.s1", does: "change", fields: [{ name: "act", value: "shrug" }] }],
    ["a statement that is not there", 404, { id: "d3.s99", does: "reject" }], ["a dispatch that is not there", 404, { id: "d99", does: "confirm" }], ["what cannot be corrected", 422, { id: "x1", does: "confirm" }],
    ["a deed that is none", 400, { id: "d3.s1", does: "burn" }], ["a field without a value", 400, { id: "d3.s1", does: "change", fields: [{ name: "act" }] }], ["a name that is sent along", 400, { id: "d3.s1", does: "confirm", by: "L. Korvath" }],
  ])("refuses %s", async (_, status, body) => {
    const given = await say("/api/corrections", body);
    expect([given.status, complaints("Refusal", given.json())], given.text).toEqual([status, []]);
  });

  test("what is no JSON is refused, and nothing breaks", async () => {
    for (const body of ["", "{", "[1", "\u0000", "null", "\"a\"", `{"id":${"[".repeat(5_000)}`]) {
      const given = await served.raw({ method: "POST", path: "/api/corrections", headers: { origin: served.address, "content-type": "application/json" }, body });
      expect([body.slice(0, 9), given.status]).toEqual([body.slice(0, 9), 400]);
    }
  });

  test("notices and merges", async () => {
    expect((await say("/api/notices", { id: "d5", kind: "embargoed", until: "2099-01-01T00:00:00+02:00" })).json()).toMatchObject({ notice: "n1", id: "d5", until: "2099-01-01T00:00:00+02:00" });
    expect((await say("/api/notices", { id: "d5", kind: "embargoed", until: "soon" })).status).toBe(400);
    expect(await ask("/api/compare?a=d1&b=d2", "Comparison")).toMatchObject({ schema: "entente.comparison/1" });
    expect((await served.raw({ path: "/api/compare?a=d1&b=d99" })).status).toBe(404);
    expect((await say("/api/merges/m1", { decision: "undone" })).json()).toMatchObject({ standing: "undone", decisions: [{ decision: "undone", by: "M. Vorrandt" }] });
    expect((await say("/api/merges/m99", { decision: "confirmed" })).status).toBe(404);
    expect((await say("/api/merges/m99", { decision: "perhaps" })).status).toBe(400);
  });
});

describe("what stands in a dispatch stays words", () => {
  test("in JSON, where a browser can take it for nothing else", async () => {
    for (const path of ["/api/things/d1", "/api/find?q=attack", "/api/dispatches", `/api/find?q=${encodeURIComponent(hostile)}`]) {
      const given = await served.raw({ path });
      expect([path, given.headers["content-type"], given.headers["x-content-type-options"]]).toEqual([path, "application/json", "nosniff"]);
    }
    expect((await ask<Extract<Shown, { kind: "dispatch" }>>("/api/things/d1", "Shown")).text).toBe(call);
  });

  test("in the address of a page: it comes back in no page", async () => {
    for (const path of [`/${encodeURIComponent(hostile)}`, `/?q=${encodeURIComponent(hostile)}`, `/find?q=${encodeURIComponent(hostile)}`]) expect((await served.raw({ path })).text).not.toContain("alert(1)");
  });

  test("in an Atom feed, which stays a feed", async () => {
    const given = await served.raw({ path: `/api/feed.atom?q=${encodeURIComponent('lang:en -"]]> <b>&amp;"')}` });
    expect([given.status, given.headers["content-type"], XMLValidator.validate(given.text)]).toEqual([200, "application/atom+xml; charset=utf-8", true]);
    expect(given.text.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, "")).not.toContain("<script");
    expect(given.text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    const { feed } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@" }).parse(given.text) as { feed: { id: string; updated: string; entry: { id: string; title: string; content: { "#text": string }; link: { "@href": string }; updated: string }[] } };
    const one = feed.entry.find(({ id }) => id === "urn:entente:d1.s2")!;
    expect(one).toMatchObject({ content: { "#text": expect.stringContaining(hostile) as string, "@type": "text" }, link: { "@href": `${served.address}/dispatch/d1#s2` } });
    expect(one.title).toContain(`]]> &amp; ${hostile}`);
    const updated = feed.entry.map((entry) => entry.updated);
    expect(updated, "newest first").toEqual([...updated].sort().reverse());
    expect(feed.entry.some(({ id }) => id.startsWith("urn:entente:d5")), "not what is under embargo").toBe(false);
    expect((await served.raw({ path: "/api/feed.atom?q=colour:red" })).status).toBe(400);
  });
});

test("tells those who listen what happens, and nobody else", async () => {
  const heard: string[] = [];
  const listening = request(`${served.address}/api/events`);
  const closed = new Promise((resolve) => listening.on("close", resolve));
  await new Promise<void>((resolve) => listening.on("response", (response) => response.setEncoding("utf8").on("data", (some: string) => {
    heard.push(some);
    resolve();
  })).on("error", () => undefined).end());
  await say("/api/dispatches", { text: "Arvenia said on 9 June 2031 that it would send observers.", told: { language: "en" } });
  const corrected = (await say("/api/corrections", { id: "d2.s1", does: "confirm" })).json<Corrected>();
  await say("/api/notices", { id: "d2", kind: "withdrawn" });
  await expect.poll(() => eventsIn(heard.join("")).length).toBe(3);
  const events = eventsIn(heard.join(""));
  expect(events).toMatchObject([{ event: "added", data: { what: "added", id: "d7" } }, { event: "corrected", data: { id: "d2.s1", corrections: corrected.corrections, by: "M. Vorrandt" } }, { event: "noted", data: { id: "d2", kind: "withdrawn" } }]);
  for (const { data } of events) expect(complaints("Event", data)).toEqual([]);
  listening.destroy();
  await closed;
});

describe("describes itself", () => {
  test("every route, each with a sentence, what it takes and what it gives", async () => {
    const { openapi, paths, components } = (await served.raw({ path: "/api/openapi.json" })).json<{ openapi: string; paths: Record<string, Record<string, { summary: string; responses: object }>>; components: { schemas: object } }>();
    expect(openapi).toBe("3.1.0");
    for (const [path, methods] of Object.entries(paths)) for (const [method, route] of Object.entries(methods)) expect([path, method, route.summary.endsWith("."), Object.keys(route.responses)]).toEqual([path, method, true, ["200", "default"]]);
    const routes = Object.keys(access).map((route) => route.split(" ")[1]!).filter((path) => path.startsWith("/api/"));
    expect(Object.keys(paths).map((path) => path.replaceAll(/\{(\w+)\}/g, ":$1")).sort()).toEqual([...new Set(routes)].sort());
    const missing = [...JSON.stringify({ paths, components }).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => decodeURIComponent(name!)).filter((name) => !Object.hasOwn(components.schemas, name));
    expect(missing).toEqual([]);
  });

  test("schema/api-1.schema.json is what the types say: npm run schema brings it up to date", async () => {
    const { schemaText } = (await import("../../../scripts/schema.mjs" as string)) as { schemaText: (name: string) => string };
    expect(readFileSync(join(import.meta.dirname, "../../../schema/api-1.schema.json"), "utf8")).toBe(schemaText("api"));
  });
});
